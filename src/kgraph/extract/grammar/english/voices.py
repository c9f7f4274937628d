"""Whose words a clause is: the verbs of saying over it, and the quotation it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    child,
    is_infinitive,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.sources import (
    beside_saying,
    by_whom,
    cited_after,
    ends_speech,
    half_of,
    held_by,
    sets_apart,
    tells_how,
    told_in_next,
    touches,
    writer_of,
)  # fmt: skip
from kgraph.extract.grammar.english.tree import (
    CALLING,
    agent,
    is_passive,
    subject,
)
from kgraph.extract.grammar.english.truth import told_by_noun
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.phrases import Phrases

_LISTS = words("english")
HOLDS = _LISTS["say"] | _LISTS["believe"] | _LISTS["deny"] | _LISTS["find"]
"""Verbs over a clause that make it somebody's word."""
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»|„[^”\n]*”|(?m:^“[^”\n]*$|^\"[^\"\n]*$)")
"""Also a paragraph that opens a quotation which the next one goes on with."""
_DASH = re.compile(r" [-–—] ")
_NO_WORD = _LISTS["scheme"] | _LISTS["hearsay"]
"""What something may be according to, and nobody has said it."""
_SPEAKING = _LISTS["group"] | _LISTS["holder"] | _LISTS["organisation"] | {"report", "study"}
"""Nouns that say a headline where they stand behind its colon: `report`, `minister`, `police`."""
_SHORTEST = 3
"""A quotation of fewer words is a word in quotation marks."""


@dataclass(slots=True)
class Quotation:
    """A stretch of direct speech, and who says it, where that is told."""

    span: Span
    speaker: Argument | None = None


