"""What kgraph.toml says of the model, under `[extract.llm]`, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, NoReturn
from urllib.parse import urlsplit

from kgraph.errors import KgraphError

PLACE = "[extract.llm] in kgraph.toml"
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_OURS = frozenset({"messages", "stream", "n", "model"})
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A model at an address, how it is asked, and where asking stops.

    `url` is what `/chat/completions` is added to; nothing is sent where it is empty. The key is
    in the environment variable `key_variable`, or in the keyring under `keyring` (service/user).
    With `insecure`, articles may travel unencrypted. `schema` says whether the server takes a
    JSON schema, `request` is added to every request.

    `concurrency` counts questions under way, `passage` characters of one question, `attempts`
    how often one is sent at most, `patience` the seconds for an answer, `answer_tokens` its
    length. A run stops asking at `tokens`, `cost` or `seconds`. `price_in` and `price_out` are
    for a million tokens, in whatever currency `cost` is in.
    """

    url: str = ""
    model: str = ""
    key_variable: str = ""
    keyring: str = ""
    insecure: bool = False
    schema: bool = True
    request: Mapping[str, object] = field(default_factory=dict)
    concurrency: int = 4
    passage: int = 4000
    attempts: int = 6
    patience: float = 120
    answer_tokens: int = 4000
    tokens: int | None = None
    cost: float | None = None
    seconds: float | None = None
    price_in: float | None = None
    price_out: float | None = None

    @property
    def address(self) -> str:
        """Where questions go. Raises KgraphError where no address is set."""
        if not self.url:
            _wrong(
                "url", "no address is set, so nothing is sent.", 'url = "http://localhost:8080/v1"'
            )
        return f"{self.url.rstrip('/')}/chat/completions"

    @property
    def batch_address(self) -> str:
        """The path that a batch file names."""
        path = urlsplit(self.url).path.rstrip("/") or "/v1"
        return f"{path}/chat/completions"


def read_told(settings: Mapping[str, object]) -> Told:
    """Check the settings. Raises KgraphError with the first that is wrong.

    >>> read_told({"model": "small", "url": "http://localhost:8080/v1"}).address
    'http://localhost:8080/v1/chat/completions'
    >>> read_told({"model": "small", "url": "http://example.org/v1"})
    Traceback (most recent call last):
    kgraph.errors.KgraphError: [extract.llm] in kgraph.toml: url: articles would travel ...
    """
    known = {item.name: item for item in fields(Told)}
    for name, value in settings.items():
        if name not in known:
            _wrong(name, "is not known here.", f"Known are {', '.join(known)}.")
        _check(name, value, str(known[name].type))
    told = Told(**dict[str, Any](settings))
    if not told.model:
        _wrong("model", "no model is named.", 'model = "qwen3:8b"')
    _check_address(told)
    _check_key(told)
    if told.cost is not None and (told.price_in is None or told.price_out is None):
        _wrong("cost", "prices are not known.", "price_in = 0.15 and price_out = 0.60, a million")
    return told


def _check(name: str, value: object, kind: str) -> None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    fits = {
        "str": isinstance(value, str),
        "bool": isinstance(value, bool),
        "int": number and isinstance(value, int) and value > 0,
        "float": number and isinstance(value, int | float) and value >= 0,
    }
    if kind.startswith("Mapping"):
        if not isinstance(value, Mapping):
            _wrong(name, "is a table.", "Write [extract.llm.request] and under it seed = 1.")
    elif not fits[kind.split(" ", maxsplit=1)[0]]:
        words = {"str": "no text", "bool": "neither true nor false", "int": "no number above 0"}
        _wrong(name, f"is {words.get(kind.split(' ', maxsplit=1)[0], 'no number')}.", "")


def _check_address(told: Told) -> None:
    if not told.url:
        return
    try:
        parts = urlsplit(told.url)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment:
        _wrong("url", "this is no address.", 'url = "http://localhost:8080/v1"')
    if parts.username is not None or parts.password is not None:
        _wrong("url", "a password does not belong into a file.", 'key_variable = "NAME"')
    if parts.scheme == "http" and host not in _HERE and not told.insecure:
        step = "Write https://, or insecure = true if that is meant."
        _wrong("url", "articles would travel unencrypted.", step)


def _check_key(told: Told) -> None:
    """Refuse what looks like a key, without repeating it."""
    if told.key_variable and not _VARIABLE.fullmatch(told.key_variable):
        step = "Put the key into an environment variable, and write the name of that."
        _wrong("key_variable", "this is no name of an environment variable.", step)
    if told.keyring and told.keyring.count("/") != 1:
        _wrong("keyring", "this is no place in a keyring.", 'keyring = "service/user"')
    for name in told.request:
        if name in _OURS or re.search(r"key|auth|secret", name, re.IGNORECASE):
            _wrong(f"request.{name}", "this cannot be set.", "")


def _wrong(name: str, finding: str, step: str) -> NoReturn:
    setting = " = " in step and not step.startswith(("Write", "Put"))
    advice = f" Write {step}." if setting else f" {step}"
    raise KgraphError(f"{PLACE}: {name}: {finding}{advice}".rstrip())
