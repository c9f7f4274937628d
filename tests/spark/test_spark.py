"""A build on Spark gives the graph, the counts and the findings of a build here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import kgraph
from bench.corpus import make
from kgraph.analyse.stats import tally
from kgraph.errors import ChangedError, ProblemsError
from kgraph.spark import PARTS, build_on_spark
from kgraph.spark.session import started
from kgraph.store.choice import triples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Kgraph

pytestmark = pytest.mark.spark

ARTICLE = "Anna Kowal met Jan Lis in Gdynia. Jan Lis will visit Oslo. Anna Kowal criticises Oslo.\n"
FILES = {
    "seeds/a.txt": ARTICLE,
    "seeds/b.txt": "---\ntitle: Second\npublished: 2026-01-08\n---\nJan Lis visited Oslo.\n",
    "seeds/c.txt": "Anna Kowal visited Oslo.\n",
    "seeds/0-people.kg": (
        'Anna : Person = "Anna Kowal"\nJan : Person = "Jan Lis"\nLis : Person = "Mr Lis"\n'
        'Gdynia : Place = "Gdynia"\nOslo : Place = "Oslo"\nTeri : Person\n'
        "Lis same Jan\nTeri different Jan\nTeri unsure Anna\n"
    ),
    # The same claim from two files, one the other way round; one that depends on another file's.
    "seeds/1.kg": (
        '@document d seeds/a.txt outlet="Daily"\n'
        "Anna met Jan ^a2\n  > Anna Kowal met Jan Lis\n"
        "Jan will visited Oslo if ^z9 ^a3\n  > Jan Lis will visit Oslo\n"
        "Anna visited Oslo via Lis\n  > Anna Kowal criticises Oslo\n"
    ),
    "seeds/2.kg": (
        '@document c\n@document d seeds/a.txt outlet="Daily"\n'
        "Lis met Anna ^a10\n  > Anna Kowal met Jan Lis in Gdynia\n"
        "Anna visited Oslo ^z9\n  @c > Anna Kowal visited Oslo\n"
        'Anna visited Gdynia if "it rains"\n'
        "^a10 superseded-by ^z9\n"
    ),
    # A text declared elsewhere, one nobody declares, proposals of two programs, an id taken.
    "seeds/3.jsonl": "".join(
        json.dumps({"subject": "Anna", "predicate": "met", "object": "Teri"} | more) + "\n"
        for more in (
            {"status": "proposed", "made_by": "one 1", "confidence": 0.5},
            {"status": "proposed", "made_by": "two 1"},
            {"status": "disputed"},
            {"object": "Jan", "time": "2026-01-07", "id": "NAME"},
            {"document": "a", "evidence": [{"document": "a", "quote": "met Jan Lis"}]},
            {"document": "b", "evidence": [{"document": "b", "quote": "Jan Lis visited"}],
             "predicate": "supports"},
        )
    ),
    "kgraph.toml": '[trust]\nnever = ["Mr Lis"]\n',
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def spark() -> Iterator[None]:
    """One Spark for all tests: two processors of this machine."""
    with started("local[2]"):
        yield


@pytest.fixture(name="root")
def project(tmp_path: Path) -> Path:
    for path, content in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content, "utf-8")
    return tmp_path


def _lines(folder: Path) -> list[str]:
    parts = sorted(folder.glob("*.nt"))
    return sorted(line for part in parts for line in part.read_text("utf-8").splitlines(True))


def _here(root: Path) -> list[str]:
    return sorted("".join(triples(kgraph.open(root))).splitlines(True))


def _record(root: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((root / "output/parts/build.json").read_text("utf-8"))
    return found


def test_the_seed_gives_the_same_graph_and_counts(seed_project: Path, kgraph: Kgraph) -> None:
    done = kgraph("-C", str(seed_project), "build", "--on", "spark")
    assert (done.code, done.err) == (0, "")
    here = kgraph("-C", str(seed_project), "build", "-o", str(seed_project / "here"))
    head = here.out.partition("\n\n")[0]
    assert done.out.partition("\n\n")[0] == head
    assert _lines(seed_project / "output" / PARTS) == _here(seed_project)
    record = _record(seed_project)
    assert done.out.endswith(f"parts/: {len(record.pop('parts'))} part files and build.json\n")
    local = json.loads((seed_project / "here" / "build.json").read_text("utf-8"))
    local.pop("outputs")  # the one names files, the other parts
    assert record == local


def test_what_files_say_together_is_the_same(root: Path) -> None:
    claims = kgraph.open(root).claims()
    content = next(claim.id for claim in claims if claim.object == "Gdynia")
    assert content.startswith("k")  # what a claim states, here the id of another claim
    rows = root / "seeds/3.jsonl"
    rows.write_text(rows.read_text("utf-8").replace("NAME", content), "utf-8")
    built = build_on_spark(kgraph.open(root), root / "output")
    assert _lines(root / "output" / PARTS) == _here(root)
    opened = kgraph.open(root)
    assert built.counts == tally(opened)
    assert built.findings == opened.problems
    assert {claim.status for claim in opened.claims()} >= {"superseded", "proposed", "disputed"}
    assert any(claim.id.endswith("-accepted") for claim in opened.claims())


def test_the_same_files_give_the_same_parts_whatever_runs_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kgraph.spark.build._PART", 20_000)
    root = make(tmp_path / "p", 800)
    built = build_on_spark(kgraph.open(root), root / "output")
    assert built.parts > 9
    assert _lines(root / "output" / PARTS) == _here(root)
    record = _record(root)
    assert sum(part["triples"] for part in record["parts"].values()) == len(_here(root))
    monkeypatch.setattr("pyspark.SparkContext.defaultParallelism", 7)
    build_on_spark(kgraph.open(root), root / "output")
    assert _record(root) == record


@pytest.mark.parametrize(
    "errors",
    [
        {"seeds/4.kg": "Anna met Nobody\nAnna visited Oslo @2026-13-01\nAnna met Jan if ^none\n"},
        {"seeds/4.kg": "Anna met Jan ^a3\nJan met Teri if ^x2 ^x1\nTeri met Jan if ^x1 ^x2\n"},
        {"seeds/4.kg": '@document d seeds/a.txt outlet="Other"\nJan same Oslo\n^none retracted\n'},
        {"seeds/4.kg": '@document d seeds/a.txt outlet="Daily"\nAnna met Jan\n  > Jan met Anna\n'},
        {"seeds/4.jsonl": "{\n", "seeds/5.kg": "Nobody met Jan\n"},
    ],
    ids=["lookups", "ids and circles", "documents and names", "quotes", "a whole file"],
)
def test_findings_are_the_same_and_the_parts_before_stay(
    root: Path, errors: dict[str, str]
) -> None:
    (root / "output" / PARTS).mkdir(parents=True)
    (root / "output" / PARTS / "kept").touch()
    for path, content in errors.items():
        (root / path).write_text(content, "utf-8")
    with pytest.raises(ProblemsError) as refused:
        build_on_spark(kgraph.open(root), root / "output")
    assert str(refused.value) == "\n".join(map(str, kgraph.open(root).problems))
    assert [path.name for path in (root / "output").iterdir()] == [PARTS]
    assert [path.name for path in (root / "output" / PARTS).iterdir()] == ["kept"]


def test_parts_are_there_again_where_a_build_was_killed_as_it_replaced_them(root: Path) -> None:
    (root / "output" / f"{PARTS}.old").mkdir(parents=True)
    (root / "output" / f"{PARTS}.old" / "kept").touch()
    path = root / "seeds" / "wrong.kg"
    path.write_text("Nobody met Nobody\n", "utf-8")
    with pytest.raises(ProblemsError):
        build_on_spark(kgraph.open(root), root / "output")
    assert [path.name for path in (root / "output" / PARTS).iterdir()] == ["kept"]
    path.unlink()
    build_on_spark(kgraph.open(root), root / "output")
    assert [path.name for path in (root / "output").iterdir()] == [PARTS]
    assert _lines(root / "output" / PARTS) == _here(root)


def test_a_file_that_changes_meanwhile_stops_it(root: Path) -> None:
    def change(step: str) -> None:
        if step == "writing parts":
            (root / "seeds/c.txt").write_text("Anna Kowal visited Oslo twice.\n", "utf-8")

    with pytest.raises(ChangedError, match=r"seeds/c\.txt has changed"):
        build_on_spark(kgraph.open(root), root / "output", progress=change)
    assert not (root / "output" / PARTS).exists()
