// The network, drawn by vis-network. Positions come with the data; nothing moves by itself.

import { book } from "./book.ts";
import type { Box, Drawing, Hands, Limits, Point, Scene, Surface } from "./drawing.ts";
import { isShown, isSpokenOf } from "./filter.ts";
import { edgeLook, edgeShape, lookNow, nodeLook } from "./looks.ts";
import { nearby, selectedClaim, selectedEntity } from "./selection.ts";
import { type About, type Items, type Line, type Network, vis, type Zoom } from "./vis.ts";

const REACH = 9; // pixels of screen from a line within which it is meant
const LABELLED = 80; // so many lines have their words on them; of more, only those that are near

export class VisDrawing implements Drawing {
  readonly inside: Network;
  private readonly nodes: Items;
  private readonly edges: Items;
  private readonly styled = new Map<string, string>();
  private scene: Scene = { entities: new Map(), claims: [] };
  private limits: Limits = { least: 0, most: Infinity };

  constructor(place: HTMLElement, hands: Hands) {
    this.nodes = new (vis().DataSet)([]);
    this.edges = new (vis().DataSet)([]);
    const items = { nodes: this.nodes, edges: this.edges };
    this.inside = new (vis().Network)(place, items, book.data.network.options);
    // The tab stop is the picture around it, which has keys that do something.
    place.querySelector(".vis-network")?.removeAttribute("tabindex");
    this.inside.on("afterDrawing", hands.drawn);
    this.inside.on("zoom", (zoom) => this.keepWithin(zoom, place));
    this.inside.on("click", (about) => {
      const entity = this.inside.getNodeAt(about.pointer.DOM);
      const claim = entity === undefined ? this.lineAt(about) : null;
      const source = about.event.srcEvent;
      if (entity !== undefined)
        hands.entity(entity, Boolean(source?.shiftKey || source?.ctrlKey || source?.metaKey));
      else if (claim !== null) hands.claim(claim);
      else hands.nothing();
      this.markSelection();
    });
    for (const kind of ["Node", "Edge"]) {
      this.inside.on(`hover${kind}`, () => place.classList.add("over"));
      this.inside.on(`blur${kind}`, () => place.classList.remove("over"));
    }
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
  where = (place: number): Point =>
    this.inside.canvasToDOM(this.scene.entities.has(place) ? this.inside.getPosition(place) : { x: 0, y: 0 });

  spot = (place: number): Point => this.inside.getPosition(place);

  extent(place: number): Point {
    const { width, height } = this.inside.body.nodes[place].shape;
    return { x: width * this.scale(), y: height * this.scale() };
  }

  redraw(): void {
    this.inside.setSize("100%", "100%");
    this.inside.redraw();
  }

  paint(surface: Surface): void {
    this.inside.renderer._drawEdges(surface);
    const { drawExternalLabels } = this.inside.renderer._drawNodes(surface, true);
    this.inside.renderer._drawArrows(surface);
    drawExternalLabels();
  }

  restyle(): void {
    const near = nearby();
    const look = lookNow();
    const all = new Set(this.scene.claims);
    const labelled = [all, near?.claims].find((claims) => claims && claims.size <= LABELLED) ?? new Set();
    const lines = this.scene.claims.map((place) =>
      edgeLook(place, look, near, isShown(place), labelled.has(place)),
    );
    this.edges.update(this.changed("edge", lines));
    this.nodes.update(this.changed("node", this.nodeStyles([...this.scene.entities.keys()])));
    this.markSelection();
  }

  private nodeStyles(places: number[]) {
    const [near, look] = [nearby(), lookNow()];
    return places.map((place) => nodeLook(place, look, near, near?.entities.has(place) || isSpokenOf(place)));
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

  /** The claim whose words or line are under the pointer, the nearest of several; vis's own search finds hidden ones too. */
  private lineAt({ pointer }: About): number | null {
    let best: { place: number; far: number } | null = null;
    for (const place of this.scene.claims) {
      const line = this.inside.body.edges[place];
      if (!line?.connected || line.options.hidden) continue;
      const far = onLabel(line, pointer.canvas) ? 0 : distance(line, pointer.canvas) * this.inside.getScale();
      if (far <= REACH && (!best || far < best.far)) best = { place, far };
    }
    return best?.place ?? null;
  }
}

function onLabel({ labelModule }: Line, { x, y }: Point): boolean {
  if (!labelModule.visible()) return false;
  const { left, top, width, height } = labelModule.size;
  return width > 8 && x >= left && x <= left + width && y >= top && y <= top + height;
}

const PARTS = 24;

/** How far a point is from a line, along short straight pieces of it. */
function distance({ edgeType }: Line, at: Point): number {
  const via = edgeType.getViaNode();
  let from = edgeType.getPoint(0, via);
  let least = Number.POSITIVE_INFINITY;
  for (let part = 1; part <= PARTS; part++) {
    const to = edgeType.getPoint(part / PARTS, via);
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
