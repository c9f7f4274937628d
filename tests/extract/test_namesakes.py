"""Two declared people of one name: the words beside the name tell who is meant, or nobody is."""

from __future__ import annotations

import pytest

from kgraph.extract import propose, world
from kgraph.extract.grammar.extractor import Grammar
from kgraph.model import Document, Entity, Name
from kgraph.ontology import built_in_files, read

ONTOLOGY = read(built_in_files())
GRAMMAR = Grammar()


def _person(entity: str, name: str, *descriptions: str, kind: str = "Person") -> Entity:
    said = tuple(map(Name, descriptions))
    names = tuple(map(Name, name.split(" | ")))
    return Entity(id=entity, kind=kind, names=names, descriptions=said)


POLISH = (
    _person("Kowalski_1", "Jan Kowalski", "poseł Lewicy"),
    _person("Kowalski_2", "Jan Kowalski | Jan Maria Kowalski", "biskup Gdyni"),
)
ENGLISH = (
    _person("Smith_MP", "John Smith"),
    _person("John_Smith", "John Smith", "bishop of Leeds"),
)


def _read(text: str, *own: Entity, language: str = "pl") -> tuple[set[str], set[str]]:
    """What is proposed, and why the rest is not."""
    document = Document(id="d", path="d.txt", text=text, language=language, published="2026-01-08")
    found = propose(document, world(ONTOLOGY, own), GRAMMAR)
    claims = (p.claim for p in found.proposals)
    return (
        {f"{c.subject} {c.predicate} {c.object}" for c in claims},
        {reason for item in found.rejected for reason in item.reasons},
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Biskup Jan Kowalski odwiedził Pragę.", "Kowalski_2 visited Prague"),
        ("Poseł Jan Kowalski odwiedził Pragę.", "Kowalski_1 visited Prague"),
        ("Macron spotkał się z posłem Janem Kowalskim.", "Emmanuel_Macron met Kowalski_1"),
        ("Macron skrytykował Jana Kowalskiego, biskupa Gdyni.",
         "Emmanuel_Macron criticises Kowalski_2"),
        ("Jan Maria Kowalski odwiedził Pragę.", "Kowalski_2 visited Prague"),
        ("Biskup Jan Kowalski milczał. Kowalski odwiedził potem Pragę.",
         "Kowalski_2 visited Prague"),
        ("Jan Kowalski (Lewica) odwiedził Pragę.", "Kowalski_1 visited Prague"),
    ],
)  # fmt: skip
def test_the_words_beside_the_name_tell(text: str, said: str) -> None:
    assert _read(text, *POLISH) == ({said}, set())


OPEN = [
    "Jan Kowalski odwiedził Pragę.",
    "Minister Jan Kowalski odwiedził Pragę.",
    "Biskup poznał posłankę. Jan Kowalski odwiedził Pragę.",
    "Jan Kowalski, biskup Adam Nowak i inni milczeli. Jan Kowalski odwiedził Pragę.",
    "Poseł Jan Kowalski milczał. Milczał biskup Jan Kowalski. Kowalski odwiedził Pragę.",
]


@pytest.mark.parametrize("text", OPEN)
def test_nobody_is_guessed(text: str) -> None:
    said, why = _read(text, *POLISH)
    assert not any("visited" in claim for claim in said)
    assert 'the text does not tell which "Jan Kowalski" is meant' in why


def test_each_passage_has_its_own() -> None:
    text = "Poseł Jan Kowalski odwiedził Pragę. Macron skrytykował biskupa Jana Kowalskiego."
    assert _read(text, *POLISH)[0] == {
        "Kowalski_1 visited Prague", "Emmanuel_Macron criticises Kowalski_2"
    }  # fmt: skip


def test_the_only_one_of_a_name_needs_no_words() -> None:
    assert _read("Jan Kowalski odwiedził Pragę.", POLISH[0]) == (
        {"Kowalski_1 visited Prague"}, set()
    )  # fmt: skip


def test_an_id_is_a_name_where_no_other_is_given() -> None:
    own = (Entity(id="Jan_Kowalski", kind="Person"), POLISH[1])
    assert _read("Jan Kowalski odwiedził Pragę.", *own)[0] == set()
    assert _read("Biskup Jan Kowalski odwiedził Pragę.", *own)[0] == {"Kowalski_2 visited Prague"}


def test_an_alias_of_one_of_them_is_enough_where_the_name_does_not_stand() -> None:
    own = (POLISH[0], _person("Kowalski_3", "Jan Kowalski | Kowalski"))
    assert _read("Macron skrytykował Kowalskiego.", *own)[0] == {
        "Emmanuel_Macron criticises Kowalski_3"
    }
    assert _read("Jan Kowalski milczał. Macron skrytykował Kowalskiego.", *own)[0] == set()


def test_a_shared_alias_is_whose_whole_name_stands_there() -> None:
    own = (
        _person("Marek_Wilk", "Marek Wilk | Wilk"),
        _person("Marek_Wilk_Jr", "Marek Wilk Młodszy | Wilk"),
    )
    text = "{} milczał. Macron skrytykował Wilka."
    said = {who: _read(text.format(who), *own)[0] for who in ("Marek Wilk", "Marek Wilk Młodszy")}
    assert said == {
        "Marek Wilk": {"Emmanuel_Macron criticises Marek_Wilk"},
        "Marek Wilk Młodszy": {"Emmanuel_Macron criticises Marek_Wilk_Jr"},
    }
    assert _read("Macron skrytykował Wilka.", *own) == (
        set(), {'the text does not tell which "Wilk" is meant'}
    )  # fmt: skip


def test_a_word_for_both_tells_of_neither() -> None:
    both = (
        _person("Nowak_1", "Ewa Nowak", "posłanka Lewicy"),
        _person("Nowak_2", "Ewa Nowak", "posłanka Razem"),
    )
    said, why = _read("Posłanka Ewa Nowak odwiedziła Pragę.", *both)
    assert not said
    assert why == {'the text does not tell which "Ewa Nowak" is meant'}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bishop John Smith visited Prague.", "John_Smith visited Prague"),
        ("John Smith, the bishop of Leeds, visited Prague.", "John_Smith visited Prague"),
        ("Labour MP John Smith visited Prague. Smith then met Emmanuel Macron.",
         "Smith_MP visited Prague"),
    ],
)  # fmt: skip
def test_in_english(text: str, said: str) -> None:
    pytest.importorskip("spacy")
    found, why = _read(text, *ENGLISH, language="en")
    assert said in found
    assert not why
    assert not any(name in claim for claim in found for name in {"John_Smith", "Smith_MP"}
                   - {said.split(maxsplit=1)[0]})  # fmt: skip


def test_nobody_is_guessed_in_english() -> None:
    pytest.importorskip("spacy")
    said, why = _read("John Smith visited Prague.", *ENGLISH, language="en")
    assert (said, why) == (set(), {'the text does not tell which "John Smith" is meant'})
