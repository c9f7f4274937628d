// The tabs over the centre: the graph, a table that says the same, and the documents.

const TABS = ["graph", "table", "document"];

function drawTabs() {
  const list = document.getElementById("tabs");
  list.setAttribute("aria-label", say("tabs"));
  const focused = list.contains(document.activeElement);
  list.replaceChildren(...TABS.map((tab) => el("button", {
    type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": `view-${tab}`, "aria-selected": String(tab === state.tab),
    tabindex: tab === state.tab ? "0" : "-1", on: () => setTab(tab),
  }, say(`tab.${tab}`))));
  for (const tab of TABS) {
    const view = document.getElementById(`view-${tab}`);
    view.classList.toggle("away", tab !== state.tab);
    view.inert = tab !== state.tab;
  }
  document.body.dataset.tab = state.tab;
  if (focused) document.getElementById(`tab-${state.tab}`).focus();
}

function setTab(tab) {
  state.tab = tab;
  drawTabs();
  drawCentre("tab");
  remember("replace");
}

/** Draw the tab that is open anew; the network draws itself. */
function drawCentre(from = null) {
  if (state.tab === "table") drawTable();
  if (state.tab === "document") drawDocuments();
  markCentre(from);
}

/** Mark what is selected; unless it was chosen there or nothing moved, bring it into view. */
function markCentre(from) {
  if (state.tab === "table") markTable(from);
  if (state.tab === "document") markDocuments(from);
}

/** Scroll a view, and nothing around it, to what is in it: to the middle, or above the sheet of a narrow page. */
function bring(element) {
  const box = element.closest('[role="tabpanel"]');
  const { top, height } = element.getBoundingClientRect();
  const from = box.getBoundingClientRect().top;
  box.scrollTop += top - from - (narrow() ? 60 : Math.max(60, (box.clientHeight - height) / 2));
}

/** Arrow keys lead from tab to tab; Enter opens the one that has the focus. */
function startTabs() {
  document.getElementById("tabs").addEventListener("keydown", (event) => {
    const at = TABS.findIndex((tab) => document.activeElement?.id === `tab-${tab}`);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    document.getElementById(`tab-${TABS[(to + TABS.length) % TABS.length]}`).focus();
  });
}
