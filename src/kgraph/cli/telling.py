"""Claims in plain words, for people who read no table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kgraph.cli.show import inert

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.model import Document
    from kgraph.project import Project
    from kgraph.sentence import Sentences


def sentences_of(project: Project, language: str | None = None) -> Sentences:
    """Give what words the claims of a project; else in the language of kgraph.toml."""
    from kgraph.sentence import Sentences

    return Sentences(
        project.entities,
        {claim.id: claim for claim in project.claims()},
        project.ontology,
        language or project.settings.language,
        texts={document.id: document.text for document in project.corpus.documents},
        shown=inert,
    )


def tell(project: Project, names: Iterable[str], language: str | None = None) -> None:
    """Print each claim as a sentence, what it stands as, and the passages that state it."""
    from kgraph.warrant import reason

    sentences = sentences_of(project, language)
    documents = {document.id: document for document in project.corpus.documents}
    for position, name in enumerate(names):
        if position:
            click.echo()
        claim = project.claim(name)
        stands = reason(claim, project.trust) or "a fact"
        sentence = click.style(sentences.sentence(claim), bold=True)
        click.echo(f"{claim.id}  {sentence}  ({stands})")
        for passage in claim.evidence:
            click.echo(f"     «{inert(passage.quote)}»")
            click.echo(click.style(f"     {headed(documents[passage.document])}", dim=True))


def headed(document: Document) -> str:
    """Name a document for people: its title, its outlet, its day."""
    parts = (document.title or document.id, document.outlet, document.published)
    return ", ".join(inert(part) for part in parts if part)
