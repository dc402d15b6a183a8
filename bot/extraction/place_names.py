"""Tell a place where people are held or freed from one in a name, a title or a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.jails import in_outlet
from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag


def names_no_place(scene: Scene, place: Tag) -> bool:
    """Tell whether a place only says whose or when: `coordinador de Vente en Bolívar`, `for Carabobo Day`."""
    at, text = place.first - 1, scene.tokens[place.last].text
    after = scene.tokens[place.last + 1].text if place.last + 1 < len(scene.tokens) else ""
    if (text == "Estado" and not after[:1].isupper()) or in_outlet(scene, place):
        return True  # `el compromiso del Estado`
    if place.first == place.last and place.rule == "place" and _first_name(scene, at):
        return True
    day = at > 0 and scene.norms[at] in scene.lexicon.genitive and scene.norms[at - 1] in scene.lexicon.feasts
    day = day or (scene.lexicon.subject_first and after.lower() in scene.lexicon.feasts)
    party = scene.who[at - 1] if at > 0 and scene.norms[at] in scene.lexicon.within else None
    town = party is not None and party.kind is Kind.VAGUE and scene.norms[place.first] in scene.lexicon.label_places
    # `Lawyers in Maracay counted 20`
    return day or town or (party is not None and party.kind in {Kind.SOURCE, Kind.CORRECT})  # `por error en Zulia`


def _first_name(scene: Scene, at: int) -> bool:
    """Tell whether a capital before a place makes it a person's or a street's name: `puente Simón Bolívar`."""
    if at < 1 or scene.shouted or scene.lexicon.subject_first or not scene.tokens[at].text.istitle():
        return False
    known = scene.who[at] or scene.what[at] or scene.how[at] or scene.tie[at] or scene.norms[at] in scene.lexicon.jails
    return not known and scene.norms[at - 1].isalpha()
