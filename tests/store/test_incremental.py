"""After any edits, a build is what a build from nothing would be, to the byte."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kgraph
from kgraph.build import build, file_of
from kgraph.errors import ProblemsError
from kgraph.settings import OUTPUTS as FORMATS
from kgraph.store import Generations

OUTPUTS = {file_of(form): form for form in FORMATS}
ALL = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"
ARTICLE = "Anna Kowal met Jan Lis in Gdynia. Jan Lis will visit Oslo. Anna Kowal criticises Oslo.\n"
ENTITIES = (
    'Anna : Person = "Anna Kowal"\nJan : Person = "Jan Lis"\n'
    'Gdynia : Place = "Gdynia"\nOslo : Place = "Oslo"\nLis : Person = "Mr Lis"\n'
)
OWN = """\
@prefix kg: <https://w3id.org/kgraph/ns#> .
# nothing of its own
"""
FILES = {
    "seeds/a.kg": [
        "@document d seeds/a.txt\nAnna met Jan ^a1\n  > Anna Kowal met Jan Lis\n",
        "@document d seeds/a.txt\nJan met Anna ^a2\n  > Anna Kowal met Jan Lis\n",
        "Anna met Jan ^a1\nJan will visited Oslo if ^a1 ^a3\n",
        "@document d seeds/a.txt\nAnna met Jan\n  > Anna Kowal met Jan Lis in Gdynia\n",
        "Anna met Nobody\n",
    ],
    "seeds/b.kg": [
        "Anna met Jan\n",
        "Anna criticises Jan @2026-01-07 ^b1\nJan not met Anna ^b2\n",
        "Anna arguably supports Jan ^b1\nOslo is what\n",
    ],
    "seeds/names.kg": ["Lis same Jan\n", "Lis different Jan\n", "Lis unsure Jan\n"],
    "seeds/entities.kg": [ENTITIES, ENTITIES + 'Brno : Place = "Brno"\n', ENTITIES[:-22]],
    "seeds/a.txt": [ARTICLE, "First. " + ARTICLE, ARTICLE + "More.\n"],
    "ontology/own.ttl": [OWN],
    "kgraph.toml": [
        'title = "t"\nstore = "disk"\n',
        'title = "t"\nstore = "disk"\n[trust]\nnever = ["article"]\n',
        'title = "u"\nstore = "disk"\nbase = "https://example.org/n/"\n',
    ],
}
EDITS = st.lists(
    st.sampled_from(sorted(FILES)).flatmap(
        lambda path: st.tuples(st.just(path), st.sampled_from([*FILES[path], None]))
    ),
    min_size=1,
    max_size=6,
)


def written(root: Path, path: str, content: str | None) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if content is None and path not in ("kgraph.toml", "seeds/entities.kg"):
        file.unlink(missing_ok=True)
    elif content is not None:
        file.write_text(content, "utf-8")


def project(root: Path) -> None:
    for path in ("seeds/entities.kg", "seeds/a.txt", "seeds/a.kg", "kgraph.toml"):
        written(root, path, FILES[path][0])


def outcome(root: Path) -> tuple[object, ...]:
    """What a build does here: its outputs and the graph in its store, or its findings."""
    opened = kgraph.open(root)
    try:
        build(opened, root / "output")
    except ProblemsError as error:
        return ("refused", str(error))
    try:
        graph = opened.query(ALL).rows()
    finally:
        opened.store.close()
    newest = next(iter(Generations(root)))
    assert newest.count() == newest.triples == len(graph)
    assert newest.damage(all_of_it=True) == ""
    return ({name: (root / "output" / name).read_bytes() for name in OUTPUTS}, graph)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(EDITS)
def test_any_edits_end_in_what_a_build_from_nothing_gives(
    edits: list[tuple[str, str | None]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root, fresh = Path(folder) / "edited", Path(folder) / "fresh"
        project(root)
        outcome(root)
        for path, content in edits:
            written(root, path, content)
            shutil.rmtree(fresh, ignore_errors=True)
            shutil.copytree(root, fresh, ignore=shutil.ignore_patterns(".kgraph", "output"))
            assert outcome(root) == outcome(fresh)


def _files(root: Path) -> dict[str, int]:
    newest = next(iter(Generations(root)))
    return {path.name: path.stat().st_ino for path in newest.folder.glob("*.sst")}


def test_only_what_differs_is_written(seed_project: Path) -> None:
    """The files of data are those of the store before, and a small one more."""
    (seed_project / "kgraph.toml").write_text('store = "disk"\n', "utf-8")
    outcome(seed_project)
    before = _files(seed_project)
    more = seed_project / "seeds" / "more.kg"
    more.write_text("Witkoff criticises Zelensky ^extra\n", "utf-8")
    outcome(seed_project)
    after = _files(seed_project)
    assert before.items() <= after.items()
    assert len(after) > len(before)


def test_where_much_differs_all_is_loaded(
    seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kgraph.ledger.graph._FEW", 0)
    (seed_project / "kgraph.toml").write_text('store = "disk"\n', "utf-8")
    outcome(seed_project)
    before = _files(seed_project)
    (seed_project / "seeds" / "seed.kg").chmod(0o644)
    (seed_project / "seeds" / "seed.kg").write_text("Witkoff met Zelensky ^extra\n", "utf-8")
    _, graph = outcome(seed_project)
    assert isinstance(graph, list)
    assert not set(before.values()) & set(_files(seed_project).values())


def test_damage_is_not_passed_on(seed_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shared file keeps the hash that it had when it was written, whatever it holds now."""
    monkeypatch.setattr("kgraph.store.generations._SMALL", 0)
    (seed_project / "kgraph.toml").write_text('store = "disk"\n', "utf-8")
    outcome(seed_project)
    newest = next(iter(Generations(seed_project)))
    largest = max(newest.folder.glob("*.sst"), key=lambda path: path.stat().st_size)
    data = bytearray(largest.read_bytes())
    data[len(data) // 3] ^= 4
    with largest.open("r+b") as file:
        file.write(data)
    (seed_project / "seeds" / "more.kg").write_text("Witkoff met Zelensky ^extra\n", "utf-8")
    opened = kgraph.open(seed_project)
    graph = opened.query(ALL).rows()
    opened.store.close()
    (seed_project / "kgraph.toml").write_text('store = "memory"\n', "utf-8")
    assert graph == kgraph.open(seed_project).query(ALL).rows()
