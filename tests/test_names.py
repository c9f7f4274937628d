"""Names lead to entities: exact first, then without case and diacritics, never by guessing."""

from __future__ import annotations

import re

import pytest

from kgraph.errors import NotFoundError
from kgraph.identity import Identity
from kgraph.model import Entity, Judgement, Name, Verdict
from kgraph.names import EntityIndex, Names, folded

ENTITIES = [
    Entity(id="Volodymyr_Zelensky", kind="Person", names=(Name("Zełenski", "pl"),)),
    Entity(id="Joe_Biden", kind="Person", names=(Name("Biden"),)),
    Entity(id="Hunter_Biden", kind="Person", names=(Name("Biden"),)),
    Entity(id="US", kind="State", names=(Name("USA"),)),
    Entity(id="Us_magazine", kind="Outlet", names=(Name("Us"), Name("US"))),
    Entity(id="Łódź", kind="Place"),
    Entity(id="Sean_ONeil", kind="Person", names=(Name("Seán O’Neil"), Name("O’Neil-Kelly"))),
]


def _names(*judgements: Judgement) -> Names:
    return Names(EntityIndex(ENTITIES), Identity(judgements))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Volodymyr_Zelensky", ["Volodymyr_Zelensky"]),
        ("volodymyr zelensky", ["Volodymyr_Zelensky"]),
        ("Zełenski", ["Volodymyr_Zelensky"]),
        ("ZELENSKI", ["Volodymyr_Zelensky"]),
        ("lodz", ["Łódź"]),
        ("Ło\u0301dz\u0301", ["Łódź"]),
        ("Sean O'Neil", ["Sean_ONeil"]),
        ("SEÁN O‘NEIL", ["Sean_ONeil"]),
        ("O'Neil–Kelly", ["Sean_ONeil"]),
        ("O Neil", []),
        ("ONeil", []),
        ("Biden", ["Hunter_Biden", "Joe_Biden"]),
        ("biden", ["Hunter_Biden", "Joe_Biden"]),
        ("US", ["US"]),
        ("Us", ["Us_magazine"]),
        ("us", ["US", "Us_magazine"]),
        ("Zelen", []),
        ("", []),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    assert _names().find(text) == found


def test_a_judgement_settles_an_ambiguous_name_and_a_new_one() -> None:
    names = _names(
        Judgement("Hunter_Biden", Verdict.SAME, "Joe_Biden"),
        Judgement("Zelenskyy", Verdict.SAME, "Volodymyr_Zelensky"),
    )
    assert names.find("Biden") == ["Joe_Biden"]
    assert names.find("Hunter_Biden") == ["Joe_Biden"]
    assert names.find("zelenskyy") == ["Volodymyr_Zelensky"]
    assert names.declared("Hunter_Biden") == "Hunter_Biden"
    assert names.declared("Biden") is None


def _person(text: str) -> str:
    people = [*ENTITIES, Entity(id="Gitanas_Nausėda", kind="Person", names=(Name("G. Nausėda"),)),
              Entity(id="Marie_de_la_Tour", kind="Person"), Entity(id="Bank_Tour", kind="State"),
              Entity(id="Ann_Lee", kind="Person"), Entity(id="Bob_Lee", kind="Person")]  # fmt: skip
    judged = Judgement("Robert_Lee", Verdict.SAME, "Bob_Lee")
    names = Names(EntityIndex(people), Identity([judged]))
    kinds = {entity.id: entity.kind for entity in people}
    return names.one_or_person(text, lambda entity: kinds[entity] == "Person")


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Nausėda", "Gitanas_Nausėda"),
        ("nauseda", "Gitanas_Nausėda"),
        ("Tour", "Marie_de_la_Tour"),
        ("de la Tour", "Marie_de_la_Tour"),
        ("US", "US"),
        ("Robert Lee", "Bob_Lee"),
        ("article", "article"),
    ],
)
def test_a_person_is_found_by_the_last_word(text: str, entity: str) -> None:
    assert _person(text) == entity


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("Lee", '"Lee" can be Ann_Lee or Bob_Lee. Write the id.'),
        ("Biden", '"Biden" can be Hunter_Biden or Joe_Biden. Write the id.'),
        ("seda", 'no entity is called "seda".'),
        ("magazine", 'no entity is called "magazine".'),
        ("", 'no entity is called "".'),
    ],
)
def test_nobody_is_found_by_another_part_nor_one_of_several(text: str, finding: str) -> None:
    with pytest.raises(NotFoundError, match=f"^{re.escape(finding)}"):
        _person(text)


def test_advice_names_the_nearest_or_shows_how_to_declare() -> None:
    assert _names().advice("Zelenskyj") == "Did you mean Volodymyr_Zelensky?"
    assert _names().advice("z") == "Declare it: z : Person."
    assert _names().advice("Keir Starmer") == "Declare it: Keir_Starmer : Person."
    assert Names(EntityIndex([]), Identity([])).advice(" ").startswith("Write an id or a name; ")


def test_a_phrase_that_only_mentions_a_name_is_not_the_nearest() -> None:
    phrase = Entity(id="delivery_of_two_old_batteries_to_Lipnik", kind="Topic")
    assert Names(EntityIndex([phrase]), Identity([])).advice("Lipnik") == (
        "Declare it: Lipnik : Person."
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chersoń", "CHERSON"),
        ("Paris_talks", "paris  talks"),
        ("Øresund", "oresund"),
        ("ﬁn", "fin"),
    ],
)
def test_folded_forgets_case_marks_and_spacing(left: str, right: str) -> None:
    assert folded(left) == folded(right)


def test_folded_keeps_different_letters_apart() -> None:
    assert folded("Moskwa") != folded("Москва")
