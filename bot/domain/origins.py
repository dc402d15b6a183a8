"""Who prints independently: fingerprints of texts, copies of one wire story, and how many origins a figure has."""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.thresholds import COPY
from bot.domain.trackers import Origin

SKETCH = 24
"""How many hashes of word pairs a fingerprint keeps: the smallest ones, so that two sketches can be compared."""
_DIGITS = 6
"""Hexadecimal digits of one such hash."""
_NUMERALS = 16
"""How many numerals a fingerprint keeps."""

_MARKUP = re.compile(r"<[^>]*>")
_CUT = re.compile(r"\S*\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)\s*$")
"""An excerpt's cut end, with the word that was cut."""
_NUMERAL = re.compile(r"\d+(?:[.,\s]\d{3})*")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Witness:
    """One sighting of a value, as far as corroboration is concerned."""

    outlet_id: str
    origin: Origin
    fingerprint: str = ""
    row_id: str = ""
    own_feed: bool = False


def fingerprint(title: str, summary: str = "") -> str:
    """Return what is kept of a text to know its copies again: a sketch of its word pairs, and its numerals.

    The form is `size:hashes:numerals`; a text without two words gives "". No word can be read out of it.
    """
    text = _MARKUP.sub(" ", html.unescape(f"{title}\n{summary}"))
    text = _CUT.sub("", text.strip())
    flat = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    numerals = sorted({re.sub(r"\D", "", found) for found in _NUMERAL.findall(flat)})[:_NUMERALS]
    words = _WORD.findall(flat)
    pairs = {f"{a} {b}" for a, b in pairwise(words)}
    if not pairs:
        return ""
    hashes = sorted(hashlib.blake2b(pair.encode(), digest_size=_DIGITS // 2).hexdigest() for pair in pairs)[:SKETCH]
    return f"{len(pairs)}:{''.join(hashes)}:{','.join(numerals)}"


def _parse(mark: str) -> tuple[int, list[str], set[str]]:
    size, _, rest = mark.partition(":")
    hashes, _, numerals = rest.partition(":")
    return (
        int(size),
        [hashes[at : at + _DIGITS] for at in range(0, len(hashes), _DIGITS)],
        {n for n in numerals.split(",") if n},
    )


def len_of(mark: str) -> int:
    """Return how many word pairs the text of a fingerprint has."""
    return int(mark.partition(":")[0] or 0)


def likeness(one: str, other: str) -> float:
    """Return which share of the shorter text's word pairs stands in the other text, from 0 to 1 (estimated)."""
    if not one or not other:
        return 0.0
    (size, hashes, _), (other_size, other_hashes, _) = _parse(one), _parse(other)
    union = sorted({*hashes, *other_hashes})[:SKETCH]
    common = len({*hashes} & {*other_hashes} & {*union})
    jaccard = common / len(union)
    both = jaccard * (size + other_size) / (1 + jaccard)
    return min(1.0, both / min(size, other_size))


def copies(one: str, other: str) -> bool:
    """Tell whether two fingerprints are of one story: near-equal words, and no numeral that contradicts.

    Numerals are ignored when the words are compared, but those of one text must all stand in the other: a dateline
    or an appended line may add some, another figure may not take the place of one.
    """
    if not one or not other:
        return False
    numerals, others = _parse(one)[2], _parse(other)[2]
    return (numerals <= others or others <= numerals) and likeness(one, other) >= COPY.value


def _same_origin(one: Witness, other: Witness) -> bool:
    """Tell whether two sightings go back to one origin: one outlet, one wire story, or the state's own press."""
    if one.outlet_id == other.outlet_id or (one.own_feed and other.own_feed):
        return True
    if one.origin is Origin.STATE and other.origin is Origin.STATE:
        return True
    return copies(one.fingerprint, other.fingerprint)


def independent(witnesses: Sequence[Witness]) -> int:
    """Return how many independent origins sightings have; an aggregator is none by itself."""
    counted = [w for w in witnesses if w.origin is not Origin.AGGREGATOR]
    groups: list[list[Witness]] = []
    for witness in counted:
        related = [group for group in groups if any(_same_origin(witness, member) for member in group)]
        groups = [group for group in groups if group not in related]
        groups.append([witness, *(member for group in related for member in group)])
    return len(groups)


def outlets(witnesses: Iterable[Witness]) -> int:
    """Return how many outlets carry a value, aggregators included."""
    return len({witness.outlet_id for witness in witnesses})
