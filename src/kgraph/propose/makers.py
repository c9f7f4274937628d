"""Who made a proposal: one extractor, or several that agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract import extractors

if TYPE_CHECKING:
    from collections.abc import Iterable

_AND = "+"


def makers(made_by: str) -> list[str]:
    """Give each of those whom a proposal names as its makers.

    >>> makers("grammar-0.1.0+llm-0.1.0-p1")
    ['grammar-0.1.0', 'llm-0.1.0-p1']
    """
    return made_by.split(_AND)


def joined(names: Iterable[str]) -> str:
    """Name several makers as one, in an order of their own.

    >>> joined(["llm-0.1.0-p1", "grammar-0.1.0"])
    'grammar-0.1.0+llm-0.1.0-p1'
    """
    return _AND.join(sorted(set(names)))


def by_a_run(made_by: str) -> bool:
    """Tell whether an installed extractor is among the makers.

    >>> by_a_run("grammar-0.1.0"), by_a_run("hand"), by_a_run("Anna Nowak")
    (True, False, False)
    """
    return any(maker.startswith(f"{name}-") for maker in makers(made_by) for name in extractors())
