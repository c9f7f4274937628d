"""Review is editing: what a person changed stays, and what is decided is not proposed again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kgraph as package
from kgraph.extract import extractors
from kgraph.propose.folder import extract_articles
from tests.plugin.install import install

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

SENTENCES = (
    "Steve Witek met Kirill Dmowik.",
    "He met Vladimir Putnik.",
    "Marco Rubin met Sergey Lawik.",
    "Marco Rubin visited Paris.",
    "Donald Trumm will meet Xi Jorda.",
)


@pytest.fixture(name="claims")
def extracted(folder: Path, kgraph: Kgraph) -> Path:
    (folder / "seeds" / "a.txt").write_text("\n".join(SENTENCES) + "\n")
    assert kgraph("extract").code == 0
    return folder / "seeds" / "a.kg"


def line_with(path: Path, words: str) -> str:
    (line,) = [line for line in path.read_text().splitlines() if words in line and line[0] != " "]
    return line


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1, text
    path.write_text(text.replace(old, new))


def again(kgraph: Kgraph) -> None:
    done = kgraph("extract", "--again")
    assert done.code == 0, done.err


DECISIONS = {
    "accept": lambda line: line.removeprefix("?0.80 "),
    "reject": lambda line: "x" + line.removeprefix("?0.80"),
    "reject, number kept": lambda line: "x" + line.removeprefix("?"),
    "dispute": lambda line: "~" + line.removeprefix("?"),
    "another predicate": lambda line: line.replace(" met ", " heldTalksWith "),
    "another modality": lambda line: line.replace(" met ", " will met "),
    "a time": lambda line: line.replace(" ^", " @2026-01 ^"),
    "another confidence": lambda line: line.replace("?0.80", "?0.20"),
    "no id": lambda line: line[: line.index(" ^")],
    "another id": lambda line: line[: line.index(" ^")] + " ^mine",
    "a comment": lambda line: line + "  # by phone?",
    "accept and change": lambda line: line.removeprefix("?0.80 ").replace(" met ", " spokeWith "),
}


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_decision_stays_and_is_not_repeated(claims: Path, kgraph: Kgraph, decision: str) -> None:
    old = line_with(claims, "Rubin met")
    change(claims, old, DECISIONS[decision](old))
    decided = claims.read_bytes()
    for _ in range(2):
        again(kgraph)
        assert claims.read_bytes() == decided


def test_a_line_taken_out_is_not_proposed_again(claims: Path, kgraph: Kgraph) -> None:
    old = line_with(claims, "Rubin met")
    change(claims, f"{old}\n  > Marco Rubin met Sergey Lawik\n", "")
    for _ in range(2):
        again(kgraph)
        assert "Rubin met" not in claims.read_text()
        assert "Witek met Kirill_Dmowik" in claims.read_text()


def test_without_its_file_an_article_begins_anew(claims: Path, kgraph: Kgraph) -> None:
    before = claims.read_bytes()
    claims.unlink()
    done = kgraph("extract")  # unasked: what was proposed stands nowhere any more
    assert done.code == 0
    assert claims.read_bytes() == before
    claims.unlink()
    again(kgraph)
    assert claims.read_bytes() == before


def test_without_its_file_it_is_read_once(claims: Path, kgraph: Kgraph) -> None:
    """What was moved to another file and decided there is not proposed, nor read each time."""
    text = re.sub(r"^\?[\d.]+ ", "", claims.read_text(), flags=re.M)
    claims.with_name("mine.kg").write_text(text)
    claims.unlink()
    done = kgraph("extract")
    assert done.code == 0
    assert "decided already" in done.out
    assert not claims.exists()
    assert "nothing new to read" in kgraph("extract").out


def test_a_decision_in_another_file_counts(claims: Path, kgraph: Kgraph) -> None:
    (claims.parent / "mine.kg").write_text(
        "@document a seeds/a.txt\n"
        'Rubin : Person = "Marco Rubin"\nLawik : Person = "Sergey Lawik"\n'
        "Lawik met Rubin @2026-01 ^m1\n  > Rubin met Sergey Lawik\n"
        "x Donald_Trumm met Xi_Jorda ^m2\n  > Donald Trumm will meet Xi Jorda\n"
    )
    again(kgraph)
    text = claims.read_text()
    assert "Rubin met" not in text  # symmetric, and accepted there however it is read here
    assert "Donald_Trumm will met Xi_Jorda" in text  # refused there as a thing done, not a plan
    assert package.open(claims.parent.parent).problems == ()


def test_an_edited_entity_stays(claims: Path, kgraph: Kgraph) -> None:
    change(claims, 'Xi_Jorda : Person = "Xi Jorda"@en',
           'Xi_Jorda : Person = "Xi Jorda"@en | "Xi" wd:Q150')  # fmt: skip
    decided = claims.read_bytes()
    again(kgraph)
    assert claims.read_bytes() == decided


def test_what_a_person_wrote_beside_stays(claims: Path, kgraph: Kgraph) -> None:
    """Comments, notes, own claims, odd spaces: byte for byte, wherever they stand."""
    text = claims.read_text()
    first = line_with(claims, "Witek met Kirill")
    text = text.replace(first, f"# the first meeting\n{first}")
    text = text.replace("  > He met Vladimir Putnik\n", "  > He met Vladimir Putnik\n  # my note\n")
    text += '\n\nMy_Envoy  :  Person\nMy_Envoy   met  "Vladimir Putnik"   # from my notebook\n'
    claims.write_text(text)
    again(kgraph)
    assert claims.read_text() == text


def test_a_new_version_replaces_only_what_nobody_touched(
    claims: Path, kgraph: Kgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted = line_with(claims, "Rubin met")
    change(claims, accepted, accepted.removeprefix("?0.80 "))
    monkeypatch.setenv("TINY_VERSION", "2")
    done = kgraph("extract")  # another version reads anew without being asked
    assert done.code == 0
    project = package.open(claims.parent.parent)
    assert project.problems == ()
    by = {(c.subject, c.object): (c.made_by, str(c.status)) for c in project.claims()}
    assert by == {
        ("Steve_Witek", "Kirill_Dmowik"): ("tiny-2", "proposed"),
        ("Steve_Witek", "Vladimir_Putnik"): ("tiny-2", "proposed"),
        ("Marco_Rubin", "Sergey_Lawik"): ("tiny-1", "accepted"),
        ("Marco_Rubin", "Paris"): ("tiny-2", "proposed"),
        ("Donald_Trumm", "Xi_Jorda"): ("tiny-2", "proposed"),
    }
    monkeypatch.setenv("TINY_VERSION", "1")
    once = claims.read_text()
    assert kgraph("extract").code == 0
    assert "Marco_Rubin visited Paris" not in claims.read_text()
    assert "Paris : Place" not in claims.read_text()
    monkeypatch.setenv("TINY_VERSION", "2")
    assert kgraph("extract").code == 0
    assert claims.read_text() == once


def test_a_hand_made_file_of_that_name_is_added_to(folder: Path, kgraph: Kgraph) -> None:
    (folder / "seeds" / "a.txt").write_text("\n".join(SENTENCES))
    mine = (
        '# mine\n@document a seeds/a.txt\nMarco_Rubin : Person = "Marco Rubin"\n'
        "Marco_Rubin visited Paris\n  > Marco Rubin visited Paris\n\nParis : Place"
    )
    (folder / "seeds" / "a.kg").write_text(mine)
    assert kgraph("extract").code == 0
    text = (folder / "seeds" / "a.kg").read_text()
    assert text.startswith(mine + "\n")
    assert text.count("@document") == 1
    assert text.count("Marco_Rubin : Person") == 1
    assert package.open(folder).problems == ()


def test_a_file_that_cannot_be_read_is_left_alone(claims: Path, kgraph: Kgraph) -> None:
    broken = claims.read_text() + "Marco_Rubin met\n"
    claims.write_text(broken)
    done = kgraph("extract", "--again")
    assert done.code == 2
    assert "the claim has no" in done.err
    assert claims.read_text() == broken


def test_two_articles_that_disagree_on_a_class(folder: Path, kgraph: Kgraph) -> None:
    (folder / "kgraph.toml").write_text('[extract]\nwith = ["tiny"]\n')
    (folder / "seeds" / "a.txt").write_text("Marco Rubin met Jordan Peele.")
    (folder / "seeds" / "b.txt").write_text("If Jordan Peele attacks Iran, Al Gore met Ali Khan.")
    assert kgraph("extract").code == 0
    assert "Jordan_Peele_State : State" in (folder / "seeds" / "b.kg").read_text()
    assert package.open(folder).problems == ()
    before = (folder / "seeds" / "b.kg").read_bytes()
    again(kgraph)
    assert (folder / "seeds" / "b.kg").read_bytes() == before


def test_two_articles_that_describe_something_alike(folder: Path, kgraph: Kgraph) -> None:
    """What has no name is another thing in another article, until somebody joins the two."""
    for name, place in (("a", "Moskwie"), ("b", "Kijowie")):
        text = f"---\nlanguage: pl\n---\nSpotkanie odbyło się w {place}.\n"
        (folder / "seeds" / f"{name}.txt").write_text(text)
    assert kgraph("extract", "--with", "grammar").code == 0
    first = (folder / "seeds" / "a.kg").read_text()
    second = (folder / "seeds" / "b.kg").read_text()
    assert re.search(r"^\?\S+ spotkanie tookPlaceIn Moscow ", first, re.M), first
    assert re.search(r"^\?\S+ spotkanie.b tookPlaceIn Kyiv ", second, re.M), second
    (folder / "seeds" / "a.kg").write_text(re.sub(r"^\?\S+ ", "", first, flags=re.M))
    assert kgraph("extract", "--with", "grammar", "--again").code == 0
    assert (folder / "seeds" / "b.kg").read_text() == second
    assert package.open(folder).problems == ()


@pytest.mark.parametrize("decided", ["", "x ", "~ "])
def test_what_two_articles_describe_alike_is_decided_once(
    folder: Path, kgraph: Kgraph, decided: str
) -> None:
    """Decided under the id that its file has for it, in the first article and in the second."""
    for name, place in (("a", "Moskwie"), ("b", "Kijowie")):
        text = f"---\nlanguage: pl\n---\nSpotkanie odbyło się w {place}.\n"
        (folder / "seeds" / f"{name}.txt").write_text(text)
    assert kgraph("extract", "--with", "grammar").code == 0
    files = {folder / "seeds" / f"{name}.kg": name for name in ("a", "b")}
    for file in files:
        file.write_text(re.sub(r"^\?\S+ ", decided, file.read_text(), flags=re.M))
    before = {file: file.read_text() for file in files}
    for _ in range(3):
        assert kgraph("extract", "--with", "grammar", "--again").code == 0
        assert {file: file.read_text() for file in files} == before
    assert package.open(folder).problems == ()


def test_a_described_thing_taken_out_is_not_proposed_again(folder: Path, kgraph: Kgraph) -> None:
    for name, place in (("a", "Moskwie"), ("b", "Kijowie")):
        text = f"---\nlanguage: pl\n---\nSpotkanie odbyło się w {place}.\n"
        (folder / "seeds" / f"{name}.txt").write_text(text)
    assert kgraph("extract", "--with", "grammar").code == 0
    file = folder / "seeds" / "b.kg"
    file.write_text(re.sub(r"^\?.*\n  >.*\n", "", file.read_text(), flags=re.M))
    assert kgraph("extract", "--with", "grammar", "--again").code == 0
    assert "tookPlaceIn" not in file.read_text()


def test_a_name_of_somebody_else_is_not_taken(folder: Path, kgraph: Kgraph) -> None:
    """A person's files must not become ambiguous by what is proposed."""
    (folder / "seeds" / "mine.kg").write_text(
        'Sergei_Lawik : Person = "Sergey Lawik"\nRubin : State = "Marco Rubin"\n'
        'Sergei_Lawik met "Marco Rubin"\n'
    )
    (folder / "seeds" / "a.txt").write_text(SENTENCES[2])
    assert kgraph("extract").code == 0
    assert "Marco_Rubin met Sergei_Lawik" in (folder / "seeds" / "a.kg").read_text()
    assert package.open(folder).problems == ()


