"""Tell whether two parties beside each other are one, or speak as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER
from bot.extraction.lexicon.rows import Kind
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene

_APPOSITION = 6
_BESIDE = 3


def joint(scene: Scene, one: Party, other: Party) -> bool:
    """Tell whether two parties speak as one: "Foro Penal y Provea"; the first stands for both."""
    gap = range(one.last + 1, other.first)
    joins = [at for at in gap if (tie := scene.tie[at]) is not None and tie.kind is Kind.JOIN]
    plain = all(at in joins or scene.norms[at] in scene.lexicon.articles for at in gap)
    if len(joins) != 1 or not plain or not (one.listed and other.listed):
        return False
    vague = [p for p in (one, other) if p.claimant is None]
    people = all(p.anaphor is None and scene.norms[p.last] not in scene.lexicon.named_bodies for p in vague)
    return not vague or (len(vague) == 1 and people and OTHER not in {one.claimant, other.claimant})


def is_where(scene: Scene, party: Party) -> bool:
    """Tell whether a name that nobody lists is a place: "in Caracas, the State Department said"."""
    return not party.listed and party.first > 0 and scene.norms[party.first - 1] in scene.lexicon.within


def same(scene: Scene, one: Party, other: Party) -> bool:
    """Tell whether two parties beside each other are one: a person and the body, an office and a name."""
    gap = range(one.last + 1, other.first)
    owned = len(gap) == 1 and scene.norms[gap[0]] in scene.lexicon.possessive and other.claimant not in {None, OTHER}
    titled = titled_name(scene, one, other) and not scene.title_case(one.first, other.last)
    if titled or _is_person(scene, one, other, gap):
        return True
    if (not gap or owned) and one.claimant is None:
        own_name = (
            not other.listed
            and other.claimant == OTHER
            and _is_body(scene, one)
            and not scene.title_case(one.first, one.last)
        )
        return own_name or other.claimant not in {None, OTHER}
    if one.anaphor is not None and other.claimant is None and other.anaphor is None and len(gap) == 1:
        return scene.norms[gap[0]] in scene.lexicon.genitive  # "the network of lawyers"
    described = one.claimant not in {None, OTHER} and one.listed and _described(scene, one, other)
    if described or (other.listed and _of_body(scene, one, other)):
        return True
    return _in_apposition(scene, one, other, gap)


def _is_person(scene: Scene, one: Party, other: Party, gap: range) -> bool:
    """Tell whether a name that nobody lists says who somebody is: "el diputado opositor Stalin González"."""
    named = one.claimant is None and other.claimant == OTHER and not other.listed and other.last > other.first
    against = [at for at in gap if scene.norms[at] in scene.lexicon.opposed]
    if not named or scene.title_case(one.first, one.last) or len(against) != len(gap) or len(gap) > 1:
        return False
    noun = scene.norms[one.last]
    return bool(against) and noun in scene.lexicon.nameless | scene.lexicon.state_nouns


def _in_apposition(scene: Scene, one: Party, other: Party, gap: range) -> bool:
    """Tell whether only an office or filling words stand between two parties that may be one."""
    if any(scene.bounded[at] for at in gap):
        return False  # `X: 88 miembros de Y`
    if len(gap) > _APPOSITION or any((tag := scene.who[at]) is not None and tag.kind in SPEECH for at in gap):
        return False
    if gap and scene.norms[gap[0]] in scene.lexicon.months and scene.tokens[gap[0]].text.istitle():
        gap = gap[1:]  # "el ministro Julio X"
    words = [scene.norms[at] for at in gap]
    plain = scene.lexicon.articles | scene.lexicon.genitive | scene.lexicon.possessive | {",", "(", "-"}
    office = any((tag := scene.who[at]) is not None and tag.kind is Kind.OFFICE for at in gap)
    if one.claimant == other.claimant and one.claimant not in {None, OTHER}:
        titled = len(gap) == 1 and words[0].isalpha() and scene.who[gap[0]] is None and scene.tie[gap[0]] is None
        return (
            office
            or titled
            or all(word in plain or scene.tie[at] is not None for word, at in zip(words, gap, strict=True))
        )
    if not office and _only_where(scene, one):
        return False  # "por la Batalla de Carabobo, Delcy Rodríguez", "ahead of Easter, government says"
    if (
        OTHER in {one.claimant, other.claimant}
        and one.claimant != other.claimant
        and None not in {one.claimant, other.claimant}
    ):
        return office or all(w in plain for w in words)
    return False


def _only_where(scene: Scene, party: Party) -> bool:
    """Tell whether a name that nobody lists only says where or when: a preposition stands before it."""
    at = party.first - 1
    while at > 0 and scene.norms[at] in scene.lexicon.articles:
        at -= 1
    before = scene.norms[at] if at >= 0 else ""
    return not party.listed and before in scene.lexicon.where | scene.lexicon.genitive | scene.lexicon.to


def _of_body(scene: Scene, one: Party, other: Party) -> bool:
    """Tell whether a vague party is of a listed one: "la delegación de X", "abogados de X", "A, who chairs X"."""
    gap = range(one.last + 1, other.first)
    words = [scene.norms[at] for at in gap]
    if other.claimant in {None, OTHER} or not words or one.claimant is not None:
        return False
    if words == [","] and other.last + 1 < len(scene.norms) and scene.norms[other.last + 1] == ",":
        return one.anaphor is not None or scene.norms[one.last] in scene.lexicon.named_bodies
    led = one.anaphor is not None and all(_is_office(scene, at) for at in gap)
    if led:
        return True  # `la red que dirige X`
    state = (
        scene.norms[one.last] in scene.lexicon.state_nouns
        and words[-1] in scene.lexicon.genitive | scene.lexicon.for_words
    )
    if state and len(words) <= _BESIDE and not any(scene.who[at] for at in gap):
        return True  # "lawmaker overseeing amnesty for the ruling party"
    staff = one.anaphor is not None or scene.norms[one.last] in scene.lexicon.staff
    if len(words) > 1 and _is_adjective(scene, one.last + 1):
        words = words[1:]  # "la coordinación regional del X"
    of = words[0] in scene.lexicon.genitive | scene.lexicon.within and len(words) < _BESIDE
    return staff and of and set(words[1:]) <= scene.lexicon.articles


def whose_body(scene: Scene, party: Party, named: list[Party]) -> Party:
    """Give "his group", "su organización" to the one named before it in its sentence."""
    body = scene.norms[party.last]
    if body not in scene.lexicon.civil_nouns and body not in scene.lexicon.named_bodies:
        return party
    at = party.first - 1
    while (
        at >= 0 and at > party.first - _BESIDE and _is_adjective(scene, at) and scene.norms[at] not in scene.lexicon.own
    ):
        at -= 1
    if party.claimant is not None or at < 0 or scene.norms[at] not in scene.lexicon.own:
        return party
    before = [each for each in named if each.last < at and each.listed and each.claimant is not None]
    return party._replace(claimant=before[-1].claimant, anaphor=None) if before else party


def _is_adjective(scene: Scene, at: int) -> bool:
    """Tell whether a word in small letters is of no table, as an adjective behind its noun is."""
    if scene.who[at] or scene.what[at] or scene.how[at] or scene.tie[at] or scene.bounded[at]:
        return False
    norm, lexicon = scene.norms[at], scene.lexicon
    plain = norm in lexicon.genitive or norm in lexicon.within or norm in lexicon.articles or norm in lexicon.adverbs
    return not plain and norm.isalpha() and scene.tokens[at].text.islower()


def past_time(scene: Scene, at: int, last: int) -> int:
    """Return where the words behind a day end, or the same place: "Diosdado Cabello, on Wednesday put…"."""
    first = at
    while at < last and at - first < _BESIDE and (scene.dated[at] is not None or scene.how[at] is not None):
        at += 1
    return at


def is_beside(scene: Scene, at: int, party: Party) -> bool:
    """Tell whether a word may stand between a verb and its speaker: a title, or where: "dijo en Maturín Cabello"."""
    norm, lexicon = scene.norms[at], scene.lexicon
    title = not party.listed and (norm in lexicon.titles or norm in lexicon.own_side)
    return title or (at > 0 and scene.tokens[at].text.istitle() and scene.norms[at - 1] in scene.lexicon.within)


def of_the_side(scene: Scene, one: Party, other: Party) -> bool:
    """Tell whether a title and its name are of the state's own side: "la diputada oficialista Ana Pérez"."""
    return any(scene.norms[at] in scene.lexicon.states_side for at in range(one.first, other.first))


