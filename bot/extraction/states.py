"""Find the own state where it goes by no name of its own, and where the name of a ministry ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence
    from bot.extraction.tagging import Tag

_ENVOY = 8
_CHARGE = 7
_FIELD = 8
_NAME = 4
_GAP = 2


def envoy_to(scene: Scene, first: int, last: int, sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of "Venezuela's UN envoy", "el embajador de Venezuela ante la ONU", given that of the body."""
    lexicon, start = scene.lexicon, first
    linking = lexicon.articles | lexicon.genitive | lexicon.possessive | lexicon.sent_to
    if scene.norms[first - 1] not in linking:
        return None
    home = sent = False
    for at in range(first - 1, max(first - _ENVOY, sentence.first) - 1, -1):
        here = _is_home(scene, at)
        name = here or scene.tokens[at].text.istitle()
        if not (name or scene.norms[at] in lexicon.envoys | linking):
            break
        home, sent, start = home or here, sent or scene.norms[at] in lexicon.envoys, at
    behind = not sent and last < sentence.last and scene.norms[last + 1] in lexicon.envoys
    return (start, last + 1 if behind else last) if home and (sent or behind) else None


def sent_to_body(scene: Scene, one: Party, body: Party) -> bool:
    """Tell whether a body is where somebody's envoy sits: "the U.S. ambassador to the Organization of American States".

    So it is for "la embajadora de Estados Unidos ante la ONU": the envoy speaks for those who sent him.
    """
    lexicon, start = scene.lexicon, one.last + 1
    start += scene.norms[start] in lexicon.envoys
    gap = scene.norms[start : body.first]
    if not 0 < len(gap) <= _GAP or gap[0] not in lexicon.sent_to or not lexicon.articles.issuperset(gap[1:]):
        return False
    return one.claimant is not None and not lexicon.envoys.isdisjoint(scene.norms[max(one.first - _NAME, 0) : start])


def _is_home(scene: Scene, at: int) -> bool:
    what, who = scene.what[at], scene.who[at]
    return (what is not None and what.kind is Kind.HOME) or (who is not None and who.rule == "metonym")


def the_state(scene: Scene, at: int, sentence: Sentence) -> int | None:
    """Return where "el Estado venezolano", "the state" ends that says something: "La CIDH: el Estado informó"."""
    if scene.norms[at] not in scene.lexicon.the_state or not sentence.first < at < sentence.last:
        return None
    home = [i for i in (at - 1, at + 1) if _is_home(scene, i)]
    capital = scene.tokens[at].text[:1].isupper() or scene.lexicon.subject_first
    definite = scene.norms[at - 1] in scene.lexicon.articles - scene.lexicon.indefinite
    last = max([at, *home])
    verb = scene.who[last + 1] if last < sentence.last else None
    says = verb is not None and verb.kind is Kind.SAY
    return last if says and (home or (capital and definite)) else None


def on_home(scene: Scene, at: int) -> bool:
    """Tell whether a word is of the country that a body watches: "la misión de la ONU sobre Venezuela documentó"."""
    home = at if _is_home(scene, at) else at + 1
    on = scene.norms[home - 1] in scene.lexicon.on_words
    return on and home < len(scene.what) and _is_home(scene, home)


def is_nameless(scene: Scene, at: int, sentence: Sentence) -> bool:
    """Tell whether a sentence's first capital stands on a noun that names nobody: `Diputado anuncia…`."""
    if at != sentence.first or scene.norms[at] not in scene.lexicon.nameless or at >= sentence.last:
        return False
    name = scene.tokens[at + 1].text.istitle() and scene.who[at + 1] is None
    return scene.norms[at + 1] not in scene.lexicon.genitive and not name


def in_charge(scene: Scene, at: int, sentence: Sentence) -> int | None:
    """Return where "lawmaker in charge of the bill" ends: who handles the state's amnesty speaks for the state."""
    near = range(at + 1, min(at + _CHARGE, sentence.last) + 1)
    words = scene.norms[near.start : near.stop]
    if scene.lexicon.in_charge.isdisjoint(words[:3]) or "," in words[:1]:
        return None
    law = scene.lexicon.laws | scene.lexicon.bills
    return next((i for i in near if scene.norms[i] in law or scene.norms[i].startswith(scene.lexicon.amnesties)), None)


def past_its_office(scene: Scene, tag: Tag, sentence: Sentence) -> int:
    """Return where "ministerio de Asuntos Exteriores" ends, before the country that it is of."""
    first = at = tag.last + 1
    plain = scene.lexicon.genitive | scene.lexicon.articles
    if scene.norms[tag.last] not in scene.lexicon.state_bodies:
        return at
    while at < sentence.last and at - first < _FIELD and scene.norms[at] in plain:
        name = at + (2 if scene.norms[at + 1] in plain else 1)
        end = name
        while end <= sentence.last and _of_a_field(scene, end):
            end += 1
        if end == name:
            break
        at = end
    return at


def _of_a_field(scene: Scene, at: int) -> bool:
    """Tell whether a word is part of what a ministry is for: in capitals, or "exteriores"."""
    titled = scene.tokens[at].text.istitle() and scene.what[at] is None
    return titled or scene.norms[at] in scene.lexicon.fields_of_office


def before_its_office(scene: Scene, tag: Tag, sentence: Sentence) -> int:
    """Return what stands before "Foreign Affairs Ministry": the country, or the mark of its owner."""
    at = tag.first - 1
    while at > sentence.first and tag.first - at < _NAME and scene.norms[at] in scene.lexicon.fields_of_office:
        at -= 1
    return at
