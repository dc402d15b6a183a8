"""The words of days, months, hours and windows, one table a language; a pure table."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from bot.extraction.folding import words

if TYPE_CHECKING:
    from collections.abc import Mapping

Phrase = tuple[str, ...]


def _phrases(text: str) -> tuple[Phrase, ...]:
    """Read phrases parted by bars, the longest first."""
    return tuple(sorted((tuple(row.split()) for row in text.split("|")), key=len, reverse=True))


def _names(*rows: str) -> dict[str, int]:
    """Give rows of names their number, from 1; a row holds the names of one thing."""
    return {name: number for number, row in enumerate(rows, 1) for name in row.split()}


class Cue(Enum):
    """What a phrase before a day makes of it."""

    SINCE = "since"
    BEGINS = "begins"
    AS_OF = "as of"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTable:
    """How one language names days and windows. All words are folded."""

    language: str
    month_first: bool
    """Whether 1/8 is the eighth of January."""
    months: Mapping[str, int]
    verbs: frozenset[str]
    """Months that are other words too, and need a day or a cue beside them."""
    month_letters: Mapping[str, int]
    """The letter of a month after a day: `8E`."""
    weekdays: Mapping[str, int]
    """1 is Monday."""
    relative: Mapping[str, int]
    """Words for a day, as days after publication."""
    relative_phrases: Mapping[Phrase, int]
    day_words: Mapping[str, int]
    """Words for a day of the month that are no number words."""
    of: frozenset[str]
    since: tuple[Phrase, ...]
    begins: tuple[Phrase, ...]
    """Verbs that begin a window where what begins is a count: "el conteo arranca el 8"."""
    counts: frozenset[str]
    """What begins there."""
    as_of: tuple[Phrase, ...]
    not_as_of: frozenset[str]
    """What before "al" makes it no time of a count: "posterior al 3"."""
    years: Mapping[Phrase, int]
    """Words for a year after a day, as years after publication: "del año pasado"."""
    counted: frozenset[str]
    """Nouns after a number that make it a count and no day: "el lunes 24 presos"."""
    between: frozenset[str]
    from_words: frozenset[str]
    to_words: frozenset[str]
    fillers: frozenset[str]
    """What may stand between a cue and its day: articles, "pasado", "early"."""
    early: frozenset[str]
    late: frozenset[str]
    """A window that begins late in a month has no day."""
    past: frozenset[str]
    """"pasado", "last", before or after a weekday."""
    coming: frozenset[str]
    """"próximo", "next": a day to come, never resolved."""
    so_far: tuple[Phrase, ...]
    so_far_after: tuple[Phrase, ...]
    """What may follow "this year": "so far"."""
    this: frozenset[str]
    periods: Mapping[str, str]
    """Words for "month", "year" and "week"."""
    this_month: tuple[Phrase, ...]
    """What after a day means the month of publication."""
    since_heads: frozenset[str]
    """Words that begin a window with an event: "desde", "since"."""
    not_events: frozenset[str]
    """What after them is no event: "entonces", "then", a place."""
    events: frozenset[str]
    clauses: frozenset[str]
    """What after them begins a clause, which is an event: "que", "he"."""
    event_fillers: int
    clock_before: frozenset[str]
    """The article before an hour without minutes: "las 8"."""
    clock_after: frozenset[str]
    hour_words: frozenset[str]
    """"horas", "hrs": after a clock, part of it."""
    half_days: Mapping[str, int]
    """"a.m." and "p.m." as hours to add."""
    half_day_phrases: Mapping[Phrase, int]
    year_before: frozenset[str]
    not_year_before: frozenset[str]
    """Words before "de" that make a year-like number a count: "más de 2000"."""
    cues: Mapping[str, tuple[tuple[Phrase, Cue], ...]] = field(init=False)
    """Phrases before a day, by their last word, the longest first."""
    anchors: frozenset[str] = field(init=False)
    """Every word at which a date may be found."""

    def __post_init__(self) -> None:
        """Index the words once."""
        cues: dict[str, list[tuple[Phrase, Cue]]] = {}
        for cue, phrases in ((Cue.AS_OF, self.as_of), (Cue.SINCE, self.since), (Cue.BEGINS, self.begins)):
            for phrase in phrases:
                cues.setdefault(phrase[-1], []).append((phrase, cue))
        for name in self.between:
            cues.setdefault(name, []).append(((name,), Cue.SINCE))
        ordered = {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in cues.items()}
        object.__setattr__(self, "cues", ordered)
        heads = {phrase[0] for phrase in (*self.relative_phrases, *self.so_far)}
        periods = self.this if self.so_far_after else frozenset()
        object.__setattr__(
            self,
            "anchors",
            frozenset().union(self.months, self.weekdays, self.relative, heads, periods, self.since_heads),
        )


SPANISH = DateTable(
    language="es",
    month_first=False,
    months=_names(
        "enero ene",
        "febrero feb",
        "marzo mar mzo",
        "abril abr",
        "mayo may",
        "junio jun",
        "julio jul",
        "agosto ago",
        "septiembre setiembre sep sept set",
        "octubre oct",
        "noviembre nov",
        "diciembre dic",
    ),
    verbs=words("mar set sep may ago oct nov dic ene feb abr jun jul sept mzo"),
    month_letters={"e": 1, "f": 2, "m": 3, "a": 4, "j": 7, "s": 9, "o": 10, "n": 11, "d": 12},
    weekdays=_names("lunes", "martes", "miercoles", "jueves", "viernes", "sabado sabados", "domingo domingos"),
    relative={"hoy": 0, "ayer": -1, "anoche": -1, "anteayer": -2, "antier": -2, "antenoche": -2},
    relative_phrases={
        ("esta", "madrugada"): 0,
        ("esta", "manana"): 0,
        ("esta", "tarde"): 0,
        ("esta", "noche"): 0,
        ("dia", "de", "hoy"): 0,
    },
    day_words={"primero": 1, "1ro": 1, "1o": 1, "1er": 1},
    of=words("de del"),
    since=_phrases(
        "desde|a partir de|a partir del|contados desde|contando desde|si se parte de|si se parte del|partiendo "
        "de|partiendo del|posteriores al|despues del|"
        "inicio de la cuenta en|inicio del conteo en|inicio de su conteo en|inicio de su cuenta en|"
        "comienzo de la cuenta en|comienzo del conteo en|inicio del registro en|inicio del recuento en|"
        "si se cuenta desde|si se empieza en|si se empieza a contar en|si se arranca en|con inicio en|con inicio el"
    ),
    begins=_phrases(
        "arranca|arranco|arrancaron|comienza|comenzo|comenzaron|empieza|empezo|inicia|inicio|iniciado|iniciada|"
        "iniciados|iniciadas|se remonta a|se remonta al|parte de|parte del|parten de|parten del|arrancan|comienzan|"
        "empiezan|inician|va de|va del|van del|"
        "comienza en|comenzo en|empieza en|empezo en|inicia en|arranca en|arranco en|"
        "se abre en|se abre el|abre en|abre el|se inicia en|se inicia el|se toma desde|corre desde|se fija en|"
        "se ubica en el|inician en|comienzan en|empiezan en|arrancan en|arranque en|arranque el"
    ),
    counts=words(
        "ambos ambas listas cifras conteos registros todas todos cuentas recuentos balances "
        "computo conteo cuenta cuentas cifra registro balance ronda periodo proceso total numero lista listado "
        "contabilidad recuento corte monitoreo excarcelaciones liberaciones salidas jornada"
    ),
    not_as_of=words(
        "posterior posteriores posteriormente previo previa previos previas anterior anteriores frente gracias junto "
        "respecto cercano llego llegar"
    ),
    years={("del", "ano", "pasado"): -1, ("de", "este", "ano"): 0, ("del", "presente", "ano"): 0},
    counted=words(
        "presos presas personas detenidos detenidas excarcelados excarceladas liberados liberadas mujeres hombres "
        "ciudadanos reclusos reclusas excarcelaciones liberaciones salidas politicos militares periodistas "
        "extranjeros adolescentes nuevas nuevos otros otras mas familias casos nombres opositores activistas de"
    ),
    as_of=_phrases(
        "hasta|al|corte|corte :|corte de|corte del|"
        "corte al|corte a|con corte a|con corte al|al cierre de|al cierre del|"
        "cierre de|cierre del|actualizado a|actualizado al|actualizada a|actualizada al|actualizado|balance al|"
        "al corte de|al corte del|corte hasta|cortado a"
    ),
    between=words("entre"),
    from_words=words("del de desde dias"),
    to_words=words("al a hasta y -  – —"),
    fillers=words(
        "el la las los lo pasado pasada ultimo este esta dia mes ano noche tarde madrugada manana de del inicios "
        'principios comienzos mediados finales fines , recien antes "'
    ),
    early=words("inicios principios comienzos"),
    late=words("mediados finales fines antes"),
    past=words("pasado pasada"),
    coming=words("proximo proxima"),
    so_far=_phrases("en lo que va de|en lo que va del|en lo que va"),
    so_far_after=(),
    this=words("este esta"),
    periods={"mes": "month", "ano": "year", "semana": "week"},
    this_month=_phrases("de este mes|del presente mes|del mes en curso|de los corrientes|del mes|del actual"),
    since_heads=words("desde"),
    not_events=words("entonces alli ahi aqui ahora luego tras hacia en a con por para y sin contra ante"),
    events=words(
        "amnistia ley captura detencion caida salida anuncio llegada eleccion elecciones presidenciales guerra inicio "
        "comienzo operativo golpe acuerdo intervencion ataque ataques bombardeo bombardeos promulgacion aprobacion "
        "sancion entrada publicacion juramentacion asuncion investidura extraccion operacion indulto liberacion "
        "excarcelacion protestas crisis derrocamiento destitucion arresto toma navidad nochebuena"
    ),
    clauses=words("que hace"),
    event_fillers=3,
    clock_before=words("las"),
    clock_after=words(". , ; : ) ] \n … del en"),
    hour_words=words("horas hora hrs h hs"),
    half_days={"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12},
    half_day_phrases={
        ("de", "la", "manana"): 0,
        ("de", "la", "madrugada"): 0,
        ("de", "la", "tarde"): 12,
        ("de", "la", "noche"): 12,
    },
    year_before=words("en desde de del hasta ano ( tras antes ante"),
    not_year_before=words("mas menos cerca alrededor total minimo maximo casi unos unas"),
)

ENGLISH = DateTable(
    language="en",
    month_first=True,
    months=_names(
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sep sept",
        "october oct",
        "november nov",
        "december dec",
    ),
    verbs=words("may march mar jan feb apr jun jul aug sep sept oct nov dec"),
    month_letters={},
    weekdays=_names(
        "monday mon",
        "tuesday tue tues",
        "wednesday wed",
        "thursday thu thurs",
        "friday fri",
        "saturday sat",
        "sunday sun",
    ),
    relative={"today": 0, "tonight": 0, "yesterday": -1},
    relative_phrases={("this", "morning"): 0, ("this", "afternoon"): 0, ("this", "evening"): 0, ("last", "night"): -1},
    day_words=_names(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ),
    of=words("of"),
    since=_phrases(
        "since|starting|starting on|starting from|beginning|beginning on|counting from|counts from|count from|"
        "counted from|counting since|start of the count in|start of its count in|start of the tally in|"
        "beginning of the count in|start of his count in|"
        "if the clock starts in|if the clock starts on|with a start in|counting in|"
        "if you start in|if you start on|if one starts in|if you begin in|if you count from|if counted from|"
        "dating to|dating from|reckoned from|reckoning from"
    ),
    begins=_phrases(
        "began on|starts on|started on|begins on|goes back to|go back to|went back to|dating back to|dates back to|"
        "opens in|opens on|opened on|opened in|is opened in|is started in|kicks off in|kicks off on|runs from|"
        "dated back to|began|started|began in|started in|starts in|begins in|start in|begin in|start on|begin on|from"
    ),
    counts=words(
        "count counts counted counting tally tallies number numbers figure figures total list lists releases process "
        "round record reckoning toll both which"
    ),
    not_as_of=frozenset(),
    years={("last", "year"): -1, ("of", "last", "year"): -1, ("this", "year"): 0, ("of", "this", "year"): 0},
    counted=words(
        "prisoners people detainees inmates women men activists journalists soldiers foreigners teenagers others more "
        "freed released political releases were had have"
    ),
    as_of=_phrases("as of|until|till|through|by|up to|as at|up until"),
    between=words("between"),
    from_words=words("from"),
    to_words=words("to through and until till - – —"),
    fillers=words(
        "the last this past early mid late on end of , - ' 's start beginning middle night evening before \""
    ),
    early=words("early start beginning"),
    late=words("mid late end middle before"),
    past=words("last past"),
    coming=words("next coming"),
    so_far=_phrases("so far in|so far"),
    so_far_after=_phrases("so far"),
    this=words("this"),
    periods={"month": "month", "year": "year", "week": "week"},
    this_month=_phrases("of this month|this month"),
    since_heads=words("since"),
    not_events=words("then after to in for with and by at from against"),
    events=words(
        "ouster capture amnesty law election elections war arrest fall announcement raid removal start beginning vote "
        "inauguration operation attack attacks strike strikes intervention deal departure seizure abduction crackdown "
        "protests coup pardon passage takeover christmas exit agreement "
        "pledge promise releases detention captured ousted removed toppled fell seized signed passed took began"
    ),
    clauses=words("he she they it"),
    event_fillers=6,
    clock_before=frozenset(),
    clock_after=frozenset(),
    hour_words=words("hours hrs o'clock local"),
    half_days={"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12},
    half_day_phrases={
        ("in", "the", "morning"): 0,
        ("in", "the", "afternoon"): 12,
        ("in", "the", "evening"): 12,
        ("at", "night"): 12,
    },
    year_before=words("in since of until by before after from year (  late early mid"),
    not_year_before=words("more less fewer total some about"),
)

TABLES: Mapping[str, DateTable] = {"es": SPANISH, "en": ENGLISH}
