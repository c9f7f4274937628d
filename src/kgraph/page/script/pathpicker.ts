// The other end of a path: a field that finds an entity by any of its names.

import { book } from "./book.ts";
import type { Entity } from "./model.ts";
import { shapeSample } from "./samples.ts";
import { entitiesNamed } from "./search.ts";
import { select } from "./selection.ts";
import { clicked, el, name, short } from "./text.ts";
import { here, say } from "./words.ts";

const MOST = 6;

/** A field for the second of two entities; `start` is the first. */
export function pathPicker(start: Entity): HTMLElement {
  const list = el("ul", { id: "path-ends", role: "listbox", "aria-label": say("path.to"), hidden: true });
  const field = el("input", {
    id: "path-to",
    type: "text",
    role: "combobox",
    dir: "auto",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: say("path.to"),
    "aria-label": say("path.to"),
    "aria-expanded": "false",
    "aria-controls": "path-ends",
    "aria-autocomplete": "list",
  });
  let found: Entity[] = [];
  let active = 0;
  const draw = () => {
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length) field.setAttribute("aria-activedescendant", `path-end-${active}`);
    else field.removeAttribute("aria-activedescendant");
    list.replaceChildren(
      ...found.map((each, place) => {
        const attributes = {
          role: "option",
          id: `path-end-${place}`,
          "aria-selected": String(place === active),
        };
        const words = [shapeSample(each.kind), name(short(here(each.label), 80))];
        return clicked(el("li", attributes, el("span", { class: "line" }, words)), () => choose(place));
      }),
    );
  };
  const choose = (place: number) => {
    if (found[place]) select({ type: "path", id: start.id, to: found[place].id }, "list");
  };
  field.addEventListener("input", () => {
    found = entitiesNamed(field.value, MOST + 1)
      .filter((each) => each !== start)
      .slice(0, MOST);
    active = 0;
    draw();
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      active = (active + step + found.length) % found.length;
      draw();
    } else if (event.key === "Enter") choose(active);
    else if (event.key === "Escape" && found.length) {
      event.stopPropagation();
      found = [];
      draw();
    }
  });
  return el("div", { class: "picker" }, book.entities.length > 1 ? [field, list] : "");
}
