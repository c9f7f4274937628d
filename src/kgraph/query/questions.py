"""The ready questions: SPARQL files with a heading that says what they ask and need.

They sort by what follows `https://` of an IRI: that text is no term of the graph, so a store on
disk has it in memory, where a term would be read from its files at every comparison.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kgraph.edtf import bounds
from kgraph.errors import NotFoundError, QueryError
from kgraph.query.runner import run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.project import Project
    from kgraph.query.answer import Answer

_HEADING = re.compile(r"# (en|pl|needs): (.*)")
_NEEDS = re.compile(r"(\w+) \((entity|predicate|date)\): (.*)")


@dataclass(frozen=True, slots=True)
class Need:
    """A parameter of a question: left out, it asks about everything."""

    name: str
    kind: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """A ready question. `text` is its SPARQL, which also runs as it is in any engine."""

    name: str
    titles: Mapping[str, str]
    needs: tuple[Need, ...]
    text: str


@lru_cache(maxsize=1)
def questions() -> dict[str, Question]:
    """Give the ready questions by name, in the order of docs/questions.md.

    >>> len(questions()), questions()["who-met-whom"].titles["en"]
    (15, 'Who met whom? (facts only)')
    """
    folder = files("kgraph.query").joinpath("questions")
    found = sorted(path.name for path in folder.iterdir() if path.name.endswith(".rq"))
    names = [name.removesuffix(".rq").split("-", 1)[1] for name in found]
    texts = [folder.joinpath(name).read_text("utf-8") for name in found]
    return {name: question_of(name, text) for name, text in zip(names, texts, strict=True)}


def question_of(name: str, text: str) -> Question:
    r"""Read a query with the heading of a question, where it has one.

    >>> question_of("mine", "# needs: who (entity): the one who meets\nSELECT ...").needs
    (Need(name='who', kind='entity', meaning='the one who meets'),)
    """
    titles: dict[str, str] = {}
    needs: list[Need] = []
    for key, value in _HEADING.findall(text):
        match = _NEEDS.fullmatch(value)
        if key == "needs" and match:
            needs.append(Need(*match.groups()))
        elif key != "needs":
            titles[key] = value
    return Question(name, titles, tuple(needs), text)


def ask(project: Project, name: str, values: Mapping[str, str]) -> Answer:
    """Answer a ready question; `values` may name entities and predicates in any alias.

    Raises NotFoundError for an unknown question, and what `answered` does.
    """
    question = questions().get(name)
    if question is None:
        from rapidfuzz import process

        match = process.extractOne(name, list(questions()), score_cutoff=60)
        hint = f" Did you mean {match[0]}?" if match else ""
        raise NotFoundError(f'no question is called "{name}".{hint} See: kgraph questions')
    return answered(project, question, values)


def answered(project: Project, question: Question, values: Mapping[str, str]) -> Answer:
    """Answer a question with these values for its parameters.

    Raises NotFoundError for an unknown name, QueryError for a parameter it lacks, or a value that
    cannot be.
    """
    needs = {need.name: need for need in question.needs}
    text = question.text
    for key, value in values.items():
        if key not in needs:
            known = ", ".join(needs) or "no parameters"
            raise QueryError(f'{question.name} has no parameter "{key}". It has {known}.')
        term = _term(project, needs[key], value)
        place = f"VALUES ?{key} {{ UNDEF }}"
        if place not in text:
            raise QueryError(f"{question.name} has no place for {key}. Write there: {place}")
        text = text.replace(place, f"VALUES ?{key} {{ {term} }}")
    days = [key for key in values if needs[key].kind == "date"]
    if {"first", "last"} <= {*days}:
        _check_order(values["first"], values["last"])
    return run(project, text)


def _check_order(first: str, last: str) -> None:
    """Refuse days in the wrong order: an empty answer would look as if nothing were said."""
    begin, end = bounds(first)[0], bounds(last)[1]
    if begin and end and end < begin:
        raise QueryError(f"{last} is before {first}. Write the earlier day as first.")


def _term(project: Project, need: Need, value: str) -> str:
    if need.kind == "entity":
        return f"<{project.settings.base}entity/{project.entity_id(value)}>"
    if need.kind == "predicate":
        return f"<{project.ontology.predicates[project.predicate_name(value)].iri}>"
    try:
        first, last = bounds(value)
    except ValueError:
        raise QueryError(f'"{value}" is not a date I know. Write 2026-01-07.') from None
    day = last if need.name == "last" else first
    if day is None:
        raise QueryError(f'"{value}" is open. Write a day, as in 2026-01-07.')
    return f'"{day.isoformat()}"^^xsd:date'
