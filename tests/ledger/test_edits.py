"""After any edits, a build is what reading all files anew gives: outputs, findings, counts."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kgraph
from kgraph.analyse.stats import tally
from kgraph.build import build, file_of
from kgraph.errors import KgraphError
from kgraph.export import export

ARTICLE = "Anna Kowal met Jan Lis in Gdynia. Jan Lis will visit Oslo. Anna Kowal criticises Oslo.\n"
PEOPLE = (
    'Anna : Person = "Anna Kowal"\nJan : Person = "Jan Lis"\n'
    'Gdynia : Place = "Gdynia"\nOslo : Place = "Oslo"\nPress : Outlet = "The Press"\n'
)
QUOTED = "Anna met Jan ^a1\n  > Anna Kowal met Jan Lis\n"
DATED = "---\npublished: 2026-01-08\nlanguage: en\n---\n"
OWN = """\
@prefix kg: <https://w3id.org/kgraph/ns#> .
@prefix my: <https://example.org/predicate/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
my:evacuated a kg:Predicate ; rdfs:label "evacuated"@en ; kg:group kg:Force .
"""
SETTINGS = 'title = "t"\nstore = "memory"\n'
FORMS = '[build]\noutputs = ["csv", "jsonl", "ttl"]\n'
FILES: dict[str, list[str]] = {
    "seeds/a.kg": [
        "@document d seeds/a.txt\n" + QUOTED,
        "@document d seeds/a.txt\n\n# moved down\n" + QUOTED + "Jan met Anna ^a2\n",
        "@document d seeds/a.txt published: 2026-02-01\n" + QUOTED,
        "@document a\n" + QUOTED,
        "@document d seeds/gone.txt\n" + QUOTED,
        "Anna met Jan ^a1\nJan will visited Oslo if ^a1 ^a3\nOslo met Gdynia if ^b1\n",
        "Jan met Anna ^a9\n  # a note\nJan met Anna ^a1\n",
        "? Anna met Jan ^a1\nAnna criticises Oslo if ^a1\n",
        "Anna met Nobody\nAnna criticises Oslo if ^zz\n",
        "Anna evacuated Oslo\n",
        "Anna criticises Oslo if ^a5 ^a4\nJan met Oslo if ^a4 ^a5\n",
    ],
    "seeds/b.kg": [
        "Anna met Jan\n",
        "Anna criticises Jan @2026-01-07 via Press ^b1\nJan not met Anna ^b2\n",
        "Anna arguably supports Jan ^b1\nOslo is what\n",
        "@document a\nAnna met Jan\n  > Anna Kowal met Jan Lis in Gdynia\nJan met Oslo if ^b1\n",
        "@document x seeds/more/x.txt\nAnna met Jan\n  > Anna Kowal\n",
        "Anna met Jan ^a1\n? Anna met Jan\n? Anna met Jan if ^b1\nJan criticises Oslo ^b1\n",
        'Anna Kowal criticises "Mr Lis"\n',
        '"Mr Lis" criticises Oslo ^b1\n',
    ],
    "seeds/more/c.kg": [
        "^a1 retracted\n",
        "^a1 superseded-by ^b1\n^zz retracted\n",
        "^b1 superseded\n? Oslo criticises Jan if ^b1\n",
        "? Oslo criticises Jan ^c7\n^b1 superseded-by ^c7\n",
        "Oslo criticises Jan ^c7\n^b1 superseded-by ^c7\n",
        "@by bot-1\n?0.1 Anna met Jan\nBot : Person\n? Bot met Jan\n@by bot-2\n?0.9 Anna met Jan\n",
        "@by bot-1\nBot : Person\n? Bot met Jan ^c1\n? Bot met Jan if ^c1 ^c2\n",
        "Anna criticises Bot if ^c2\n",
        "@document a ../a.txt\nAnna met Jan ^c1\n  > Anna Kowal met Jan Lis\n",
    ],
    "seeds/names.kg": [
        "Lis same Jan\n",
        "Lis different Jan\n",
        "Lis same Jan\nLis different Jan\n",
        'Jan : Person = "Mr Lis"\n',
        'Jan : Place = "Mr Lis"\n',
        'Lis : Person = "Mr Lis"\nJan same Lis\n',
        'Lis : Place = "Mr Lis"\nJan same Lis\n',
        'Mr_Lis : Person = "Jan Lis"\n',
        "Ghost same Spectre\n",
        "@by bot-1\nBot : Person\nJan unsure Bot\n",
    ],
    "seeds/entities.kg": [PEOPLE, PEOPLE + 'Brno : Place = "Brno"\n', PEOPLE[:-30], "nonsense\n"],
    "seeds/table.csv": [
        "id,subject,predicate,object,status,made_by\nb1,Anna,met,Oslo,proposed,bot-3\n",
        "id,subject,predicate,object\na1,Jan,met,Anna\n",
        "subject,predicate\n",
    ],
    "seeds/a.txt": [
        ARTICLE,
        "First. " + ARTICLE,
        DATED + ARTICLE,
        "---\ntitel: x\n---\n" + ARTICLE,
    ],
    "seeds/more/x.txt": [ARTICLE, ARTICLE + "More.\n"],
    "seeds/more/a.txt": [DATED + ARTICLE],
    "ontology/own.ttl": [OWN, OWN.replace("evacuated", "met2"), OWN + "my:evacuated a my:Odd .\n"],
    "layout.csv": [
        "entity,x,y\nAnna,1,2\n",
        "entity,x,y\nNobody,1,2\n",
        "entity,x,y\nAnna,one,2\n",
    ],
    "kgraph.toml": [
        SETTINGS,
        SETTINGS + '[trust]\nnever = ["article"]\n',
        SETTINGS + '[trust]\nonly = ["The Press"]\n',
        SETTINGS + 'base = "https://example.org/n/"\n',
        SETTINGS + FORMS,
        SETTINGS + '[build]\noutputs = ["jsonl", "nt"]\n',
    ],
}
ALWAYS = ("seeds/entities.kg", "seeds/a.txt", "seeds/a.kg", "kgraph.toml")
EDIT = st.sampled_from(sorted(FILES)).flatmap(
    lambda path: st.tuples(st.just(path), st.sampled_from([*FILES[path], None]))
)
MEDDLE = st.tuples(
    st.sampled_from(
        ["output edited", "output gone", "ledger gone", "ledger damaged", "ledger edited",
         "seal damaged", "file moved", "proposals", "time set back", "nothing"]
    ),
    st.integers(0, 1000),
)  # fmt: skip
STEPS = st.lists(st.lists(st.one_of(EDIT, EDIT, EDIT, MEDDLE), min_size=1, max_size=3),
                 min_size=1, max_size=8)  # fmt: skip


def written(root: Path, path: str, content: str | None) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if content is None and path not in ("kgraph.toml", "seeds/entities.kg"):
        file.unlink(missing_ok=True)
    elif content is not None:
        file.write_text(content, "utf-8")


def meddled(root: Path, what: str, number: int) -> None:
    """Do to what a build made, or to times and places, what somebody might."""
    outputs = sorted((root / "output").glob("[gc]*"))
    ledger = root / ".kgraph" / "ledger.sqlite"
    if what.startswith("output") and outputs:
        path = outputs[number % len(outputs)]
        if what == "output gone":
            path.unlink()
        else:
            data = bytearray(path.read_bytes() or b"x")
            data[number % len(data)] ^= 1
            path.write_bytes(data)
    elif what == "ledger gone":
        shutil.rmtree(root / ".kgraph", ignore_errors=True)
    elif what == "seal damaged":
        ledger.with_name("ledger.json").write_text('{"not": ', "utf-8")
    elif what.startswith("ledger") and ledger.is_file():
        data = bytearray(ledger.read_bytes())
        data[number * 37 % len(data)] ^= 255
        ledger.write_bytes(data if what == "ledger edited" else data[: len(data) // 2])
    elif what == "file moved" and (root / "seeds" / "b.kg").is_file():
        (root / "seeds" / "b.kg").replace(root / "seeds" / "0b.kg")
    elif what == "time set back":
        for path in (root / "seeds").glob("*.kg"):
            os.utime(path, (number, number))


def expected(root: Path, proposals: bool) -> tuple[object, ...]:
    """What reading everything into memory gives."""
    project = kgraph.open(root)
    try:
        shown = project if proposals else project.without_proposals()
        counts = asdict(tally(shown))
        outputs = {file_of(form): "".join(export(shown, form)) for form in project.settings.outputs}
    except KgraphError as error:
        return ("refused", str(error))
    return counts, outputs, [str(problem) for problem in project.problems]


def outcome(root: Path, proposals: bool) -> tuple[object, ...]:
    """What a build gives."""
    try:
        built = build(kgraph.open(root), root / "output", proposals=proposals)
    except KgraphError as error:
        return ("refused", str(error))
    found = {
        path.name: path.read_text("utf-8")
        for path in (root / "output").iterdir()
        if path.name != "build.json"
    }
    return asdict(built.counts), found, [str(problem) for problem in built.problems]


def check(steps: list[list[tuple[str, str | int | None]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "p"
        for path in ALWAYS:
            written(root, path, FILES[path][0])
        written(root, "kgraph.toml", SETTINGS + FORMS)
        proposals = False
        assert outcome(root, proposals) == expected(root, proposals)
        for edits in steps:
            for what, how in edits:
                if isinstance(how, int):
                    meddled(root, what, how)
                    proposals ^= what == "proposals"
                else:
                    plain = what == "kgraph.toml" and how and "[build]" not in how
                    written(root, what, f"{how}{FORMS}" if plain else how)
            assert outcome(root, proposals) == expected(root, proposals)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_any_edits_end_in_what_reading_all_anew_gives(
    steps: list[list[tuple[str, str | int | None]]],
) -> None:
    check(steps)


@pytest.mark.long
@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_any_of_2000_rows_of_edits_end_so(
    steps: list[list[tuple[str, str | int | None]]],
) -> None:
    check(steps)
