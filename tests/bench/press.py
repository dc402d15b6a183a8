"""Feeds of an invented press: RSS and Atom as sites print them, one entry in four on topic, the same for one seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from xml.sax.saxutils import escape

from bot.domain.trackers import Feed, Outlet, Tracker

BEGIN = datetime(2031, 3, 3, 6, 0, tzinfo=UTC)
ON_TOPIC = 0.25
ENTRIES = 40
"""Entries of one feed."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One feed as it is served."""

    outlet: Outlet
    feed: Feed
    content: bytes
    content_type: str
    entries: int


@dataclass(frozen=True, slots=True)
class Story:
    """What an entry says."""

    title: str
    summary: str
    on_topic: bool


_OFF = {
    "es": (
        "El {place} inaugura una biblioteca con {n} mil libros donados por sus vecinos",
        "La selección juvenil gana por {m} goles y pasa a cuartos de final",
        "Los precios del café suben {m} % en el primer trimestre",
        "Cómo preparar un guiso de pescado para {m} personas en media hora",
        "Una tormenta deja {n} árboles caídos y dos avenidas cerradas",
        "El festival de cine corto recibe {n} obras de {m} países",
        "Científicos describen {m} especies nuevas de orquídeas en la sierra",
        "El puerto mueve {n} contenedores en una semana, su mejor marca del año",
        "Abren la matrícula para {n} plazas de formación técnica",
        "La orquesta municipal estrena temporada con entradas agotadas",
        "Qué significa soñar con el mar, según tres escritores de la costa",
        "Vuelve la feria del queso con productores de la montaña",
    ),
    "en": (
        "City library in {place} opens a reading room with {n} seats",
        "Youth team wins by {m} goals and moves on to the quarter finals",
        "Coffee prices climb {m} per cent in the first quarter",
        "How to cook a fish stew for {m} people in half an hour",
        "Storm fells {n} trees and closes two avenues",
        "Short film festival receives {n} works from {m} countries",
        "Why the old lighthouse was painted green again this spring",
        "Orchestra opens its season to a full house",
    ),
}
_ON = {
    "es": (
        "{source} eleva a {n} la cifra de presos políticos excarcelados",
        "{source} verifica {n} excarcelaciones desde el inicio del mes",
        "{source}: {n} personas fueron excarceladas en las últimas horas",
        "Familiares esperan noticias de excarcelaciones frente a la cárcel",
        "Piden la libertad de los presos políticos en una marcha de {m} cuadras",
        "Según {source}, quedan {n} presos políticos en el país",
        "{source} anuncia la liberación de un número importante de personas",
        "Liberan a {m} manifestantes detenidos en la protesta del martes",
        "Debaten en el Congreso una ley de amnistía de {m} artículos",
        "Un juez ordena liberar a {m} trabajadores; sus abogados esperan las boletas",
    ),
    "en": (
        "{source} says {n} political prisoners have been released",
        "{source} raises its count of freed prisoners to {n}",
        "Families wait for word of releases outside the prison",
        "Lawmakers debate an amnesty of {m} articles",
        "{n} political prisoners remain in custody, according to {source}",
        "{source} announces the release of a significant number of people",
    ),
}
_BODY = {
    "es": (
        "La jornada comenzó temprano y reunió a vecinos de varios barrios, que llegaron a pie.",
        "Los organizadores explicaron que el plan continuará durante las próximas {m} semanas.",
        "«Hacía mucho tiempo que no veíamos algo así», dijo una de las asistentes.",
        "El informe, de {n} páginas, se publicará completo a finales de mes.",
        "Los ingenieros del proyecto indicaron que el presupuesto alcanza los {m} millones.",
        "En la zona trabajan desde hace {m} años varias cooperativas de mujeres.",
        "El pronóstico anuncia cielo despejado por la mañana y algo de viento por la tarde.",
        "La próxima reunión quedó fijada para el jueves a las {m} de la tarde.",
    ),
    "en": (
        "The day began early and brought together neighbours from several districts.",
        "Organisers said the plan will go on for the next {m} weeks.",
        "“We had not seen anything like it for a long time,” one visitor said.",
        "The full report of {n} pages will be published at the end of the month.",
        "The engineers put the budget at {m} million.",
        "The forecast is for clear skies in the morning and some wind later on.",
    ),
}
_PLACES = ("Valle Claro", "San Telmo", "Puerto Hondo", "Las Lomas", "Río Manso")


