"""A file of proposals read anew: what people wrote stays, what nobody touched makes room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, DocumentDraft, EntityDraft
from kgraph.kgfile import parse
from kgraph.kgfile.lines import plain_or_quoted
from kgraph.model import HAND
from kgraph.propose.blocks import Block, blocks_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kgraph.draft import Sheet

HEADER = (
    '# Proposals. Delete "?" and the number before a claim to accept it, write x for them to',
    "# reject it, or change the line. Whatever you change is yours and stays.",
)
OWN = f"@by {HAND}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What a run adds to the file of one document, whose text is `text`.

    `claims` are the lines of each proposal by id, in the order of the text, with the position of
    its quote; `entities` the lines of those they need, `kinds` their classes by id. `loose` are
    the ids of proposals in the file that nobody touched, `former` the entity lines that earlier
    runs of this extractor wrote; `needed` holds the names and ids that people's claims use.
    """

    document: str
    path: str
    text: str
    extractor: str
    made_by: str
    claims: Mapping[str, tuple[int, Sequence[str]]]
    entities: Sequence[str]
    kinds: Mapping[str, str]
    loose: Collection[str] = ()
    former: Collection[str] = ()
    needed: Collection[str] = ()


def merged(old: str, sheet: Sheet, addition: Addition) -> str:
    """Give the new text of a file; `sheet` is the old one as read, without findings."""
    blocks = blocks_of(old, sheet)
    kept, standing = _kept(blocks, addition)
    kept = _without_empty_sections(kept, addition)
    there = {block.head for block in kept}
    entities = [line for line in addition.entities if line not in there]
    claims = {name: found for name, found in addition.claims.items() if name not in standing}
    if claims or entities:
        kept = _joined(kept, addition, entities, claims)
    new = "".join(f"{line}\n" for block in kept for line in block.lines)
    return old if new == f"{old}\n" else new


def _kept(blocks: list[Block], addition: Addition) -> tuple[list[Block], set[str]]:
    """Leave out what nobody touched and the run no longer says; tell which proposals stand."""
    kept: list[Block] = []
    standing: set[str] = set()
    needed = set(addition.needed)
    for block in blocks:
        draft = block.draft
        if isinstance(draft, ClaimDraft):
            if _is_run_s(block, addition):
                assert draft.label is not None
                if block.made_by != addition.made_by or draft.label.text not in addition.claims:
                    continue
                standing.add(draft.label.text)
                new = addition.claims[draft.label.text][1]
                block.lines = block.lines if block.says(new) else list(new)
            needed.update(t.text for t in (draft.subject, draft.object, *draft.voices))
        kept.append(block)
    return [block for block in kept if not _is_left_over(block, addition, needed)], standing


def _is_left_over(block: Block, addition: Addition, needed: Collection[str]) -> bool:
    """Whether it declares an entity, just as an earlier run wrote it, that nobody names now."""
    draft, line = block.draft, block.head
    if not isinstance(draft, EntityDraft) or line not in addition.former:
        return False
    names = {draft.id.text, *(name.text for name in draft.names)}
    return line not in addition.entities and names.isdisjoint(needed)


def _is_run_s(block: Block, addition: Addition) -> bool:
    """Whether an earlier run of this extractor wrote a claim, and nobody touched it."""
    label = block.draft.label if isinstance(block.draft, ClaimDraft) else None
    by_it = block.made_by.startswith(f"{addition.extractor}-")
    return by_it and label is not None and label.text in addition.loose


def _without_empty_sections(blocks: list[Block], addition: Addition) -> list[Block]:
    """Leave out the directives and headers of sections of this extractor that hold nothing."""
    found: list[Block] = []
    position = 0
    while position < len(blocks):
        end = _section_end(blocks, position)
        section = blocks[position:end]
        by_it = _is_by(section[0]) and section[0].made_by.startswith(f"{addition.extractor}-")
        if by_it and section[0].made_by != addition.made_by and _holds_nothing(section):
            while found and (found[-1].is_blank or found[-1].head in HEADER):
                found.pop()
            closing = blocks[end : _section_end(blocks, end)]
            if closing and closing[0].head == OWN and _holds_nothing(closing):
                end += len(closing)
        else:
            found += section
        position = end
    return found


def _section_end(blocks: list[Block], begin: int) -> int:
    following = range(begin + 1, len(blocks))
    return next((n for n in following if _is_by(blocks[n])), len(blocks))


def _is_by(block: Block) -> bool:
    return block.head.startswith("@by")


def _holds_nothing(section: list[Block]) -> bool:
    return all(block.is_blank or _is_by(block) or block.head in HEADER for block in section)


def _joined(
    blocks: list[Block],
    addition: Addition,
    entities: Sequence[str],
    claims: Mapping[str, tuple[int, Sequence[str]]],
) -> list[Block]:
    new = [
        Block(list(lines), None, addition.document, addition.made_by)
        for _, lines in claims.values()
    ]
    starts = [start for start, _ in claims.values()]
    begin = _section(blocks, addition)
    if begin < 0:
        return blocks + _new_section(blocks, addition, entities, new)
    declared = [Block([line], None, addition.document, addition.made_by) for line in entities]
    behind = _behind_entities(blocks, begin)
    blocks = [*blocks[:behind], *declared, *blocks[behind:]]
    for block, start in zip(new, starts, strict=True):
        block.draft = parse("\n".join(block.lines), "").drafts[0]
        blocks.insert(_place(blocks, begin, start, addition.text), block)
    return blocks


def _section(blocks: list[Block], addition: Addition) -> int:
    """The `@by` line under which this run's proposals of this document stand already; or -1."""
    for number, block in enumerate(blocks):
        in_it = block.document == addition.document and block.made_by == addition.made_by
        if in_it and _is_by(block):
            return number
    return -1


def _behind_entities(blocks: list[Block], begin: int) -> int:
    """Where a new entity is declared: behind those of the section, else at its top."""
    end = _section_end(blocks, begin)
    declared = [n for n in range(begin, end) if isinstance(blocks[n].draft, EntityDraft)]
    return declared[-1] + 1 if declared else begin + 1


def _place(blocks: list[Block], begin: int, start: int, text: str) -> int:
    """Where a proposal belongs in its section: before the first that stands later in the text."""
    end = _section_end(blocks, begin)
    end = next((n for n in range(begin, end) if isinstance(blocks[n].draft, DocumentDraft)), end)
    claims = [n for n in range(begin, end) if isinstance(blocks[n].draft, ClaimDraft)]
    later = next((n for n in claims if blocks[n].start(text) > start), None)
    if later is not None:
        return later
    return claims[-1] + 1 if claims else _behind_blanks(blocks, _behind_entities(blocks, begin))


def _behind_blanks(blocks: list[Block], position: int) -> int:
    return position + 1 if position < len(blocks) and blocks[position].is_blank else position


def _new_section(
    blocks: list[Block], addition: Addition, entities: Sequence[str], new: list[Block]
) -> list[Block]:
    lines: list[str] = []
    if blocks and not blocks[-1].is_blank:
        lines.append("")
    if not any(block.head == HEADER[0] for block in blocks):
        lines += HEADER
    if not blocks or blocks[-1].document != addition.document:
        lines.append(f"@document {addition.document} {plain_or_quoted(addition.path)}")
    lines.append(f"@by {plain_or_quoted(addition.made_by)}")
    if entities:
        lines += ["", *entities]
    rows = [*lines, "", *(row for block in new for row in block.lines), "", OWN]
    return [Block([row]) for row in rows]
