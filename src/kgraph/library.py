"""The texts of a project's documents, read from its folder once."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.documents import document_id, read
from kgraph.documents.text import DocumentError, is_left
from kgraph.model import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.draft import DocumentDraft
    from kgraph.model import Document

TEXT_ENDINGS = (".txt", ".md")


class FolderLibrary:
    """Documents under a project's root: declared ones by path, others by id from seeds/."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def places(self, path: str, file: str) -> list[Path]:
        """Give where a declared document may be: from the root, or from the folder of `file`.

        A path that leaves the project has no place: what is built of a project follows from its
        folder alone, and no file of claims opens others. A link in the folder may lead out of it.
        """
        both = self.root / path, (self.root / file).parent / path
        return [place for place in both if _written(place).is_relative_to(_written(self.root))]

    def path_of(self, name: str) -> Path | None:
        """Give the text in seeds/ whose file name gives this id."""
        return self._by_id.get(name)

    @cached_property
    def _resolved_root(self) -> Path:
        return self.root.resolve()

    @cached_property
    def _by_id(self) -> Mapping[str, Path]:
        folder = self.root / "seeds"
        texts = (path for path in folder.rglob("*") if path.suffix.lower() in TEXT_ENDINGS)
        paths = sorted(path for path in texts if path.is_file() and not is_left(path.name))
        return {document_id(path.name): path for path in reversed(paths)}

    def declared(self, draft: DocumentDraft, file: str) -> Document | Problem:
        """Read a declared document: a path from the root, or from the folder of `file`."""
        token = draft.path or draft.handle
        for path in self.places(token.text, file):
            if path.is_file():
                settings = {key.text: value for key, value in draft.settings}
                return self._read(path, settings, (file, token.line, token.column))
        finding = f'there is no file "{token.text}".'
        step = "Write its path from the project's folder, as in seeds/article.txt."
        if not self.places(token.text, file):
            finding = f'"{token.text}" lies outside the project.'
            step = "Store it with kgraph add, or copy it to seeds/."
        return Problem(file, token.line, token.column, "no-file", finding, step)

    def found(self, name: str) -> Document | Problem | None:
        """Read the text in seeds/ whose file name gives this id."""
        path = self.path_of(name)
        return self._read(path, {}, None) if path else None

    def _read(
        self, path: Path, settings: Mapping[str, str], declared_at: tuple[str, int, int] | None
    ) -> Document | Problem:
        resolved, root = path.resolve(), self._resolved_root
        if not resolved.is_relative_to(root):  # by a link: its place in the project is its path
            resolved, root = _written(path), _written(self.root)
        shown = resolved.relative_to(root).as_posix()
        try:
            return read(path, shown, settings)
        except DocumentError as error:
            place = declared_at if settings and declared_at else (shown, error.line, 1)
            return Problem(*place, "document", error.finding, error.next_step)


def _written(path: Path) -> Path:
    """A path from the root of the disk as it is written: no link is followed."""
    return Path(os.path.normpath(path.absolute()))
