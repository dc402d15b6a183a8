"""The rows of a language's table: kinds of cue, and forms with their examples."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a row's words are in a sentence that counts people."""

    # Who speaks, and how
    SAY = "say"
    COUNT = "count"
    CHECK = "check"
    RAISE = "raise"
    PROMISE = "promise"
    DENY = "deny"
    DEMAND = "demand"
    CORRECT = "correct"
    SAID = "said"
    PROMISED = "promised"
    ACCORDING = "according"
    BY = "by"
    FIGURE = "figure"
    OFFICIAL = "official"
    EARLIER = "earlier"
    SOURCE = "source"
    VAGUE = "vague"
    OPPOSITION = "opposition"
    ANAPHOR = "anaphor"
    OFFICE = "office"
    COUNTRY = "country"
    HOME = "home"
    # What is counted
    RELEASE_NOUN = "release_noun"
    RELEASED = "released"
    RELEASE_VERB = "release_verb"
    RELEASE_FUTURE = "release_future"
    RELEASE_INF = "release_inf"
    FULL = "full"
    HELD = "held"
    LEFT = "left"
    PRISONERS = "prisoners"
    PEOPLE = "people"
    GROUP = "group"
    PLACE = "place"
    PRISON = "prison"
    ARREST = "arrest"
    HOUSE = "house"
    ASIDE = "aside"
    OTHER = "other"
    AMNESTY = "amnesty"
    # How it is counted
    TOTAL = "total"
    BATCH = "batch"
    PLUS = "plus"
    DELTA = "delta"
    # How clauses hang together
    CONTRAST = "contrast"
    BACKGROUND = "background"
    BEGIN = "begin"
    JOIN = "join"
    RELATIVE = "relative"
    OF_WHICH = "of_which"
    DENIED = "denied"
    NEGATION = "negation"
    REPLACED = "replaced"
    WINDOW = "window"
    MENTION = "mention"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Row:
    """One rule of a language: words that mean one thing, and an example either way.

    A form is words without accents or capitals: `a|b` either, `word?` may be left out, `stem*` any ending,
    and `a_b|c` is two words or one.
    """

    name: str
    kind: Kind
    words: str
    """Forms, separated by `;`."""
    match: str
    """A text in which the row is found."""
    miss: str
    """A text in which it is not."""
    gives: str = ""
    """What the row tells beyond its kind: a group, a reason for rejection…"""


Slot = tuple[bool, tuple[tuple[str, ...], ...]]
"""A place of a form: whether it may be left out, and the words, one or several, that fill it."""


def slots(row: Row) -> list[list[Slot]]:
    """Return the forms of a row as they are written, `stem*` kept as it is."""
    found = []
    for form in row.words.split(";"):
        written = form.split()
        filled = [
            (word.endswith("?"), tuple(tuple(choice.split("_")) for choice in word.rstrip("?").split("|")))
            for word in written
        ]
        if filled:
            found.append(filled)
    return found


def forms(row: Row) -> tuple[tuple[str, ...], ...]:
    """Return every sequence of words that a row stands for, `stem*` kept as it is."""
    found: list[tuple[str, ...]] = []
    for form in row.words.split(";"):
        sequences: list[tuple[str, ...]] = [()]
        for word in form.split():
            optional = word.endswith("?")
            choices = word.rstrip("?").split("|")
            longer = [(*head, *choice.split("_")) for head in sequences for choice in choices]
            sequences = sequences + longer if optional else longer
        found.extend(s for s in sequences if s)
    return tuple(dict.fromkeys(found))


def words(text: str) -> frozenset[str]:
    """Return the words of a text, for a table's sets."""
    return frozenset(text.split())
