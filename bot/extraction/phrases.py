"""Look at the tokens around a place, beyond whose ends there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.extraction.text import Token


def word(tokens: Sequence[Token], at: int) -> str:
    """Return a token's folded text; the empty text beyond either end."""
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def follows(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    """Tell whether a phrase of folded words begins at a token."""
    if at < 0 or at + len(phrase) > len(tokens):
        return False
    for part in phrase:  # a plain loop: this runs for every cue of every token
        if tokens[at].norm != part:
            return False
        at += 1
    return True


def touches(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token and the one after it have nothing between them."""
    return 0 <= at < len(tokens) - 1 and tokens[at].end == tokens[at + 1].start
