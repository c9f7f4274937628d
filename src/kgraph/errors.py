"""Every error a user can cause.

KgraphError            anything below; str() is the message to show
├── ProblemsError      input with findings: each has file, line, column, next step
├── NotFoundError      a name, claim, question or file that is not there
├── QueryError         a SPARQL query that is wrong or refused
│   └── LimitError     one that went over its limit of time, memory or rows
├── ChangedError       a file that changed while it was read
├── StoreError         a store that is damaged, held by somebody else, or out of reach
├── FormatError        a format that cannot carry this content, or an unknown one
├── MissingExtraError  a feature whose optional package is not installed
└── MissingProgramError  a feature whose program from outside is not installed

Our own bugs are not among them: they end in a traceback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.model import Problem


class KgraphError(Exception):
    """Base of all errors a user can cause; the message names the finding and the next step."""


class ProblemsError(KgraphError):
    """Input was refused; `problems` holds every finding, not only the first.

    >>> from kgraph.model import Problem, Severity
    >>> print(ProblemsError([Problem("a.kg", 3, 1, "unknown-entity", 'unknown entity "X"')]))
    a.kg:3:1: unknown entity "X"
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class NotFoundError(KgraphError):
    """A name, claim, question or file that does not exist."""


class QueryError(KgraphError):
    """A query that cannot be parsed, or that asks for what kgraph refuses to do."""


class LimitError(QueryError):
    """A query that went over a limit; nothing of its answer is given."""


class ChangedError(KgraphError):
    """Files changed while they were read, so that what was made of them was thrown away."""


class StoreError(KgraphError):
    """A store that is damaged, held by another process, or not to be reached."""


class FormatError(KgraphError):
    """A format nobody knows, or one that cannot carry this content unchanged."""


class MissingExtraError(KgraphError):
    """An optional package is needed.

    >>> print(MissingExtraError("dataframe()", "pandas", "notebook"))
    dataframe() needs the package pandas. Install it with: pip install "kgraph[notebook]"
    """

    def __init__(self, feature: str, package: str, extra: str) -> None:
        super().__init__(
            f'{feature} needs the package {package}. Install it with: pip install "kgraph[{extra}]"'
        )


class MissingProgramError(KgraphError):
    """A program that no Python package brings along is needed."""
