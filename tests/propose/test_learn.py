"""`kgraph learn`: decisions become confidence, and names of entities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import kgraph as package

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

NAMES = ("Anna Adler", "Boris Bauer", "Carl Cohen", "Dora Dudek", "Emil Engel")


def articles(folder: Path) -> None:
    for number, name in enumerate(NAMES):
        text = f"{name} met Steve Witek.\nHe met Kirill Dmowik.\n"
        (folder / "seeds" / f"a{number}.txt").write_text(text)


def decide(folder: Path, number: int, words: str, new: str) -> None:
    path = folder / "seeds" / f"a{number}.kg"
    changed, times = re.subn(rf"^\?[\d.]+ (\S+ met {words})", new, path.read_text(), flags=re.M)
    assert times == 1
    path.write_text(changed)


def test_decisions_become_confidence(folder: Path, kgraph: Kgraph) -> None:
    articles(folder)
    assert kgraph("extract").code == 0
    for number in range(4):
        decide(folder, number, "Steve_Witek", r"\1")
    for number in range(3):
        decide(folder, number, "Kirill_Dmowik", r"x \1")
    decide(folder, 3, "Kirill_Dmowik", r"~ \1")  # disputed: says nothing of the reading
    path = folder / "seeds" / "a4.kg"
    path.write_text(path.read_text().replace("?0.80 Emil_Engel met", "Emil_Engel will met"))
    done = kgraph("learn")
    assert done.code == 0, done.err
    table = (folder / "runs" / "confidence.tsv").read_text()
    assert "tiny\tplain\t4\t1\n" in table  # the last was accepted, but not as it stood
    assert "tiny\tpronoun\t0\t3\n" in table
    before = {p.name: p.read_text() for p in (folder / "seeds").glob("*.kg")}
    (folder / "seeds" / "b.txt").write_text("Franka Fiala met Gerd Gross. He met Hans Huber.\n")
    assert kgraph("extract").code == 0
    new = (folder / "seeds" / "b.kg").read_text()
    assert "?0.80 Franka_Fiala met Gerd_Gross" in new  # (10 x 0.8 + 4) / 15
    assert "?0.38 Franka_Fiala met Hans_Huber" in new  # (10 x 0.5 + 0) / 13
    assert kgraph("extract", "--again").code == 0
    after = {p.name: p.read_text() for p in (folder / "seeds").glob("*.kg")}
    assert "?0.38 Emil_Engel met Kirill_Dmowik" in after["a4.kg"]
    for name in ("a0.kg", "a1.kg", "a2.kg", "a3.kg"):
        assert after[name] == before[name]
    assert kgraph("learn").code == 0
    assert (folder / "runs" / "confidence.tsv").read_text() == table


def test_a_name_given_to_another_entity_is_learned(folder: Path, kgraph: Kgraph) -> None:
    (folder / "seeds" / "mine.kg").write_text('Lawik : Person = "Sergey Lawik"\n')
    (folder / "seeds" / "a.txt").write_text("Anna Adler met Siergiej Lawik.\n")
    (folder / "seeds" / "b.txt").write_text("Boris Bauer met Siergiej Lawik.\n")
    assert kgraph("extract").code == 0
    path = folder / "seeds" / "a.kg"
    text = re.sub(r"\?0.80 Anna_Adler met Siergiej_Lawik", "Anna_Adler met Lawik", path.read_text())
    path.write_text(text)
    done = kgraph("learn", "--dry-run")
    assert '"Siergiej Lawik" is a name of Lawik (seeds/a.kg)' in done.out
    assert not (folder / "seeds" / "learned.kg").exists()
    assert kgraph("learn").code == 0
    learned = (folder / "seeds" / "learned.kg").read_text()
    assert learned.endswith('Lawik : Person = "Siergiej Lawik"  # seeds/a.kg\n')
    assert kgraph("extract", "--again").code == 0
    assert "Boris_Bauer met Lawik" in (folder / "seeds" / "b.kg").read_text()
    assert "Siergiej_Lawik" not in (folder / "seeds" / "b.kg").read_text()
    assert package.open(folder).problems == ()
    assert kgraph("learn").code == 0
    assert (folder / "seeds" / "learned.kg").read_text() == learned


def test_nothing_decided(folder: Path, kgraph: Kgraph) -> None:
    done = kgraph("learn")
    assert (done.code, done.err) == (0, "")
    assert "nothing to learn yet" in done.out


def test_a_damaged_record_or_table_is_said(folder: Path, kgraph: Kgraph) -> None:
    articles(folder)
    assert kgraph("extract").code == 0
    (folder / "runs" / "confidence.tsv").write_text("tiny\tplain\tmany\t1\n")
    done = kgraph("extract", "--again")
    assert done.code == 2
    assert "runs/confidence.tsv:1:1: this is no row of extractor, rule, right, wrong." in done.err
    (folder / "runs" / "confidence.tsv").unlink()
    (folder / "runs" / "a1.tiny.json").write_text('{"run": {}')
    done = kgraph("learn")
    assert done.code == 2
    assert "a1.tiny.json is damaged" in done.err
