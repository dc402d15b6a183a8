"""Find the noun that a number counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import Group
from bot.extraction.lexicon.rows import Kind
from bot.extraction.nouns import joins_number, left_or_held, neighbours_freed, verified_exits

if TYPE_CHECKING:
    from bot.extraction.numerals import Number
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

HEADS = frozenset(
    {
        Kind.RELEASE_NOUN,
        Kind.RELEASED,
        Kind.FULL,
        Kind.PRISONERS,
        Kind.PEOPLE,
        Kind.GROUP,
        Kind.OTHER,
        Kind.COUNTRY,
    }
)
PEOPLE = frozenset({Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP, Kind.COUNTRY})
UNKNOWN = "unknown-noun"
"""Rule of a head that no table knows."""
_LABELS = frozenset({Kind.GROUP, Kind.RELEASED, Kind.RELEASE_NOUN, Kind.PRISONERS, Kind.FULL})
_BREAKS = frozenset({":", ";", ",", ".", "\n", "(", "|"})
_OFFICES = frozenset({Kind.VAGUE, Kind.OFFICE})
_REACH = 7
_NEAR = 4


class Head(NamedTuple):
    """The counted noun."""

    kind: Kind | None
    """None: no noun follows the number."""
    first: int
    last: int
    gives: str = ""
    rule: str = ""


def head_of(scene: Scene, cell: Cell) -> Head:
    """Return the noun that a number counts, filling words, adjectives and the own country's name left out."""
    number = cell.number
    at = number.last + 1
    while at <= min(cell.last, number.last + _REACH):
        what = scene.what[at]
        listed = _comma_part(scene, cell, at)
        if listed is not None:
            return listed
        if what is not None:
            if _of_figure(scene, what, number.last):
                at = what.last + 1
                continue
            if not _passed(scene, what, number.last):
                return _noun(scene, cell, what) or Head(None, number.last, number.last)
            at = what.last + 1
        elif _filling(scene, cell, at) or _of_both(scene, number, at):
            at += 1
        else:
            members = _members(scene, at)
            if members is not None:
                return members
            if not _of_region(scene, number.last + 1, at) and (
                _unknown(scene, at)
                or _body(scene, at)
                or _officials(scene, at, cell.last)
                or _of_a_state(scene, at, cell.last)
            ):
                return _of_no_table(scene, cell, at)
            break
    return _listed(scene, cell) or Head(None, number.last, number.last)


def _of_no_table(scene: Scene, cell: Cell, at: int) -> Head:
    """Read a noun that no table knows: of other things, unless what stands around it is said of people only."""
    if verified_exits(scene, cell, at):
        return Head(Kind.RELEASE_NOUN, at, at, "", "exits")
    if left_or_held(scene, at, cell.last):
        return Head(Kind.PEOPLE, at, at, "", UNKNOWN)
    return _freed_behind(scene, at, cell.last) or Head(Kind.OTHER, at, at, "", UNKNOWN)


def _of_figure(scene: Scene, what: Tag, last: int) -> bool:
    """Read `puts at 900 the number freed`, `gives 900 as number of…`: it names what is counted, and no order."""
    figure = scene.who[what.first]
    if figure is None or figure.kind is not Kind.FIGURE or what.first != what.last:
        return False
    tie = scene.tie[what.first]
    as_number = tie is not None and tie.kind is Kind.SKIP and tie.first == last + 1 < what.first
    return as_number or (what.first == last + 2 and scene.norms[last + 1] in scene.lexicon.definite)


def _of_both(scene: Scene, number: Number, at: int) -> bool:
    """Tell whether a comma parts a rejected number from the noun of both: "son 44, y no 47, las mujeres"."""
    if scene.norms[at] != "," or at != number.last + 1 or not number.lead or at + 1 >= len(scene.norms):
        return False
    lexicon = scene.lexicon
    return scene.norms[number.lead - 1] in lexicon.negations and scene.norms[at + 1] in lexicon.definite


