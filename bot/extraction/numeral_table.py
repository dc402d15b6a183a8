"""The shape of a table of number words: what a language needs to write numbers and to bound them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.claims import Qualifier

if TYPE_CHECKING:
    from collections.abc import Mapping

Phrase = tuple[str, ...]
"""Folded words in order."""


def bounds(rows: Mapping[Qualifier, str]) -> dict[Phrase, Qualifier]:
    """Read phrases parted by bars; `a/b` inside a phrase offers either word."""
    found: dict[Phrase, Qualifier] = {}
    for qualifier, text in rows.items():
        for phrase in text.split("|"):
            variants: list[Phrase] = [()]
            for word in phrase.split():
                variants = [(*variant, choice) for variant in variants for choice in word.split("/")]
            found.update(dict.fromkeys(variants, qualifier))
    return found


def by_last(phrases: Mapping[Phrase, Qualifier]) -> dict[str, tuple[tuple[Phrase, Qualifier], ...]]:
    """Index phrases by their last word, the longest first."""
    index: dict[str, list[tuple[Phrase, Qualifier]]] = {}
    for phrase, qualifier in phrases.items():
        index.setdefault(phrase[-1], []).append((phrase, qualifier))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in index.items()}


def by_first(phrases: Mapping[Phrase, Qualifier]) -> dict[str, tuple[tuple[Phrase, Qualifier], ...]]:
    """Index phrases by their first word, the longest first."""
    index: dict[str, list[tuple[Phrase, Qualifier]]] = {}
    for phrase, qualifier in phrases.items():
        index.setdefault(phrase[0], []).append((phrase, qualifier))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in index.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class NumeralTable:
    """How one language writes numbers in words and bounds them. All words are folded."""

    language: str
    small: Mapping[str, int]
    """Words below a hundred that take no unit after them."""
    tens: Mapping[str, int]
    """Words that a unit may follow."""
    units: Mapping[str, int]
    """What may follow a ten."""
    unit_joiners: frozenset[str]
    """Words between a ten and its unit; the empty word: nothing."""
    hundreds: Mapping[str, int]
    """Words that are whole hundreds by themselves."""
    hundred: frozenset[str]
    """Words that multiply what stands before them by 100."""
    thousand: frozenset[str]
    thousand_alone: bool
    """Whether "thousand" without a number before it is 1,000."""
    joiners: frozenset[str]
    """Words that may stand after hundreds and thousands."""
    articles: frozenset[str]
    """Words for "a" before a hundred, a thousand or a collective."""
    millions: frozenset[str]
    collectives: Mapping[str, int]
    """Nouns that are a number: "veintena", "dozen"."""
    collective_plurals: Mapping[str, int]
    """Their plurals: a number after a number, vague by themselves."""
    couples: frozenset[str]
    """"par", "couple": two, or two of a plural."""
    halves: frozenset[str]
    half_after: frozenset[Phrase]
    """"y medio": half as many again, after a collective."""
    ambiguous: frozenset[str]
    """Collectives that also mean something else, and count only before `of` and no month."""
    of: frozenset[str]
    ones: frozenset[str]
    one_counted_before: frozenset[str]
    """Words before "one" that make it a count."""
    one_counted_after: frozenset[str]
    """Words after "one" that make it a count."""
    vague: frozenset[str]
    vague_phrases: frozenset[Phrase]
    ordinals: Mapping[str, int]
    ordinal_before: frozenset[str]
    """Words before a number that make it an ordinal: "número 100"."""
    numbering: frozenset[str]
    """Words that make such a word a verb: "prisoners now number 512"."""
    before: Mapping[str, tuple[tuple[Phrase, Qualifier], ...]]
    after: Mapping[str, tuple[tuple[Phrase, Qualifier], ...]]
    after_noun: Mapping[str, tuple[tuple[Phrase, Qualifier], ...]]
    """Like `after`, but a noun may stand between, where the clause ends with the phrase."""
    fillers: frozenset[str]
    """Words that may stand between a bound and its number."""
    direct: frozenset[str]
    """Last words of bounds that allow no filler: "about the 20" is no bound."""
    definite: frozenset[str]
    compared: frozenset[Phrase]
    """Ends of bounds that compare before a definite article: "far more than the 155 counted" bounds nothing."""
    weak: frozenset[str]
    """Bounds that give way to a stronger one before them: "al menos unos 20"."""
    limits: frozenset[str]
    """Bounds that are a window's end before a date or an hour: "hasta"."""
    months: frozenset[str]
    between: frozenset[str]
    between_and: frozenset[str]
    from_words: frozenset[str]
    to_words: frozenset[str]
    or_words: frozenset[str]
    back_words: frozenset[str]
    """Words before the old value that follows the new one: "to 61 from 75"."""
    blocked: Mapping[str, frozenset[str]]
    """Words that, before a bound's first word, make it something else: "handed over 20"."""
    change: re.Pattern[str]
    """Words of change: with one near, "de N a M" is a course and no range."""
    change_span: frozenset[str]
    """What begins "en dos días" after a course."""
    money: frozenset[str]
    percent: tuple[Phrase, ...]
    hours: frozenset[str]
    """What after a number makes it a time of day."""
    day_parts: tuple[Phrase, ...]
    """What makes a number an hour: "de la noche"."""
    fractions: tuple[Phrase, ...]
    """What makes a number a part: "tercios", "de cada"."""
    each: frozenset[str]
    """What before a number makes it a rate: "cada"."""
    starts: frozenset[str] = field(init=False)
    """Every word that may begin a number."""
    vague_by_first: Mapping[str, tuple[Phrase, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Index the words once."""
        index: dict[str, list[Phrase]] = {}
        for phrase in sorted(self.vague_phrases, key=len, reverse=True):
            index.setdefault(phrase[0], []).append(phrase)
        object.__setattr__(self, "vague_by_first", {word: tuple(rows) for word, rows in index.items()})
        object.__setattr__(
            self,
            "starts",
            frozenset().union(
                self.small,
                self.tens,
                self.units,
                self.hundreds,
                self.thousand if self.thousand_alone else (),
                self.articles,
                self.halves,
                self.collectives,
                self.vague,
                index,
                self.ordinals,
            ),
        )
