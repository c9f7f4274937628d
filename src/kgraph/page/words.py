"""What the page itself says, in English and Polish.

The words of classes and predicates come from the ontology, those of claims from `sentence`.
"""

from __future__ import annotations

from kgraph.page.reader import LANGUAGES

WORDS: dict[str, tuple[str, str]] = {
    # Header
    "count.entities": ("{n} entities", "podmioty: {n}"),
    "count.claims": ("{n} claims", "twierdzenia: {n}"),
    "count.facts": ("{n} state facts", "o faktach: {n}"),
    "count.withheld": ("{n} withheld", "poza faktami: {n}"),
    "facts.hint": (
        "Claims that warrant a fact. Several can warrant the same: they make {n} triples",
        "Twierdzenia, które uzasadniają fakt. Kilka może uzasadniać ten sam; trójki: {n}",
    ),
    "shown.facts": (
        "Of these {facts} state facts, {withheld} are withheld",
        "Z tego o faktach: {facts}, poza faktami: {withheld}",
    ),
    "withheld.hint": (
        "Claims that warrant no fact: planned, conditional, demanded, denied …",
        "Twierdzenia, które nie dają faktu: planowane, warunkowe, postulowane, zaprzeczone …",
    ),
    "search": ("Search names and quotes", "Szukaj nazw i cytatów"),
    "search.none": ("Nothing found", "Nic nie znaleziono"),
    "search.reading": ("Reading the claims …", "Czytam twierdzenia …"),
    "search.found": ("results", "wyniki"),
    "theme.dark": ("Dark colours", "Ciemne kolory"),
    "theme.light": ("Light colours", "Jasne kolory"),
    "language": ("Language", "Język"),
    "link": ("Link to this view", "Odnośnik do tego widoku"),
    "link.copy": ("Copy link", "Kopiuj link"),
    "link.hint": ("Copy a link to this view", "Kopiuj odnośnik do tego widoku"),
    "link.copied": ("Link copied", "Skopiowano link"),
    "link.select": ("Copy the selected link:", "Skopiuj zaznaczony link:"),
    "export": ("Export", "Eksport"),
    "export.png": ("Picture", "Obraz"),
    "export.png.hint": ("PNG: what is visible", "PNG: to, co widać"),
    "export.svg": ("Vector picture", "Obraz wektorowy"),
    "export.svg.hint": ("SVG: what is visible", "SVG: to, co widać"),
    "export.csv": ("Table", "Tabela"),
    "export.csv.hint": ("CSV: the visible claims", "CSV: widoczne twierdzenia"),
    "export.turtle": ("RDF", "RDF"),
    "export.turtle.hint": ("Turtle: the visible claims", "Turtle: widoczne twierdzenia"),
    "export.page": ("Copy of this page", "Kopia tej strony"),
    "export.page.hint": (
        "HTML: everything, opens in this view", "HTML: wszystko, otwiera się w tym widoku"
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
    "standing": ("Fact or withheld", "Fakt czy nie"),
    "kind": ("Entities", "Podmioty"),
    "modality": ("Modality", "Modalność"),
    "polarity": ("Polarity", "Biegunowość"),
    "predicate": ("What is said", "Co się mówi"),
    "origin": ("Whose word", "Czyje słowa"),
    "outlet": ("Outlet", "Redakcja"),
    "certainty": ("Certainty", "Pewność"),
    "status": ("Review", "Weryfikacja"),
    "filters.off": ("{n} off", "wył. {n}"),
    "filters.all": ("all", "wszystko"),
    "filters.none": ("none", "nic"),
    "only": ("only", "tylko"),
    "around": ("Steps around it", "Kroki wokół"),
    "around.hint": (
        "Show only what is up to {n} steps away: {claims} claims",
        "Pokaż tylko to, co jest w odległości do {n} kroków: twierdzenia – {claims}",
    ),
    "around.all": ("everything", "wszystko"),
    "around.all.hint": ("Show the whole network", "Pokaż całą sieć"),
    "around.chip": ("{n} around {name}", "{n} wokół: {name}"),
    "around.drop": ("Show the whole network", "Pokaż całą sieć"),
    "path.to": ("Find paths to …", "Znajdź ścieżki do …"),
    "path.found": (
        "Shortest paths among the visible claims: {n}. Steps: {steps}.",
        "Najkrótsze ścieżki wśród widocznych twierdzeń: {n}. Kroki: {steps}.",
    ),
    "path.none": (
        "No path leads there through the visible claims that have a passage.",
        "Żadna ścieżka nie prowadzi tam przez widoczne twierdzenia, które mają cytat.",
    ),
    "path.turn": ("Swap the ends", "Zamień końce"),
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
    "undated": ("Without a date", "Bez daty"),
    "timeline": ("Claims in the order of their time", "Twierdzenia w kolejności czasu"),
    "reset": ("Show all", "Pokaż wszystko"),
    "shown": ("{shown} of {total} claims shown", "Widoczne twierdzenia: {shown} z {total}"),
    "nothing": ("No claim passes these filters.", "Żadne twierdzenie nie przechodzi filtrów."),
    "fit": ("Whole network", "Cała sieć"),
    "fit.shown": ("Fit to what is shown", "Dopasuj do tego, co widać"),
    "nearer": ("Zoom in", "Przybliż"),
    "farther": ("Zoom out", "Oddal"),
    "network": (
        "Network of {entities} entities and {claims} claims. The list of claims holds the same.",
        "Sieć: podmioty – {entities}, twierdzenia – {claims}. To samo zawiera lista twierdzeń.",
    ),
    # Centre
    "tabs": ("Ways to look", "Widoki"),
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
        "This page looks for claims and their denials, for two values where there can be one, and "
        "for what is "
        "disputed or superseded.",
        "Ta strona szuka twierdzeń i ich zaprzeczeń, dwóch wartości tam, gdzie może być jedna, "
        "oraz tego, co sporne "
        "lub zastąpione.",
    ),
    "conflicts.denied": ("Said and denied", "Twierdzone i zaprzeczone"),
    "conflicts.denied.hint": (
        "One source says it, another says it is not so, of times that can be the same.",
        "Jedno źródło to mówi, inne temu przeczy, a czas może być ten sam.",
    ),
    "conflicts.values": ("Two values", "Dwie wartości"),
    "conflicts.values.hint": (
        "Facts of which only one can hold at a time.",
        "Fakty, z których naraz może zachodzić tylko jeden.",
    ),
    "conflicts.holders": ("Two holders", "Dwaj posiadacze"),
    "conflicts.holders.hint": (
        "Facts that only one can have at a time.",
        "Fakty, które naraz może mieć tylko jeden podmiot.",
    ),
    "conflicts.replaced": ("Superseded", "Zastąpione"),
    "conflicts.replaced.hint": (
        "What was said first, then what took its place.",
        "Co powiedziano najpierw i co to zastąpiło.",
    ),
    "conflicts.disputed": ("Disputed", "Sporne"),
    "conflicts.disputed.hint": (
        "Somebody who reviewed them doubts them.",
        "Wątpi w nie ktoś, kto je sprawdzał.",
    ),
    "conflicts.more": ("… and {n} more", "… i jeszcze {n}"),
    "note.wide": (
        "Overview: {entities} entities. Lines join the hubs; come nearer for all of them, or open "
        "an entity.",
        "Przegląd: podmioty – {entities}. Linie łączą najważniejsze; przybliż, aby zobaczyć "
        "wszystkie, albo otwórz "
        "podmiot.",
    ),
    "note.close": (
        "Surroundings of what is open: {entities} entities, {claims} claims",
        "Otoczenie tego, co otwarte: podmioty – {entities}, twierdzenia – {claims}",
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
        "{entities}. Open one to see what is around it.",
        "Ta przeglądarka nie ma WebGL2: narysowano {shown} podmiotów z największą liczbą "
        "twierdzeń, z {entities}. Otwórz "
        "jeden, aby zobaczyć otoczenie.",
    ),
    "table": ("Visible claims", "Widoczne twierdzenia"),
    "table.subject": ("Subject", "Podmiot"),
    "table.predicate": ("Predicate", "Orzeczenie"),
    "table.object": ("Object", "Dopełnienie"),
    "table.status": ("Kind", "Rodzaj"),
    "table.when": ("When", "Kiedy"),
    "table.voice": ("Voice", "Głos"),
    "table.document": ("Document", "Dokument"),
    "document.none": (
        "No claim has a passage in a document.",
        "Żadne twierdzenie nie ma fragmentu w dokumencie.",
    ),
    "document.show": ("Show in document", "Pokaż w dokumencie"),
    "claims.here": ("Claims from these words", "Twierdzenia z tych słów"),
    # Panel
    "list": ("Claims", "Twierdzenia"),
    "panel": ("Claims and evidence", "Twierdzenia i dowody"),
    "back": ("All claims", "Wszystkie twierdzenia"),
    "close": ("Close", "Zamknij"),
    "claim": ("Claim", "Twierdzenie"),
    "evidence": ("Evidence", "Dowód"),
    "evidence.none": (
        "No passage is given for this claim.",
        "Nie podano fragmentu tekstu dla tego twierdzenia.",
    ),
    "voices": ("Whose word", "Czyje słowa"),
    "article": ("the document itself", "sam dokument"),
    "when": ("When", "Kiedy"),
    "when.none": ("not said", "nie podano"),
    "reported": ("Reported in", "Źródło"),
    "reported.none": ("no document", "brak dokumentu"),
    "how": ("How it is said", "Jak powiedziano"),
    "note": ("Note", "Uwaga"),
    "condition": ("Condition", "Warunek"),
    "confidence": ("Confidence of reading", "Pewność odczytu"),
    "made": ("Made by", "Kto zapisał"),
    "superseded.by": ("Superseded by", "Zastąpione przez"),
    "alike": ("Same statement elsewhere", "To samo zdanie gdzie indziej"),
    "against": ("Against", "Przeciw"),
    "between": (
        "Other claims on the same two entities",
        "Inne twierdzenia o tych samych dwóch podmiotach",
    ),
    "why.fact": ("Why this is a fact", "Dlaczego to fakt"),
    "why.not": ("Why this is not a fact", "Dlaczego to nie fakt"),
    "holds": ("holds", "spełnione"),
    "fails": ("fails", "niespełnione"),
    "names": ("Names", "Nazwy"),
    "ids": ("Elsewhere", "Gdzie indziej"),
    "more": ("Show more · {n} left", "Pokaż więcej · zostało: {n}"),
    "claims.of": ("Claims", "Twierdzenia"),
    "claims.none": ("No claim passes the filters.", "Żadne twierdzenie nie przechodzi filtrów."),
    "from": ("from", "od"),
    "until": ("until", "do"),
    "about": ("about", "około"),
    "maybe": ("perhaps", "być może"),
    # Standings (warrant.reason)
    "fact": ("fact", "fakt"),
    "planned": ("planned", "planowane"),
    "conditional": ("conditional", "warunkowe"),
    "only supposed": ("only supposed", "tylko założone"),
    "demanded or wished": ("demanded or wished", "postulowane"),
    "opinion": ("opinion", "opinia"),
    "denied": ("denied", "zaprzeczone"),
    "only presupposed": ("only presupposed", "tylko presuponowane"),
    "not certain": ("not certain", "niepewne"),
    "origin not trusted": ("origin not trusted", "źródło niezaufane"),
    "proposed": ("not yet accepted", "jeszcze nieprzyjęte"),
    "accepted": ("accepted", "przyjęte"),
    "disputed": ("disputed", "sporne"),
    "rejected": ("rejected", "odrzucone"),
    "superseded": ("superseded", "zastąpione"),
    "retracted": ("retracted", "wycofane"),
    # Parts of the rule (warrant.RULE)
    "rule.accepted": ("accepted by people", "przyjęte przez ludzi"),
    "rule.positive": ("positive: not a denial", "twierdzące: nie zaprzeczenie"),
    "rule.actual": ("actual: no plan, demand or opinion", "rzeczywiste: nie plan ani żądanie"),
    "rule.certain": ("certain: not probably or possibly", "pewne: nie „prawdopodobnie”"),
    "rule.unconditional": ("unconditional: no “if”", "bezwarunkowe: bez „jeśli”"),
    "rule.stated": ("stated: not just presupposed", "powiedziane: nie tylko presuponowane"),
    "rule.trusted": ("its origin is trusted", "źródło jest zaufane"),
    # Values of the axes
    "+": ("positive", "twierdzące"),
    "-": ("negative", "przeczące"),
    "CT": ("certain", "pewne"),
    "PR": ("probable", "prawdopodobne"),
    "PS": ("possible", "możliwe"),
    "U": ("certainty not said", "pewność nieokreślona"),
    "actual": ("actual", "rzeczywiste"),
    "future": ("future", "przyszłe"),
    "hypothetical": ("hypothetical", "hipotetyczne"),
    "desired": ("desired", "pożądane"),
    "explicit": ("explicit", "wprost"),
    "coreference": ("by coreference", "przez koreferencję"),
    "implied": ("implied", "z domysłu"),
    "presupposed": ("presupposed", "presuponowane"),
    "hand": ("a person", "człowiek"),
}  # fmt: skip


def words() -> dict[str, dict[str, str]]:
    """Every word of the page, by language and key."""
    return {
        language: {key: texts[place] for key, texts in WORDS.items()}
        for place, language in enumerate(LANGUAGES)
    }
