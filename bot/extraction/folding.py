"""Fold text for matching: case and accents gone, quotes and dashes made plain."""

from __future__ import annotations

_LETTERS = dict(zip("áàâäãåéèêëíìîïóòôöõúùûüñçýÿ", "aaaaaaeeeeiiiiooooouuuuncyy", strict=True))
_MARKS = {
    **dict.fromkeys("’‘`´‛", "'"),
    **dict.fromkeys("“”„«»″‟", '"'),
    **dict.fromkeys("−‐‑‒", "-"),
    "º": "o",
    "ª": "a",
}
_TABLE = str.maketrans({**_LETTERS, **_MARKS})


def fold(text: str) -> str:
    """Return the text as it is matched; as long as the text given, so that offsets hold."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered if lowered.isascii() else lowered.translate(_TABLE)


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set: how tables write theirs."""
    return frozenset(text.split())
