"""English beside spaCy: the speed of its parser alone, and what plain triples of it are worth.

`python -m bench.english` reads the English texts of the tests, and the development articles where
they stand beside this repository, and writes its table into docs/performance.md. The peer is what
a script on spaCy does: subject, verb and object of every clause, the verb looked up among the
words of the ontology.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from bench import measure
from bench.report import MACHINE, ROOT, put
from kgraph.extract import Span, world
from kgraph.extract.grammar.english.parse import parser
from kgraph.extract.grammar.extractor import Grammar
from kgraph.measure import Statement, Thing, evaluate, read_gold, score
from kgraph.ontology import built_in_files, read
from kgraph.ontology.words import phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract import World
    from kgraph.measure import Gold, Score

GOLDS = {
    "two short articles of ours": ROOT / "tests/golden/english",
    "one more, as a wire writes": ROOT / "tests/golden/english-later",
    "seven of many kinds": ROOT / "tests/golden/english-desk",
    "six more": ROOT / "tests/golden/english-desk-later",
    "four more": ROOT / "tests/golden/english-desk-last",
    "six in the manners of papers": ROOT / "tests/golden/english-papers",
    "four more of these": ROOT / "tests/golden/english-papers-later",
    "a live blog, a life, a strike": ROOT / "tests/golden/english-papers-last",
    "two of wires": ROOT / "tests/golden/english-wires",
    "four of a weekend": ROOT / "tests/golden/english-weekend",
    "three that came last": ROOT / "tests/golden/english-unseen",
    "eight of many topics": ROOT / "tests/golden/english-topics",
    "four more of topics": ROOT / "tests/golden/english-topics-last",
    "three at the end": ROOT / "tests/golden/english-topics-end",
    "two development articles": ROOT.parent / "shared/data/dev-en",
}
TIMES = 5
"""How often each text is read for the speed."""


def main() -> None:
    """Measure, and write the table."""
    known, grammar = world(read(built_in_files())), Grammar()
    golds = {name: read_gold(path, known.entities) for name, path in GOLDS.items() if path.is_dir()}
    rows = [speed(golds, known, grammar)]
    for name, gold in golds.items():
        ours, _ = evaluate(gold, grammar, known)
        for what, found in (
            (f"grammar, {name}", ours),
            (f"plain triples, {name}", plain(gold, known)),
        ):
            rows.append([what, *_figures(found)])
    note = f"spaCy {version('spacy')} with its small English model; {MACHINE}."
    put("english", ("what", "precision", "recall", "facts not warranted"), rows, note)


def speed(golds: dict[str, Gold], known: World, grammar: Grammar) -> list[str]:
    """Words a CPU second: ours, whole, and the parser alone, on the same texts in the same run."""
    documents = [d for gold in golds.values() for d in gold.documents.values()]
    words = sum(len(document.text.split()) for document in documents) * TIMES

    def ours() -> None:
        for document in documents * TIMES:
            list(grammar.extract(document, known))

    def alone() -> None:
        for document in documents * TIMES:
            parser()(document.text)

    whole, parsed = (words / measure.cpu(work, runs=3) for work in (ours, alone))
    return [f"words a CPU second: {whole:,.0f}, the parser alone {parsed:,.0f}", "-", "-", "-"]


def plain(gold: Gold, known: World) -> Score:
    """The score of subject, verb, object of every clause."""
    found = [
        statement
        for name, document in sorted(gold.documents.items())
        for statement in triples(name, parser()(document.text), known)
    ]
    return score(sorted(gold.documents), gold.statements, found, known.ontology)


def triples(name: str, doc: Any, known: World) -> Iterator[Statement]:
    """Subject, verb and object of every clause, where the ontology has the verb."""
    for verb in doc:
        subjects = [c for c in verb.children if c.dep_ == "nsubj"]
        for preposition, thing in _objects(verb):
            said = f"{verb.lemma_} {preposition}".strip()
            predicates = phrase_of(known.ontology, said)
            for subject in subjects if len(predicates) == 1 else ():
                yield _statement(name, subject, predicates[0].predicate, thing)


def _objects(verb: Any) -> Iterator[tuple[str, Any]]:
    for below in verb.children:
        if below.dep_ == "dobj":
            yield "", below
        elif below.dep_ == "prep":
            yield from ((below.lower_, c) for c in below.children if c.dep_ == "pobj")


def _statement(name: str, subject: Any, predicate: str, thing: Any) -> Statement:
    def called(token: Any) -> Thing:
        tokens = [t for t in token.subtree if t.dep_ not in ("det", "relcl", "punct")]
        whole = token.doc[tokens[0].i : tokens[-1].i + 1].text
        return Thing.called([whole, token.text], "")

    start, end = min(subject.idx, thing.idx), max(subject.idx, thing.idx) + 1
    return Statement(
        document=name, id=f"{subject.i}-{thing.i}", subject=called(subject), predicate=predicate,
        object=called(thing), polarity="+", certainty="CT", modality="actual",
        origin=Thing.called(["article"]), time=None, is_conditional=False, reading="explicit",
        passages=(Span(start, end),),
    )  # fmt: skip


def _figures(found: Score) -> list[str]:
    quality = found.levels["spo"]
    shares = (quality.precision, quality.recall, found.unwarranted)
    return [f"{s.value or 0:.2f} ({s.right} of {s.of})" for s in shares]


if __name__ == "__main__":
    main()
