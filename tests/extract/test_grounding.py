"""Grounding: what a machine can find wrong with a proposal, whoever made it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kgraph.extract import Found, Link, Proposal, Span, Way, propose, ungrounded, world
from kgraph.model import (
    ARTICLE,
    Certainty,
    Claim,
    Condition,
    Document,
    Entity,
    Evidence,
    Modality,
    Name,
    Polarity,
    Reading,
)
from kgraph.ontology import built_in_files, read

WORLD = world(
    read(built_in_files()),
    [
        Entity(id="Ada_Nowak", kind="Person", names=(Name("Ada Nowak", "pl"),)),
        Entity(id="Jan_Kos", kind="Person", names=(Name("Jan Kos", "pl"),)),
        Entity(id="Lipnik", kind="Place", names=(Name("Lipnik", "pl"),)),
        Entity(id="Radio", kind="Outlet", names=(Name("Radio Lipnik", "pl"),)),
    ],
)


def of(text: str, **changes: Any) -> tuple[Proposal, Document]:
    """A proposal that Ada Nowak met Jan Kos, its quote the whole text; then changed."""
    document = Document(id="d", path="d.txt", text=text)
    claim: dict[str, Any] = {
        "id": "", "subject": "Ada_Nowak", "predicate": "met", "object": "Jan_Kos",
        "evidence": (Evidence(document="d", quote=text, start=0, end=len(text)),),
    }  # fmt: skip
    own = {"links", "entities", "trigger", "clause"}
    claim |= {key: value for key, value in changes.items() if key not in own}
    rest = {key: value for key, value in changes.items() if key in own}
    return Proposal(claim=Claim(**claim), rule="test", **rest), document


def reasons(text: str, **changes: Any) -> list[str]:
    proposal, document = of(text, **changes)
    return ungrounded(proposal, document, WORLD)


PLAIN = "Ada Nowak spotkała się z Janem Kosem w Lipniku."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_what_holds() -> None:
    assert reasons(PLAIN) == []
    named = Link(entity="Jan_Kos", way=Way.NAMED, at=span(PLAIN, "Janem Kosem"))
    assert reasons(PLAIN, links=(named,), trigger=span(PLAIN, "spotkała się")) == []


NOT_IN_TEXT: list[tuple[dict[str, Any], str]] = [
    ({"evidence": ()}, "does not have just one quote"),
    ({"evidence": (Evidence(document="d", quote="Ada spotkała", start=0, end=12),)},
     "does not stand in the text"),
    ({"evidence": (Evidence(document="d", quote="Ada Nowak", start=1, end=10),)},
     "does not stand in the text"),
    ({"evidence": (Evidence(document="e", quote="Ada Nowak", start=0, end=9),)},
     "from this document"),
    ({"evidence": (Evidence(document="d", quote="", start=3, end=3),)},
     "does not stand in the text"),
    ({"trigger": Span(40, 400)}, "outside the text"),
    ({"predicate": "bribed"}, '"bribed" is no predicate'),
    ({"object": "Ada_Nowak"}, "subject and object are the same"),
    ({"object": "Piotr_Lis"}, "the object Piotr_Lis is no known or introduced entity"),
    ({"object": "Lipnik"}, "Lipnik is a Place: met takes none as object"),
    ({"attribution": ("Radio",)}, "does not begin with the article"),
    ({"attribution": (ARTICLE, "Radio")}, "the voice Radio is not named in the document"),
    ({"attribution": (ARTICLE, "Nobody")}, "the voice Nobody is no known"),
    ({"time": "7.01.2026"}, '"7.01.2026" is no date'),
    ({"time_text": "jutro"}, 'the time words "jutro" are not in the text'),
    ({"confidence": 1.2}, "1.2 is no probability"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "reason"), NOT_IN_TEXT)
def test_what_does_not_hold(changes: dict[str, Any], reason: str) -> None:
    assert any(reason in found for found in reasons(PLAIN, **changes)), reasons(PLAIN, **changes)


SHE = "Ada Nowak jest w Lipniku. Wczoraj spotkała się z Janem Kosem."
QUOTE = Evidence(document="d", quote=SHE[26:], start=26, end=len(SHE))


def linked(**changes: Any) -> list[str]:
    link = Link(entity="Ada_Nowak", way=Way.DROPPED, at=Span(34, 34), name=Span(0, 9))
    given: dict[str, Any] = {"evidence": (QUOTE,), "reading": Reading.COREFERENCE}
    given["links"] = (replace(link, **changes.pop("link", {})),)
    return reasons(SHE, **(given | changes))


def test_links() -> None:
    assert linked() == []
    assert "not named in the quote, and no link" in linked(links=())[0]
    assert "the reading says explicit" in linked(reading=Reading.EXPLICIT)[0]
    assert "not named where its link says" in linked(link={"name": Span(49, 60)})[0]
    assert "not named where its link says" in linked(link={"name": None})[0]
    assert "linked to words outside the quote" in linked(link={"at": Span(0, 9)})[0]
    assert "is linked to no words" in linked(link={"way": Way.PRONOUN})[0]
    wrong = Link(entity="Ada_Nowak", way=Way.NAMED, at=span(SHE, "Janem Kosem"))
    assert 'is not what "Janem Kosem" names' in linked(links=(wrong,))[0]
    unknown = Entity(id="Lew", kind="Person", names=(Name("Lew", "pl"),))
    known = Link(entity="Lew", way=Way.KNOWN, at=span(SHE, "Janem Kosem"))
    found = linked(object="Lew", entities=(Found(entity=unknown),), links=(known,))
    assert "the object Lew is said to be known, and is not" in found


SIGNS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    # the text; a claim that loses the sign; one that keeps it
    ("Ada Nowak nie spotkała się z Janem Kosem", {}, {"polarity": Polarity.NEGATIVE}),
    ("Ada Nowak did not meet Jan Kos", {}, {"polarity": Polarity.NEGATIVE}),
    ("Ada Nowak hasn’t met Jan Kos", {"certainty": Certainty.PROBABLE},
     {"polarity": Polarity.NEGATIVE}),
    ("Ada Nowak zaprzeczyła, że spotkała się z Janem Kosem", {}, {"polarity": Polarity.NEGATIVE}),
    ("Ada Nowak refused to meet Jan Kos", {}, {"polarity": Polarity.NEGATIVE}),
    ("Ada Nowak met no friend of Jan Kos", {}, {"polarity": Polarity.NEGATIVE}),
    ("Ada Nowak nie spotka się z Janem Kosem", {"modality": Modality.FUTURE},
     {"modality": Modality.FUTURE, "polarity": Polarity.NEGATIVE}),
    ("Ada Nowak prawdopodobnie spotkała się z Janem Kosem", {}, {"certainty": Certainty.PROBABLE}),
    ("Ada Nowak prawdopodobnie spotka się z Janem Kosem", {"modality": Modality.FUTURE},
     {"modality": Modality.FUTURE, "certainty": Certainty.PROBABLE}),
    ("Ada Nowak reportedly met Jan Kos", {}, {"certainty": Certainty.POSSIBLE}),
    ("Ada Nowak spotkałaby się z Janem Kosem", {},
     {"modality": Modality.CONDITIONAL, "certainty": Certainty.UNSPECIFIED}),
    ("Ada Nowak would meet Jan Kos", {},
     {"modality": Modality.CONDITIONAL, "certainty": Certainty.UNSPECIFIED}),
    ("Jeśli zechce, Ada Nowak spotka się z Janem Kosem", {"modality": Modality.FUTURE},
     {"modality": Modality.FUTURE, "condition": Condition(words="zechce")}),
    ("Ada Nowak chce spotkać się z Janem Kosem", {},
     {"modality": Modality.DESIRED, "certainty": Certainty.UNSPECIFIED}),
    ("Ada Nowak should meet Jan Kos", {},
     {"modality": Modality.DESIRED, "certainty": Certainty.UNSPECIFIED}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "loses", "keeps"), SIGNS)
def test_signs_of_the_clause(text: str, loses: dict[str, Any], keeps: dict[str, Any]) -> None:
    assert len(reasons(text, **loses)) >= 1
    assert "the claim does not" in reasons(text, **loses)[0]
    assert reasons(text, **keeps) == []


def test_the_extractor_may_say_which_clause() -> None:
    text = "Ada Nowak, która nie lubi kawy, spotkała się z Janem Kosem."
    assert len(reasons(text)) == 1
    assert reasons(text, clause=Span(32, len(text)), trigger=span(text, "spotkała się")) == []


def test_the_words_of_the_predicate_are_no_wish() -> None:
    text = "Ada Nowak żąda pomocy od Jana Kosa"
    assert len(reasons(text, predicate="requests")) >= 1
    document = of(text)[1]
    demand, _ = of(text, predicate="criticises", trigger=span(text, "żąda"))
    assert ungrounded(demand, document, WORLD) == []


def test_nie_tylko_denies_nothing() -> None:
    assert reasons("Ada Nowak nie tylko spotkała się z Janem Kosem") == []


class Loose:
    """Says one thing twice, one that does not hold, and one that depends on the latter."""

    name, version, model = "loose", "1", ""

    def extract(self, document: Document, world: object) -> list[Proposal]:
        good, _ = of(PLAIN)
        bad = replace(good, claim=replace(good.claim, id="if", predicate="bribed"))
        conditional = replace(
            good.claim, modality=Modality.CONDITIONAL, condition=Condition(claim="if")
        )
        round_ = replace(good.claim, id="a", condition=Condition(claim="a"), time="2026")
        return [good, good, bad, replace(good, claim=conditional), replace(good, claim=round_)]


def test_a_run() -> None:
    outcome = propose(of(PLAIN)[1], WORLD, Loose())
    assert [reason for item in outcome.rejected for reason in item.reasons] == [
        '"bribed" is no predicate of the ontology'
    ]
    assert len(outcome.proposals) == 3  # what is said twice is said once
    by_modality = {str(p.claim.modality): p.claim for p in outcome.proposals if not p.claim.time}
    assert by_modality["conditional"].condition == Condition(words=PLAIN)
    (circle,) = [p.claim for p in outcome.proposals if p.claim.time]
    assert circle.condition == Condition(words=PLAIN)
    assert {p.claim.made_by for p in outcome.proposals} == {"loose-1"}
    assert {str(p.claim.status) for p in outcome.proposals} == {"proposed"}
