"""One entry in, claims and rejected candidates out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.extraction.assembling import assemble
from bot.extraction.dates import find_dates
from bot.extraction.details import fill
from bot.extraction.drafting import counts, draft, shape_reason
from bot.extraction.elsewhere import Home
from bot.extraction.folding import fold
from bot.extraction.gate import Gate
from bot.extraction.lexicon import en, es
from bot.extraction.names import tracker_names
from bot.extraction.numerals import find_numbers
from bot.extraction.scene import Scene, Sentence
from bot.extraction.settling import settle
from bot.extraction.tagging import Tagger
from bot.extraction.text import clean, detect_language, sentences, tokenize

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.claims import Claim
    from bot.domain.trackers import Tracker
    from bot.extraction.assembling import Made
    from bot.extraction.reasons import Reason
    from bot.extraction.text import Clean, Token

MAX_TITLE = 1_000
MAX_SUMMARY = 8_000
"""Characters that are read of an entry; news says its figures at once, and no text may take long."""

LEXICONS = (es.LEXICON, en.LEXICON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the extractor needs to know of an entry."""

    title: str
    summary: str = ""
    """Plain text, or markup as feeds have it: both are read."""
    published: datetime | None = None
    """Aware; None: dates without a year and days of the week stay unresolved."""
    language: str | None = None
    """"es" or "en"; None or any other: told by the words."""
    own_source: str | None = None
    """Source id that figures with nobody named belong to (the source's own feed)."""
    timezone: str | None = None
    """IANA zone of the outlet; None: the tracker's."""

    @property
    def text(self) -> str:
        """Title, line end and summary, as far as they are read: what spans point into."""
        return f"{self.title[:MAX_TITLE]}\n{self.summary[:MAX_SUMMARY]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a claim was read from: its number, or the words of an announcement without one."""

    text: str
    start: int
    end: int
    """Span in the reading's text."""
    rules: dict[str, str]
    """The rule that gave each field of the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A number that was seen and not taken, and why."""

    text: str
    start: int
    end: int
    """Span in the reading's text."""
    reason: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What came of one entry."""

    claims: tuple[Claim, ...] = ()
    taken: tuple[Taken, ...] = ()
    """For each claim, in the same order, where it stands and why."""
    rejected: tuple[Rejected, ...] = ()
    on_topic: bool = True


class Extractor:
    """Everything known of a tracker, compiled once; `extract` is a pure function of the reading."""

    def __init__(self, tracker: Tracker) -> None:
        """Compile the tracker's names and the tables of every language."""
        self.tracker = tracker
        self._lexicons = {lexicon.language: lexicon for lexicon in LEXICONS}
        self._gate = Gate(tracker, (stem for lexicon in LEXICONS for stem in lexicon.gate))
        self._home = Home(tracker, (stem for lexicon in LEXICONS for stem in (*lexicon.gate, *lexicon.anywhere)))
        self._taggers = {
            lexicon.language: Tagger(lexicon.rows, tracker_names(tracker, lexicon.language), lexicon.gaps)
            for lexicon in LEXICONS
        }

    def extract(self, reading: Reading) -> Extraction:
        """Return the claims of an entry, and the numbers that are none, each with its reason."""
        title, summary = reading.title[:MAX_TITLE], reading.summary[:MAX_SUMMARY]
        if not self._gate.opens(title, summary):
            return Extraction(on_topic=False)
        cleaned = clean(title, summary)
        if cleaned.hidden_marks:
            return Extraction()
        folded = fold(cleaned.text)
        scene, parts = self._scene(cleaned, folded, reading)
        home = self._home.marked(scene, folded)
        told = draft(scene, parts, self.tracker, home=home, abroad=bool(scene.muted - self._home.persons) and not home)
        settle(scene, told, self.tracker)
        fill(scene, told, self.tracker)
        given = Given(scene, cleaned, reading.text)
        found = assemble(scene, cleaned, given.text, told, self.tracker, reading.own_source)
        unread = ((n.first, n.last, shape_reason(n), n.form.value) for n in scene.unread)
        return Extraction(
            claims=tuple(one.claim for one in found.claims),
            taken=tuple(given.taken(one) for one in found.claims),
            rejected=tuple(given.rejected(row) for row in sorted((*found.rejected, *unread))),
        )

    def _scene(self, cleaned: Clean, folded: str, reading: Reading) -> tuple[Scene, list[Sentence]]:
        tokens = tokenize(cleaned.text, folded)
        language = reading.language if reading.language in self._lexicons else detect_language(tokens)
        lexicon = self._lexicons[language]
        numbers = find_numbers(tokens, language)
        dates = find_dates(tokens, language, reading.published, _known_zone(reading.timezone or self.tracker.timezone))
        dated = {at for date in dates for at in range(date.first, date.last + 1)}
        free = [n for n in numbers if not dated.intersection(range(n.first, n.last + 1))]
        muted = self._home.muted(folded)
        starts = self._taggers[language].tags(tokens)
        scene = Scene(tokens, starts, [n for n in free if counts(n)], dates, lexicon, muted)
        scene.unread = [n for n in free if not counts(n)]
        scene.take_running()
        return scene, _parts(cleaned, tokens)


def _parts(cleaned: Clean, tokens: tuple[Token, ...]) -> list[Sentence]:
    """Return the sentences with the headline or text that each belongs to: 0 title, 1 summary, 2… list items."""
    found = []
    for first, end in sentences(tokens):
        start = tokens[first].start
        item = 0 if start < cleaned.title_end else 1
        for index, listed in enumerate(cleaned.items):
            if listed.outlet is not None and listed.start <= start < listed.end:
                item = index + 2
        found.append(Sentence(first, end - 1, item))
    return found


def _known_zone(name: str) -> str:
    """Return a zone's name, or UTC where there is no such zone: a slip in a table costs no entry."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return name


class Given(NamedTuple):
    """A scene and the text that it came from."""

    scene: Scene
    cleaned: Clean
    text: str

    def taken(self, made: Made) -> Taken:
        """Return where a claim stands in the text as given."""
        start, end = self._span(made.first, made.last)
        return Taken(text=self.text[start:end], start=start, end=end, rules=made.rules)

    def rejected(self, row: tuple[int, int, Reason, str]) -> Rejected:
        """Return a number that is no claim, given by token indices, with its place in the text as given."""
        first, last, reason, rule = row
        start, end = self._span(first, last)
        return Rejected(text=self.text[start:end], start=start, end=end, reason=reason.value, rule=rule)

    def _span(self, first: int, last: int) -> tuple[int, int]:
        tokens = self.scene.tokens
        return self.cleaned.origin(tokens[first].start, tokens[last].end)
