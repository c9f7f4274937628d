"""Claims of several files together: one content is one claim, one id is one content."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kgraph.kgfile import parse
from kgraph.model import ID
from kgraph.ontology import built_in_files, read
from kgraph.resolve import Resolution, resolve

if TYPE_CHECKING:
    from kgraph.draft import DocumentDraft
    from kgraph.model import Document, Problem

ONTOLOGY = read(built_in_files())
PEOPLE = "Witkoff : Person\nPutin : Person\nAxios : Outlet\nRussia : State\nUkraine : State\n"


class NoTexts:
    """A library without documents."""

    def declared(self, draft: DocumentDraft, file: str) -> Document | Problem:
        raise AssertionError((draft, file))

    def found(self, name: str) -> Document | Problem | None:
        return None


def _resolved(*texts: str) -> Resolution:
    sheets = [parse(text, f"{chr(97 + n)}.kg") for n, text in enumerate((PEOPLE, *texts))]
    return resolve(sheets, ONTOLOGY, NoTexts())


def test_the_same_content_is_one_claim_under_the_first_id() -> None:
    found = _resolved("Putin met Witkoff ^c10\nPutin meets Witkoff\n", "Putin met Witkoff ^c9\n")
    assert [claim.id for claim in found.corpus.claims] == ["c9"]
    assert found.ids == {"c9": "c9", "c10": "c9"}
    assert found.places["c9"] == [("b.kg", 1), ("b.kg", 2), ("c.kg", 1)]


def test_a_different_axis_is_a_different_claim() -> None:
    lines = [
        "Putin met Witkoff", "Putin not met Witkoff", "Putin will met Witkoff",
        "Putin probably met Witkoff", "Putin met Witkoff via Axios", "Putin met Witkoff @2026",
        'Putin met Witkoff if "in peace"', "? Putin met Witkoff",
        "Putin cites Witkoff", "Witkoff cites Putin",
    ]  # fmt: skip
    found = _resolved("\n".join(lines))
    assert found.problems == ()
    assert len(found.corpus.claims) == len(lines)


def test_a_symmetric_predicate_states_the_same_in_both_directions() -> None:
    found = _resolved("Witkoff met Putin\nPutin met Witkoff\n").corpus.claims
    assert [(claim.subject, claim.object) for claim in found] == [("Witkoff", "Putin")]
    assert found[0].id == _resolved("Putin met Witkoff\n").corpus.claims[0].id


def test_proposals_of_two_programs_stay_two() -> None:
    lines = "@by bot-1\n?0.1 Putin met Witkoff\n@by bot-2\n?0.9 Putin met Witkoff\n"
    found = {claim.made_by: claim.confidence for claim in _resolved(lines).corpus.claims}
    assert found == {"bot-1": 0.1, "bot-2": 0.9}


def test_an_id_without_a_person_s_word_does_not_depend_on_the_file() -> None:
    first = _resolved("Russia attacked Ukraine\nPutin met Witkoff\n").corpus.claims
    second = _resolved("Putin met Witkoff\n", "# note\nRussia attacked Ukraine\n").corpus.claims
    assert first == second


def test_the_label_of_a_condition_does_not_matter_to_the_content() -> None:
    lines = "if Russia attacked Ukraine ^{0}\nUkraine would attacked Russia if ^{0}\n"
    one, other = (_resolved(lines.format(label)).corpus.claims for label in ("c1", "c7"))
    assert one[1].id == other[1].id
    assert (str(one[1].condition), str(other[1].condition)) == ("c1", "c7")


def test_decisions_reach_the_joined_claim() -> None:
    found = _resolved(
        "Putin met Witkoff ^c2\nPutin met Witkoff ^c1\nPutin not met Witkoff ^c3\n",
        "^c2 superseded-by ^c3\n^c3 retracted\n",
    )
    assert found.problems == ()
    assert [(c.id, str(c.status), c.superseded_by) for c in found.corpus.claims] == [
        ("c1", "superseded", "c3"),
        ("c3", "retracted", ""),
    ]


@pytest.mark.parametrize(
    ("claims", "decisions", "findings"),
    [
        ("Putin met Witkoff ^c1\n?0.9 Putin not met Witkoff ^c2\n",
         "^c1 superseded-by ^c2\n", [(1, 20)]),
        ("Putin met Witkoff ^c1\n? Putin not met Witkoff ^c2\n",
         "# two\n^c2 superseded-by ^c1\n^c1 superseded-by ^c2\n^c2 retracted\n", []),
        ("Putin met Witkoff ^c1\nx Putin not met Witkoff ^c2\n", "^c1 superseded-by ^c2\n", []),
        ("? Putin met Witkoff ^c1\nPutin not met Witkoff ^c2\n", "^c1 superseded-by ^c2\n", []),
        ("? Putin met Witkoff ^c1\n", "^c1 retracted\n", []),
    ],
)  # fmt: skip
def test_only_what_is_decided_supersedes(
    claims: str, decisions: str, findings: list[tuple[int, int]]
) -> None:
    """A proposal is in no graph: what points at it there could not be read again."""
    problems = [p for p in _resolved(claims, decisions).problems if p.code != "circular-decision"]
    assert [(p.line, p.column) for p in problems] == findings
    assert all(
        str(p) == "c.kg:1:20: nobody has decided on ^c2, so it supersedes nothing. "
        "Accept it: delete the ? and the number before it."
        for p in problems
    )


def test_a_circle_of_three_is_one_finding_at_its_first_claim() -> None:
    found = _resolved(
        "if Russia met Ukraine if ^c3 ^c2\nif Ukraine met Russia if ^c2 ^c3\n",
        "if Russia attacked Ukraine if ^c2 ^c1\n",
    )
    assert [(p.file, p.line, p.code) for p in found.problems] == [("b.kg", 1, "circular-condition")]


def test_judgements_are_seen_through_chains() -> None:
    found = _resolved("S_Witkoff same W\nW same Witkoff\nPutin met S_Witkoff ^c1\n")
    assert found.problems == ()
    assert found.corpus.claims[0].object == "Witkoff"


def test_classes_clash_across_a_chain_and_once() -> None:
    found = _resolved("Putin same Kremlin\nKremlin same Russia\n")
    assert [(p.line, p.code) for p in found.problems] == [(1, "class-clash")]
    assert found.problems[0].finding == "Putin and Russia have different classes (Person, State)."


def test_without_a_whole_file_nothing_is_called_unknown() -> None:
    found = _resolved("Putin met Nobody if ^c9\n", 'Nobody : Person = "\n')
    assert [p.code for p in found.problems] == ["dangling-condition", "kg-syntax"]
    lost = _resolved("Putin met Nobody if ^c9\n^c8 retracted\n", ">\n")
    assert [p.code for p in lost.problems] == ["kg-syntax"]


def test_a_long_row_of_conditions_is_followed_soon() -> None:
    """Each claim depends on the one after it: measured at 1.3 CPU seconds."""
    rows = [f"if Putin met Witkoff @{1000 + n} if ^q{n + 1} ^q{n}" for n in range(900)]
    begun = time.process_time()
    found = _resolved("\n".join([*rows, "Putin met Witkoff ^q900"]))
    assert time.process_time() - begun < 10
    assert not found.problems
    assert len({claim.id for claim in found.corpus.claims}) == 901


def test_proposals_of_authors_with_names_alike_are_claims_of_their_own() -> None:
    authors = ("a-1", "a_1", "a 1", "a.1", "ą 1", "!")
    lines = [f'@by "{author}"\n?0.{n} Putin met Witkoff\n' for n, author in enumerate(authors, 1)]
    claims = _resolved("Putin met Witkoff\n" + "".join(lines)).corpus.claims
    assert len({claim.id for claim in claims}) == len(claims) == 1 + len(authors)
    assert {claim.made_by for claim in claims} == {"hand", *authors}
    assert all(ID.fullmatch(claim.id) for claim in claims)