class Press:
    """Prints stories and feeds for a tracker."""

    def __init__(self, tracker: Tracker, seed: int = 1, *, without: str = "") -> None:
        """Print figures of every source but one."""
        self._sources = [source for source in tracker.sources if source.source_id != without]
        self._dice = random.Random(seed)

    def story(self, language: str, *, on_topic: bool) -> Story:
        """Return a headline with a summary of one to three sentences."""
        title = self._filled(self._dice.choice((_ON if on_topic else _OFF)[language]), language)
        lead = [self._filled(t, language) for t in self._dice.sample(_BODY[language], self._dice.randint(1, 3))]
        return Story(title, " ".join(lead), on_topic)

    def stories(self, language: str, count: int) -> list[Story]:
        """Return stories, a quarter of them on topic."""
        return [self.story(language, on_topic=self._dice.random() < ON_TOPIC) for _ in range(count)]

    def feed(self, number: int) -> Printed:
        """Return one outlet's feed: two in five blogs with whole texts, two with summaries, one Atom."""
        language = "en" if number % 4 == 3 else "es"
        kind = number % 5
        name = f"outlet-{number}"
        write = _atom if kind == 4 else _rss
        url = f"https://{name}.example/{'feed.atom' if kind == 4 else 'feed'}"
        stories = self.stories(language, ENTRIES)
        whole = [self._whole(language) if kind in {0, 1, 4} else "" for _ in stories]
        text = write(name, stories, whole)
        feed = Feed(url=url, language=language)
        content_type = "application/atom+xml" if kind == 4 else "application/rss+xml; charset=UTF-8"
        return Printed(
            Outlet(outlet_id=name, name=name.title(), feeds=(feed,)), feed, text.encode(), content_type, ENTRIES
        )

    def feeds(self, count: int) -> list[Printed]:
        """Return the feeds of so many outlets."""
        return [self.feed(number) for number in range(count)]

    def _whole(self, language: str) -> str:
        """Return an article as a site's editor leaves it: paragraphs, links, a picture, 2 to 6 kB."""
        paragraphs = []
        for _ in range(self._dice.randint(6, 16)):
            chosen = self._dice.choices(_BODY[language], k=3)
            text = " ".join(escape(self._filled(t, language)) for t in chosen)
            paragraphs.append(
                f'<p class="wp-block-paragraph">{text} <a href="https://a.example/{len(text)}">más</a></p>'
            )
        picture = '<figure><img src="https://a.example/x.jpg" alt="" width="640" height="360"/></figure>'
        return picture + "\n".join(paragraphs)

    def _filled(self, text: str, language: str) -> str:
        source = self._dice.choice(self._sources)
        return text.format(
            source=source.names.get(language) or next(iter(source.names.values())),
            n=self._dice.randint(12, 980),
            m=self._dice.randint(2, 11),
            place=self._dice.choice(_PLACES),
        )


def _rss(name: str, stories: list[Story], whole: list[str]) -> str:
    items = []
    for number, (story, text) in enumerate(zip(stories, whole, strict=True)):
        link = f"https://{name}.example/2031/03/{number}/nota-{number}/"
        content = f"<content:encoded><![CDATA[{text}]]></content:encoded>" if text else ""
        items.append(
            f"<item><title>{escape(story.title)}</title><link>{link}</link>"
            f"<dc:creator><![CDATA[Redacción]]></dc:creator><pubDate>{format_datetime(_at(number))}</pubDate>"
            "<category><![CDATA[Actualidad]]></category><category><![CDATA[Portada]]></category>"
            f'<guid isPermaLink="false">https://{name}.example/?p={number}</guid>'
            f"<description><![CDATA[<p>{escape(story.summary)} [&#8230;]</p>]]></description>{content}"
            f"<comments>{link}#respond</comments><slash:comments>{number % 9}</slash:comments></item>"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:slash="http://purl.org/rss/1.0/modules/slash/">'
        f"<channel><title>{name}</title><link>https://{name}.example</link><description>{name}</description>\n"
        + "\n".join(items)
        + "\n</channel></rss>\n"
    )


def _atom(name: str, stories: list[Story], whole: list[str]) -> str:
    entries = []
    for number, (story, text) in enumerate(zip(stories, whole, strict=True)):
        at = _at(number).isoformat()
        entries.append(
            f'<entry><title type="html">{escape(story.title)}</title>'
            f'<link rel="alternate" type="text/html" href="https://{name}.example/{number}"/>'
            f"<id>tag:{name}.example,2031:{number}</id><published>{at}</published><updated>{at}</updated>"
            f'<author><name>Redacción</name></author><summary type="html">{escape(story.summary)}</summary>'
            f'<content type="html">{escape(text)}</content></entry>'
        )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{name}</title><id>tag:{name}.example,2031:feed</id><updated>{BEGIN.isoformat()}</updated>\n"
        + "\n".join(entries)
        + "\n</feed>\n"
    )


def _at(number: int) -> datetime:
    return BEGIN - timedelta(minutes=17 * number)
