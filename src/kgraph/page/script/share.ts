// The button that copies a link to the view.

import { when } from "./state.ts";
import { byId, el, svg } from "./text.ts";
import { remember } from "./view.ts";
import { say } from "./words.ts";

let hint = "";
const ICON =
  "M6.5 9.5 9.5 6.5 M7 4.5 8.5 3 A3.2 3.2 0 0 1 13 7.5 L11.5 9 M9 11.5 7.5 13 A3.2 3.2 0 0 1 3 8.5 L4.5 7";

export function startShare(): void {
  // In a frame without an address of its own there is nothing to copy.
  byId("share").hidden = location.protocol === "about:";
  when("all", drawShare);
  const share = byId("share");
  byId("copy").addEventListener("click", copyLink);
  document.addEventListener("click", (event) => {
    if (hint === "link.select" && !event.composedPath().includes(share)) tellHint("");
  });
  share.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !hint) return;
    event.stopPropagation();
    tellHint("");
    byId("copy").focus();
  });
}

function drawShare(): void {
  const copy = byId("copy");
  copy.setAttribute("aria-label", say("link.copy"));
  copy.title = say("link.hint");
  const icon = svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, svg("path", { d: ICON }));
  copy.replaceChildren(icon, el("span", null, say("link.copy")));
  byId("link").setAttribute("aria-label", say("link"));
  byId("copied").replaceChildren(hint ? say(hint) : "");
}

/** Say how copying went; where the browser does not copy, the link stands in a field, selected. */
function tellHint(key: string): void {
  hint = key;
  byId("share").classList.toggle("open", key !== "");
  const field = byId<HTMLInputElement>("link");
  field.hidden = key !== "link.select";
  drawShare();
  if (field.hidden) return;
  field.value = location.href;
  field.focus();
  field.select();
}

async function copyLink(): Promise<void> {
  remember("trace");
  try {
    await navigator.clipboard.writeText(location.href);
    tellHint("link.copied");
    setTimeout(() => hint === "link.copied" && tellHint(""), 4000);
  } catch {
    tellHint("link.select");
  }
}
