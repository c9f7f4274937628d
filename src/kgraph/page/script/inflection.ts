// Polish words in another form than the one that was typed, in texts that are folded.
//
// Two words are forms of one where they share a stem of three letters or more and both end as Polish nouns
// and adjectives do: Witkoff, Witkoffem. The last consonant may soften: Praga, Pradze. What follows an apostrophe
// is an ending too: Steve, Steve’em.

const ENDINGS = [
  ..."a e i o u y ia ie ii iu io em iem om iom ami iami ach iach ow iow owi iowi owie".split(" "),
  ..."ej iej ego iego emu iemu ym im ych ich ymi imi".split(" "),
];
/** A last consonant, and what it is before a soft ending. */
const SOFTENED = [
  ["k", "c"],
  ["g", "dz"],
  ["r", "rz"],
  ["ch", "sz"],
  ["t", "c"],
  ["d", "dz"],
] as const;
const SHORTEST = 3;

/** What finds a word: itself, anywhere, or whole words that are other forms of it. */
export function formsOf(word: string): RegExp {
  const stems = stemsOf(word).map(literal);
  const other = `(?<![\\p{L}\\p{N}])(?:${stems.join("|")})(?:${ENDINGS.join("|")})?(?![\\p{L}\\p{N}])`;
  return new RegExp(stems.length ? `${other}|${literal(word)}` : literal(word), "gu");
}

/** What a word may begin with in all its forms. */
function stemsOf(typed: string): string[] {
  const word = typed.replace(/['’]\p{L}{1,4}$/u, "");
  if (!/^\p{L}+$/u.test(word)) return [];
  const plain = ["", ...ENDINGS]
    .filter((each) => word.endsWith(each))
    .map((each) => word.slice(0, word.length - each.length));
  const long = plain.filter((stem) => stem.length >= SHORTEST);
  return [...new Set(long.flatMap((stem) => [stem, ...turned(stem)]))];
}

/** A stem with its last consonant softened, or hard again. */
function turned(stem: string): string[] {
  const found = SOFTENED.flatMap((pair) =>
    [pair, [pair[1], pair[0]]].map(([from, to]) =>
      stem.endsWith(from) ? stem.slice(0, -from.length) + to : "",
    ),
  );
  return found.filter((each) => each.length > SHORTEST);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
