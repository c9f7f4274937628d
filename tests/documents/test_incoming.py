"""Articles on their way in: every kind of file, decoded strictly, what cannot be read named."""

from __future__ import annotations

import json
import threading
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from textwrap import fill
from typing import TYPE_CHECKING

import pytest

from kgraph.documents import Article, DocumentError, fingerprint
from kgraph.documents.bytes import decode
from kgraph.documents.fetch import fetch
from kgraph.documents.incoming import incoming
from kgraph.documents.text import read
from kgraph.errors import KgraphError
from kgraph.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = """<!DOCTYPE html><html lang="pl"><head><meta charset="{charset}">
<title>Spotkanie w Moskwie | Dziennik</title><meta property="og:site_name" content="Dziennik">
<meta property="article:published_time" content="2026-01-08T21:58:00+01:00">
<link rel="canonical" href="https://example.org/spotkanie"></head><body>
<nav><a href="/">Strona główna</a> <a href="/sport">Sport</a></nav>
<article><h1>Spotkanie w Moskwie</h1>
<p>Żaden z wysłanników nie zabrał głosu. Dmitriew spotkał się z Witkoffem w środę, 7 stycznia,
a rozmowy trwały cztery godziny.</p>
<p>Według portalu Axios rozmowy dotyczyły planu pokojowego. Zełenski prawdopodobnie odwiedzi
Stany Zjednoczone w przyszłym tygodniu, inquiète zaś niczego nie powiedział.</p>
</article><footer>Wszelkie prawa zastrzeżone</footer></body></html>"""


def one(path: Path, encoding: str = "") -> Article:
    (found,) = incoming(path, path.name, encoding)
    assert isinstance(found, Article), found
    return found


def problem(path: Path, encoding: str = "") -> str:
    (found,) = incoming(path, path.name, encoding)
    assert isinstance(found, Problem), found
    return str(found)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2", "windows-1250"])
