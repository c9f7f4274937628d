"""The figures agree with the script that defines them (../shared/data/score.py)."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kgraph.extract import Span
from kgraph.measure import Statement, Thing, read_gold, score
from kgraph.ontology import built_in_files, read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARED = ROOT.parent / "shared" / "data"
pytestmark = pytest.mark.skipif(
    not (SHARED / "score.py").is_file(), reason="needs ../shared/data, which is for measuring only"
)


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def disturbed(seed: int) -> list[dict[str, Any]]:
    """Predictions made from the gold: some left out, others with something wrong."""
    chance = random.Random(seed)
    found = []
    gold = rows(SHARED / "dev-pl" / "claims.jsonl")
    predicates = sorted({row["predicate"] for row in gold})
    for row in gold:
        if chance.random() < 0.3:
            continue
        new = dict(row)
        change = chance.random()
        if change < 0.15:
            new["predicate"] = chance.choice(predicates)
        elif change < 0.25:
            new["subject"], new["object"] = new["object"], new["subject"]
        elif change < 0.35:
            new["object"] = chance.choice(gold)["object"]
        elif change < 0.5:
            new["modality"] = chance.choice(["actual", "future", "desired"])
            new["certainty"] = chance.choice(["CT", "PR"])
            new["polarity"] = chance.choice("+-")
        elif change < 0.6:
            new["start"] += 40
            new["end"] += 200
        elif change < 0.7:
            new["attribution"] = ["article"]
            new["time"] = "2018-01"
        elif change < 0.8:
            found.append(dict(new))
        found.append(new)
    return found


def official(tmp_path: Path, predicted: Sequence[dict[str, Any]]) -> dict[str, Any]:
    path = tmp_path / "predicted.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
    folder = SHARED / "dev-pl"
    entities = str(folder / "entities.jsonl")
    done = subprocess.run(
        [sys.executable, str(SHARED / "score.py"), str(folder / "claims.jsonl"), entities,
         str(path), entities],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def ours(predicted: Sequence[dict[str, Any]]) -> Any:
    gold = read_gold(SHARED / "dev-pl")
    things = {(row["doc"], row["id"]): row for row in rows(SHARED / "dev-pl" / "entities.jsonl")}

    def thing(document: str, name: str) -> Thing:
        row = things.get((document, name), {})
        return Thing.called(
            [name, *row.get("names", [])], row.get("class", ""),
            [Span(*mention) for mention in row.get("mentions", [])],
        )  # fmt: skip

    proposed = [
        Statement(
            document=row["doc"], id=row["id"], subject=thing(row["doc"], row["subject"]),
            predicate=row["predicate"], object=thing(row["doc"], row["object"]),
            polarity=row["polarity"], certainty=row["certainty"], modality=row["modality"],
            origin=thing(row["doc"], row["attribution"][-1]), time=row["time"],
            is_conditional=bool(row["condition"]), reading=row["reading"],
            passages=(Span(row["start"], row["end"]),),
        )
        for row in predicted
    ]  # fmt: skip
    return score(sorted(gold.documents), gold.statements, proposed, read(built_in_files()))


@pytest.mark.parametrize("seed", range(5))
def test_figures_agree(tmp_path: Path, seed: int) -> None:
    predicted = disturbed(seed)
    theirs, found = official(tmp_path, predicted), ours(predicted)
    assert (found.documents, found.gold, found.core) == (12, 272, 168)
    assert found.proposals == theirs["pred"]
    for level, name in (("spo", "spo"), ("sp", "sp"), ("plover", "spo_plover")):
        quality = found.levels[level]
        assert round(quality.precision.value, 3) == theirs[name]["P"]
        assert round(quality.recall.value, 3) == theirs[name]["R"]
        assert round(quality.f1, 3) == theirs[name]["F1"]
    for axis in ("polarity", "certainty", "modality", "origin", "time"):
        assert round(found.axes[axis].value, 3) == theirs[f"acc_{axis}"], axis
    assert found.unwarranted.of == theirs["facts_pred"]
    assert found.unwarranted.right == theirs["facts_unwarranted"]
    assert 0.2 < found.levels["spo"].precision.value < 0.95  # there was something to measure


def test_the_gold_against_itself() -> None:
    found = ours(rows(SHARED / "dev-pl" / "claims.jsonl"))
    assert found.levels["spo"].recall.value == 1
    assert found.unwarranted.right == 0
    assert {share.value for share in found.axes.values()} == {1.0}
