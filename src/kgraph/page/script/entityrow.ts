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
  /** The name to show in each language: in it, else without a language, else any, else the id. */
  get label(): Pair {
    const names = this.names;
    const called = (language: string) =>
      (names.find((each) => each[1] === language) ?? names.find((each) => each[1] === "") ?? names[0])?.[0];
    const plain = this.plain;
    return [called("en") ?? plain, called("pl") ?? plain];
  }
  get cases(): string[] {
    return this.texts(this.column("cases"));
  }
  /** A name that the data leave empty is what the id says. */
  get names(): Pair[] {
    return (this.column("names") as Pair[]).map(([text, language]) => [text || this.plain, language]);
  }
  private get plain(): string {
    return this.id.replaceAll("_", " ");
  }
  get external(): string[] {
    return this.texts(this.column("external"));
  }
  get descriptions(): Pair[] {
    return (this.column("descriptions") as unknown[]).map((each) => this.texts<Pair>(each));
  }
}
