"""Keeps the names of people out of what is stored and sent: a quote says "[…]" where it names somebody unlisted.

Who is a freed person and who is not cannot be told from a name, so every name goes that feeds.yaml does not list as a
source, a voice or a place. An unlisted speaker goes too: it may be a freed person who tells of the others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.claims import OTHER, Claim
from bot.domain.trackers import Tracker

ELIDED = "[…]"
_TITLED = 0.6
"""Share of capital words from which on a quote is set like a headline: there no capital tells a name."""
_LEAST_TITLED = 2
_ACRONYM = 6
"""Longest word in capitals that is read as an acronym."""
_AFTER_NUMBER = 3
"""Words kept from the number on, or at the end, of a quote in which names cannot be told."""

_WORD = re.compile(r"(?<!\w)[^\W\d_](?:[\w-]|[’'](?!s\b))*")
_JOINS = re.compile(r"[ .\u00a0]+(?:(?:de|del|la|las|los|da|di|dos|van|von|y|e|and)[ \u00a0]+)*", re.IGNORECASE)
_REPEATS = re.compile(re.escape(ELIDED) + r"(?:(?:, ?| )(?:(?:y|e|and|a) (?:a )?)?" + re.escape(ELIDED) + ")+")
_CALENDAR = re.compile(
    r"ene(?:ro)?|feb(?:rero|ruary)?|mar(?:zo|ch)?|abr(?:il)?|apr(?:il)?|mayo?|jun[ei]?o?|jul[iy]?o?|ago(?:sto)?|"
    r"aug(?:ust)?|se(?:pt?|ptiembre|ptember)|oct(?:ubre|ober)?|nov(?:iembre|ember)?|dic(?:iembre)?|dec(?:ember)?|jan(?:uary)?|"
    r"lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)


class Discretion:
    """The names that a tracker lists, compiled once; `discreet` is a function of the claim."""

    def __init__(self, tracker: Tracker) -> None:
        names = sorted({folded for name in _listed(tracker) if (folded := _folded(name))}, key=len, reverse=True)
        body = "|".join(re.escape(name).removesuffix(r"\*") + (r"\w*" if name.endswith("*") else "") for name in names)
        self._listed = re.compile(rf"\b(?:{body})\b") if names else re.compile(r"(?!)")
        self._sources = frozenset(source.source_id for source in tracker.sources)

    def discreet(self, claim: Claim) -> Claim:
        """Return a claim whose quote and speaker name nobody that the tracker does not list."""
        known = claim.claimant in self._sources and claim.claimant != OTHER
        return replace(claim, quote=self.quote(claim.quote, claim.value), speaker=claim.speaker if known else None)

    def quote(self, text: str, value: int | None = None) -> str:
        """Return a quote of a number with an ellipsis in place of the names in it."""
        places = [(found.start(), found.end()) for found in self._listed.finditer(_folded(text))]
        words = [w for w in _WORD.finditer(text) if not any(a <= w.start() and w.end() <= z for a, z in places)]
        titled = _titled(words)
        begin = _counted_from(text, value) if titled else len(text)
        parts, end = [], 0
        for start, stop in _names(text, [w for w in words if w.end() <= begin and _may_be_name(w[0], shouted=titled)]):
            parts += [text[end:start], ELIDED]
            end = stop
        kept = " ".join(text[begin:].split()[: _AFTER_NUMBER + 1])
        return _REPEATS.sub(ELIDED, "".join([*parts, text[end:begin], kept])) if parts or kept else text


def _titled(words: list[re.Match[str]]) -> bool:
    """Tell whether the words of a quote that name nobody listed are set like a headline."""
    capital = sum(word[0][0].isupper() for word in words)
    return capital >= _LEAST_TITLED and capital >= _TITLED * len(words)


def _may_be_name(written: str, *, shouted: bool) -> bool:
    """Tell whether a word has a capital that only a name explains."""
    if not written[0].isupper() or len(written) == 1:
        return False
    acronym = not shouted and written.isupper() and len(written) <= _ACRONYM
    return not acronym and _CALENDAR.fullmatch(_folded(written)) is None


def _names(text: str, words: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield where names stand: words with capitals, with the particles between them."""
    run: list[re.Match[str]] = []
    for word in words:
        if run and not _JOINS.fullmatch(text[run[-1].end() : word.start()]):
            yield from _named(text, run)
            run = []
        run.append(word)
    yield from _named(text, run)


def _named(text: str, run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield the place of a run of capital words, unless it is one word, counted or at the head of a sentence."""
    begins = bool(run) and not re.search(r"[^\W\d] *$|[,;»”\"] *$", text[: run[0].start()])
    if run and not (begins and len(run) == 1):
        yield run[0].start(), run[-1].end()


def _counted_from(text: str, value: int | None) -> int:
    """Return where the number of a quote begins; one in words is thought to stand before its last words."""
    numbers = list(re.finditer(r"\d[\d.,]*", text))
    if numbers:
        same = (number for number in numbers if re.sub(r"\D", "", number[0]) == str(value))
        return next(same, numbers[0]).start()
    starts = [word.start() for word in re.finditer(r"\S+", text)]
    return starts[-(_AFTER_NUMBER + 1) :][0] if starts else 0


def _listed(tracker: Tracker) -> Iterator[str]:
    """Yield every name that feeds.yaml lists."""
    for source in tracker.sources:
        yield from (*source.names.values(), *source.aliases, *source.metonyms)
        for voice in source.voices:
            yield from (voice.name, *voice.aliases)
    yield from (*tracker.places, *tracker.country, *tracker.names.values())


def _folded(text: str) -> str:
    """Return a text without case and accents, letter by letter, so that places in it stay."""
    return "".join((unicodedata.normalize("NFKD", c)[0].lower() or c)[0] for c in text)
