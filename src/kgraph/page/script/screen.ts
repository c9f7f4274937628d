// The room there is, and what the reader's system prefers.

export const narrow = (): boolean => matchMedia("(max-width: 860px), (max-height: 480px)").matches;
export const systemTheme = (): "dark" | "light" =>
  matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";

/** A colour or font of the style sheet, on one line. */
export const css = (variable: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(variable).replace(/\s+/g, " ").trim();

/** Scroll a view, and nothing around it, to what is in it: to the middle, or above the sheet of a narrow page. */
export function bring(element: Element): void {
  const box = element.closest('[role="tabpanel"]')!;
  const { top, height } = element.getBoundingClientRect();
  const from = box.getBoundingClientRect().top;
  box.scrollTop += top - from - (narrow() ? 60 : Math.max(60, (box.clientHeight - height) / 2));
}
