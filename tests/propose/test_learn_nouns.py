"""`kgraph learn`: nouns before the names of accepted claims tell the class of other names."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from kgraph.extract import world
from kgraph.extract.grammar.extractor import Grammar
from kgraph.extract.grammar.headnouns import head_nouns
from kgraph.model import Document, Entity, Name
from kgraph.ontology import built_in_files, read
from kgraph.propose.nouns import FILE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

READ = """Gazowiec Lady Rasza zawinął do portu. Drugi statek, gazowiec Murwab, płynie z Kataru.

Kontrakt na gazowiec Murwab podpisał Orlen. Orlen skrytykował Norstad.
"""
DECIDED = """@document a seeds/a.txt

Lady_Rasza : Topic = "Lady Rasza"
Murwab : Topic = "Murwab"
Norstad : Organisation = "Norstad"
Orlen : Organisation = "Orlen"

Orlen criticised Norstad
  > Orlen skrytykował Norstad
"""
OTHER = "Na morzu\n\nLodołamacz stoi w porcie. Szwecja skrytykowała gazowiec Rannoch.\n"


@pytest.fixture
def ships(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an article that was decided on, and another that nobody has read."""
    seeds = tmp_path / "ships" / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "a.txt").write_text(READ, encoding="utf-8")
    (seeds / "a.kg").write_text(DECIDED, encoding="utf-8")
    (seeds / "b.txt").write_text(OTHER, encoding="utf-8")
    monkeypatch.chdir(seeds.parent)
    return seeds.parent


def _declared(path: Path, name: str) -> list[str]:
    return re.findall(rf"^{name} : (\w+)", path.read_text("utf-8"), flags=re.M)


def test_a_name_of_another_article_is_read_right(ships: Path, kgraph: Kgraph) -> None:
    assert kgraph("extract", "seeds/b.txt").code == 0
    assert _declared(ships / "seeds" / "b.kg", "Rannoch") != ["Topic"]

    done = kgraph("learn")
    assert done.code == 0, done.err
    assert 'a name behind "gazowiec" is of the class Topic' in done.out
    assert f"Written to runs/confidence.tsv and {FILE}" in done.out
    assert (ships / FILE).read_text("utf-8").endswith("noun\tclass\ngazowiec\tTopic\n")

    assert kgraph("extract", "seeds/b.txt").code == 0  # without --again: who reads has changed
    assert _declared(ships / "seeds" / "b.kg", "Rannoch") == ["Topic"]
    run = json.loads((ships / "runs" / "b.grammar.json").read_text("utf-8"))["run"]
    assert run["learned"]


def test_it_is_read_again_only_where_something_new_was_learned(ships: Path, kgraph: Kgraph) -> None:
    assert kgraph("learn").code == 0
    assert kgraph("extract", "seeds/b.txt").code == 0
    before = (ships / "runs" / "b.grammar.json").stat().st_mtime_ns
    assert kgraph("learn").code == 0
    assert kgraph("extract", "seeds/b.txt").code == 0
    assert (ships / "runs" / "b.grammar.json").stat().st_mtime_ns == before


def test_what_nobody_accepted_teaches_nothing(ships: Path, kgraph: Kgraph) -> None:
    path = ships / "seeds" / "a.kg"
    path.write_text(DECIDED.replace("Orlen criticised", "?0.8 Orlen criticised"), encoding="utf-8")
    done = kgraph("learn")
    assert (done.code, done.err) == (0, "")
    assert not (ships / FILE).exists()


def test_a_table_is_emptied_where_its_reason_is_gone(ships: Path, kgraph: Kgraph) -> None:
    assert kgraph("learn").code == 0
    path = ships / "seeds" / "a.kg"
    path.write_text(DECIDED.replace("Orlen criticised", "x Orlen criticised"), encoding="utf-8")
    assert kgraph("learn").code == 0
    assert "gazowiec" not in (ships / FILE).read_text("utf-8")


def test_a_dry_run_writes_nothing(ships: Path, kgraph: Kgraph) -> None:
    assert '"gazowiec"' in kgraph("learn", "--dry-run").out
    assert not (ships / "runs").exists()


def test_a_damaged_table_is_said(ships: Path, kgraph: Kgraph) -> None:
    (ships / "runs").mkdir()
    (ships / FILE).write_text("gazowiec\n", encoding="utf-8")
    done = kgraph("extract", "seeds/b.txt")
    assert done.code == 2
    assert "runs/nouns.tsv:1:1: this is no row of noun and class." in done.err


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Przypłynął gazowiec Murwab.", [("gazowiec",)]),
        ("Czekano na gazowiec „Murwab”.", [("gazowiec",)]),
        ("Przypłynął rorowiec Murwab.", [("rorowiec",)]),  # no dictionary has it
        ("Kontrakt na rozładunek Murwaba podpisano.", []),  # it is the ship's
        ("Przypłynął statek Murwab.", []),  # the grammar knows it
        ("Wczoraj Murwab odpłynął.", []),
    ],
)
def test_what_stands_before_a_name(text: str, nouns: list[tuple[str, ...]]) -> None:
    ship = Entity(id="Murwab", kind="Topic", names=(Name("Murwab", "pl"),))
    known = world(read(built_in_files()), [ship])
    found = list(head_nouns([text], known, {"Murwab"}))
    assert found == [(lemmas, "Topic") for lemmas in nouns]


def test_a_class_of_an_own_ontology_counts_as_that_above_it(tmp_path: Path) -> None:
    own = tmp_path / "own.ttl"
    own.write_text(
        "@prefix kg: <https://w3id.org/kgraph/ns#> .\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "@prefix my: <https://example.org/> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        'my:Ship a owl:Class ; rdfs:subClassOf kg:Topic ; rdfs:label "ship"@en , "statek"@pl ;\n'
        '    skos:definition "A ship."@en , "Statek."@pl .\n',
        encoding="utf-8",
    )
    from dataclasses import replace

    plain = world(read([*built_in_files(), own]))
    document = Document(id="d", path="d.txt", text=OTHER, language="pl")

    def kinds(nouns: dict[str, str]) -> dict[str, str]:
        names = Grammar().names(document, replace(plain, nouns=nouns))
        return {name.nominative: name.kind for name in names}

    assert kinds({})["Rannoch"] != "Topic"
    assert kinds({"gazowiec": "Ship"})["Rannoch"] == "Topic"


def test_an_entity_that_only_a_judgement_and_proposals_name(ships: Path, kgraph: Kgraph) -> None:
    """Nobody decided on it yet, and it is known to the gazetteer: learning and reading go on."""
    article = ships / "seeds" / "c.txt"
    article.write_text("Radosław Sikorski odwiedził Kijów. Kuba skrytykowała Orlen.\n", "utf-8")
    assert kgraph("extract", "seeds/c.txt").code == 0
    claims = article.with_suffix(".kg")
    text = re.sub(r"^\?[\d.]+ (?=Cuba)", "", claims.read_text("utf-8"), flags=re.M)
    claims.write_text(f"{text}Radek same Radoslaw_Sikorski\n", "utf-8")
    assert re.search(r"^Cuba criticises Orlen", text, flags=re.M)
    assert kgraph("learn").code == 0
    assert kgraph("extract", "--again").code == 0
    claims.write_text(f"{text}Kuba same Nieznana\nCuba same Nieznana\n", "utf-8")
    assert kgraph("extract", "--again").code == 0