def titled_name(scene: Scene, one: Party, other: Party) -> bool:
    """Tell whether a name that nobody lists is that of a title before it: "el diputado opositor Luis Pérez"."""
    if other.listed or other.claimant != OTHER or other.last == other.first or one.claimant is not None:
        return False
    at = one.last + 1
    while at < other.first and (_is_adjective(scene, at) or scene.norms[at] in scene.lexicon.own_side):
        at += 1
    return at == other.first and not scene.lexicon.titles.isdisjoint(scene.norms[one.first : one.last + 1])


def _is_office(scene: Scene, at: int) -> bool:
    """Tell whether a word is of an office: "que dirige"."""
    tag = scene.who[at]
    return tag is not None and tag.kind is Kind.OFFICE


def _is_body(scene: Scene, party: Party) -> bool:
    """Tell whether a vague word is a body that may have a name: "la ONG X", "la Federación X"."""
    tags = [scene.who[at] for at in range(party.first, party.last + 1)]
    return any(tag is not None and tag.kind in {Kind.VAGUE, Kind.ANAPHOR} for tag in tags) and (
        scene.norms[party.last] in scene.lexicon.named_bodies
    )


def _described(scene: Scene, one: Party, other: Party) -> bool:
    """Tell whether a vague party only says who a listed one is: "a Foro Penal lawyer", "Provea, a rights group,"."""
    if other.claimant is not None or other.first > one.last + _BESIDE:
        return False
    if other.first == one.last + 1:
        body = other.anaphor is None or other.last > other.first  # "the U.N. human rights office"
        return scene.lexicon.subject_first and scene.who[other.first] is not None and body
    gap = [scene.norms[at] for at in range(one.last + 1, other.first)]
    if gap[0] not in {",", "("} or any(word not in scene.lexicon.articles for word in gap[1:]):
        return False
    after = other.last + 1
    closes = after >= len(scene.norms) or scene.norms[after] in {",", ")", "."}
    return closes and other.anaphor is None


def joined(scene: Scene, one: Party, other: Party) -> Party:
    """Return the one party that two beside each other are."""
    claimant = other.claimant if one.claimant in {None, OTHER} else one.claimant
    speaker = one.speaker or other.speaker
    bracket = any(scene.norms[at] == "(" for at in range(one.last + 1, other.first))
    closes = bracket and other.last + 1 < len(scene.norms) and scene.norms[other.last + 1] == ")"
    listed = claimant != OTHER or (one.listed and other.listed)
    anaphor = one.anaphor if claimant is None else None
    return one._replace(
        last=other.last + closes, claimant=claimant, speaker=speaker, anaphor=anaphor, metonym=False, listed=listed
    )
