"""SPARQL over a project: the gate, the runner, the ready questions."""

from kgraph.query.answer import ANSWER_FORMATS, Answer
from kgraph.query.questions import Question, ask, questions
from kgraph.query.runner import run

__all__ = ["ANSWER_FORMATS", "Answer", "Question", "ask", "questions", "run"]
