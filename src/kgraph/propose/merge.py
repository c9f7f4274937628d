"""A file of proposals read anew: what people wrote stays, what nobody touched makes room."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, EntityDraft
from kgraph.kgfile import parse
from kgraph.kgfile.lines import plain_or_quoted
from kgraph.model import HAND
from kgraph.propose.blocks import Block, blocks_of
from kgraph.propose.makers import by_a_run, joined, makers

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
    the ids of proposals in the file that nobody touched, `left` the lines of those that only
    other extractors still make, `former` the entity lines that earlier runs of this extractor
    wrote; `needed` holds the names and ids that people's claims use.
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
    left: Mapping[str, Sequence[str]] = field(default_factory=dict)
    former: Collection[str] = ()
    needed: Collection[str] = ()


def merged(old: str, sheet: Sheet, addition: Addition) -> str:
    """Give the new text of a file; `sheet` is the old one as read, without findings.

    Proposals of all extractors on one document stand together, in the order of the text.
    """
    blocks = blocks_of(old, sheet)
    kept, standing = _kept(blocks, addition)
    kept = _without_empty_regions(kept)
    there = {block.head for block in kept}
    entities = [line for line in addition.entities if line not in there]
    claims = {name: found for name, found in addition.claims.items() if name not in standing}
    if claims or entities:
        kept = _joined(kept, addition, entities, claims)
    kept = _with_authors(kept)
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
            label = draft.label.text if draft.label else ""
            if label in addition.loose and not _is_still_made(block, label, addition):
                continue
            if label in addition.loose and label in addition.claims:
                standing.add(label)
            needed.update(t.text for t in (draft.subject, draft.object, *draft.voices))
        kept.append(block)
    return [block for block in kept if not _is_left_over(block, addition, needed)], standing


def _is_still_made(block: Block, label: str, addition: Addition) -> bool:
    """Bring a proposal that nobody touched up to date; tell whether any extractor makes it."""
    others = [m for m in makers(block.made_by) if not m.startswith(f"{addition.extractor}-")]
    said = label in addition.claims
    new = addition.claims[label][1] if said else addition.left.get(label, block.lines)
    block.made_by = joined([*others, addition.made_by] if said else others)
    block.lines = block.lines if block.says(new) else list(new)
    return said or bool(others)


def _is_left_over(block: Block, addition: Addition, needed: Collection[str]) -> bool:
    """Whether it declares an entity, just as an earlier run wrote it, that nobody names now."""
    draft, line = block.draft, block.head
    if not isinstance(draft, EntityDraft) or line not in addition.former:
        return False
    names = {draft.id.text, *(name.text for name in draft.names)}
    return line not in addition.entities and names.isdisjoint(needed)


def _without_empty_regions(blocks: list[Block]) -> list[Block]:
    """Leave out the directives and headers of runs' regions that hold nothing."""
    found: list[Block] = []
    position = 0
    while position < len(blocks):
        if not _begins_region(blocks[position]):
            found.append(blocks[position])
            position += 1
            continue
        end = _region_end(blocks, position)
        if _holds_nothing(blocks[position:end]):
            while found and (found[-1].is_blank or found[-1].head in HEADER):
                found.pop()
            closing = blocks[end : _section_end(blocks, end)]
            if closing and closing[0].head == OWN and _holds_nothing(closing):
                end += len(closing)
        else:
            found += blocks[position:end]
        position = end
    return found


def _section_end(blocks: list[Block], begin: int) -> int:
    following = range(begin + 1, len(blocks))
    return next((n for n in following if _is_by(blocks[n])), len(blocks))


def _region_end(blocks: list[Block], begin: int) -> int:
    """Where the proposals of runs end: before a person's line begins, or another document."""
    for number in range(begin + 1, len(blocks)):
        block = blocks[number]
        if (_is_by(block) and not by_a_run(block.made_by)) or block.head.startswith("@document"):
            return number
    return len(blocks)


def _begins_region(block: Block) -> bool:
    return _is_by(block) and by_a_run(block.made_by)


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
    begin = _region(blocks, addition)
    if begin < 0:
        return blocks + _new_section(blocks, addition, entities, new)
    declared = [
        Block([line], parse(line, "").drafts[0], addition.document, addition.made_by)
        for line in entities
    ]
    behind = _behind_entities(blocks, begin)
    blocks = [*blocks[:behind], *declared, *blocks[behind:]]
    for block, start in zip(new, starts, strict=True):
        block.draft = parse("\n".join(block.lines), "").drafts[0]
        blocks.insert(_place(blocks, begin, (start, addition.made_by), addition.text), block)
    return blocks


def _region(blocks: list[Block], addition: Addition) -> int:
    """The first `@by` line under which runs' proposals of this document stand; or -1."""
    for number, block in enumerate(blocks):
        if block.document == addition.document and _begins_region(block):
            return number
    return -1


def _behind_entities(blocks: list[Block], begin: int) -> int:
    """Where a new entity is declared: behind those of the section, else at its top."""
    end = _region_end(blocks, begin)
    declared = [n for n in range(begin, end) if isinstance(blocks[n].draft, EntityDraft)]
    return declared[-1] + 1 if declared else begin + 1


def _place(blocks: list[Block], begin: int, key: tuple[int, str], text: str) -> int:
    """Where a proposal belongs in its region: before the first that stands later in the text."""
    end = _region_end(blocks, begin)
    claims = [n for n in range(begin, end) if isinstance(blocks[n].draft, ClaimDraft)]
    later = next((n for n in claims if (blocks[n].start(text), blocks[n].made_by) > key), None)
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


def _with_authors(blocks: list[Block]) -> list[Block]:
    """Let every line of a run stand under the `@by` of those who make it, said once."""
    found: list[Block] = []
    active = HAND
    for number, block in enumerate(blocks):
        author = block.made_by
        if _begins_region(block):
            following = blocks[number + 1 : _region_end(blocks, number)]
            author = next((b.made_by for b in following if _says_something(b)), author)
            if author != active:
                found.append(block if author == block.made_by else _by(author))
        else:
            if _says_something(block) and author != active:
                found.insert(_above_comments(found), _by(author))
            found.append(block)
        active = author if _is_by(block) or _says_something(block) else active
    return found if active == HAND or not by_a_run(active) else [*found, Block([""]), Block([OWN])]


def _says_something(block: Block) -> bool:
    return isinstance(block.draft, ClaimDraft | EntityDraft)


def _by(author: str) -> Block:
    return Block([f"@by {plain_or_quoted(author)}"], None, "", author)


def _above_comments(blocks: list[Block]) -> int:
    """Where the comments begin that stand at the end of some blocks."""
    place = len(blocks)
    while place and blocks[place - 1].head.startswith("#"):
        place -= 1
    return place