def test_a_judgement_joins_what_an_extractor_calls_otherwise(claims: Path, kgraph: Kgraph) -> None:
    """Refused of Lawik under one id, not proposed again under the other."""
    old = line_with(claims, "Rubin met")
    change(claims, old, "x" + old.removeprefix("?0.80").replace("Sergey_Lawik", "Lawik"))
    change(claims, "@by hand\n", '@by hand\nLawik : Person = "S. Lawik"\nSergey_Lawik same Lawik\n')
    decided = claims.read_bytes()
    again(kgraph)
    assert claims.read_bytes() == decided


EDITS = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(["accept", "reject", "note", "drop", "own"])),
    max_size=6,
)


@given(edits=EDITS, versions=st.lists(st.sampled_from(["1", "2"]), min_size=1, max_size=3))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_edit_is_ever_lost(
    edits: list[tuple[int, str]],
    versions: list[str],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = tmp_path_factory.mktemp("talks")
    (root / "seeds").mkdir()
    (root / "seeds" / "a.txt").write_text("\n".join(SENTENCES))
    run(root)
    path = root / "seeds" / "a.kg"
    mine: list[str] = []
    gone: list[str] = []
    for position, edit in edits:
        lines = path.read_text().splitlines()
        proposals = [n for n, line in enumerate(lines) if line.startswith("?")]
        if not proposals:
            break
        number = proposals[position % len(proposals)]
        mine = [line for line in mine if line != lines[number]]
        said = re.sub(r"^\?[\d.]* ?", "", lines[number])
        if edit == "accept":
            lines[number] = said
        elif edit == "reject":
            lines[number] = f"x {said}"
        elif edit == "note":
            lines[number] += f"  # seen {position}"
        elif edit == "drop":
            gone.append(re.sub(r" \^.*", "", said))
            del lines[number : number + 2]
        else:
            lines.insert(number, f"# a remark {position}")
        if edit != "drop":
            mine.append(lines[number])
        path.write_text("\n".join(lines) + "\n")
    for version in versions:
        monkeypatch.setenv("TINY_VERSION", version)
        run(root)
        text = path.read_text().splitlines()
        assert [line for line in mine if line not in text] == []
        claims = [re.sub(r"^(\?[\d.]*|x) ", "", re.sub(r" \^.*", "", line)) for line in text]
        assert [line for line in gone if line in claims] == []
        stated = [line for line in claims if re.match(r"\w+ (will )?(met|visited) ", line)]
        assert len(stated) == len(set(stated))
        assert package.open(root).problems == ()


def run(root: Path) -> None:
    project = package.open(root)
    found = list(extract_articles(project, ["seeds/a.txt"], ["tiny"], again=True))
    assert not isinstance(found[0], tuple)


def test_the_plug_in_is_installed(tmp_path: Path) -> None:
    """The extractor of these tests is found as any package's would be, by its entry point."""
    assert "tiny" in extractors()
    assert (install(tmp_path) / "tiny_extractor-1.dist-info" / "entry_points.txt").exists()


def test_a_proposal_that_a_person_s_line_names_stays(
    claims: Path, kgraph: Kgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = re.findall(r"\^(p\w+)", line_with(claims, "Rubin met"))[0]
    other = re.findall(r"\^(p\w+)", line_with(claims, "Witek met Kirill"))[0]
    mine = f"@by hand\n^{label} retracted\nMarco_Rubin would met Xi_Jorda if ^{other}\n"
    change(claims, "@by hand\n", mine)
    decided = claims.read_bytes()
    again(kgraph)
    assert claims.read_bytes() == decided
    monkeypatch.setenv("TINY_VERSION", "2")
    again(kgraph)
    assert f"Marco_Rubin met Sergey_Lawik ^{label}\n" in claims.read_text()
    assert f"Steve_Witek met Kirill_Dmowik ^{other}\n" in claims.read_text()
    assert package.open(claims.parent.parent).problems == ()


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
@pytest.mark.parametrize("last", ["", "end"])
def test_line_ends_and_the_last_line_stay(
    claims: Path, kgraph: Kgraph, ends: str, last: str
) -> None:
    text = claims.read_text().replace("\n", ends)
    claims.write_bytes((text + "# mine").encode() if last else text.encode())
    before = claims.read_bytes()
    again(kgraph)
    assert claims.read_bytes() == before


def test_proposals_stand_in_their_canonical_form(claims: Path, kgraph: Kgraph) -> None:
    before = claims.read_bytes()
    assert kgraph("fmt", "--check").code == 0
    assert kgraph("fmt").code == 0
    assert claims.read_bytes() == before


def test_a_file_that_is_no_utf_8_is_left_alone(claims: Path, kgraph: Kgraph) -> None:
    claims.write_bytes(claims.read_bytes() + b"# \xff\n")
    before = claims.read_bytes()
    done = kgraph("extract", "--again")
    assert done.code == 2
    assert "is not UTF-8. Save the file as UTF-8." in done.err
    assert claims.read_bytes() == before
