"""The texts of a project's documents, read from its folder once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kgraph.documents import document_id, read
from kgraph.documents.text import DocumentError
from kgraph.model import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kgraph.draft import DocumentDraft
    from kgraph.model import Document

TEXT_ENDINGS = (".txt", ".md")


class FolderLibrary:
    """Documents under a project's root: declared ones by path, others by id from seeds/."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def places(self, path: str, file: str) -> tuple[Path, Path]:
        """Give where a declared document may be: from the root, or from the folder of `file`."""
        return self.root / path, (self.root / file).parent / path

    def path_of(self, name: str) -> Path | None:
        """Give the text in seeds/ whose file name gives this id."""
        return self._by_id.get(name)

    @cached_property
    def _resolved_root(self) -> Path:
        return self.root.resolve()

    @cached_property
    def _by_id(self) -> Mapping[str, Path]:
        folder = self.root / "seeds"
        paths = sorted(p for p in folder.rglob("*") if p.suffix in TEXT_ENDINGS and p.is_file())
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
        return Problem(file, token.line, token.column, "no-file", finding, step)

    def found(self, name: str) -> Document | Problem | None:
        """Read the text in seeds/ whose file name gives this id."""
        path = self.path_of(name)
        return self._read(path, {}, None) if path else None

    def _read(
        self, path: Path, settings: Mapping[str, str], declared_at: tuple[str, int, int] | None
    ) -> Document | Problem:
        resolved = path.resolve()
        inside = resolved.is_relative_to(self._resolved_root)
        shown = resolved.relative_to(self._resolved_root).as_posix() if inside else str(path)
        try:
            return read(path, shown, settings)
        except DocumentError as error:
            place = declared_at if settings and declared_at else (shown, error.line, 1)
            return Problem(*place, "document", error.finding, error.next_step)
