"""`kgraph add`: an article in, proposals beside it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

import kgraph as package
from kgraph.errors import ProblemsError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

ARTICLE = """Talks in Moscow

Steve Witek met Kirill Dmowik, Yuri Usakow said. He met Vladimir Putnik. Steve Witek did not
meet Sergey Lawik.
If Iberland attacks Ukronia, Donald Trumm would meet Emmanuel Makro.
"""
EXPECTED = """\
# Proposals. Delete "?" and the number before a claim to accept it, write x for them to
# reject it, or change the line. Whatever you change is yours and stays.
@document talks seeds/talks.txt
@by tiny-1

Donald_Trumm : Person = "Donald Trumm"@en
Emmanuel_Makro : Person = "Emmanuel Makro"@en
Iberland : State = "Iberland"@en
Kirill_Dmowik : Person = "Kirill Dmowik"@en
Steve_Witek : Person = "Steve Witek"@en
Ukronia : State = "Ukronia"@en
Vladimir_Putnik : Person = "Vladimir Putnik"@en
Yuri_Usakow : Person = "Yuri Usakow"@en

?0.80 Steve_Witek met Kirill_Dmowik via Yuri_Usakow ^p
  > Steve Witek met Kirill Dmowik, Yuri Usakow said
?0.50 Steve_Witek met Vladimir_Putnik [coref] ^p
  > He met Vladimir Putnik
? if Iberland attacked Ukronia ^p
  > If Iberland attacks Ukronia, Donald Trumm would meet Emmanuel Makro
?0.80 Donald_Trumm would met Emmanuel_Makro if ^p ^p
  > If Iberland attacks Ukronia, Donald Trumm would meet Emmanuel Makro

