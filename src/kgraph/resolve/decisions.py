"""Later decisions about claims: retracted, superseded, and by which one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.model import Problem, Status

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from kgraph.draft import DecisionDraft
    from kgraph.model import Claim


def decide(
    joined: dict[str, Claim],
    ids: Mapping[str, str],
    decisions: Sequence[tuple[DecisionDraft, str]],
    unread: Container[str],
) -> list[Problem]:
    """Apply later decisions to the claims, by id.

    Problems: decisions that name no claim, and claims that are superseded by themselves, or by one
    on which nobody has decided.
    """
    problems = []
    successors: dict[str, str] = {}
    for draft, file in decisions:
        missing = [
            token
            for token in (draft.claim, draft.successor)
            if token is not None and token.text not in ids and token.text not in joined
        ]
        for token in (token for token in missing if token.text not in unread):
            finding = f"^{token.text} names no claim."
            problems.append(Problem(file, token.line, token.column, "unknown-claim", finding,
                                    "Write the id of a claim of this project."))  # fmt: skip
        if not missing:
            name = ids.get(draft.claim.text, draft.claim.text)
            successor = (
                ids.get(draft.successor.text, draft.successor.text) if draft.successor else ""
            )
            joined[name] = replace(joined[name], status=draft.status, superseded_by=successor)
            successors[name] = successor
            if draft.successor and _leads_to(name, successors):
                token = draft.successor
                finding = f"^{token.text} is ^{draft.claim.text} itself, or superseded by it."
                step = "Write the id of the claim that holds now."
                problems.append(
                    Problem(file, token.line, token.column, "circular-decision", finding, step)
                )
    return [*problems, *_by_proposals(joined, ids, decisions)]


def _by_proposals(
    joined: Mapping[str, Claim],
    ids: Mapping[str, str],
    decisions: Sequence[tuple[DecisionDraft, str]],
) -> Iterator[Problem]:
    """Find claims superseded by a proposal: it is left out of the graph, and they are not."""
    for draft, file in decisions:
        token = draft.successor
        claim = joined.get(ids.get(token.text, token.text)) if token else None
        if token and claim and claim.status is Status.PROPOSED:
            finding = f"nobody has decided on ^{token.text}, so it supersedes nothing."
            step = "Accept it: delete the ? and the number before it."
            yield Problem(file, token.line, token.column, "undecided-successor", finding, step)


def _leads_to(name: str, successors: Mapping[str, str]) -> bool:
    """Tell whether what supersedes a claim is, in the end, superseded by that claim."""
    seen = {name}
    following = successors[name]
    while following and following not in seen:
        seen.add(following)
        following = successors.get(following, "")
    return following == name
