// One document as a view into the columns.

import { textOf } from "./claimrow.ts";
import type { PageData, Source } from "./model.ts";
import type { Texts } from "./texts.ts";

export class SourceRow implements Source {
  private readonly data: PageData;
  private readonly texts: Texts;
  readonly place: number;

  constructor(data: PageData, texts: Texts, place: number) {
    this.data = data;
    this.texts = texts;
    this.place = place;
  }

  private column(key: string): string {
    return textOf(this.data, this.data.documents[key][this.place]);
  }

  get id(): string {
    return this.column("id");
  }
  get path(): string {
    return this.column("path");
  }
  get title(): string {
    return this.column("title");
  }
  get opening(): string {
    return this.column("opening");
  }
  get outlet(): string {
    return this.column("outlet");
  }
  get url(): string {
    return this.column("url");
  }
  get published(): string {
    return this.column("published");
  }
  get updated(): string {
    return this.column("updated");
  }
  get language(): string {
    return this.column("language");
  }
  get text(): string {
    return this.texts(this.place);
  }
  get begin(): number {
    return this.data.documents.begin[this.place] as number;
  }
}
