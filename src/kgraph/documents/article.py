"""A text on its way into a project: what is known of it, and how it will be stored."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from kgraph.documents.text import (
    FRONT_MATTER_KEYS,
    DocumentError,
    body_start,
    document_id,
    front_matter,
)
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_NAME = 60
_LONGEST_BYTES = 180
"""Of a name that comes with an article; file systems take 255, and files beside it are longer."""


_NO_SIGN = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
"""What no YAML may hold, and nobody sees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it came in. `text` is all that is read; `name` what its file is to be called.

    The other fields are those of a Document; `published` and `updated` are ISO days.
    """

    text: str
    name: str = ""
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""

    def with_given(self, given: Mapping[str, str]) -> Article:
        """Let what a person says of it win over what was found."""
        known = {field.name for field in fields(self)}
        return replace(self, **{key: value for key, value in given.items() if key in known})

    def stored(self) -> str:
        r"""Give the text to store: front matter of what is known, then the article.

        A text of which nothing is known stays as it is. What is known wins over front matter of
        its own; that stays too where it cannot be read.

        >>> print(Article(text="They met.\n", outlet="Axios", published="2026-01-08").stored())
        ---
        outlet: Axios
        published: 2026-01-08
        ---
        They met.
        <BLANKLINE>
        """
        known = {key: getattr(self, key) for key in FRONT_MATTER_KEYS if getattr(self, key)}
        start = body_start(self.text)
        try:
            own = front_matter(self.text)
        except DocumentError:
            return self.text
        found = own | known
        if found == own:
            return self.text
        lines = "".join(f"{k}: {_scalar(found[k])}\n" for k in FRONT_MATTER_KEYS if k in found)
        return f"---\n{lines}---\n{self.text[start:] if start else self._headed()}"

    def _headed(self) -> str:
        """The text under its headline, which is read like the rest."""
        begins = folded(self.text[: 2 * len(self.title) + 20])
        if not self.title or begins.startswith(folded(self.title)):
            return self.text
        return f"{self.title}\n\n{self.text}"

    @property
    def file_name(self) -> str:
        """The file to store it in: its name, else its day and title, else its hash."""
        if self.name:
            return _short(document_id(f"{self.name}.txt")) + ".txt"
        words = re.sub(r"[^a-z0-9]+", "-", folded(self.title))[:_LONGEST_NAME].strip("-")
        parts = [part for part in (self.published, words) if part]
        return ("-".join(parts) if words else fingerprint(self.text)[:16]) + ".txt"


def fingerprint(text: str) -> str:
    r"""Hash what an article says, whatever its front matter, spacing, case and typography.

    >>> plain = "They met in Kyiv."
    >>> fingerprint("They  met in\u00a0Kyiv.\n") == fingerprint(f"---\noutlet: AP\n---\n{plain}")
    True
    """
    body = unicodedata.normalize("NFKC", text[body_start(text) :]).casefold()
    words = " ".join(re.findall(r"\w+", body))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _scalar(text: str) -> str:
    """A value of front matter: plain where YAML takes it for this very text, else in quotes."""
    one_line = " ".join(_NO_SIGN.sub(" ", text).split())
    plain = re.fullmatch(r"[^\W_][\w ,./()-]*|https?://[^\s#]+", one_line)
    return one_line if plain else json.dumps(one_line, ensure_ascii=False)


def _short(name: str) -> str:
    """A name that fits into a folder: a longer one is cut, and told apart by its hash."""
    data = name.encode()
    if len(data) <= _LONGEST_BYTES:
        return name
    return f"{data[:_LONGEST_BYTES].decode(errors='ignore')}-{hashlib.sha256(data).hexdigest()[:8]}"
