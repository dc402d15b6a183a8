"""Divide a cleaned text into tokens, sentences and clauses, and tell its language by its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.cleaning import CUT_MARK, Clean, Listed, clean
from bot.extraction.folding import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "CUT_MARK",
    "Clean",
    "Listed",
    "Token",
    "capitals",
    "clauses",
    "clean",
    "detect_language",
    "fold",
    "sentences",
    "shouted",
    "tokenize",
]

NEWLINE = "\n"

_TOKEN = re.compile(
    r"[^\W\d_]{3,}+(?![\w'’.])"  # most words
    r"|\n"
    r"|[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?![0-9])(?![.,:/-][0-9])"  # 1 557
    r"|[0-9]{1,4}-[0-9]{1,2}-[0-9]{1,4}(?![0-9-])"  # 2026-01-08, 08-01-26
    r"|[0-9]+(?:[.,:/][0-9]+)*(?:-[^\W\d_]+){1,3}"  # 53-year-old, 100-plus
    r"|#?[0-9]+(?:[.,:/][0-9]+)*(?:[^\W\d_]+[0-9]*)?"  # 1.557, 20:30, 8/1, 8Ene, 18th, 20h30
    r"|[Ee]{2} ?\. ?[Uu]{2}\.?|[Ee]{2} ?[Uu]{2}\b"  # EE. UU.
    r"|(?:[^\W\d_]\.){2,}|[APap]\. ?[Mm]\.|[APap][Mm]\b"  # U.S., a. m.
    r"|[#@]?[^\W\d_]+(?:['’](?![Ss]\b)[^\W\d_]+)*[0-9]*"  # hashtags, don't, C2
    r"|['’][Ss]\b"
    r"|\.{2,}"
    r"|[^\w\s]|_+"
)


class Token(NamedTuple):
    """A word, a number or a mark."""

    text: str
    norm: str
    """Folded; "EE. UU." is `ee.uu.`, "a. m." is `a.m.`, a line end is a line end."""
    start: int
    """Offsets into the text that was divided."""
    end: int


def tokenize(text: str, folded: str | None = None) -> tuple[Token, ...]:
    """Return the tokens of a cleaned text; line ends are tokens, so that no rule reads across them.

    `folded`: the text folded, where the caller has it already.
    """
    folded = fold(text) if folded is None else folded
    tokens: list[Token] = []
    append = tokens.append
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        norm = folded[start:end]
        if norm[-1] == "." and len(norm) > 1:
            norm = _abbreviation(norm)
        elif norm in {"ee uu", "ee. uu", "ee.uu", "ee .uu"}:
            norm = "ee.uu."
        append(Token(text[start:end], norm, start, end))
    return tuple(tokens)


def _abbreviation(norm: str) -> str:
    packed = norm.replace(" ", "")
    return "ee.uu." if packed.startswith("ee") else packed


_SHORT = words(
    "sr sra sres srta dr dra lic ing abog prof gral cnel cap tte art arts num nro no av urb edo dpto pag "
    "pags etc jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic mr mrs ms gen col lt sen "
    "rep gov gob st vs maj capt sgt rev inc corp co aprox"
)
_MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec ene abr ago dic no num nro art arts")
_STARTERS = words(
    "el la los las un una unos unas en al segun mas otros otras tambien ademas su sus este esta estos "
    "estas hay no the a an in it its he she they this that these those according more most some many at "
    "on but there"
)
_ENDS = frozenset({".", "!", "?", "..", "...", "…", "...."})
_CLOSING = frozenset({'"', "'", ")", "]"})
_CONTINUING = frozenset({",", ";", ":"})


def sentences(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return the half-open token ranges of the sentences, line ends left out."""
    found = []
    start = at = 0
    count = len(tokens)
    while at < count:
        token = tokens[at]
        if token.norm == NEWLINE:
            if at > start:
                found.append((start, at))
            at += 1
            start = at
            continue
        at += 1
        if _ends_sentence(tokens, at - 1):
            while at < count and tokens[at].norm in _CLOSING and tokens[at].start == tokens[at - 1].end:
                at += 1
            found.append((start, at))
            start = at
    if count > start:
        found.append((start, count))
    return tuple(found)


