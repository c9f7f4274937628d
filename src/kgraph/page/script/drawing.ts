// What every way to draw the network offers; positions are the network's own, y downwards.

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

/** The least and the greatest scale, in pixels of screen for one of the network. */
export interface Limits {
  least: number;
  most: number;
}

/** What a reader did in the picture; `more` where it was done together with what is selected. */
export interface Hands {
  entity: (place: number, more: boolean) => void;
  claim: (place: number) => void;
  nothing: () => void;
  /** A frame was drawn: what lies over the picture moves with it. */
  drawn: () => void;
}

/** The surface that a picture is painted on: a canvas, or one that writes SVG. */
export type Surface = CanvasRenderingContext2D;

/** Words on the screen: whose they are, how large their letters, and their room from the picture's top left. */
export interface Words extends Box {
  owner: string;
  text: string;
  letter: number;
}

/** Entities and claims to draw, by their places, with where they stand. */
export interface Scene {
  entities: Map<number, Point>;
  claims: number[];
}

export interface Drawing {
  /** Draw these entities and claims, and no others. */
  show(scene: Scene): void;
  /** Colours, labels, what is hidden and what stands back, by the state of the page. */
  restyle(): void;
  /** The box around the places of visible entities; of all of them, or of some. */
  box(places?: number[]): Box | null;
  /** The room of all that is painted by so many pixels for one of the network, words included. */
  extent(scale: number): Box | null;
  /** Look at a point, by so many pixels of screen for one of the network. */
  look(at: Point, scale: number, moving: number): void;
  scale(): number;
  centre(): Point;
  /** Where an entity is in the picture, in pixels from its top left. */
  where(place: number): Point;
  /** Where an entity stands in the network. */
  spot(place: number): Point;
  /** How wide and how high the sign of an entity is, in pixels of screen. */
  sign(place: number): Point;
  /** Whether every sign is a point, whatever its class. */
  readonly points: boolean;
  /** The entities that are visible. */
  entities(): number[];
  /** Let nobody come nearer or go farther than this. */
  bound(limits: Limits): void;
  /** Draw again what is there, as when a font has come or the room has changed. */
  redraw(): void;
  /** Pixels for one of the network in a file of the picture. */
  fileScale(): number;
  /** Paint all that is visible, in the network's own positions, with words for so many pixels for one of the network. */
  paint(surface: Surface, scale: number): void;
  /** The words that are drawn, as they are on the screen. */
  words(): Words[];
  /** The object that draws, for whoever looks at the page from outside. */
  readonly inside: unknown;
}
