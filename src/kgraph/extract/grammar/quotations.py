"""Direct speech of several sentences: whose word each of them is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.grammar.voices import NOBODY
from kgraph.extract.proposal import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.sentence import Parsed

    Speakers = Callable[[Parsed, Clause], list[Argument]]

_QUOTED = re.compile(r"„[^”\"\n]*[”\"]|“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»")
_DASH = re.compile(
    r"^[ \t]*[–—-][ \t]|(?<=[.!?…”\"»]) [–—-][ \t](?=[A-ZĄĆĘŁŃÓŚŹŻ„\"])", re.MULTILINE
)
_DASHES = ("–", "—", "-")
"""What speech begins with, and goes on with behind who speaks: `– To błąd – dodał. – Wracam.`"""
_SIGNS = ' \t„”“"«»–—-.,!?…'


@dataclass(slots=True)
class _Speech:
    """A stretch of direct speech with the sentences that are nothing else, and its last one."""

    span: Span
    inside: list[Parsed]
    last: Parsed | None = None
    before: Parsed | None = None


class Quotations:
    """The direct speech of one document that goes over the end of a sentence."""

    def __init__(self, text: str, sentences: Sequence[Parsed], speakers: Speakers) -> None:
        self._text, self._speakers = text, speakers
        self._of: dict[int, _Speech] = {}
        self._ending: dict[int, _Speech] = {}
        self._spoken: tuple[list[Argument], int] = ([], 0)
        for span in _spans(text):
            self._note(span, sentences)

    def _note(self, span: Span, sentences: Sequence[Parsed]) -> None:
        speech = _Speech(span, [])
        dash, told = self._text[span.start : span.end].lstrip()[:1] in _DASHES, False
        for parsed in sentences:
            first, end = _extent(self._text, parsed)
            within = span.start <= first and end <= span.end
            told = told and self._text[parsed.place.start] not in _DASHES
            if within and not _reports(parsed) and not _closes(parsed):
                speech.inside += [] if dash and told else [parsed]
            elif span.start <= first < span.end or first <= span.end <= parsed.place.end:
                speech.last = speech.last or parsed
            ends = span.start < end <= span.end
            told = told or (ends and (_reports(parsed) is not None or _closes(parsed)))
            if first < span.start and "\n" not in self._text[end : span.start].strip("\n"):
                speech.before = parsed
        for parsed in speech.inside:
            self._of.setdefault(id(parsed), speech)
        if speech.last is not None:
            self._ending.setdefault(id(speech.last), speech)

    def over(self, parsed: Parsed) -> list[Argument]:
        """Who says a sentence that is direct speech and nothing else; nobody for another one."""
        speech = self._of.get(id(parsed))
        if speech is None:
            return []
        for told, clause in self._tellers(speech):
            found = self._speakers(told, clause)
            if NOBODY not in found:
                return found
        return self.going_on(speech.span.start) or [NOBODY]

    def read_in(self, parsed: Parsed) -> list[Argument]:
        """Who wrote what ends with where it is read: `napisał: „Padało” – czytamy na X`."""
        speech = self._ending.get(id(parsed))
        reading = any(unit.lower == "czytamy" for unit in parsed.units)
        if speech is None or speech.before is None or not reading:
            return []
        before = _leads_to(self._text, speech, speech.before)
        found = self._speakers(speech.before, before) if before is not None else []
        return [] if NOBODY in found else found

    def _tellers(self, speech: _Speech) -> Iterator[tuple[Parsed, Clause]]:
        """The clauses that may tell who speaks: behind it, and before it."""
        if speech.last is not None and (behind := _reports(speech.last)):
            yield speech.last, behind
        if speech.before is not None and (before := _leads_to(self._text, speech, speech.before)):
            yield speech.before, before

    def going_on(self, at: int) -> list[Argument]:
        """Who spoke last in the paragraph of a place in the text."""
        spoken, until = self._spoken
        return spoken if spoken and "\n" not in self._text[until:at] else []

    def heard(self, parsed: Parsed, voices: Sequence[Argument]) -> None:
        """Note who spoke last, and where that ended."""
        if voices and NOBODY not in voices:
            self._spoken = list(voices), parsed.place.end


def _spans(text: str) -> list[Span]:
    quoted = [Span(*match.span()) for match in _QUOTED.finditer(text)]
    lines = []
    for match in _DASH.finditer(text):
        end = text.find("\n", match.end())
        lines.append(Span(match.start(), len(text) if end < 0 else end))
    return [*quoted, *lines]


def _extent(text: str, parsed: Parsed) -> tuple[int, int]:
    """Where the words of a sentence begin and end, without its signs."""
    said = text[parsed.place.start : parsed.place.end]
    first = parsed.place.start + len(said) - len(said.lstrip(_SIGNS))
    return first, parsed.place.start + len(said.rstrip(_SIGNS))


def _reports(parsed: Parsed) -> Clause | None:
    """The clause that tells who speaks in the same sentence: `– powiedział Macron`."""
    return next((clause for clause in parsed.clauses if clause.marker == "report"), None)


def _closes(parsed: Parsed) -> bool:
    """Whether speech ends in a sentence before a verb of any kind: `– Dość – huknął Kowal`."""
    dashes = [n for n, unit in enumerate(parsed.units[:-1]) if n and unit.text in _DASHES]
    return bool(dashes) and parsed.units[dashes[-1] + 1].finite is not None


def _leads_to(text: str, speech: _Speech, told: Parsed) -> Clause | None:
    """The clause of saying before direct speech: `Merz odpowiedział:`."""
    start = speech.span.start
    if not text[:start].rstrip(' \n\t„"“«').endswith(":"):
        return None
    say = words()["say"]
    return next(
        (
            clause for clause in told.clauses
            if any(told.units[n].has_lemma(say) for n, _ in clause.verbs)
            and told.units[clause.units[-1]].end <= start
        ),
        None,
    )  # fmt: skip