_ON_A_NETWORK = frozenset(("de", "en", "on", "via"))
"""Words before the X that is a network, not somebody's initial."""


def _ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    norm = tokens[at].norm
    if norm[-1] not in ".!?…":
        return False
    after = at + 1
    while after < len(tokens) and tokens[after].norm in _CLOSING and tokens[after].start == tokens[after - 1].end:
        after += 1
    if after == len(tokens) or tokens[after].norm == NEWLINE:
        return True
    following = tokens[after]
    if following.text[0].islower() or following.norm in _CONTINUING:
        return False
    if norm == ".":
        return _stop_ends(tokens, at, following)
    if norm in _ENDS:
        return True
    return following.text[0].isupper() and following.norm in _STARTERS  # an abbreviation that holds its own dot


def _stop_ends(tokens: Sequence[Token], at: int, following: Token) -> bool:
    """Tell whether a full stop ends a sentence: not after "Jan", "Sr", an initial, nor inside of a word."""
    before = tokens[at - 1].norm if at else ""
    if before in _MONTHS:
        return not following.norm[0].isdigit() and following.norm not in {"o", "°"}
    network = before == "x" and at > 1 and tokens[at - 2].norm in _ON_A_NETWORK
    if before in _SHORT or (len(before) == 1 and before.isalpha() and not network):
        return False
    return following.start > tokens[at].end or following.text[0].isupper() or not following.text[0].isalnum()


_BREAKS = frozenset({";", "—", "–", "(", ")", "[", "]", "|", "•"})
_TURNS = words("mientras pero aunque sino while but whereas although though however")


def clauses(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Return the half-open token ranges of the clauses.

    A clause ends with its sentence, at a semicolon, a dash between spaces, a bracket, a bar, or before a word that
    turns to another speaker ("mientras", "pero", "while"…). Colons and commas hold a clause together.
    """
    found = []
    for first, last in sentences(tokens):
        start = first
        for at in range(first, last):
            norm = tokens[at].norm
            if norm in _BREAKS:
                if at > start:
                    found.append((start, at))
                start = at + 1
            elif norm in _TURNS and at > start:
                found.append((start, at))
                start = at
        if last > start:
            found.append((start, last))
    return tuple(found)


_SPANISH = words(
    "el la los las de del que y en un una por con para su sus al se es son no mas tras segun desde hasta "
    "ya fue fueron han ha hay presos politicos excarcelados liberados excarcelaciones este esta como "
    "pero sin sobre entre dice lo otros otras anuncia dos tres quedan liberan"
)
_ENGLISH = words(
    "the of and to in for from on with by at as is are was were has have had be been not more than after "
    "since says said prisoners political freed released it its their his her an that this who will out "
    "but over he she they about still least frees group rights"
)


def detect_language(tokens: Sequence[Token]) -> str:
    """Return "es" or "en", by the words that only one of them has; "es" where they say nothing."""
    spanish = english = 0
    for token in tokens:
        norm = token.norm
        if norm in _SPANISH:
            spanish += 1
        elif norm in _ENGLISH:
            english += 1
        elif not token.text.isascii() and norm.isalpha() and norm.isascii():
            spanish += 1
        elif norm in {"¿", "¡"}:
            spanish += 2
    return "en" if english > spanish else "es"


def capitals(tokens: Sequence[Token]) -> tuple[int, int]:
    """Return how many words there are, and how many of them begin with a capital."""
    words = [token.text for token in tokens if token.text.isalpha() and len(token.text) > 1]
    return len(words), sum(word[:1].isupper() for word in words)


def shouted(tokens: Sequence[Token]) -> bool:
    """Tell whether a text is printed in capitals, so that capitals mark no names."""
    words = [token.text for token in tokens if len(token.text) > 2 and token.text.isalpha()]  # noqa: PLR2004 - words, no initials
    return bool(words) and sum(word.isupper() for word in words) * 2 > len(words)
