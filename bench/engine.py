"""The engine at several sizes, beside what others take for the same: `python -m bench engine`.

Every step runs in a process of its own, each peer right after ours; what a peer does not end
within its limits is said in its cell.
"""

from __future__ import annotations

import platform
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from bench import asking, peers
from bench.measure import Most, Used, run
from bench.report import MACHINE, keep, kept
from bench.report import line as line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADS = ("claims", "what", "kgraph: CPU", "memory", "disk", "peer", "CPU", "memory", "disk",
         "ratio", "target")  # fmt: skip
SETTINGS = """\
store = "disk"
[query]
seconds = 900
rows = 100000000
memory = 12000
[build]
outputs = ["ttl"]
"""
"""Turtle and the store are what the target speaks of."""
_NONE = ("-",) * 4
_A_CLAIM = ": a claim"
"""How the rows end that compare two sizes."""
_BYTES = 12_000
"""So many bytes of disk a claim are wanted before a size is begun."""


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured, ours, a peer and what it is called, the target."""

    what: str
    ours: Used
    peer: Used | None
    called: str
    target: str
    per_triple: bool = False
    """Whether the peer makes other triples, so that the ratio is that of one triple."""
    faster: bool = False
    """Whether the ratio says how many times as long the peer takes, not what part of that we do."""


def measured(size: int, folder: Path, most: Most) -> Iterator[Line]:
    """Measure a generated project of so many claims, in a folder that is empty.

    A peer may use the `most`.
    """
    root, work = folder / str(size), folder / "work"
    work.mkdir()
    prepared(root, work)
    ours = {name: step(name, root, work) for name in ("read", "turtle", "lines")}
    step("flat_table", root, work)
    claims_to = "claims -> Turtle"
    yield Line(claims_to, ours["turtle"], step("rdflib_write", root, work, most),
               "rdflib add + serialize", ">= 100x", faster=True)  # fmt: skip
    mapped = _by_maplib(work, most)
    yield Line(claims_to, _triples(ours["turtle"], work), mapped, "maplib, template", "-",
               per_triple=True, faster=True)  # fmt: skip
    yield Line("claims -> N-Triples", ours["lines"], None, "", "-")
    yield Line("claims -> Turtle -> store on disk", step("store", root, work),
               step("bulk_load", root, work, most), "pyoxigraph bulk_load of the same lines",
               "<= 1.15x")  # fmt: skip
    yield Line("`.kg` files -> checked claims", ours["read"], None, "", "-")
    build = _build(root)
    yield Line("`kgraph build`", build, step("rdflib_read", root, work, most),
               "rdflib reading the Turtle", "<= 0.5x")  # fmt: skip
    mapped = _by_morph(work, most)
    yield Line("`kgraph build`", _triples(build, work), mapped, "morph-kgc, RML of a CSV", "-",
               per_triple=True)  # fmt: skip
    step("add_file", root, work)
    yield Line("one article added: `kgraph build`", _build(root, whole=False), build,
               "the whole build", "<= 0.01x")  # fmt: skip
    yield from _questions(root, work, most)


def _questions(root: Path, work: Path, most: Most) -> Iterator[Line]:
    """The ready questions. rdflib's graph lacks the article that was added."""
    # Each question has a limit of its own; loading the graph has that of a step.
    there = _asked("rdflib", work / "graph.nt", Most(most.cpu + asking.LIMIT * 16, most.memory))
    for store in ("disk", "memory"):
        here = _asked(store, root, Most())
        what = f"the 15 ready questions, store {'on disk' if store == 'disk' else 'in memory'}"
        target = ">= 20x in the median, none slower"
        if here.given_up or there.given_up:
            peer = Used(there.cpu, there.peak, there.said | {"ratio": "-"}, there.given_up)
            yield Line(what, here, peer, "rdflib, in memory", target)
            continue
        theirs = {name: there.said["each"][name] for name in here.said["each"]}
        ratios = [(asking.LIMIT if cpu is None else cpu) / here.said["each"][name]
                  for name, cpu in theirs.items()]  # fmt: skip
        late = sum(cpu is None for cpu in theirs.values())
        said = f", {late} of them not within {asking.LIMIT} s" if late else ""
        ratio = f"{statistics.median(ratios):.1f}x in the median, {min(ratios):.1f}x at least"
        peer = Used(there.cpu, there.peak, there.said | {"ratio": ratio})
        yield Line(what, here, peer, f"rdflib, in memory{said}", target)


