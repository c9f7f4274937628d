// Choosing, language, theme, keys; then the page begins.

/** Select a claim or an entity, or nothing. `from` is where it was chosen: it moves view and focus. */
function select(type, id, from) {
  const before = state.selected;
  const moved = before?.type !== (type ?? undefined) || before?.id !== (id ?? undefined);
  state.selected = type ? { type, id } : null;
  document.body.dataset.sheet = type || (narrow() && from === "list") ? "panel" : "";
  restyle();
  drawPanel();
  markCentre(from);
  if (moved) remember("push");
  document.getElementById("panel").scrollTop = 0;
  if (from && type) focusSelected();
  if (from === "list" || from === "keys" || from === "search") document.getElementById("panel").focus({ preventScroll: true });
  if (!type && before?.type === "claim" && from) {
    const row = state.tab === "table" ? `[data-row="${CSS.escape(before.id)}"] button` : `[data-claim="${CSS.escape(before.id)}"]`;
    document.querySelector(row)?.focus();
  }
}

function setLanguage(language) {
  state.language = language;
  drawAll();
  remember("replace");
}

function setTheme(theme) {
  state.theme = theme;
  document.documentElement.dataset.theme = theme;
  drawSwitches();
  if (network.vis) restyle();
}

function drawSwitches() {
  const other = state.theme === "dark" ? "light" : "dark";
  const theme = document.getElementById("theme");
  theme.replaceChildren(say(`theme.${other}`));
  theme.setAttribute("aria-label", say("theme"));
  const languages = document.getElementById("languages");
  languages.setAttribute("aria-label", say("language"));
  languages.replaceChildren(...["pl", "en"].map((each) => el("button", {
    type: "button", lang: each, "aria-pressed": String(each === state.language), on: () => setLanguage(each),
  }, each)));
  drawShare();
  document.getElementById("open-filters").replaceChildren(say("filters"));
  document.getElementById("open-list").replaceChildren(say("list"));
}

function drawHeader() {
  const count = (number, key, hint) => {
    const [before, after] = data.words[state.language][`count.${key}`].split("{n}");
    return el("span", { title: hint ? say(hint) : null }, before, el("b", null, `${number}`), after);
  };
  const withheld = claims.filter((claim) => markOf(claim).name !== "fact").length;
  const counts = [count(entities.length, "entities"), count(claims.length, "claims"),
    count(data.facts, "facts", "facts.hint"), count(withheld, "withheld", "withheld.hint")];
  document.getElementById("counts").replaceChildren(...counts.flatMap((each, place) => place ? [" · ", each] : [each]));
  const box = document.getElementById("query");
  box.placeholder = say("search");
  box.setAttribute("aria-label", say("search"));
  document.getElementById("results").setAttribute("aria-label", say("search.found"));
  document.getElementById("network").setAttribute("aria-label", say("network", { entities: entities.length, claims: claims.length }));
  document.getElementById("zoom").replaceChildren(...[["−", "farther", () => zoom(1 / 1.4)], ["+", "nearer", () => zoom(1.4)], ["⤢", "fit", () => fit(true)]]
    .map(([sign, key, on]) => el("button", { type: "button", "aria-label": say(key), title: say(key), on }, sign)));
}

function drawAll() {
  document.documentElement.lang = state.language;
  drawSwitches();
  drawHeader();
  drawTabs();
  filtered();
}

/** Open or close a sheet of the narrow page. */
function toggleSheet(sheet) {
  document.body.dataset.sheet = document.body.dataset.sheet === sheet ? "" : sheet;
}

function start() {
  setTheme(systemTheme());
  drawNetwork();
  drawAll();
  fit(false);
  startSearch();
  startTabs();
  startView();
  document.getElementById("theme").addEventListener("click", () => {
    state.chosen = true;
    setTheme(state.theme === "dark" ? "light" : "dark");
    remember("replace");
  });
  document.getElementById("open-filters").addEventListener("click", () => toggleSheet("filters"));
  document.getElementById("open-list").addEventListener("click", () => {
    if (state.selected) select(null, null, "list");
    else toggleSheet("panel");
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (!state.chosen) setTheme(systemTheme());
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") select(null, null, document.getElementById("panel").contains(document.activeElement) ? "keys" : null);
  });
  document.fonts.ready.then(() => network.vis.redraw());
}

window.kgraph = { state, ready: null, network: null };
window.kgraph.ready = new Promise((resolve) => {
  start();
  window.kgraph.network = network.vis;
  network.vis.once("afterDrawing", () => resolve(window.kgraph));
});
