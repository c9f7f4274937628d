"""What a query answers: rows, triples, or yes and no; and how they are written."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgraph.errors import FormatError, QueryError
from kgraph.namespaces import KG, KP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    from kgraph.store import Reply

    Shown = TypeVar("Shown")

ANSWER_FORMATS = ("table", "csv", "tsv", "json", "xml", "ttl")
"""Names of the formats of an answer; ttl is for CONSTRUCT and DESCRIBE, the rest for SELECT."""

_RESULTS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_SELECT_CLAIMS = "Select claims, as in: SELECT ?claim { ?claim rdf:predicate kp:met }"
Term = ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple


class Answer:
    """The answer to a SELECT (rows), an ASK (bool) or a CONSTRUCT or DESCRIBE (triples)."""

    def __init__(self, reply: Reply, base: str) -> None:
        self.base = base
        self.triples: list[ox.Triple] | None = None
        self.truth: bool | None = None
        self.columns: list[str] = []
        # Held as a whole, so that no format ever writes a cut answer.
        self._whole = reply.data
        if reply.kind == "triples":
            quads = ox.parse(reply.data, ox.RdfFormat.N_TRIPLES)
            self.triples = sorted({quad.triple for quad in quads}, key=str)
        elif reply.kind == "rows":
            self.columns = [variable.value for variable in self._rows().variables]
        else:
            self.truth = bool(self._truth())

    def _rows(self) -> ox.QuerySolutions:
        return _solutions(self._whole)

    def _truth(self) -> ox.QueryBoolean:
        found = ox.parse_query_results(self._whole, format=ox.QueryResultsFormat.JSON)
        assert isinstance(found, ox.QueryBoolean)
        return found

    def __repr__(self) -> str:
        return f"<Answer: {self.tally()}>"

    def __iter__(self) -> Iterator[dict[str, str | None]]:
        """Give each row of a SELECT: column to text, ids in place of the project's IRIs."""
        for row in self.rows():
            yield dict(zip(self.columns, row, strict=True))

    def __len__(self) -> int:
        """Count the rows, or the triples."""
        if self.triples is not None:
            return len(self.triples)
        return 0 if self.truth is not None else self._whole.count(b"\n") - 1

    @cached_property
    def terms(self) -> list[tuple[Term | None, ...]]:
        """The rows of a SELECT as terms; None where a variable is unbound."""
        return self._with_each(lambda term: term)

    def rows(self) -> list[tuple[str | None, ...]]:
        """Give the rows of a SELECT as texts; None where a variable is unbound."""
        return self._with_each(self._shown)

    def _with_each(self, make: Callable[[Term], Shown]) -> list[tuple[Shown | None, ...]]:
        """The rows, something made of each term. Most terms stand in many rows: one is made."""
        if not self.columns:
            return [()] * len(self) if self.triples is None else []
        # TSV breaks lines and cells nowhere else.
        lines = self._whole.decode("utf-8").partition("\n")[2].removesuffix("\n")
        cells = lines.replace("\n", "\t").split("\t") if len(self) else []
        distinct = list(dict.fromkeys(cells))
        column = "\n".join(["?cell", *distinct, ""]).encode("utf-8")
        made = {
            cell: None if term is None else make(term)
            for cell, (term,) in zip(distinct, _solutions(column), strict=True)
        }
        each = map(made.__getitem__, cells)
        return list(zip(*[each] * len(self.columns), strict=True))

    def _shown(self, term: Term) -> str:
        """A term for people: the id of a thing of the project, the name of a predicate."""
        if not isinstance(term, ox.NamedNode):
            return term.value if isinstance(term, (ox.Literal, ox.BlankNode)) else str(term)
        for namespace in (self.base, KP, KG):
            if term.value.startswith(namespace):
                return re.sub(r"^(entity|claim|doc)/", "", term.value[len(namespace) :])
        return term.value

    def claims(self) -> list[str]:
        """Give the ids of the claims that the rows of a SELECT name, each once.

        The IRI of a claim names it in any column, its id as text in the column `claim`.
        Raises QueryError where rows name no claim, and for an answer without rows of its own.
        """
        if self.triples is not None or self.truth is not None:
            raise QueryError(f"the answer has no rows that could name claims. {_SELECT_CLAIMS}")
        named = (
            self._claim(column, term)
            for row in self.terms
            for column, term in zip(self.columns, row, strict=True)
        )
        found = list(dict.fromkeys(name for name in named if name))
        if self.terms and not found:
            columns = ", ".join(self.columns)
            raise QueryError(f"no column of the answer ({columns}) names a claim. {_SELECT_CLAIMS}")
        return found

    def _claim(self, column: str, term: Term | None) -> str:
        """The id of the claim that a term names, or the empty string."""
        if isinstance(term, ox.NamedNode):
            name = term.value.removeprefix(f"{self.base}claim/")
            # What follows a # is a voice or a passage of the claim.
            return "" if name == term.value or "#" in name else name
        return term.value if column == "claim" and isinstance(term, ox.Literal) else ""

    def write(self, name: str) -> str:
        """Write the answer in a format of ANSWER_FORMATS except `table`.

        Raises FormatError where the format cannot hold this kind of answer.
        """
        if self.triples is not None:
            if name not in ("ttl", "table"):
                raise FormatError(f"triples cannot be written as {name}. Use --format ttl.")
            return _text(ox.serialize(self.triples, format=ox.RdfFormat.TURTLE))
        if name not in _RESULTS:
            raise FormatError(
                f"{'a yes or no' if self.truth is not None else 'rows'} cannot be written as "
                f"{name}. Use --format {', '.join(_RESULTS)}."
            )
        if self.truth is not None and name in ("csv", "tsv"):
            return f"{str(self.truth).lower()}\n"
        found = self._rows() if self.truth is None else self._truth()
        return _text(found.serialize(format=_RESULTS[name]))

    def tally(self) -> str:
        """Say how much there is, for people."""
        if self.truth is not None:
            return "yes" if self.truth else "no"
        count = len(self)
        noun = "row" if self.triples is None else "triple"
        return f"{count} {noun}{'' if count == 1 else 's'}"


def _solutions(tsv: bytes) -> ox.QuerySolutions:
    found = ox.parse_query_results(tsv, format=ox.QueryResultsFormat.TSV)
    assert isinstance(found, ox.QuerySolutions)
    return found


def _text(data: bytes | None) -> str:
    return (data or b"").decode("utf-8")
