// What the page knows, and what it is showing.

const data = JSON.parse(document.getElementById("kgraph-data").textContent);

/** The rows of a table of columns, with texts where their numbers were. */
function rows(table, deep) {
  const keys = Object.keys(table);
  const count = keys.length ? table[keys[0]].length : 0;
  return Array.from({ length: count }, (_, place) => {
    const row = { place };
    for (const key of keys) row[key] = key in deep ? deep[key](table[key][place]) : text(table[key][place]);
    return row;
  });
}
const text = (number) => data.texts[number];
const texts = (numbers) => numbers.map(text);
const same = (value) => value;

const documents = rows(data.documents, {});
const entities = rows(data.entities, {
  label: texts, external: texts, names: (all) => all.map(texts), descriptions: (all) => all.map(texts),
});
/** A passage: its quote and, where its document has it, the place in the document's text. */
const passage = ([document, start, end]) => end === undefined ? { document, quote: text(start) }
  : { document, start, end, quote: documents[document].text.slice(start, end) };

const claims = rows(data.claims, {
  subject: same, object: same, voices: same, document: same, mark: same, failing: same, confidence: same,
  label: texts, sentence: texts, brief: texts, condition: texts,
  evidence: (all) => all.map(passage),
});
const kinds = new Map(data.kinds.map((kind) => [kind.name, kind]));

const claimsById = new Map(claims.map((claim) => [claim.id, claim]));
const entitiesById = new Map(entities.map((entity) => [entity.id, entity]));

const state = {
  language: data.language,
  theme: "light",
  chosen: false, // whether the theme is the reader's choice and not the system's
  query: "",
  selected: null, // { type: "claim" | "entity" | "passage", id }
  tab: "graph",
  sort: { by: "", down: false }, // of the table; "" is the order of the files
  hidden: { standing: [], modality: [], polarity: [], kind: [] },
  shown: claims.length,
  total: claims.length,
};

const markOf = (claim) => data.marks[claim.mark];
const selectedClaim = () => state.selected?.type === "claim" ? claimsById.get(state.selected.id) : null;
const selectedEntity = () => state.selected?.type === "entity" ? entitiesById.get(state.selected.id) : null;
const speaksOf = (claim, entity) => [claim.subject, claim.object, ...claim.voices].includes(entity.place);
