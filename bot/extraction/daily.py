"""Tell a count of one day, which grows through it, from a running total: `X's Sunday tally climbs from 18 to 30`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

_SENTENCE = 16
_STOPS = frozenset({"\n", ".", ":", ";"})


def of_a_day(scene: Scene, cell: Cell) -> bool:
    """`X's Sunday tally of releases climbs from 18 to 30`, `El conteo de este domingo pasa de 18 a 30`: one day's."""
    for at in range(cell.number.lead - 1, max(cell.number.lead - _SENTENCE, 0), -1):
        if scene.norms[at] in _STOPS:
            return False
        tag = scene.how[at]
        if tag is None or tag.kind is not Kind.BATCH or (scene.dated[tag.first] or scene.dated[tag.last]) is None:
            continue
        before = tag.first - 1
        while before > 0 and scene.norms[before] in scene.lexicon.genitive | scene.lexicon.articles:
            before -= 1
        noun = tag.last + 1 if scene.lexicon.subject_first else before
        who = scene.who[noun] if noun < len(scene.who) else None
        figure = who is not None and (who.kind is Kind.FIGURE or scene.norms[noun] in scene.lexicon.lists)
        linked = before < tag.first - 1 or scene.norms[tag.first] in scene.lexicon.genitive
        return figure and (noun > before or linked)
    return False


def takes_somewhere(scene: Scene, tag: Tag) -> bool:
    """`EE. UU. lleva a la OEA la cifra de 143`: a verb of having counted that only takes something somewhere."""
    at = tag.last + 1
    if tag.kind is not Kind.TOTAL or tag.first != tag.last or at + 1 >= len(scene.norms):
        return False
    if scene.norms[tag.first] in scene.lexicon.departing and _is_prison(scene, at):
        return True  # `vuelven a casa desde Tocorón`
    to = scene.norms[at] in scene.lexicon.to | scene.lexicon.posts and not scene.lexicon.subject_first
    who = scene.who[tag.first]
    counts = who is not None and who.kind is Kind.COUNT
    return to and counts and not (scene.bounded[at] or scene.bounded[at + 1] or scene.dated[at] is not None)


def _is_prison(scene: Scene, at: int) -> bool:
    """Tell whether a prison stands at a token, its article left out."""
    while at < len(scene.norms) - 1 and scene.norms[at] in scene.lexicon.articles:
        at += 1
    place = scene.what[at]
    return (place is not None and place.kind is Kind.PLACE) or scene.norms[at] in scene.lexicon.jails
