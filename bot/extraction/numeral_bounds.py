"""Find the words that bound a number: "al menos", "más de", "up to", before it or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Qualifier
from bot.extraction.folding import words
from bot.extraction.phrases import follows, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.numeral_table import NumeralTable, Phrase
    from bot.extraction.text import Token

_MAX_FILLERS = 3
_MAX_NOUNS = 2
_SIGNS = {"+": Qualifier.MORE_THAN, ">": Qualifier.MORE_THAN, "<": Qualifier.FEWER_THAN, "~": Qualifier.ABOUT}
_QUOTES = frozenset({'"', "'"})
_STOPS = frozenset({",", ".", ";", ":", "!", "?", ")", "\n", "…", "—", "–", ""})
_YEAR_DIGITS = 4
_GO_ON = words(
    "are were have had remain remained will walked left fueron han son siguen permanecen salieron continuan estan "
    "estaban habian quedan"
)
"""Verbs with which a clause goes on behind a bound: "thirty minors at least are still held"."""


def bound_before(tokens: Sequence[Token], first: int, last: int, table: NumeralTable) -> tuple[Qualifier, int] | None:
    """Return the bound before a number and the token where it begins; None where it has none."""
    nearest: tuple[Qualifier, int] | None = None
    inserted = _between_commas(tokens, first, table)
    if inserted is not None:
        return inserted
    at, skipped = first - 1, 0
    while at >= 0:
        token = tokens[at]
        if skipped == 0 and token.norm in _SIGNS and token.end == tokens[first].start:
            return _SIGNS[token.norm], at
        matched = _match_before(tokens, at, table, direct=skipped == 0)
        if matched is not None and not _is_limit(tokens, at, last, table):
            phrase, qualifier = matched
            if skipped and phrase[-2:] in table.compared and tokens[at + 1].norm in table.definite:
                break
            begin = at - len(phrase) + 1
            nearest = nearest or (qualifier, begin)
            if len(phrase) > 1 or phrase[-1] not in table.weak:
                return qualifier, begin
            at, skipped = begin - 1, 0
            continue
        if skipped >= _MAX_FILLERS or not (token.norm in table.fillers or token.norm in _QUOTES):
            break
        at -= 1
        skipped += 1
    return nearest


def _between_commas(tokens: Sequence[Token], first: int, table: NumeralTable) -> tuple[Qualifier, int] | None:
    """Find a bound of several words that commas set apart: "vieron salir, a lo sumo, a 29"; "saw, at most, 29"."""
    at = first - 1
    if at > 0 and tokens[at].norm != "," and tokens[at].norm in table.fillers:
        at -= 1
    if at < 1 or tokens[at].norm != ",":
        return None
    matched = _match_before(tokens, at - 1, table, direct=False)
    if matched is None or len(matched[0]) == 1:
        return None
    begin = at - len(matched[0])
    return (matched[1], begin) if begin and tokens[begin - 1].norm == "," else None


def _match_before(
    tokens: Sequence[Token], at: int, table: NumeralTable, *, direct: bool
) -> tuple[Phrase, Qualifier] | None:
    """Return the longest bound that ends at a token."""
    norm = tokens[at].norm
    if not direct and norm in table.direct:
        return None
    for phrase, qualifier in table.before.get(norm, ()):
        begin = at - len(phrase) + 1
        if follows(tokens, begin, phrase):
            blocked = table.blocked.get(phrase[0])
            if blocked is not None and begin and tokens[begin - 1].norm in blocked:
                return None
            return phrase, qualifier
    return None


def _is_limit(tokens: Sequence[Token], at: int, last: int, table: NumeralTable) -> bool:
    """Tell whether "hasta" ends a window here: what follows is a day or a year."""
    if tokens[at].norm not in table.limits:
        return False
    norm = tokens[last].norm
    if norm.isdecimal() and len(norm) == _YEAR_DIGITS and norm[:2] in {"19", "20"}:
        return True
    following = [_month(tokens[step]) for step in range(last + 1, min(last + 3, len(tokens)))]
    return any(word in table.months for word in following[:1]) or (
        len(following) > 1 and following[0] in table.of and following[1] in table.months
    )


def _month(token: Token) -> str:
    """Return a word as a month's name may be; "may" in small letters is a verb."""
    return "" if token.text == "may" else token.norm


def bound_after(tokens: Sequence[Token], at: int, table: NumeralTable) -> tuple[Qualifier, int] | None:
    """Return the bound that follows a number and its last token; `at` is the token after the number."""
    if at >= len(tokens):
        return None
    norm = tokens[at].norm
    if norm == "+" and tokens[at].start == tokens[at - 1].end:
        return Qualifier.MORE_THAN, at
    matched = _match_after(tokens, at, table.after.get(norm, ()))
    if matched is not None:
        return matched
    return _after_noun(tokens, at, table)


def _after_noun(tokens: Sequence[Token], at: int, table: NumeralTable) -> tuple[Qualifier, int] | None:
    """Find a bound behind the counted noun: "400 presos como mínimo", where the clause ends with it."""
    for place in range(at, min(at + _MAX_NOUNS + 1, len(tokens))):
        norm = tokens[place].norm
        matched = _match_after(tokens, place, table.after_noun.get(norm, ()))
        if matched is not None:
            ends = word(tokens, matched[1] + 1)
            return matched if ends in _STOPS or (ends in _GO_ON and place > at) else None
        if norm == "," and place < len(tokens) - 1:  # `200 personas, aproximadamente, según X`
            matched = _match_after(tokens, place + 1, table.after_noun.get(tokens[place + 1].norm, ()))
            return matched if matched is not None and word(tokens, matched[1] + 1) in _STOPS else None
        if not norm.isalpha():
            break
    return None


def _match_after(
    tokens: Sequence[Token], at: int, rows: tuple[tuple[Phrase, Qualifier], ...]
) -> tuple[Qualifier, int] | None:
    for phrase, qualifier in rows:
        if follows(tokens, at, phrase):
            return qualifier, at + len(phrase) - 1
    return None
