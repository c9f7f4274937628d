// The visible claims as Turtle, in the shape of kgraph's own export (docs/rdf.md); a test keeps the two alike.

import { book, isFact, markOf, predicateOf } from "./book.ts";
import { fromDay } from "./days.ts";
import type { Claim, Entity, Pair, Passage, Source } from "./model.ts";

const PREFIXES = {
  edtf: "http://id.loc.gov/datatypes/edtf/",
  kg: "https://w3id.org/kgraph/ns#",
  kp: "https://w3id.org/kgraph/predicate/",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  wd: "http://www.wikidata.org/entity/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const CONTEXT = 32; // code points before and after a quote
const VALUES: Record<string, string> = {
  "+": "Positive",
  "-": "Negative",
  CT: "Certain",
  PR: "Probable",
  PS: "Possible",
  U: "Unspecified",
};

type Statement = [predicate: string, objects: string[]];

/** The claims, what they speak of, their documents, and the facts that they warrant. */
export function turtle(some: Claim[]): string {
  const claims = withNamed(some);
  const spoken = [...new Set(claims.flatMap((each) => [each.subject, each.object, ...each.voices]))];
  const reported = [...new Set(claims.flatMap(sources))].sort((a, b) => a - b);
  const heads = Object.entries(PREFIXES).map(
    ([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`,
  );
  return [
    ...heads,
    ...reported.map((place) => block(documentIri(place), describeDocument(book.documents[place]))),
    ...spoken.sort((a, b) => a - b).map((place) => entityBlock(book.entities[place], claims)),
    ...claims.flatMap(claimBlocks),
  ].join("");
}

/** The claims, in the order of the files, with those that they depend on or are superseded by. */
function withNamed(some: Claim[]): Claim[] {
  const found = new Set(some);
  for (const claim of found) {
    for (const id of [claim.condition[0], claim.superseded]) {
      const named = book.claimsById.get(id);
      if (named) found.add(named);
    }
  }
  return [...found].sort((a, b) => a.place - b.place);
}

function block(subject: string, statements: Statement[]): string {
  const lines = statements
    .filter(([, objects]) => objects.length)
    .map(([predicate, objects]) => `${predicate} ${objects.join(" , ")}`);
  return `\n${subject} ${lines.join(" ;\n    ")} .\n`;
}

const iri = (text: string): string => `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/gu, encodeURIComponent)}>`;
const entityIri = (place: number): string => iri(`${book.data.base}entity/${book.entities[place].id}`);
const documentIri = (place: number): string => iri(`${book.data.base}doc/${book.documents[place].id}`);
const claimIri = (id: string, part = ""): string => iri(`${book.data.base}claim/${id}${part && `#${part}`}`);

const ESCAPES: Record<string, string> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function literal(text: string, datatype = "", language = ""): string {
  const body = text
    .replace(
      /[\\"\u0000-\u001f\u007f]/gu,
      (sign) => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    )
    .replace(/[\ud800-\udfff]/gu, "\ufffd");
  if (/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) return `"${body}"@${language.toLowerCase()}`;
  return datatype ? `"${body}"^^${datatype}` : `"${body}"`;
}

const some = (text: string, datatype = "", language = ""): string[] =>
  text ? [literal(text, datatype, language)] : [];

/** The documents that report a claim: those of its passages, else its own. */
function sources(claim: Claim): number[] {
  const quoted = [...new Set(claim.evidence.map((each) => each.document))].filter((place) => place >= 0);
  return quoted.length || claim.document < 0 ? quoted : [claim.document];
}

function describeDocument(one: Source): Statement[] {
  return [
    ["a", book.data.documentTypes.map(iri)],
    ["schema:headline", some(one.title, "", one.language)],
    ["kg:outlet", some(one.outlet)],
    ["schema:url", some(one.url, "xsd:anyURI")],
    ["schema:datePublished", some(one.published, "xsd:date")],
    ["schema:dateModified", some(one.updated, "xsd:date")],
    ["schema:inLanguage", some(one.language)],
    ["kg:file", some(one.path)],
  ];
}

function entityBlock(entity: Entity, claims: Claim[]): string {
  const first = new Map<string, Pair>();
  for (const name of entity.names) if (!first.has(name[1])) first.set(name[1], name);
  const preferred = new Set(first.values());
  const written = (names: Iterable<Pair>) => [
    ...new Set([...names].map(([words, language]) => literal(words, "", language))),
  ];
  const wikidata = entity.external.filter((each) => /^wd:Q\d+$/.test(each));
  const kind = book.kinds.get(entity.kind);
  const facts = new Map<string, Set<string>>();
  for (const claim of claims) {
    if (claim.subject !== entity.place || !isFact(claim)) continue;
    const predicate = iri(predicateOf(claim).iri);
    facts.set(predicate, (facts.get(predicate) ?? new Set()).add(entityIri(claim.object)));
  }
  const statements: Statement[] = [
    ["a", (kind?.types ?? []).map(iri)],
    ["skos:prefLabel", written(preferred)],
    [
      "skos:altLabel",
      written(entity.names.filter((name) => !preferred.has(name))).filter(
        (each) => !written(preferred).includes(each),
      ),
    ],
    ["schema:description", written(entity.descriptions)],
    ["skos:exactMatch", wikidata.map((each) => iri(PREFIXES.wd + each.slice(3)))],
    ["kg:external", entity.external.filter((each) => !wikidata.includes(each)).map((each) => literal(each))],
    ...[...facts].map(([predicate, objects]): Statement => [predicate, [...objects]]),
  ];
  return statements.some(([, objects]) => objects.length) ? block(entityIri(entity.place), statements) : "";
}

function claimBlocks(claim: Claim): string[] {
  const voices = claim.voices.map((place, at) =>
    block(claimIri(claim.id, `voice${at + 1}`), [
      ["a", ["kg:Voice", "prov:Attribution"]],
      ["prov:agent", [entityIri(place)]],
      ["kg:step", [literal(`${at + 1}`, "xsd:integer")]],
    ]),
  );
  return [
    block(claimIri(claim.id), describeClaim(claim)),
    ...voices,
    ...claim.evidence.map((each, at) => passageBlocks(claim, each, at + 1)),
  ];
}

function describeClaim(claim: Claim): Statement[] {
  const own = book.documents[claim.document];
  const [condition, words] = claim.condition;
  const value = (axis: "polarity" | "certainty" | "modality" | "reading" | "status"): Statement => {
    const said = claim[axis];
    return [
      `kg:${axis}`,
      [`kg:${VALUES[said] ?? said.charAt(0).toUpperCase() + said.slice(1).toLowerCase()}`],
    ];
  };
  return [
    ["a", ["kg:Claim"]],
    ["rdf:subject", [entityIri(claim.subject)]],
    ["rdf:predicate", [iri(predicateOf(claim).iri)]],
    ["rdf:object", [entityIri(claim.object)]],
    value("polarity"),
    value("certainty"),
    value("modality"),
    value("reading"),
    value("status"),
    ["kg:factuality", [literal(claim.certainty === "U" ? "Uu" : claim.certainty + claim.polarity)]],
    ["kg:conditionClaim", condition ? [claimIri(condition)] : []],
    ["kg:conditionText", condition ? [] : some(words)],
    ...voicesOf(claim),
    ["kg:when", some(claim.time, "edtf:EDTF")],
    ["kg:from", claim.first === null ? [] : [literal(fromDay(claim.first), "xsd:date")]],
    ["kg:until", claim.last === null ? [] : [literal(fromDay(claim.last), "xsd:date")]],
    ["kg:whenText", some(claim.said, "", own?.language ?? "")],
    ["kg:evidence", claim.evidence.map((_, at) => claimIri(claim.id, `e${at + 1}`))],
    ["kg:supersededBy", claim.superseded ? [claimIri(claim.superseded)] : []],
    ["kg:confidence", claim.confidence === null ? [] : [literal(double(claim.confidence), "xsd:double")]],
    ["kg:eventClass", some(claim.event)],
    ["kg:madeBy", [literal(claim.made)]],
    ["skos:note", some(claim.note)],
    ["kg:warranted", [literal(String(isFact(claim)), "xsd:boolean")]],
    ["kg:withheld", isFact(claim) ? [] : [literal(markOf(claim).name)]],
  ];
}

/** A number between 0 and 1 as Python writes it. */
const double = (number: number): string =>
  Number.isInteger(number) ? `${number}.0` : `${number}`.replace(/e-(\d)$/, "e-0$1");

function voicesOf(claim: Claim): Statement[] {
  const reported = sources(claim);
  const days = [...new Set(reported.map((place) => book.documents[place].published))].filter(Boolean).sort();
  const voices = claim.voices.map(entityIri);
  const labels = claim.voices.map((place) => book.entities[place].label[0]);
  return [
    ["prov:qualifiedAttribution", voices.map((_, at) => claimIri(claim.id, `voice${at + 1}`))],
    ["kg:saidBy", [...new Set(voices)]],
    ["kg:origin", voices.length ? [voices.at(-1)!] : reported.map(documentIri)],
    ["kg:chain", [literal(["article", ...labels].join(" > "))]],
    ["kg:reportedIn", reported.map(documentIri)],
    ["kg:reportedAt", days.map((day) => literal(day, "xsd:date"))],
  ];
}

function passageBlocks(claim: Claim, { document, quote, start, end }: Passage, number: number): string {
  const [name, selector] = [claimIri(claim.id, `e${number}`), claimIri(claim.id, `e${number}-selector`)];
  const passage = block(name, [
    ["a", ["kg:Passage", "oa:SpecificResource"]],
    ["oa:hasSource", document < 0 ? [] : [documentIri(document)]],
    ["oa:hasSelector", [selector]],
  ]);
  const exact: Statement = ["oa:exact", [literal(quote)]];
  if (start === undefined || end === undefined)
    return passage + block(selector, [["a", ["oa:TextQuoteSelector"]], exact]);
  const { text } = book.documents[document];
  const number_ = (units: number) =>
    literal(String([...text.slice(0, units)].length), "xsd:nonNegativeInteger");
  return (
    passage +
    block(selector, [
      ["a", ["oa:TextPositionSelector", "oa:TextQuoteSelector"]],
      exact,
      ["oa:prefix", [literal([...text.slice(0, start)].slice(-CONTEXT).join(""))]],
      ["oa:suffix", [literal([...text.slice(end)].slice(0, CONTEXT).join(""))]],
      ["oa:start", [number_(start)]],
      ["oa:end", [number_(end)]],
    ])
  );
}
