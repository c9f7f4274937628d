"""Claims as placed to claims of the corpus: ids, duplicates, conditions, later decisions."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from kgraph.model import ID, Claim, Condition, Problem, Reading, Status, content_id
from kgraph.order import natural
from kgraph.resolve.decisions import decide

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Mapping, Sequence

    from kgraph.draft import DecisionDraft
    from kgraph.resolve.claims import Placed

_READINGS = list(Reading)


@dataclass(frozen=True, slots=True)
class Merged:
    """The claims, in order, and how they came about.

    `ids` leads from every id a person gave to the id of its claim: claims that state the same
    are one claim under the first of their ids. `places` tells where each claim is written.
    """

    claims: list[Claim]
    ids: dict[str, str]
    places: dict[str, list[tuple[str, int]]]
    problems: list[Problem]


def merge(
    placed: Sequence[Placed],
    decisions: Sequence[tuple[DecisionDraft, str]],
    unread: Container[str] = (),
    symmetric: Container[str] = (),
) -> Merged:
    """Give each claim its id, join claims that state the same, apply decisions.

    `unread` are the ids of claims that have findings of their own and are not among `placed`;
    `symmetric` are the predicates that say the same in both directions.
    Problems: one id for two different claims, conditions and decisions that name no claim,
    conditions that depend on themselves.
    """
    problems: list[Problem] = []
    by_label = labelled(placed, problems)
    contents = [content_of(item, by_label, problems, unread, symmetric) for item in placed]
    ids: dict[str, str] = {}
    joined: dict[str, Claim] = {}
    places: dict[str, list[tuple[str, int]]] = {}
    groups = grouped(zip(contents, placed, strict=True))
    names = assigned((group.name, group.other_name) for group in groups)
    for name, group in zip(names, groups, strict=True):
        ids.update(dict.fromkeys(group.labels, name))
        joined[name] = group.joined(name)
        places[name] = [(item.file, item.at[0]) for item in group.members]
    for claim in joined.values():
        joined[claim.id] = with_condition(claim, ids)
    problems += decide(joined, ids, decisions, unread)
    ordered = sorted(joined.values(), key=lambda claim: natural(claim.id))
    return Merged(ordered, ids, places, problems)


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that state the same and have one status, in the order they are written.

    Proposals of two programs are two groups (`author`): each has its own confidence.
    """

    content: str
    status: Status
    author: str
    members: list[Placed]

    @property
    def labels(self) -> list[str]:
        """The ids that people gave, the first of them first."""
        return ordered_labels({item.claim.id for item in self.members if item.claim.id})

    @property
    def name(self) -> str:
        """The id that its claim has, unless an earlier group has it already."""
        return next(iter(self.labels), self.content)

    @property
    def other_name(self) -> str:
        """The id that its claim has then."""
        return other_name(self.content, self.status, self.author)

    def joined(self, name: str) -> Claim:
        """Give the one claim of the group, under a name."""
        return _joined([item.claim for item in self.members], name)


def grouped(items: Iterable[tuple[str, Placed]]) -> list[Group]:
    """Group claims, each with its content id; the group that begins first comes first."""
    groups: dict[tuple[str, Status, str], Group] = {}
    for content, item in items:
        key = group_key(content, item.claim)
        groups.setdefault(key, Group(*key, [])).members.append(item)
    return list(groups.values())


def group_key(content: str, claim: Claim) -> tuple[str, Status, str]:
    """Give what claims of one group have alike: what they state, status, author of a proposal."""
    return content, claim.status, claim.made_by if claim.status is Status.PROPOSED else ""


def ordered_labels(labels: Collection[str]) -> list[str]:
    """Give the ids that people gave to one claim, the one it has first."""
    return sorted(labels, key=natural) if len(labels) > 1 else list(labels)


def other_name(content: str, status: str, author: str) -> str:
    """Give the id of a claim where an earlier one has the id that it would have."""
    return f"{content}-{status}{f'-{_as_id(author)}' if author else ''}"


def assigned(choices: Iterable[tuple[str, str]]) -> list[str]:
    """Give each of some groups, in their order, its id: its first choice, or else its second.

    >>> assigned([("c1", "ka-accepted"), ("c1", "kb-accepted"), ("c2", "kc-accepted")])
    ['c1', 'kb-accepted', 'c2']
    """
    taken: set[str] = set()
    names = []
    for first, second in choices:
        name = first if first not in taken else second
        taken.add(name)
        names.append(name)
    return names