def test_a_web_page(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "a.html"
    page = PAGE.format(charset=charset)
    if charset != "utf-8":  # the letter è is in none of the Polish code pages
        page = page.replace("inquiète", "inquiete")
    path.write_bytes(page.encode(charset))
    found = one(path)
    assert (found.title, found.outlet) == ("Spotkanie w Moskwie", "Dziennik")
    assert (found.published, found.language) == ("2026-01-08", "pl")
    assert found.url == "https://example.org/spotkanie"
    assert "Żaden z wysłanników nie zabrał głosu." in found.text
    assert "prawa zastrzeżone" not in found.text
    assert "Strona główna" not in found.text
    if charset == "utf-8":
        assert "inquiète" in found.text


@pytest.mark.parametrize(
    ("said", "body", "language"),
    [
        ("en", "Premier był w Brukseli, a potem w Paryżu, ale nie podał, o czym tam mówił.", ""),
        ("pl", "The minister was in Brussels, and he did not say what it was that he did.", ""),
        (
            "pl",
            "Der Minister war in Brüssel und sagte nicht, worüber er mit der Presse sprach.",
            "pl",
        ),
        (
            "pl",
            "Witkoff, Kushner, Dmitriev: Moskwa, Genewa, Abu Zabi. Rubio, Whitaker, Uszakow.",
            "pl",
        ),
        ("en", "The minister was in Brussels, and he did not say what it was that he did.", "en"),
        ("de", "The minister was in Brussels, and he did not say what it was that he did.", ""),
    ],
)
def test_the_language_of_a_page_is_not_that_of_its_template(
    tmp_path: Path, said: str, body: str, language: str
) -> None:
    """Where the text is plainly in another, nothing is said of it, and the text decides."""
    path = tmp_path / "a.html"
    paragraphs = "".join(f"<p>{body}</p>" for _ in range(3))
    path.write_text(
        f'<!DOCTYPE html><html lang="{said}"><head><title>A page</title></head>'
        f"<body><article><h1>Visit</h1>{paragraphs}</article></body></html>",
        "utf-8",
    )
    assert one(path).language == language


def test_a_page_in_another_encoding_than_it_says(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.format(charset="utf-8").replace("inquiète", "").encode("cp1250"))
    assert ' is not utf-8, behind "' in problem(path)
    assert "Żaden" in one(path, "windows-1250").text


def test_a_page_that_would_be_cut(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text(f"<html><body>{'<div>' * 300}<p>text</p></body></html>", encoding="utf-8")
    assert "nested deeper than 250" in problem(path)


def test_a_page_without_an_article(tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text("<html><body></body></html>", encoding="utf-8")
    assert "no article was found" in problem(path)


def test_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "wizyta.txt"
    path.write_bytes("\ufeffWizyta w Kijowie.\r\n".encode())
    found = one(path)
    assert (found.text, found.file_name) == ("Wizyta w Kijowie.\r\n", "wizyta.txt")
    path.write_bytes("Wizyta w Łodzi.".encode("cp1250"))
    assert problem(path) == (
        'wizyta.txt:1:1: byte 9 is not utf-8, behind "Wizyta w". '
        "Say in which encoding it is, as in --encoding windows-1250."
    )
    assert one(path, "cp1250").text == "Wizyta w Łodzi."
    assert "no encoding I know" in problem(path, "martian")
    path.write_text(" \n")
    assert "the article is empty" in problem(path)


def test_json_lines_one_bad_line_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "export.jsonl"
    lines = [
        '{"id": "a/1", "text": "They met.", "date": "2026-01-08T01:02:03Z", "lang": "EN"}',
        "{not json",
        json.dumps({"title": "No text"}),
        json.dumps({"text": "Again.", "published": "8 January"}),
        json.dumps(["a", "list"]),
        "",
        json.dumps({"headline": "Talks in Kyiv", "body": "They talked.", "source": "AP"}),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = list(incoming(path, "export.jsonl"))
    articles = [item for item in found if isinstance(item, Article)]
    assert [a.text for a in articles] == ["They met.", "They talked."]
    assert (articles[0].published, articles[0].language) == ("2026-01-08", "en")
    assert articles[0].file_name == "1.txt"
    assert articles[1].file_name == "talks-in-kyiv.txt"
    wrong = [str(item) for item in found if isinstance(item, Problem)]
    assert [text.split(": ")[0] for text in wrong] == [
        "export.jsonl:2:1", "export.jsonl:3:1", "export.jsonl:4:1", "export.jsonl:5:1",
    ]  # fmt: skip


def test_mail(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"] = "Biuro Prasowe <press@example.org>"
    mail["Subject"] = "Komunikat: wizyta w Łodzi"
    mail["Date"] = "Thu, 08 Jan 2026 23:58:00 +0100"
    mail.set_content("Premier odwiedził Łódź.\n", charset="iso-8859-2")
    mail.add_alternative("<p>Premier odwiedził <b>Łódź</b>.</p>", subtype="html")
    path = tmp_path / "k.eml"
    path.write_bytes(bytes(mail))
    found = one(path)
    assert found.text == "Premier odwiedził Łódź.\n"
    assert (found.title, found.outlet) == ("Komunikat: wizyta w Łodzi", "Biuro Prasowe")
    assert found.published == "2026-01-08"
    assert found.stored().split("---\n")[2].startswith("Komunikat: wizyta w Łodzi\n\nPremier")


def test_full_lines_of_a_mail_are_joined(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Komunikat"
    whole = (
        "Premier Donald Tusk spotkał się w środę w Łodzi z prezydentem Litwy Gitanasem Nausėdą. "
        * 3
    )
    mail.set_content(fill(whole, 70) + "\n\n-- \nBiuro Prasowe\n", charset="utf-8")
    path = tmp_path / "k.eml"
    path.write_bytes(bytes(mail))
    assert one(path).text == whole.strip() + "\n\n-- \nBiuro Prasowe\n"


RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Dziennik</title>
<item><title>Wizyta</title><link>https://example.org/1</link>
<pubDate>Thu, 08 Jan 2026 23:58:00 +0100</pubDate><description>Krótko.</description>
<content:encoded><![CDATA[<p>Premier odwiedził&nbsp;Łódź.</p><p>W środę.</p>]]></content:encoded>
</item>
<item><title>Pusty</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><entry><title>Visit</title>
<link href="https://example.org/2"/><published>2026-01-09T10:00:00Z</published>
<content type="html">&lt;p&gt;The envoy visited Kyiv.&lt;/p&gt;</content></entry></feed>"""


def test_feeds(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    (tmp_path / "b.atom").write_text(ATOM, encoding="utf-8")
    first, second = incoming(tmp_path, "feeds")
    assert first == Article(
        text="Premier odwiedził Łódź.\nW środę.\n", title="Wizyta", outlet="Dziennik",
        url="https://example.org/1", published="2026-01-08",
    )  # fmt: skip
    assert isinstance(second, Article)
    assert (second.text, second.published) == ("The envoy visited Kyiv.\n", "2026-01-09")
    assert second.url == "https://example.org/2"


MEDIA = """<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>AP</title><item>
<media:title>A photo</media:title><media:description>The envoy.</media:description>
<media:content url="https://example.org/a.jpg"/><title>Visit</title><content/>
<description>The envoy visited Kyiv.</description></item></channel></rss>"""
XHTML = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><entry>
<title>Visit</title><content type="xhtml"><h:div><h:p>The envoy left.</h:p><h:p>He visited
<h:b>Kyiv</h:b>.<h:br/>Rain fell.</h:p></h:div></content></entry></feed>"""


def test_what_stands_beside_an_entry_is_not_taken_for_it(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(MEDIA, encoding="utf-8")
    found = one(tmp_path / "a.rss")
    assert (found.title, found.text) == ("Visit", "The envoy visited Kyiv.\n")


def test_paragraphs_of_xhtml_stay_apart(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text(XHTML, encoding="utf-8")
    assert one(tmp_path / "a.atom").text == "The envoy left.\nHe visited Kyiv.\nRain fell.\n"


def test_a_feed_that_would_expand(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item>&b;</item></rss>'
    (tmp_path / "bomb.xml").write_text(bomb)
    assert "DOCTYPE or entities" in problem(tmp_path / "bomb.xml")
    (tmp_path / "bomb.xml").write_text("<rss><item>")
    assert "not XML" in problem(tmp_path / "bomb.xml")


def test_what_is_stored_reads_back(tmp_path: Path) -> None:
    article = Article(
        text="They met.", name="a", title='A "quoted": title #1', outlet="-\x92\x7f AP",
        url="https://e.org/?a=1", published="2026-01-08", language="en",
    )  # fmt: skip
    path = tmp_path / article.file_name
    path.write_text(article.stored(), encoding="utf-8")
    found = read(path, "a.txt", {})
    assert (found.title, found.outlet, found.url) == (article.title, "- AP", article.url)
    assert (found.published, found.language) == ("2026-01-08", "en")
    assert found.text == article.stored()


def test_what_is_given_wins_over_front_matter_of_its_own() -> None:
    own = Article(text="---\npublished: 2020-01-01\ntitle: Talks\n---\nThey met.\n")
    given = own.with_given({"published": "2026-01-08", "outlet": "AP"})
    assert given.stored() == (
        "---\ntitle: Talks\noutlet: AP\npublished: 2026-01-08\n---\nThey met.\n"
    )
    assert own.stored() == own.with_given({"title": "Talks"}).stored() == own.text
    broken = Article(text="---\ntitle: a: b\n---\nThey met.\n", outlet="AP")
    assert broken.stored() == broken.text


def test_the_same_article_is_recognised_whatever_its_dress() -> None:
    plain = Article(text="Dmitriew spotkał się z „Witkoffem” w Moskwie.\n")
    dressed = Article(
        text="Dmitriew  spotkał się\nz \"Witkoffem\" w Moskwie", outlet="AP", published="2026-01-08"
    )  # fmt: skip
    assert fingerprint(plain.stored()) == fingerprint(dressed.stored())
    assert fingerprint(plain.text) != fingerprint("Dmitriew nie spotkał się z Witkoffem w Moskwie.")


@pytest.fixture
def address() -> Iterator[str]:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path in ("/spotkanie", "/%C5%82%C3%B3d%C5%BA?q=%20")
            moved = self.path.startswith("/moved?")
            self.send_response(302 if moved else 200 if found else 404)
            if moved:
                self.send_header("Location", self.path.removeprefix("/moved?"))
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.format(charset="iso-8859-2").encode() if found else b"gone")

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_fetching_a_page(address: str) -> None:
    article = fetch(f"{address}/spotkanie")  # what the server says of its encoding goes first
    assert article.url == "https://example.org/spotkanie"
    assert "inquiète" in article.text
    with pytest.raises(KgraphError, match="could not be fetched"):
        fetch(f"{address}/gone")
    assert "inquiète" in fetch(f"{address}/łódź?q= #top").text
    assert "inquiète" in fetch(f"{address}/moved?{address}/spotkanie").text


@pytest.mark.parametrize("to", ["ftp://127.0.0.1:1/a", "file:///etc/passwd", "data:,a"])
def test_a_page_that_leads_off_the_web_is_not_followed(address: str, to: str) -> None:
    with pytest.raises(KgraphError, match=r"could not be fetched: .*(no page|not allowed)"):
        fetch(f"{address}/moved?{to}")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "http://", "http://[", "http://a:b/", "https://a..b/", "a"]
)
def test_what_is_no_address_of_a_page(url: str) -> None:
    with pytest.raises(KgraphError, match="no address of a page"):
        fetch(url)


def test_no_such_kind(tmp_path: Path) -> None:
    (tmp_path / "a.odt").write_bytes(b"PK")
    assert '".odt" is no ending of articles' in problem(tmp_path / "a.odt")
    (tmp_path / "note").write_text("They met.")
    assert "its name has no ending. Known are .txt, " in problem(tmp_path / "note")
    with pytest.raises(DocumentError):
        decode(b"\xff\xfea")


def test_what_editors_and_systems_leave_in_a_folder_is_no_article(tmp_path: Path) -> None:
    for name in ("a.txt", "._a.txt", ".#a.txt"):
        (tmp_path / name).write_bytes(b"They met.\n" if name == "a.txt" else b"\0\1")
    found = list(incoming(tmp_path, "in"))
    assert [item.name for item in found if isinstance(item, Article)] == ["a"]
    assert len(found) == 1
