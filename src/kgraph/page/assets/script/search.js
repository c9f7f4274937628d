// Search in names, aliases, quotes and sentences, without regard to case and diacritics.

const MOST = 8;
const search = { found: [], active: -1 };

const entityTexts = entities.map((entity) => [entity.id, ...entity.label, ...entity.names.map(([words]) => words)].map(folded));
const claimTexts = claims.map((claim) => folded([claim.id, ...claim.sentence, ...claim.evidence.map((each) => each.quote)].join("\n")));

/** What a query finds: entities by the best of their names, then claims. */
function findings(query) {
  const wanted = folded(query);
  if (!wanted) return [];
  const ranked = entities.map((entity) => ({ entity, rank: Math.min(...entityTexts[entity.place].map((text) => rankOf(text, wanted))) }))
    .filter(({ rank }) => rank < 9).sort((a, b) => a.rank - b.rank || a.entity.place - b.entity.place);
  const words = wanted.split(" ");
  const stated = claims.filter((claim) => words.every((word) => claimTexts[claim.place].includes(word)));
  return [...ranked.slice(0, MOST).map(({ entity }) => ({ type: "entity", entity })),
    ...stated.slice(0, MOST).map((claim) => ({ type: "claim", claim }))];
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 anywhere, 9 nowhere. */
function rankOf(text, wanted) {
  if (text === wanted) return 0;
  const at = text.indexOf(wanted);
  if (at < 0) return 9;
  return at === 0 ? 1 : text.includes(` ${wanted}`) ? 2 : 3;
}

function drawResults() {
  const list = document.getElementById("results");
  const box = document.getElementById("query");
  const open = state.query.trim() !== "";
  list.hidden = !open;
  box.setAttribute("aria-expanded", String(open));
  if (search.active >= 0) box.setAttribute("aria-activedescendant", `result-${search.active}`);
  else box.removeAttribute("aria-activedescendant");
  list.replaceChildren(...(search.found.length || !open ? search.found.map(drawResult)
    : [el("li", { class: "soft", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("search.none"))]));
  list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
}

function drawResult(result, place) {
  const content = result.type === "entity"
    ? el("span", { class: "line" }, shapeSample(result.entity.kind), el("bdi", null, short(here(result.entity.label), 80)), alias(result.entity))
    : el("span", { class: "clamp", dir: "auto" }, short(here(result.claim.sentence), 300));
  return el("li", { role: "option", id: `result-${place}`, "aria-selected": String(place === search.active), on: () => choose(place) }, content);
}

/** The name that was found, where it is not the one shown. */
function alias(entity) {
  const wanted = folded(state.query);
  if (folded(here(entity.label)).includes(wanted)) return "";
  const found = entity.names.find(([words]) => folded(words).includes(wanted));
  return found ? el("span", { class: "soft" }, "(", name(short(found[0], 60)), ")") : "";
}

function choose(place) {
  const result = search.found[place];
  if (!result) return;
  closeSearch();
  select(result.type, result[result.type].id, "search");
}

function closeSearch() {
  const box = document.getElementById("query");
  box.value = "";
  search.found = [];
  search.active = -1;
  state.query = "";
  drawResults();
  remember("later");
}

function lookFor(query) {
  state.query = query;
  search.found = findings(query);
  search.active = search.found.length ? 0 : -1;
  drawResults();
}

function startSearch() {
  const box = document.getElementById("query");
  box.addEventListener("input", () => {
    lookFor(box.value);
    remember("later");
  });
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && search.found.length) {
      event.preventDefault();
      search.active = (search.active + step + search.found.length) % search.found.length;
      drawResults();
    } else if (event.key === "Enter") choose(search.active);
    else if (event.key === "Escape" && state.query) {
      event.stopPropagation();
      closeSearch();
    }
  });
  document.addEventListener("click", (event) => {
    if (state.query && !event.composedPath().some((each) => each.matches?.(".search, .share"))) closeSearch();
  });
}
