// The network, drawn by vis-network. Positions come with the data; nothing moves by itself.

import { book } from "./book.ts";
import { course } from "./course.ts";
import type { Box, Drawing, Hands, Limits, Point, Scene, Surface, Words } from "./drawing.ts";
import { isShown, isSpokenOf } from "./filter.ts";
import { around, boxAt } from "./ground.ts";
import { edgeLook, edgeShape, isBox, lineWidth, lookNow, nodeLook } from "./looks.ts";
import { type Near, nearby, selectedClaim, selectedEntity } from "./selection.ts";
import { type About, type Drawn, type Items, type Line, type Network, vis, type Zoom } from "./vis.ts";
import { type Over, VisLabels } from "./vislabels.ts";

const REACH = 9; // pixels of screen from a line within which it is meant
const THIN = 1.3; // pixels of screen: no line is thinner

export class VisDrawing implements Drawing {
  readonly inside: Network;
  readonly points = false;
  private readonly nodes: Items;
  private readonly edges: Items;
  private readonly labels: VisLabels;
  private readonly styled = new Map<string, string>();
  private scene: Scene = { entities: new Map(), claims: [] };
  private limits: Limits = { least: 0, most: Infinity };

  constructor(place: HTMLElement, hands: Hands) {
    this.nodes = new (vis().DataSet)([]);
    this.edges = new (vis().DataSet)([]);
    const items = { nodes: this.nodes, edges: this.edges };
    this.inside = new (vis().Network)(place, items, book.data.network.options);
    this.labels = new VisLabels(this.inside);
    // The tab stop is the picture around it, which has keys that do something.
    place.querySelector(".vis-network")?.removeAttribute("tabindex");
    this.inside.on("beforeDrawing", () => this.prepare(this.inside.getScale()));
    this.inside.on("afterDrawing", (surface) => {
      this.labels.paint(surface);
      hands.drawn();
    });
    this.inside.on("zoom", (zoom) => this.keepWithin(zoom, place));
    this.inside.on("click", (about) => {
      const words = this.labels.at(about.pointer.canvas);
      const entity =
        this.inside.getNodeAt(about.pointer.DOM) ?? (words && "entity" in words ? words.entity : null);
      const claim = entity === null ? (words && "claim" in words ? words.claim : this.lineAt(about)) : null;
      const source = about.event.srcEvent;
      if (entity !== null)
        hands.entity(entity, Boolean(source?.shiftKey || source?.ctrlKey || source?.metaKey));
      else if (claim !== null) hands.claim(claim);
      else hands.nothing();
      this.markSelection();
    });
    const over = (on: Over) => {
      place.classList.toggle("over", on !== null);
      this.labels.point(on);
    };
    this.inside.on("hoverNode", ({ node }) => over({ entity: node }));
    this.inside.on("hoverEdge", ({ edge }) => over({ claim: edge }));
    for (const left of ["blurNode", "blurEdge"] as const) this.inside.on(left, () => over(null));
  }

  show(scene: Scene): void {
    const [entities, claims] = [scene.entities, new Set(scene.claims)];
    this.drop(this.edges, "edge", (id) => !claims.has(id));
    this.drop(this.nodes, "node", (id) => !entities.has(id));
    const there = { nodes: new Set(this.nodes.getIds()), edges: new Set(this.edges.getIds()) };
    this.scene = scene;
    const moved = [...entities].filter(([id, at]) => {
      const before = there.nodes.has(id) ? this.inside.getPosition(id) : null;
      return before?.x !== at.x || before?.y !== at.y;
    });
    const styles = this.nodeStyles([...entities.keys()]);
    const byId = new Map(styles.map((style) => [style.id, style]));
    this.nodes.update(moved.map(([id, at]) => ({ ...byId.get(id), ...at })));
    this.edges.add(scene.claims.filter((id) => !there.edges.has(id)).map(edgeShape));
    this.restyle();
  }

  private drop(items: Items, type: string, which: (id: number) => boolean): void {
    const gone = items.getIds().filter(which);
    items.remove(gone);
    for (const id of gone) this.styled.delete(`${type} ${id}`);
  }

  entities = (): number[] => this.nodes.getIds({ filter: (node) => !node.hidden });

  bound(limits: Limits): void {
    this.limits = limits;
  }

  /** vis zooms as far as one likes; what is too far is taken back before it is drawn. */
  private keepWithin({ scale, pointer }: Zoom, { clientWidth, clientHeight }: HTMLElement): void {
    const within = Math.min(Math.max(scale, this.limits.least), this.limits.most);
    if (within === scale) return;
    const at = pointer ?? { x: clientWidth / 2, y: clientHeight / 2 };
    const fixed = this.inside.DOMtoCanvas(at);
    const position = {
      x: fixed.x - (at.x - clientWidth / 2) / within,
      y: fixed.y - (at.y - clientHeight / 2) / within,
    };
    this.inside.moveTo({ position, scale: within, animation: false });
  }

  box(places?: number[]): Box | null {
    const ids = (places ?? this.entities()).filter((id) => this.scene.entities.has(id));
    return around(ids.map((id) => boxAt(this.inside.getPosition(id), 0, 0)));
  }

  extent(scale: number): Box | null {
    this.labels.place(scale);
    return around(this.labels.rooms());
  }

