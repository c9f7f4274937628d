"""The files a project is made of, by their hashes: to tell what was read from what is there now.

No clock takes part: a file is another one where its bytes are others.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import kgraph
from kgraph.errors import ChangedError
from kgraph.library import TEXT_ENDINGS
from kgraph.ontology import built_in_files, digest
from kgraph.readers import ENDINGS
from kgraph.settings import FILE, read_settings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from kgraph.settings import Settings


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
        return {name: dict(sorted(values.items())) for name, values in asdict(self).items()}


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
    found = (root / "seeds").rglob("*")
    return sorted(path for path in found if path.suffix.lower() in endings and path.is_file())


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


def changed(root: Path, sources: Sources) -> Iterator[str]:
    """Name every file that is no more what it was, is gone, or has come since.

    Raises ProblemsError where kgraph.toml has come to be wrong.
    """
    now = rules(read_settings(root / FILE), digest(ontology_files(root)))
    names = {"ontology": "ontology/", "base": FILE, "trust": FILE}
    yield from sorted(
        {names.get(n, n) for n, value in now.items() if sources.rules.get(n) != value}
    )
    for known, found in (
        (sources.files, claim_files(root)),
        (sources.texts, text_files(root)),
    ):
        present = {path.relative_to(root).as_posix() for path in found}
        for name in sorted(present | known.keys()):
            if name not in known or (known[name] and _now(root / name) != known[name]):
                yield name


def check_unchanged(root: Path, sources: Sources) -> None:
    """Raise ChangedError where a file is no more what was read."""
    names = list(changed(root, sources))
    if names:
        some = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        verb = "has" if len(names) == 1 else "have"
        raise ChangedError(f"{some} {verb} changed since reading began. Run it again.")


def _now(path: Path) -> str:
    """The hash of a file; empty where it is gone."""
    try:
        return hash_of(path.read_bytes())
    except FileNotFoundError:
        return ""
