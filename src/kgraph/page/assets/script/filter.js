// Filters, which are the legend too. A value that is off hides its claims.

const FACETS = {
  standing: { values: () => data.marks.map((mark) => mark.name), of: (claim) => [markOf(claim).name], sample: lineSample },
  kind: {
    values: () => data.kinds.map((kind) => kind.name),
    of: (claim) => [entities[claim.subject].kind, entities[claim.object].kind],
    sample: shapeSample,
  },
  modality: {
    values: () => ["actual", "future", "conditional", "hypothetical", "desired", "opinion"].filter(
      (value) => claims.some((claim) => claim.modality === value)),
    of: (claim) => [claim.modality],
  },
  polarity: { values: () => ["+", "-"].filter((value) => claims.some((c) => c.polarity === value)), of: (claim) => [claim.polarity] },
};

const passes = (claim, facet) => !FACETS[facet].of(claim).some((value) => state.hidden[facet].includes(value));
const shownClaims = () => claims.filter((claim) => Object.keys(FACETS).every((facet) => passes(claim, facet)));

/** By facet and value: how many claims (of a class: entities) have it, among those that pass the other filters. */
function counted() {
  const counts = Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, new Map()]));
  const add = (facet, value) => counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  const spoken = new Set();
  for (const claim of claims) {
    const stopping = Object.keys(FACETS).filter((facet) => !passes(claim, facet));
    if (stopping.length > 1) continue;
    for (const facet of stopping.length ? stopping : Object.keys(FACETS)) {
      if (facet === "kind") [claim.subject, claim.object, ...claim.voices].forEach((place) => spoken.add(place));
      else new Set(FACETS[facet].of(claim)).forEach((value) => add(facet, value));
    }
  }
  spoken.forEach((place) => add("kind", entities[place].kind));
  return counts;
}

function drawFilters() {
  const place = document.getElementById("filters");
  place.setAttribute("aria-label", say("filters"));
  const counts = counted();
  place.replaceChildren(...Object.keys(FACETS).map((facet) => drawFacet(facet, counts[facet])));
}

function drawFacet(facet, counts) {
  const { values, sample } = FACETS[facet];
  const label = (value) => facet === "kind" ? here(kinds.get(value).labels) : say(value);
  return el("fieldset", { class: "facet", "data-facet": facet }, el("legend", null, say(facet)),
    values().map((value) => {
      const off = state.hidden[facet].includes(value);
      const box = el("input", { type: "checkbox", "data-value": value });
      box.checked = !off;
      box.addEventListener("change", () => setHidden(facet, box.checked
        ? state.hidden[facet].filter((each) => each !== value) : [...state.hidden[facet], value]));
      const only = () => setHidden(facet, values().filter((each) => each !== value));
      return el("div", { class: off ? "off" : null },
        el("label", null, box, sample?.(value), el("span", { dir: "auto" }, short(label(value), 80)), el("output", null, `${counts.get(value) ?? 0}`)),
        el("button", { type: "button", class: "only", on: only, "aria-label": `${say("only")}: ${short(label(value), 80)}` }, say("only")));
    }));
}

function setHidden(facet, values) {
  state.hidden[facet] = values;
  const focused = document.activeElement?.dataset?.value;
  filtered();
  remember("replace");
  if (focused === undefined) return;
  document.querySelector(`[data-facet="${facet}"] input[data-value="${CSS.escape(focused)}"]`)?.focus();
}

function resetFilters() {
  for (const facet of Object.keys(FACETS)) state.hidden[facet] = [];
  filtered();
  remember("replace");
}

/** Show what the filters let through, everywhere. */
function filtered() {
  state.shown = shownClaims().length;
  drawFilters();
  drawShown();
  restyle();
  drawPanel();
  drawCentre();
}

function drawShown() {
  const place = document.getElementById("shown");
  const some = state.shown < state.total;
  place.classList.toggle("some", some);
  place.replaceChildren(el("span", null, say("shown", { shown: state.shown, total: state.total })),
    some ? el("button", { type: "button", on: resetFilters }, say("reset")) : "");
}

/** The line of a standing, as on the network: dashes, arrow, colour. */
function lineSample(value) {
  const mark = data.marks.find((each) => each.name === value);
  const ends = {
    arrow: svg("path", { class: "fill", d: "M30 2 L37 6 L30 10 L32 6 Z" }),
    vee: svg("path", { class: "stroke", d: "M30 2 L36 6 L30 10" }),
    inv_triangle: svg("path", { class: "fill", d: "M37 2 L31 6 L37 10 Z" }),
    circle: svg("circle", { class: "fill", cx: 34, cy: 6, r: 2.6 }),
    bar: svg("path", { class: "stroke", d: "M36 1 L36 11" }),
    box: svg("path", { class: "fill", d: "M31 3 h6 v6 h-6 Z" }),
  };
  return svg("svg", { class: `line tone-${mark.tone}`, viewBox: "0 0 38 12", "aria-hidden": "true" },
    svg("path", { class: "stroke", d: "M1 6 H31", "stroke-dasharray": mark.dashes.join(" ") || null }), ends[mark.arrow]);
}

/** The shape of a class, as on the network. */
function shapeSample(value) {
  const kind = kinds.get(value);
  const shapes = {
    dot: "M8 1 A7 7 0 1 1 7.99 1 Z", square: "M2 2 H14 V14 H2 Z", hexagon: "M4.5 2 H11.5 L15 8 L11.5 14 H4.5 L1 8 Z",
    triangle: "M8 1.5 L15 14 H1 Z", triangleDown: "M8 14.5 L15 2 H1 Z", diamond: "M8 0.5 L15 8 L8 15.5 L1 8 Z",
    star: "M8 0.5 L10 6 L15.8 6.2 L11.2 9.7 L12.9 15.3 L8 12 L3.1 15.3 L4.8 9.7 L0.2 6.2 L6 6 Z", box: "M0 3.5 H16 V12.5 H0 Z",
  };
  return svg("svg", { class: `shape tone-${kind.tone}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { class: kind.hollow || kind.shape === "box" ? "hollow" : "fill", d: shapes[kind.shape] }));
}
