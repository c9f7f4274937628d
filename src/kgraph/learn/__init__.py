"""What a project's decisions teach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.files import write_whole
from kgraph.learn.decisions import ALIASES, Alias, decided, write_aliases
from kgraph.learn.nouns import nouns
from kgraph.propose.confidence import FILE as CONFIDENCE
from kgraph.propose.confidence import Confidence, write_confidence
from kgraph.propose.nouns import FILE as NOUNS
from kgraph.propose.nouns import write_nouns
from kgraph.propose.record import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.project import Project

__all__ = ["ALIASES", "CONFIDENCE", "NOUNS", "Alias", "Lessons", "learn", "write"]


@dataclass(frozen=True, slots=True)
class Lessons:
    """All that is learned: how often rules were right, names of entities, nouns before names."""

    confidence: Confidence
    aliases: tuple[Alias, ...]
    nouns: Mapping[str, str]


def learn(project: Project) -> Lessons:
    """Compare what was proposed with what became of it, and see what stands before names.

    Raises ProblemsError where the project has errors: then nobody knows what its names mean.
    """
    confidence, aliases = decided(project)
    return Lessons(confidence, aliases, nouns(project))


def write(project: Project, lessons: Lessons) -> list[str]:
    """Write the tables under runs/, and the names as a `.kg` file under seeds/; give the files.

    A table that would be empty is written only where there was one.
    """
    (project.root / FOLDER).mkdir(exist_ok=True)
    contents = {CONFIDENCE: write_confidence(lessons.confidence)}
    if lessons.nouns or (project.root / NOUNS).is_file():
        contents[NOUNS] = write_nouns(lessons.nouns)
    if lessons.aliases or (project.root / ALIASES).is_file():
        contents[ALIASES] = write_aliases(lessons.aliases)
    write_whole({project.root / name: lines for name, lines in contents.items()})
    return list(contents)
