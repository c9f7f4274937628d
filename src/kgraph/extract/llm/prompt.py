"""A passage as a question to a model: versioned templates, with the article as data."""

from __future__ import annotations

import hashlib
import json
import re
from functools import lru_cache
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from kgraph.extract.extractor import Question
from kgraph.extract.forms import named_in
from kgraph.extract.llm.schema import kinds, schema
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.llm.passages import Passage
    from kgraph.extract.llm.told import Told
    from kgraph.extract.world import World
    from kgraph.model import Document, Entity
    from kgraph.ontology import Ontology

VERSION = 1
"""Goes up with every change of the templates or of what goes into them: all is asked anew then."""
_MOST_NAMES = 60
_NAME = re.compile(r"[^\W\d_a-ząćęłńóśźż]\w+(?:[ -][^\W\d_a-ząćęłńóśźż]\w+)+")


def question_id(passage: Passage, document: Document, told: Told, ontology: Ontology) -> str:
    """Hash what decides an answer: prompt version, model, ontology, the passage and its context.

    What the project knows of entities is not among it: an answer names things by their names in
    the article, and is read in the light of what is known then.
    """
    parts = [
        VERSION, told.model, dict(sorted(told.request.items())), ontology.digest,
        document.language, document.published, document.title,
        passage.context.of(document.text), passage.at.of(document.text),
    ]  # fmt: skip
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def question(
    passage: Passage, document: Document, named: Sequence[Entity], told: Told, world: World
) -> Question:
    """Write the question about a passage; `named` are the known entities that the article names."""
    language = document.language or "pl"
    found = question_id(passage, document, told, world.ontology)
    asked = Template(_text(f"{VERSION}.{language}.question.txt")).substitute(
        title=document.title or "-",
        outlet=document.outlet or "-",
        published=document.published or "-",
        known="\n".join(f"- {entity.label(language)}: {entity.kind}" for entity in named) or "-",
        names=", ".join(_other_names(document.text, named)) or "-",
        mark=found[:12],
        context=passage.context.of(document.text) or "-",
        passage=passage.at.of(document.text),
    )
    body: dict[str, object] = {
        "model": told.model,
        "messages": [
            {"role": "system", "content": _rules(world.ontology.digest, world.ontology, language)},
            {"role": "user", "content": asked},
        ],
        "temperature": 0,
        "max_tokens": told.answer_tokens,
    }
    if told.schema:
        form = {"name": "claims", "strict": True, "schema": _schema(world.ontology)}
        body["response_format"] = {"type": "json_schema", "json_schema": form}
    if "max_completion_tokens" in told.request:
        del body["max_tokens"]
    return Question(found, body | dict(told.request))


def named_entities(document: Document, world: World) -> list[Entity]:
    """Give the known entities that an article names, sorted."""
    words = re.findall(r"[^\W_]+", document.text)
    capital = " ".join(dict.fromkeys(word for word in words if not word[0].islower()))
    # Cheap before dear: a name none of whose words begins like one of the text is not there.
    beginnings = {folded(word)[:4] for word in words}
    found = []
    for entity in world.entities.values():
        person = "Person" in world.ontology.ancestors(entity.kind)
        for name in [name.text for name in entity.names] or [entity.id.replace("_", " ")]:
            parts = folded(name).replace("-", " ").split()
            there = (
                document.text if any(map(str.islower, (w[0] for w in name.split()))) else capital
            )
            if (
                all(part[:4] in beginnings for part in (parts[-1:] if person else parts))
                and named_in(there, [name], surname=person)
            ):  # fmt: skip
                found.append(entity)
                break
    return sorted(found, key=lambda entity: entity.id)


def _other_names(text: str, named: Sequence[Entity]) -> list[str]:
    """Names of several words that the article has, beside those of known entities."""
    known = {folded(name.text) for entity in named for name in entity.names}
    found = dict.fromkeys(match[0] for match in _NAME.finditer(text))
    return [name for name in found if folded(name) not in known][:_MOST_NAMES]


_rules_by: dict[tuple[str, str], str] = {}


def _rules(digest: str, ontology: Ontology, language: str) -> str:
    """The rules with the predicates of an ontology, in a language."""
    if (digest, language) not in _rules_by:
        rows = []
        for predicate in ontology.predicates.values():
            domain, range_ = (
                " or ".join(side) or "any" for side in (predicate.domain, predicate.range)
            )
            said = predicate.definitions.get(language) or predicate.label(language)
            rows.append(f"- {predicate.name} ({domain} -> {range_}): {said}")
        _rules_by[digest, language] = Template(_text(f"{VERSION}.{language}.txt")).substitute(
            kinds=", ".join(kinds(ontology)), predicates="\n".join(rows)
        )
    return _rules_by[digest, language]


_schemas: dict[str, dict[str, object]] = {}


def _schema(ontology: Ontology) -> dict[str, object]:
    return _schemas.setdefault(ontology.digest, schema(ontology))


@lru_cache(maxsize=8)
def _text(name: str) -> str:
    return files("kgraph.extract.llm").joinpath("prompts", name).read_text("utf-8")
