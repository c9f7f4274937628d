// One entity as a view into the columns.

import { textOf } from "./claimrow.ts";
import type { Entity, PageData, Pair } from "./model.ts";

export class EntityRow implements Entity {
  private readonly data: PageData;
  readonly place: number;

  constructor(data: PageData, place: number) {
    this.data = data;
    this.place = place;
  }

  private texts<Of extends string[]>(numbers: unknown): Of {
    return (numbers as unknown[]).map((each) => textOf(this.data, each)) as Of;
  }

  private column(key: string): unknown {
    return this.data.entities[key][this.place];
  }

  get id(): string {
    return textOf(this.data, this.column("id"));
  }
  get kind(): string {
    return textOf(this.data, this.column("kind"));
  }
  get label(): Pair {
    return this.texts(this.column("label"));
  }
  get cases(): string[] {
    return this.texts(this.column("cases"));
  }
  get names(): Pair[] {
    return (this.column("names") as unknown[]).map((each) => this.texts<Pair>(each));
  }
  get external(): string[] {
    return this.texts(this.column("external"));
  }
  get descriptions(): Pair[] {
    return (this.column("descriptions") as unknown[]).map((each) => this.texts<Pair>(each));
  }
}
