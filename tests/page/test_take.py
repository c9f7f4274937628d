"""What the page gives to take along parses, and says just what is visible."""

from __future__ import annotations

import re
import struct
import xml.etree.ElementTree as ET
import zlib
from typing import TYPE_CHECKING, Any

import pytest
import rdflib

import kgraph
from bench.corpus import sample
from kgraph.model import Status
from kgraph.page import render
from kgraph.page.words import WORDS
from kgraph.rdf import describe, write_rdf
from kgraph.warrant import Trust
from tests.page.conftest import ROOT
from tests.page.test_hostile import HOSTILE, download, hostile_page

if TYPE_CHECKING:
    from pathlib import Path

    from kgraph.model import Corpus
    from tests.page.conftest import Opened, Opener

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def seed(open_page: Opener, seed_html: str) -> Opened:
    return open_page(seed_html)


def only(opened: Opened, facet: str, value: str) -> None:
    box = opened.page.locator(f'[data-facet="{facet}"] .only[data-value="{value}"]')
    box.locator("xpath=..").hover()
    box.click()


def test_the_svg_is_xml_with_every_visible_name(seed: Opened) -> None:
    root = ET.fromstring(download(seed.page, "svg"))
    assert root.tag == f"{SVG}svg"
    said = " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
    for entity in ("Steve Witkoff", "Kirill Dmitriev", "Russia", "Donbas"):
        assert entity in said
    assert "50 of 50 claims shown" in said
    dashed = [each for each in root.iter(f"{SVG}path") if each.get("stroke-dasharray")]
    assert len(dashed) >= 19
    only(seed, "standing", "fact")
    facts = ET.fromstring(download(seed.page, "svg"))
    assert "31 of 50 claims shown" in "".join(facts.itertext())
    assert not [each for each in facts.iter(f"{SVG}path") if each.get("stroke-dasharray")]
    assert seed.quiet()


def said_in(svg: bytes) -> list[str]:
    texts = ET.fromstring(svg).iter(f"{SVG}text")
    return ["".join(each.itertext()) for each in texts]


def test_the_legend_leaves_out_no_kind_of_line(seed: Opened) -> None:
    marks = seed.page.locator('[data-facet="standing"] input').evaluate_all(
        "all => all.map(each => each.dataset.value)"
    )
    assert len(marks) == 8
    named = {WORDS[mark][0] for mark in marks}
    assert named <= set(said_in(download(seed.page, "svg")))
    only(seed, "standing", "denied")
    said = set(said_in(download(seed.page, "svg")))
    assert "denied" in said
    assert not said & (named - {"denied"})


def test_the_picture_of_a_large_network_says_what_is_drawn(open_page: Opener) -> None:
    corpus = sample(3000, 1000)
    html = render(corpus, kgraph.open(ROOT).ontology, Trust(), title="Large")
    opened = open_page(html)
    page = opened.page
    kinds = page.locator('[data-facet="standing"] input').count()
    assert kinds == 14
    whole = said_in(download(page, "svg"))
    assert "3,000 of 3,000 claims shown · lines between the hubs only" in whole
    assert {"uncertain", "disputed", "withdrawn"} <= set(whole)
    page.evaluate(
        """() => {
          const counts = new Map();
          for (const { subject } of kgraph.book.claims) {
            counts.set(subject, (counts.get(subject) ?? 0) + 1);
          }
          const [most] = [...counts].sort((a, b) => b[1] - a[1])[0];
          location.hash = `entity=${encodeURIComponent(kgraph.book.entities[most].id)}`;
        }"""
    )
    page.wait_for_function("() => kgraph.state.selected")
    note = page.locator("#note").inner_text()
    assert note.startswith("60 of ")
    said = said_in(download(page, "svg"))
    assert note in said
    assert not [words for words in said if "claims shown" in words]
    assert opened.quiet(), opened.messages


@pytest.mark.parametrize("name", HOSTILE)
def test_the_svg_of_hostile_names_is_xml_and_inert(name: str, open_page: Opener) -> None:
    opened = open_page(hostile_page(HOSTILE[name]))
    root = ET.fromstring(download(opened.page, "svg"))
    tags = {each.tag.removeprefix(SVG) for each in root.iter()}
    assert tags <= {"svg", "g", "title", "path", "rect", "text"}
    names = {attribute for each in root.iter() for attribute in each.attrib}
    assert not [each for each in names if each.startswith("on") or "href" in each]