def _of_region(scene: Scene, first: int, at: int) -> bool:
    """Tell whether a word is the region that people belong to: "340 corresponden a Caracas", "12 al estado Lara"."""
    lexicon = scene.lexicon
    if scene.norms[at] in lexicon.regions:
        return at > first
    name = scene.tokens[at].text[:1].isupper() and not scene.shouted
    binds = lexicon.of_region if lexicon.subject_first else lexicon.of_region | lexicon.to
    belongs = scene.norms[first] in lexicon.copula and scene.norms[first + 1] in binds
    return name and first + 1 < at and belongs


def _comma_part(scene: Scene, cell: Cell, at: int) -> Head | None:
    """Read "180 son militares y 50, extranjeros": a comma stands for the verb of the number before."""
    if at != cell.number.last + 1 or scene.norms[at] != "," or at >= cell.last:
        return None
    part, before = scene.what[at + 1], cell.number.lead - 1
    listed = before >= cell.first and scene.tie[before] is not None
    return _head(part) if part is not None and part.kind is Kind.GROUP and part.gives and listed else None


def _listed(scene: Scene, cell: Cell) -> Head | None:
    """Read "Hombres: 617", "excarcelados, 344": the noun stands before its number."""
    at = cell.number.lead - 1
    label = scene.what[at - 1] if at > 0 and scene.norms[at] in {":", ","} else None
    if label is None or label.first < cell.first or label.kind not in _LABELS:
        return None
    before = scene.norms[label.first - 1] if label.first else "\n"
    opens = label.first == cell.first or before in _BREAKS or scene.tie[label.first - 1] is not None
    return _head(label) if opens else None


def _passed(scene: Scene, what: Tag, number_last: int) -> bool:
    """Tell whether a tag only stands between a number and its noun: "84 Venezuelan…", "11 son cadetes"."""
    if what.kind is Kind.HOME:
        return True
    copula = what.kind is Kind.LEFT and scene.norms[what.first] in scene.lexicon.copula
    return copula and what.first == number_last + 1


def _noun(scene: Scene, cell: Cell, what: Tag) -> Head | None:
    following = scene.what[what.last + 1] if what.last < cell.last else None
    if what.kind is Kind.COUNTRY and following is not None and following.kind in PEOPLE:
        return Head(Kind.COUNTRY, following.first, following.last, what.gives, following.rule)
    office = scene.who[what.last + 1] if what.kind is Kind.COUNTRY and what.last < cell.last else None
    if office is not None and office.kind in _OFFICES:
        return Head(Kind.OTHER, office.first, office.last, "", UNKNOWN)
    if what.kind is Kind.OTHER:
        return _people_after_all(scene, cell, what) or _head(what)
    if what.kind is Kind.AMNESTY or (what.kind is Kind.ASIDE and scene.norms[what.first] in scene.lexicon.names):
        # `806 names of political prisoners`, `702 names of people released`
        freed = {Kind.RELEASED} if scene.lexicon.subject_first else set()
        whom = HEADS if what.kind is Kind.AMNESTY else {Kind.PRISONERS, *freed}
        return _head(following) if following is not None and following.kind in whom else None
    if what.kind is Kind.PEOPLE and scene.points_back(what.first, what.last):
        group = _of_these(scene, cell, what)
        if group is not None:
            return _head(group)
    return _head(what) if what.kind in HEADS else None


def _people_after_all(scene: Scene, cell: Cell, what: Tag) -> Head | None:
    """Read a noun of other people where these leave prison or are held: protesters, neighbours."""
    if scene.norms[what.last] in scene.lexicon.protesters and _freed_or_held(scene, cell, what):
        return Head(Kind.PEOPLE, what.first, what.last, "", "protesters")
    if scene.norms[what.first] in scene.lexicon.townspeople and neighbours_freed(scene, cell, what):
        return Head(Kind.PEOPLE, what.first, what.last, "", "townspeople")
    return None


def _freed_or_held(scene: Scene, cell: Cell, what: Tag) -> bool:
    at = cell.number.lead - 1
    if at >= 0 and scene.norms[at] in scene.lexicon.letting:
        return True  # `lets 88 more protesters go`
    if is_freed_noun(scene, cell, _head(what)) or _case_before(scene, cell):
        return True  # `orders release of 31 protesters`, `drops charges against 45 protesters`
    behind = next(scene.tags(scene.what, what.last + 1, min(cell.last, what.last + _NEAR)), None)
    return behind is not None and behind.kind in {Kind.RELEASED, Kind.RELEASE_VERB, Kind.HELD}


