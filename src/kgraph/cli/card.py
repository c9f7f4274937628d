"""One proposal as it is shown to somebody who decides on it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.cli.show import inert
from kgraph.cli.telling import headed, sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

    from kgraph.model import Claim, Evidence
    from kgraph.project import Project
    from kgraph.review import Waiting

_AROUND = 280
"""So many letters of its paragraph are shown on either side of a passage."""
_WIDEST = 100


class Card:
    """Shows the proposals of one project on a terminal."""

    def __init__(self, project: Project, language: str) -> None:
        from rich.console import Console

        self.project, self.language = project, language
        self.documents = {document.id: document for document in project.corpus.documents}
        self.sentences = sentences_of(project, language)
        self.console = Console(highlight=False)
        self.console.width = min(self.console.width, _WIDEST)

    def show(self, item: Waiting, number: int, of: int) -> None:
        """Print a proposal: what it says, its passages, its line, and what accepting it means."""
        from rich.padding import Padding
        from rich.rule import Rule
        from rich.text import Text

        head = Text(f"{number} of {of}  ", "bold")
        head.append(f"{inert(item.file)}:{item.line}", "dim")
        if item.became:
            head.append(f"  {item.became}", "yellow")
        self.console.print()
        self.console.print(Rule(head, align="left", style="dim", characters="─"))
        for part in self._parts(item):
            self.console.print(Padding(part, (1, 2, 0, 2)))
        self.console.print()

    def _parts(self, item: Waiting) -> Iterator[Text]:
        from rich.text import Text

        yield Text(self.sentences.sentence(item.claim), "bold")
        for evidence in item.evidence:
            yield self._passage(evidence)
        if not item.evidence:
            yield Text("no passage is given for it", "yellow")
        line = Text(inert(item.lines[0].removesuffix("\r")) + "\n", "dim")
        yield line.append_text(self._verdict(item))

    def _passage(self, evidence: Evidence) -> Text:
        """The passage within its paragraph, under the name of its document."""
        from rich.text import Text

        from kgraph.documents.wrapping import unwrapped

        document = self.documents[evidence.document]
        told = unwrapped(document.text)  # a paragraph goes on where its lines only were full
        before, after = around(told, evidence.start, evidence.end)
        text = Text(headed(document) + "\n", "dim")
        text.append(inert(before), "not dim")
        quote = told[evidence.start : evidence.end]
        text.append(f"«{inert(quote)}»", "not dim bold cyan")
        text.append(inert(after), "not dim")
        return text

    def _verdict(self, item: Waiting) -> Text:
        """What accepting it would mean, how sure the reading is, and what the check has found."""
        from rich.text import Text

        from kgraph.warrant import reason

        accepted = _accepted(item.claim)
        why_not = reason(accepted, self.project.trust)
        text = Text(f"if accepted: no fact ({why_not})" if why_not else "if accepted: a fact",
                    "yellow" if why_not else "green")  # fmt: skip
        sure = item.claim.confidence
        text.append("" if sure is None else f"   confidence {sure:.2f}", "default")
        text.append(f"   {item.claim.reading}", "default")
        for finding in self._findings(item):
            text.append(f"\n{inert(finding)}", "yellow")
        return text

    def _findings(self, item: Waiting) -> list[str]:
        lines = range(item.line, item.line + len(item.proposed))
        return [
            problem.finding
            for problem in self.project.problems
            if problem.file == item.file and problem.line in lines
        ]


def around(text: str, start: int, end: int) -> tuple[str, str]:
    r"""Give what stands before and after a passage in its paragraph, cut between words.

    >>> around("Rozmowy trwały.\nDmitriew spotkał się z Witkoffem w Paryżu.", 25, 32)
    ('Dmitriew ', ' się z Witkoffem w Paryżu.')
    """
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    if len(before) == _AROUND:
        before = "… " + re.sub(r"^\S*\s+", "", before)
    if len(after) == _AROUND:
        after = re.sub(r"\s+\S*$", "", after) + " …"
    return before, after


def _accepted(claim: Claim) -> Claim:
    from kgraph.model import Status

    return replace(claim, status=Status.ACCEPTED)
