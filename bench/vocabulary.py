"""Words that invented people, places, bodies and plans are called by, Polish beside English."""

from __future__ import annotations

MEN = (
    "Adam", "Antoni", "Bartosz", "Damian", "Grzegorz", "Igor", "Jan", "Janusz", "Krzysztof",
    "Łukasz", "Miron", "Radosław", "Robert", "Stanisław", "Świętosław", "Szymon", "Tomasz", "Wit",
    "Zbigniew", "Emil", "Bohdan", "Jürgen", "Sigurður", "Björn", "Noël", "Zoltán",
)  # fmt: skip
WOMEN = (
    "Anna", "Agnieszka", "Aniela", "Bożena", "Danuta", "Elżbieta", "Halina", "Iwona", "Joanna",
    "Katarzyna", "Małgorzata", "Olena", "Świętosława", "Urszula", "Wanda", "Żaneta", "Żelisława",
    "Alzbeta", "Fatou", "Ingrid", "Noor", "Renée", "Søs", "Zoë",
)  # fmt: skip
FAMILIES = (
    "Brzeziński", "Chmielewski", "Czarnecki", "Dąbrowski", "Gwiazdowski", "Jagielski", "Jasiński",
    "Jeziorski", "Kąkolewski", "Kępski", "Kopczyński", "Krasnodębski", "Krzemiński", "Lewandowski",
    "Łęczyński", "Łozowski", "Mokrzycki", "Niedźwiedzki", "Oleśnicki", "Pągowski", "Piotrowski",
    "Rogalski", "Rozwadowski", "Rudnicki", "Sosnowski", "Strzelecki", "Szczepański", "Ślęzański",
    "Świerczewski", "Topolnicki", "Trębacki", "Urbański", "Wąsowski", "Wierzbicki", "Wiśniewski",
    "Wójcicki", "Zagórski", "Zięblicki", "Żółkiewski", "Żyrkowski",
)  # fmt: skip
PLAIN = (
    "Adamowicz", "Bąk", "Bednarz", "Błażejczyk", "Brzęk", "Dobosz", "Dupont", "Fikus", "Grün",
    "Hrycak", "Janusz", "Kłos", "Kołacz", "Kowal", "Krawczuk", "Kruk", "Lis", "Łukasik", "Melnyk",
    "Nowak", "Okafor", "Pająk", "Pietrzak", "Rašić", "Sadowicz", "Stolarz", "Szpak", "Ślusarz",
    "Świderczak", "Tkacz", "Vågen", "Wąs", "Węgrzyn", "Wilk", "Woźniak", "Żak",
)  # fmt: skip
LANDS = (
    "Bor", "Brant", "Dal", "Estr", "Gald", "Hald", "Ister", "Kal", "Karv", "Korm", "Lav", "Mar",
    "Mold", "Mor", "Nard", "Nord", "Ost", "Peld", "Rav", "Rost", "Sald", "Sev", "Skar", "Sud",
    "Tal", "Tarn", "Tor", "Vard", "Vel", "Ves", "Zel", "Żar",
)  # fmt: skip
ENDINGS = (
    ("landia", "land"), ("onia", "onia"), ("awia", "avia"), ("ezja", "esia"),
    ("owia", "ovia"), ("aria", "aria"),
)  # fmt: skip
SITES = (
    "Biało", "Brzo", "Czarno", "Dębo", "Głębo", "Jasno", "Krzywo", "Kwiato", "Łabędzio", "Miło",
    "Modro", "Niedźwiedzio", "Nowo", "Ostro", "Rajgo", "Sędzi", "Słono", "Staro", "Stro", "Święto",
    "Tysiąc", "Wielko", "Wilko", "Zło", "Źródło", "Żuro",
)  # fmt: skip
SITE_ENDINGS = (
    "brzeg", "brzezie", "dolin", "gaj", "gard", "góra", "gród", "jezior", "kamień", "las", "ławki",
    "most", "pole", "port", "rzecz", "sady", "ujście", "wieś", "wola", "wyspa", "źródła",
)  # fmt: skip
ADJECTIVES = (
    ("Bałtycki", "Baltic"), ("Biały", "White"), ("Błękitny", "Blue"), ("Bursztynowy", "Amber"),
    ("Czerwony", "Red"), ("Daleki", "Distant"), ("Dębowy", "Oak"), ("Głęboki", "Deep"),
    ("Górny", "Upper"), ("Jasny", "Bright"), ("Jesienny", "Autumn"), ("Kamienny", "Stone"),
    ("Krajowy", "National"), ("Leśny", "Forest"), ("Mały", "Little"), ("Miejski", "City"),
    ("Morski", "Sea"), ("Niezależny", "Independent"), ("Nowy", "New"), ("Obywatelski", "Civic"),
    ("Otwarty", "Open"), ("Pierwszy", "First"), ("Podwójny", "Double"), ("Północny", "Northern"),
    ("Prosty", "Straight"), ("Rolniczy", "Farming"), ("Srebrny", "Silver"), ("Stary", "Old"),
    ("Śródlądowy", "Inland"), ("Świetlisty", "Luminous"), ("Trwały", "Lasting"),
    ("Wielki", "Great"), ("Wiosenny", "Spring"), ("Wolny", "Free"),
    ("Wschodni", "Eastern"), ("Wspólny", "Common"),
    ("Zachodni", "Western"), ("Zielony", "Green"), ("Złoty", "Golden"), ("Żelazny", "Iron"),
)  # fmt: skip
NOUNS = (
    ("Brzeg", "Shore"), ("Dach", "Roof"), ("Dom", "House"), ("Dzwon", "Bell"), ("Głos", "Voice"),
    ("Horyzont", "Horizon"), ("Klucz", "Key"), ("Korytarz", "Corridor"), ("Krąg", "Circle"),
    ("Las", "Forest"), ("Lód", "Ice"), ("Łańcuch", "Chain"), ("Łuk", "Arch"), ("Most", "Bridge"),
    ("Ogród", "Garden"), ("Orzeł", "Eagle"), ("Plac", "Square"), ("Płomień", "Flame"),
    ("Port", "Harbour"), ("Próg", "Threshold"), ("Prąd", "Current"), ("Sad", "Orchard"),
    ("Spichlerz", "Granary"), ("Stok", "Slope"), ("Szlak", "Trail"), ("Ślad", "Trace"),
    ("Świt", "Dawn"), ("Tor", "Track"), ("Trakt", "Route"), ("Węzeł", "Junction"),
    ("Wiatr", "Wind"), ("Zegar", "Clock"), ("Żagiel", "Sail"), ("Żuraw", "Crane"),
)  # fmt: skip
HEADS: dict[str, tuple[tuple[tuple[str, str, str, str], str], ...]] = {
    # Polish: nominative, genitive, accusative, instrumental; English.
    "Organisation": (
        (("fundacja", "fundacji", "fundację", "fundacją"), "Foundation"),
        (("instytut", "instytutu", "instytut", "instytutem"), "Institute"),
        (("partia", "partii", "partię", "partią"), "Party"),
        (("spółka", "spółki", "spółkę", "spółką"), "Company"),
        (("urząd", "urzędu", "urząd", "urzędem"), "Office"),
        (("związek", "związku", "związek", "związkiem"), "Union"),
    ),
    "Group": (
        (("grupa", "grupy", "grupę", "grupą"), "group"),
        (("ruch", "ruchu", "ruch", "ruchem"), "movement"),
        (("komitet", "komitetu", "komitet", "komitetem"), "committee"),
    ),
    "Topic": (
        (("plan", "planu", "plan", "planem"), "plan"),
        (("projekt", "projektu", "projekt", "projektem"), "project"),
        (("program", "programu", "program", "programem"), "programme"),
        (("traktat", "traktatu", "traktat", "traktatem"), "treaty"),
        (("ustawa", "ustawy", "ustawę", "ustawą"), "bill"),
        (("umowa", "umowy", "umowę", "umową"), "agreement"),
        (("fundusz", "funduszu", "fundusz", "funduszem"), "fund"),
    ),
    "Event": (
        (("szczyt", "szczytu", "szczyt", "szczytem"), "summit"),
        (("kongres", "kongresu", "kongres", "kongresem"), "congress"),
        (("konferencja", "konferencji", "konferencję", "konferencją"), "conference"),
        (("negocjacje", "negocjacji", "negocjacje", "negocjacjami"), "negotiations"),
    ),
}
PAPERS = (
    ("Kurier", "Courier"), ("Głos", "Voice"), ("Dziennik", "Daily"), ("Goniec", "Messenger"),
    ("Telegraf", "Telegraph"), ("Tygodnik", "Weekly"), ("Serwis", "Wire"), ("Zwiastun", "Herald"),
)  # fmt: skip
SPEAKERS = (
    ("urzędnicy", "urzędników", "officials"),
    ("dyplomaci", "dyplomatów", "diplomats"),
    ("wojskowi", "wojskowych", "military sources"),
    ("ministrowie", "ministrów", "ministers"),
)
REGIONS = (
    ("", ""), ("Nowa", "New"), ("Górna", "Upper"), ("Dolna", "Lower"), ("Mała", "Lesser"),
    ("Stara", "Old"), ("Biała", "White"),
)  # fmt: skip
MONTHS = (
    ("stycznia", "styczniu", "January"), ("lutego", "lutym", "February"),
    ("marca", "marcu", "March"), ("kwietnia", "kwietniu", "April"), ("maja", "maju", "May"),
    ("czerwca", "czerwcu", "June"), ("lipca", "lipcu", "July"), ("sierpnia", "sierpniu", "August"),
    ("września", "wrześniu", "September"), ("października", "październiku", "October"),
    ("listopada", "listopadzie", "November"), ("grudnia", "grudniu", "December"),
)  # fmt: skip
