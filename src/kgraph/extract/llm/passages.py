"""A text in passages for one question each, with what goes before them as context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.extract.grammar.sentences import sentences
from kgraph.extract.proposal import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.sentences import Sentence

_CONTEXT = 1200
"""So many characters before a passage are shown with it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text that is asked about, and the stretch before it, for who is meant."""

    at: Span
    context: Span


def passages(text: str, most: int) -> list[Passage]:
    r"""Cut a text at the ends of paragraphs; a paragraph longer than `most` at ends of sentences.

    Every sentence is in just one passage. Front matter is in none.

    >>> text = "Duda w Kijowie\n\nDuda był tam. Mówił.\nWraca w środę."
    >>> [p.at.of(text) for p in passages(text, 40)]
    ['Duda w Kijowie\n\nDuda był tam. Mówił.', 'Wraca w środę.']
    >>> passages(text, 40)[1].context.of(text)
    'Duda w Kijowie\n\nDuda był tam. Mówił.'
    """
    found: list[Passage] = []
    told = sentences(text)
    pieces = list(_pieces(text, told, most))
    while pieces:
        begin, end = pieces.pop(0)
        while pieces and pieces[0][1] - begin <= most:
            end = pieces.pop(0)[1]
        found.append(Passage(Span(begin, end), _before(told, begin)))
    return found


def _pieces(text: str, told: list[Sentence], most: int) -> Iterator[tuple[int, int]]:
    """Paragraphs; sentences of those that are too long."""
    paragraph: list[Sentence] = []
    for sentence in told:
        if paragraph and "\n" in text[paragraph[-1].end : sentence.start]:
            yield from _piece(paragraph, most)
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield from _piece(paragraph, most)


def _piece(paragraph: list[Sentence], most: int) -> Iterator[tuple[int, int]]:
    begin, end = paragraph[0].start, paragraph[-1].end
    if end - begin <= most:
        yield begin, end
    else:
        yield from ((sentence.start, sentence.end) for sentence in paragraph)


def _before(told: list[Sentence], begin: int) -> Span:
    """The sentences before a passage, as many as are shown."""
    earlier = [s for s in told if s.end <= begin and begin - s.start <= _CONTEXT]
    return Span(earlier[0].start, earlier[-1].end) if earlier else Span(begin, begin)
