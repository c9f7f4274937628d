"""Choose what to measure: `python -m bench [SECTION ...] [--sizes 1k,10k]`.

Without a section: data, engine, page and analysis, at sizes that end within some minutes.
"""

from __future__ import annotations

import argparse
import re

from bench.measure import Most

SECTIONS = {
    "data": "",
    "engine": "10k",
    "page": "1k,10k",
    "analysis": "10k",
    "profile": "10k",
    "spark": "10k,100k",
}
"""Every section, and the sizes it has where none are asked for: claims, on the pages entities."""
_USUAL = ("data", "engine", "page", "analysis")
_TIMES = {"": 1, "k": 1_000, "M": 1_000_000}


def main() -> None:
    """Run the chosen sections; each writes its table into docs/performance.md or docs/scale.md."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("sections", nargs="*", help=", ".join(SECTIONS))
    parser.add_argument("--sizes", help="such as 10k,100k,1M: claims, on the pages entities")
    parser.add_argument("--limit", type=int, default=180, help="seconds until a page is given up")
    parser.add_argument("--cpu", type=int, default=300, help="CPU seconds until a peer is given up")
    given = parser.parse_args()
    sections = given.sections or _USUAL
    if unknown := set(sections) - set(SECTIONS):
        parser.error(f"unknown: {', '.join(unknown)}; sections are {', '.join(SECTIONS)}")
    for section in sections:
        chosen = SECTIONS[section] and (given.sizes or SECTIONS[section])
        sizes = [_size(text, parser) for text in chosen.split(",") if text]
        _measure(section, sizes, given.limit, Most(given.cpu, 12_000))


def _measure(section: str, sizes: list[int], limit: int, most: Most) -> None:
    if section == "data":
        from bench import data

        data.run()
    elif section == "engine":
        from bench import engine

        engine.measure_sizes(sizes, most)
    elif section == "page":
        from bench.page import pages

        pages.run(sizes, limit)
    elif section == "analysis":
        from bench import analysis

        analysis.measure_sizes(sizes, most)
    elif section == "profile":
        from bench import profile

        profile.measure_sizes(sizes)
    else:
        from bench import spark

        spark.run(sizes)


def _size(text: str, parser: argparse.ArgumentParser) -> int:
    found = re.fullmatch(r"(\d+)([kM]?)", text)
    if found is None:
        parser.error(f"{text} is no size; sizes are such as 500, 10k or 1M")
    return int(found[1]) * _TIMES[found[2]]


main()
