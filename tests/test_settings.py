"""kgraph.toml: every value or every finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kgraph.errors import ProblemsError
from kgraph.settings import Limits, Server, Settings, check_trust, read_settings

if TYPE_CHECKING:
    from pathlib import Path


def _read(folder: Path, text: str | bytes) -> Settings:
    file = folder / "kgraph.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(file)


def test_all_may_be_left_out(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "kgraph.toml") == Settings()
    assert _read(tmp_path, "# nothing\n") == Settings()


def test_every_setting_is_read(tmp_path: Path) -> None:
    text = """\
\ufefftitle = "Rozmowy"\r
base = "https://example.org/news/"
language = "pl"
store = "https://example.org/sparql"
disk_from = 2.5
[build]
outputs = ["nt", "html"]
[trust]
only = ["Axios", "article"]
never = []
[extract]
with = ["mine", "other"]
[extract.mine]
least = 0.5
[query]
seconds = 2.5
memory = 256
rows = 10
[server]
update = "sparql-auth"
graph = "https://example.org/news"
"""
    assert _read(tmp_path, text) == Settings(
        title="Rozmowy",
        base="https://example.org/news/",
        language="pl",
        trust_only=("Axios", "article"),
        extract={"with": ["mine", "other"], "mine": {"least": 0.5}},
        trust_never=(),
        outputs=("nt", "html"),
        query=Limits(seconds=2.5, memory=256, rows=10),
        store="https://example.org/sparql",
        disk_from=2.5,
        server=Server(update="sparql-auth", graph="https://example.org/news"),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\ntitel = "x"', 'kgraph.toml:2:1: "titel" is not known here.'),
        ("title = 3", "kgraph.toml:1:1: title is no text."),
        ('language = "de"', 'kgraph.toml:1:1: "de" is no language of kgraph. Write en or pl.'),
        ('base = "news"', 'kgraph.toml:1:1: "news" cannot begin IRIs.'),
        ('base = "https://example.org"', "cannot begin IRIs."),
        ('base = "https://example.org/a b/"', "cannot begin IRIs."),
        ('base = "https://example.org/#"', "cannot begin IRIs."),
        ('trust = "Axios"', "kgraph.toml:1:1: trust is a table of its own."),
        ('[trust]\nnever = "TASS"', "kgraph.toml:2:1: trust.never is no list of names."),
        ("[trust]\nonly = [1]", "kgraph.toml:2:1: trust.only is no list of names."),
        ('[trust]\nnevr = ["TASS"]', 'kgraph.toml:2:1: "trust.nevr" is not known here.'),
        ('build = "ttl"', "kgraph.toml:1:1: build is a table of its own."),
        ('[build]\noutputs = "ttl"', "kgraph.toml:2:1: build.outputs is no list of formats."),
        ('[build]\noutputs = ["ttl", "ttl"]', '"ttl" stands twice in build.outputs.'),
        ('extract = "grammar"', "kgraph.toml:1:1: extract is a table of its own."),
        ("[extract]\nwith = 3", "kgraph.toml:2:1: extract.with is no list of names."),
        ("[extract]\nspeed = 3", 'kgraph.toml:2:1: "speed" is not known under [extract].'),
        ('store = "ram"', 'kgraph.toml:1:1: "ram" is no store. Write memory, disk or http://'),
        ('store = "http://anna:tajne@example.org"', "a password does not belong into a file."),
        ("disk_from = 0", "kgraph.toml:1:1: disk_from is no number above 0."),
        ("[server]\nquery = 1", "kgraph.toml:2:1: server.query is no text."),
        ('[server]\ngraph = "news"', 'kgraph.toml:2:1: "news" cannot be the IRI of a graph.'),
        ("query = 10", "kgraph.toml:1:1: query is a table of its own."),
        ('[query]\nseconds = "10"', "kgraph.toml:2:1: query.seconds is no number above 0."),
        ("[query]\nrows = 0", "kgraph.toml:2:1: query.rows is no number above 0."),
        ("[query]\nseconds = 1e10", "kgraph.toml:2:1: query.seconds is more than 1,000,000,000."),
        ("[query]\nmemory = 1.5", "kgraph.toml:2:1: query.memory is no number above 0."),
        ("[query]\nrows = true", "kgraph.toml:2:1: query.rows is no number above 0."),
        ('title = "x"\n[query]\ntitle = 1', 'kgraph.toml:3:1: "query.title" is not known here.'),
        ("[page]\nx = 1", 'kgraph.toml:1:1: "page" is not known here.'),
        ("# ok\ntitle = ", "kgraph.toml:2: this is not TOML: Invalid value."),
        ("title = Talks", "kgraph.toml:1:9: this is not TOML: Invalid value."),
        ('title = "a"\ntitle = "b"', "this is not TOML: Cannot overwrite a value."),
        (b"# ok\ntitle = '\xff'", "kgraph.toml:2:10: byte 14 is not UTF-8."),
    ],
)
def test_a_wrong_setting_has_its_line(text: str | bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        _read(tmp_path, text)
    assert said in str(caught.value)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].next_step


def test_all_findings_come_at_once(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as caught:
        _read(tmp_path, 'titel = "x"\nlanguage = "de"\n[trust]\nnever = 1\n')
    assert [problem.line for problem in caught.value.problems] == [1, 2, 4]


def test_names_on_the_trust_line_must_be_somebody_s(tmp_path: Path) -> None:
    settings = _read(tmp_path, '[trust]\nonly = ["Axios", "article"]\nnever = ["TASS", "Biden"]\n')
    known = {"Axios": ["Axios"], "Biden": ["Hunter_Biden", "Joe_Biden"]}
    found = check_trust(
        tmp_path / "kgraph.toml", settings, lambda name: known.get(name, []), lambda _: None
    )
    assert [str(problem).split(". ")[0] for problem in found] == [
        'kgraph.toml:3:1: "TASS" is nobody\'s name',
        'kgraph.toml:3:1: "Biden" can be Hunter_Biden or Joe_Biden',
    ]
