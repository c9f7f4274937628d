"""Names in other cases, put into the nominative; those with numbers and dates among them."""

from __future__ import annotations

import pytest

from kgraph.extract import extractor
from kgraph.extract.extractor import TellsNames
from kgraph.model import Document
from tests.extract.grammar.reading import known as the_world

HARD = """
Rozmawiał z Bartłomiejem Okrzesikiem. | Bartłomiej Okrzesik
Przed Halszką Wrzosek stanęło dwoje świadków. | Halszka Wrzosek
O Ludgardzie Piesik nikt nie słyszał. | Ludgarda Piesik
Spotkanie z Dragoslavem Petkovićem trwało godzinę. | Dragoslav Petković
Sprawą Tadeusza Sowy zajął się sąd. | Tadeusz Sowa
Mówiono o Zbigniewie Kozieł-Wolskim. | Zbigniew Kozieł-Wolski
Książkę wydała Olga Kudelska. | Olga Kudelska
Zapytano Olgę Kudelską o wybory. | Olga Kudelska
Wizyta u Grzegorza Brzęczyszczykiewicza. | Grzegorz Brzęczyszczykiewicz
Pracował w Ministerstwie Rolnictwa i Rozwoju Wsi. | Ministerstwo Rolnictwa i Rozwoju Wsi
Złożył wniosek do Trybunału Konstytucyjnego. | Trybunał Konstytucyjny
Był członkiem Stronnictwa Ludowego. | Stronnictwo Ludowe
Odwołał się do Sądu Najwyższego. | Sąd Najwyższy
Rozmawiał z przedstawicielami Kolei Rosyjskich. | Koleje Rosyjskie
Pisał dla Gazety Ostrowskiej. | Gazeta Ostrowska
Wojska stanęły pod Charkowem. | Charków
Przyjechał z Zielonej Góry. | Zielona Góra
Wrócił z Nowego Targu. | Nowy Targ
Mieszkał w Zakopanem. | Zakopane
Pojechał do Suwałk. | Suwałki
Był w Katowicach. | Katowice
Okręt płynął po Morzu Czarnym. | Morze Czarne
Droga do Stalowej Woli była zamknięta. | Stalowa Wola
Pożar wybuchł w Tychach. | Tychy
Wieś leży nad Wisłą. | Wisła
Manewry trwały na Bałtyku. | Bałtyk
Szczyt odbył się w Hadze. | Haga
Rozmowy w Genewie przerwano. | Genewa
Lądował w Rydze. | Ryga
Delegacja wróciła z Tallina. | Tallin
Spotkali się w Kiszyniowie. | Kiszyniów
Zjazd w Erywaniu odwołano. | Erywań
Protesty w Tbilisi trwały. | Tbilisi
Wrócił z Mińska. | Mińsk
Misja w Bamako wygasła. | Bamako
Wybory w Albanii powtórzono. | Albania
Rząd Czech podał się do dymisji. | Czechy
Był posłem Platformy Obywatelskiej. | Platforma Obywatelska
Pracuje w Narodowym Banku Polskim. | Narodowy Bank Polski
Zgromadzenie Narodów Zjednoczonych obradowało. | Narody Zjednoczone
Mecz z Legią Warszawa odwołano. | Legia Warszawa
Strzelał dla Lecha Poznań. | Lech Poznań
Pociągi z Wrocławia stanęły. | Wrocław
Skład w Radomiu spłonął. | Radom
Wróciła z Gruzji. | Gruzja
Powołano się na Rezolucję 2231. | Rezolucja 2231
Oddział z Brygady 47 wycofał się. | Brygada 47
Uruchomiono Artykuł 5. | Artykuł 5
Rozmawiali ministrowie Grupy 7. | Grupa 7
Biuro przy ulicy 3 Maja zamknięto. | 3 Maja
Przyjechał na Święto 11 Listopada. | Święto 11 Listopada
Promem Nord 2 płynęło sto osób. | Nord 2
W sprawie Gazociągu Północ 3 milczano. | Gazociąg Północ 3
Prezes Orlenu odszedł. | Orlen
Fabryka Volkswagena stanęła. | Volkswagen
Wniosek złożył poseł Konfederacji. | Konfederacja
Siedziba Eurostatu jest w Luksemburgu. | Eurostat
Dowódcą był generał Mirosław Gąsienica. | Mirosław Gąsienica
Bronił go Jan Nowak-Bąk. | Jan Nowak-Bąk
Wezwano Krystiana Gołąba. | Krystian Gołąb
Widziano ją z Iwanem Horbaczewskim. | Iwan Horbaczewski
Wystąpiła Joanna Chmiel. | Joanna Chmiel
O Joannie Chmiel pisano wiele. | Joanna Chmiel
Nagrodę odebrał Ferenc Kovács. | Ferenc Kovács
Z Claudią Reyes rozmawiano krótko. | Claudia Reyes
Mandat Aliny Sroki wygasł. | Alina Sroka
List do Marii Curie-Zawadzkiej zaginął. | Maria Curie-Zawadzka
Przemawiał w imieniu Jurgena Kloppa. | Jurgen Klopp
Poparli Timo Rautiainena. | Timo Rautiainen
Z Andrzejem Dębem rozmawiano w piątek. | Andrzej Dąb
Żyli w Bielsku-Białej. | Bielsko-Biała
Umowę z Pocztą Polską podpisano w maju. | Poczta Polska
Zakłady Metalowe 1905 ogłosiły upadłość. | Zakłady Metalowe 1905
Pomnik Ferenca Kovácsa odsłonięto. | Ferenc Kovács
""".strip().splitlines()


@pytest.fixture(scope="module")
def grammar() -> TellsNames:
    found = extractor("grammar")
    assert isinstance(found, TellsNames)
    return found


def _nominatives(text: str, grammar: TellsNames) -> list[str]:
    document = Document(id="d", text=text, language="pl", path="d.txt")
    return [name.nominative for name in grammar.names(document, the_world())]


@pytest.mark.parametrize("case", HARD)
def test_the_nominative(case: str, grammar: TellsNames) -> None:
    text, wanted = (part.strip() for part in case.split("|"))
    assert wanted in _nominatives(text, grammar)


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(HARD) >= 60
