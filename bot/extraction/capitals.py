"""Tell the capitals that make a name of nobody listed from those that open a sentence or a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.scene import Scene, Sentence

_FOREIGN_REACH = 4


def country_beside(scene: Scene, first: int, last: int, sentence: Sentence) -> int | None:
    """Return where a country ends that stands in or right beside a name: "Fiscalía de Chile", "Ministro español"."""
    for at in range(max(first - 1, sentence.first), min(last + _FOREIGN_REACH, sentence.last + 1)):
        what, plain = scene.what[at], scene.lexicon.genitive | scene.lexicon.articles
        if what is not None and what.kind is Kind.COUNTRY:
            return what.last
        if at > last and scene.norms[at] not in plain:
            return None
    return None


def goes_on_titled(scene: Scene, last: int, sentence: Sentence) -> bool:
    """Tell whether a name goes on with a common noun in capitals: "Colegio de Periodistas"."""
    if last + 2 > sentence.last or scene.norms[last + 1] not in scene.lexicon.genitive:
        return False
    text = scene.tokens[last + 2].text
    return text[:1].isupper() and not text.isupper() and scene.who[last + 2] is None and not scene.bounded[last + 2]


def capital_noun(scene: Scene, at: int) -> bool:
    """Tell whether a noun for people is printed as part of a name: "Federación Unitaria de Trabajadores Petroleros"."""
    what = scene.what[at]
    people = what is not None and what.kind in {Kind.GROUP, Kind.PEOPLE, Kind.PRISONERS}
    return people and scene.tokens[at].text.istitle() and not scene.title_case(at - 1, at + 1)


def name_word(scene: Scene, at: int) -> bool:
    """Tell whether a word is in capitals and of no table, as those of a name are."""
    text = scene.tokens[at].text
    if not (text[:1].isupper() and text[:1].isalpha()):
        return False
    if scene.bounded[at] or scene.dated[at] is not None:
        return False
    tag = scene.who[at] or scene.what[at] or scene.tie[at] or scene.how[at]
    if tag is not None and tag.kind is not Kind.SKIP:
        return False
    norm, lexicon = scene.norms[at], scene.lexicon  # asked of every capital: the sets are not joined for it
    return not (norm in lexicon.articles or norm in lexicon.adverbs or norm in lexicon.months)
