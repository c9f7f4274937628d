"""Who is who: judgements in, canonical ids out.

Nothing is merged for good: the canonical id of every entity is a pure function of the
judgements, so deleting a line undoes its merge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kgraph.model import Judgement


class Identity:
    """The groups of ids that the judgements make one entity.

    >>> from kgraph.model import Judgement
    >>> who = Identity([Judgement("Witkoff", Verdict.SAME, "Steve_Witkoff")])
    >>> who.canonical("Witkoff"), who.canonical("Jared_Kushner")
    ('Steve_Witkoff', 'Jared_Kushner')
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self.judgements = tuple(judgements)
        self._group: dict[str, set[str]] = {}
        for judgement in self.judgements:
            if judgement.verdict is Verdict.SAME:
                self._join(judgement.left, judgement.right)
        renamed = {j.left for j in self.judgements if j.verdict is Verdict.SAME}
        self._canonical = {
            name: min(group - renamed or group) for name, group in self._group.items()
        }

    def _join(self, left: str, right: str) -> None:
        group = self._group.get(left, {left}) | self._group.get(right, {right})
        for name in group:
            self._group[name] = group

    def canonical(self, entity: str) -> str:
        """Give the one id of the entity: of a group, the smallest id no line renames."""
        return self._canonical.get(entity, entity)

    def group(self, entity: str) -> set[str]:
        """Give every id of the entity, its own included."""
        return self._group.get(entity, {entity})

    def contradictions(self) -> Iterator[Judgement]:
        """Give each `different` or `unsure` judgement about ids that `same` lines join."""
        for judgement in self.judgements:
            if judgement.verdict is not Verdict.SAME and judgement.right in self.group(
                judgement.left
            ):
                yield judgement
