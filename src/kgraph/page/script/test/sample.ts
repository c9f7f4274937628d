// A small book for tests, from rows that are easy to read.

import { open } from "../book.ts";
import type { PageData } from "../model.ts";

interface Row {
  id: string;
  subject: string;
  object: string;
  polarity?: string;
  days?: [number | null, number | null];
  voice?: string;
  quoted?: boolean;
  at?: [document: number, start: number];
}

const SAID = "\ufdd0 met \ufdd1.";
const POLISH = "\ufdd0 spotkał się z \ufddf."; // the object in the instrumental

/** One letter for each quoted row: where the row says, or in no document. */
function passagesOf(rows: Row[], nothing: number): Record<string, (number | null)[]> {
  const quoted = rows.filter((row) => row.quoted !== false);
  const ends = [0, 0];
  const skips = quoted.map(({ at }) => {
    if (!at) return nothing;
    const [document, start] = at;
    const skip = start - ends[document];
    ends[document] = start + 1;
    return skip;
  });
  return {
    skip: skips,
    length: quoted.map(({ at }) => (at ? 1 : -1)),
    document: quoted.map(({ at }) => (at ? at[0] : null)),
  };
}

/** Open a book of claims with one predicate; entities are called what the rows say. */
export function openSample(rows: Row[], predicate: Partial<Record<string, boolean>> = {}): void {
  const named = [
    ...new Set(rows.flatMap((row) => [row.subject, row.object, ...(row.voice ? [row.voice] : [])])),
  ].sort();
  const place = (name: string) => named.indexOf(name);
  const words = ["+", "-", "CT", "actual", "explicit", "accepted", "hand", "", "State", SAID, POLISH, "met"];
  const text = (word: string) => words.indexOf(word);
  const every = (word: string) => rows.map(() => text(word));
  const days = rows.map((row) => row.days ?? [null, null]);
  const said = [SAID, POLISH].map(text);
  open(
    {
      language: "en",
      claims: {
        id: rows.map((row) => row.id),
        subject: rows.map((row) => place(row.subject)),
        object: rows.map((row) => place(row.object)),
        form: rows.map((row) => (row.polarity === "-" ? 1 : 0)),
        chain: rows.map((_, at) => at),
        time: rows.map((_, at) => at),
        condition: rows.map(() => 0),
        document: rows.map(() => -1),
        evidence: rows.map((row) => (row.quoted === false ? 0 : 1)),
        confidence: rows.map(() => null),
        made: every("hand"),
        note: every(""),
        superseded: every(""),
      },
      entities: {
        id: named,
        kind: named.map(() => text("State")),
        cases: named.map((name) => ["", "", "", `${name}em`, ""]),
        names: named.map(() => []),
        external: named.map(() => []),
        descriptions: named.map(() => []),
      },
      predicates: {
        name: ["met"],
        label: [["met", "spotkał się z"]],
        iri: ["https://example.org/met"],
        group: [["", ""]],
        symmetric: [predicate.symmetric ?? false],
        functional: [predicate.functional ?? false],
        inverseFunctional: [predicate.inverseFunctional ?? false],
      },
      documents: { id: ["d1", "d2"] },
      passages: passagesOf(rows, text("")),
      forms: {
        predicate: [0, 0],
        standing: [0, 1],
        event: ["", ""].map(text),
        sentence: [said, said],
        brief: [said, said],
        caption: [["met", "met"].map(text), ["met", "met"].map(text)],
      },
      standings: {
        polarity: ["+", "-"].map(text),
        certainty: ["CT", "CT"].map(text),
        modality: ["actual", "actual"].map(text),
        reading: ["explicit", "explicit"].map(text),
        status: ["accepted", "accepted"].map(text),
        mark: [0, 0],
        failing: [[], [1]],
      },
      chains: { voices: rows.map((row) => (row.voice ? [place(row.voice)] : [])) },
      conditions: { condition: [[text(""), text("")]] },
      times: {
        edtf: rows.map(() => ""),
        said: every(""),
        first: days.map(([first]) => first),
        last: days.map(([, last]) => last),
      },
      texts: words,
      kinds: [
        {
          name: "State",
          labels: ["state", "państwo"],
          types: [],
          shape: "square",
          tone: "state",
          hollow: false,
        },
      ],
      marks: [{ name: "fact", dashes: [], arrow: "arrow", tone: "fact", signs: ["", ""] }],
    } as unknown as PageData,
    () => "",
  );
}
