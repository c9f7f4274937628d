// A large network, drawn by sigma: every entity as a point, with the lines of what is near or matters most.

import { book, isFact, markOf } from "./book.ts";
import type { Box, Drawing, Hands, Limits, Point, Scene, Surface, Words } from "./drawing.ts";
import { isJoined, isShown, isSpokenOf } from "./filter.ts";
import { around, boxAt, Ground } from "./ground.ts";
import { type Label, NAME, paintLabel, settled, type Wish } from "./labels.ts";
import { lineProgram } from "./lines.ts";
import { type Look, lookNow, mixed } from "./looks.ts";
import { claimsAt } from "./neighbours.ts";
import { plainSentence } from "./sentences.ts";
import { type MultiDirectedGraph, type Sigma, sigmaParts } from "./sigmaparts.ts";
import { short } from "./text.ts";
import { here } from "./words.ts";

const FEW = 260; // with no more entities in view than this, every line of theirs is drawn
const MOST = 4000; // lines
const LANE = 6; // pixels between parallel lines
const FILE_NAMES = 80; // so many hubs are tried for a name in a file

/** A point as sigma draws it, or a file of the picture. */
interface Dot {
  key: string;
  x: number;
  y: number;
  size: number;
  label: string | null;
}

export class SigmaDrawing implements Drawing {
  readonly inside: Sigma;
  private readonly graph: MultiDirectedGraph;
  private readonly tip: HTMLElement;
  private scene: Scene = { entities: new Map(), claims: [] };
  private look_: Look = lookNow();
  private waiting = 0;
  /** The names that sigma proposes for the frame that is being drawn, and those for which there was room. */
  private proposed: Dot[] = [];
  private named: Label[] = [];

  constructor(place: HTMLElement, tip: HTMLElement, hands: Hands) {
    const { MultiDirectedGraph, Sigma } = sigmaParts()!;
    this.graph = new MultiDirectedGraph();
    this.tip = tip;
    this.inside = new Sigma(this.graph, place, {
      allowInvalidContainer: true,
      defaultEdgeType: "line",
      edgeProgramClasses: { line: lineProgram() },
      enableEdgeEvents: true,
      labelFont: this.look_.sans,
      labelSize: NAME,
      labelDensity: 0.7,
      labelGridCellSize: 130,
      labelRenderedSizeThreshold: 3.5,
      minEdgeThickness: 0.5,
      stagePadding: 40,
      zIndex: true,
      defaultDrawNodeLabel: (_, data) => this.proposed.push(data as unknown as Dot),
      defaultDrawNodeHover: (context, data) => {
        const [label] = settled(
          [this.wish(data as unknown as Dot, true)],
          new Ground(),
          1,
          this.look_.sans,
          null,
        );
        paintLabel(context, label, this.look_.paper, this.look_.sans, 1);
      },
    });
    this.listen(place, hands);
  }

