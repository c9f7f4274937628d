"""What an id may be, and two that are in no file."""

from __future__ import annotations

import re

ID = re.compile(r"[^\W_][\w.\-]*(?<![.\-])|[^\W_]")
"""An entity, claim or document id: letters, digits, `_`, inner `.` and `-`; any script."""

ARTICLE = "article"
"""The voice of the document itself, first in every chain of attribution."""

HAND = "hand"
"""`made_by` of a claim that a person wrote."""
