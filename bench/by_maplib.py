"""Map the flat table of claims by a template and write Turtle: `TEMPLATE TABLE OUT`.

Runs in an environment that has maplib. Reading the table is not counted, for kgraph has its
claims too before it writes.
"""

from __future__ import annotations

import json
import resource
import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Print CPU seconds and the number of triples."""
    model, polars = import_module("maplib").Model(), import_module("polars")
    template, table, out = sys.argv[1:]
    text = Path(template).read_text("utf-8")
    frame = polars.read_csv(table, infer_schema=False)
    columns = polars.col
    frame = frame.with_columns(
        columns("reportedAt", "from", "until").str.to_date(),
        columns("start", "end").cast(polars.UInt64),
        columns("warranted") == "true",
    )
    before = _used()
    model.add_template(text)
    model.map("urn:bench#Claim", frame)
    model.write(out, format="turtle")
    print(json.dumps({"cpu": _used() - before, "triples": model.size()}))


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


main()
