"""`kgraph eval` measures names where they are marked beside the texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

TEXT = "Anna Kowalska spotkała się z Henrykiem Bielem w Paryżu.\n"
RIGHT = "0\t13\tAnna Kowalska\tAnna Kowalska\tPER\n29\t45\tHenrykiem Bielem\tHenryk Biel\tPerson\n"


def gold(path: Path, names: str) -> Path:
    path.mkdir()
    (path / "a.txt").write_text(TEXT)
    (path / "a.ner.tsv").write_text(names)
    return path


def test_figures_and_the_table(tmp_path: Path, kgraph: Kgraph) -> None:
    path = gold(tmp_path / "gold", RIGHT + "48\t54\tParyżu\tParyżu\tORG\n")
    table = tmp_path / "names.tsv"
    done = kgraph("eval", "--json", "--names", str(table), str(path))
    assert done.code == 0, done.err
    names = json.loads(done.out)["grammar"]["names"]
    assert (names["untyped"]["right"], names["untyped"]["of"]) == (6, 6)
    assert (names["typed"]["right"], names["typed"]["of"]) == (4, 6)
    assert (names["nominative"]["right"], names["nominative"]["of"]) == (2, 3)
    assert table.read_text().splitlines()[2] == "a\t29\t45\tHenrykiem Bielem\tHenryk Biel\tPerson"


def test_names_stand_in_the_table_of_figures(tmp_path: Path, kgraph: Kgraph) -> None:
    done = kgraph("eval", str(gold(tmp_path / "gold", RIGHT)))
    (row,) = [line for line in done.out.splitlines() if "names with their class" in line]
    assert row.split()[-1] == "4/5"


@pytest.mark.parametrize("line", ["0\t8\tKowalska\n", "x\t8\tKowalska\tKowalska\tPER\n"])
def test_a_line_that_is_no_name(tmp_path: Path, kgraph: Kgraph, line: str) -> None:
    done = kgraph("eval", str(gold(tmp_path / "gold", line)))
    assert done.code == 2
    assert "a.ner.tsv:1:1: this is no name of a gold" in done.err
