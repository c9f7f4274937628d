"""The key of a server: from the environment or a keyring, held in memory only."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kgraph.errors import KgraphError, MissingExtraError
from kgraph.extract.llm.told import PLACE

if TYPE_CHECKING:
    from kgraph.extract.llm.told import Told


def key_of(told: Told) -> str:
    """Give the key; empty where none is asked for. Raises KgraphError where it is not there."""
    if told.key_variable:
        found = os.environ.get(told.key_variable, "").strip()
        if not found:
            raise KgraphError(
                f"{PLACE}: key_variable: {told.key_variable} is not in the environment."
            )
        return found
    return _from_keyring(told.keyring) if told.keyring else ""


def _from_keyring(place: str) -> str:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        raise MissingExtraError("A key from the keyring", "keyring", "keyring") from None
    service, _, user = place.partition("/")
    try:
        found = keyring.get_password(service, user)
    except KeyringError as error:
        raise KgraphError(f"{PLACE}: keyring: {type(error).__name__}.") from None
    if not found:
        raise KgraphError(f"{PLACE}: keyring: there is no key. keyring set {service} {user}")
    return found.strip()


def without(key: str, data: bytes) -> bytes:
    """Give what a server said without the key, should it repeat that.

    >>> without("sk-1234", b"Incorrect API key: sk-1234")
    b'Incorrect API key: ***'
    """
    return data.replace(key.encode(), b"***") if key else data
