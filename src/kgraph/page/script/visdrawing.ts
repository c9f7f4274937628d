// The network, drawn by vis-network. Positions come with the data; nothing moves by itself.

import { book } from "./book.ts";
import type { Box, Drawing, Hands, Point } from "./drawing.ts";
import { shownClaims } from "./facets.ts";
import type { EdgePlace, NodePlace } from "./model.ts";
import { css } from "./screen.ts";
import { nearby, selectedClaim, selectedEntity } from "./selection.ts";
import { short } from "./text.ts";
import { type Items, type Network, vis } from "./vis.ts";
import { here } from "./words.ts";

type Near = ReturnType<typeof nearby>;
type Look = Record<string, string>;

const PAGE_COLOURS = ["paper", "ink", "faint", "sans", "fact", "withheld", "denied", "undecided"];

export class VisDrawing implements Drawing {
  readonly inside: Network;
  readonly drawn: Promise<void>;
  private readonly nodes: Items;
  private readonly edges: Items;
  private readonly styled = new Map<string, string>();

  constructor(place: HTMLElement, hands: Hands) {
    const { nodes, edges, options } = book.data.network;
    this.nodes = new (vis().DataSet)(nodes);
    this.edges = new (vis().DataSet)(edges);
    this.inside = new (vis().Network)(place, { nodes: this.nodes, edges: this.edges }, options);
    this.inside.on("click", (about) => {
      if (about.nodes.length) hands.entity(about.nodes[0]);
      else if (about.edges.length) hands.claim(about.edges[0]);
      else hands.nothing();
    });
    for (const kind of ["Node", "Edge"]) {
      this.inside.on(`hover${kind}`, () => place.classList.add("over"));
      this.inside.on(`blur${kind}`, () => place.classList.remove("over"));
    }
    this.drawn = new Promise((resolve) => this.inside.once("afterDrawing", resolve));
  }

  box(places?: number[]): Box | null {
    const ids = places ?? this.nodes.getIds({ filter: (node) => !node.hidden });
    if (!ids.length) return null;
    const boxes = ids.map((id) => this.inside.getBoundingBox(id));
    return {
      left: Math.min(...boxes.map((box) => box.left)),
      top: Math.min(...boxes.map((box) => box.top)),
      right: Math.max(...boxes.map((box) => box.right)),
      bottom: Math.max(...boxes.map((box) => box.bottom)),
    };
  }

  look(at: Point, scale: number, moving: number): void {
    this.inside.moveTo({ position: at, scale, animation: moving > 0 && { duration: moving } });
  }

  scale = (): number => this.inside.getScale();
  centre = (): Point => this.inside.getViewPosition();
  where = (place: number): Point => this.inside.canvasToDOM(this.inside.getPosition(place));
  redraw = (): void => this.inside.redraw();

  restyle(): void {
    const passing = new Set(shownClaims().map((claim) => claim.place));
    const near = nearby();
    const look: Look = Object.fromEntries(PAGE_COLOURS.map((key) => [key, css(`--${key}`)]));
    for (const { tone } of book.data.kinds) {
      Object.assign(look, { [tone]: css(`--${tone}`), [`${tone}-tint`]: css(`--${tone}-tint`) });
    }
    const { nodes, edges } = book.data.network;
    this.edges.update(
      this.changed(
        "edge",
        edges.map((edge) => edgeStyle(edge, look, passing, near)),
      ),
    );
    const spoken = spokenOf(passing);
    this.nodes.update(
      this.changed(
        "node",
        nodes.map((node) => nodeStyle(node, look, spoken, near)),
      ),
    );
    this.markSelection();
  }

  /** The styles that are not as they were: vis takes long for each. */
  private changed<Style extends { id: number }>(type: string, styles: Style[]): Style[] {
    return styles.filter((style) => {
      const [key, value] = [`${type} ${style.id}`, JSON.stringify(style)];
      const same = this.styled.get(key) === value;
      this.styled.set(key, value);
      return !same;
    });
  }

  private markSelection(): void {
    const [claim, entity] = [selectedClaim(), selectedEntity()];
    const nothingElse = { highlightEdges: false };
    if (claim) this.inside.setSelection({ nodes: [], edges: [claim.place] }, nothingElse);
    else if (entity) this.inside.setSelection({ nodes: [entity.place], edges: [] }, nothingElse);
    else if (this.inside.getSelectedNodes().length + this.inside.getSelectedEdges().length)
      this.inside.unselectAll();
  }
}

/** The entities that visible claims speak of, and the one that is open. */
function spokenOf(passing: Set<number>): Set<number> {
  const spoken = new Set<number>();
  for (const place of passing) {
    const { subject, object, voices } = book.claims[place];
    for (const each of [subject, object, ...voices]) spoken.add(each);
  }
  const open = selectedEntity();
  if (open) spoken.add(open.place);
  return spoken;
}

function edgeStyle(edge: EdgePlace, look: Look, passing: Set<number>, near: Near) {
  const back = near !== null && !near.claims.has(edge.id);
  const colour = look[edge.tone];
  return {
    id: edge.id,
    hidden: !passing.has(edge.id),
    label: back ? " " : here(edge.labels),
    title: short(here(book.claims[edge.id].sentence), 400),
    color: { color: colour, highlight: colour, hover: colour, opacity: back ? 0.13 : 1 },
    font: {
      face: look.sans,
      size: 12.5,
      color: colour,
      strokeWidth: 5,
      strokeColor: look.paper,
      align: "horizontal",
      vadjust: edge.lift ?? 0,
    },
  };
}

function nodeStyle(node: NodePlace, look: Look, spoken: Set<number>, near: Near) {
  const kind = book.kinds.get(node.kind)!;
  const tone = look[kind.tone];
  const fill = node.shape === "box" ? look[`${kind.tone}-tint`] : kind.hollow ? look.paper : tone;
  const back = near !== null && !near.entities.has(node.id);
  const both = back
    ? { background: mixed(fill, look.paper), border: mixed(tone, look.paper) }
    : { background: fill, border: tone };
  const chosen = { background: fill, border: look.ink };
  return {
    id: node.id,
    hidden: !spoken.has(node.id),
    label: here(node.labels),
    title: short(`${here(book.entities[node.id].label)}\n${here(kind.labels)}`, 300),
    color: { ...both, highlight: chosen, hover: chosen },
    borderWidth: node.shape === "box" ? 1.2 : kind.hollow ? 3 : 1,
    borderWidthSelected: 3,
    margin: 7,
    shapeProperties: { borderRadius: 4 },
    font: {
      face: look.sans,
      size: node.shape === "box" ? 14 : 15,
      color: back ? look.faint : look.ink,
      strokeWidth: node.shape === "box" ? 0 : 5,
      strokeColor: look.paper,
      vadjust: 0,
    },
  };
}

/** A colour that stands back: four fifths of it are another. */
function mixed(colour: string, other: string): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [from, to] = [parts(colour), parts(other)];
  return `rgb(${from.map((part, place) => Math.round(part * 0.2 + to[place] * 0.8)).join(", ")})`;
}
