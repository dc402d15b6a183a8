"""Tell people who are counted for something else: what they do, what hangs on them, what is only asked about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.heads import PEOPLE, is_common
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form
from bot.extraction.predicates import tied
from bot.extraction.reasons import Reason
from bot.extraction.things import of_things

if TYPE_CHECKING:
    from bot.extraction.predicates import Look
    from bot.extraction.tagging import Tag

_SPEAKERS = frozenset({Kind.SOURCE, Kind.VAGUE, Kind.OPPOSITION, Kind.ANAPHOR, Kind.OFFICE})
_SAID = frozenset(
    {
        Kind.RELEASED,
        Kind.RELEASE_VERB,
        Kind.RELEASE_FUTURE,
        Kind.RELEASE_NOUN,
        Kind.RELEASE_INF,
        Kind.FULL,
        Kind.HELD,
        Kind.LEFT,
    }
)
_FREED = _SAID - {Kind.RELEASE_NOUN, Kind.RELEASED, Kind.LEFT}
_ACTS = frozenset({Kind.SAY, Kind.DEMAND, Kind.DENY})
_SPOKEN = 6
_OPEN = 7
_SENTENCE = 30
_ENDS = frozenset({".", "\n", "?", "!"})
_FIGURE = 4
_STOPS = frozenset({"\n", ".", ":", '"'})

Finding = tuple[Reason, str]


def bystanders(seen: Look) -> Finding | None:
    """Return why people or a bare number are none of those who left prison or are held, by what stands beside them."""
    for rule in (
        _unsure,
        _supposed,
        _outcome,
        _outside,
        _left_and_act,
        _told_otherwise,
        of_things,
        _hang_on,
        _do_more,
    ):
        found = rule(seen)
        if found is not None:
            return found
    return None


def _supposed(seen: Look) -> Finding | None:
    """`si mañana salen cien o salen mil, …`: what only may be."""
    scene, lead = seen.scene, seen.cell.number.lead
    opens = next((at for at in range(lead - 1, max(lead - _SENTENCE, -1), -1) if scene.norms[at] in _STOPS), -1) + 1
    supposed = scene.norms[opens] in scene.lexicon.hypothetical and "," not in scene.norms[opens:lead]
    return (Reason.VAGUE, "supposed") if supposed else None


def _outcome(seen: Look) -> Finding | None:
    """`las protestas dejaron más de 2.000 detenidos`: what an event left behind."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    while at > seen.first and scene.norms[at] in scene.lexicon.adverbs:
        at -= 1
    left = seen.head.kind is Kind.PRISONERS and at >= seen.first and scene.norms[at] in scene.lexicon.leaving_behind
    return (Reason.ARRESTS, "outcome") if left else None


def _outside(seen: Look) -> Finding | None:
    """`en las afueras del penal permanecen 30 personas en carpas`: who waits there is nobody's prisoner."""
    scene = seen.scene
    words = {scene.norms[at] for at in range(seen.first, seen.last + 1) if scene.who[at] is None}
    freed = any(tag.kind in _FREED - {Kind.HELD} for tag in (*seen.left, *seen.right))
    waits = not scene.lexicon.outside_words.isdisjoint(words) and seen.head.kind is Kind.PEOPLE
    return (Reason.OTHER_PEOPLE, "outside") if waits and not freed else None


def freed_bystanders(seen: Look) -> Finding | None:
    """Return why freed people are only told of: `photo of 200 freed`, `dos excarcelados denuncian`."""
    return _unsure(seen) or _hang_on(seen) or _do_more(seen)


def is_batch(tag: Tag | None) -> bool:
    """Tell whether words tell that this time is meant: "este jueves"."""
    return tag is not None and tag.kind is Kind.BATCH


