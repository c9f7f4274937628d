"""Political events in English: the PLOVER records beside this repository, a row for each class.

`python -m bench.plover` prints how often the event class of a sentence is found, and with it the
source, and both actors. The records (../shared/data/plover, CC BY-SA 4.0) are for measuring only.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from kgraph.extract import Proposal, Span, World, extractor, propose, world
from kgraph.measure import Thing
from kgraph.model import Document
from kgraph.ontology import built_in_files, read

RECORDS = Path(__file__).resolve().parents[2] / "shared/data/plover/PLOVER_GSR_CAMEO.txt"
CALLED_NOW = {
    "DEMAND": "REQUEST", "INVESTIGATE": "ACCUSE", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT",
}  # fmt: skip
"""Classes of the records that PLOVER calls otherwise since 2021."""
COLUMNS = ("sentences", "read at all", "class", "class + source", "class + both")


def main() -> None:
    """Read all sentences, print the table."""
    if not RECORDS.is_file():
        print(f"There is nothing at {RECORDS}: the records are not part of this repository.")
        return
    records = [r for r in json.loads(RECORDS.read_text("utf-8")) if r["event"] != "DOCUMENT"]
    known = world(read(built_in_files()))
    counts: dict[str, list[int]] = defaultdict(lambda: [0] * len(COLUMNS))
    for record in records:
        event = CALLED_NOW.get(record["event"], record["event"])
        for name in (event, "all"):
            counts[name] = [a + b for a, b in zip(counts[name], found(record, known), strict=True)]
    print(f"| class | {' | '.join(COLUMNS)} |\n|---{'|---' * len(COLUMNS)}|")
    for name in sorted(counts, key=lambda name: (name == "all", name)):
        print(f"| {name} | {' | '.join(map(str, counts[name]))} |")


def found(record: dict[str, Any], known: World) -> list[int]:
    """What is found of one record, in the order of the columns: 1 or 0."""
    text = record["text"]
    document = Document(
        id="d", path="d.txt", text=text, language="en", published=record.get("date") or None
    )
    proposals = propose(document, known, extractor()).proposals
    event = CALLED_NOW.get(record["event"], record["event"])
    right = [p for p in proposals if _class(p, known) == event]
    source, target = (_actors(record.get(side), text) for side in ("source", "target"))
    by_source = [p for p in right if _is(source, p, p.claim.subject, known)]
    both = [p for p in by_source if _is(target or source, p, p.claim.object, known)]
    return [1, *map(int, map(bool, (proposals, right, by_source, both)))]


def _class(proposal: Proposal, known: World) -> str:
    return known.ontology.predicates[proposal.claim.predicate].event_class(proposal.claim)


def _actors(found: object, text: str) -> list[Thing]:
    if not isinstance(found, list):
        return []
    names = [actor["actorText"] for actor in found if actor.get("actorText") in text]
    return [
        Thing.called([name], "", [Span(text.find(name), text.find(name) + len(name))])
        for name in names
    ]


def _is(actors: list[Thing], proposal: Proposal, entity: str, known: World) -> bool:
    introduced = {item.entity.id: item.entity for item in proposal.entities}
    thing = known.entities.get(entity) or introduced[entity]
    spans = [link.at for link in proposal.links if link.entity == entity]
    spans += [s for item in proposal.entities if item.entity.id == entity for s in item.mentions]
    said = Thing.called([entity, *(name.text for name in thing.names)], thing.kind, spans)
    return any(actor.is_same(said) for actor in actors)


if __name__ == "__main__":
    main()
