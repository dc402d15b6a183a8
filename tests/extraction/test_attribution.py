"""Who says a number: the forms of speech, read end to end, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain.claims import OTHER
from bot.extraction.extract import Reading

PUBLISHED = datetime(2026, 2, 14, 12, tzinfo=UTC)


def said(extractor, title, summary=""):
    """Return who says how many of what, in the order of the text."""
    found = extractor.extract(Reading(title=title, summary=summary, published=PUBLISHED))
    return [(claim.claimant, claim.metric.value, claim.value) for claim in found.claims]


FORMS = {
    "a count behind a nationality": ("Venezuela frees 40 Americans, Foro Penal says", [("foro-penal", "released", 40)]),
    "described behind its name": (
        "According to Foro Penal, a rights group, at least 42 political prisoners have been freed",
        [("foro-penal", "released", 42)],
    ),
    "its lawyer": ("At least 42 prisoners were released, a Foro Penal lawyer said", [("foro-penal", "released", 42)]),
    "its activists": ("Foro Penal activists said 42 prisoners had been freed", [("foro-penal", "released", 42)]),
    "its man": (
        "At least 42 prisoners were released, Foro Penal's Alfredo Romero said",
        [("foro-penal", "released", 42)],
    ),
    "its office": (
        "At least 42 prisoners were released, Foro Penal's executive director said",
        [("foro-penal", "released", 42)],
    ),
    "spokesman for it": (
        "At least 42 prisoners were released, said a spokesman for Foro Penal",
        [("foro-penal", "released", 42)],
    ),
    "by its count": ("42 freed, by Foro Penal's count", [("foro-penal", "released", 42)]),
    "on its tally": ("42 political prisoners freed on Foro Penal's tally", [("foro-penal", "released", 42)]),
    "verb, name and colon": (
        "26 excarcelados de Ramo Verde, informa Clippve: nueve son cadetes",
        [("clippve", "released", 26), ("clippve", "released", 9)],
    ),
    "dative and gapping": (
        "Al Comité de Madres le constan 66 excarcelaciones; al Foro Penal, poco más de 50",
        [("comite-madres", "released", 66), ("foro-penal", "released", 50)],
    ),
    "a name nobody lists goes on": (
        "SNTP habla de once periodistas libres; el Colegio Nacional de Periodistas, de trece",
        [("sntp", "released", 11), (OTHER, "released", 13)],
    ),
    "que X afirma haber": (
        "Los 655 que el Gobierno afirma haber liberado no aparecen",
        [("government", "released", 655)],
    ),
    "promised by": (
        "Of the 150 releases the government promised, JEP confirmed 104",
        [("government", "announced", 150), ("jep", "released", 104)],
    ),
    "verb without a row": ("Provea duplica su cuenta de excarcelados a 71", [("provea", "released", 71)]),
    "que da X": ("La cifra de 815 liberados que da el Gobierno sigue sin lista", [("government", "released", 815)]),
    "la cifra oficial": ("Piden auditar la cifra oficial de 664 liberados", [("government", "released", 664)]),
}


@pytest.mark.parametrize("case", FORMS.values(), ids=FORMS.keys())
def test_each_form_names_its_speaker(extractor, case):
    """Each way in which the press names a speaker gives the number to that speaker."""
    title, expected = case
    assert said(extractor, title) == expected


NAMES = {
    "ngo by its name": ("La ONG Ventana Abierta contó 33 excarcelados", OTHER),
    "union by its trade": ("Sindicato de profesores confirma 9 docentes excarcelados", OTHER),
    "a union": ("Un sindicato de profesores confirma 9 docentes excarcelados", None),
    "federation": ("El presidente de la Federación Médica dice que 7 médicos fueron excarcelados", OTHER),
    "a party": ("Copei: 14 de nuestros militantes fueron excarcelados", OTHER),
    "a night": ("Madrugada de autobuses: 25 excarcelados", None),
    "a state": ("Zulia: 12 excarcelados", None),
    "a town": ("Cabimas: 12 excarcelados", None),
    "a participle": ("Frozen: 400 political prisoners still held", None),
}


@pytest.mark.parametrize("case", NAMES.values(), ids=NAMES.keys())
def test_a_name_that_nobody_lists_is_a_party_only_where_it_names_one(extractor, case):
    """Bodies named by their shape are another party; places, times and common nouns are nobody."""
    title, expected = case
    assert [claimant for claimant, _, _ in said(extractor, title)] == [expected]


NEARBY = {
    "a body in brackets": (
        "El Comité por la Libertad de los Presos Políticos (Clippve) precisó que 37 presos fueron excarcelados",
        "",
        [("clippve", "released", 37)],
    ),
    "its regional lawyer": (
        "Doce excarcelados en una semana",
        "La abogada Berta Solano, coordinadora regional de Foro Penal, detalló que los doce salieron el lunes.",
        [("foro-penal", "released", 12)],
    ),
    "its delegation": ("Seis excarcelados, reporta la delegación de Foro Penal", "", [("foro-penal", "released", 6)]),
    "who chairs it": (
        "Berta Solano, who chairs the UN fact-finding mission, told the council that 600 prisoners had been released",
        "",
        [("un", "released", 600)],
    ),
    "which says": (
        "The figures of Jorge Arreaza are nearly double those of Foro Penal, which says only 91 prisoners were released",
        "",
        [("foro-penal", "released", 91)],
    ),
    "an opening clause": (
        "Con 35 más el domingo, Foro Penal alcanza 426 excarcelaciones",
        "",
        [("foro-penal", "released", 35), ("foro-penal", "released", 426)],
    ),
    "what it has": (
        "Caracas says 838 out since November; Provea has 402",
        "",
        [("government", "released", 838), ("provea", "released", 402)],
    ),
    "the place of a story is no party": (
        "Salieron 21 presos políticos",
        "Los buses llegaron a la plaza de Guatire, relató un equipo de este portal.",
        [(None, "released", 21)],
    ),
    "the lawmaker is the state's": (
        "Arreaza da su balance y Foro Penal lo critica",
        "El diputado habló de 177 excarcelaciones.",
        [("government", "released", 177)],
    ),
    "the group is not the state": (
        "Provea critica al Gobierno por las excarcelaciones",
        "La organización cuenta 88 excarcelados.",
        [("provea", "released", 88)],
    ),
}


@pytest.mark.parametrize("case", NEARBY.values(), ids=NEARBY.keys())
def test_words_beside_a_name_tell_whose_the_number_is(extractor, case):
    """Offices, relative clauses, brackets and nouns that point back lead to the one who speaks."""
    title, summary, expected = case
    assert said(extractor, title, summary) == expected


ACROSS = {
    "each its own": (
        "Foro Penal y Provea contabilizan 266 y 240 excarcelados, respectivamente",
        "",
        [("foro-penal", "released", 266), ("provea", "released", 240)],
    ),
    "the group, named below": (
        "Rodríguez says 406 freed, rights group counts 156",
        "The group, Foro Penal, has asked for a list.",
        [("government", "released", 406), ("foro-penal", "released", 156)],
    ),
    "a name nobody lists, pointed back at": (
        "Copei: 14 militantes fueron excarcelados",
        "Tres tienen libertad plena, escribió el dirigente en sus redes.",
        [(OTHER, "released", 14), (OTHER, "full_liberty", 3)],
    ),
    "whose promise it was": (
        "Prometieron 116 excarcelaciones, salieron 70 presos",
        "El ministerio penitenciario las había anunciado por la mañana.",
        [("government", "announced", 116), (None, "released", 70)],
    ),
    "an office and no of": (
        "88 people have been freed, Foro Penal president Alfredo Romero wrote",
        "",
        [("foro-penal", "released", 88)],
    ),
    "an embassy in a town": (
        "La embajada de Portugal en Caracas confirma la excarcelación de 2 presos",
        "",
        [(OTHER, "released", 2)],
    ),
    "one of two is vague": (
        "Excarcelados 8 presos políticos, según familiares y Foro Penal",
        "",
        [("foro-penal", "released", 8)],
    ),
    "the one of X": (
        "La cifra del Gobierno es de 300 excarcelados; la de Provea, de 88",
        "",
        [("government", "released", 300), ("provea", "released", 88)],
    ),
    "two speakers behind their numbers": (
        "300 freed, the government says; 88, says Provea",
        "",
        [("government", "released", 300), ("provea", "released", 88)],
    ),
    "a label with a place": ("Abogado de Foro Penal en Lara: 8 excarcelados", "", [("foro-penal", "released", 8)]),
    "an object in a relative clause": (
        "El Comité de Madres, que agrupa a familiares, cuenta 66 excarcelados",
        "",
        [("comite-madres", "released", 66)],
    ),
    "an office by its shape": (
        "Gobernación de Lara: 21 presos políticos excarcelados",
        "",
        [("government", "released", 21)],
    ),
    "another state's office": (
        "Ministro español confirma la excarcelación de 5 presos en Venezuela",
        "",
        [(OTHER, "released", 5)],
    ),
    "officers are not officials": (
        "Liberados ocho militares que estaban presos en Ramo Verde",
        "Los oficiales habían sido detenidos en 2019.",
        [(None, "released", 8)],
    ),
    "a name below which its noun points": (
        "Voluntad Popular hace inventario",
        "Ya 41 fueron excarcelados y 12 siguen presos, informó el partido.",
        [(OTHER, "released", 41), (OTHER, "detained", 12)],
    ),
    "a town of two words": ("Ciudad Guayana: 30 excarcelados", "", [(None, "released", 30)]),
}


@pytest.mark.parametrize("case", ACROSS.values(), ids=ACROSS.keys())
def test_who_speaks_is_found_across_sentences(extractor, case):
    """What one sentence leaves open, another of the entry settles, and no further."""
    title, summary, expected = case
    assert said(extractor, title, summary) == expected