def of_theirs(seen: Look) -> Finding | None:
    """Return what of theirs is counted or told of: `cuentas de 30 excarcelados`."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    while at > seen.first and scene.norms[at] in scene.lexicon.articles | scene.lexicon.genitive:
        at -= 1
    what = scene.what[at] if at >= seen.first and at < seen.cell.number.lead - 1 else None
    shares = what is not None and what.gives in {Reason.RATIO.value, Reason.ORDER.value, ""}
    if what is None or what.kind is not Kind.OTHER or scene.who[at] is not None or shares:
        return None
    if scene.dated[at] is not None or is_batch(scene.how[at]):
        return None  # `informó este jueves de 29 excarcelaciones`
    return Reason(what.gives), what.rule


def _unsure(seen: Look) -> Finding | None:
    """`whether four hundred or nine hundred have come home`; `es falso que 300 salieran`."""
    scene, lead = seen.scene, seen.cell.number.lead
    if any(tag.gives == "false" for tag in scene.tags(scene.tie, seen.first, lead - 1)):
        return (Reason.NEGATED, "false")
    ends = next((n for n in scene.norms[seen.cell.number.last :] if n in {".", "?", "\n"}), "")
    future = any(tag.kind is Kind.RELEASE_FUTURE for tag in (*seen.left, *seen.right))
    if ends == "?" and (future or scene.norms[seen.cell.first] in scene.lexicon.asking):
        return (Reason.NEGATED, "asked")
    words = scene.norms[max(0, lead - _OPEN) : lead]
    return None if scene.lexicon.whether.isdisjoint(words) else (Reason.NEGATED, "whether")


def _told_otherwise(seen: Look) -> Finding | None:
    """`200 reos siguen en huelga`, `14 mineros que una banda retuvo`, `muere otro preso: suman 27`: not so counted."""
    end = next(
        (
            at
            for at in range(seen.last, min(seen.last + _SENTENCE, len(seen.scene.norms)))
            if seen.scene.norms[at] in _ENDS
        ),
        seen.last,
    )
    tags = list(seen.scene.tags(seen.scene.what, seen.first, end))
    dead = any(
        norm.startswith(seen.scene.lexicon.deaths) for norm in seen.scene.norms[seen.first : seen.cell.number.lead]
    )
    at = seen.cell.number.lead - 1
    running = seen.head.kind is None and at > seen.cell.first and (how := seen.scene.how[at]) is not None
    if running and how is not None and how.kind is Kind.TOTAL and _dies_before(seen):
        return (Reason.OTHER_PEOPLE, "deaths")  # `Muere un preso; van 26 bajo custodia`
    free = any(tag.kind in _FREED - {Kind.HELD} for tag in (*seen.left, *seen.right))
    left = seen.governing is not None and seen.governing.kind in {Kind.LEFT, Kind.HELD}
    left = left and seen.governing is not None and seen.governing.gives != "exist"
    toll = dead and seen.left and seen.left[-1].rule == "behind-bars"  # `deaths in custody reach 28`
    if toll and seen.scene.norms[seen.left[-1].first - 1].startswith(seen.scene.lexicon.deaths):
        return (Reason.OTHER_PEOPLE, "deaths")
    if dead and seen.head.kind is None and not free and not left:
        return (Reason.OTHER_PEOPLE, "deaths")
    if any(tag.rule == "captors" for tag in tags):
        return (Reason.OTHER_PEOPLE, "captors")
    strikes = any(tag.rule == "on-strike" and not _others_join(seen, tag.first) for tag in tags)
    freed = any(tag.kind in _FREED for tag in (*seen.left, *seen.right))
    people = seen.head.kind in PEOPLE or seen.head.kind is None
    return (Reason.OTHER_PEOPLE, "on-strike") if strikes and people and not freed else None


def _others_join(seen: Look, end: int) -> bool:
    """`quedan 700 presos y 12 en huelga de hambre`: those on strike are counted for themselves."""
    scene = seen.scene
    return any(scene.bounded[at] and tied(scene, at - 1, Kind.JOIN) for at in range(seen.head.last + 2, end))


def _dies_before(seen: Look) -> bool:
    """Tell whether a sentence opens with somebody's death, and tells of nobody's release."""
    scene, lead = seen.scene, seen.cell.number.lead
    dies = any(norm.startswith(scene.lexicon.deaths) for norm in scene.norms[seen.cell.first : lead])
    return dies and not scene.has(scene.what, seen.cell.first, seen.cell.last, *(_FREED - {Kind.HELD}))


def _hang_on(seen: Look) -> Finding | None:
    """`photo of 200 freed`, `a crew of 24`, `golpiza a 13 reclusos`: the number hangs on a noun of no table."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    at = seen.cell.number.lead - 1
    while at > seen.first and scene.norms[at] in lexicon.articles - lexicon.genitive - lexicon.to:
        at -= 1
    pointed = at < seen.cell.number.lead - 1
    if at <= seen.first or (pointed and seen.head.kind is None) or seen.governing is not None:
        return None
    carried = seen.head.kind is Kind.RELEASED and scene.norms[at - 1] in lexicon.vehicles
    carried = carried and lexicon.never.isdisjoint(scene.norms[seen.head.last + 1 : seen.last + 1])
    if carried or any(tag.kind in _SAID and tag.gives != "exist" for tag in seen.right):
        return None  # `un autobús con 24 excarcelados parte de Yare`
    met = at == seen.cell.number.lead - 1 and seen.head.kind is Kind.RELEASED and lexicon.subject_first
    if met and _unknown(seen, at):
        return (Reason.OTHER_PEOPLE, "met")
    others = scene.text(seen.head.first, seen.head.last) in lexicon.others
    bound = lexicon.to if others else lexicon.hanging
    if seen.head.kind in {Kind.PRISONERS, Kind.RELEASED}:
        bound |= lexicon.to
    before = at - 1
    while before > seen.first and (scene.how[before] is not None or scene.norms[before] in lexicon.adverbs | {"de"}):
        before -= 1
    if (
        seen.head.kind is Kind.RELEASED
        and scene.norms[at] in lexicon.to
        and scene.norms[max(before, 0)] in lexicon.summoning
    ):
        return (Reason.OTHER_PEOPLE, "summoned")
    if seen.head.kind is Kind.RELEASED and scene.norms[at] in lexicon.to and _object_of_unknown(seen, at - 1):
        return (Reason.OTHER_PEOPLE, "of-something")
    hangs = scene.norms[at] in bound and _unknown(seen, at - 1)
    told = scene.what[at - 2] if hangs and at > seen.first + 1 else None
    return (Reason.OTHER_PEOPLE, "of-something") if hangs and (told is None or told.kind not in _SAID) else None


