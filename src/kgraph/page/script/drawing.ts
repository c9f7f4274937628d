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

/** What a reader did in the picture. */
export interface Hands {
  entity: (place: number) => void;
  claim: (place: number) => void;
  nothing: () => void;
}

export interface Drawing {
  /** Colours, labels, what is hidden and what stands back, by the state of the page. */
  restyle(): void;
  /** The room that visible entities take, labels included; of all of them, or of some. */
  box(places?: number[]): Box | null;
  /** Look at a point, by so many pixels of screen for one of the network. */
  look(at: Point, scale: number, moving: number): void;
  scale(): number;
  centre(): Point;
  /** Where an entity is in the picture, in pixels from its top left. */
  where(place: number): Point;
  /** Draw again what is there, as when a font has come. */
  redraw(): void;
  /** Kept when the picture stands. */
  drawn: Promise<void>;
  /** The object that draws, for whoever looks at the page from outside. */
  inside: unknown;
}
