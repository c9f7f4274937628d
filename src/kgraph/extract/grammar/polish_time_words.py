"""Polish words for months, weekdays, numbers and what is last or next, ready for patterns."""

_MONTH_FORMS = """
styczeń stycznia styczniu styczniem | luty lutego lutym | marzec marca marcu marcem
| kwiecień kwietnia kwietniu kwietniem | maj maja maju majem
| czerwiec czerwca czerwcu czerwcem | lipiec lipca lipcu lipcem
| sierpień sierpnia sierpniu sierpniem | wrzesień września wrześniu wrześniem
| październik października październiku październikiem
| listopad listopada listopadzie listopadem | grudzień grudnia grudniu grudniem
"""
_WEEKDAY_FORMS = """
poniedziałek poniedziałku poniedziałkiem poniedziałkow | wtorek wtorku wtorkiem wtorkow
| środa środę środy środzie środow | czwartek czwartku czwartkiem czwartkow
| piątek piątku piątkiem piątkow | sobota sobotę soboty sobocie sobotn
| niedziela niedzielę niedzieli niedzieln
"""


def _numbered(forms: str, first: int) -> dict[str, int]:
    groups = enumerate(forms.split("|"), first)
    return {form: number for number, group in groups for form in group.split()}


MONTHS = _numbered(_MONTH_FORMS, 1)
WEEKDAYS = _numbered(_WEEKDAY_FORMS, 0)
NUMBERS = {
    "jeden": 1, "jedną": 1, "dwa": 2, "dwie": 2, "dwóch": 2, "trzy": 3, "trzech": 3, "cztery": 4,
    "czterech": 4, "pięć": 5, "pięciu": 5, "sześć": 6, "sześciu": 6, "siedem": 7, "siedmiu": 7,
    "osiem": 8, "ośmiu": 8, "dziewięć": 9, "dziewięciu": 9, "dziesięć": 10,
    "dziesięciu": 10, "kilkanaście": 0, "kilka": 0, "parę": 0,
}  # fmt: skip
SEASONS = {"wiosną": (3, 5), "latem": (6, 8), "jesienią": (9, 11), "zimą": (12, 2)}

MONTH = "(?P<m>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
DAY = r"(?P<d>\d{1,2})(?:\.|-?go)?"
YEAR = r"(?P<y>(?:1[89]|20)\d\d)(?:\s*(?:r\.|roku|rok|r\b))?"
MAYBE_YEAR = (
    rf"(?:,?\s+{YEAR}|\s+(?P<rel>(?:ubiegłego|zeszłego|minionego|tego|bieżącego|przyszłego)"
    r"\s+roku|br\.|ub\.\s*(?:r\.|roku)))?"
)
WEEKDAY = (
    "(?P<w>"
    + "|".join(sorted((w for w in WEEKDAYS if w[-1] not in "wn"), key=len, reverse=True))
    + ")"
)
NUMBER = r"(?P<n>\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r")"
LAST = r"(?:ubiegł|zeszł|minion|ostatni|poprzedni)(?:ym|ego|ą|ej|y|im|iego|ią|iej|i|emu|a)?"
NEXT = r"(?:przyszł|najbliższ|następn|nadchodząc)(?:ym|ego|ą|ej|y|emu|a)?"
THIS = r"(?:tym|tego|bieżącym|bieżącego|obecnym|obecnego|tę|ten)"
