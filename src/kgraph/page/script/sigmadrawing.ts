// A large network, drawn by sigma: every entity as a point, with the lines of what is near or matters most.

import { book, isFact, markOf } from "./book.ts";
import type { Box, Drawing, Hands, Limits, Point, Scene, Surface, Words } from "./drawing.ts";
import { isJoined, isShown, isSpokenOf } from "./filter.ts";
import { around, boxAt } from "./ground.ts";
import { paintLabel } from "./labels.ts";
import { lineProgram } from "./lines.ts";
import { type Look, lookNow, mixed } from "./looks.ts";
import { claimsAt } from "./neighbours.ts";
import { type Dot, PointNames } from "./pointnames.ts";
import { plainSentence } from "./sentences.ts";
import { type MultiDirectedGraph, type Sigma, sigmaParts } from "./sigmaparts.ts";
import { short } from "./text.ts";
import { here } from "./words.ts";

const FEW = 260; // with no more entities in view than this, every line of theirs is drawn
const MOST = 4000; // lines
const LANE = 6; // pixels between parallel lines

export class SigmaDrawing implements Drawing {
  readonly inside: Sigma;
  readonly points = true;
  private readonly graph: MultiDirectedGraph;
  private readonly tip: HTMLElement;
  private scene: Scene = { entities: new Map(), claims: [] };
  private look_: Look = lookNow();
  private waiting = 0;
  private readonly names: PointNames;

  constructor(place: HTMLElement, tip: HTMLElement, hands: Hands) {
    const { MultiDirectedGraph, Sigma } = sigmaParts()!;
    this.graph = new MultiDirectedGraph();
    this.tip = tip;
    this.inside = new Sigma(this.graph, place, {
      allowInvalidContainer: true,
      defaultEdgeType: "line",
      edgeProgramClasses: { line: lineProgram() },
      enableEdgeEvents: true,
      renderLabels: false,
      minEdgeThickness: 0.5,
      stagePadding: 40,
      zIndex: true,
      defaultDrawNodeHover: (context, data) => this.names.paintOne(context, data as unknown as Dot),
    });
    this.names = new PointNames(this.inside);
    this.listen(place, hands);
  }

  private listen(place: HTMLElement, hands: Hands): void {
    const more = (event: MouseEvent | TouchEvent) => event.shiftKey || event.ctrlKey || event.metaKey;
    this.inside.on("afterRender", () => {
      this.names.paint();
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
    this.names.renew(this.graph, this.look_);
    this.graph.clearEdges();
    this.drawLines();
    if (!this.graph.size) this.inside.refresh();
  }

  /** The lines of the entities in view, where these are few; of a wide view those of the hubs. */
  private drawLines(): void {
    const wanted = [...new Set(this.nearLines() ?? this.scene.claims)].filter(
      (place) => isShown(place) && book.claims[place].subject !== book.claims[place].object,
    );
    if (wanted.length === this.graph.size && wanted.every((place) => this.graph.hasEdge(String(place))))
      return;
    // All at once: for every line that is taken away by itself, sigma would read all points again.
    this.graph.clearEdges();
    for (const place of wanted) {
      const claim = book.claims[place];
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
    return points && around([points, ...this.names.inFile(scale).map(({ box }) => box)]);
  }

  words = (): Words[] => this.names.words();

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
    for (const label of this.names.inFile(scale))
      paintLabel(surface, label, this.look_.paper, this.look_.sans, 1 / scale);
  }
}

/** Points grow with the claims on them, and shrink where there are many. */
function pointSize(size: number): number {
  const crowd = Math.min(Math.max(Math.sqrt(2500 / book.entities.length), 0.35), 1);
  return Math.min(2 + (size - 7) / 9, 16) * crowd + 0.4;
}
