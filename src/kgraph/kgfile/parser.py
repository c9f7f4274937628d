"""The text of a `.kg` file to drafts, with every finding of the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kgraph.draft import (
    ClaimDraft,
    DecisionDraft,
    DocumentDraft,
    EntityDraft,
    EvidenceDraft,
    JudgementDraft,
    Sheet,
    Token,
)
from kgraph.kgfile.claimline import claim_axes
from kgraph.kgfile.entityline import entity_draft
from kgraph.kgfile.escapes import unescape
from kgraph.kgfile.lexer import LexError, Piece, pieces
from kgraph.model import HAND, Problem, Status, Verdict

if TYPE_CHECKING:
    from kgraph.draft import Draft

_QUOTE = re.compile(r"[ \t]+(?:@([\w.\-]*?)(?::([0-9]{1,9}))?[ \t]+)?>[ \t]?(.*)", re.DOTALL)
_NOTE = re.compile(r"[ \t]+#[ \t]?(.*)")
_DECLARED = re.compile(r'([^\s":]+)[ \t]+:[ \t]+(\w+)')
_ANY = re.compile(r"\S")
_DECLARING = re.compile(rf"^[@^]|^[^ \t#].*(?::(?:\s|$)|{'|'.join(Verdict)})")
"""What every line has that is none of a claim; lines of claims may have it too."""
_HANDLE = re.compile(r"[\w.\-]+")
_NO_DOCUMENT = "-"
SETTINGS = ("title", "outlet", "url", "published", "updated", "language")
"""What `@document` may say of a document beside its path."""


def parse(text: str, file: str) -> Sheet:
    r"""Read a `.kg` file. Findings are in the sheet; nothing is raised, nothing left out.

    >>> sheet = parse("Russia annexed Crimea ^c49\n  > oprócz anektowanego Krymu\n", "a.kg")
    >>> sheet.drafts[0].predicate.text, sheet.drafts[0].evidence[0].quote.text
    ('annexed', 'oprócz anektowanego Krymu')
    """
    return _Parser(file).run(text, _ANY)


def parse_declarations(text: str, file: str) -> tuple[Sheet, bool]:
    r"""Read what a `.kg` file declares, and what it decides, much faster than all of it.

    Claims and findings in the sheet are not all of those that the file has, unless it is whole:
    where no line was left out.

    >>> sheet, is_whole = parse_declarations("Anna met Jan\nJan : Person\n", "a.kg")
    >>> sheet.drafts[0].id, is_whole
    (Token(text='Jan', line=2, column=1, quoted=False), False)
    """
    parser = _Parser(file)
    sheet = parser.run(text, _DECLARING)
    return sheet, not parser.leaves_out


class _Parser:
    """The state of reading one file: the current document and author, the claim that may go on.

    What stands under a line that could not be read is held back: it is not at fault.
    """

    def __init__(self, file: str) -> None:
        self.sheet = Sheet(file)
        self.leaves_out = False
        self._claim: dict[str, Any] | None = None
        self.document: Token | None = None
        self.made_by = HAND
        self.line_is_lost = False
        self.document_is_lost = False

    def run(self, text: str, wanted: re.Pattern[str]) -> Sheet:
        """Read the lines in which something is found that is wanted."""
        for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
            if not wanted.search(line):
                self.leaves_out |= bool(line.strip()) and line[0] != "#"
                continue
            try:
                self._line(line.removesuffix("\r"), number)
            except LexError as error:
                self._problem(number, error.column, error.finding, error.next_step)
                self._lose(line, number)
        self._end_claim()
        return self.sheet

    def _add(self, draft: Draft) -> None:
        self._end_claim()
        self.sheet.drafts.append(draft)

    def _end_claim(self) -> None:
        if self._claim:
            self._claim["evidence"] = tuple(self._claim["evidence"])
            self.sheet.drafts.append(ClaimDraft(**self._claim))
            self._claim = None

    def _lose(self, line: str, number: int) -> None:
        """Go on after a line that cannot be read; an entity in it still counts as declared."""
        if line[0] in " \t":
            return
        self.line_is_lost = True
        if line.startswith("@") and not line.startswith("@by"):
            self.document, self.document_is_lost = None, True
        if match := _DECLARED.match(line):
            name, kind = (Token(match[n], number, match.start(n) + 1) for n in (1, 2))
            self._add(EntityDraft(id=name, kind=kind))

    def _problem(self, line: int, column: int, finding: str, next_step: str) -> None:
        self.sheet.problems.append(
            Problem(self.sheet.file, line, column, "kg-syntax", finding, next_step)
        )

    def _line(self, line: str, number: int) -> None:
        if line.startswith("#"):
            return
        if line[0] in " \t":
            self._under_claim(line, number)
            return
        if line.startswith(">"):
            raise LexError(1, "a quote stands indented under its claim.", "Write two spaces first.")
        found, comment = pieces(line, number)
        draft = self._draft(found, comment.lstrip("#").strip())
        self.line_is_lost = False
        if draft is not None:
            self._add(draft)

    def _draft(self, found: list[Piece], comment: str) -> Draft | None:
        first = found[0]
        if first.kind == "at":
            return self._directive(found, comment)
        if first.kind == "ref":
            return _decision(found, comment)
        if len(found) > 1 and found[1].kind == "colon":
            return entity_draft(found, comment, self.made_by)
        if len(found) == 3 and found[1].is_word(*Verdict):
            return JudgementDraft(
                left=found[0].token,
                verdict=Verdict(found[1].text),
                right=found[2].token,
                comment=comment,
            )
        claim = claim_axes(found)
        self._end_claim()
        self._claim = claim | {
            "document": self.document, "made_by": self.made_by, "comment": comment,
            "evidence": [], "note": "",
        }  # fmt: skip
        return None

    def _under_claim(self, line: str, number: int) -> None:
        quote, note = _QUOTE.fullmatch(line), _NOTE.fullmatch(line)
        if quote is None and note is None:
            column = len(line) - len(line.lstrip()) + 1
            step = "Begin the line with > for a quote or # for a note, or do not indent it."
            raise LexError(column, "an indented line is a quote or a note.", step)
        evidence = _evidence(quote, number) if quote else None
        if self.line_is_lost or (evidence and self.document_is_lost):
            return
        if self._claim is None:
            if quote is not None:
                step = "Write the claim on the line above."
                raise LexError(line.index(">") + 1, "this quote belongs to no claim.", step)
            return
        if note is not None:
            before = self._claim["note"]
            self._claim["note"] = f"{before}\n{note[1]}" if before else note[1]
        elif evidence is not None:
            self._claim["evidence"].append(evidence)

    def _directive(self, found: list[Piece], comment: str) -> DocumentDraft | None:
        name, *rest = found
        if name.text == "by" and len(rest) == 1:
            self.made_by = rest[0].text
            return None
        if name.text != "document" or not rest:
            raise _wrong_directive(name)
        self.document_is_lost = False
        if rest[0].is_word(_NO_DOCUMENT):
            self.document = None
            return None
        if not _HANDLE.fullmatch(rest[0].text):
            finding = f'"{rest[0].text}" cannot be the name of a document.'
            raise LexError(rest[0].token.column, finding, "Use letters, digits, _, - and dots.")
        path = rest[1].token if len(rest) > 1 and "=" not in rest[1].text else None
        self.document = rest[0].token
        settings = _settings(rest[2 if path else 1 :])
        return DocumentDraft(handle=rest[0].token, path=path, settings=settings, comment=comment)


def _wrong_directive(name: Piece) -> LexError:
    column = name.token.column - 1
    if name.text == "by":
        step = 'Put a name of several words into quotes: @by "Anna Nowak".'
        return LexError(column, '"@by" takes one name.', step)
    step = "Write @document rp seeds/article.txt, or @by hand."
    if name.text == "document":
        return LexError(column, "the document has no name.", step)
    return LexError(column, f'"@{name.text}" is not known here.', step)


def _evidence(match: re.Match[str], line: int) -> EvidenceDraft:
    column = match.start(3) + 1
    try:
        quote = Token(unescape(match[3].strip(" \t")), line, column)
    except ValueError as error:
        raise LexError(column, f"{error}.", "Write \\\\ for a backslash.") from None
    document = Token(match[1], line, match.start(1) + 1) if match[1] else None
    return EvidenceDraft(quote=quote, document=document, start=int(match[2]) if match[2] else None)


def _settings(found: list[Piece]) -> tuple[tuple[Token, str], ...]:
    """Read key=value pairs; a value in quotes is a token of its own."""
    pairs: list[tuple[Token, str]] = []
    position = 0
    while position < len(found):
        key, sign, value = found[position].text.partition("=")
        token = found[position].token._replace(text=key)
        if key not in SETTINGS or not sign:
            step = f"Known are {', '.join(SETTINGS)}: write outlet=Reuters."
            raise LexError(token.column, f'"{found[position].text}" is no setting.', step)
        if not value and position + 1 < len(found) and found[position + 1].kind == "string":
            position += 1
            value = found[position].text
        pairs.append((token, value))
        position += 1
    return tuple(pairs)


def _decision(found: list[Piece], comment: str) -> DecisionDraft:
    claim, *rest = found
    status = rest[0].text if rest else ""
    if status == "superseded-by" and len(rest) == 2 and rest[1].kind == "ref":
        return DecisionDraft(
            claim=claim.token, status=Status.SUPERSEDED, successor=rest[1].token, comment=comment
        )
    if status in ("superseded", "retracted") and len(rest) == 1:
        return DecisionDraft(claim=claim.token, status=Status(status), comment=comment)
    step = "Write ^c34 superseded-by ^c61, or ^c34 retracted."
    raise LexError(claim.token.column, "a line that begins with an id is a decision.", step)
