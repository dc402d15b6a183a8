"""Sort out, before anything is parsed, the entries that cannot make a claim: most of every feed."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from bot.extraction.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain.trackers import Tracker

_VARIANTS = {"a": "aáàâä", "e": "eéèê", "i": "iíì", "o": "oóòô", "u": "uúùü", "n": "nñ", "c": "cç"}
_SHORT = 2
_DIGIT = re.compile("[0-9]")
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0300-\u036f\u00c3]")


class Gate:
    """Two tests, the cheap one first: a word of release or prison or a digit, then a word or name of the tracker's."""

    def __init__(self, tracker: Tracker, stems: Iterable[str]) -> None:
        """Compile the beginnings of words of every language, and the tracker's topic."""
        self._stems = re.compile("|".join(_loose(stem) for stem in sorted(set(stems))))
        self._topic = _words((*tracker.topic.any_of, *_names(tracker)))
        self._other = _words(tracker.topic.none_of)

    def opens(self, title: str, summary: str) -> bool:
        """Tell whether an entry, as given, is worth reading."""
        text = f"{title}\n{summary}".lower()
        if "&" in text:
            text = html.unescape(html.unescape(text))
        if not text.isascii() and _HIDDEN.search(text):
            return True
        if self._stems.search(text) is None and _DIGIT.search(text) is None:
            return False
        if self._topic is not None and self._topic.search(text) is None:
            return False
        return self._other is None or self._other.search(text) is None


def _names(tracker: Tracker) -> Iterable[str]:
    """Return the names of a tracker's sources and of those who speak for them."""
    yield from tracker.places
    for source in tracker.sources:
        names = (*source.names.values(), *source.aliases, *(n for v in source.voices for n in (v.name, *v.aliases)))
        yield from (name for name in names if len(name) > _SHORT)


def _loose(word: str) -> str:
    """Return a pattern for a folded word that also matches its accents."""
    return "".join(f"[{_VARIANTS[c]}]" if c in _VARIANTS else re.escape(c) for c in fold(word))


def _words(words: Iterable[str]) -> re.Pattern[str] | None:
    whole = r"(?![^\W\d_])"
    parts = [_loose(w.rstrip("*")) + ("" if w.endswith("*") else whole) for w in words if w.strip("* ")]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})") if parts else None
