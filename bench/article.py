"""The text of one article, sentence by sentence, and when what it tells happens."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bench.wording import BETWEEN, ENGLISH, TITLES, day_words
from kgraph.model import Document, Evidence

if TYPE_CHECKING:
    from random import Random

    from bench.being import Being


class Article:
    """An article as it grows; every sentence knows where it stands."""

    def __init__(self, name: str, lead: Being, language: str, day: date, chance: Random) -> None:
        self.name, self.language, self.day, self.chance = name, language, day, chance
        called = lead.forms[ENGLISH if language == "en" else 0]
        title = chance.choice(TITLES[language]).format(called)
        self.title = title[:1].upper() + title[1:]
        self._parts: list[str] = []
        self._length = self._sentences = 0

    def begin(self, outlet: Being) -> None:
        """Write the front matter."""
        self.outlet = next(
            (name.text for name in outlet.entity.names if name.language == self.language), outlet.id
        )
        self.url = f"https://news.example/{self.day:%Y/%m}/{self.name}"
        front = {"title": self.title, "outlet": self.outlet, "url": self.url,
                 "published": self.day.isoformat(), "language": self.language}  # fmt: skip
        lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
        self._write("---\n" + "\n".join(lines) + "\n---\n\n")

    def quote(self, sentence: str) -> Evidence:
        """Add a sentence; give it as evidence. Here and there another one comes before it."""
        if self._sentences % 4 == 3:
            self._write("\n\n")
        elif self._sentences:
            self._write(" ")
        if self._sentences % 5 == 2:
            self._write(self.chance.choice(BETWEEN[self.language]) + " ")
        self._sentences += 1
        start = self._length
        self._write(sentence)
        return Evidence(document=self.name, quote=sentence, start=start, end=self._length)

    def document(self) -> Document:
        """The article as kgraph reads it."""
        return Document(
            id=self.name,
            path=f"seeds/{self.name}.txt",
            text="".join(self._parts) + "\n",
            title=self.title,
            outlet=self.outlet,
            url=self.url,
            published=self.day.isoformat(),
            language=self.language,
        )

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def when(day: date, ahead: bool, language: str, chance: Random) -> tuple[str | None, str]:
    """A date in EDTF near the day of an article, and its words; what is `ahead` comes after it."""
    there = day + timedelta(chance.randint(1, 60) if ahead else -chance.randint(0, 20))
    last = there + timedelta(chance.randint(1, 12))
    edtf, english, polish = chance.choices(_FORMS, _SHARES)[0]
    if not edtf:
        return None, ""
    words = (english if language == "en" else polish).format(
        day=day_words(there, language),
        last=day_words(last, language),
        month=day_words(there, language, whole=False),
    )
    return edtf.format(day=there, last=last), words


_FORMS = (
    ("{day}", "on {day}", "{day}"),
    ("{day:%Y-%m}", "in {month}", "w {month}"),
    ("{day}/{last}", "from {day} to {last}", "od {day} do {last}"),
    ("../{day}", "before {day}", "przed {day}"),
    ("{day}/..", "from {day} on", "od {day}"),
    ("{day}~", "around {day}", "około {day}"),
    ("", "", ""),
)
_SHARES = (46, 12, 10, 5, 5, 4, 18)