def _object_of_unknown(seen: Look, at: int) -> bool:
    """`atendió en Maracay a 18 excarcelados`: a verb of no table with a place behind it has them as its object."""
    scene, start = seen.scene, at
    while at > seen.first and (scene.tokens[at].text[:1].isupper() or scene.norms[at] in scene.lexicon.within):
        at -= 1
    placed = at < start and scene.norms[at + 1] in scene.lexicon.within
    return placed and _unknown(seen, at) and scene.norms[at].endswith(scene.lexicon.past_endings)


def _left_and_act(seen: Look) -> Finding | None:
    """`Nueve personas que salieron de prisión consignaron sus testimonios`: the main verb tells what they do."""
    scene, at = seen.scene, seen.head.last + 1
    if seen.head.kind not in PEOPLE or at >= seen.last or not tied(scene, at, Kind.RELATIVE) or seen.left:
        return None
    left = next(scene.tags(scene.what, at + 1, min(at + 3, seen.last)), None)
    if left is None or left.kind is not Kind.RELEASE_VERB:
        return None
    for i in range(left.last + 1, min(left.last + _SENTENCE, seen.last + 1)):
        if scene.norms[i] in {",", ":"} or scene.who[i] is not None:
            return None
        if _unknown(seen, i) and scene.norms[i].endswith(scene.lexicon.act_endings):
            return (Reason.OTHER_PEOPLE, "they-act")
    return None


