"""Polish names: how fast they are found and how well, beside a script on the same dictionary.

`python -m bench.names` reads the texts that nothing is learned from, and writes its table into
docs/performance.md. The peer is what a script on Morfeusz does: words with capitals that stand
together are a name, and its class is that of the labels that the dictionary has for them. No
trained Polish model is on PyPI.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

from bench import measure
from bench.report import MACHINE, put
from kgraph.extract import Mention, Span, world
from kgraph.extract.grammar.corpus import by_hand
from kgraph.extract.grammar.extractor import Grammar
from kgraph.extract.grammar.features import opens
from kgraph.extract.grammar.sentences import sentences
from kgraph.extract.grammar.tokens import tokens
from kgraph.measure.learned import KEPT_APART, score
from kgraph.model import Document
from kgraph.ontology import built_in_files, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract import TellsNames, World
    from kgraph.extract.grammar.tokens import Token

TIMES = 5
"""How often each text is read for the speed."""
_KINDS = {"imię": "Person", "nazwisko": "Person", "nazwa_geograficzna": "Place"}


class Script:
    """Capitals, and the dictionary's labels for names."""

    def names(self, document: Document, known: World) -> Iterator[Mention]:
        """Give the names of a document."""
        for place in sentences(document.text):
            line = tokens(document.text, place.start, place.end)
            for run in _runs(line):
                labels = [r.label for token in run for r in token.readings if r.label in _KINDS]
                kind = _KINDS[labels[0]] if labels else "Organisation"
                at = Span(run[0].start, run[-1].end)
                lemmas = (
                    token.readings[0].lemma if token.readings else token.text for token in run
                )
                yield Mention(at, kind, " ".join(lemmas), "")


def _runs(line: Sequence[Token]) -> Iterator[list[Token]]:
    """Words with capitals that stand together, but for the first of a sentence that is a word."""
    run: list[Token] = []
    for number, token in enumerate(line):
        plain = opens(line, number) and any(r.lemma[:1].islower() for r in token.readings)
        if token.is_word and token.is_capital and not plain:
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def main() -> None:
    """Measure, and write the table."""
    known = world(read(built_in_files()))
    rows = [
        [what, f"{_speed(reader, known):,.0f}", *_quality(reader, known)]
        for what, reader in (("grammar", Grammar()), ("a script on Morfeusz", Script()))
    ]
    columns = ("what", "words a CPU second", *(f"{n}: F1 with class" for n in KEPT_APART))
    put("names", columns, rows, f"morfeusz2 {version('morfeusz2')}; {MACHINE}.")


def _speed(reader: TellsNames, known: World) -> float:
    documents = [
        Document(id=f"{name}-{n}", path="d.txt", text=text.text, language="pl")
        for name in KEPT_APART
        for n, text in enumerate(by_hand(name))
    ] * TIMES
    words = sum(len(document.text.split()) for document in documents)

    def work() -> None:
        for document in documents:
            list(reader.names(document, known))

    return words / measure.cpu(work, runs=3)


def _quality(reader: TellsNames, known: World) -> Iterator[str]:
    for name in KEPT_APART:
        found = score(name, known, reader)
        yield f"{found.typed.value or 0:.2f} ({found.untyped.value or 0:.2f} without)"


if __name__ == "__main__":
    main()
