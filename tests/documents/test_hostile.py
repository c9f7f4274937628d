"""What no reader must choke on: each is refused, or read, within seconds."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kgraph.documents import Article
from kgraph.documents.incoming import incoming
from kgraph.model import Problem

if TYPE_CHECKING:
    from pathlib import Path


def nested_mail(depth: int) -> bytes:
    parts = (f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(depth))
    head = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n"
    return f"{head}{''.join(parts)}--b{depth}\nContent-Type: text/plain\n\nhello\n".encode()


REFUSED = {
    "title.txt": (b"---\ntitle: Only a title\n---\n\n", "the article is empty"),
    "many.html": (b"<html><body>" + b"<p>a</p>" * 50_000, "more than 20,000 elements"),
    "open.html": (b"<html>" + b"<div" * 15_000, "no article was found"),
    "deep.rss": (b"<rss>" + b"<a>" * 100_000, "this is not XML"),
    "inner.rss": (b"<rss><item><description>" + b"&lt;div&gt;" * 9_000
                  + b"</description></item></rss>", "nested deeper than 250"),
    "deep.jsonl": (b"[" * 1_000_000, "this line is not JSON"),
    "half.jsonl": (b'{"text": "They met \\ud83d."}', "this line holds half a character"),
    "half-title.jsonl": (b'{"text": "They met.", "title": "\\uDE00"}', "half a character"),
    "long.jsonl": (b'{"text":"' + b"a" * (21 << 20) + b'"}', "more than 20 MB"),
    "deep.eml": (nested_mail(3_000), "nested too deeply"),
    "subject.eml": (b"Subject: " + b"=?utf-8?q?a?= " * 200_000 + b"\n\na", "its head is too long"),
    "charset.eml": (b"Content-Type: text/plain; charset=martian\n\ntext\n", "no encoding I know"),
    "utf-7.html": (b"<meta charset=utf-7><p>They met +2AA- there.</p>", "half a character"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0".replace(b"\x89", b""), "it has null characters"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_soon(tmp_path: Path, name: str) -> None:
    data, finding = REFUSED[name]
    (tmp_path / name).write_bytes(data)
    begun = time.process_time()
    (found,) = incoming(tmp_path / name, name)
    assert isinstance(found, Problem)
    assert finding in found.finding
    assert time.process_time() - begun < 10


HEADS = [
    b"From: <",
    b"Date: Thu, 99 Foo 9999999999 99:99:99 +9999",
    b"Subject: =?utf-8?b?%%%?=",
    b"Subject: =?martian?q?a?=",
    b"Subject: =?utf-7?q?+2AA-?=",
    "Subject: Zażółć\nFrom: Łódź <a@example.org>".encode(),
    "Subject: Zażółć".encode("iso-8859-2"),
]


@pytest.mark.parametrize("head", HEADS)
def test_a_malformed_head_loses_no_text(tmp_path: Path, head: bytes) -> None:
    (tmp_path / "a.eml").write_bytes(head + b"\n\nThe text.\n")
    (found,) = incoming(tmp_path / "a.eml", "a.eml")
    assert isinstance(found, Article)
    assert found.text == "The text.\n"
    assert found.published == ""
    assert found.stored().encode()


ITEM = "<item><title>A</title>{}<description>They met.</description></item>"


@pytest.mark.parametrize("day", ["2026-13-45", "Tue, 03 Mar 99999999999 10:00:00 GMT", "soon"])
def test_an_entry_whose_day_is_none_has_none(tmp_path: Path, day: str) -> None:
    item = ITEM.format(f"<pubDate>{day}</pubDate>")
    (tmp_path / "a.rss").write_text(f"<rss><channel>{item}</channel></rss>")
    (found,) = incoming(tmp_path / "a.rss", "a.rss")
    assert isinstance(found, Article)
    assert found.published == ""


def test_an_entry_may_hold_a_whole_page(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><body><p>They met.</p></body></html>"
    item = f"<item><content><![CDATA[{page}]]></content></item>"
    (tmp_path / "a.rss").write_text(f"<?xml version='1.0'?><!-- a feed --><rss>{item}</rss>")
    (found,) = incoming(tmp_path / "a.rss", "a.rss")
    assert isinstance(found, Article)
    assert found.text == "They met.\n"


@pytest.mark.parametrize("before", ["", "<?xml version='1.0'?>", "<!-- > -->\n", "<?a <b> ?>"])
def test_no_declaration_hides_before_the_first_element(tmp_path: Path, before: str) -> None:
    bomb = '<!DOCTYPE l [<!ENTITY a "aaaa">]><rss><item><description>&a;</description></item></rss>'
    (tmp_path / "a.rss").write_text(before + bomb)
    (found,) = incoming(tmp_path / "a.rss", "a.rss")
    assert isinstance(found, Problem)
    assert "DOCTYPE or entities" in found.finding


def test_a_name_too_long_for_a_file_is_cut(tmp_path: Path) -> None:
    first, second = (Article(text="They met.", name=f"{'ż' * 300}{n}").file_name for n in "12")
    assert first != second
    assert max(len(first.encode()), len(second.encode())) < 200
    (tmp_path / first).write_text("They met.")


@pytest.mark.parametrize("mebibytes", [21, 40, 45])
def test_the_lines_around_one_that_is_too_long_are_read(tmp_path: Path, mebibytes: int) -> None:
    lines = [b'{"text": "They met."}', b"a" * (mebibytes << 20), b'{"text": "They left."}']
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    first, long, last = incoming(tmp_path / "a.jsonl", "a.jsonl")
    assert isinstance(first, Article)
    assert isinstance(long, Problem)
    assert (long.line, long.finding) == (2, "more than 20 MB are no article.")
    assert isinstance(last, Article)
    assert last.text == "They left."


def test_a_file_of_gigabytes_is_not_read(tmp_path: Path) -> None:
    for name in ("a.txt", "a.eml", "a.rss", "a.html"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(8 << 30)  # a hole: it takes no room on the disk
        (found,) = incoming(tmp_path / name, name)
        assert isinstance(found, Problem)
        assert "MB are no article" in found.finding
