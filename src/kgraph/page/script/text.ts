// Text and elements. What was read from files becomes text nodes, never markup.

const HIDDEN_CHARACTERS =
  "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ud800-\\udfff]";
const HIDDEN = new RegExp(HIDDEN_CHARACTERS, "u");
const ALL_HIDDEN = new RegExp(HIDDEN_CHARACTERS, "gu");

interface Raw {
  raw: string; // a text that is not looked at
}
export type Child = string | Node | Raw | null | undefined | readonly Child[];
type Value = string | number | boolean | null | undefined;
type Attributes = Record<string, Value> & { on?: never };

/** A text as nodes; characters that would not show stand in a box that shows their code. */
export function shown(text: string): (string | Node)[] {
  if (!HIDDEN.test(text)) return [text];
  const parts: (string | Node)[] = [];
  let plain = "";
  for (const character of text) {
    if (!HIDDEN.test(character)) {
      plain += character;
      continue;
    }
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    parts.push(
      plain,
      el("span", { class: "hidden-character", "data-code": `U+${code}` }, { raw: character }),
    );
    plain = "";
  }
  return [...parts, plain];
}

/** An element. Strings among the children are shown as text. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Attributes | null,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

export function svg(tag: string, attributes?: Attributes | null, ...children: Child[]): SVGElement {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/** An element that does something when it is clicked. */
export function clicked<Of extends HTMLElement>(element: Of, does: (event: MouseEvent) => void): Of {
  element.addEventListener("click", does);
  return element;
}

/** A button with what a click does. */
export function button(
  attributes: Attributes | null,
  does: (event: MouseEvent) => void,
  ...children: Child[]
): HTMLButtonElement {
  return clicked(el("button", { type: "button", ...attributes }, ...children), does);
}

function filled<Of extends Element>(
  element: Of,
  attributes: Attributes | null | undefined,
  children: Child,
): Of {
  for (const [name, value] of Object.entries<Value>(attributes ?? {})) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(element: Element, child: Child): void {
  if (child === null || child === undefined || child === "") return;
  if (typeof child === "string") element.append(...shown(child));
  else if (child instanceof Node) element.append(child);
  else if ("raw" in child) element.append(document.createTextNode(child.raw));
  else for (const each of child) append(element, each);
}

/** Give an element these children and no others. */
export function fill(element: Element, children: Child): void {
  element.replaceChildren();
  append(element, children);
}

/** The element of an id, which page.html has. */
export function byId<Of extends HTMLElement = HTMLElement>(id: string): Of {
  return document.getElementById(id) as Of;
}

/** A name among other words: its direction is its own. */
export const name = (text: Child): HTMLElement => el("bdi", null, text);

/** A text without case, marks and punctuation of letters, as kgraph.names folds it. */
export function folded(text: string): string {
  return foldedLetter(text).replace(/\s+/gu, " ").trim();
}

/** One letter so, or more; spaces stay. */
export function foldedLetter(text: string): string {
  return text
    .replaceAll("_", " ")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d");
}

/** A text for a place that cannot wrap or scroll. */
export function short(text: string, most: number): string {
  const plain = text.replace(ALL_HIDDEN, "\ufffd");
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}

/** A link, but only to the web; anything else is shown as text. */
export function link(address: string, words?: string): HTMLElement {
  let url: URL | null = null;
  try {
    url = new URL(address);
  } catch {
    /* not an address */
  }
  if (!url || !["http:", "https:"].includes(url.protocol)) return name(words ?? address);
  return el(
    "a",
    { href: url.href, target: "_blank", rel: "noopener noreferrer", dir: "auto" },
    words ?? address,
  );
}
