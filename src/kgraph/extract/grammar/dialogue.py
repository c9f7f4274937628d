"""An interview: whose word its answers are, and what only says who talks with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.units import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.article import Article
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed

_TALKS = ("rozmawiać", "porozmawiać")
_EARLY = 4
"""The line that says with whom an interview is stands among the first so many."""
_QUESTIONS = 2
"""So many questions make an interview."""


class Dialogue:
    """The answers of an interview, which a line of its own at the beginning announces.

    `Z Janem Kowalskim, posłem PSL, rozmawia Anna Nowak`: from there on, every paragraph that does
    not end in a question is the word of whom the line names first.
    """

    def __init__(self, article: Article, sentences: Sequence[Parsed]) -> None:
        self._speaker: list[Argument] = []
        self._answers: set[int] = set()
        self._silent: set[int] = set()
        lines = list(_lines(article.text, sentences))
        if sum(_asks(article.text, line) for line in lines) < _QUESTIONS:
            return
        for number, line in enumerate(lines[:_EARLY]):
            who = _with_whom(line[0]) if len(line) == 1 else None
            self._speaker = article.entities(line[0], who, ("Person",)) if who else []
            if self._speaker:
                self._silent.add(id(line[0]))
                self._hear(article.text, lines[number + 1 :])
                return

    def _hear(self, text: str, lines: Sequence[list[Parsed]]) -> None:
        for line in lines:
            if not _asks(text, line):
                self._answers.update(map(id, line))
            self._silent.update(id(p) for p in line if p.question and _asks(text, line))

    def says_nothing(self, parsed: Parsed) -> bool:
        """Whether it is the line that announces the interview, or a question in it."""
        return id(parsed) in self._silent

    def over(self, parsed: Parsed) -> list[Argument]:
        """Who answers in a sentence; nobody where it is no answer."""
        return self._speaker if id(parsed) in self._answers else []


def _lines(text: str, sentences: Sequence[Parsed]) -> Iterator[list[Parsed]]:
    line: list[Parsed] = []
    for parsed in sentences:
        if line and "\n" in text[line[-1].place.end : parsed.place.start]:
            yield line
            line = []
        line.append(parsed)
    if line:
        yield line


def _asks(text: str, line: list[Parsed]) -> bool:
    return text[: line[-1].place.end].endswith("?")


def _with_whom(parsed: Parsed) -> Phrase | None:
    """Whom a line says somebody talks with: `Z Janem Kowalskim rozmawia Anna Nowak`."""
    talks = any(unit.has_lemma(_TALKS) for unit in parsed.units)
    first = parsed.phrases[0] if parsed.phrases else None
    if not talks or first is None or first.preposition != "z" or first.first:
        return None
    head = first.head
    return first if head.sort is Sort.NAME and head.readings[0].label == "Person" else None