def _case_before(scene: Scene, cell: Cell) -> bool:
    """Tell whether "charges against", "la causa de" stands before a number."""
    lead = cell.number.lead
    against = lead > 0 and scene.norms[lead - 1] in scene.lexicon.against
    return against and not scene.lexicon.cases.isdisjoint(scene.norms[max(lead - _NEAR, 0) : lead])


def _head(tag: Tag) -> Head:
    return Head(tag.kind, tag.first, tag.last, tag.gives, tag.rule)


def _of_these(scene: Scene, cell: Cell, what: Tag) -> Tag | None:
    """Return the part that "of them" belong to: "once de ellos son cadetes", "45 de ellos extranjeros"."""
    at = what.last + 1
    if at > cell.last:
        return None
    beside = scene.what[at]
    if beside is not None and beside.kind is Kind.GROUP:
        return beside
    if scene.norms[at] not in scene.lexicon.copula | scene.lexicon.hanging:
        return None
    return next((t for t in scene.tags(scene.what, at + 1, at + 3) if t.kind in {Kind.GROUP, Kind.COUNTRY}), None)


def _filling(scene: Scene, cell: Cell, at: int) -> bool:
    """Tell whether a word may stand between a number and its noun."""
    how, who, tie = scene.how[at], scene.who[at], scene.tie[at]
    opens = at == cell.number.last + 1 and scene.norms[at] in scene.lexicon.indefinite  # `published 945 a day earlier`
    before = _before_a_noun(scene, cell, at)
    if (how is not None and how.last > how.first) or (opens and not before):
        return False
    if before:
        return True
    if scene.norms[at] == '"' or (who is not None and who.rule == "metonym"):
        return True
    if scene.norms[at] in scene.lexicon.copula and at == cell.number.last + 1:
        return True
    if tie is not None and tie.kind in {Kind.SKIP, Kind.OF_WHICH}:
        return True
    return how is not None and how.kind in {Kind.BATCH, Kind.PLUS}


def _before_a_noun(scene: Scene, cell: Cell, at: int) -> bool:
    """Tell whether a word is an adjective of the noun behind it, or a noun before one: "97 Christmas releases"."""
    following = scene.what[at + 1] if at < cell.last else None
    if following is None:
        return False
    adjective = scene.norms[at].endswith(scene.lexicon.verb_endings) and following.kind in HEADS
    noun = following.kind in {Kind.RELEASE_NOUN, Kind.PRISONERS, Kind.GROUP} and scene.lexicon.subject_first
    return adjective or (noun and _unknown(scene, at))


def _members(scene: Scene, at: int) -> Head | None:
    """Read "88 miembros de Vente Venezuela": the office is a noun for many, and the body only says whose they are."""
    office = scene.who[at]
    if office is None or office.kind is not Kind.OFFICE or office.first != at:
        return None
    if scene.norms[at] not in scene.lexicon.comrades or not scene.bounded[at - 1]:
        return None
    return Head(Kind.GROUP, at, at, Group.PARTY.value, "party-members")


def _officials(scene: Scene, at: int, last: int) -> bool:
    """Tell whether the number counts people who speak: "12 US lawmakers", with a plural noun printed small."""
    tag = scene.who[at]
    if tag is not None and tag.kind is Kind.SOURCE and tag.last < last and scene.lexicon.subject_first:
        behind = scene.who[tag.last + 1]
        tag = behind if behind is not None and behind.kind in {Kind.SOURCE, *_OFFICES} else tag
    small = tag is not None and scene.tokens[tag.last].text.islower() and scene.norms[tag.last].endswith("s")
    return small and tag is not None and tag.kind is Kind.SOURCE


def _body(scene: Scene, at: int) -> bool:
    """Tell whether the number counts bodies, not people: "62 portales", "14 organizaciones"."""
    tag = scene.who[at]
    if (
        tag is None
        and scene.norms[at].isalpha()
        and at + 1 < len(scene.who)
        and scene.lexicon.subject_first
        and scene.bounded[at - 1]
    ):
        at += 1  # "two monitoring groups"
        tag = scene.who[at]
    vague = tag is not None and tag.kind is Kind.VAGUE and tag.first == at
    vague = vague and any(scene.bounded[max(at - 2, 0) : at])
    return vague and tag is not None and scene.norms[tag.last].endswith("s") and scene.tokens[tag.last].text.islower()


