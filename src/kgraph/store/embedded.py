"""Oxigraph in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable


def load(lines: Iterable[str]) -> ox.Store:
    r"""Load N-Triples lines into a store in memory.

    >>> len(load(["<urn:a> <urn:b> <urn:c> .\n"]))
    1
    """
    store = ox.Store()
    store.bulk_load("".join(lines), ox.RdfFormat.N_TRIPLES)
    return store