def with_condition(claim: Claim, ids: Mapping[str, str]) -> Claim:
    """Give a claim with the id that the claim it depends on has come to have."""
    if claim.condition is None or claim.condition.claim not in ids:
        return claim
    return replace(claim, condition=Condition(claim=ids[claim.condition.claim]))


def _as_id(text: str) -> str:
    """A text as a part of an id: what cannot be one is told apart by its hash.

    >>> _as_id("grammar-0.1.0"), _as_id("my reader")
    ('grammar-0.1.0', 'my_reader-a42154f3')
    """
    if ID.fullmatch(text):
        return text
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    return f"{re.sub(r'[^A-Za-z0-9]+', '_', text).strip('_')}-{digest}"


def labelled(placed: Sequence[Placed], problems: list[Problem]) -> dict[str, Placed]:
    """Index claims by the id a person gave; report one id for two contents."""
    by_label: dict[str, Placed] = {}
    for item in placed:
        if not item.claim.id:
            continue
        first = by_label.setdefault(item.claim.id, item)
        if first is not item and _stated(first.claim) != _stated(item.claim):
            finding = f"^{item.claim.id} already is another claim at {first.file}:{first.at[0]}."
            step = "Give this one another id."
            problems.append(Problem(item.file, *item.label_at, "duplicate-id", finding, step))
    return by_label


def _stated(claim: Claim) -> tuple[object, ...]:
    return content_id(claim), claim.condition, claim.status


class ByLabel(Protocol):
    """The claims by the ids that people gave; the first of several."""

    def get(self, label: str, /) -> Placed | None:
        """Give the claim of an id; None where there is none."""


def content_of(
    item: Placed,
    by_label: ByLabel,
    problems: list[Problem],
    unread: Container[str],
    symmetric: Container[str],
) -> str:
    """The content id, following conditions; report dangling ones, and a circle at one place."""
    chain = [item]
    followed: set[str] = set()
    while (condition := chain[-1].claim.condition) and condition.claim:
        nearest = by_label.get(condition.claim)
        if nearest is None or nearest == item or condition.claim in followed:
            dangling = nearest is None and len(chain) == 1 and condition.claim not in unread
            circular = nearest == item == min(chain, key=_written)
            if dangling or circular:
                problems.append(_bad_condition(item, condition.claim, nearest))
            break
        followed.add(condition.claim)
        chain.append(nearest)
    content = ""
    for link in reversed(chain):
        claim = link.claim
        if claim.predicate in symmetric and claim.object < claim.subject:
            claim = replace(claim, subject=claim.object, object=claim.subject)
        content = content_id(claim, content)
    return content


def _written(item: Placed) -> tuple[str, int, str]:
    return item.file, item.at[0], item.claim.id


def _bad_condition(item: Placed, label: str, nearest: Placed | None) -> Problem:
    place = item.file, *item.condition_at
    if nearest is None:
        finding = f"the condition ^{label} names no claim."
        step = 'Write the id of a claim, or words in quotes: if "during ceasefire".'
        return Problem(*place, "dangling-condition", finding, step)
    finding = f"the condition ^{label} depends on this claim itself."
    return Problem(*place, "circular-condition", finding, "Break the circle.")


def _joined(claims: list[Claim], name: str) -> Claim:
    """One claim with the evidence of all; the plainest reading, the highest confidence."""
    first = claims[0]
    if len(claims) == 1:
        return first if first.id == name else replace(first, id=name)
    evidence = sorted(
        {item for claim in claims for item in claim.evidence},
        key=lambda item: (item.document, item.start, item.end),
    )
    quoted = [claim for claim in claims if claim.evidence]
    given = [claim.confidence for claim in claims if claim.confidence is not None]
    notes = dict.fromkeys(claim.note for claim in claims if claim.note)
    return replace(
        first,
        id=name,
        evidence=tuple(evidence),
        document=evidence[0].document if evidence else first.document,
        reading=min((claim.reading for claim in quoted or claims), key=_READINGS.index),
        confidence=max(given) if given else None,
        time_text=next((claim.time_text for claim in claims if claim.time_text), None),
        note="\n".join(notes),
    )
