"""A plug-in as somebody else would write it: it reads `A B met C D`, and little more.

It is careless on purpose: it looks at no "not" and no "probably". Version 2 also reads visits.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.errors import KgraphError
from kgraph.extract import Found, Link, Proposal, Span, Way
from kgraph.model import ARTICLE, Claim, Condition, Entity, Evidence, Modality, Name, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract import World
    from kgraph.model import Document

NAME = r"[A-Z]\w+(?: [A-Z]\w+)*"
SENTENCE = re.compile(r"[^.\n]+\.")
MEETING = re.compile(
    rf"(?:If (?P<if>{NAME}) attacks (?P<whom>{NAME}), )?(?P<who>{NAME}|He) "
    rf"(?P<aux>would |will |did not |probably )?(?P<verb>meet|met|visited) (?P<other>{NAME})"
    rf"(?:, (?P<voice>{NAME}) said)?"
)


class Tiny:
    """Called with nothing, it gives an extractor: the class is its own factory."""

    name = "tiny"
    model = ""

    @property
    def version(self) -> str:
        """The version, which a test may turn up."""
        return os.environ.get("TINY_VERSION", "1")

    def extract(self, document: Document, world: World) -> Iterator[Proposal]:
        """Read every sentence by itself, and remember the last subject for `He`."""
        if "not for me" in document.text:
            raise KgraphError("tiny does not read this. Choose another extractor.")
        if "a bug" in document.text:
            raise ZeroDivisionError
        last: tuple[str, Span] | None = None
        for sentence in SENTENCE.finditer(document.text):
            match = MEETING.search(document.text, sentence.start(), sentence.end())
            if match is None or (match["verb"] == "visited" and self.version == "1"):
                continue
            he = match["who"] == "He"
            if he and last is None:
                continue
            if not he:
                last = match["who"], Span(*match.span("who"))
            assert last is not None
            yield from self._proposals(document, world, match, last, he)

    def _proposals(
        self,
        document: Document,
        world: World,
        match: re.Match[str],
        who: tuple[str, Span],
        he: bool,
    ) -> Iterator[Proposal]:
        start, end = match.span()
        start += len(match[0]) - len(match[0].lstrip())
        quote = Evidence(document=document.id, quote=document.text[start:end], start=start, end=end)
        place = match["verb"] == "visited"
        subject = self._entity(world, who[0], "Person")
        other = self._entity(world, match["other"], "Place" if place else "Person")
        links = [
            Link(entity=subject.id, way=Way.PRONOUN if he else Way.NAMED,
                 at=Span(*match.span("who")), name=who[1] if he else None),
            Link(entity=other.id, way=Way.NAMED, at=Span(*match.span("other"))),
        ]  # fmt: skip
        found = [Found(entity=subject, mentions=(who[1],)), Found(entity=other)]
        voices = [ARTICLE]
        if match["voice"]:
            voice = self._entity(world, match["voice"], "Person")
            found.append(Found(entity=voice))
            voices.append(voice.id)
        condition = None
        if match["if"]:
            yield self._attack(world, match, quote)
            condition = Condition(claim=f"if-{start}")
        modality = {"would": Modality.CONDITIONAL, "will": Modality.FUTURE}
        said = modality.get((match["aux"] or "").strip(), Modality.ACTUAL)
        yield Proposal(
            claim=Claim(
                id="", subject=subject.id, predicate="visited" if place else "met",
                object=other.id, modality=said, certainty=said.usual_certainty,
                attribution=tuple(voices), condition=condition, evidence=(quote,),
                reading=Reading.COREFERENCE if he else Reading.EXPLICIT,
                confidence=0.5 if he else 0.8,
            ),
            rule="pronoun" if he else "plain", links=tuple(links), entities=tuple(found),
            trigger=Span(*match.span("verb")),
        )  # fmt: skip

    def _attack(self, world: World, match: re.Match[str], quote: Evidence) -> Proposal:
        subject, other = (self._entity(world, match[side], "State") for side in ("if", "whom"))
        return Proposal(
            claim=Claim(
                id=f"if-{quote.start}", subject=subject.id, predicate="attacked", object=other.id,
                modality=Modality.HYPOTHETICAL, certainty=Modality.HYPOTHETICAL.usual_certainty,
                evidence=(quote,),
            ),
            rule="if", entities=(Found(entity=subject), Found(entity=other)),
        )  # fmt: skip

    def _entity(self, world: World, name: str, kind: str) -> Entity:
        known = world.names.find(name)
        if len(known) == 1 and world.entities[known[0]].kind == kind:
            return world.entities[known[0]]
        return Entity(id=name.replace(" ", "_"), kind=kind, names=(Name(name, "en"),))


class Terse:
    """A second opinion: whole sentences for quotes, and plans taken for things done."""

    name = "terse"
    model = ""

    @property
    def version(self) -> str:
        """The version, which a test may turn up."""
        return os.environ.get("TERSE_VERSION", "1")

    def extract(self, document: Document, world: World) -> Iterator[Proposal]:
        """Read what the other reads; version 2 has no eye for plans, and more trust in itself."""
        sentences = [match.span() for match in SENTENCE.finditer(document.text)]
        for proposal in Tiny().extract(document, world):
            claim, quote = proposal.claim, proposal.claim.evidence[0]
            if claim.modality is Modality.FUTURE and self.version != "1":
                continue
            start, end = next(s for s in sentences if s[0] <= quote.start < s[1])
            start += len(document.text[start:end]) - len(document.text[start:end].lstrip())
            whole = Evidence(
                document=document.id, quote=document.text[start:end], start=start, end=end
            )
            modality = Modality.ACTUAL if claim.modality is Modality.FUTURE else claim.modality
            sure = 0.9 if self.version == "2" else None
            yield replace(
                proposal,
                claim=replace(claim, evidence=(whole,), modality=modality, confidence=sure),
                rule="terse",
            )