def _asked(who: str, where: Path, limits: Most) -> Used:
    """CPU seconds of all questions together, and under `each` those of every one."""
    used = run([sys.executable, "-m", "bench.asking", who, str(where)], limits)
    each = {name: cpu for name, (cpu, _) in used.said.items()}
    together = sum(asking.LIMIT if cpu is None else cpu for cpu in each.values())
    return Used(used.cpu, used.peak, {"cpu": together, "each": each}, used.given_up)


def prepared(root: Path, work: Path) -> None:
    """Make a project of as many claims as its folder is named, with a store on disk."""
    step("make", root, work)
    (root / "kgraph.toml").write_text(SETTINGS, "utf-8")


def step(name: str, root: Path, work: Path, most: Most | None = None) -> Used:
    """Run a step of bench/steps.py."""
    command = [sys.executable, "-m", "bench.steps", name, str(root), str(work)]
    return run(command, most or Most())


def _build(root: Path, *, whole: bool = True) -> Used:
    """The command as people call it; all that it wrote, counted."""
    if whole:
        for folder in (root / ".kgraph", root / "output"):
            shutil.rmtree(folder, ignore_errors=True)
    used = run([str(Path(sys.executable).parent / "kgraph"), "-C", str(root), "build"], Most())
    written = [root / "output", *sorted((root / ".kgraph" / "store").glob("[0-9]*"))[-1:]]
    size = sum(file.stat().st_size for folder in written for file in folder.rglob("*"))
    return Used(used.cpu, used.peak, {"disk": size}, used.given_up)


def _triples(used: Used, work: Path) -> Used:
    """With the number of triples of the graph."""
    with (work / "graph.nt").open("rb") as file:
        return Used(used.cpu, used.peak, used.said | {"triples": sum(1 for _ in file)},
                    used.given_up)  # fmt: skip


def _by_maplib(work: Path, most: Most) -> Used | None:
    python = peers.python_with(peers.MAPLIB)
    if python is None:
        return None
    script = str(Path(__file__).with_name("by_maplib.py"))
    out = work / "maplib.ttl"
    used = run([python, script, str(work / "claims.ottr"), str(work / "claims.csv"), str(out)],
               Most())  # fmt: skip
    size = {} if used.given_up else {"disk": out.stat().st_size}
    return Used(used.cpu, used.peak, used.said | size, used.given_up)


def _by_morph(work: Path, most: Most) -> Used | None:
    python = peers.python_with(peers.MORPH)
    if python is None:
        return None
    used = run([python, "-m", "morph_kgc", str(work / "morph.ini")], Most())
    if used.given_up:
        return used
    out = work / "morph.nt"
    with out.open("rb") as file:
        said = {"triples": sum(1 for _ in file), "disk": out.stat().st_size}
    return Used(used.cpu, used.peak, said)


def rows(size: int, lines: Sequence[Line]) -> list[list[str]]:
    """The lines as cells of the table."""
    found = []
    for line in lines:
        theirs = _cells(line.peer, size) if line.peer else list(_NONE[1:])
        called = line.called or "-"
        if line.called and line.peer is None:
            called = f"{line.called}: it cannot be installed"
        if line.per_triple and line.peer and "triples" in line.peer.said:
            share = line.peer.said["triples"] / line.ours.said["triples"]
            called += f" ({share:.0%} of the triples; the ratio is per triple)"
        found.append([f"{size:,}", line.what, *_cells(line.ours, size), called, *theirs,
                      _ratio(line), line.target])  # fmt: skip
    return found


