"""SPARQL over a project: the gate, the runner, the ready questions."""

from kgraph.query.answer import ANSWER_FORMATS, Answer
from kgraph.query.questions import Question, answered, ask, question_of, questions
from kgraph.query.runner import run
from kgraph.query.unknown import unknown_names

__all__ = [
    "ANSWER_FORMATS",
    "Answer",
    "Question",
    "answered",
    "ask",
    "question_of",
    "questions",
    "run",
    "unknown_names",
]
