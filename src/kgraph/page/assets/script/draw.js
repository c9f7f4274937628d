// The network, drawn by vis-network. Positions come with the data; nothing moves by itself.

const network = { vis: null, nodes: null, edges: null, styled: new Map() };
const narrow = () => matchMedia("(max-width: 800px)").matches;
const css = (variable) => getComputedStyle(document.documentElement).getPropertyValue(variable).trim();

function drawNetwork() {
  const place = document.getElementById("network");
  network.nodes = new vis.DataSet(data.network.nodes);
  network.edges = new vis.DataSet(data.network.edges);
  network.vis = new vis.Network(place, { nodes: network.nodes, edges: network.edges }, data.network.options);
  network.vis.on("click", ({ nodes, edges }) => {
    if (nodes.length) select("entity", entities[nodes[0]].id);
    else if (edges.length) select("claim", claims[edges[0]].id);
    else select(null);
  });
  for (const kind of ["Node", "Edge"]) {
    network.vis.on(`hover${kind}`, () => place.classList.add("over"));
    network.vis.on(`blur${kind}`, () => place.classList.remove("over"));
  }
}

/** The whole network in view, labels included, above the buttons; on a phone as much as one can read. */
function fit(moving, ids, most = 1.3) {
  const all = () => network.nodes.getIds({ filter: (node) => !node.hidden });
  const boxes = (ids ?? all()).map((id) => network.vis.getBoundingBox(id));
  if (!boxes.length) return;
  const [left, top] = ["left", "top"].map((side) => Math.min(...boxes.map((box) => box[side])));
  const [right, bottom] = ["right", "bottom"].map((side) => Math.max(...boxes.map((box) => box[side])));
  const { clientWidth, clientHeight } = freeRoom();
  const whole = Math.min((clientWidth - 32) / (right - left), (clientHeight - 66) / (bottom - top), most);
  const scale = Math.max(whole, narrow() ? 0.6 : 0.1);
  network.vis.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + (17 + freeRoom().covered / 2) / scale }, scale,
    animation: moving && { duration: 300 } });
}

/** The room that no sheet of the narrow page covers. */
function freeRoom() {
  const { clientWidth, clientHeight } = document.getElementById("network");
  const open = narrow() && document.body.dataset.sheet === "panel";
  const covered = open ? document.getElementById("panel").offsetHeight - 12 : 0;
  return { clientWidth, clientHeight: clientHeight - covered, covered };
}

function zoom(factor) {
  network.vis.moveTo({ scale: network.vis.getScale() * factor, animation: { duration: 150 } });
}

/** Colours, labels, what is hidden and what stands back: everything that can change. */
function restyle() {
  const passing = new Set(shownClaims().map((claim) => claim.place));
  const near = nearby(passing);
  const look = Object.fromEntries(
    ["paper", "ink", "faint", "sans", "fact", "withheld", "denied", "undecided"].map((key) => [key, css(`--${key}`)]),
  );
  network.edges.update(changed("edge", data.network.edges.map((edge) => edgeStyle(edge, look, passing, near))));
  for (const { tone } of data.kinds) Object.assign(look, { [tone]: css(`--${tone}`), [`${tone}-tint`]: css(`--${tone}-tint`) });
  const spoken = new Set([...passing].flatMap((place) => [claims[place].subject, claims[place].object, ...claims[place].voices]));
  const open = selectedEntity();
  if (open) spoken.add(open.place);
  network.nodes.update(changed("node", data.network.nodes.map((node) => nodeStyle(node, look, spoken, near))));
  markSelection();
}

/** The styles that are not as they were: vis takes long for each. */
function changed(type, styles) {
  return styles.filter((style) => {
    const [key, value] = [`${type} ${style.id}`, JSON.stringify(style)];
    const same = network.styled.get(key) === value;
    network.styled.set(key, value);
    return !same;
  });
}

/** The entities and claims around what is selected; null where nothing is. */
function nearby(passing) {
  const claim = selectedClaim();
  const entity = selectedEntity();
  const segment = selectedSegment();
  if (!claim && !entity && !segment) return null;
  const about = claim ? [claim] : segment ? segment.claims : claims.filter((each) => passing.has(each.place) && speaksOf(each, entity));
  const places = about.flatMap((each) => [each.subject, each.object]);
  return { claims: new Set(about.map((each) => each.place)), entities: new Set(entity ? [...places, entity.place] : places) };
}

function edgeStyle(edge, look, passing, near) {
  const back = near && !near.claims.has(edge.id);
  const colour = look[edge.tone];
  return {
    id: edge.id,
    hidden: !passing.has(edge.id),
    label: back ? " " : here(edge.labels),
    title: short(here(claims[edge.id].sentence), 400),
    color: { color: colour, highlight: colour, hover: colour, opacity: back ? 0.13 : 1 },
    font: { face: look.sans, size: 12.5, color: colour, strokeWidth: 5, strokeColor: look.paper, align: "horizontal", vadjust: edge.lift ?? 0 },
  };
}

function nodeStyle(node, look, spoken, near) {
  const kind = kinds.get(node.kind);
  const tone = look[kind.tone];
  const fill = node.shape === "box" ? look[`${kind.tone}-tint`] : kind.hollow ? look.paper : tone;
  const back = near && !near.entities.has(node.id);
  const both = back
    ? { background: mixed(fill, look.paper), border: mixed(tone, look.paper) } : { background: fill, border: tone };
  return {
    id: node.id,
    hidden: !spoken.has(node.id),
    label: here(node.labels),
    title: short(`${here(entities[node.id].label)}\n${here(kind.labels)}`, 300),
    color: { ...both, highlight: { background: fill, border: look.ink }, hover: { background: fill, border: look.ink } },
    borderWidth: node.shape === "box" ? 1.2 : kind.hollow ? 3 : 1,
    borderWidthSelected: 3,
    margin: 7,
    shapeProperties: { borderRadius: 4 },
    font: {
      face: look.sans, size: node.shape === "box" ? 14 : 15, color: back ? look.faint : look.ink,
      strokeWidth: node.shape === "box" ? 0 : 5, strokeColor: look.paper, vadjust: 0,
    },
  };
}

/** A colour that stands back: four fifths of it are another. */
function mixed(colour, other) {
  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const [from, to] = [parts(colour), parts(other)];
  return `rgb(${from.map((part, place) => Math.round(part * 0.2 + to[place] * 0.8)).join(", ")})`;
}

function markSelection() {
  const claim = selectedClaim();
  const entity = selectedEntity();
  if (claim) network.vis.setSelection({ nodes: [], edges: [claim.place] }, { highlightEdges: false });
  else if (entity) network.vis.setSelection({ nodes: [entity.place], edges: [] }, { highlightEdges: false });
  else if (network.vis.getSelectedNodes().length + network.vis.getSelectedEdges().length) network.vis.unselectAll();
}

/** Bring what is selected, with its neighbours, into view; a claim that is in view moves nothing. */
function focusSelected() {
  const claim = selectedClaim();
  if (claim && [claim.subject, claim.object].every(inView)) return;
  fit(true, [...nearby(new Set(shownClaims().map((each) => each.place))).entities], Math.max(network.vis.getScale(), 1.1));
}

function inView(place) {
  const { clientWidth, clientHeight } = freeRoom();
  const { x, y } = network.vis.canvasToDOM(network.vis.getPosition(place));
  return x > 40 && y > 40 && x < clientWidth - 40 && y < clientHeight - 60;
}
