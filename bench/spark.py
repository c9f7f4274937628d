"""A build on Spark beside the same work in one process: CPU, memory, bytes a claim.

`python -m bench spark` writes the table of docs/scale.md; it needs pyspark and Java 17.
"""

from __future__ import annotations

import sys
import tempfile
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
_MOST = measure.Most(100_000, 20_000)


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
        spark = measure.run([kgraph, "-C", str(root), "build", "--on", "spark", "--master",
                             "local[2]"], _MOST)  # fmt: skip
        if spark.given_up:
            raise RuntimeError(spark.given_up)
        written = sum(part.stat().st_size for part in (root / "output/parts").glob("*.nt"))
    return [
        f"{size:,}", f"{here:.1f} s", f"{most:,.0f} MB", f"{spark.cpu:.1f} s",
        f"{spark.cpu / here:.1f}x", f"{spark.wall:.0f} s", f"{spark.leading:,.0f} MB",
        f"{written / size:,.0f} bytes a claim",
    ]  # fmt: skip
