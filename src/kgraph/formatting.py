"""`.kg` files of a project in their canonical form: names as ids, every claim with an id."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, EntityDraft, Token
from kgraph.errors import ProblemsError
from kgraph.kgfile import format_text, parse
from kgraph.model import Modality
from kgraph.ontology import phrase_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kgraph.draft import Draft
    from kgraph.project import Project


def formatted(
    project: Project, paths: Sequence[Path], texts: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """Give the old and the new text of each file.

    Names that cannot be looked up stay as they are. Raises ProblemsError where a file is not
    `.kg`, with all findings of all files.
    """
    sources = {str(path): path.read_bytes().decode("utf-8") for path in paths} | dict(texts)
    problems = [p for name, text in sources.items() for p in parse(text, name).problems]
    if problems:
        raise ProblemsError(problems)
    shown = {str(path): project.shown(path.absolute()) for path in paths}
    return {
        name: (text, format_text(text, _Canonical(project, shown.get(name, name)).draft))
        for name, text in sources.items()
    }


class _Canonical:
    """Replaces the names of drafts of one file by what they resolve to."""

    def __init__(self, project: Project, file: str) -> None:
        self.project, self.file = project, file
        self.ids = {
            place: claim for claim, places in project.resolution.places.items() for place in places
        }

    def draft(self, draft: Draft) -> Draft:
        if isinstance(draft, ClaimDraft):
            return self._claim(draft)
        if isinstance(draft, EntityDraft):
            kind = self.project.ontology.kind_named(draft.kind.text)
            return replace(draft, kind=_text(draft.kind, kind)) if kind else draft
        return draft

    def _claim(self, draft: ClaimDraft) -> ClaimDraft:
        phrases = phrase_of(self.project.ontology, draft.predicate.text)
        if len(phrases) == 1:
            future = phrases[0].future and draft.modality is Modality.ACTUAL
            draft = replace(
                draft,
                predicate=_text(draft.predicate, phrases[0].predicate),
                modality=Modality.FUTURE if future else draft.modality,
            )
        label = draft.label
        given = self.ids.get((self.file, draft.subject.line))
        if label is None and given is not None:
            label = Token(given, draft.subject.line, 0)
        return replace(
            draft,
            subject=self._entity(draft.subject),
            object=self._entity(draft.object),
            voices=tuple(map(self._entity, draft.voices)),
            label=label,
        )

    def _entity(self, token: Token) -> Token:
        found = self.project.resolution.names.declared(token.text)
        return _text(token, found) if found else token


def _text(token: Token, text: str) -> Token:
    return Token(text, token.line, token.column)
