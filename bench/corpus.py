"""Generated news of any size: a corpus in memory, or a project folder that says the same."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from bench.newsroom import Newsroom
from bench.world import world
from kgraph.kgfile.writer import write
from kgraph.model import Corpus, Document, Judgement, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bench.being import Being
    from kgraph.model import Claim


def sample(claims: int, entities: int | None = None, seed: int = 7) -> Corpus:
    """Give a corpus of `claims` claims and `entities` entities (a third as many, if None).

    Topics with their own people, places, states and plans; a few hubs; articles in Polish and
    English, 8 to 15 claims each, whose sentences are the quotes; chains of voices; all modalities;
    about six claims of ten are facts; two years of dates; small affairs that nothing joins to
    the rest. The same arguments give the same corpus.

    There are at least 60 entities; with fewer than twice as many claims, some are never named.
    """
    chance = Random(seed)
    people = world(max(60, claims // 3 if entities is None else entities), chance)
    room = Newsroom(people, claims, chance)
    room.write()
    return Corpus(
        documents=tuple(room.documents),
        entities=tuple(sorted((b.entity for b in people.beings), key=lambda entity: entity.id)),
        judgements=_judgements(people.beings, chance),
        claims=tuple(room.claims.values()),
    )


def _judgements(beings: Sequence[Being], chance: Random) -> tuple[Judgement, ...]:
    """For some people, that a short form is the same person, or a namesake another."""
    found: dict[str, Judgement] = {}
    people = [being.id for being in beings if being.entity.kind == "Person"]
    for name in chance.sample(people, max(1, len(people) // 150)):
        given, _, family = name.partition("_")
        found[f"{given[0]}._{family}"] = Judgement(f"{given[0]}._{family}", Verdict.SAME, name)
    for one, other in zip(people, people[40::400], strict=False):
        found[one] = Judgement(one, Verdict.DIFFERENT, other)
    return tuple(sorted(found.values(), key=lambda each: (each.left, each.verdict, each.right)))


def make(folder: Path, claims: int, entities: int | None = None, seed: int = 7) -> Path:
    """Write a sample as a project: articles, a `.kg` file beside each, and the entities."""
    corpus = sample(claims, entities, seed)
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    known = Corpus(entities=corpus.entities, judgements=corpus.judgements)
    _write(seeds / "entities.kg", known)
    of: dict[str, list[Claim]] = {document.id: [] for document in corpus.documents}
    for claim in corpus.claims:
        of[claim.document or ""].append(claim)
    plain = {each.id: Document(id=each.id, path=each.path, text=each.text)
             for each in corpus.documents}  # fmt: skip
    for document in corpus.documents:
        (folder / document.path).write_text(document.text, "utf-8", newline="\n")
        own = of[document.id]
        others = {item.document for claim in own for item in claim.evidence} - {document.id}
        named = (*(plain[each] for each in sorted(others)), plain[document.id])
        _write(seeds / f"{document.id}.kg", Corpus(documents=named, claims=tuple(own)))
    return folder


def add_article(folder: Path) -> None:
    """Add one article with three claims of people and a place of its own to a project."""
    seeds = folder / "seeds"
    text = "Anna Added met Adam Added in Addedby. Anna Added visited Addedby.\n"
    (seeds / "added.txt").write_text(text, "utf-8")
    (seeds / "added.kg").write_text(
        'Added_Anna : Person = "Anna Added"\nAdded_Adam : Person = "Adam Added"\n'
        "Addedby : Place\n@document added seeds/added.txt\n"
        "Added_Anna met Added_Adam\n  > Anna Added met Adam Added\n"
        "Added_Anna visited Addedby\n  > Anna Added visited Addedby\n"
        "Added_Adam visited Addedby\n  > met Adam Added in Addedby\n",
        "utf-8",
    )


def _write(path: Path, corpus: Corpus) -> None:
    path.write_text("".join(write(corpus)), "utf-8", newline="\n")
