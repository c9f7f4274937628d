// One claim as a view into the columns: a page of 300,000 claims holds no text twice.

import type { Book } from "./book.ts";
import type { Claim, PageData, Pair, Passage, Piece, Wording } from "./model.ts";
import { state } from "./state.ts";

/** The slots of a wording; see kgraph.page.wording. */
const FIRST_SLOT = 0xfdd0;
const FIRST_CASE = 12;
const CASES = 5;
const SLOT = /([\ufdd0-\ufdef])/u;
const IS_SLOT = /^[\ufdd0-\ufdef]$/u;

/** The text that a column holds, or whose number it holds. */
export const textOf = (data: PageData, value: unknown): string =>
  typeof value === "string" ? value : data.texts[value as number];

export class ClaimRow implements Claim {
  private readonly book: Book;
  readonly place: number;

  constructor(book: Book, place: number) {
    this.book = book;
    this.place = place;
  }

  private value<Of>(key: string): Of {
    return this.book.data.claims[key][this.place] as Of;
  }

  /** What a claim shares with others: a value of a table, in the row that a column names. */
  private shared<Of>(table: "chains" | "conditions" | "times", key: string, column: string): Of {
    return this.book.data[table][key][this.value<number>(column)] as Of;
  }

  /** What it has in common with all that are said alike, whoever they are about. */
  private formed<Of>(key: string): Of {
    return this.book.data.forms[key][this.value<number>("form")] as Of;
  }

  /** What it has in common with all that stand alike. */
  private standing<Of>(key: string): Of {
    return this.book.data.standings[key][this.formed<number>("standing")] as Of;
  }

  private axis(key: string): string {
    return textOf(this.book.data, this.standing(key));
  }

  private text(key: string): string {
    return textOf(this.book.data, this.value(key));
  }

  get id(): string {
    return this.text("id");
  }
  get subject(): number {
    return this.value("subject");
  }
  get object(): number {
    return this.value("object");
  }
  get predicate(): number {
    return this.formed("predicate");
  }
  get polarity(): string {
    return this.axis("polarity");
  }
  get certainty(): string {
    return this.axis("certainty");
  }
  get modality(): string {
    return this.axis("modality");
  }
  get reading(): string {
    return this.axis("reading");
  }
  get status(): string {
    return this.axis("status");
  }
  get voices(): readonly number[] {
    return this.shared("chains", "voices", "chain");
  }
  get time(): string {
    return this.shared("times", "edtf", "time");
  }
  get first(): number | null {
    return this.shared("times", "first", "time");
  }
  get last(): number | null {
    return this.shared("times", "last", "time");
  }
  get said(): string {
    return textOf(this.book.data, this.shared("times", "said", "time"));
  }
  get condition(): Pair {
    const pair = this.shared<number[]>("conditions", "condition", "condition");
    return pair.map((each) => this.book.data.texts[each]) as Pair;
  }
  get document(): number {
    return this.value("document");
  }
  get mark(): number {
    return this.standing("mark");
  }
  get failing(): readonly number[] {
    return this.standing("failing");
  }
  get confidence(): number | null {
    return this.value("confidence");
  }
  get made(): string {
    return this.text("made");
  }
  get note(): string {
    return this.text("note");
  }
  get superseded(): string {
    return this.text("superseded");
  }
  get event(): string {
    return textOf(this.book.data, this.formed("event"));
  }

  get evidence(): Passage[] {
    const { passages, texts } = this.book.data;
    const [from, to] = [this.book.passages[this.place], this.book.passages[this.place + 1]];
    return Array.from({ length: to - from }, (_, number) => {
      const [skip, length, other] = ["skip", "length", "document"].map(
        (key) => passages[key][from + number],
      ) as number[];
      const document = other ?? this.document;
      if (length < 0) return { document, quote: texts[skip] };
      const start = this.book.starts[from + number];
      const end = start + length;
      return { document, start, end, quote: this.book.documents[document].text.slice(start, end) };
    });
  }

  get sentence(): Pair {
    return this.pair("sentence");
  }
  get brief(): Pair {
    return this.pair("brief");
  }
  get caption(): Pair {
    return this.pair("caption");
  }

  private pair(which: Wording): Pair {
    const worded = (language: number) =>
      this.worded(which, language)
        .map(({ text }) => text)
        .join("");
    return [worded(0), worded(1)];
  }

  pieces(which: Wording): Piece[] {
    return this.worded(which, state.language === "pl" ? 1 : 0);
  }

  /** One of the wordings of the claim, with names in its slots. */
  private worded(which: Wording, language: number): Piece[] {
    const words = this.book.data.texts[this.formed<number[]>(which)[language]];
    const found = words
      .split(SLOT)
      .filter(Boolean)
      .map((text) =>
        IS_SLOT.test(text)
          ? { text: this.nameIn(text.charCodeAt(0) - FIRST_SLOT, language), named: true }
          : { text, named: false },
      );
    if (which !== "caption" && found.length) found[0].text = capitalised(found[0].text);
    if (found.at(-1)?.text === "." && found.at(-2)?.text.endsWith(".")) found.pop(); // "Ltd." ends it
    return found;
  }

  /** The name that a slot stands for. */
  private nameIn(slot: number, language: number): string {
    const [condition] = this.condition;
    const antecedent = condition ? this.book.claimsById.get(condition) : undefined;
    const named = [this.subject, this.object, ...this.voices];
    if (antecedent) named.push(antecedent.subject, antecedent.object);
    if (slot < FIRST_CASE) return this.book.entities[named[slot]]?.label[language] ?? "\ufffd";
    const object = slot < FIRST_CASE + CASES ? this.object : antecedent?.object;
    return this.book.entities[object ?? -1]?.cases[(slot - FIRST_CASE) % CASES] ?? "\ufffd";
  }
}

/** A text with a capital first letter, whatever marks stand before it. */
const capitalised = (text: string): string => text.replace(/^[„“”]*./u, (start) => start.toUpperCase());
