"""The graph of a project on a SPARQL server: any that speaks SPARQL 1.1 and its Graph Store."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox

from kgraph.errors import StoreError
from kgraph.ledger import digests_of
from kgraph.namespaces import KG, XSD
from kgraph.rdf.terms import iri, literal
from kgraph.settings import Limits
from kgraph.sources import Sources, changed
from kgraph.store.engine import Engine, Reply, chunks, over, silent
from kgraph.store.http import Connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kgraph.ledger import LedgerGraph
    from kgraph.project import Project

_ROWS = {"Accept": "application/sparql-results+json"}
_TRIPLES = {"Accept": "application/ld+json"}
"""JSON-LD, for it tells its end: N-Triples that are cut between two lines look whole."""
_COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


class RemoteStore:
    """Answers queries from a graph on a server, which `renewed` uploads.

    The graph goes up under another name, is counted there, and then takes its place;
    beside it stands a record of what it was made from, in a graph of its own.
    """

    def __init__(self, project: Project) -> None:
        self.project = project
        self.place = project.settings.server
        self.server = Connection(project.settings.store)
        self.graph = self.place.graph
        base = self.graph or project.settings.base.rstrip("/")
        self._new, self._record = f"{base}/graph/new", f"{base}/graph/record"
        self._parser = Engine(lambda: ())
        self._is_current = False
        self.tell: Callable[[str], None] = silent

    def query(self, text: str, base: str, prefixes: Mapping[str, str], limits: Limits) -> Reply:
        """Answer a query, as Engine does.

        Raises StoreError where the server fails, cuts an answer, or has the graph of other files.
        """
        # Parsed here first: errors read the same, and what kind of answer to ask for is known.
        kind = self._parser.query(text, base, prefixes, limits).kind
        if not self._is_current:
            self._check_current()
        head = " ".join(f"PREFIX {name}: <{value}>" for name, value in prefixes.items())
        return self._asked(f"BASE <{base}> {head} {text}", kind, limits, self.graph)

    def state(self) -> str:
        """Say what is there: how many triples, and whether they are of the present files."""
        uploaded = self._uploaded()
        if uploaded is None:
            return "no graph of this project"
        count = self._number(_COUNT, self.graph)
        name = next(changed(self.project.root, uploaded, digests_of(self.project.root)), "")
        return f"{count:,} triples, {f'of other files: {name} has changed' if name else 'current'}"

    def damage(self) -> str:
        """Say what is wrong with the graph there, or nothing: its triples are counted."""
        count = self._number(_COUNT, self.graph)
        query = f"SELECT ?n {{ ?record <{KG}triples> ?n }}"
        rows = _rows(self._asked(query, "rows", Limits(), self._record))
        known = [getattr(row[0], "value", "") for row in rows]
        if known == [str(count)]:
            return ""
        return f"it has {count} triples in place of {' '.join(known) or 'those of a build'}"

    def gc(self) -> None:
        """Remove what was uploaded aside, as a killed upload leaves it."""
        self._update(f"DROP SILENT GRAPH {iri(self._new)}")

    def close(self) -> None:
        """Give the connection up."""
        self._parser.close()
        self.server.close()

    @contextmanager
    def renewed(
        self, graph: LedgerGraph, tell: Callable[[str], None]
    ) -> Iterator[Callable[[], object]]:
        """Upload the graph unless it is there already; calling what is given puts it in place."""
        if self._uploaded() == graph.sources:
            yield lambda: None
            return
        count = self._upload(graph, tell)
        yield lambda: self._put_in_place(graph.sources, count)

    def _upload(self, graph: LedgerGraph, tell: Callable[[str], None]) -> int:
        """Bring the triples into the new graph, and count them on both sides."""
        self._update(f"DROP SILENT GRAPH {iri(self._new)}")
        path = f"{self.place.graphs}?{urlencode({'graph': self._new})}"
        count = 0
        for chunk in chunks(graph.lines()):
            # N-Triples are Turtle, and every server takes that.
            self.server.post(path, chunk, {"Content-Type": "text/turtle; charset=utf-8"})
            count += chunk.count(b"\n")
            tell(f"uploading: {count:,} triples")
        found = self._number(_COUNT, self._new)
        if found != count:
            raise StoreError(
                f"{self.server.address} has {found} triples of the {count} that were sent. "
                "The graph before is still in its place."
            )
        return count

    def _put_in_place(self, sources: Sources, count: int) -> None:
        target = f"GRAPH {iri(self.graph)}" if self.graph else "DEFAULT"
        record = literal(json.dumps(sources.as_record(), ensure_ascii=False, sort_keys=True))
        number = literal(str(count), XSD + "integer")
        # Copied, not moved: what arrives twice would find nothing to move, and some servers then
        # leave nothing in its place.
        self._update(
            f"DROP SILENT GRAPH {iri(self._record)} ; "
            f"COPY GRAPH {iri(self._new)} TO {target} ; "
            f"INSERT DATA {{ GRAPH {iri(self._record)} {{ {iri(self._record)} "
            f"{iri(KG + 'madeFrom')} {record} ; {iri(KG + 'triples')} {number} }} }}"
        )
        found = self._number(_COUNT, self.graph)
        if found != count:
            raise StoreError(f"{self.server.address} has {found} triples in place of {count}.")
        self.gc()
        self._is_current = True

    def _uploaded(self) -> Sources | None:
        """What the graph there was made from, as its record tells; None where there is none."""
        query = f"SELECT ?made {{ ?record <{KG}madeFrom> ?made }}"
        rows = _rows(self._asked(query, "rows", Limits(), self._record))
        if not rows:
            return None
        made = rows[0][0]
        assert isinstance(made, ox.Literal)
        return Sources(**json.loads(made.value))

    def _check_current(self) -> None:
        uploaded = self._uploaded()
        if uploaded is None:
            raise StoreError(f"{self.server.address} has no graph of this project. kgraph build")
        if name := next(changed(self.project.root, uploaded, digests_of(self.project.root)), ""):
            raise StoreError(
                f"{self.server.address} has the graph of other files: {name} has changed. "
                "Bring it up to date with: kgraph build"
            )
        self._is_current = True

    def _number(self, query: str, graph: str) -> int:
        count = _rows(self._asked(query, "rows", Limits(seconds=600), graph))[0][0]
        assert isinstance(count, ox.Literal)
        return int(count.value)

    def _asked(self, query: str, kind: str, limits: Limits, graph: str) -> Reply:
        form = {"query": query} | ({"default-graph-uri": graph} if graph else {})
        headers = _TRIPLES if kind == "triples" else _ROWS
        most = limits.memory << 20
        data = self.server.post(self.place.query, form, headers, seconds=limits.seconds, most=most)
        try:
            return _read(data, kind, limits)
        except (SyntaxError, ValueError) as error:
            said = f"{self.server.address} gives an answer that is cut or broken: {error}."
            raise StoreError(said) from None

    def _update(self, text: str) -> None:
        self.server.post(self.place.update, {"update": text})


_OTHER_KIND = "it is of another kind than was asked for"


def _truth(found: ox.QueryBoolean | ox.QuerySolutions) -> bool:
    """Yes or no; Virtuoso says it in a row of its own making, of 1 or 0 or none."""
    if isinstance(found, ox.QueryBoolean):
        return bool(found)
    if [variable.value for variable in found.variables] != ["__ASK_RETVAL"]:
        raise ValueError(_OTHER_KIND)
    return [getattr(row[0], "value", "") for row in found] == ["1"]


def _rows(reply: Reply) -> list[tuple[object, ...]]:
    found = ox.parse_query_results(reply.data, format=ox.QueryResultsFormat.TSV)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(row) for row in found]


def _read(data: bytes, kind: str, limits: Limits) -> Reply:
    """Read an answer to its end. Raises SyntaxError or ValueError where it is not whole."""
    if kind != "rows":
        json.loads(data)  # the engine would take a truth value that lacks its last bracket
    if kind == "triples":
        triples = [quad.triple for quad in ox.parse(data, ox.RdfFormat.JSON_LD)]
        if len(triples) > limits.rows:
            raise over("rows", limits)
        return Reply(kind, ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"")
    found = ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)
    if kind == "truth":
        truth = str(_truth(found)).lower()
        return Reply(kind, f'{{"head":{{}},"boolean":{truth}}}'.encode())
    if isinstance(found, ox.QueryBoolean):
        raise ValueError(_OTHER_KIND)
    lines = found.serialize(format=ox.QueryResultsFormat.TSV) or b""
    if lines.count(b"\n") > limits.rows + 1:
        raise over("rows", limits)
    return Reply(kind, lines)