@by hand
"""


def without_ids(text: str) -> str:
    return re.sub(r"\^p[0-9a-f]{12}", "^p", text)


def test_an_article_in_proposals_out(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "talks.txt").write_text(ARTICLE.replace("not\nmeet", "not meet"))
    done = kgraph("add", "../talks.txt", "--published", "2026-01-08")
    assert (done.code, done.err) == (0, "")
    assert "stored seeds/talks.txt" in done.out
    written = (folder / "seeds" / "talks.kg").read_text()
    assert without_ids(written) == EXPECTED
    text = (folder / "seeds" / "talks.txt").read_text()
    assert text.startswith("---\npublished: 2026-01-08\n---\nTalks in Moscow\n")
    project = package.open(folder)
    assert [str(problem) for problem in project.problems] == []
    assert project.facts() == ()
    assert len(project.claims()) == 4


def test_what_does_not_hold_is_kept_with_its_reason(folder: Path, kgraph: Kgraph) -> None:
    (folder / "seeds" / "a.txt").write_text(
        "Steve Witek did not meet Kirill Dmowik. Steve Witek probably met Vladimir Putnik."
    )
    done = kgraph("extract")
    assert done.code == 0
    rows = (folder / "runs" / "a.tiny.rejects.jsonl").read_text().splitlines()
    assert [json.loads(row)["reasons"] for row in rows] == [
        ['the clause denies ("not") and the claim does not'],
        ['the clause hedges ("probably") and the claim does not'],
    ]
    assert "1  the clause denies and the claim does not" in done.out
    assert json.loads(rows[0])["quote"] == "Steve Witek did not meet Kirill Dmowik"
    (folder / "seeds" / "a.txt").write_text("Steve Witek met Kirill Dmowik.")
    assert kgraph("extract").code == 0
    assert not (folder / "runs" / "a.tiny.rejects.jsonl").exists()


def test_the_same_article_is_stored_once(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "talks.txt").write_text(ARTICLE)
    (folder.parent / "again.html").write_text(
        f"<html><body><article><p>{ARTICLE}</p></article></body></html>"
    )
    (folder.parent / "other").mkdir()
    (folder.parent / "other" / "talks.txt").write_text("Steve Witek met Marco Rubin.")
    assert kgraph("add", "../talks.txt").code == 0
    before = (folder / "seeds" / "talks.kg").read_bytes()
    done = kgraph("add", "../again.html", "../other/talks.txt")
    assert done.code == 0
    assert "already there: seeds/talks.txt\n" in done.out
    told = kgraph("add", "--language", "en", "--outlet", "BBC", "../talks.txt")
    assert "already there: seeds/talks.txt, left as it is. Write" in told.out
    assert "language: en" in told.out
    assert "outlet: BBC" in told.out
    names = sorted(path.name for path in (folder / "seeds").glob("*.txt"))
    assert len(names) == 2  # another article of the same name gets another
    assert names[0].startswith("talks-")
    assert (folder / "seeds" / "talks.kg").read_bytes() == before


def test_from_standard_input_and_only_stored(folder: Path, kgraph: Kgraph) -> None:
    done = kgraph(
        "add", "-", "--title", "Witek, Putnik", "--no-extract", given=b"Witek met Putnik."
    )
    assert done.code == 0
    assert done.out == "stored seeds/witek-putnik.txt (day and language not known)\n"
    assert not (folder / "seeds" / "witek-putnik.kg").exists()


def test_what_cannot_be_added_is_said_and_the_rest_is_added(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "in").mkdir()
    (folder.parent / "in" / "good.txt").write_text("Steve Witek met Marco Rubin.")
    (folder.parent / "in" / "bad.txt").write_bytes(b"\xff\xfe\xff")
    done = kgraph("add", "../in", "missing.txt", "https://example.org/a")
    assert done.code == 2
    assert [line.split(": ")[0] for line in done.err.splitlines()] == [
        "../in/bad.txt:1:1", "missing.txt", "https://example.org/a", "3 errors",
    ]  # fmt: skip
    assert "Say --fetch" in done.err
    assert (folder / "seeds" / "good.kg").exists()


def test_a_page_that_cannot_be_fetched_stops_nothing(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "a.txt").write_text("Anna Adler met Boris Bauer.")
    done = kgraph("add", "--fetch", "http://127.0.0.1:9/a", "../a.txt")
    assert done.code == 2
    assert "http://127.0.0.1:9/a could not be fetched" in done.err
    assert (folder / "seeds" / "a.kg").exists()


def test_only_texts_of_the_project_are_read(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "my note.txt").write_text("Anna Adler met Boris Bauer.")
    (folder / "seeds" / "page.html").write_text("<p>Anna Adler met Boris Bauer.</p>")
    said = {
        "seeds/a.txt": "there is no file seeds/a.txt.",
        "../my note.txt": "is no text under seeds/. kgraph add '../my note.txt' puts it there.",
        "seeds/page.html": "is no text under seeds/. kgraph add seeds/page.html puts it there.",
    }
    for name, finding in said.items():
        done = kgraph("extract", name)
        assert done.code == 2
        assert finding in done.err


def test_an_unknown_extractor(folder: Path, kgraph: Kgraph) -> None:
    (folder / "seeds" / "a.txt").write_text("x")
    done = kgraph("extract", "--with", "clever")
    assert done.code == 2
    assert 'there is no extractor "clever". Known are ' in done.err
    assert "tiny" in done.err


def test_nothing_is_stored_for_an_unknown_extractor(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "talks.txt").write_text(ARTICLE)
    done = kgraph("add", "../talks.txt", "--with", "tny")
    assert done.code == 2
    assert 'there is no extractor "tny"' in done.err
    assert not list((folder / "seeds").iterdir())
    assert kgraph("add", "../talks.txt", "--with", "tny", "--no-extract").code == 0


def test_a_page_among_the_texts_is_not_passed_over_in_silence(folder: Path, kgraph: Kgraph) -> None:
    (folder / "seeds" / "a page.html").write_text(
        "<html><body><article><p>Anna Adler met Boris Bauer.</p></article></body></html>"
    )
    done = kgraph("extract")
    assert done.code == 0
    assert done.err == (
        "seeds/a page.html: warning: only texts are read here. "
        "Store its text with kgraph add 'seeds/a page.html'.\n1 warning\n"
    )
    assert kgraph("add", "seeds/a page.html", "--no-extract").code == 0
    assert kgraph("extract").err == ""


def test_a_day_that_is_none(folder: Path, kgraph: Kgraph) -> None:
    done = kgraph("add", "-", "--published", "8.01.2026", given=b"text")
    assert done.code == 2
    assert '"8.01.2026" is no day. Write 2026-01-08.' in done.err
    assert list((folder / "seeds").iterdir()) == []


def test_of_many_articles_only_the_first_are_named(folder: Path, kgraph: Kgraph) -> None:
    lines = [json.dumps({"id": f"n{n}", "text": f"Anna Adler{n} met Bo Bauer."}) for n in range(30)]
    (folder.parent / "all.jsonl").write_text("\n".join(lines))
    done = kgraph("add", "../all.jsonl")
    assert done.code == 0, done.err
    assert done.out.count("stored seeds/") == 20
    assert "... and 10 more\n" in done.out
    assert len(list((folder / "seeds").glob("n*.kg"))) == 30


def test_what_is_in_no_known_language_is_said(folder: Path, kgraph: Kgraph) -> None:
    """A note of a few words tells no language: it is read in the wrong one, and that is told."""
    (folder.parent / "note.txt").write_text("Anna Adler met Boris Bauer.")
    done = kgraph("add", "--with", "grammar", "../note.txt")
    assert "nothing was found in seeds/note.txt, and the language there is not known." in done.out
    note = folder / "seeds" / "note.txt"
    note.write_text(f"---\nlanguage: en\n---\n{note.read_text()}")
    done = kgraph("extract", "--with", "grammar")
    assert "not known" not in done.out
    assert "Anna_Adler met Boris_Bauer" in (folder / "seeds" / "note.kg").read_text()


def test_files_of_a_folder_that_are_no_articles_are_told(folder: Path, kgraph: Kgraph) -> None:
    inbox = folder.parent / "in"
    (inbox / "old").mkdir(parents=True)
    for name in ("a.txt", "b.pdf", "old/c.odt", ".hidden"):
        (inbox / name).write_text("Steve Witek met Marco Rubin.")
    done = kgraph("add", "../in")
    assert done.code == 0
    assert done.err == "no articles by their ending, passed over: b.pdf, old/c.odt\n"
    assert kgraph("add", "../in/a.txt").err == ""


def test_a_folder_without_articles_is_told(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "in").mkdir()
    done = kgraph("add", "../in")
    assert done.code == 2
    assert "../in: no article is in this folder. Known are files that end in .txt" in done.err


@pytest.mark.parametrize("name", ["a.pdf", "a.txt"])
def test_a_pdf_is_no_text(folder: Path, kgraph: Kgraph, name: str) -> None:
    (folder.parent / name).write_bytes(b"%PDF-1.4 %\xe2\xe3\xcf\xd3\nSteve Witek met Marco Rubin.")
    for options in ((), ("--encoding", "windows-1250")):
        done = kgraph("add", *options, f"../{name}")
        assert (done.code, done.out) == (2, "")
        assert "Save its text as a .txt file, as pdftotext does, and add that." in done.err
    assert not list((folder / "seeds").glob("a*"))


def test_python_says_what_the_command_says(folder: Path) -> None:
    with pytest.raises(ProblemsError, match=r"nope\.txt: there is no such file"):
        package.open(folder).add("nope.txt")


def test_what_waits_is_told_with_the_way_on(folder: Path, kgraph: Kgraph) -> None:
    (folder.parent / "in.txt").write_text(ARTICLE)
    waits = r"\n\d proposals wait for a decision"
    assert re.search(rf"{waits}: kgraph review, or edit them", kgraph("add", "../in.txt").out)
    built = kgraph("build").out
    assert re.search(rf"{waits}, left out: kgraph review, or kgraph build --with-p", built)
    assert "wait for a decision" not in kgraph("extract").out


def test_what_a_project_made_is_no_article(folder: Path, kgraph: Kgraph) -> None:
    """Who adds the folder of the project gets its articles, not its page and its claims."""
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text("Steve Witek met Marco Rubin.")
    assert kgraph("build").code == 0
    done = kgraph("add", ".")
    assert done.code == 0, done.err
    assert sorted(path.name for path in (folder / "seeds").iterdir()) == ["a.kg", "a.txt"]
    assert done.err == "no articles by their ending, passed over: kgraph.toml\n"


def test_nothing_from_standard_input_is_no_article(folder: Path, kgraph: Kgraph) -> None:
    done = kgraph("add", "-", given=b" \n")
    assert done.code == 2
    assert "-:1:1: the article is empty" in done.err
    assert not list((folder / "seeds").iterdir())