def _do_more(seen: Look) -> Finding | None:
    """`80 profesores firman…`, `200 inmates play…`, `dos excarcelados denuncian…`: they are told to do something."""
    scene, at = seen.scene, _past_noun(seen)
    people = seen.head.kind in PEOPLE or seen.head.kind in {Kind.RELEASED, None}
    asks = scene.who[at] if people and at <= seen.last else None
    freed = seen.head.kind is Kind.RELEASED and asks is not None and asks.last > asks.first
    freed = freed and scene.norms[seen.head.last].endswith("s")  # `45 former prisoners filed for compensation`
    if asks is not None and asks.kind is Kind.DEMAND and asks.first == at and (freed or _plural(seen, asks.first)):
        return (Reason.OTHER_PEOPLE, "they-ask")
    spend = at <= seen.last and scene.norms[at] in scene.lexicon.spending
    free = spend and bool(seen.right) and seen.right[0].kind in _FREED  # `celebran en libertad el Día de la Madre`
    free = free and scene.norms[seen.right[0].last - 1] in scene.lexicon.within
    if people and not free and at <= seen.last and seen.head.kind in PEOPLE and seen.governing is None:
        says = _they_say(seen, at)
        if says is not None:
            return says
    if not people or at > seen.last or any(tag.kind in _FREED for tag in (*seen.left, *seen.right)):
        return None
    if scene.points_back(seen.head.first, seen.head.last):
        near = scene.has(scene.what, at + 1, min(at + _FIGURE, seen.last), *_SAID)
        suffer = scene.norms[at] in scene.lexicon.suffering and not near
        return (Reason.OTHER_PEOPLE, "they-suffer") if suffer else None
    named = seen.head.last > seen.head.first and scene.norms[seen.head.last].endswith("s")  # `six released prisoners`
    named = named or at > seen.head.last + 1
    named = named and scene.lexicon.subject_first
    if seen.head.kind is Kind.RELEASED and not named and scene.norms[seen.head.first] not in scene.lexicon.freed_nouns:
        return None
    while at + 2 <= seen.last and scene.norms[at] in scene.lexicon.genitive:
        at += 2
    while at < seen.last and not scene.lexicon.subject_first and scene.norms[at] in scene.lexicon.clitics | {"se"}:
        at += 1  # `6 excarcelados se gradúan`
    return _they_say(seen, at) or _they_act(seen, at)


def _past_noun(seen: Look) -> int:
    """Return what stands behind the noun that people are counted by: "thirteen freed journalists"."""
    at = seen.head.last + 1
    noun = seen.scene.what[at] if seen.head.kind is Kind.RELEASED and at <= seen.last else None
    group = noun is not None and noun.kind in PEOPLE and seen.scene.lexicon.subject_first
    return noun.last + 1 if noun is not None and group else at


def _they_say(seen: Look, at: int) -> Finding | None:
    """Return whether the verb at a token is one of saying or asking that these people are the subject of."""
    scene, acts = seen.scene, seen.scene.who[at]
    if acts is None or acts.first != at:
        return None
    own = not scene.lexicon.own.isdisjoint(scene.norms[acts.last + 1 : acts.last + 2])
    offers = acts.kind is Kind.PROMISE and seen.head.kind is Kind.RELEASED and seen.head.first == seen.head.last
    offers = offers and not scene.has(scene.what, acts.last + 1, acts.last + _SPOKEN, *_SAID)
    if acts.kind not in _ACTS and not (own and acts.kind is Kind.CHECK) and not offers:
        return None
    behind = scene.tags(scene.who, acts.last + 1, acts.last + _SPOKEN)
    to = scene.lexicon.to  # `relatan a este diario`: the one told
    said = any(tag.kind in _SPEAKERS and (scene.norms[tag.first - 1] not in to or tag.first < 1) for tag in behind)
    said = said and not _of_themselves(seen, acts.last + 1)
    said = said and not (acts.last < seen.last and tied(scene, acts.last + 1, Kind.RELATIVE))  # `denuncian que X…`
    return (Reason.OTHER_PEOPLE, "they-say") if _plural(seen, acts.first) and not said else None


def _of_themselves(seen: Look, at: int) -> bool:
    """`Ten women say they will not eat`: what they say is of themselves, and of what they will do."""
    scene = seen.scene
    ahead = at + 1 <= seen.last and scene.norms[at] in scene.lexicon.they and scene.norms[at + 1] in scene.lexicon.will
    return ahead and not scene.has(scene.what, at + 2, at + 2 + _FIGURE, *_FREED)


