"""The `.kg` language: claims by hand, one a line (docs/kg-language.md)."""

from kgraph.kgfile.claimline import without_modifiers
from kgraph.kgfile.formatter import format_text
from kgraph.kgfile.parser import parse, parse_declarations
from kgraph.kgfile.writer import write

__all__ = ["format_text", "parse", "parse_declarations", "without_modifiers", "write"]
