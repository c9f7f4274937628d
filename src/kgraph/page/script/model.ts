// What the page knows: the data as Python wrote it, and the rows made of it.

/** The languages of the page; a pair of texts holds one for each, in this order. */
export type Language = "en" | "pl";
export type Pair = [string, string];

export interface Entity {
  place: number;
  id: string;
  kind: string;
  label: Pair;
  cases: string[]; // in the Polish cases that sentences need: genitive, dative, accusative, instrumental, locative
  names: Pair[]; // text and language
  external: string[];
  descriptions: Pair[];
}

export interface Predicate {
  place: number;
  name: string;
  label: Pair; // without tense: `meet`
  iri: string;
  group: Pair;
  symmetric: boolean;
  functional: boolean;
  inverseFunctional: boolean;
}

export interface Source {
  place: number;
  id: string;
  path: string;
  title: string;
  opening: string; // its first line, where it has no title
  outlet: string;
  url: string;
  published: string;
  updated: string;
  language: string;
  text: string; // empty where no claim has a passage in it
  begin: number; // where the article begins in it, behind what only tells about the article
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
  predicate: number;
  polarity: string;
  certainty: string;
  modality: string;
  reading: string;
  status: string;
  voices: readonly number[];
  time: string; // EDTF
  first: number | null; // days from 1970-01-01
  last: number | null;
  said: string; // the words of the time
  condition: Pair; // a claim's id, or words
  document: number;
  evidence: Passage[];
  sentence: Pair;
  brief: Pair; // the sentence without its voices
  caption: Pair; // the predicate alone, in the form that fits
  pieces(which: Wording): Piece[]; // the same in the language of a number, names apart
  mark: number;
  failing: readonly number[]; // parts of the warrant rule, by place
  confidence: number | null;
  made: string;
  note: string;
  superseded: string;
  event: string;
}

/** A part of a sentence: words, or a name. */
export interface Piece {
  text: string;
  named: boolean;
}
export type Wording = "sentence" | "brief" | "caption";

/** How a standing is drawn. */
export interface Mark {
  name: string;
  dashes: number[];
  arrow: Arrow;
  tone: string;
  signs: Pair;
}
export type Arrow =
  | "arrow"
  | "vee"
  | "inv_triangle"
  | "circle"
  | "bar"
  | "box"
  | "inv_curve"
  | "diamond"
  | "curve"
  | "crow";

/** How a class is drawn, and the classes it is in RDF. */
export interface Kind {
  name: string;
  labels: Pair;
  types: string[];
  shape: Shape;
  tone: string;
  hollow: boolean;
}
export type Shape = "dot" | "square" | "hexagon" | "triangle" | "triangleDown" | "diamond" | "star" | "box";

/** Where entities stand, by place; labels are cut in lines, of a large network they are left out. */
export interface NodeColumns {
  x: number[];
  y: number[];
  size: number[];
  labels?: Pair[];
}

/** How claims are drawn, by place: bend to the left as a part of the length. */
export interface EdgeColumns {
  bend: number[];
  labels?: Pair[];
}

export type Column = readonly unknown[];
export type Table = Record<string, Column>;

export interface PageData {
  format: string;
  title: string;
  language: Language;
  base: string;
  documentTypes: string[];
  claims: Table;
  entities: Table;
  predicates: Table;
  documents: Table;
  passages: Table;
  chains: Table;
  conditions: Table;
  forms: Table;
  standings: Table;
  times: Table;
  texts: string[];
  kinds: Kind[];
  marks: Mark[];
  rule: string[];
  facts: number;
  /** How many claims of the project are not here, since they wait for a decision or were rejected. */
  left: { waiting: number; rejected: number };
  words: Record<Language, Record<string, string>>;
  network: { nodes: NodeColumns; edges: EdgeColumns; options: object };
}
