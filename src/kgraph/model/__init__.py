"""What a claim is: the records everything else is a view of.

All of them are frozen and do no input or output. The contract they carry is docs/model.md.
"""

from kgraph.model.axes import Certainty, Modality, Polarity, Reading, Status
from kgraph.model.claim import Claim, Condition, content_id
from kgraph.model.corpus import Corpus
from kgraph.model.document import Document, Evidence, stands_in, stands_once
from kgraph.model.entity import GENDER, GENDERS, Entity, Judgement, Name, Verdict
from kgraph.model.ids import ARTICLE, HAND, ID
from kgraph.model.problem import Problem, Severity

__all__ = [
    "ARTICLE",
    "GENDER",
    "GENDERS",
    "HAND",
    "ID",
    "Certainty",
    "Claim",
    "Condition",
    "Corpus",
    "Document",
    "Entity",
    "Evidence",
    "Judgement",
    "Modality",
    "Name",
    "Polarity",
    "Problem",
    "Reading",
    "Severity",
    "Status",
    "Verdict",
    "content_id",
    "stands_in",
    "stands_once",
]