  private listen(place: HTMLElement, hands: Hands): void {
    const more = (event: MouseEvent | TouchEvent) => event.shiftKey || event.ctrlKey || event.metaKey;
    this.inside.on("beforeRender", () => {
      this.proposed = [];
    });
    this.inside.on("afterRender", () => {
      this.name();
      hands.drawn();
    });
    this.inside.on("clickNode", ({ node, event }) => hands.entity(Number(node), more(event.original)));
    this.inside.on("clickEdge", ({ edge }) => hands.claim(Number(edge)));
    this.inside.on("clickStage", () => hands.nothing());
    const over = (on: boolean) => place.classList.toggle("over", on);
    this.inside.on("enterNode", () => over(true));
    this.inside.on("leaveNode", () => over(false));
    this.inside.on("enterEdge", ({ edge, event }) => {
      over(true);
      this.tell(plainSentence(book.claims[Number(edge)], "sentence", 400), event);
    });
    this.inside.on("leaveEdge", () => {
      over(false);
      this.tell("");
    });
    // What a line says is true only where the line is: gone with the pointer, the view and the scene.
    place.addEventListener("pointerleave", () => this.tell(""));
    this.inside.getCamera().on("updated", () => {
      this.tell("");
      clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => this.drawLines(), 120);
    });
  }

  private tell(words: string, at?: Point): void {
    this.tip.hidden = !words;
    this.tip.textContent = words;
    if (!at) return;
    this.tip.style.setProperty("left", `${at.x + 12}px`);
    this.tip.style.setProperty("top", `${at.y + 12}px`);
  }

  show(scene: Scene): void {
    this.scene = scene;
    const { size } = book.data.network.nodes;
    if (!this.graph.order) {
      for (const [place, { x, y }] of scene.entities) {
        this.graph.addNode(place, {
          x,
          y: -y,
          size: pointSize(size[place]),
          label: "",
          color: "#000",
          zIndex: size[place],
        });
      }
      const corners = around([...scene.entities.values()].map((at) => boxAt(at, 0, 0)))!;
      this.inside.setCustomBBox({ x: [corners.left, corners.right], y: [-corners.bottom, -corners.top] });
    }
    this.restyle();
  }

  restyle(): void {
    this.tell("");
    this.look_ = lookNow();
    const colours = new Map(book.data.kinds.map(({ name, tone }) => [name, this.look_[tone]]));
    this.graph.updateEachNodeAttributes((node, attributes) => {
      const place = Number(node);
      const { kind, label } = book.entities[place];
      const tone = colours.get(kind)!;
      attributes.color = isJoined(place) ? tone : mixed(tone, this.look_.paper, 0.4);
      attributes.label = short(here(label), 60);
      attributes.hidden = !isSpokenOf(place);
      return attributes;
    });
    this.graph.clearEdges();
    this.drawLines();
  }

  /** The lines of the entities in view, where these are few; of a wide view those of the hubs. */
  private drawLines(): void {
    const wanted = new Set(this.nearLines() ?? this.scene.claims);
    for (const edge of this.graph.edges()) if (!wanted.has(Number(edge))) this.graph.dropEdge(edge);
    for (const place of wanted) {
      if (this.graph.hasEdge(String(place)) || !isShown(place)) continue;
      const claim = book.claims[place];
      if (claim.subject === claim.object) continue;
      const mark = markOf(claim);
      const bend = book.data.network.edges.bend[place];
      this.graph.addEdgeWithKey(String(place), claim.subject, claim.object, {
        size: isFact(claim) ? 0.9 : 0.75,
        color: mixed(this.look_[mark.tone], this.look_.paper, 0.45),
        lane: (bend / 0.2) * LANE,
        dash: mark.dashes.length ? Math.max(3, mark.dashes[0] * 0.7) : 0,
      });
    }
    this.inside.refresh();
  }

  private nearLines(): number[] | null {
    const { width, height } = this.inside.getDimensions();
    const [a, b] = [
      this.inside.viewportToGraph({ x: 0, y: 0 }),
      this.inside.viewportToGraph({ x: width, y: height }),
    ];
    const { x, y } = book.data.network.nodes;
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [low, high] = [Math.min(-a.y, -b.y), Math.max(-a.y, -b.y)];
    const found: number[] = [];
    for (let place = 0; place < x.length; place++) {
      if (x[place] < left || x[place] > right || y[place] < low || y[place] > high) continue;
      if (found.push(place) > FEW) return null;
    }
    const claims = new Set<number>();
    for (const place of found)
      for (const claim of claimsAt(place)) if (claims.size < MOST && isShown(claim)) claims.add(claim);
    return [...claims];
  }

  /** Names beside their points, the largest first, where none lies on another. */
  private name(): void {
    const { width, height } = this.inside.getDimensions();
    this.named = this.settle(this.proposed, 1, { left: 0, top: 0, right: width, bottom: height });
    const context = this.inside.getCanvases().labels.getContext("2d")!;
    for (const label of this.named) paintLabel(context, label, this.look_.paper, this.look_.sans, 1);
  }

  private settle(points: Dot[], unit: number, edge: Box | null): Label[] {
    const order = [...points].sort((a, b) => b.size - a.size || Number(a.key) - Number(b.key));
    const ground = new Ground();
    return settled(
      order.map((each) => this.wish(each, false)),
      ground,
      unit,
      this.look_.sans,
      edge,
    );
  }

  private wish({ key, x, y, size, label }: Dot, must: boolean): Wish {
    return {
      owner: `entity ${key}`,
      rows: [label ?? ""],
      letter: NAME,
      colour: this.look_.ink,
      frame: null,
      places: (width) => [
        { x: x + size + width / 2, y },
        { x: x - size - width / 2, y },
      ],
      room: must ? "must" : "free",
      lines: null,
      light: false,
      instead: null,
    };
  }

  entities = (): number[] =>
    [...this.scene.entities.keys()].filter((place) => !this.graph.getNodeAttribute(String(place), "hidden"));

  bound({ least, most }: Limits): void {
    const unit = this.perUnit();
    const [near, far] = [unit / most, unit / least];
    // To be set anew, a setting makes sigma read all points again.
    if (this.inside.getSetting("minCameraRatio") === near && this.inside.getSetting("maxCameraRatio") === far)
      return;
    this.inside.setSettings({ minCameraRatio: near, maxCameraRatio: far });
  }

  box(places?: number[]): Box | null {
    const { x, y } = book.data.network.nodes;
    return around((places ?? this.entities()).map((place) => boxAt({ x: x[place], y: y[place] }, 0, 0)));
  }

  extent(scale: number): Box | null {
    const points = this.box();
    return points && around([points, ...this.fileNames(scale).map(({ box }) => box)]);
  }

  /** The names of a picture of everything, hubs first. */
  private fileNames(scale: number): Label[] {
    const { x, y } = book.data.network.nodes;
    const points = this.graph.mapNodes((key, { hidden, size, label }) => ({
      key,
      hidden,
      label,
      size: size / scale,
      x: x[Number(key)],
      y: y[Number(key)],
    }));
    const large = points
      .filter(({ hidden }) => !hidden)
      .sort((a, b) => b.size - a.size || Number(a.key) - Number(b.key));
    return this.settle(large.slice(0, FILE_NAMES), 1 / scale, null);
  }

  words(): Words[] {
    return this.named.map(({ owner, rows, letter, box }) => ({
      owner,
      text: rows.join(" "),
      letter,
      ...box,
    }));
  }

  look(at: Point, scale: number, moving: number): void {
    const there = this.inside.viewportToFramedGraph(this.inside.graphToViewport({ x: at.x, y: -at.y }));
    const to = { x: there.x, y: there.y, angle: 0, ratio: this.perUnit() / scale };
    if (moving) this.inside.getCamera().animate(to, { duration: moving });
    else this.inside.getCamera().setState(to);
  }

  /** Pixels of screen for one of the network where the camera is at its rest. */
  private perUnit(): number {
    const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
    const [a, b] = [0, 1000].map((x) => this.inside.graphToViewport({ x, y: 0 }, { cameraState }));
    return Math.abs(b.x - a.x) / 1000;
  }

  fileScale = (): number => this.perUnit();
  scale = (): number => this.perUnit() / this.inside.getCamera().ratio;

  centre(): Point {
    const { width, height } = this.inside.getDimensions();
    const { x, y } = this.inside.viewportToGraph({ x: width / 2, y: height / 2 });
    return { x, y: -y };
  }

  where(place: number): Point {
    const { x, y } = book.data.network.nodes;
    return this.inside.graphToViewport({ x: x[place], y: -y[place] });
  }

  spot(place: number): Point {
    const { x, y } = book.data.network.nodes;
    return { x: x[place], y: y[place] };
  }

  sign(place: number): Point {
    const across = 2 * this.inside.scaleSize(this.graph.getNodeAttribute(String(place), "size"));
    return { x: across, y: across };
  }

  redraw(): void {
    this.inside.resize(true);
    this.inside.refresh();
  }

  paint(surface: Surface, scale: number): void {
    const { x, y } = book.data.network.nodes;
    for (const edge of this.graph.edges()) {
      const claim = book.claims[Number(edge)];
      surface.beginPath();
      surface.setLineDash(markOf(claim).dashes.map((each) => each / scale));
      surface.lineWidth = 1 / scale;
      surface.strokeStyle = this.graph.getEdgeAttribute(edge, "color");
      surface.moveTo(x[claim.subject], y[claim.subject]);
      surface.lineTo(x[claim.object], y[claim.object]);
      surface.stroke();
    }
    surface.setLineDash([]);
    this.graph.forEachNode((node, { color, hidden, size }) => {
      if (hidden) return;
      surface.beginPath();
      surface.arc(x[Number(node)], y[Number(node)], size / scale, 0, 2 * Math.PI);
      surface.fillStyle = color;
      surface.fill();
    });
    for (const label of this.fileNames(scale))
      paintLabel(surface, label, this.look_.paper, this.look_.sans, 1 / scale);
  }
}

/** Points grow with the claims on them, and shrink where there are many. */
function pointSize(size: number): number {
  const crowd = Math.min(Math.max(Math.sqrt(2500 / book.entities.length), 0.35), 1);
  return Math.min(2 + (size - 7) / 9, 16) * crowd + 0.4;
}
