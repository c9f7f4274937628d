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
"""The line that says with whom an interview is stands among so many sentences."""
_QUESTIONS = 2
"""So many questions make an interview."""


class Dialogue:
    """The answers of an interview, which a line of its own at the beginning announces.

    `Z Janem Kowalskim, posłem PSL, rozmawia Anna Nowak`: from there on, every paragraph that does
    not end in a question is the word of whom the line names first.
    """

    def __init__(self, article: Article, sentences: Sequence[Parsed]) -> None:
        self.announced: Parsed | None = None
        self._answers: set[int] = set()
        self._questions: set[int] = set()
        self._speaker: list[Argument] = []
        lines = list(_lines(article.text, sentences))
        asked = [line for line in lines if _asks(article.text, line)]
        for line in lines if len(asked) >= _QUESTIONS else ():
            if self.announced is None and line[0] in sentences[:_EARLY]:
                self._announce(article, line)
            elif self.announced is not None and line not in asked:
                self._answers.update(map(id, line))
            elif self.announced is not None:
                self._questions.update(id(parsed) for parsed in line if parsed.question)

    def _announce(self, article: Article, line: list[Parsed]) -> None:
        told = line[0]
        who = _with_whom(told) if len(line) == 1 else None
        if who is not None:
            self._speaker = article.entities(told, who, ("Person",))
            self.announced = told if self._speaker else None

    def says_nothing(self, parsed: Parsed) -> bool:
        """Whether it is the line that announces the interview, or a question in it."""
        return parsed is self.announced or id(parsed) in self._questions

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