class Voices:
    """Finds the voices of one document."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.quotations: list[Quotation] = []
        self.headline: dict[int, Argument] = {}

    def read(self, doc: Any) -> None:
        """Find the direct speech of a document and who speaks it."""
        told = [m for m in _QUOTED.finditer(self.phrases.names.text)
                if len(m[0].split()) > _SHORTEST or m[0][-2] in ",.!?"]  # fmt: skip
        self.quotations = [Quotation(Span(*match.span())) for match in told]
        for number, quotation in enumerate(self.quotations):
            quotation.speaker = self._speaker(doc, quotation.span)
            last = self.quotations[number - 1] if number else None
            if quotation.speaker is None and last is not None:
                between = self.phrases.names.text[last.span.end : quotation.span.start]
                if ("\n\n" not in between or not between.strip()) and len(between) < 200:
                    quotation.speaker = last.speaker
        self._go_back()
        for token in doc:
            if token.lower_ in ("i", "me", "my", "we") and (speaker := self._said_by(token)):
                self.phrases.reference.speakers[token.i] = speaker

    def _go_back(self) -> None:
        """Give a paragraph that leaves its quotation open who speaks in the next one."""
        text = self.phrases.names.text
        for first, then in reversed(list(pairwise(self.quotations))):
            goes_on = text[first.span.end - 1] not in '”"»'
            beside = not text[first.span.end : then.span.start].strip()
            if goes_on and beside and first.speaker is None:
                first.speaker = then.speaker

    def _quotation(self, token: Any) -> Quotation | None:
        place = Span(token.idx, token.idx + len(token))
        return next((q for q in self.quotations if place.within(q.span)), None)

    def _said_by(self, token: Any) -> Argument | None:
        quotation = self._quotation(token)
        return quotation.speaker if quotation else None

    def _speaker(self, doc: Any, span: Span) -> Argument | None:
        """Who is said to say it, in the sentences the quotation stands in or before it."""
        here = doc.char_span(span.start, span.end, alignment_mode="expand")
        if here is None:
            return None
        first = here[0].sent.start
        last = here[-1].sent.end
        before = self.phrases.names.text[: span.start].rstrip()
        if before.endswith((":", ",")) and first == here.start and first > 0:
            first = doc[first - 1].sent.start
        following = doc[last].sent if last < len(doc) else None
        near = list(doc[first:last])
        goes_on = span.end - span.start > 1 and doc.text[span.end - 2] in ",?!"
        if goes_on and following is not None and following[0].idx - span.end < 3:
            near += list(following)
        verbs = [t for t in near if is_verb(t) and self._quotation(t) is None
                 and (t.lemma_ in _LISTS["say"] or (goes_on and touches(t, span)))]  # fmt: skip
        for verb in sorted(verbs, key=lambda t: min(abs(t.idx - p) for p in span)):
            found = child(verb, "nsubj") or subject(verb)[0]
            voice = self.voice(found) if found is not None else None
            if voice is not None:
                return voice
        return None

    def voice(self, token: Any) -> Argument | None:
        """The speaker a subject names: an actor, or a source without a name."""
        if token.lower_ in _LISTS["day"]:
            return None
        found = self.phrases.all_of(token, ("Actor",))
        if found:
            return found[0]
        return self.phrases.unnamed(token) if token.pos_ in ("NOUN", "PROPN") else None

    def over(self, verb: Any) -> list[Argument] | None:
        """The speakers over a verb, outermost first; None where it is not known who speaks."""
        found: list[Argument] = []
        at, below, apart, known = verb.head, verb, False, False
        while at.i != below.i:
            apart = apart or sets_apart(below)
            known = known or below.dep_ == "relcl"  # "asked for those who fled": that they did
            saying = below.dep_ in ("ccomp", "parataxis") and at.lemma_ in HOLDS | _LISTS["ask"]
            saying = saying or _is_asked_of(below, at) or ends_speech(below, at)
            saying = saying or (at.lemma_ in _LISTS["find"] and tells_how(below))
            saying = saying or at.lower_ == "saying"  # the parser may have it as a noun
            if known and at.lemma_ not in HOLDS and not ends_speech(below, at):
                saying = False
            if saying and apart:
                saying = apart = False  # "A said it hurt, while B praised it": B's is not A's word
            if (noun := told_by_noun(below)) is not None:
                owner = child(noun, "poss") or after_preposition(noun, "by", "from")
                voice = self.voice(owner) if owner is not None else None
                if voice is None:
                    return None
                found = [voice, *found]
            elif saying and is_passive(at) and at.lemma_ in _LISTS["say"]:
                told = agent(at)
                voice = self.voice(told) if told is not None else None
                if voice is None:
                    return None
                found = [voice, *found]
            elif saying and not is_passive(at):
                told = writer_of(subject(at)[0])
                if told is None or at.lemma_ == "hear":
                    return None
                voice = self.voice(told)
                if voice is None:
                    return None
                found = [voice, *self._cited(at), *found]
            at, below = at.head, at
        bracketed = self._in_brackets(verb)
        if bracketed is None:
            return None
        if (teller := told_in_next(verb.sent)) is not None:
            voice = self.voice(teller)
            if voice is None:
                return None
            found = [voice, *found]
        found = [*bracketed, *self._according(verb), *found]
        quotation = self._quotation(verb)
        if quotation is not None:
            if quotation.speaker is None:
                return found or None
            if quotation.speaker.entity not in {v.entity for v in found}:
                found = [quotation.speaker, *found]
        headline = self.headline.get(verb.sent.start)
        return found if headline is None else [headline, *found]

    def _cited(self, saying: Any) -> list[Argument]:
        """`Axios reported, citing officials, that`: who is cited speaks too."""
        for below in saying.children:
            if below.lower_ == "citing" and below.head.i == saying.i:
                cited = child(below, "dobj")
                voice = self.voice(cited) if cited is not None else None
                return [voice] if voice is not None else []
        return []

    def _according(self, verb: Any) -> list[Argument]:
        found = []
        for token in half_of(verb):
            if (per := by_whom(token)) is not None:
                voice = self.voice(per)
                found += [voice] if voice is not None else []
            elif token.lower_ == "according" and token.i + 1 < len(token.doc):
                told = after_preposition(token, "to")
                if told is not None and lemma_of(told) in _NO_WORD:
                    continue
                voice = self.voice(told) if told is not None else None
                found += [voice] if voice is not None else []
                if told is not None and (cited := cited_after(told)) is not None:
                    voice = self.voice(cited)
                    found += [voice] if voice is not None else []
            elif (holder := held_by(token)) is not None:
                voice = self.voice(holder)
                found += [voice] if voice is not None else []
        return found

    def _in_brackets(self, verb: Any) -> list[Argument] | None:
        """`..., as Axios reported` and `..., Axios reported` beside the verb.

        None where it is not clear who says so: `..., a jury has been told`.
        """
        below = beside_saying(verb)
        if below is None:
            return []
        told = agent(below) if is_passive(below) else child(below, "nsubj")
        if told is None or below.lemma_ == "hear":
            return None
        if told.pos_ == "PRON" and below.i < verb.i:
            return None  # "Chad, it said, left": not Chad
        voice = self.voice(told)
        return [voice, *self._cited(below)] if voice is not None else None

    def headlines(self, doc: Any, starts: list[Span]) -> None:
        """`Merkel: Russia must withdraw`: who stands before the colon of a headline speaks."""
        for place in starts:
            colon = self.phrases.names.text.find(":", place.start, place.end)
            if colon < 0:
                dashes = [*_DASH.finditer(self.phrases.names.text, place.start, place.end)]
                if dashes:
                    self._end_with_speaker(doc, place, dashes[-1].start() + 1)
                continue
            for number, (entity, at) in self.phrases.names.at.items():
                if place.start <= at.start and at.end == colon:
                    actor = self.phrases.ontology.fits(self.phrases.names.kind(entity), ("Actor",))
                    if actor and not self._is_of_place(entity, doc[number].doc, colon):
                        for token in doc[number:]:
                            if token.idx >= place.end:
                                break
                            if token.idx > colon:
                                self.headline[token.sent.start] = Argument(entity, Way.NAMED, at)
            self._end_with_speaker(doc, Span(place.start, place.end), colon)

    def _end_with_speaker(self, doc: Any, headline: Span, colon: int) -> None:
        """`Chad and Mali sign pact: envoy`: who stands after the colon says the rest."""
        here = [t for t in doc if headline.start <= t.idx < headline.end]
        last = [t for t in here if t.idx > colon and not t.is_space]
        told = next((t for t in last if t.dep_ == "ROOT"), None)
        if told is None or len(last) > _SHORTEST or not any(is_verb(t) for t in here):
            return
        named = told.pos_ == "PROPN" or told.i in self.phrases.names.at
        speaks = told.lemma_.lower() in _SPEAKING
        voice = self.voice(told) if named else self.phrases.unnamed(told) if speaks else None
        if voice is not None:
            for token in (t for t in here if t.idx < colon):
                self.headline.setdefault(token.sent.start, voice)

    def _is_of_place(self, entity: str, doc: Any, colon: int) -> bool:
        """Whether a state before a colon is where it was: `Pakistan: Police arrest activists`."""
        first = next((t for t in doc if t.idx > colon and t.is_alpha), None)
        common = first is not None and first.pos_ == "NOUN" and first.dep_ in ("nsubj", "compound")
        return common and self.phrases.names.kind(entity) == "State"


def _is_asked_of(verb: Any, above: Any) -> bool:
    """Whether somebody else wants what a verb says: `urged Sudan to accept`."""
    calling = verb.dep_ == "advcl" and above.lemma_ in CALLING and is_infinitive(verb)
    if not (calling or verb.dep_ in ("xcomp", "ccomp")) or above.lemma_ not in _WISHING:
        return False
    whose = subject(verb)[0]
    return whose is not None and whose.i > above.i


_WISHING = _LISTS["ask"] | _LISTS["wish"]
