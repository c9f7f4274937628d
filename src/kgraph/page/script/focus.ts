// Where the focus is, when what has it is drawn anew.

const CONTROLS = "a[href], button, input, summary, [tabindex]";

/** A selector that finds a control again: its tag, first class and data attributes, or its id. */
export function selectorOf(control: HTMLElement): string {
  if (control.id) return `#${CSS.escape(control.id)}`;
  const data = [...control.attributes]
    .filter(({ name }) => name.startsWith("data-"))
    .map(({ name, value }) => `[${name}="${CSS.escape(value)}"]`);
  const [first] = control.classList;
  return [control.tagName.toLowerCase(), first ? `.${CSS.escape(first)}` : "", ...data].join("");
}

/**
 * Remember what in a place has the focus; give what puts it back when the place was drawn anew: to the
 * same control, else to the one that stands in for it.
 */
export function keepFocus(
  place: HTMLElement,
  instead: (gone: HTMLElement) => HTMLElement | null,
): () => void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === place || !place.contains(active)) return () => {};
  const selector = selectorOf(active);
  return () => {
    const same = place.querySelector<HTMLElement>(selector);
    (same ?? instead(active))?.focus({ preventScroll: same === null });
  };
}

/** The controls of a place, in their order. */
export const controlsIn = (place: HTMLElement): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>(CONTROLS),
];