def _of_a_state(scene: Scene, at: int, last: int) -> bool:
    """`two US helicopters`: a noun of no table behind the name of a party."""
    tag = scene.who[at]
    noun = tag.last + 1 if tag is not None and tag.kind is Kind.SOURCE and scene.lexicon.subject_first else last + 1
    return noun <= last and _unknown(scene, noun) and scene.norms[noun].endswith("s")


def _freed_behind(scene: Scene, at: int, last: int) -> Head | None:
    """`21 zulianos amnistiados`: only people can be excarcelados, whatever noun counts them."""
    following = scene.what[at + 1] if at < last else None
    freed = following is not None and following.kind in {Kind.RELEASED, Kind.FULL} and following.first == at + 1
    if following is None or not freed or not scene.norms[following.first].startswith(scene.lexicon.only_people):
        return None
    return Head(following.kind, at, following.last, "", UNKNOWN)


def _unknown(scene: Scene, at: int) -> bool:
    """Tell whether a word behind a number is a noun of no table: neither a cue, a date nor a function word."""
    if not scene.tokens[at].text[:1].isalpha() or scene.dated[at] is not None or scene.norms[at - 1] == '"':
        return False
    norm, lexicon = scene.norms[at], scene.lexicon
    if scene.bounded[at] or (norm in lexicon.jails and scene.norms[at - 1] in lexicon.genitive):
        return False  # `salieron 179 de prisión`
    office = scene.who[at]
    if office is not None and office.kind is Kind.OFFICE:
        return True
    ends = at + 1 >= len(scene.norms) or not scene.norms[at + 1].isalnum() or joins_number(scene, at + 1)
    if (
        (ends and norm in lexicon.inside | lexicon.outside | lexicon.waiting)  # `690 out, fewer than 500 inside`
        or norm in lexicon.months
        or norm in lexicon.function
        or norm in lexicon.adverbs
        or norm in lexicon.articles
        or norm.endswith((*lexicon.verb_endings, *lexicon.adverb_endings))
    ):
        return False
    if not lexicon.subject_first and scene.norms[at - 1] in {"la", "las"} and scene.norms[at - 2] in lexicon.to:
        return False  # `102 a las ocho de la noche`: the time of day
    return scene.who[at] is None and scene.tie[at] is None and scene.how[at] is None


def is_common(scene: Scene, cell: Cell) -> bool:
    """Tell whether a number counts mere "detenidos": a crime story's, unless somebody counts them."""
    head = head_of(scene, cell)
    alone = head.kind is Kind.PRISONERS and head.first == head.last
    return alone and scene.norms[head.first] in scene.lexicon.common_prisoners


def is_freed_noun(scene: Scene, cell: Cell, head: Head) -> bool:
    """Tell whether a noun of no table can only be people: in the plural, right behind a word of release."""
    if scene.norms[head.first] in scene.lexicon.hostages and not scene.counted_by_a_source():
        return False  # `Policía libera a 12 secuestrados`
    if not scene.norms[head.first].endswith("s"):
        return False
    lexicon = scene.lexicon
    plain = lexicon.to | lexicon.genitive | lexicon.articles | lexicon.for_words
    marked = False
    noun = scene.norms[head.first]
    people = noun.startswith("ex") or noun.endswith(lexicon.people_endings)
    for at in range(cell.number.lead - 1, max(cell.number.lead - _NEAR - 1, -1), -1):
        what, how = scene.what[at], scene.how[at]
        if what is not None:
            verb = what.kind in {Kind.RELEASE_VERB, Kind.RELEASE_INF, Kind.RELEASE_FUTURE}
            if verb and people and what.last > what.first:
                return True  # `Recuperan la libertad once implicados en la operación`
            return what.kind in {Kind.RELEASE_NOUN, Kind.FULL} or (verb and (marked or lexicon.subject_first))
        marked = marked or scene.norms[at] in lexicon.to
        if scene.norms[at] not in plain and (how is None or how.kind is not Kind.BATCH):
            return False
    return False
