// What the page knows: the data as Python wrote it, and the tables made of it.

/** The languages of the page; a pair of texts holds one for each, in this order. */
export type Language = "en" | "pl";
export type Pair = [string, string];

export interface Entity {
  place: number;
  id: string;
  kind: string;
  label: Pair;
  names: Pair[]; // text and language
  external: string[];
  descriptions: Pair[];
}

export interface Source {
  place: number;
  id: string;
  title: string;
  outlet: string;
  url: string;
  published: string;
  updated: string;
  language: string;
  text: string; // empty where no claim has a passage in it
}

/** A quote and, where its document has it, its place there in UTF-16 units. */
export interface Passage {
  document: number;
  quote: string;
  start?: number;
  end?: number;
}

export interface Claim {
  place: number;
  id: string;
  subject: number;
  object: number;
  predicate: string;
  label: Pair;
  polarity: string;
  certainty: string;
  modality: string;
  reading: string;
  status: string;
  voices: number[];
  time: string; // EDTF
  said: string; // the words of the time
  condition: Pair; // a claim's id, or words
  document: number;
  evidence: Passage[];
  sentence: Pair;
  brief: Pair; // the sentence without its voices
  mark: number;
  failing: number[]; // parts of the warrant rule, by place
  confidence: number | null;
  made: string;
  note: string;
  superseded: string;
}

/** How a standing is drawn. */
export interface Mark {
  name: string;
  dashes: number[];
  arrow: Arrow;
  tone: string;
}
export type Arrow = "arrow" | "vee" | "inv_triangle" | "circle" | "bar" | "box";

/** How a class is drawn. */
export interface Kind {
  name: string;
  labels: Pair;
  shape: Shape;
  tone: string;
  hollow: boolean;
}
export type Shape = "dot" | "square" | "hexagon" | "triangle" | "triangleDown" | "diamond" | "star" | "box";

export interface NodePlace {
  id: number;
  labels: Pair;
  kind: string;
  shape: Shape;
  size: number;
  x: number;
  y: number;
}

export interface EdgePlace {
  id: number;
  from: number;
  to: number;
  labels: Pair;
  tone: string;
  fact: boolean;
  lift?: number;
}

type Column = readonly unknown[];
export type Table = Record<string, Column>;

export interface PageData {
  format: string;
  title: string;
  language: Language;
  claims: Table;
  entities: Table;
  documents: Table;
  texts: string[];
  kinds: Kind[];
  marks: Mark[];
  rule: string[];
  facts: number;
  words: Record<Language, Record<string, string>>;
  network: { nodes: NodePlace[]; edges: EdgePlace[]; options: object };
}
