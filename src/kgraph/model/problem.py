"""A finding about input."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops a build; a warning is shown and counted."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding about input. Lines and columns count from 1; 0 stands for the whole file.

    `code` is a stable word for machines; `next_step` says what to do about it.
    """

    file: str
    line: int
    column: int
    code: str
    finding: str
    next_step: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """The form of a compiler, on one line: file:line:column: finding. Next step.

        >>> print(
        ...     Problem(
        ...         "seeds/a.kg",
        ...         14,
        ...         1,
        ...         "unknown-entity",
        ...         'unknown entity "Dmitriev".',
        ...         "Did you mean Kirill_Dmitriev?",
        ...     )
        ... )
        seeds/a.kg:14:1: unknown entity "Dmitriev". Did you mean Kirill_Dmitriev?
        """
        place = ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
        mark = "warning: " if self.severity is Severity.WARNING else ""
        said = f"{place}: {mark}{self.finding} {self.next_step}".rstrip()
        return said.replace("\r", "\\r").replace("\n", "\\n")
