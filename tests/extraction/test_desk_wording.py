"""What a desk's words mean once more: who comes home, what was so before, whose figure a summary gives.

A case is an entry with the claims that it makes, each as claimant, metric, number, scope and part; `-` stands for none.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.extraction.extract import Reading
from tests.extraction import desk_cases, newsroom_cases

PUBLISHED = datetime(2026, 3, 14, 12, tzinfo=UTC)

CASES = {
    # Home from prison, handed over, held until then
    "they were held, until they came home": (
        "Cancillería peruana recibe a doce connacionales que estaban presos en Venezuela",
        "",
        "other released 12 - foreign",
    ),
    "handed over to their country": (
        "Venezuela entrega a Chile a catorce ciudadanos que estaban presos en Caracas",
        "",
        "- released 14 - foreign",
    ),
    "handed over, in English": ("en: Venezuela hands five jailed Americans over to U.S. diplomats", "", "- released 5 - foreign"),
    "in custody until a day": (
        "en: Envoy flies home with four Americans",
        "Washington said the four had been in Venezuelan custody until Friday.",
        "united-states released 4 - foreign",
    ),
    "all of them left": (
        "Canje: once estadounidenses vuelan a casa",
        "Washington certificó que todos salieron de cárceles venezolanas el viernes.",
        "united-states released 11 batch foreign",
    ),
    "they were prisoners": (
        "en: Venezuela frees 31 before talks",
        "Provea said 19 of them were political prisoners.",
        "- released 31 - -; provea released 19 - -",
    ),
    # What is only granted, expected, asked for
    "a pardon of many is announced": ("Delcy Rodríguez firma un indulto para presos políticos", "", "government announced None - -"),
    "a pardon in the mouth of the one who names it": (
        "Indulto de Pascua favorecerá a 47 presos políticos",
        "Delcy Rodríguez leyó el decreto en Miraflores.",
        "government announced 47 - -",
    ),
    "of the pardoned, so many are out": (
        "De 90 indultados, apenas 31 han salido, según el Clippve",
        "",
        "- announced 90 - -; clippve released 31 total -",
    ),
    "soldiers that were promised": (
        "Foro Penal verifica 21 de los 50 militares que el Gobierno prometió liberar",
        "",
        "foro-penal released 21 total military; government announced 50 - military",
    ),
    "the last ones that somebody wants out": (
        "en: Washington counts 640 releases in Venezuela and wants the last 280 out",
        "",
        "united-states released 640 - -; united-states detained 280 - -",
    ),
    "urged to let out those who are held": (
        "en: State Department presses Caracas",
        "It urged Caracas to let out the more than 300 who are still locked up on political grounds.",
        "united-states detained 300 - -",
    ),
    "cleared to leave": (
        "en: Another 64 political prisoners cleared to leave jail, Venezuelan prosecutors say",
        "",
        "government announced 64 batch -",
    ),
    "cases closed": (
        "en: Venezuelan court closes cases against 96 people under amnesty law",
        "",
        "government full_liberty 96 - -",
    ),
    "no longer under measures": (
        "Arreaza: 2.015 personas dejaron de estar bajo medidas por la amnistía",
        "",
        "government full_liberty 2015 - -",
    ),
    # Whose figure it is
    "the one whom a clause behind a colon names": (
        "No son 940 los liberados, como dice Miraflores, sino 611: JEP presenta su registro",
        "",
        "government released 940 - - denied; jep released 611 - -",
    ),
    "groups that are not named": (
        "Cabello: «Son 910 excarcelados y no los 500 que dicen las ONG»",
        "",
        "government released 910 - -; - released 500 - - denied",
    ),
    "an answer that rejects": (
        "PUD responde a Cabello: «Los excarcelados no son 815, son menos de la mitad»",
        "",
        "government released 815 - - denied",
    ),
    "who leads the group": (
        "Desde que el presidente del Parlamento dio la noticia, siete detenidos han salido, apunta la red que dirige Alfredo Romero",
        "",
        "foro-penal released 7 total -",
    ),
    "the count that X read": (
        "Excarcelan a 88 en Venezuela",
        "Otras 300 recibieron libertad plena, según el parte que leyó Jorge Arreaza.",
        "government released 88 - -; government full_liberty 300 - -",
    ),
    "he is the person named last": (
        "en: Rival tallies widen in Venezuela",
        "Foro Penal puts releases at 79, far below what Diosdado Cabello claims. He speaks of over 400.",
        "foro-penal released 79 - -; government released 400 - -",
    ),
    "what the subject calls his own": (
        "Cabello defiende sus 870 excarcelados",
        "",
        "government released 870 - -",
    ),
    "a coalition is no ministry": (
        "Plataforma Unitaria exige listas",
        "«El ministerio infla sus partes», reprocha la alianza, que tiene constancia de 58 excarcelaciones.",
        "plataforma-unitaria released 58 - -",
    ),
    "a verb behind the comma belongs to the name behind it": (
        "Siete presas políticas regresan a casa",
        "Las excarceló un tribunal de Caracas el domingo, informó el Comité de Madres en Defensa de la Verdad.",
        "comite-madres released 7 batch women",
    ),
    "the day of a feast is no committee": (
        "Día de las Madres: unas 40 presas políticas serán enviadas a sus hogares, promete el ministerio",
        "",
        "government announced 40 - women",
    ),
    "the numbers that somebody read out": (
        "402 activistas de Vente Venezuela recuperaron la libertad",
        "Los números los leyó María Corina Machado.",
        "vente-venezuela released 402 - party",
    ),
    # Scope and window
    "the busiest day": ("en: Busiest day yet: 64 walk out of Venezuelan prisons, Foro Penal says", "", "foro-penal released 64 batch -"),
    "until noon": (
        "Primeros abrazos en El Helicoide",
        "Foro Penal había confirmado cinco excarcelaciones hasta el mediodía.",
        "foro-penal released 5 total -",
    ),
    "a year is a window": ("Foro Penal: 930 excarcelados en 2026", "", "foro-penal released 930 total -"),
    "what is added is of last night": (
        "Con las boletas de anoche ya son 19 los presos políticos excarcelados, dice el Clippve",
        "",
        "clippve released 19 total -",
    ),
    "a feast is that time": ("Venezuela libera a 52 presos por el Día de la Independencia", "", "- released 52 batch -"),
    "the members of a list are of one time": (
        "Foro Penal confirma otras 44 liberaciones",
        "El grupo de este jueves lo forman 30 hombres y 14 mujeres.",
        "foro-penal released 44 batch -; foro-penal released 30 batch men; foro-penal released 14 batch women",
    ),
    "names that a count grows by": (
        "Foro Penal agregó 11 nombres durante la jornada, con lo que acumula 95 excarcelaciones",
        "",
        "foro-penal released 11 batch -; foro-penal released 95 total -",
    ),
    "names on a list": (
        "en: Political prisoners: who is left in Venezuela",
        "Foro Penal's latest list has 633 names.",
        "foro-penal detained 633 - -",
    ),
    "an at-most is no sum": ("A lo sumo una docena ha salido de prisión, lamenta la Plataforma Unitaria", "", "plataforma-unitaria released 12 - -"),
    # Parts
    "a comma stands for the verb": (
        "Foro Penal contabiliza 610 presos políticos; 171 son militares y 44, extranjeros",
        "",
        "foro-penal detained 610 - -; foro-penal detained 171 - military; foro-penal detained 44 - foreign",
    ),
    "with another passport": (
        "en: Foro Penal lists 505 political prisoners",
        "Of these, 38 hold a foreign passport.",
        "foro-penal detained 505 - -; foro-penal detained 38 - foreign",
    ),
    "a part of those named before": (
        "Militares presos por razones políticas en Venezuela bajan a 149, según JEP",
        "",
        "jep detained 149 - military",
    ),
    "everywhere is no place": (
        "Amanecer frente a Tocorón",
        "El Clippve sabe de 21 que dejaron ese penal y de 40 presos liberados en todo el país durante la madrugada.",
        "clippve released 21 batch place; clippve released 40 batch -",
    ),
    # In a later sentence, or an earlier one
    "the numbers that follow a title of releases": (
        "Quiénes salieron de prisión en Nochebuena",
        "31 hombres y 6 mujeres, enumera el Comité de Madres en Defensa de la Verdad.",
        "comite-madres released 31 - men; comite-madres released 6 - women",
    ),
    "whose report it is": (
        "Yare II: 18 hombres afuera esta madrugada",
        "El reporte es de Foro Penal.",
        "foro-penal released 18 batch men",
    ),
    "the one group that the summary has speak": (
        "en: Rights group says 97 freed in Venezuela on Sunday",
        "The releases bring the total since Jan. 8 to 260, said Alfredo Romero, director of Foro Penal.",
        "foro-penal released 97 batch -; foro-penal released 260 total -",
    ),
    "the list begins with a day": (
        "JEP registra 140 excarcelados",
        "La nómina arranca el 8 de enero e incluye a 19 mujeres, explicó Martha Tineo.",
        "jep released 140 total -; jep released 19 total women",
    ),
    "it starts on a day": (
        "en: Count of freed prisoners climbs to 131, Penal Forum says",
        "It starts on Jan. 8 and includes 18 women.",
        "foro-penal released 131 total -; foro-penal released 18 total women",
    ),
    "a part of a batch is of its time": (
        "en: A busy night in Venezuela",
        "Foro Penal logged 21 more releases overnight. Three of them are Colombians.",
        "foro-penal released 21 batch -; foro-penal released 3 batch foreign",
    ),
    "their cases were closed": (
        "en: Amnesty law in Venezuela",
        "Jorge Arreaza's commission lists 4,020 people whose cases were closed.",
        "government full_liberty 4020 - -",
    ),
    "places in a row": (
        "Comisión de amnistía aprueba nuevas excarcelaciones",
        "Serán 110 en Caracas y 24 y 8 en Zulia y Lara, enumeró Jorge Arreaza.",
        "government announced 110 batch place; government announced 24 batch place; government announced 8 batch place",
    ),
    "a bulletin shows": (
        "en: Venezuela holds 905 political prisoners, rights lawyers say",
        "Sixty of them carry a foreign passport, Foro Penal's weekly bulletin shows.",
        "foro-penal detained 905 - -; foro-penal detained 60 - foreign",
    ),
    # Whose number stands where
    "a colon parts a number from the agent behind it": (
        "Van nueve: Foro Penal actualiza excarcelaciones anunciadas por el chavismo",
        "",
        "foro-penal released 9 total -",
    ),
    "what the other reported is the whole": (
        "en: Foro Penal was able to confirm 43 of the releases reported by the prisons ministry",
        "",
        "foro-penal released 43 - -",
    ),
    "a relative clause before the verb": (
        "Excarcelan a 29 militares en Venezuela",
        "La comisión parlamentaria que vigila la amnistía informó de que salieron este sábado de Ramo Verde.",
        "government released 29 batch military",
    ),
    "an adverb before the verb": (
        "en: The Unitary Platform flatly rejects the official count of freed prisoners",
        "It has been able to verify 175.",
        "plataforma-unitaria released 175 - -",
    ),
    "denied in the same breath": (
        "El Ejecutivo suma 520 liberados y Provea lo desmiente",
        "",
        "government released 520 total - denied",
    ),
    "have not left": (
        "Provea desmiente al Gobierno: «No han salido 810, llevamos 590»",
        "",
        "government released 810 - - denied; provea released 590 total -",
    ),
    "a surname and its owner": (
        "González: al menos 310 presos políticos siguen en Venezuela",
        "El dirigente Edmundo González habló desde Madrid.",
        "gonzalez-urrutia detained 310 - -",
    ),
    "home from prison": (
        "Otros nueve colombianos cruzan a Cúcuta tras salir de cárceles venezolanas",
        "",
        "- released 9 batch foreign",
    ),
    "for a total of": (
        "en: Ministry puts this week's releases in Venezuela at 75, for a total of 168",
        "",
        "government released 75 batch -; government released 168 total -",
    ),
    # Prisoners, by other words
    "they are so many": (
        "Vuelve a crecer la nómina de Foro Penal",
        "Los presos políticos son ahora 455.",
        "foro-penal detained 455 - -",
    ),
    "they spend the day as prisoners": (
        "Provea: 49 mujeres pasan este 8M presas por razones políticas",
        "",
        "provea detained 49 - women",
    ),
    "missing to somebody": ("La PUD lleva 588 excarcelados y le faltan 320 por salir", "", "plataforma-unitaria released 588 total -; plataforma-unitaria detained 320 - -"),
    "nobody of those left has full liberty": (
        "SNTP: ya son 11 los trabajadores de la prensa excarcelados",
        "El sindicato advirtió que otros seis comunicadores permanecen en prisión y que ninguno de los que salió tiene libertad plena.",
        "sntp released 11 total press; sntp detained 6 - press",
    ),
    # Promised, picked, granted: not out yet
    "picked for release": (
        "en: Judges approve 14 political prisoners for release in Caracas",
        "",
        "government announced 14 - -",
    ),
    "ready for release": ("en: Provea says 14 prisoners are ready for release", "", "provea announced 14 - -"),
    "a promise by its noun": (
        "Provea ve insuficiente el acuerdo por 130 excarcelaciones en Venezuela",
        "",
        "- announced 130 - -",
    ),
    "a deal by its noun": (
        "en: Caracas and opposition agree on release of up to 130 prisoners",
        "",
        "- announced 130 - -",
    ),
    "announced is a verb": (
        "Suiza anunció la liberación de dos ciudadanos suyos que estaban presos en Venezuela",
        "",
        "other released 2 - foreign",
    ),
    "the number that somebody promised": (
        "Salen 21 mujeres en Venezuela, lejos de las 50 que prometió Delcy Rodríguez",
        "",
        "- released 21 - women; government announced 50 - women",
    ),
    "the rest is to follow": (
        "en: Venezuela frees first prisoners under the deal",
        "Twenty-eight people have left jail. Another 102 are due to follow next month.",
        "- released 28 - -; - announced 102 - -",
    ),
    "a pardon is a paper": ("Delcy Rodríguez indulta a 30 presos políticos", "", "government announced 30 - -"),
    # Who says it
    "a speaker described at length": (
        "en: Venezuela says 90 prisoners were freed",
        "Foro Penal, a group that represents many of the detainees, put the number at 33 since Jan. 8.",
        "government released 90 - -; foro-penal released 33 total -",
    ),
    "it is the one who speaks": (
        "en: Rights group's count of freed Venezuelans is lower",
        "Provea said on Monday it had verified 318 releases since Jan. 8.",
        "provea released 318 total -",
    ),
    "the NGO is not the state": (
        "A un mes de la amnistía, el Parlamento y Provea hablan de realidades distintas",
        "Mientras la Asamblea Nacional habla de 5.200 beneficiados, la ONG solo reconoce 160 excarcelaciones.",
        "government full_liberty 5200 - -; provea released 160 - -",
    ),
    "who gives no figure lends no voice": (
        "Depende de quién cuente",
        "Los conteos de las organizaciones van de 13 a 17 excarcelados. El Gobierno no ha dado ninguna cifra.",
        "- released 13 total -",
    ),
    "a speaker somewhere": (
        "Machado, en Washington: «Quedan más de 600 presos políticos»",
        "",
        "vente-venezuela detained 600 - -",
    ),
    "the speaker's own group": (
        "en: Releases in Venezuela",
        "Alfredo Romero, who heads Foro Penal, said 88 had been freed on Sunday, which takes the group's count since Jan. 8 to 251.",
        "foro-penal released 88 batch -; foro-penal released 251 total -",
    ),
    "a statement from a town": (
        "en: UN mission: far from what was promised",
        "Fewer than 150 political prisoners have been let go, the experts estimated in a statement from Geneva.",
        "un released 150 - -",
    ),
    "a list of headlines": (
        "Provea cuenta 340 presos políticos - El Faro de Lara",
        (
            "<ul><li>Provea cuenta 340 presos políticos - El Faro de Lara</li>"
            "<li>Excarcelan a 11 presos políticos en Tocorón - Costa Norte</li></ul>"
        ),
        "provea detained 340 - -; - released 11 batch place",
    ),
    # What replaces and what bounds
    "instead of an old number": (
        "en: Provea now counts 710 releases since Jan. 8, instead of the 722 it gave on Friday",
        "",
        "provea released 710 total -",
    ),
    "an erratum": (
        "Fe de erratas",
        "El lunes atribuimos a Provea la cifra de 26 excarcelaciones. El número correcto es 16.",
        "provea released 16 - -",
    ),
    "the last are held": ("Provea exige que salgan los 390 presos políticos que quedan", "", "provea detained 390 - -"),
    "a total after its places": (
        "Provea verificó otras 19 excarcelaciones este miércoles",
        "Once salieron de El Helicoide y ocho de Yare II. El acumulado desde el 8 de enero se ubica en 402.",
        (
            "provea released 19 batch -; provea released 11 batch place; provea released 8 batch place; "
            "provea released 402 total -"
        ),
    ),
    "a promise apart from its number": (
        "La promesa del Gobierno de 95 excarcelaciones sigue sin cumplirse, dice Provea", "", "- announced 95 - -"
    ),
    "so many of them are held": ("en: Provea says 14 of the 52 prisoners are still behind bars", "", "provea detained 14 - -"),
    "who confirms what another announced": (
        "Provea confirmó la salida de los 33 presos que anunció Delcy Rodríguez", "", "provea released 33 - -"
    ),
    "an NGO counts those of an arrest": (
        "Detienen a 24 dirigentes opositores en Zulia", "Provea precisó que 21 siguen detenidos.", "provea detained 21 - other"
    ),
    "prisoners on strike": (
        "130 presos políticos en huelga de hambre; 22 de ellos fueron excarcelados el domingo, dice Provea",
        "",
        "provea released 22 batch -",
    ),
    "not only that many": (
        "Las excarcelaciones no solo superan las 120, sino que ya son 150, según el gobierno",
        "",
        "government released 120 - -; government released 150 total -",
    ),
    "a list that goes on after a dash": (
        "Noticias de Venezuela",
        "<ul><li>Provea: 48 excarcelados - Quedan 690 presos</li><li>Gobierno: 102 liberados - Faltan 18 por salir</li></ul>",
        "provea released 48 - -; provea detained 690 - -; government released 102 - -; government detained 18 - -",
    ),
}  # fmt: skip

NOTHING = {
    "what an event left": "Las protestas de 2024 en Venezuela dejaron más de 1.800 detenidos",
    "who then were arrested": "Tras las elecciones de 2024 fueron arrestadas en Venezuela más de 1.500 personas",
    "what some of them suffer": "Doce de los presos políticos de Venezuela tienen más de 70 años",
    "portals are no people": "SNTP: 48 portales siguen bloqueados en Venezuela",
    "moved to another prison": "en: Venezuela moves 70 prisoners out of El Rodeo",
    "a supposition": "Venezuela: si mañana salen cien presos, el carcelero seguirá siendo el mismo",
    "rebels across the border": "en: ELN rebels free six soldiers near the Venezuelan border",
    "another state's prisons": "en: Eritrea lets 3,000 inmates go",
    "the number of a gazette": "El decreto de amnistía sale en Gaceta Oficial 6.914",
    "an age at the beginning": "en: At 71, a freed Venezuelan historian relearns how to sleep",
    "summoned again": "en: Seven freed Venezuelan dissidents back in court",
    "in exile": "Otros tres dirigentes venezolanos se encuentran en el exilio",
    "deaths in custody": "en: Venezuelan prisoners' deaths in custody reach 28, activists say",
    "who waits outside": "En las afueras del penal de Tocorón permanecen unas 30 personas en carpas",
    "who testify": "Nueve personas que salieron de prisión en Venezuela consignaron sus testimonios",
    "summoned by a court": "Citan a ocho excarcelados en Caracas para firmar nuevas cautelares",
    "a crowd": "Medio centenar de mujeres caminó en Caracas hasta la Fiscalía por los presos políticos",
    "rescued from a bus": "en: Rescuers freed 16 from a bus in western Venezuela",
    "home to so many": "en: South Florida is home to over 200,000 Venezuelans",
    "the number of a road": "Liberan el paso en la Troncal 7 tras nueve horas de protesta en Venezuela",
    "a clinic's patients": "Una jornada médica atendió en Maracay a 18 excarcelados",
    "courts abroad": "Tribunal interamericano ordena poner en libertad a dos excomisarios encarcelados en Venezuela",
    "unknown whereabouts": "Se ignora dónde están 46 detenidos en Venezuela, denuncia Foro Penal",
    "a deal that is asked for": "Familiares exigen un acuerdo de liberación de 55 presos políticos",
    "a pardon that is asked for": "Provea pide al Gobierno que indulte a 25 presos políticos",
    "pardoned elsewhere": "Trump indulta a 31 venezolanos",
    "those who celebrate": "180 jóvenes celebran la libertad en Caracas",
    "a proposal": "en: Provea proposes 45 sick prisoners for release",
    "drunk drivers": "Hubo 190 detenidos por conducir ebrios, 41 de ellos ya liberados, en Venezuela",
    "freed before an arrest": "Detienen a cinco activistas; dos de ellos habían sido excarcelados en marzo, denuncia Provea",
    "held by migration": "Dejan en libertad a 19 venezolanos retenidos por ICE en Texas",
    "held by a gang": "Liberan en Apure a 13 pescadores retenidos por un grupo armado",
    "arrested again": "en: At least six people let out of prison this year have been rearrested in Venezuela",
    "counsel of the held": "Es una ley a medida, criticó el defensor de cinco oficiales presos en Ramo Verde",
    "years behind bars": "en: Manila court acquits eight activists after six years behind bars",
    "officers on trial": "Imputan a 80 funcionarios por torturas en Venezuela: 37 están detenidos",
    "when a thing began": "en: The bond has gained 20% since January, when Caracas began to release political prisoners",
    "two tallies": "en: Two tallies, one country: how many Venezuelans have been freed?",
    "under immigration custody": "Llegan a Maiquetía 22 mujeres que estuvieron bajo custodia migratoria",
}


def _read(extractor, title: str, summary: str) -> str:
    """Return an entry's claims in the words of the table."""
    language = "en" if title.startswith("en: ") else "es"
    reading = Reading(title=title.removeprefix("en: "), summary=summary, published=PUBLISHED, language=language)
    return "; ".join(
        f"{c.claimant or '-'} {c.metric.value} {c.value} {c.scope.value if c.scope else '-'} "
        f"{c.group.value if c.group else '-'}{' denied' if c.denied else ''}"
        for c in extractor.extract(reading).claims
    )


ALL_CASES = CASES | desk_cases.CASES | newsroom_cases.CASES
ALL_NOTHING = {name: (title, "") for name, title in NOTHING.items()} | desk_cases.NOTHING | newsroom_cases.NOTHING


@pytest.mark.parametrize("name", ALL_CASES)
def test_an_entry_makes_these_claims(extractor, name):
    """Each entry gives just the claims that its words make, with speaker, measure, scope and part."""
    title, summary, expected = ALL_CASES[name]
    assert _read(extractor, title, summary) == expected


@pytest.mark.parametrize("name", ALL_NOTHING)
def test_an_entry_makes_no_claim(extractor, name):
    """Numbers of other people, other times and other places count nobody."""
    assert _read(extractor, *ALL_NOTHING[name]) == ""