def pixels(png: bytes) -> tuple[int, int, set[bytes]]:
    """Width, height, and the colours of a PNG of 8-bit RGBA whose rows have any filter."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) == (8, 6)
    parts = re.findall(rb"IDAT", png)
    assert parts
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    raw = zlib.decompress(data)
    assert len(raw) == height * (1 + width * 4)
    return width, height, {raw[i : i + 4] for i in range(1, len(raw) - 4, 4 * 97)}


def test_the_png_is_a_picture(seed: Opened) -> None:
    width, height, colours = pixels(download(seed.page, "png"))
    assert width > 1500
    assert height > 1000
    assert len(colours) > 20
    assert seed.quiet()


def whole_graph(corpus: Corpus, base: str) -> rdflib.Graph:
    ontology = kgraph.open(ROOT).ontology
    text = "".join(write_rdf(describe(corpus, ontology, Trust(), base), "nt", base))
    return rdflib.Graph().parse(data=text, format="nt")


def about(graph: rdflib.Graph, part: str) -> set[tuple[Any, Any, Any]]:
    """The statements whose subject is a claim, a voice, a passage or a document."""
    return {triple for triple in graph if f"/{part}/" in str(triple[0])}


BASE = "https://w3id.org/kgraph/data/"


def test_the_turtle_of_everything_says_what_kgraph_exports(seed: Opened) -> None:
    found = rdflib.Graph().parse(data=download(seed.page, "turtle"), format="turtle")
    wanted = whole_graph(kgraph.open(ROOT).corpus, BASE)
    for part in ("claim", "doc"):
        assert about(found, part) == about(wanted, part)
    spoken = {str(subject) for subject, _, _ in about(found, "entity")}
    assert about(found, "entity") == {t for t in about(wanted, "entity") if str(t[0]) in spoken}
    assert len(spoken) == 37
    assert seed.quiet()


def test_the_turtle_of_a_sample_with_every_status(open_page: Opener) -> None:
    corpus = sample(400, 150)
    assert {claim.status for claim in corpus.claims} >= {Status.PROPOSED, Status.SUPERSEDED}
    ontology = kgraph.open(ROOT).ontology
    opened = open_page(render(corpus, ontology, Trust(), title="Sample"))
    found = rdflib.Graph().parse(data=download(opened.page, "turtle"), format="turtle")
    wanted = whole_graph(corpus, BASE)
    for part in ("claim", "doc"):
        assert about(found, part) == about(wanted, part)


def test_the_turtle_of_a_part_reads_back_as_the_visible_claims(
    seed: Opened, tmp_path: Path
) -> None:
    only(seed, "modality", "conditional")
    text = download(seed.page, "turtle")
    folder = tmp_path / "project"
    (folder / "seeds").mkdir(parents=True)
    original = kgraph.open(ROOT)
    for document in original.corpus.documents:
        path = folder / document.path
        path.write_text(document.text, "utf-8")
    (folder / "seeds" / "part.ttl").write_bytes(text)
    claims = {claim.id: claim for claim in kgraph.open(folder).claims()}
    visible = {c.id for c in original.claims() if c.modality == "conditional"}
    conditions = {c.condition.claim for c in original.claims() if c.id in visible and c.condition}
    assert conditions - {""}, "the part must hold a claim that depends on one outside"
    assert set(claims) == visible | (conditions - {""})
    for name, claim in claims.items():
        assert claim == original.claim(name)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_turtle_of_hostile_texts_parses(name: str, open_page: Opener) -> None:
    text = HOSTILE[name]
    opened = open_page(hostile_page(text))
    found = rdflib.Graph().parse(data=download(opened.page, "turtle"), format="turtle")
    exact = rdflib.URIRef("http://www.w3.org/ns/oa#exact")
    assert {str(value) for value in found.objects(None, exact)} == {
        text.replace("\ud800", "\ufffd")
    }
