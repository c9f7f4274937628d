"""kgraph fmt: the canonical form, and what it leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kgraph.formatting import formatted

if TYPE_CHECKING:
    from pathlib import Path

    from kgraph.project import Project
    from tests.conftest import Kgraph

ROUGH = """\
# Notes of the day.

@document   rp   seeds/000_6ea63a04d097cb71.txt
Witkoff  "spotkała się z"   Zełenski via  "Axios"   # as told
    >   spotkał się ze specjalnymi wysłannikami
    # who is meant?
USA will meet Rosja if   "during ceasefire"



Trump met zelenski ^c90
"""
FORMATTED = """\
# Notes of the day.

@document rp seeds/000_6ea63a04d097cb71.txt
Steve_Witkoff met Volodymyr_Zelensky via Axios ^k4f1b3d6d1c5c  # as told
  > spotkał się ze specjalnymi wysłannikami
  # who is meant?
United_States will met Russia if "during ceasefire" ^k0
\n
Donald_Trump met Volodymyr_Zelensky ^c90
"""


def _ids_hidden(text: str) -> str:
    words = [["^k" if word.startswith("^k") else word for word in line.split(" ")]
             for line in text.split("\n")]  # fmt: skip
    return "\n".join(" ".join(line) for line in words)


def test_names_words_and_ids_are_canonical_comments_and_order_stay(
    kgraph: Kgraph, seed_project: Path
) -> None:
    done = kgraph("-C", str(seed_project), "fmt", "-", given=ROUGH.encode())
    assert (done.code, done.err) == (0, "")
    assert _ids_hidden(done.out) == _ids_hidden(FORMATTED)
    again = kgraph("-C", str(seed_project), "fmt", "-", given=done.out.encode())
    assert again.out == done.out


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("Witkoff meets Zełenski", "Steve_Witkoff met Volodymyr_Zelensky"),
        ("Witkoff will meet Zelensky", "Steve_Witkoff will met Volodymyr_Zelensky"),
        ('Witkoff "spotkał się z" Zełenski', "Steve_Witkoff met Volodymyr_Zelensky"),
        ("Witkoff spotkał się z Zełenski", "Steve_Witkoff met Volodymyr_Zelensky"),
        ("Witkoff nie spotkał się z Zełenski", "Steve_Witkoff not met Volodymyr_Zelensky"),
        ("Witkoff spotka się z Zełenski", "Steve_Witkoff will met Volodymyr_Zelensky"),
        ("Witkoff nie spotka się z Zełenski", "Steve_Witkoff will not met Volodymyr_Zelensky"),
        (
            "Witkoff prawdopodobnie spotka się z Zełenski",
            "Steve_Witkoff will probably met Volodymyr_Zelensky",
        ),
        ("Witkoff would spotka się z Zełenski", "Steve_Witkoff would met Volodymyr_Zelensky"),
        ("if Witkoff spotka się z Zełenski", "if Steve_Witkoff met Volodymyr_Zelensky"),
        ('"biały dom" "wymaga" "umowa gwarancyjna"',
         "White_House requires Security_guarantee_agreement"),
    ],
)  # fmt: skip
def test_typed_words_become_the_predicate_in_its_modality(
    typed: str, canonical: str, kgraph: Kgraph, seed_project: Path
) -> None:
    done = kgraph("-C", str(seed_project), "fmt", "-", given=typed.encode())
    line, _, label = done.out.rpartition(" ^k")
    assert line == canonical
    assert label.endswith("\n")


def test_what_cannot_be_looked_up_stays(kgraph: Kgraph, seed_project: Path) -> None:
    line = "Emmanuel_Macron spotkałby się z Zełenski\n"
    done = kgraph("-C", str(seed_project), "fmt", "-", given=line.encode())
    assert done.out == "Emmanuel_Macron spotkałby się z Volodymyr_Zelensky\n"


def test_a_file_that_cannot_be_read_stops_all_and_none_is_changed(
    kgraph: Kgraph, seed_project: Path
) -> None:
    rough, broken = seed_project / "seeds" / "a.kg", seed_project / "seeds" / "b.kg"
    rough.write_text(ROUGH, encoding="utf-8")
    broken.write_text('Witkoff met "Zełenski\n', encoding="utf-8")
    done = kgraph("-C", str(seed_project), "fmt")
    assert done.code == 2
    assert "b.kg:1:13: the quotation mark is never closed." in done.err
    assert rough.read_text("utf-8") == ROUGH
    broken.write_bytes(b"\xff")
    assert "byte 0 is not UTF-8" in kgraph("-C", str(seed_project), "fmt").err
    assert rough.read_text("utf-8") == ROUGH


def test_check_says_what_would_change_and_changes_nothing(
    kgraph: Kgraph, seed_project: Path
) -> None:
    rough = seed_project / "seeds" / "a.kg"
    assert kgraph("-C", str(seed_project), "fmt", "--check").code == 0
    rough.write_text(ROUGH, encoding="utf-8")
    done = kgraph("-C", str(seed_project), "fmt", "--check")
    assert done.code == 1
    assert done.err == f"would change {rough}\n"
    assert rough.read_text("utf-8") == ROUGH
    assert kgraph("-C", str(seed_project), "fmt").err == f"changed {rough}\n"
    assert _ids_hidden(rough.read_text("utf-8")) == _ids_hidden(FORMATTED)
    assert kgraph("-C", str(seed_project), "fmt", "--check").code == 0
    assert kgraph("-C", str(seed_project), "fmt").err == ""


def test_line_ends_and_a_byte_order_mark_are_made_plain(kgraph: Kgraph, seed_project: Path) -> None:
    file = seed_project / "seeds" / "a.kg"
    file.write_bytes(b"\xef\xbb\xbf# note\r\nWitkoff met Trump ^c90\r\n")
    assert kgraph("-C", str(seed_project), "fmt", str(file)).code == 0
    assert file.read_bytes() == b"# note\nSteve_Witkoff met Donald_Trump ^c90\n"


def test_what_was_saved_meanwhile_is_not_written_over(
    seed_project: Path, kgraph: Kgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = seed_project / "seeds" / "rough.kg"
    path.write_text(ROUGH, encoding="utf-8")

    def slowly(project: Project, *given: Any) -> dict[str, tuple[str, str]]:
        found = formatted(project, *given)
        path.write_text(f"{ROUGH}# saved\n", encoding="utf-8")
        return found

    with monkeypatch.context() as patched:
        patched.setattr("kgraph.formatting.formatted", slowly)
        found = kgraph("-C", str(seed_project), "fmt", str(path))
    assert (found.code, path.read_text("utf-8")) == (2, f"{ROUGH}# saved\n")
    assert "rough.kg has changed since reading began. Run it again." in found.err
