"""The words of numbers and of their bounds, one table a language; a pure table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.claims import Qualifier
from bot.extraction.folding import words
from bot.extraction.numeral_table import NumeralTable, bounds, by_first, by_last

if TYPE_CHECKING:
    from collections.abc import Mapping

A, M, L, X, F, E = (
    Qualifier.ABOUT,
    Qualifier.MORE_THAN,
    Qualifier.AT_LEAST,
    Qualifier.AT_MOST,
    Qualifier.FEWER_THAN,
    Qualifier.EXACT,
)

_ES_UNITS = {
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9,
}  # fmt: skip
_ES_SMALL = {
    "cero": 0, **{word: value for word, value in _ES_UNITS.items() if value > 1}, "diez": 10, "once": 11, "doce": 12,
    "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19,
    "veintiun": 21, "veintiuno": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24,
    "veinticinco": 25, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
    "ventiun": 21, "ventiuno": 21, "ventiuna": 21, "ventidos": 22, "ventitres": 23, "venticuatro": 24,
    "venticinco": 25, "ventiseis": 26, "ventisiete": 27, "ventiocho": 28, "ventinueve": 29, "diesiseis": 16,
    "diesisiete": 17, "diesiocho": 18, "diesinueve": 19,
}  # fmt: skip
_ES_TENS = {
    "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
    "noventa": 90,
}  # fmt: skip
_ES_HUNDREDS = {"cien": 100, "ciento": 100} | {
    stem + ending: value
    for stem, value in {
        "doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500, "seiscient": 600, "setecient": 700,
        "ochocient": 800, "novecient": 900,
    }.items()
    for ending in ("os", "as")
}  # fmt: skip
_ES_COLLECTIVES = {
    "decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30, "cuarentena": 40, "cincuentena": 50,
    "sesentena": 60, "setentena": 70, "ochentena": 80, "noventena": 90, "centena": 100, "centenar": 100,
    "millar": 1000, "veintitantos": 20, "veintitantas": 20,
}  # fmt: skip
_ES_PLURALS = {
    "decenas": 10, "docenas": 12, "veintenas": 20, "centenas": 100, "centenares": 100, "cientos": 100,
    "millares": 1000,
}  # fmt: skip

SPANISH = NumeralTable(
    language="es",
    small=_ES_SMALL,
    tens=_ES_TENS,
    units=_ES_UNITS,
    unit_joiners=words("y"),
    hundreds=_ES_HUNDREDS,
    hundred=frozenset(),
    thousand=words("mil"),
    thousand_alone=True,
    joiners=frozenset(),
    articles=words("un una"),
    millions=words("millon millones billon billones millardo millardos mill mills mm mmm"),
    collectives=_ES_COLLECTIVES,
    collective_plurals=_ES_PLURALS,
    couples=words("par"),
    halves=words("medio media"),
    half_after=frozenset({("y", "medio"), ("y", "media")}),
    ambiguous=words("quincena cuarentena"),
    of=words("de"),
    ones=words("un uno una"),
    one_counted_before=words("solo solamente apenas unicamente"),
    one_counted_after=words("solo sola"),
    vague=words(
        "decenas docenas veintenas centenas centenares cientos miles millares varios varias muchos muchas numerosos "
        "numerosas algunos algunas"
    ),
    vague_phrases=frozenset(
        tuple(phrase.split())
        for phrase in (
            "un punado",
            "unos cuantos",
            "unas cuantas",
            "unos pocos",
            "unas pocas",
            "un numero importante",
            "numero importante",
            "un numero significativo",
            "numero significativo",
            "un numero considerable",
            "un gran numero",
            "gran numero",
            "buen numero",
            "un nutrido grupo",
            "un grupo importante",
            "un grupo numeroso",
            "un numero indeterminado",
            "un numero no determinado",
        )
    ),
    ordinals={
        word + ending: value
        for word, value, endings in (
            ("primer", 1, ("", "o", "a", "os", "as")),
            ("segund", 2, ("o", "a", "os", "as")),
            ("tercer", 3, ("", "o", "a", "os", "as")),
            ("cuart", 4, ("o", "a")),
            ("quint", 5, ("o", "a")),
            ("sext", 6, ("o", "a")),
            ("septim", 7, ("o", "a")),
            ("octav", 8, ("o", "a")),
            ("noven", 9, ("o", "a")),
            ("decim", 10, ("o", "a")),
            ("centesim", 100, ("o", "a")),
            ("milesim", 1000, ("o", "a")),
        )
        for ending in endings
    },
    ordinal_before=words("numero nro num"),
    numbering=frozenset(),
    before=by_last(
        bounds(
            {
                L: "al menos|por lo menos|cuando menos|como minimo|no menos de/que|minimo|un minimo de|minimo de",
                M: "mas de|mas del|mas alla de|encima de|poco mas de|"
                "supera/superan/supero/superaron la barrera/cifra/marca de|"
                "sobrepasa/sobrepasan/rebasa/rebasan la barrera/cifra/marca de|un poco mas de|algo mas de|"
                "bastante mas de|mucho mas de|mas que|por encima de|"
                "supera/superan/supero/superaron/superaria/superarian/superado/superaba/superaban/superar/superando|"
                "rebasa/rebasan/rebaso/rebasaron/rebasaria/rebasado/rebasar|excede/exceden/excedio/excedieron|"
                "sobrepasa/sobrepasan/sobrepaso/sobrepasaron|pasa/pasan/pasaron/paso de|superior/superiores a|"
                "mayor/mayores a/de/que|arriba de",
                A: "casi|cerca de|cerca a|ronda/rondan la cifra de|se aproxima/aproximan a|cerca del|unos|unas|"
                "alrededor de|alrededor del|en torno a|en torno al|"
                "aproximadamente|aproximado de|mas o menos|ronda/rondan/rondo/rondaron/rondaria/rondarian/rondando|"
                "rondar|bordea/bordean|roza/rozan/rozo|roza/rozan ya|practicamente|proximo/proxima/cercano/cercana a|"
                "se acerca/acercan/acerco a|acercarse a|unos aproximados|a punto de llegar a|estimado/estimada en|"
                "estimados/estimadas en",
                X: "hasta|como maximo|maximo|un maximo de|maximo de|a lo sumo|a lo mas|no mas de|"
                "no/ni supera/superan|"
                "no supero/superaron/superaria/superarian|no rebasa/rebasan|no excede/exceden|no pasa/pasan de|"
                "no pasaron/paso/pasarian/pasaria de|sin superar|sin pasar de|no son/hay/hubo/fueron mas de|"
                "no suman/llegaron/salieron mas de",
                F: "menos de|menos del|poco menos de|algo menos de|bastante menos de|mucho menos de|"
                "no llega/llegan a|"
                "no llego/llegaron a|no llegaria/llegarian a|no alcanza/alcanzan|no alcanzo/alcanzaron|"
                "sin llegar a|sin alcanzar|por debajo de|inferior/inferiores a|menor/menores a/de/que|ni siquiera|"
                "debajo de",
                E: "solo|solamente|apenas|unicamente|tan solo|exactamente|nada mas que|en concreto|justo|"
                "exactamente de|concretamente",
            }
        )
    ),
    after=by_first(
        bounds({M: "y pico|y tantos/tantas|y algo|y pocos/pocas|largo/largos/larga/largas", L: "o mas", X: "o menos"})
    ),
    after_noun=by_first(
        bounds(
            {
                L: "al menos|por lo menos|como minimo|cuando menos|o mas",
                X: "como maximo|como mucho|a lo sumo|a lo mas|o menos",
                A: "aproximadamente|mas o menos|aprox",
                E: "exactamente|nada mas|solamente|unicamente",
            }
        )
    ),
    fillers=words("a los las el la lo otros otras otro otra ya sus esos esas estos estas tambien"),
    direct=words("unos unas"),
    definite=words("los las"),
    compared=frozenset({("mas", "de"), ("menos", "de"), ("mas", "que")}),
    weak=words("unos unas solo solamente apenas unicamente justo"),
    limits=words("hasta"),
    months=words(
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene feb "
        "mar abr may jun jul ago sep sept oct nov dic"
    ),
    between=words("entre"),
    between_and=words("y e"),
    from_words=words("de"),
    to_words=words("a"),
    or_words=words("o u"),
    back_words=words("desde"),
    blocked={},
    change=re.compile(
        r"(?:(?:sub|cre|ascend|descend|disminu|ca)(?:e|en|io|y?eron|ido|ida|iendo|yo|ce|cen|cio|cieron|cido)"
        r"|(?:pas|elev|aument|triplic|duplic|cuadruplic|ajust|revis|salt|increment|rectific|cambi|actualiz|escal|brinc|"
        "trep|avanz|repunt|despeg|depur|recort|rebaj|ampli|engros|aminor|enmend|alz|modific|baj|evolucion)"
        r"(?:a|an|o|aron|ado|ada|ando|aba|aban|ar|aria)|baj(?:a|an|aron|ado|ando|aba|ar|aria)|redu(?:ce|cen|jo|"
        "jeron|cido)"
        r"|corri(?:ge|gen|gio|gieron)|correccion|subida|alza|aumento|caida|baja|salto|incremento|llev(?:a|an|o|aron))"
    ),
    change_span=words("en"),
    money=words("dolar dolares bolivar bolivares bs euro euros peso pesos petro petros usd eur ves cop libras yuanes"),
    percent=(("%",), ("por", "ciento"), ("puntos", "porcentuales"), ("puntos", "basicos")),
    hours=words("a.m. p.m. am pm hrs hs"),
    day_parts=(("de", "la", "manana"), ("de", "la", "tarde"), ("de", "la", "noche"), ("de", "la", "madrugada")),
    fractions=(("tercios",), ("tercio",), ("cuartas", "partes"), ("quintas", "partes"), ("de", "cada")),
    each=words("cada"),
)

_EN_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_EN_SMALL = {
    "zero": 0, **{word: value for word, value in _EN_UNITS.items() if value > 1}, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
_EN_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip

ENGLISH = NumeralTable(
    language="en",
    small=_EN_SMALL,
    tens={
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fourty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
    },
    units=_EN_UNITS,
    unit_joiners=frozenset({"-", ""}),
    hundreds={},
    hundred=words("hundred"),
    thousand=words("thousand"),
    thousand_alone=False,
    joiners=words("and"),
    articles=words("a an"),
    millions=words("million millions billion billions trillion trillions m bn mn"),
    collectives={"dozen": 12, "score": 20},
    collective_plurals={"dozen": 12, "dozens": 12, "score": 20},
    couples=words("couple"),
    halves=words("half"),
    half_after=frozenset({("and", "a", "half")}),
    ambiguous=words("score"),
    of=words("of"),
    ones=words("one"),
    one_counted_before=words("just only exactly"),
    one_counted_after=words(
        "prisoner detainee person woman man activist journalist american reporter soldier officer teenager minor "
        "foreigner inmate lawyer student more"
    ),
    vague=words("dozens scores hundreds thousands tens several many numerous"),
    vague_phrases=frozenset(
        tuple(phrase.split())
        for phrase in (
            "a handful",
            "a few",
            "a number of",
            "a significant number",
            "significant number",
            "large numbers",
            "a large number",
            "large number",
            "an unspecified number",
            "unspecified number",
            "an important number",
            "important number",
            "a few dozen",
            "a few hundred",
            "a few thousand",
            "several dozen",
            "several hundred",
            "several thousand",
            "many hundreds",
            "a large group",
            "an undisclosed number",
            "undisclosed number",
        )
    ),
    ordinals=_EN_ORDINALS,
    ordinal_before=words("number no"),
    numbering=words(
        "prisoners detainees inmates now still people jailed held behind bars freed they who those releases alone "
        "dissidents politics inside out left captivity reasons grounds motives prison jail"
    ),
    before=by_last(
        bounds(
            {
                L: "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|"
                "as a minimum",
                M: "more than|over|well over|just over|a little over|slightly over|slightly more than|"
                "a little more than|far more than|many more than|upwards of|upward of|above|in excess of|north of|"
                "exceeds/exceed/exceeded/exceeding|surpasses/surpass/surpassed/surpassing|tops/top/topped/topping|"
                "passes/passed/passing|crossed/crosses|beyond|greater/higher/larger than|past",
                A: "nearly|almost|about|around|roughly|some|close to|an estimated|estimated|approximately|approx|"
                "circa|approach/approached|neared|"
                "approaching/approaches|nears/nearing|hovers/hovering around|in the region of|more or less|"
                "estimated at|virtually|just about|somewhere around/near",
                X: "up to|at most|at the most|no more than|not more than|a maximum of|maximum of|as many as|"
                "does/do/did not exceed|not exceed/exceeding|not above|not over|no greater than",
                F: "fewer than|less than|far fewer than|under|just under|well under|below|just shy of|shy of|"
                "short of|just short of|not even|slightly fewer/less than|a little under|lower/smaller than|"
                "not quite",
                E: "just|only|exactly|precisely|merely|a mere|a total of just",
            }
        )
    ),
    after=by_first(
        bounds(
            {
                M: "plus|- plus|and counting|- something|something",
                L: "or more",
                A: "or so|odd|- odd",
                X: "or fewer|or less",
            }
        )
    ),
    after_noun=by_first(
        bounds(
            {
                L: "at least|or more|at a minimum|minimum",
                X: "at most|at the most|tops|or fewer|or less|at maximum|maximum",
                A: "or so|approximately|roughly|more or less|or thereabouts",
                E: "exactly|only",
            }
        )
    ),
    fillers=words("the another other already its their those these"),
    definite=words("the"),
    compared=frozenset({("more", "than"), ("fewer", "than"), ("less", "than"), ("higher", "than"), ("lower", "than")}),
    direct=words("some over under about around above below beyond past"),
    weak=words("some just only merely exactly"),
    limits=words("to"),
    months=words(
        "january february march april may june july august september october november december jan feb mar apr jun "
        "jul aug sep sept oct nov dec"
    ),
    between=words("between"),
    between_and=words("and"),
    from_words=words("from"),
    to_words=words("to"),
    or_words=words("or"),
    back_words=words("from"),
    blocked={
        "over": words(
            "hand hands handed handing turn turns turned take takes took taken taking concern concerns outrage row "
            "anger dispute protest protests talks clash clashes carried fears worry worried fight battle standoff "
            "questions"
        ),
        "about": words(
            "talk talks talked talking concern concerns concerned worried ask asks asked information questions "
            "news speak spoke complain complained word report reports come came"
        ),
        "up": words(
            "add adds added adding "
            "count total tally figure number it moved went goes gone climbed rose risen inched edged bumped "
            "brought pushed inches climbs creeps creeping crept goes rises nudges nudged ticks edges moves "
            "jumps jumped crawls "
            "ticked"
        ),
        "top": words("the its a their 's"),
        "past": words("the in over during for this these half quarter its his her their our"),
        "around": words("turned turn rallied rally rallies gathered"),
    },
    change=re.compile(
        r"ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?"
        r"|grow(?:s|n|ing)?|grew|go(?:es|ne|ing)?|went|rais(?:e|es|ed|ing)|cuts?|revis(?:e|es|ed|ing|ion)"
        r"|lower(?:s|ed|ing)|(?:in|de)creas(?:e|es|ed|ing)|(?:doubl|tripl|quadrupl|updat|chang)(?:e|es|ed|ing)"
        r"|correct(?:s|ed|ing|ion)|adjust(?:s|ed|ing)|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|slash(?:es|ed)|"
        "push(?:es|ed)"
        r"|up|down|swell(?:s|ed)|upp?(?:s|ed|ing)|hik(?:es|ed|ing)|bump(?:s|ed|ing)|boost(?:s|ed|ing)|lift(?:s|ed|ing)"
        r"|trim(?:s|med|ming)|shr[aiu]nks?|shrunk|dwindl(?:e|es|ed|ing)|slip(?:s|ped)?|pared|pares|inch(?:es|ed)|jump"
        r"|edg(?:es|ed)|expand(?:s|ed)|advanc(?:es|ed)|reduc(?:es|ed|ing)|mov(?:es|ed|ing)|balloon(?:s|ed)|scal(?:es|ed)"
        r"|amend(?:s|ed|ing)|restat(?:es|ed)|tick(?:s|ed)|creep(?:s)?|crept|plung(?:es|ed)|tumbl(?:es|ed)|declin(?:es|ed)"
    ),
    change_span=words("in within over"),
    money=words("dollar dollars bolivar bolivars euro euros peso pesos cents usd eur pounds"),
    percent=(("%",), ("percent",), ("per", "cent"), ("percentage", "points"), ("basis", "points")),
    hours=words("a.m. p.m. am pm hrs o'clock"),
    day_parts=(("in", "the", "morning"), ("in", "the", "afternoon"), ("in", "the", "evening")),
    fractions=(("thirds",), ("quarters",), ("fifths",)),
    each=words("every each"),
)

TABLES: Mapping[str, NumeralTable] = {"es": SPANISH, "en": ENGLISH}
