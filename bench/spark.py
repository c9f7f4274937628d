"""A build on Spark beside the same work in one process: CPU, memory, bytes a claim.

`python -m bench spark` writes the table of docs/scale.md; it needs pyspark and Java 17.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench import corpus, measure
from bench.report import MACHINE, ROOT, put

HERE = """
import sys
from pathlib import Path
import kgraph
from kgraph.files import write_whole
from kgraph.store.choice import triples
write_whole({Path(sys.argv[2]): triples(kgraph.open(sys.argv[1]))})
"""
"""What Spark does, in one process: read, check, warrant, write N-Triples."""
_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass
class Used:
    """What the processes of a session have used: CPU seconds, the most MB of the first of them."""

    cpu: float
    wall: float
    leading: float


def run(sizes: list[int]) -> None:
    """Measure both ways for each number of claims, into the table of docs/scale.md."""
    rows = [_row(size) for size in sizes]
    heads = ("claims", "one process: CPU", "its memory", "Spark, local[2]: CPU", "ratio",
             "wall", "the leading process", "parts")  # fmt: skip
    put("spark", heads, rows, f"pyspark, Java 17, {MACHINE}.", ROOT / "docs" / "scale.md")


def _row(size: int) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        root = corpus.make(Path(folder) / "p", size)
        here, most = measure.once([sys.executable, "-c", HERE, str(root), f"{folder}/here.nt"])
        kgraph = str(Path(sys.executable).parent / "kgraph")
        spark = _session([kgraph, "-C", str(root), "build", "--on", "spark", "--master",
                          "local[2]"])  # fmt: skip
        written = sum(part.stat().st_size for part in (root / "output/parts").glob("*.nt"))
    return [
        f"{size:,}", f"{here:.1f} s", f"{most:,.0f} MB", f"{spark.cpu:.1f} s",
        f"{spark.cpu / here:.1f}x", f"{spark.wall:.0f} s", f"{spark.leading:,.0f} MB",
        f"{written / size:,.0f} bytes a claim",
    ]  # fmt: skip


def _session(command: list[str]) -> Used:
    """Run a command in a session of its own; its processes are looked at while they live."""
    start, used, leading = time.monotonic(), dict[int, float](), 0.0
    with subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            for path in Path("/proc").glob("[0-9]*/stat"):
                try:
                    fields = path.read_text("utf-8", "replace").rpartition(")")[2].split()
                except OSError:
                    continue  # it has ended meanwhile
                number = int(path.parent.name)
                if int(fields[3]) == process.pid:
                    used[number] = (int(fields[11]) + int(fields[12])) / _TICK
                    if number == process.pid:
                        leading = max(leading, int(fields[21]) * _PAGE / 1e6)
            time.sleep(0.1)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Used(sum(used.values()), time.monotonic() - start, leading)
