"""kgraph why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kgraph.cli.options import example, folder_option, known
from kgraph.cli.show import inert
from kgraph.cli.telling import sentences_of

if TYPE_CHECKING:
    from kgraph.model import Claim
    from kgraph.project import Project

_AROUND = 90


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="CLAIM | SUBJECT PREDICATE OBJECT")
@click.option("--language", type=click.Choice(["en", "pl"]), default=None,
              help="Language of the sentences; else that of kgraph.toml.")  # fmt: skip
@folder_option
@example("kgraph why c34\nkgraph why Zełenski visited USA")
def command(words: tuple[str, ...], language: str | None, folder: str | None) -> None:
    """Show a claim, its evidence, and why it is or is not a fact.

    Name the claim by its id, or by what it states.
    """
    project = known(folder)
    if len(words) == 1:
        claims = [_named(project, words[0])]
    elif len(words) >= 3:
        claims = _about(project, words)
    else:
        raise click.UsageError("name a claim by its id, or by subject, predicate and object.")
    for position, claim in enumerate(claims):
        if position:
            click.echo()
        _show(project, claim, language or project.settings.language)


def _named(project: Project, name: str) -> Claim:
    """The claim of an id; who names an entity is told where its claims are."""
    from kgraph.errors import NotFoundError

    try:
        return project.claim(name)
    except NotFoundError as error:
        try:
            found = project.entity_id(name)
        except NotFoundError:
            raise error from None
    step = f"Its claims: kgraph export --format kg --focus {found}"
    raise NotFoundError(f"{found} is an entity, and no claim. {step}")


def _about(project: Project, words: tuple[str, ...]) -> list[Claim]:
    """Say whether the proposition is a fact; give the claims that speak of it."""
    from kgraph.errors import NotFoundError
    from kgraph.kgfile import without_modifiers
    from kgraph.warrant import warrants

    subject, object_ = project.entity_id(words[0]), project.entity_id(words[-1])
    predicate = project.predicate_name(without_modifiers(" ".join(words[1:-1])))
    wanted = (subject, predicate, object_)
    asked = {wanted}
    if project.ontology.predicates[predicate].symmetric:
        asked.add((object_, predicate, subject))
    found = [c for c in project.claims() if (c.subject, c.predicate, c.object) in asked]
    if not found:
        raise NotFoundError(f"nobody claims: {' '.join(wanted)}.")
    warranting = sum(warrants(claim, project.trust) for claim in found)
    fact = "is a fact" if warranting else "is no fact"
    counted = f"claims about it: {len(found)}, warranting it: {warranting}"
    click.echo(f"{' '.join(wanted)} {fact} ({counted}).\n")
    return found


def _show(project: Project, claim: Claim, language: str) -> None:
    sentences = sentences_of(project, language)
    places = ", ".join(f"{file}:{line}" for file, line in project.resolution.places[claim.id])
    click.echo(click.style(f"{claim.id}  {sentences.sentence(claim)}", bold=True))
    click.echo(f"    written in  {places}, by {inert(claim.made_by)}")
    chain = [project.entities[v].label(language) if v in project.entities else v
             for v in claim.attribution]  # fmt: skip
    click.echo(f"    voices      {inert(' > '.join(chain))}")
    if claim.time or claim.time_text:
        words = f' ("{claim.time_text}")' if claim.time_text else ""
        click.echo(f"    when        {claim.time or ''}{inert(words)}".rstrip())
    confidence = "" if claim.confidence is None else f", confidence {claim.confidence}"
    click.echo(f"    reading     {claim.reading}{confidence}")
    if claim.superseded_by:
        click.echo(f"    superseded  by {claim.superseded_by}")
    if claim.note:
        click.echo(f"    note        {inert(claim.note)}".replace("\n", "\n" + " " * 16))
    _show_evidence(project, claim)
    _show_rule(project, claim)


def _show_evidence(project: Project, claim: Claim) -> None:
    from kgraph.documents.wrapping import unwrapped

    texts = {document.id: document for document in project.corpus.documents}
    if not claim.evidence:
        click.echo("    evidence    none: no passage is given for this claim")
    for item in claim.evidence:
        document = texts[item.document]
        told = unwrapped(document.text)
        before = told[max(0, item.start - _AROUND) : item.start]
        after = told[item.end : item.end + _AROUND]
        before = before.rsplit("\n", 1)[-1]
        after = after.split("\n", 1)[0]
        date = f", {document.published}" if document.published else ""
        name = inert(document.title or document.id)
        click.echo(f"    evidence    {name}{date} [{item.start}:{item.end}]")
        quote = click.style(inert(told[item.start : item.end]), bold=True)
        click.echo(f"                {inert(before)}«{quote}»{inert(after)}")


def _show_rule(project: Project, claim: Claim) -> None:
    from kgraph.warrant import RULE, failing, reason

    failed = {part.name for part in failing(claim, project.trust)}
    for part in RULE:
        mark = "no " if part.name in failed else "yes"
        colour = "red" if part.name in failed else "green"
        found = f"  ({_found(claim, part.name)})" if part.name in failed else ""
        click.echo(f"    {click.style(mark, fg=colour)}  {part.name}{found}")
    verdict = f"withheld: {reason(claim, project.trust)}" if failed else "warrants the fact"
    if not failed and not claim.evidence:
        verdict += ", though no passage is given for it"
    click.echo(f"    => {verdict}")


def _found(claim: Claim, part: str) -> str:
    return {
        "accepted": str(claim.status),
        "positive": "the claim denies it",
        "actual": str(claim.modality),
        "certain": {"PR": "probable", "PS": "possible"}.get(claim.certainty, "not committed to"),
        "unconditional": inert(f"if {claim.condition}"),
        "stated": "only presupposed by the passage",
        "trusted": f"{claim.origin} is not on the project's trust line",
    }[part]
