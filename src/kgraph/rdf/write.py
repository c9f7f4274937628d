"""Blocks to bytes, in every RDF format."""

from __future__ import annotations

import io
import re
from itertools import chain
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgraph.errors import FormatError
from kgraph.namespaces import EDTF, KG, KP, OA, OWL, PROV, RDF, RDFS, SCHEMA, SKOS, WD, XSD
from kgraph.rdf.terms import iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kgraph.rdf.block import Block

RDF_FORMATS = ("ttl", "nt", "nq", "trig", "jsonld", "rdfxml", "ttl12")
"""Names of the formats; ttl12 is Turtle 1.2 with triple terms."""

PREFIXES = {
    "edtf": EDTF, "kg": KG, "kp": KP, "oa": OA, "owl": OWL, "prov": PROV, "rdf": RDF,
    "rdfs": RDFS, "schema": SCHEMA, "skos": SKOS, "wd": WD, "xsd": XSD,
}  # fmt: skip

_LOCAL = re.compile(r"[A-Za-z0-9_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
                    r"(?:[A-Za-z0-9_.\-\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*"
                    r"[A-Za-z0-9_\-\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f])?")  # fmt: skip
_BARE = {
    XSD + "integer>": re.compile(r'"[+-]?[0-9]+"'),
    XSD + "boolean>": re.compile(r'"(?:true|false)"'),
}
"""Literals that Turtle writes without quotes, their lexical form unchanged."""
_TYPE = iri(RDF + "type")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REIFIES = iri(RDF + "reifies")


def write_rdf(blocks: Iterable[Block], name: str, base: str) -> Iterator[str]:
    """Write blocks in one of RDF_FORMATS; `base` is that of the project.

    Raises FormatError for an unknown format, and where a text cannot be carried unchanged.
    """
    if name in ("ttl", "trig", "ttl12"):
        turtle = Turtle(base, graphs=name == "trig", triple_terms=name == "ttl12")
        return chain([turtle.head()], map(turtle.block, blocks))
    if name == "nt":
        return ("".join(f"{s} {p} {o} .\n" for s, p, o, _ in quads([block])) for block in blocks)
    if name == "nq":
        return (
            "".join(f"{s} {p} {o} {g + ' ' if g else ''}.\n" for s, p, o, g in quads([block]))
            for block in blocks
        )
    if name in ("jsonld", "rdfxml"):
        return iter([_by_library(blocks, name, base)])
    raise FormatError(f'"{name}" is no RDF format. Known are {", ".join(RDF_FORMATS)}.')


def quads(blocks: Iterable[Block]) -> Iterator[tuple[str, str, str, str]]:
    """Every statement of the blocks in RDF 1.1 form: subject, predicate, object, graph."""
    for block in blocks:
        for predicate, objects in statements(block):
            for value in objects:
                yield block.subject, predicate, value, block.graph


def statements(block: Block) -> list[tuple[str, list[str]]]:
    """The statements of a block with its proposition in RDF 1.1 form."""
    if block.reifies is None:
        return block.statements
    subject, predicate, value = block.reifies
    first, *rest = block.statements
    return [
        first,
        (iri(RDF + "subject"), [subject]),
        (iri(RDF + "predicate"), [predicate]),
        (iri(RDF + "object"), [value]),
        *rest,
    ]


class Turtle:
    """Turtle and TriG, grouped by subject, with prefixes and a base."""

    def __init__(self, base: str, *, graphs: bool, triple_terms: bool) -> None:
        self.base, self.graphs, self.triple_terms = base, graphs, triple_terms
        self.namespaces = [("r", base + "entity/"), *PREFIXES.items()]
        self._begins = tuple(full for _, full in self.namespaces)
        self._short = _Short(self)

    def head(self) -> str:
        """Write what comes before all blocks."""
        prefixes = (f"@prefix {prefix}: <{full}> .\n" for prefix, full in sorted(self.namespaces))
        return f"@base <{self.base}> .\n{''.join(prefixes)}"

    def block(self, block: Block) -> str:
        """Write a block; it stands for itself."""
        text = self._said(block)
        if self.graphs and block.graph:
            text = f"{self.term(block.graph)} {{\n{text}}}\n"
        return "\n" + text

    def _said(self, block: Block) -> str:
        short, lines = self._short, []
        if self.triple_terms and block.reifies:
            triple = " ".join([short[text] for text in block.reifies])
            lines.append(f"{short[_REIFIES]} <<( {triple} )>>")
            found = block.statements
        else:
            found = statements(block)
        for predicate, objects in found:
            # A plain text is written as it is; all else is looked up.
            said = [text if text[-1] == '"' else short[text] for text in objects]
            lines.append(f"{'a' if predicate == _TYPE else short[predicate]} {' , '.join(said)}")
        return f"{short[block.subject]} " + " ;\n    ".join(lines) + " .\n"

    def term(self, text: str) -> str:
        """Write a term with its prefix, or relative to the base, where that is possible."""
        if text[0] == '"':
            body, mark, datatype = text.rpartition("^^<")
            if datatype in _BARE and _BARE[datatype].fullmatch(body):
                return body[1:-1]
            return f"{body}^^{self._short['<' + datatype]}" if mark and text[-1] == ">" else text
        return self._shortened(text[1:-1])

    def _shortened(self, full: str) -> str:
        known = self.namespaces if full.startswith(self._begins) else ()
        for prefix, namespace in known:
            if full.startswith(namespace) and _LOCAL.fullmatch(full, len(namespace)):
                return f"{prefix}:{full[len(namespace) :]}"
        inside = full.startswith((self.base + "claim/", self.base + "doc/"))
        return f"<{full[len(self.base) :]}>" if inside else f"<{full}>"


class _Short(dict[str, str]):
    """Terms as a Turtle writes them, kept where they are no texts: many come again."""

    def __init__(self, turtle: Turtle) -> None:
        super().__init__()
        self._turtle = turtle

    def __missing__(self, text: str) -> str:
        found = self._turtle.term(text)
        if text[-1] == ">":
            if len(self) > 1 << 16:
                self.clear()
            self[text] = found
        return found


def _by_library(blocks: Iterable[Block], name: str, base: str) -> str:
    """RDF/XML and JSON-LD as Oxigraph writes them."""
    lines = "".join(f"{s} {p} {o} .\n" for s, p, o, _ in quads(blocks))
    triples = [quad.triple for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES)]
    if name == "rdfxml":
        _refuse_not_xml(triples)
    output = io.BytesIO()
    chosen = ox.RdfFormat.RDF_XML if name == "rdfxml" else ox.RdfFormat.JSON_LD
    ox.serialize(triples, output, chosen, prefixes={"r": base + "entity/", **PREFIXES})
    return f"{output.getvalue().decode()}\n"


def _refuse_not_xml(triples: Iterable[ox.Triple]) -> None:
    for triple in triples:
        value = triple.object.value if isinstance(triple.object, ox.Literal) else ""
        if match := _NOT_XML.search(value):
            raise FormatError(
                f"a text holds the control character U+{ord(match[0]):04X}, which XML cannot "
                "carry. Export to ttl or jsonl."
            )
