"""What the page itself says, in English and Polish.

The words of classes and predicates come from the ontology, those of claims from `sentence`.
"""

from __future__ import annotations

LANGUAGES = ("en", "pl")
"""The languages of the page, in the order in which its data holds texts."""

WORDS: dict[str, tuple[str, str]] = {
    # Header
    "count.entities": ("{n} entities", "podmioty: {n}"),
    "count.claims": ("{n} claims", "twierdzenia: {n}"),
    "count.facts": ("{n} state facts", "fakty: {n}"),
    "count.withheld": ("{n} withheld", "inne: {n}"),
    "facts.hint": (
        "Claims that warrant a fact. Several can warrant the same: they make {n} triples",
        "Twierdzenia, które uzasadniają fakt. Kilka może uzasadniać ten sam; trójki: {n}",
    ),
    "rejected.hint": (
        "Readings that were rejected, and are not on this page: {n}",
        "Odrzucone odczytania, których tu nie ma: {n}",
    ),
    "shown.facts": (
        "Of these {facts} state facts, {withheld} are withheld",
        "Z tego fakty: {facts}, inne: {withheld}",
    ),
    "withheld.hint": (
        "Claims that give no fact: plans, conditions, demands, denials …",
        "Twierdzenia, z których nie wynika fakt: plany, warunki, żądania, zaprzeczenia …",
    ),
    "search": ("Search names and quotes", "Szukaj w nazwach i cytatach"),
    "search.none": ("Nothing found", "Nic nie znaleziono"),
    "search.reading": ("Searching the claims …", "Przeszukiwanie twierdzeń …"),
    "search.found": ("Results", "Wyniki"),
    "theme.dark": ("Dark colours", "Ciemne kolory"),
    "theme.light": ("Light colours", "Jasne kolory"),
    "language": ("Language", "Język"),
    "link": ("Link to this view", "Link do tego widoku"),
    "link.copy": ("Copy link", "Kopiuj link"),
    "link.hint": ("Copy a link to this view", "Kopiuj link do tego widoku"),
    "link.copied": ("Link copied", "Skopiowano link"),
    "link.select": ("Copy the selected link:", "Skopiuj zaznaczony link:"),
    "export": ("Export", "Eksport"),
    "export.png": ("Picture", "Obraz"),
    "export.png.hint": ("PNG: what is shown", "PNG: to, co widać"),
    "export.svg": ("Vector picture", "Obraz wektorowy"),
    "export.svg.hint": ("SVG: what is shown", "SVG: to, co widać"),
    "export.csv": ("Table", "Tabela"),
    "export.csv.hint": ("CSV: the claims shown", "CSV: widoczne twierdzenia"),
    "export.turtle": ("RDF", "RDF"),
    "export.turtle.hint": ("Turtle: the claims shown", "Turtle: widoczne twierdzenia"),
    "export.page": ("Copy of this page", "Kopia tej strony"),
    "export.page.hint": (
        "HTML: everything; opens in this view", "HTML: całość; otwiera się w tym widoku"
    ),
    "export.nothing": (
        "No claim passes the filters: nothing to save",
        "Żadne twierdzenie nie przechodzi filtrów: nie ma czego zapisać",
    ),
    # Ways for the keyboard, and what a view lacks
    "skip": ("Skip to", "Przejdź do"),
    "skip.to": ("Skip to: {name}", "Przejdź do: {name}"),
    "walk.hint": (
        "Arrow keys lead from entity to entity, Page Down and Page Up through all by their claims, "
        "Home to the one with most. Enter opens an entity, Shift and Enter the paths to it. "
        "Plus and minus zoom, 0 shows everything.",
        "Strzałki prowadzą od podmiotu do podmiotu, Page Down i Page Up przez wszystkie według "
        "liczby twierdzeń, Home do tego, który ma ich najwięcej. Enter otwiera podmiot, Shift i "
        "Enter ścieżki do niego. Plus i minus zmieniają powiększenie, 0 pokazuje wszystko.",
    ),
    "walk.claims": ("claims: {n}", "twierdzenia: {n}"),
    "walk.end": ("No entity lies that way.", "W tę stronę nie ma już podmiotu."),
    "missing": (
        "The link asks for what this page does not have; the rest of it is shown:",
        "Odnośnik wskazuje coś, czego na tej stronie nie ma; pokazano resztę:",
    ),
    "stopped": ("The filters hide this claim:", "Filtry ukrywają to twierdzenie:"),
    "stopped.show": ("Show it", "Pokaż je"),
    "drawn": ("In the picture · {n}", "Na obrazie · {n}"),
    "drawn.not": ("No room in the picture · {n}", "Nie mieszczą się na obrazie · {n}"),
    "voice.only": (
        "Only speaks, in {n} claims: no claim in view is about it, so no line leads here",
        "Tylko głos, twierdzenia: {n}. Żadne widoczne nie mówi o tym podmiocie, więc nie ma linii",
    ),
    # Filters
    "filters": ("Filters", "Filtry"),
    "standing": ("Facts and other claims", "Fakty i inne twierdzenia"),
    "kind": ("Entities", "Podmioty"),
    "modality": ("How it is meant", "Tryb wypowiedzi"),
    "polarity": ("Affirmed or denied", "Stwierdzone czy zaprzeczone"),
    "predicate": ("What is claimed", "Czego dotyczy"),
    "origin": ("Who says so", "Kto tak twierdzi"),
    "outlet": ("Published by", "Gdzie opublikowano"),
    "certainty": ("Certainty", "Pewność"),
    "status": ("Review", "Weryfikacja"),
    "filters.off": ("{n} hidden", "ukryte: {n}"),
    "filters.all": ("all", "wszystko"),
    "filters.none": ("none", "nic"),
    "only": ("only", "tylko"),
    "around": ("Steps around it", "Otoczenie (kroki)"),
    "around.hint": (
        "Steps: {n}. Show only what is as near (claims: {claims})",
        "Kroki: {n}. Pokaż tylko to, co leży tak blisko (twierdzenia: {claims})",
    ),
    "around.all": ("all", "całość"),
    "around.all.hint": ("Show the whole network", "Pokaż całą sieć"),
    "around.chip": ("Around {name}, steps: {n}", "Otoczenie: {name}, kroki: {n}"),
    "around.drop": ("Show the whole network", "Pokaż całą sieć"),
    "path.to": ("Find paths to …", "Znajdź ścieżki do …"),
    "path.found": (
        "Shortest paths through the claims shown: {n}. Steps: {steps}.",
        "Najkrótsze ścieżki przez widoczne twierdzenia: {n}. Kroki: {steps}.",
    ),
    "path.none": (
        "No path leads there through the claims shown that have a quote.",
        "Przez widoczne twierdzenia z cytatem nie prowadzi tam żadna ścieżka.",
    ),
    "path.turn": ("Swap the ends", "Zamień końce ścieżki"),
    "path.way": ("Path {n}", "Ścieżka {n}"),
    # Time
    "time": ("Time", "Czas"),
    "time.all": ("all days", "wszystkie dni"),
    "time.reset": ("All days", "Wszystkie dni"),
    "time.first": ("First day", "Pierwszy dzień"),
    "time.last": ("Last day", "Ostatni dzień"),
    "time.claims": ("{n} claims", "twierdzenia: {n}"),
    "time.claims.wide": (
        "{n} claims, {wide} of them (striped) of more days than this bar has",
        "twierdzenia: {n}, w tym obejmujące więcej dni niż ten słupek (w paski): {wide}",
    ),
    "time.more": ("+{n} undated", "+{n} bez daty"),
    "time.undated": ("undated: {n}", "bez daty: {n}"),
    "undated.published": (
        "Without a date, by day of publication",
        "Bez daty, według dnia publikacji",
    ),
    "timeline": ("Claims in order of time", "Twierdzenia w porządku chronologicznym"),
    "reset": ("Show all", "Pokaż wszystko"),
    "shown": ("{shown} of {total} claims shown", "Widoczne twierdzenia: {shown} z {total}"),
    "nothing": ("No claim matches the filters.", "Żadne twierdzenie nie pasuje do filtrów."),
    # A page without any claim; commands stand between backticks
    "empty.short": ("No claims", "Brak twierdzeń"),
    "empty": ("There are no claims yet.", "Nie ma jeszcze żadnych twierdzeń."),
    "empty.add": (
        "`kgraph add ARTICLE` reads an article and proposes what it claims.",
        "`kgraph add ARTYKUŁ` czyta artykuł i proponuje twierdzenia.",
    ),
    "empty.write": (
        "Or write claims yourself, in a file `seeds/NAME.kg`.",
        "Możesz też zapisać je samodzielnie w pliku `seeds/NAZWA.kg`.",
    ),
    "empty.waiting": (
        "Proposals that wait for a decision: {n}.",
        "Propozycje, które czekają na decyzję: {n}.",
    ),
    "empty.review": (
        "`kgraph review` shows them one by one; what you accept is on the next page.",
        "`kgraph review` pokazuje je po kolei; to, co zatwierdzisz, trafi na następną stronę.",
    ),
    "empty.rejected": (
        "Readings that were rejected: {n}.", "Odrzucone odczytania: {n}."
    ),
    "empty.proposals": (
        "`kgraph build --with-proposals` puts all of them on the page.",
        "`kgraph build --with-proposals` umieszcza wszystkie na stronie.",
    ),
    "fit": ("Whole network", "Cała sieć"),
    "fit.shown": ("Fit to what is shown", "Dopasuj do tego, co widać"),
    "nearer": ("Zoom in", "Przybliż"),
    "farther": ("Zoom out", "Oddal"),
    "network": (
        "Network of {entities} entities and {claims} claims, which the list of claims has too.",
        "Sieć (podmioty: {entities}, twierdzenia: {claims}). Tę samą treść ma lista twierdzeń.",
    ),
    # Centre
    "tabs": ("Views", "Widoki"),
    "tab.graph": ("Graph", "Graf"),
    "tab.timeline": ("Timeline", "Oś czasu"),
    "tab.table": ("Table", "Tabela"),
    "tab.document": ("Document", "Dokument"),
    "tab.conflicts": ("Conflicts", "Sprzeczności"),
    "conflicts.none": (
        "No visible claim contradicts another.",
        "Żadne widoczne twierdzenie nie przeczy innemu.",
    ),
    "conflicts.what": (
        "Here stand claims that somebody denies, two answers where only one can be true, and what "
        "is disputed or has been replaced.",
        "Tu trafiają twierdzenia, którym ktoś zaprzecza, dwie różne informacje tam, gdzie "
        "prawdziwa może być tylko jedna, oraz to, co sporne lub zastąpione.",
    ),
    "conflicts.denied": ("Said and denied", "Stwierdzone i zaprzeczone"),
    "conflicts.denied.hint": (
        "One source says so, another denies it, and both may mean the same time.",
        "Jedno źródło tak twierdzi, inne temu zaprzecza, a może chodzić o ten sam czas.",
    ),
    "conflicts.values": ("Two values", "Dwie różne informacje"),
    "conflicts.values.hint": (
        "Facts of which only one can be true at a time.",
        "Fakty, z których w danej chwili prawdziwy może być tylko jeden.",
    ),
    "conflicts.holders": ("Two holders", "Dwóch na jednym miejscu"),
    "conflicts.holders.hint": (
        "Facts that can be true of only one at a time.",
        "Fakty, które w danej chwili mogą dotyczyć tylko jednego podmiotu.",
    ),
    "conflicts.replaced": ("Superseded", "Zastąpione"),
    "conflicts.replaced.hint": (
        "What was said first, and what replaced it.",
        "Najpierw wcześniejsza wersja, potem ta, która ją zastąpiła.",
    ),
    "conflicts.disputed": ("Disputed", "Sporne"),
    "conflicts.disputed.hint": (
        "Reviewers doubt these.",
        "Mają do nich zastrzeżenia osoby, które je sprawdzały.",
    ),
    "conflicts.more": ("… and {n} more", "… i jeszcze {n}"),
    "note.wide": (
        "Overview: {entities} entities. Only lines between the hubs are drawn; zoom in to see "
        "all, or open an entity.",
        "Widok ogólny (podmioty: {entities}). Widać tylko linie między najważniejszymi; przybliż, "
        "aby zobaczyć wszystkie, albo otwórz podmiot.",
    ),
    "note.close": (
        "Surroundings: {entities} entities, {claims} claims",
        "Otoczenie (podmioty: {entities}, twierdzenia: {claims})",
    ),
    "note.cut": (
        "{entities} of {all} entities: {middle} in the middle, {rings}; the table has all claims",
        "Podmioty: {entities} z {all}, w środku {middle}, {rings}; w tabeli są wszystkie "
        "twierdzenia",
    ),
    "note.ring.1": ("ring 1: {kept} of {all}", "krąg 1: {kept} z {all}"),
    "note.ring.2": ("ring 2: {kept} of {all}", "krąg 2: {kept} z {all}"),
    "note.ring.3": ("ring 3: {kept} of {all}", "krąg 3: {kept} z {all}"),
    "note.picture": ("lines between the hubs only", "tylko linie między najważniejszymi"),
    "note.plain": (
        "This browser has no WebGL2: the {shown} entities with most claims are drawn, of "
        "{entities}. Open one to see its surroundings.",
        "Ta przeglądarka nie obsługuje WebGL2. Widać podmioty o największej liczbie twierdzeń: "
        "{shown} z {entities}. Otwórz jeden z nich, aby zobaczyć otoczenie.",
    ),
    "table": ("Visible claims", "Widoczne twierdzenia"),
    "table.subject": ("Subject", "Podmiot"),
    "table.predicate": ("Predicate", "Orzeczenie"),
    "table.object": ("Object", "Dopełnienie"),
    "table.status": ("Kind", "Rodzaj"),
    "table.when": ("When", "Kiedy"),
    "table.voice": ("Who says so", "Kto tak twierdzi"),
    "table.document": ("Document", "Dokument"),
    "document.updated": ("updated {day}", "aktualizacja: {day}"),
    "published": ("published {day}", "publikacja: {day}"),
    "document.none": (
        "No claim has a passage in a document.",
        "Żadne twierdzenie nie ma fragmentu w dokumencie.",
    ),
    "document.show": ("Show in document", "Pokaż w dokumencie"),
    "claims.here": ("Claims from these words", "Twierdzenia z tych słów"),
    # Panel
    "list": ("Claims", "Twierdzenia"),
    "panel": ("Claims and quotes", "Twierdzenia i cytaty"),
    "back": ("All claims", "Wszystkie twierdzenia"),
    "close": ("Close", "Zamknij"),
    "claim": ("Claim", "Twierdzenie"),
    "evidence": ("Quote", "Cytat"),
    "evidence.none": (
        "No passage is given for this claim.",
        "Dla tego twierdzenia nie podano cytatu.",
    ),
    "voices": ("Who says so", "Kto tak twierdzi"),
    "article": ("the document itself", "sam dokument"),
    "when": ("When", "Kiedy"),
    "when.none": ("not said", "nie podano"),
    "reported": ("Published in", "Gdzie opublikowano"),
    "reported.none": ("no document", "brak dokumentu"),
    "how": ("How it is said", "W jaki sposób"),
    "note": ("Note", "Uwaga"),
    "condition": ("Condition", "Warunek"),
    "confidence": ("Confidence of the reading", "Pewność odczytania"),
    "made": ("Recorded by", "Kto zapisał"),
    "superseded.by": ("Superseded by", "Zastąpione przez"),
    "alike": ("The same claim elsewhere", "To samo gdzie indziej"),
    "against": ("Claims against it", "Twierdzenia przeciwne"),
    "between": (
        "Other claims about these two",
        "Inne twierdzenia o tych dwóch podmiotach",
    ),
    "why.fact": ("Why this is a fact", "Dlaczego to fakt"),
    "why.not": ("Why this is not a fact", "Dlaczego to nie fakt"),
    "holds": ("yes", "tak"),
    "fails": ("no", "nie"),
    "names": ("Names", "Nazwy"),
    "ids": ("In other databases", "W innych bazach"),
    "more": ("Show more ({n} left)", "Pokaż więcej (zostało: {n})"),
    "claims.of": ("Claims", "Twierdzenia"),
    "claims.none": ("No claim matches the filters.", "Żadne twierdzenie nie pasuje do filtrów."),
    "from": ("from", "od"),
    "until": ("until", "do"),
    "about": ("about", "około"),
    "maybe": ("perhaps", "być może"),
    # Standings (warrant.reason)
    "fact": ("fact", "fakt"),
    "planned": ("planned", "planowane"),
    "conditional": ("conditional", "warunkowe"),
    "only supposed": ("hypothetical", "hipotetyczne"),
    "demanded or wished": ("demanded", "żądane"),
    "opinion": ("opinion", "opinia"),
    "denied": ("denied", "zaprzeczone"),
    "only presupposed": ("taken for granted", "zakładane"),
    "not certain": ("uncertain", "niepewne"),
    "origin not trusted": ("untrusted source", "źródło niewiarygodne"),
    "proposed": ("not reviewed yet", "niesprawdzone"),
    "accepted": ("accepted", "zatwierdzone"),
    "disputed": ("disputed", "sporne"),
    "rejected": ("rejected", "odrzucone"),
    "superseded": ("superseded", "zastąpione"),
    "retracted": ("withdrawn", "wycofane"),
    # Parts of the rule (warrant.RULE)
    "rule.accepted": ("accepted in review", "zatwierdzone przez człowieka"),
    "rule.positive": ("affirmed: not denied", "stwierdzone, nie zaprzeczone"),
    "rule.actual": ("actual: no plan, demand or opinion", "nie plan, żądanie ani opinia"),
    "rule.certain": ("certain: not “probably”", "pewne, bez „prawdopodobnie”"),
    "rule.unconditional": ("unconditional: no “if”", "bezwarunkowe, bez „jeśli”"),
    "rule.stated": ("stated: not taken for granted", "powiedziane, nie tylko domniemane"),
    "rule.trusted": ("from a trusted source", "z wiarygodnego źródła"),
    # Values of the axes
    "+": ("affirmed", "stwierdzone"),
    "-": ("denied", "zaprzeczone"),
    "CT": ("certain", "pewne"),
    "PR": ("probable", "prawdopodobne"),
    "PS": ("possible", "możliwe"),
    "U": ("certainty not stated", "pewność nieokreślona"),
    "actual": ("actual", "rzeczywiste"),
    "future": ("planned", "planowane"),
    "hypothetical": ("hypothetical", "hipotetyczne"),
    "desired": ("demanded", "żądane"),
    "explicit": ("explicit", "wprost"),
    "coreference": ("by reference", "przez odniesienie"),
    "implied": ("implied", "pośrednio"),
    "presupposed": ("taken for granted", "zakładane"),
    "hand": ("a person", "człowiek"),
}  # fmt: skip


def words() -> dict[str, dict[str, str]]:
    """Every word of the page, by language and key."""
    return {
        language: {key: texts[place] for key, texts in WORDS.items()}
        for place, language in enumerate(LANGUAGES)
    }