def _they_act(seen: Look, at: int) -> Finding | None:
    """Return whether the word at a token is a verb of no table: `80 profesores firman`, `ten people have stopped`."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    if lexicon.subject_first and scene.norms[at] in lexicon.auxiliaries and at + 1 <= seen.last:
        verb = _unknown(seen, at + 1) and seen.head.kind is not Kind.RELEASED
    else:
        plural = not lexicon.plural or scene.norms[at].endswith(lexicon.plural)
        collective = seen.cell.number.form is Form.COLLECTIVE and scene.norms[at].endswith(lexicon.past_endings)
        plural = plural or collective  # `medio centenar de mujeres caminó`
        verb = seen.head.kind is not None and plural and _unknown(seen, at)
    verb = verb and scene.norms[at] not in lexicon.spending
    if verb and scene.norms[at] in lexicon.whose and at < seen.last:  # `90 prisoners whose release X promised`
        noun = scene.what[at + 1]
        verb = noun is None or noun.kind is not Kind.RELEASE_NOUN
    return (Reason.OTHER_PEOPLE, "they-act") if verb else None


def _plural(seen: Look, at: int) -> bool:
    """Tell whether a verb is what several people do, and no participle."""
    norm, lexicon = seen.scene.norms[at], seen.scene.lexicon
    return not norm.endswith(lexicon.verb_endings) if lexicon.subject_first else norm.endswith(lexicon.plural)


def _unknown(seen: Look, at: int) -> bool:
    """Tell whether a word is of no table, and neither a name nor a function word."""
    scene, lexicon = seen.scene, seen.scene.lexicon
    if scene.who[at] or scene.what[at] or scene.how[at] or scene.tie[at] or scene.dated[at] or scene.bounded[at]:
        return False
    text, norm = scene.tokens[at].text, scene.norms[at]
    named = text[:1].isupper() and not scene.shouted and at > seen.first
    if not norm.isalpha() or named or norm in lexicon.function or norm in lexicon.adverbs or norm in lexicon.articles:
        return False
    return not (
        norm in lexicon.common or norm in lexicon.determiners or norm in lexicon.no_noun or norm in lexicon.months
    )


def denominator(seen: Look) -> bool:
    """Tell whether nothing says that these are held: `ocho de los 14 detenidos`, `de 800 presos, 120 salieron`."""
    at = seen.cell.number.lead - 1
    opens = at >= 0 and seen.scene.norms[at] in seen.scene.lexicon.genitive and at == seen.cell.first
    parted = at > 0 and seen.scene.norms[at - 1] in _STOPS
    if opens and (at == 0 or parted) and any(seen.scene.bounded[seen.cell.last + 1 : seen.cell.last + _FIGURE + 1]):
        return True
    tie = seen.scene.tie[at] if at >= 0 else None
    linked = tie is not None and tie.kind is Kind.OF_WHICH and not tie.gives
    before = seen.scene.bounded[tie.first - 1] if tie is not None and tie.first else False
    return linked and before and is_common(seen.scene, seen.cell)


def of_noun(seen: Look) -> bool:
    """Tell whether a number hangs on a noun of no table: "sobre la suerte de tres presos"."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    while at > seen.first and scene.norms[at] in scene.lexicon.articles - scene.lexicon.genitive:
        at -= 1
    what = scene.what[at - 1] if at > seen.first else None
    if what is not None and what.kind is Kind.OTHER and scene.norms[at] in scene.lexicon.to:
        # `arranca el año con 806 presos políticos`
        timed = what.gives == Reason.TIME.value and scene.norms[at] in scene.lexicon.opening
        return not timed and scene.who[at - 1] is None  # "runs to 806 names" counts
    if at <= seen.first or scene.norms[at] not in scene.lexicon.genitive:
        return False
    tie = scene.tie[at - 1]
    tied = tie is not None and tie.kind is not Kind.MENTION
    tagged = scene.who[at - 1] or scene.what[at - 1] or scene.how[at - 1] or tied
    return not tagged and scene.norms[at - 1].isalpha() and scene.norms[at - 1] not in scene.lexicon.function
