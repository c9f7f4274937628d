"""Choose what to measure: `python -m bench [data] [page] [spark] [--sizes 1k,10k]`."""

from __future__ import annotations

import argparse

SIZES = {"1k": 1_000, "3k": 3_000, "10k": 10_000, "30k": 30_000, "100k": 100_000}


def main() -> None:
    """Run the chosen sections; each writes its table into docs/performance.md."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("sections", nargs="*", help="data, page, spark; without any: the first two")
    parser.add_argument(
        "--sizes",
        default="1k,10k,100k",
        help="entities on the pages, claims for Spark: 1k,10k,100k",
    )
    parser.add_argument("--limit", type=int, default=180, help="seconds until a page is given up")
    given = parser.parse_args()
    sections = given.sections or ["data", "page"]
    sizes = given.sizes.split(",")
    if unknown := [*(set(sections) - {"data", "page", "spark"}), *(set(sizes) - set(SIZES))]:
        parser.error(f"unknown: {', '.join(unknown)}; sizes are {', '.join(SIZES)}")
    if "data" in sections:
        from bench import data

        data.run()
    if "page" in sections:
        from bench.page import pages

        pages.run([SIZES[size] for size in sizes], given.limit)
    if "spark" in sections:
        from bench import spark

        spark.run([SIZES[size] for size in sizes])


main()