def _cells(used: Used, size: int) -> list[str]:
    """CPU seconds of the step, the peak of its process, bytes written."""
    if used.given_up:
        return [used.given_up, f"{used.peak:,.0f} MB", "-"]
    disk = used.said.get("disk")
    return [f"{_cpu(used):.2f} s", f"{used.peak:,.0f} MB",
            "-" if disk is None else f"{disk / 1e6:,.1f} MB"]  # fmt: skip


def _cpu(used: Used) -> float:
    """Of the step alone, where it told; else of its process."""
    return float(used.said.get("cpu", used.cpu))


def _ratio(line: Line) -> str:
    if line.peer is None or line.ours.given_up:
        return "-"
    if "ratio" in line.peer.said:
        return str(line.peer.said["ratio"])
    ratio = _cpu(line.peer) / _cpu(line.ours)
    if line.per_triple and not line.peer.given_up:
        ratio *= line.ours.said["triples"] / line.peer.said["triples"]
    if line.faster:
        return f"{'> ' if line.peer.given_up else ''}{ratio:,.1f}x faster"
    return f"{'< ' if line.peer.given_up else ''}{1 / ratio:.3g}x"


def growth(table: Sequence[Sequence[str]]) -> list[list[str]]:
    """What a claim costs at the largest size of a table against the smallest."""
    found = []
    for what, target in (("`kgraph build`", "<= 1.2x"), ("`.kg` files -> checked claims", "-"),
                         ("claims -> Turtle -> store on disk", "-")):  # fmt: skip
        used = {int(row[0].replace(",", "")): row[2] for row in table if row[1] == what}
        small, large = min(used, default=0), max(used, default=0)
        if small == large:
            continue
        each = {size: f"{_seconds(used[size]) / size * 1000:.3f} ms" for size in (small, large)}
        ratio = _seconds(used[large]) / large / _seconds(used[small]) * small
        found.append([f"{large:,}", what + _A_CLAIM, each[large], *_NONE[:2],
                      f"the same at {small:,}", each[small], *_NONE[:2], f"{ratio:.2f}x",
                      target])  # fmt: skip
    return found


def _seconds(cell: str) -> float:
    return float(cell.removesuffix(" s").replace(",", ""))


def measure_sizes(sizes: Sequence[int], most: Most) -> None:
    """Measure every size, into the section `engine` of docs/performance.md.

    A peer may use the `most`.
    """
    per_size: dict[int, list[Line]] = {}
    versions = ", ".join(f"{name} {version(name)}" for name in ("rdflib", "pyoxigraph"))
    tools = f"Python {platform.python_version()}, {versions}, {peers.MAPLIB}, {peers.MORPH}"
    note = f"{tools}; peers within {most.cpu:g} s and {most.memory:,.0f} MB; {MACHINE}."
    print(line_of(HEADS))
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            free = shutil.disk_usage(folder).free
            if free < size * _BYTES:
                print(f"{size:,} claims: not measured, {free / 1e9:.0f} GB are free in {folder}")
                continue
            per_size[size] = []
            for line in measured(size, Path(folder), most):
                per_size[size].append(line)
                print(line_of(rows(size, [line])[0]), flush=True)
                # After each row: the next one may take an hour.
                keep("engine", HEADS, _with_kept(per_size), note)


def _with_kept(per_size: dict[int, list[Line]]) -> list[list[str]]:
    """The rows measured now, between those that the table has of other sizes."""
    now = {f"{size:,}": rows(size, lines) for size, lines in per_size.items()}
    others: dict[str, list[list[str]]] = {}
    for row in kept("engine"):
        if not row[1].endswith(_A_CLAIM) and row[0] not in now:
            others.setdefault(row[0], []).append(row)
    in_order = sorted(now | others, key=lambda size: int(size.replace(",", "")))
    table = [row for size in in_order for row in (now | others)[size]]
    return table + growth(table)
