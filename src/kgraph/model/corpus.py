"""Everything that the files of a project say."""

from __future__ import annotations

from dataclasses import dataclass

from kgraph.model.claim import Claim
from kgraph.model.document import Document
from kgraph.model.entity import Entity, Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Everything the files of a project say, once it is checked: sorted, unique, whole.

    The claims speak of canonical entities; `entities` holds every declared one, under the id
    its line gave it, and `judgements` the words on identity that lead from one to the other.
    """

    documents: tuple[Document, ...] = ()
    entities: tuple[Entity, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    claims: tuple[Claim, ...] = ()
