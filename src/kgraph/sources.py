"""The files a project is made of, by their hashes: to tell what was read from what is there now.

No clock takes part: a file is another one where its bytes are others.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import kgraph
from kgraph.documents.text import is_left
from kgraph.errors import ChangedError, KgraphError, NotFoundError
from kgraph.library import TEXT_ENDINGS
from kgraph.ontology import built_in_files
from kgraph.ontology import digest as ontology_digest
from kgraph.readers import ENDINGS
from kgraph.settings import FILE, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from kgraph.settings import Settings

    Digest = Callable[[str, os.stat_result], str]


_READ = frozenset({*ENDINGS, *TEXT_ENDINGS})


@dataclass(frozen=True, slots=True)
class Sources:
    """What a graph is made from.

    `rules` are the versions and settings that decide what follows from the files; `files` goes
    from the path of a file of claims to its hash, `texts` from that of a text to its hash, which
    is empty for one that no claim speaks of.
    """

    rules: dict[str, str]
    files: dict[str, str]
    texts: dict[str, str]

    def as_record(self) -> dict[str, Any]:
        """Give it as what JSON can hold, in a fixed order."""
        held = {"rules": self.rules, "files": self.files, "texts": self.texts}
        return {name: dict(sorted(values.items())) for name, values in held.items()}


def hash_of(data: bytes) -> str:
    """Give the SHA-256 of a file's bytes, a byte-order mark left out, as texts are stored."""
    return hashlib.sha256(data.removeprefix(b"\xef\xbb\xbf")).hexdigest()


def claim_files(root: Path) -> list[Path]:
    """List the files of claims under seeds/."""
    return _under_seeds(root, ENDINGS)


def text_files(root: Path) -> list[Path]:
    """List the texts under seeds/."""
    return _under_seeds(root, TEXT_ENDINGS)


def _under_seeds(root: Path, endings: Collection[str]) -> list[Path]:
    found = (name for name, _ in under_seeds(root) if ending(name) in endings)
    return [root / name for name in sorted(found, key=place)]


def under_seeds(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Give every file of claims and every text under seeds/: its path from the root, its state.

    A link to a file is that file; one to a folder is not followed. Raises NotFoundError for a
    link to nothing: what it should lead to would be missing, and nobody would know. Raises
    KgraphError for a name that no output could hold, OSError for a folder that cannot be read.
    """
    folders = ["seeds"]
    while folders:
        folder = folders.pop()
        try:
            entries = os.scandir(root / folder)
        except (FileNotFoundError, NotADirectoryError):
            continue
        with entries:
            for entry in entries:
                name = entry.name
                if ending(name) in _READ and entry.is_file():
                    yield _utf8(f"{folder}/{name}"), entry.stat()
                elif ending(name) in _READ and entry.is_symlink() and not entry.is_dir():
                    where = f"{folder}/{name}"
                    raise NotFoundError(f"{where} is a link to no file. Mend it, or delete it.")
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}/{name}")


def _utf8(name: str) -> str:
    try:
        name.encode()
    except UnicodeEncodeError:
        shown = os.fsencode(name).decode("utf-8", "backslashreplace")
        raise KgraphError(f"the name of {shown} is not UTF-8. Rename it.") from None
    return name


def ending(name: str) -> str:
    """Give what a file's name ends in, in lower case: `.kg`; nothing for one that `is_left`."""
    if is_left(name[name.rfind("/") + 1 :]):
        return ""
    dot = name.rfind(".")
    is_hidden = dot <= 0 or name[dot - 1] == "/"
    return "" if is_hidden or dot == len(name) - 1 else name[dot:].lower()


def place(name: str) -> list[str]:
    """Give what sorts the paths of files as they are read: folder by folder."""
    return name.split("/")


def ontology_files(root: Path) -> list[Path]:
    """List the built-in ontology files and those of the project."""
    return [*built_in_files(), *sorted((root / "ontology").glob("*.ttl"))]


def rules(settings: Settings, ontology: str) -> dict[str, str]:
    """Name what decides, beside the files, what the graph is; `ontology` is its digest."""
    return {
        "kgraph": kgraph.__version__,
        "pyoxigraph": version("pyoxigraph"),
        "ontology": ontology,
        "base": settings.base,
        "trust": repr((settings.trust_only, settings.trust_never)),
    }


def check_apart(root: Path, output: Path) -> None:
    """Raise KgraphError where outputs would be written among the files they are made from."""
    for name in ("seeds", "ontology"):
        if output.resolve().is_relative_to((root / name).resolve()):
            step = "Choose a place beside them."
            raise KgraphError(f"{output} lies among the project's own files. {step}")


def changed(root: Path, sources: Sources, digest: Digest | None = None) -> Iterator[str]:
    """Name every file that is no more what it was, is gone, or has come since.

    `digest` gives the hash of a file by its name and state; else its bytes are read. Raises
    ProblemsError where kgraph.toml has come to be wrong.
    """
    now = rules(read_settings(root / FILE), ontology_digest(ontology_files(root)))
    names = {"ontology": "ontology/", "base": FILE, "trust": FILE}
    yield from sorted(
        {names.get(n, n) for n, value in now.items() if sources.rules.get(n) != value}
    )
    present = dict(under_seeds(root))
    new = present.keys() - sources.files.keys() - sources.texts.keys()
    for known, endings in ((sources.files, ENDINGS), (sources.texts, TEXT_ENDINGS)):
        others = {
            name
            for name, value in known.items()
            if value and _now(root, name, present.get(name), digest) != value
        }
        gone = {name for name, value in known.items() if not value and name not in present}
        yield from sorted({name for name in new if ending(name) in endings} | others | gone)


def check_unchanged(root: Path, sources: Sources, digest: Digest | None = None) -> None:
    """Raise ChangedError where a file is no more what was read; `digest` as for `changed`."""
    names = list(changed(root, sources, digest))
    if names:
        some = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        verb = "has" if len(names) == 1 else "have"
        raise ChangedError(f"{some} {verb} changed since reading began. Run it again.")


def _now(root: Path, name: str, state: os.stat_result | None, digest: Digest | None) -> str:
    """The hash of a file; empty where it is gone."""
    if digest and state:
        return digest(name, state)
    try:
        return hash_of((root / name).read_bytes())
    except FileNotFoundError:
        return ""
