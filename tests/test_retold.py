"""The seed's story told again in English: what both texts state is one claim with two passages."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph as package
from kgraph.extract import world
from kgraph.extract.grammar.extractor import Grammar
from kgraph.measure import evaluate, read_gold

if TYPE_CHECKING:
    from tests.conftest import Kgraph

ROOT = Path(__file__).resolve().parent.parent
RETOLD = Path(__file__).parent / "golden" / "retold" / "seeds"
SEED = "000_6ea63a04d097cb71"


def _project(folder: Path, *files: Path) -> Path:
    (folder / "seeds").mkdir()
    shutil.copy(ROOT / "kgraph.toml", folder)
    for file in files:
        shutil.copy(file, folder / "seeds")
    return folder


def _of_both(project: package.Project) -> list[package.Claim]:
    return [c for c in project.claims() if {e.document for e in c.evidence} == {SEED, "brief"}]


def test_what_both_texts_state_is_one_claim_with_a_passage_of_each(tmp_path: Path) -> None:
    texts = (*(ROOT / "seeds").iterdir(), *RETOLD.iterdir())
    project = package.open(_project(tmp_path, *texts))
    assert project.problems == ()
    both = _of_both(project)
    assert (len(project.claims()), len(project.facts()), len(both)) == (50, 31, 29)
    for claim in both:
        assert len(claim.evidence) >= 2
    assert not any({e.document for e in c.evidence} == {"brief"} for c in project.claims())


def test_both_texts_extracted_give_claims_with_a_passage_of_each(
    tmp_path: Path, kgraph: Kgraph
) -> None:
    pytest.importorskip("spacy")
    texts = (ROOT / "seeds" / "entities.kg", ROOT / "seeds" / f"{SEED}.txt", RETOLD / "brief.txt")
    folder = _project(tmp_path, *texts)
    assert kgraph("-C", str(folder), "extract").code == 0
    both = {(c.subject, c.predicate, c.object) for c in _of_both(package.open(folder))}
    assert both >= {
        ("Volodymyr_Zelensky", "visited", "United_States"),
        ("Volodymyr_Zelensky", "met", "Donald_Trump"),
        ("United_States", "deploysTroopsTo", "Ukraine"),
        ("Steve_Witkoff", "heldTalksWith", "Coalition_of_the_Willing"),
        ("Russia", "demands", "Withdrawal_of_Ukrainian_troops_from_Donbas"),
        ("Russia", "claimsAsOwnTerritory", "Kherson"),
        ("Vladimir_Putin", "presidentOf", "Russia"),
    }


def test_the_english_text_is_read_as_people_read_it(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    gold = read_gold(_project(tmp_path, ROOT / "seeds" / "entities.kg", *RETOLD.iterdir()))
    known = world(package.open(tmp_path).ontology)
    found, proposed = evaluate(gold, Grammar(), known)
    quality = found.levels["spo"]
    assert len(gold.statements) == 29
    assert len(proposed) > 20
    assert (quality.precision.value or 0) > 0.8
    assert (quality.recall.value or 0) > 0.8
    for axis in ("polarity", "certainty", "modality", "origin"):
        assert found.axes[axis].value == 1.0
