// The view in the address, so that it can be sent: `#claim=c34&hide=future`. What it does not know, it ignores.

const LONGEST = 2000; // characters of one part; a longer one stays out of the address
const view = { waiting: 0, hint: "" };
const systemTheme = () => matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

/** What can be hidden, by its word; a word that two facets have says its facet too: `modality.opinion`. */
const hideable = (() => {
  const pairs = Object.keys(FACETS).flatMap((facet) => FACETS[facet].values().map((value) => [facet, value]));
  const alike = (value) => pairs.filter(([, other]) => other === value).length;
  return new Map(pairs.map(([facet, value]) => [alike(value) > 1 ? `${facet}.${value}` : value, { facet, value }]));
})();

/** The view as text, empty where nothing is chosen. */
function viewText() {
  const parts = new URLSearchParams();
  const add = (key, value) => value.length <= LONGEST && parts.append(key, value);
  if (state.selected) add(state.selected.type, state.selected.id);
  for (const [word, { facet, value }] of hideable) if (state.hidden[facet].includes(value)) add("hide", word);
  if (state.query.trim()) add("q", state.query);
  if (state.language !== data.language) add("lang", state.language);
  if (state.chosen) add("theme", state.theme);
  if (state.tab !== "graph") add("tab", state.tab);
  if (state.sort.by) add("sort", `${state.sort.down ? "-" : ""}${state.sort.by}`);
  return parts.toString();
}

/** Take the view from a text. */
function readView(text) {
  const parts = new URLSearchParams(text.replace(/^#/, ""));
  const one = (key, known) => known.includes(parts.get(key)) ? parts.get(key) : null;
  const found = [["claim", claimsById], ["entity", entitiesById], ["passage", segmentsById]].find(([type, all]) => all.has(parts.get(type)));
  state.selected = found ? { type: found[0], id: parts.get(found[0]) } : null;
  for (const facet of Object.keys(FACETS)) state.hidden[facet] = [];
  for (const { facet, value } of new Set(parts.getAll("hide").map((word) => hideable.get(word)).filter(Boolean))) {
    state.hidden[facet].push(value);
  }
  state.query = (parts.get("q") ?? "").slice(0, LONGEST);
  state.language = one("lang", Object.keys(data.words)) ?? data.language;
  state.chosen = one("theme", ["light", "dark"]) !== null;
  state.theme = state.chosen ? parts.get("theme") : systemTheme();
  state.tab = one("tab", TABS) ?? "graph";
  const by = (parts.get("sort") ?? "").replace(/^-/, "");
  state.sort = { by: Object.hasOwn(COLUMNS, by) ? by : "", down: parts.get("sort")?.startsWith("-") ?? false };
}

/** Show the view that a text says, whatever was shown before. */
function showView(text) {
  readView(text);
  document.body.dataset.sheet = state.selected ? "panel" : "";
  setTheme(state.theme);
  drawAll();
  document.getElementById("query").value = state.query;
  lookFor(state.query);
  document.getElementById("panel").scrollTop = 0;
  if (state.selected) focusSelected();
  markCentre("view");
}

/** Keep the view in the address: `push` as a step that Back undoes, `replace` at once, `later` when typing ends. */
function remember(how) {
  clearTimeout(view.waiting);
  if (how === "later") {
    view.waiting = setTimeout(() => remember("replace"), 300);
    return;
  }
  const text = viewText();
  if (text === location.hash.slice(1)) return;
  const address = location.href.split("#")[0] + (text ? `#${text}` : "");
  try { history[`${how}State`](null, "", address); } catch { /* a frame without an address of its own */ }
}

function drawShare() {
  const button = document.getElementById("copy");
  button.setAttribute("aria-label", say("link.copy"));
  button.title = say("link.hint");
  button.replaceChildren(
    svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" },
      svg("path", { d: "M6.5 9.5 9.5 6.5 M7 4.5 8.5 3 A3.2 3.2 0 0 1 13 7.5 L11.5 9 M9 11.5 7.5 13 A3.2 3.2 0 0 1 3 8.5 L4.5 7" })),
    el("span", null, say("link.copy")));
  document.getElementById("link").setAttribute("aria-label", say("link"));
  document.getElementById("copied").replaceChildren(view.hint ? say(view.hint) : "");
}

/** Say how copying went; where the browser does not copy, the link stands in a field, selected. */
function hint(key) {
  view.hint = key;
  document.querySelector(".share").classList.toggle("open", key !== "");
  const field = document.getElementById("link");
  field.hidden = key !== "link.select";
  drawShare();
  if (field.hidden) return;
  field.value = location.href;
  field.focus();
  field.select();
}

async function copyLink() {
  remember("replace");
  try {
    await navigator.clipboard.writeText(location.href);
    hint("link.copied");
    setTimeout(() => view.hint === "link.copied" && hint(""), 4000);
  } catch {
    hint("link.select");
  }
}

function startView() {
  const saved = document.documentElement.dataset.view;
  if (location.hash.length > 1 || saved) showView(location.hash.length > 1 ? location.hash : saved);
  remember("replace");
  addEventListener("hashchange", () => showView(location.hash));
  document.getElementById("copy").addEventListener("click", copyLink);
  document.addEventListener("click", (event) => {
    if (view.hint === "link.select" && !event.composedPath().includes(document.querySelector(".share"))) hint("");
  });
  document.querySelector(".share").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !view.hint) return;
    event.stopPropagation();
    hint("");
    document.getElementById("copy").focus();
  });
}
