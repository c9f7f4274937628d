"""What became of proposals: how often each rule was right, and names not known before."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, EntityDraft, Token
from kgraph.kgfile.lines import line_of
from kgraph.model import Name, Status
from kgraph.names import EntityIndex, Names
from kgraph.ontology import phrase_of
from kgraph.propose.confidence import Confidence
from kgraph.propose.record import FOLDER, read_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kgraph.model import Entity
    from kgraph.ontology import Ontology
    from kgraph.project import Project
    from kgraph.propose.record import Record, Written

ALIASES = "seeds/learned.kg"
_LABEL = re.compile(r"p[0-9a-f]{12}")
_HEADER = (
    "# Names learned from what was changed in proposals; kgraph learn writes this file anew.\n"
)


@dataclass(frozen=True, slots=True, order=True)
class Alias:
    """A name that somebody gave to another entity than the extractor did, and where."""

    entity: str
    kind: str
    name: str
    file: str


@dataclass(frozen=True, slots=True)
class _Decided:
    draft: ClaimDraft
    file: str


def decided(project: Project) -> tuple[Confidence, tuple[Alias, ...]]:
    """Compare what was proposed with what became of it.

    Accepted as it stood is right; rejected, or accepted with another proposition, polarity or
    modality, is wrong. What nobody decided on, is disputed, or was taken out, teaches nothing.
    Raises ProblemsError where the project has errors: then nobody knows what its names mean.
    """
    claims = _decisions(project)
    names = _unlearned(project)
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    aliases: set[Alias] = set()
    for record in _records(project):
        for label, said in record.proposals.items():
            found = claims.get(label)
            if found is None or found.draft.status not in (Status.ACCEPTED, Status.REJECTED):
                continue
            as_it_stood = _says(found.draft, said, names, project.ontology)
            right = found.draft.status is Status.ACCEPTED and as_it_stood
            counts[record.run.extractor, said.rule][0 if right else 1] += 1
            if found.draft.status is Status.ACCEPTED:
                aliases |= set(_aliases(found, said, record, names, project.entities))
    pairs = {key: (right, wrong) for key, (right, wrong) in counts.items()}
    return Confidence(pairs), tuple(sorted(aliases))


def _decisions(project: Project) -> dict[str, _Decided]:
    """Every claim with the id of a proposal, as it stands now."""
    project.claims()  # raises where the project has errors
    return {
        draft.label.text: _Decided(draft, sheet.file)
        for sheet in project.sheets
        for draft in sheet.drafts
        if isinstance(draft, ClaimDraft) and draft.label and _LABEL.fullmatch(draft.label.text)
    }


def _records(project: Project) -> Iterator[Record]:
    for path in sorted((project.root / FOLDER).rglob("*.json")):
        record = read_record(path)
        if record is not None:
            yield record


def _unlearned(project: Project) -> Names:
    """The project's names without those learned before: what they taught, they teach again."""
    learned = {
        (draft.id.text, name)
        for sheet in project.sheets
        if sheet.file == ALIASES
        for draft in sheet.drafts
        if isinstance(draft, EntityDraft)
        for name in draft.names
    }
    entities = [
        replace(entity, names=tuple(n for n in entity.names if (entity.id, n) not in learned))
        for entity in project.entities.values()
    ]
    return Names(EntityIndex(entities), project.resolution.identity)


def _says(draft: ClaimDraft, said: Written, names: Names, ontology: Ontology) -> bool:
    """Whether a claim still says what was proposed."""
    predicates = {phrase.predicate for phrase in phrase_of(ontology, draft.predicate.text)}
    same_ends = [
        _called(token.text, names) == _called(name, names)
        for token, name in ((draft.subject, said.subject), (draft.object, said.object))
    ]
    axes = (draft.polarity, draft.modality) == (said.polarity, said.modality)
    return said.predicate in predicates and all(same_ends) and axes


def _called(name: str, names: Names) -> str:
    found = names.find(name)
    return found[0] if len(found) == 1 else name


def _aliases(
    found: _Decided,
    said: Written,
    record: Record,
    names: Names,
    entities: Mapping[str, Entity],
) -> Iterator[Alias]:
    """The names of an entity that the extractor made up, where a person put a known one."""
    for token, old in ((found.draft.subject, said.subject), (found.draft.object, said.object)):
        entity, former = _called(token.text, names), _called(old, names)
        if entity == former or entity not in entities:
            continue
        for name in record.names.get(old, ()):
            if all(other in (entity, former) for other in names.find(name)):
                yield Alias(entity, entities[entity].kind, name, found.file)


def write_aliases(aliases: tuple[Alias, ...]) -> Iterator[str]:
    """Write the names as lines of a `.kg` file."""
    yield _HEADER
    for alias in aliases:
        draft = EntityDraft(
            id=Token(alias.entity, 0, 0),
            kind=Token(alias.kind, 0, 0),
            names=(Name(alias.name),),
            comment=alias.file,
        )
        yield line_of(draft) + "\n"
