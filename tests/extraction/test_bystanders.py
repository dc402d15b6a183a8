"""People who are counted for something else, and things that are released, are no claim."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.extraction.extract import Reading

PUBLISHED = datetime(2026, 2, 14, 12, tzinfo=UTC)

NOTHING = {
    "what they do": "Quince presos políticos enferman en El Rodeo",
    "what they do, in English": "Venezuelan prison: 31 inmates paint a mural",
    "what the freed say": "Caracas: doce excarcelados piden justicia",
    "what the freed of a month say": "Caracas: doce excarcelados de enero denuncian acoso",
    "an unknown noun": "Denuncian paliza a 19 presos políticos en Tocuyito",
    "a picture": "The picture of 230 freed Venezuelans was taken years ago",
    "a crew": "Venezuela releases a tanker with a crew of 31",
    "a fact check": "Fact check: 230 prisoners walked out of a Venezuelan jail",
    "a falsehood": "Es falso que 230 presos políticos salieron de El Rodeo",
    "whether": "Whether three hundred or seven hundred left Venezuela's prisons, they lost years",
    "requests": "Venezuela: amnesty requests pass 7,000",
    "common prisoners": "El OVP contó 21.000 presos comunes",
    "those who demand": "Bajo el sol, 90 mujeres reclaman la libertad de los presos políticos",
    "those who sign": "Caracas: 60 profesores firman una carta por los excarcelados",
    "another state's own releases": "EE. UU. libera a 250 venezolanos detenidos en su territorio",
    "who was met": "La OEA recibió a seis excarcelados venezolanos",
    "a story": "Un documental cuenta la historia de cinco presos políticos venezolanos",
    "a question": "Will Venezuela free 300 political prisoners?",
    "a question, in Spanish": "¿Serán liberados 300 presos políticos en Venezuela?",
    "what is put off": "Suspenden la excarcelación de 20 presos políticos en Venezuela",
    "what is put off, in English": "Court postpones the release of 20 political prisoners in Venezuela",
    "what the freed tell": "A un mes de las salidas, 30 liberados cuentan su historia en Venezuela",
    "those examined": "Doctors examine 25 freed Venezuelan prisoners",
    "officials who urge": "12 US lawmakers urge Venezuela to free political prisoners",
    "a sentence": "Tribunal ratifica condena de 16 años a siete presos políticos en Venezuela",
    "those for whom others speak": "Noruega media por liberación de 40 presos políticos en Venezuela",
    "the figure of the dead": "Cabello elevó a 90 la cifra de muertos",
    "migrants": "Conviasa repatrió a 300 venezolanos",
    "none of them": "Ningún preso político de los 40 de Ramo Verde ha salido",
    "cellmates": "Freed Venezuelan student says he shared a cell with 17 others",
}

COUNTED = {
    "they leave": ("Quince presos políticos salieron de El Rodeo", 15),
    "they reach home": ("Venezuela: 20 presos políticos llegaron a sus casas", 20),
    "a group": ("Un grupo de 20 excarcelados en Tocuyito, confirma Foro Penal", 20),
    "among the freed": ("Hay 40 mujeres entre los excarcelados en Venezuela", 40),
    "immediate release": ("Gobierno de Venezuela ordena la liberación inmediata de 40 presos políticos", 40),
    "women of the freed": ("Provea counts 40 women among Venezuela's freed", 40),
}


@pytest.mark.parametrize("case", sorted(NOTHING))
def test_a_number_of_something_else_gives_no_claim(extractor, case):
    """An unknown verb or noun beside a number of people leaves it no count of releases or prisoners."""
    assert extractor.extract(Reading(title=NOTHING[case], published=PUBLISHED)).claims == ()


@pytest.mark.parametrize("case", sorted(COUNTED))
def test_what_is_beside_a_count_leaves_it_one(extractor, case):
    """Words of leaving, a group's noun or a preposition keep the count."""
    title, value = COUNTED[case]
    assert [claim.value for claim in extractor.extract(Reading(title=title, published=PUBLISHED)).claims] == [value]
