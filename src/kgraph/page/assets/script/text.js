// Text and elements. What was read from files becomes text nodes, never markup.

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/u;

/** A text as nodes; characters that would not show stand in a box that shows their code. */
function shown(text) {
  if (!HIDDEN.test(text)) return [text];
  const parts = [];
  let plain = "";
  for (const character of text) {
    if (!HIDDEN.test(character)) { plain += character; continue; }
    const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    parts.push(plain, el("span", { class: "hidden-character", "data-code": `U+${code}` }, { raw: character }));
    plain = "";
  }
  return [...parts, plain];
}

/** An element. Strings among the children are shown as text; `on` adds what a click does. */
function el(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === "on") element.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === "") continue;
    if (typeof child === "string") element.append(...shown(child));
    else if (child.raw !== undefined) element.append(document.createTextNode(child.raw));
    else element.append(child);
  }
  return element;
}

/** A name among other words: its direction is its own. */
const name = (text) => el("bdi", null, text);

/** A text without case, marks and punctuation of letters, as kgraph.names folds it. */
function folded(text) {
  return text.replaceAll("_", " ").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
    .replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("đ", "d").replace(/\s+/gu, " ").trim();
}

/** A text for a place that cannot wrap or scroll. */
function short(text, most) {
  const plain = text.replace(new RegExp(HIDDEN, "gu"), "\ufffd");
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}

/** A link, but only to the web; anything else is shown as text. */
function link(address, words) {
  let url = null;
  try { url = new URL(address); } catch { /* not an address */ }
  if (!url || !["http:", "https:"].includes(url.protocol)) return words === undefined ? name(address) : name(words);
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, words ?? address);
}

/** A word of the page in the language that is on. */
function say(key, values) {
  const text = data.words[state.language][key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (_, slot) => values[slot]) : text;
}

/** Of a pair of texts, the one in the language that is on. */
const here = (pair) => pair[state.language === "pl" ? 1 : 0];

const calendars = new Map();

/** The writer of dates in the language that is on; each is made once, which takes long. */
function calendar(wanted) {
  const key = state.language + JSON.stringify(wanted);
  if (!calendars.has(key)) calendars.set(key, new Intl.DateTimeFormat(state.language === "pl" ? "pl" : "en-GB", wanted));
  return calendars.get(key);
}

/** An EDTF date in words. */
function dated(text) {
  const [first, last] = text.split("/");
  if (last === undefined) return day(first);
  if (first === "..") return `${say("until")} ${day(last, true)}`;
  if (last === "..") return `${say("from")} ${day(first, true)}`;
  if (![first, last].every((each) => /^\d{4}-\d\d-\d\d$/.test(each))) return `${day(first)} – ${day(last)}`;
  return calendar({ dateStyle: "long", timeZone: "UTC" }).formatRange(new Date(`${first}T00:00Z`), new Date(`${last}T00:00Z`));
}

/** One date of an EDTF text; after a preposition the Polish month is declined. */
function day(text, declined) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/.exec(text);
  if (!found) return text;
  const [, year, month, date, doubt] = found;
  const moment = new Date(Date.UTC(2000, Number(month ?? 1) - 1, Number(date ?? 1)));
  moment.setUTCFullYear(Number(year));
  const all = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
  const wanted = date || declined ? all : { ...all, day: undefined };
  let said = month ? calendar(wanted).format(moment) : year;
  if (month && !date && declined) said = said.replace(/^\d+\s+/u, "");
  const doubts = { "~": ["about"], "?": ["maybe"], "%": ["maybe", "about"] }[doubt] ?? [];
  return [...doubts.map((key) => say(key)), said].join(" ");
}