  words(): Words[] {
    return this.labels.all().map(({ owner, rows, letter, box }) => {
      const [from, to] = [
        this.inside.canvasToDOM({ x: box.left, y: box.top }),
        this.inside.canvasToDOM({ x: box.right, y: box.bottom }),
      ];
      return { owner, text: rows.join(" "), letter, left: from.x, top: from.y, right: to.x, bottom: to.y };
    });
  }

  look(at: Point, scale: number, moving: number): void {
    this.inside.moveTo({ position: at, scale, animation: moving > 0 && { duration: moving } });
  }

  /** The layout has room for every name in the network's own measure. */
  fileScale = (): number => 1;
  scale = (): number => this.inside.getScale();
  centre = (): Point => this.inside.getViewPosition();
  where = (place: number): Point =>
    this.inside.canvasToDOM(this.scene.entities.has(place) ? this.inside.getPosition(place) : { x: 0, y: 0 });

  spot = (place: number): Point => this.inside.getPosition(place);

  sign(place: number): Point {
    const { left, right, top, bottom } = this.labels.signOf(place);
    return { x: (right - left) * this.scale(), y: (bottom - top) * this.scale() };
  }

  redraw(): void {
    this.inside.setSize("100%", "100%");
    this.inside.redraw();
  }

  paint(surface: Surface, scale: number): void {
    const { view } = this.inside.body;
    const onScreen = view.scale;
    view.scale = scale; // vis draws borders by it
    this.prepare(scale);
    this.inside.renderer._drawEdges(surface);
    this.inside.renderer._drawNodes(surface, true);
    this.inside.renderer._drawArrows(surface);
    this.labels.paint(surface);
    view.scale = onScreen;
    this.prepare(onScreen);
  }

  /** Words, signs and lines as large as a scale wants them. */
  private prepare(scale: number): void {
    this.labels.place(scale);
    for (const place of this.scene.claims) {
      const line = this.inside.body.edges[place];
      if (line) line.options.width = Math.max(lineWidth(place), THIN / scale);
    }
  }

  /** The box of a topic whose name has no room. */
  private smallBox({ ctx, id, x, y, style }: Drawn): object {
    const drawNode = () => {
      if (this.labels.has(id)) return;
      const { width, height } = this.labels.smallBox();
      ctx.beginPath();
      ctx.rect(x - width / 2, y - height / 2, width, height);
      ctx.fillStyle = style.color;
      ctx.fill();
      ctx.lineWidth = height / 9;
      ctx.strokeStyle = style.borderColor;
      ctx.stroke();
    };
    return { drawNode };
  }

  restyle(): void {
    const near = nearby();
    const look = lookNow();
    const lines = this.scene.claims.map((place) => edgeLook(place, look, near, isShown(place)));
    this.edges.update(this.changed("edge", lines));
    this.nodes.update(this.changed("node", this.nodeStyles([...this.scene.entities.keys()])));
    this.labels.renew(this.scene, visible(near));
    this.markSelection();
  }

  private nodeStyles(places: number[]) {
    const [near, look] = [nearby(), lookNow()];
    const shown = visible(near);
    const drawn = { ctxRenderer: (about: Drawn) => this.smallBox(about) };
    return places.map((place) => ({
      ...nodeLook(place, look, near, shown(place)),
      ...(isBox(place) ? drawn : {}),
    }));
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
    const edges = claim && this.edges.getIds().includes(claim.place) ? [claim.place] : [];
    const nodes = entity && this.scene.entities.has(entity.place) ? [entity.place] : [];
    if (edges.length + nodes.length) this.inside.setSelection({ nodes, edges }, { highlightEdges: false });
    else if (this.inside.getSelectedNodes().length + this.inside.getSelectedEdges().length)
      this.inside.unselectAll();
  }

  /** The claim whose line is under the pointer, the nearest of several; vis's own search finds hidden ones too. */
  private lineAt({ pointer }: About): number | null {
    let best: { place: number; far: number } | null = null;
    for (const place of this.scene.claims) {
      const line = this.inside.body.edges[place];
      if (!line?.connected || line.options.hidden) continue;
      const far = distance(line, pointer.canvas) * this.inside.getScale();
      if (far <= REACH && (!best || far < best.far)) best = { place, far };
    }
    return best?.place ?? null;
  }
}

/** Which entities are drawn: those that are spoken of, and those near what is selected. */
const visible = (near: Near | null) => (place: number) =>
  Boolean(near?.entities.has(place)) || isSpokenOf(place);

const PARTS = 24;

/** How far a point is from a line, along short straight pieces of it. */
function distance(line: Line, at: Point): number {
  const along = course(line);
  let from = along(0);
  let least = Number.POSITIVE_INFINITY;
  for (let part = 1; part <= PARTS; part++) {
    const to = along(part / PARTS);
    least = Math.min(least, toPiece(at, from, to));
    from = to;
  }
  return least;
}

function toPiece(at: Point, from: Point, to: Point): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const along = ((at.x - from.x) * x + (at.y - from.y) * y) / (x * x + y * y || 1);
  const part = Math.min(Math.max(along, 0), 1);
  return Math.hypot(from.x + part * x - at.x, from.y + part * y - at.y);
}
