"""Who reads in a run, and which articles: the extractors with all that they read by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.documents import DocumentError
from kgraph.documents import read as read_document
from kgraph.errors import KgraphError
from kgraph.extract import (
    Asking,
    Extractor,
    Outcome,
    Question,
    World,
    extractor,
    propose,
)
from kgraph.extract.run import run_of
from kgraph.library import TEXT_ENDINGS
from kgraph.model import Document, Problem
from kgraph.propose.known import Known
from kgraph.propose.record import hash_of, read_record, record_path

if TYPE_CHECKING:
    from pathlib import Path

    from kgraph.project import Project

Read = tuple[Document, tuple[Outcome, ...], str] | Problem
"""An article with what each extractor found in it and the hash of what was read; or a finding."""

CACHE = ".kgraph"
"""Where extractors that ask a server keep its answers, each in a folder of its name."""


@dataclass(frozen=True, slots=True)
class Seat:
    """What one process reads with: the folder, and each extractor with its world."""

    root: Path
    readers: tuple[tuple[Extractor, World], ...]

    @classmethod
    def taken(cls, root: Path, worlds: Mapping[str, World]) -> Seat:
        """Make the extractors of some names. Raises KgraphError where one is wrongly told."""
        return cls(
            root,
            tuple(
                (extractor(name, world.settings, root / CACHE / name), world)
                for name, world in worlds.items()
            ),
        )

    def read(self, path: str, settings: Mapping[str, str]) -> Read:
        """Let every extractor read a text."""
        document = self.document(path, settings)
        if isinstance(document, Problem):
            return document
        outcomes = []
        for reader, world in self.readers:
            try:
                outcomes.append(propose(document, world, reader))
            except KgraphError as error:  # what a user can mend stops this article only
                return Problem(path, 0, 0, "extractor", str(error))
            except Exception as error:
                error.add_note(f"while {reader.name} read {path}")
                raise
        return document, tuple(outcomes), hash_of_text(self.root, path, settings)

    def document(self, path: str, settings: Mapping[str, str]) -> Document | Problem:
        """Read the text at a path as a document."""
        if twin := _twin(self.root / path):
            finding = f"{twin} beside it would have the same file of claims."
            return Problem(path, 0, 0, "duplicate-document", finding, "Rename one of them.")
        try:
            return read_document(self.root / path, path, settings)
        except DocumentError as error:
            return Problem(path, error.line, 1, "document", error.finding, error.next_step)
        except OSError as error:
            return Problem(path, 0, 0, "no-file", f"{error.strerror}.", "Give the path of a text.")


def check_readers(project: Project, names: Sequence[str]) -> None:
    """Raise KgraphError where an extractor of these names is not there, or is wrongly told."""
    told = project.settings.extract
    for name in names:
        extractor(name, dict(told.get(name, {})), project.root / CACHE / name)


class Reading:
    """One run over the articles of a project: what is known before it, and who reads."""

    def __init__(self, project: Project, names: Sequence[str]) -> None:
        self.known = Known(project)
        base = self.known.world()
        told = project.settings.extract
        self.worlds = {
            name: replace(base, settings=dict(told.get(name, {}))) for name in dict.fromkeys(names)
        }
        self.seat = Seat.taken(project.root, self.worlds)

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.known.project.root

    @property
    def asking(self) -> list[tuple[Asking, World]]:
        """Those of its extractors that ask a server."""
        return [(r, world) for r, world in self.seat.readers if isinstance(r, Asking)]

    def todo(self, paths: Sequence[str], again: bool) -> Sequence[str]:
        """Leave out the articles that every extractor has read as they stand."""
        return paths if again else [path for path in paths if not self._is_read(path)]

    def settings(self, path: str) -> Mapping[str, str]:
        """Give what an `@document` line says of a text."""
        draft = self.known.documents.get(path)
        return {key.text: value for key, value in draft.settings} if draft else {}

    def questions(self, path: str) -> Iterator[tuple[Asking, Question]]:
        """Give what has to be asked about an article before it is read."""
        document = self.seat.document(path, self.settings(path)) if self.asking else None
        if isinstance(document, Document):
            for reader, world in self.asking:
                for question in reader.questions(document, world):
                    yield reader, question

    def _is_read(self, path: str) -> bool:
        """Whether the last run of each extractor over an article was this very run.

        It was not where the file of what it proposed is gone: then the article begins anew.
        """
        stands = (self.root / path).with_suffix(".kg").is_file()
        for reader, world in self.seat.readers:
            record = read_record(record_path(self.root, path, reader.name))
            if record is None or (record.proposals and not stands):
                return False
            if record.run != run_of(reader, world):
                return False
            if hash_of_text(self.root, path, self.settings(path)) != record.text:
                return False
        return True


def _twin(path: Path) -> str:
    """The name of another text of the same name but for the ending, or the empty string."""
    others = (path.with_suffix(ending) for ending in TEXT_ENDINGS if ending != path.suffix)
    return next((other.name for other in others if other.is_file()), "")


def hash_of_text(root: Path, path: str, settings: Mapping[str, str]) -> str:
    """Hash all that decides what is read in a text, beside the run."""
    return hash_of((root / path).read_bytes(), *(part for row in settings.items() for part in row))
