"""The `.kg` language: what a line means, and that one mistake stays one finding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kgraph.draft import ClaimDraft, DecisionDraft, EntityDraft
from kgraph.kgfile import format_text, parse, parse_declarations
from kgraph.model import Certainty, Modality, Polarity, Reading, Status

PLAIN = "Putin met Witkoff"


def _claim(line: str) -> ClaimDraft:
    sheet = parse(line, "a.kg")
    assert sheet.problems == []
    (draft,) = sheet.drafts
    assert isinstance(draft, ClaimDraft)
    return draft


@pytest.mark.parametrize(
    ("line", "modality", "certainty", "polarity"),
    [
        (PLAIN, Modality.ACTUAL, None, Polarity.POSITIVE),
        ("Putin not met Witkoff", Modality.ACTUAL, None, Polarity.NEGATIVE),
        ("Putin nie met Witkoff", Modality.ACTUAL, None, Polarity.NEGATIVE),
        ("Putin will met Witkoff", Modality.FUTURE, None, Polarity.POSITIVE),
        ("Putin będzie met Witkoff", Modality.FUTURE, None, Polarity.POSITIVE),
        ("Putin would met Witkoff", Modality.CONDITIONAL, None, Polarity.POSITIVE),
        ("Putin should met Witkoff", Modality.DESIRED, None, Polarity.POSITIVE),
        ("Putin arguably met Witkoff", Modality.OPINION, None, Polarity.POSITIVE),
        ("if Putin met Witkoff", Modality.HYPOTHETICAL, None, Polarity.POSITIVE),
        ("Putin probably will not met Witkoff", Modality.FUTURE, Certainty.PROBABLE,
         Polarity.NEGATIVE),
        ("Putin possibly met Witkoff", Modality.ACTUAL, Certainty.POSSIBLE, Polarity.POSITIVE),
        ('Putin "will" Witkoff', Modality.ACTUAL, None, Polarity.POSITIVE),
    ],
)  # fmt: skip
def test_words_between_subject_and_predicate_are_the_axes(
    line: str, modality: Modality, certainty: Certainty | None, polarity: Polarity
) -> None:
    draft = _claim(line)
    assert (draft.modality, draft.certainty, draft.polarity) == (modality, certainty, polarity)


@pytest.mark.parametrize(
    ("line", "status", "confidence"),
    [
        (PLAIN, Status.ACCEPTED, None),
        (f"? {PLAIN}", Status.PROPOSED, None),
        (f"?0.41 {PLAIN}", Status.PROPOSED, 0.41),
        (f"x {PLAIN}", Status.REJECTED, None),
        (f"x0.41 {PLAIN}", Status.REJECTED, 0.41),
        (f"~ {PLAIN}", Status.DISPUTED, None),
        (f"+1.0 {PLAIN}", Status.ACCEPTED, 1.0),
        (f"?0.0 {PLAIN}", Status.PROPOSED, 0.0),
        ("x met Witkoff", Status.ACCEPTED, None),
    ],
)
def test_the_sign_before_a_claim_is_its_status(
    line: str, status: Status, confidence: float | None
) -> None:
    draft = _claim(line)
    assert (draft.status, draft.confidence) == (status, confidence)


def test_options_stand_in_any_order() -> None:
    draft = _claim(
        f'{PLAIN} ^c1 [coref] if "in peace" via Axios citing "White House" ("w środę") @2026-01~'
    )
    assert draft.label is not None
    assert (draft.label.text, draft.label.column) == ("c1", 20)
    assert draft.reading is Reading.COREFERENCE
    assert [voice.text for voice in draft.voices] == ["Axios", "White House"]
    assert draft.time is not None
    assert draft.time.text == "2026-01~"
    assert draft.condition is not None
    assert not draft.condition_is_claim


def test_a_quote_under_a_broken_line_goes_to_no_other_claim() -> None:
    sheet = parse(f'{PLAIN}\n  > one\nPutin met "Witkoff\n  > two\n  # three\n', "a.kg")
    assert [(problem.line, problem.code) for problem in sheet.problems] == [(3, "kg-syntax")]
    (draft,) = sheet.drafts
    assert isinstance(draft, ClaimDraft)
    assert [evidence.quote.text for evidence in draft.evidence] == ["one"]
    assert draft.note == ""


def test_a_broken_entity_still_counts_as_declared() -> None:
    sheet = parse('Putin : Person = "Putin\nRussia : State = Russia\nUkraine :\n', "a.kg")
    assert [problem.line for problem in sheet.problems] == [1, 2, 3]
    assert [d.id.text for d in sheet.drafts if isinstance(d, EntityDraft)] == ["Putin", "Russia"]


def test_quotes_of_a_document_that_cannot_be_read_are_held_back() -> None:
    sheet = parse(
        f"@dokument rp a.txt\n{PLAIN}\n  > one\n@document b b.txt\n{PLAIN}\n  > two\n", "a"
    )
    assert [problem.line for problem in sheet.problems] == [1]
    claims = [draft for draft in sheet.drafts if isinstance(draft, ClaimDraft)]
    assert [len(claim.evidence) for claim in claims] == [0, 1]


@pytest.mark.parametrize(
    ("line", "status", "successor"),
    [
        ("^c1 superseded-by ^c2", Status.SUPERSEDED, "c2"),
        ("^c1 superseded", Status.SUPERSEDED, None),
        ("^c1 retracted", Status.RETRACTED, None),
    ],
)
def test_decisions(line: str, status: Status, successor: str | None) -> None:
    (draft,) = parse(line, "a.kg").drafts
    assert isinstance(draft, DecisionDraft)
    assert (draft.status, draft.successor.text if draft.successor else None) == (status, successor)


@pytest.mark.parametrize(
    "line",
    [
        "Putin not not met Witkoff",
        "Putin nie not met Witkoff",
        "Putin will would met Witkoff",
        "Putin probably possibly met Witkoff",
        f"{PLAIN} @2026 @2027",
        f"{PLAIN} [coref] [implied]",
        f"{PLAIN} ^c1 ^c2",
        f'{PLAIN} if "a" if "b"',
        f"{PLAIN} via Axios via Reuters",
        f'{PLAIN} ("a") ("b")',
    ],
)
def test_each_axis_is_said_once(line: str) -> None:
    (problem,) = parse(line, "a.kg").problems
    assert problem.next_step == "Keep one of them."


@pytest.mark.parametrize(
    "sign",
    [
        "x?0.94", "x ?0.94", "? 0.94", "~?0.94", "~ ?0.94", "X0.94", "X?0.94", "0.94", "0,94",
        "?0,94", "?94", "?94%", "??", "?.5", "+?", "+ ?0.94",
    ],
)  # fmt: skip
def test_a_slip_in_a_sign_is_said_as_such(sign: str) -> None:
    """One finding, and not that the sign is an unknown entity and its neighbour a predicate."""
    sheet = parse(f"{sign} {PLAIN} ^c1\n  > a quote\n", "a.kg")
    assert [str(problem) for problem in sheet.problems] == [
        f'a.kg:1:1: "{sign}" is no sign. '
        "Write one of ?0.41, x and ~ before the claim, or nothing to accept it."
    ]


@pytest.mark.parametrize("name", ["X", "X2", "x12", "2026", "42nd", '"0.94"', '"x?"', '"x"'])
def test_a_name_that_looks_a_little_like_a_sign_stays_a_name(name: str) -> None:
    sheet = parse(f"{name} will met Witkoff ^c1\nx {name} not met Witkoff ^c2\n", "a.kg")
    assert not sheet.problems
    assert [d.subject.text for d in sheet.drafts if isinstance(d, ClaimDraft)] == [
        name.strip('"')
    ] * 2


@pytest.mark.parametrize("name", ["0.94", "X0.94", "x1", "x"])
def test_an_id_like_a_sign_is_written_in_quotes(name: str) -> None:
    line = f'"{name}" will met Witkoff ^c1\n'
    assert format_text(line) == line


def test_what_is_formatted_is_formatted_once_and_for_all() -> None:
    text = (
        "# head\n\n\n\n"
        '@document  ab "x y.txt"   outlet="The  Post"\n'
        '"will"   met "not"   ^c1 # why\n'
        "  @ab:3 > one  \n"
    )
    once = format_text(text)
    assert once == (
        "# head\n\n\n"
        '@document ab "x y.txt" outlet="The  Post"\n'
        '"will" met "not" ^c1  # why\n'
        "  @ab:3 > one\n"
    )
    assert format_text(once) == once


@pytest.mark.parametrize("handle", ['"a b"', "a:b", "a/b", '""'])
def test_the_name_of_a_document_is_one_that_a_quote_can_point_to(handle: str) -> None:
    (problem,) = parse(f"@document {handle} a.txt\n{PLAIN}\n  > one\n", "a.kg").problems
    assert problem.finding.endswith("cannot be the name of a document.")
    assert (problem.line, problem.column) == (1, 11)


_LINES = st.sampled_from(
    [
        'Anna : Person = "Anna Kowal" | "Kowal"@pl  # who', '"Anna K" : Person', "Jan :Person",
        "Jan: Person", "Jan : Person = |", "Oslo\u00a0: Place", "Anna same Jan", 'Jan unsure Anna',
        "same unsure different", "Anna met Jan ^a1", '"a: b" met Jan', "Anna met Jan # not same",
        "@by bot-1", "@by", "@document d seeds/a.txt title=x", "@document -", "@odd x", "", " ",
        "^a1 retracted", "^a1 superseded-by ^b1", "^a1 what", '"never closed : Person', ":",
        "[x] : Place", "# Anna : Person", "  # Jan : Person", "  > Jan : Person", "> Jan : Person",
    ]
)  # fmt: skip


@given(st.lists(_LINES, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_declarations_read_alone_are_those_of_the_whole_file(lines: list[str], end: str) -> None:
    text = end.join(lines)
    (alone, is_whole), whole = parse_declarations(text, "a.kg"), parse(text, "a.kg")
    assert [d for d in alone.drafts if not isinstance(d, ClaimDraft)] == [
        d for d in whole.drafts if not isinstance(d, ClaimDraft)
    ]
    assert not is_whole or alone == whole
