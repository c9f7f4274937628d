"""kgraph eval."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kgraph.cli.options import example, folder_option, opened
from kgraph.cli.proposing import named, set_option, told_of
from kgraph.cli.show import inert_json, progress, table
from kgraph.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kgraph.extract import World
    from kgraph.measure import Gold, Score, Share, Statement
    from kgraph.model import Entity
    from kgraph.ontology import Ontology

_LEVELS = {
    "spo": "subject, predicate, object",
    "sp": "subject, predicate",
    "plover": "subject, event class, object",
}


_NAMES = {
    "typed": "names with their class, F1",
    "untyped": "names, F1",
    "nominative": "nominative right, of names found",
}


@click.command()
@click.argument("golds", nargs=-1, required=True, metavar="GOLD...")
@click.option("--with", "with_", metavar="NAMES",
              help="Who reads, as in grammar,llm to compare the two; else grammar.")  # fmt: skip
@set_option
@click.option("--json", "as_json", is_flag=True, help="All figures as JSON.")
@click.option("--proposals", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
              help="Also write what was proposed and what is right, as JSON Lines.")  # fmt: skip
@click.option("--names", "names_file", metavar="FILE",
              type=click.Path(dir_okay=False, path_type=Path),
              help="Also write the names found, as a table.")  # fmt: skip
@folder_option
@example("kgraph eval gold/\nkgraph eval --with grammar,mine gold.jsonl")
def command(
    golds: tuple[str, ...],
    with_: str | None,
    told: tuple[str, ...],
    as_json: bool,
    proposals: Path | None,
    names_file: Path | None,
    folder: str | None,
) -> None:
    """Measure how well an extractor reads, against claims of people.

    GOLD is a project (its accepted claims), a folder with claims.jsonl, or a file of claim
    records; the texts stand beside it, and perhaps their names (a.ner.tsv for a.txt). The texts
    are read as in a project without entities of its own.
    """
    from kgraph.extract import extractor, world
    from kgraph.measure import evaluate
    from kgraph.propose.reading import CACHE
    from kgraph.settings import told_more

    ontology, entities, settings, root = _known(folder)
    settings = told_more(settings, told_of(told))
    gold = _gold(golds, entities, ontology)
    plain = world(ontology)
    show, clear = progress()
    scores: dict[str, Score] = {}
    said: dict[str, list[Statement]] = {}
    try:
        for name in dict.fromkeys(named(with_, {})):
            its = dict(settings.get(name, {}))
            reader = extractor(name, its, root and root / CACHE / name)
            known = replace(plain, settings=its)
            scores[name], said[name] = evaluate(gold, reader, known, show)
    finally:
        clear()
    if proposals:
        _write(proposals, gold, said, ontology)
    if names_file:
        _write_names(names_file, gold, list(scores), plain)
    if as_json:
        click.echo(inert_json({name: _figures(score) for name, score in scores.items()}))
        return
    _show(scores)


def _known(
    folder: str | None,
) -> tuple[Ontology, Mapping[str, Entity], Mapping[str, Any], Path | None]:
    """What the project here says, and its folder; without one, what is built in."""
    from kgraph.ontology import built_in_files, read

    try:
        project = opened(folder)
    except NotFoundError:
        if folder:
            raise
        return read(built_in_files()), {}, {}, None
    return project.ontology, project.entities, project.settings.extract, project.root


def _gold(golds: Sequence[str], entities: Mapping[str, Entity], ontology: Ontology) -> Gold:
    from kgraph.measure import Gold, read_gold

    gold = Gold()
    for name in golds:
        gold.join(read_gold(Path(name), entities, ontology.predicates))
    return gold


def _show(scores: Mapping[str, Score]) -> None:
    names = list(scores)
    first = scores[names[0]]
    click.echo(
        f"{first.documents} documents, {first.gold} claims of which {first.core} are core; "
        "95 % intervals in brackets\n"
    )
    rows = [
        ("proposals", *(str(s.proposals) for s in scores.values())),
        ("did not hold, left out", *(str(s.rejected) for s in scores.values())),
    ]
    for level, words in _LEVELS.items():
        found = [score.levels[level] for score in scores.values()]
        rows.append((f"precision ({words})", *(_share(quality.precision) for quality in found)))
        rows.append((f"recall ({words})", *(_share(quality.recall) for quality in found)))
        rows.append((f"F1 ({words})", *(_number(quality.f1) for quality in found)))
    rows += [
        (f"{axis} right, of matched", *(_share(s.axes[axis]) for s in scores.values()))
        for axis in first.axes
    ]
    rows.append(("unwarranted, of facts", *(_share(s.unwarranted) for s in scores.values())))
    if any(score.names for score in scores.values()):
        rows += [
            (words, *(_share(getattr(s.names, key)) if s.names else "-" for s in scores.values()))
            for key, words in _NAMES.items()
        ]
    table(["", *names], rows)
    for name, score in scores.items():
        title = "" if len(names) == 1 else f" ({name})"
        _counts(f"predicate{title}", score.by_predicate)
        _counts(f"reading{title}", score.by_reading)
        _bands(title, score)


def _counts(title: str, counts: Mapping[str, tuple[int, int, int, int]]) -> None:
    click.echo()
    table(
        [title, "proposed", "right", "core", "found"],
        [(name, *(f"{n:>5}" for n in numbers)) for name, numbers in counts.items()],
    )


def _bands(title: str, score: Score) -> None:
    from kgraph.measure.score import BANDS

    if not score.by_confidence:
        return
    click.echo()
    ends = dict(zip(BANDS, (*BANDS[1:], 1.0), strict=True))
    table(
        [f"confidence{title}", "mean", "right"],
        [
            (f"{begin:.1f} to {ends[begin]:.1f}", f"{band.mean:.2f}", _share(band.right))
            for begin, band in score.by_confidence.items()
        ],
    )


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _share(share: Share) -> str:
    if share.value is None:
        return "-"
    return f"{share.value:.3f} [{share.low:.2f}, {share.high:.2f}] {share.right}/{share.of}"


def _figures(score: Score) -> dict[str, Any]:
    def figures(share: Share) -> dict[str, Any]:
        return {"value": share.value, **asdict(share)}

    counted = ("proposed", "right", "core", "found")
    return {
        "documents": score.documents,
        "gold": score.gold,
        "core": score.core,
        "proposals": score.proposals,
        "rejected": score.rejected,
        "levels": {
            level: {"precision": figures(q.precision), "recall": figures(q.recall), "f1": q.f1}
            for level, q in score.levels.items()
        },
        "axes": {axis: figures(share) for axis, share in score.axes.items()},
        "unwarranted": figures(score.unwarranted),
        "names": {key: figures(getattr(score.names, key)) for key in _NAMES}
        if score.names
        else None,
        "predicates": {
            name: dict(zip(counted, row, strict=True)) for name, row in score.by_predicate.items()
        },
        "readings": {
            name: dict(zip(counted, row, strict=True)) for name, row in score.by_reading.items()
        },
        "confidence": [
            {"from": begin, "mean": band.mean, "right": figures(band.right)}
            for begin, band in score.by_confidence.items()
        ],
    }


def _write_names(path: Path, gold: Gold, extractors: Sequence[str], world: World) -> None:
    from kgraph.extract import extractor
    from kgraph.files import write_whole
    from kgraph.measure.evaluate import names_found
    from kgraph.measure.names import as_lines

    found = [named for e in extractors if (named := names_found(gold, extractor(e), world))]
    if len(found) != 1:
        raise click.UsageError("--names needs one extractor that tells names, and marked names.")
    texts = {name: document.text for name, document in gold.documents.items()}
    write_whole({path: as_lines(found[0], texts)})


def _write(
    path: Path, gold: Gold, said: Mapping[str, Sequence[Statement]], ontology: Ontology
) -> None:
    """Write every proposal with the id of the claim that it matches, or null."""
    import json

    from kgraph.files import write_whole
    from kgraph.measure.match import matched

    def lines(name: str, proposed: Sequence[Statement]) -> list[str]:
        pairs = matched(gold.statements, proposed, ontology, "spo")
        rows = []
        for place, item in enumerate(proposed):
            span = item.passages[0]
            row = {
                "extractor": name, "doc": item.document, "id": item.id,
                "matches": gold.statements[pairs[place]].id if place in pairs else None,
                "subject": sorted(item.subject.names), "predicate": item.predicate,
                "object": sorted(item.object.names), "polarity": item.polarity,
                "certainty": item.certainty, "modality": item.modality,
                "origin": sorted(item.origin.names), "time": item.time, "reading": item.reading,
                "confidence": item.confidence, "start": span.start, "end": span.end,
                "quote": span.of(gold.documents[item.document].text),
            }  # fmt: skip
            rows.append(json.dumps(row, ensure_ascii=False) + "\n")
        return rows

    write_whole({path: [row for name, proposed in said.items() for row in lines(name, proposed)]})
