"""Tell who stands for a title's number, where a summary says so of somebody or tells only what somebody thinks of it.

A summary points back at the number (the figure, the list, all of them, the releases, "lo"), and ties somebody to what
it points at: whose it is, by whom it was published, who counted them. Who only hails, demands or doubts ties nothing.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import OTHER
from bot.domain.trackers import SourceKind
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form
from bot.extraction.parties import is_official
from bot.extraction.pointing import Values, points_at_title
from bot.extraction.reacting import SUBJECTS, is_reacting
from bot.extraction.scene import SPEECH
from bot.extraction.speech import Reach, Utterance, back, is_of, past_articles

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_AGENT = 4
_OWNED = 8
_OBJECT = 4
_OPENING = 4
_TWO = 2
_AGAINST = frozenset({Kind.DENY, Kind.DEMAND, Kind.EARLIER})
_COUNTING = frozenset({Kind.CHECK, Kind.COUNT, Kind.SAY})


def voucher(scene: Scene, told: list[Told], index: int) -> Utterance | None:
    """Return the one party to which a summary ties the number of its title: `La lista la difundió X`."""
    if told[index].sentence.item != 0:
        return None
    values: Values = {draft.value for draft in told[index].drafts}
    found: dict[str, Party] = {}
    for one in told[index + 1 :]:
        for party in one.named if one.sentence.item == 1 else ():
            named = party.claimant is not None and not party.metonym and (party.listed or party.last > party.first)
            if not named or _tells_of_others(scene, one, party, values):
                continue
            if party.claimant is not None and _vouches(scene, one, party, values):
                found.setdefault(party.claimant, party)
    if len(found) != 1:
        return None
    party = next(iter(found.values()))
    return Utterance(party, party.last, Reach.BEFORE, "vouches", Kind.CHECK)


def is_ranked(scene: Scene, told: list[Told], index: int) -> bool:
    """`302 or 640? | The larger figure is X's`: only one of a title's two numbers is spoken of, by its size."""
    if told[index].sentence.item != 0 or len({draft.value for draft in told[index].drafts}) < _TWO:
        return False
    lexicon = scene.lexicon
    ranks = lexicon.higher | lexicon.lower | lexicon.firsts | lexicon.seconds
    known = lexicon.articles - lexicon.indefinite
    marks = [
        at
        for one in told[index + 1 :]
        for at in range(one.sentence.first + 1, one.sentence.last)
        if scene.norms[at] in ranks and scene.norms[at - 1] in known
    ]
    return len(marks) == 1 and _is_figure(scene, marks[0] + 1)


def _tells_of_others(scene: Scene, one: Told, party: Party, values: Values) -> bool:
    """Tell whether a clause counts people of its own, to whom its words may point: `La lista de los otros 30…`."""
    first, last = one.sentence.first, one.sentence.last
    marks = [at for at in range(first, last + 1) if scene.norms[at] == ";"]
    first = max((at for at in marks if at < party.first), default=first)
    last = min((at for at in marks if at > party.last), default=last)
    own = [draft for draft in one.drafts if first <= draft.number.first <= last]
    return any(draft.value not in values and draft.number.form is not Form.VAGUE for draft in own)


def _vouches(scene: Scene, one: Told, party: Party, values: Values) -> bool:
    """Tell whether a sentence ties a party to what it points back at."""
    if _denied(scene, one.sentence.first, party.last):
        return False
    told_by = [u for u in one.said if u.rule == "subject" and u.party.first < party.first]
    others = any(u.party.claimant not in {None, party.claimant} for u in told_by)  # `X said the list given by Y…`
    return (
        (not others and (_by_agent(scene, one, party, values) or _is_whose(scene, one, party)))
        or _object_first(scene, one, party)
        or _thus(scene, one, party)
        or _is_cited(scene, one, party, values)
        or _keeps(scene, one, party, values)
        or _in_its_papers(scene, one, party)
        or _counted_them(scene, one, party, values)
    )


def _denied(scene: Scene, first: int, last: int) -> bool:
    """`Ninguna fue verificada por X`, `X has yet to confirm the number`."""
    lexicon, words = scene.lexicon, scene.norms[first : last + 1]
    later = any(one in lexicon.yet and other == "to" for one, other in itertools.pairwise((*words, "")))
    denied = later or not (lexicon.nobody | lexicon.negations | lexicon.failing).isdisjoint(words)
    return denied or scene.has(scene.tie, first, last, Kind.NEGATION)


def _by_agent(scene: Scene, one: Told, party: Party, values: Values) -> bool:
    """`Todas fueron verificadas por X`, `La lista, elaborada por X, …`, `The names were published by X`."""
    first = one.sentence.first
    at = back(scene, party.first - 1, first, scene.lexicon.bodies)
    if at > first and is_of(scene.who[at], Kind.ANAPHOR):
        at = past_articles(scene, at - 1, first)  # `por el dirigente X`
    by = scene.who[at] if at > first else None
    if by is None or by.kind not in {Kind.BY, Kind.SAID}:
        return False
    if by.kind is Kind.SAID and by.last == by.first:
        return False
    for i in range(by.first if by.kind is Kind.SAID else by.first - 1, max(by.first - _AGENT, first - 1), -1):
        told = is_of(scene.who[i], Kind.SAID) or scene.norms[i].startswith(scene.lexicon.issuing)
        if told and i and scene.norms[i - 1] in scene.lexicon.papers_of_release:
            return False  # `mostraron las boletas firmadas por el tribunal`
        if told:
            start = (
                scene.norms[first] in scene.lexicon.being | scene.lexicon.they or i == first
            )  # `Fueron contados por X`
            return start or points_at_title(scene, first, i, values)
    return False


def _is_whose(scene: Scene, one: Told, party: Party) -> bool:
    """`El cómputo pertenece a X`, `Es el registro de X`, `The figure, from X, …`, `Both figures come from X`."""
    first, lexicon = one.sentence.first, scene.lexicon
    at = back(scene, party.first - 1, first, lexicon.bodies)
    of = not (lexicon.genitive | lexicon.to | lexicon.glued).isdisjoint(scene.norms[at + 1 : party.first])
    if at > first and (is_of(scene.who[at], Kind.BY) or scene.norms[at] in lexicon.to):
        of, at = True, at - 1
    if at < first or not (of or _possessed(scene, party, first)):
        return False
    while at > first and scene.norms[at] in lexicon.adverbs | lexicon.that_words | lexicon.yet:
        at -= 1
    linked = scene.norms[at] in lexicon.coming_from | lexicon.being
    if linked or (scene.norms[at] == "," and at - first <= _OPENING):
        return at - first <= _OWNED and any(_is_figure(scene, i) for i in range(first, at))
    is_that = not lexicon.being.isdisjoint(scene.norms[first : first + 2])
    return is_that and at - first <= _OPENING and _is_figure(scene, at)


def _is_figure(scene: Scene, at: int) -> bool:
    return is_of(scene.who[at], Kind.FIGURE) or scene.norms[at] in scene.lexicon.told_nouns


def _possessed(scene: Scene, party: Party, first: int) -> bool:
    """Tell whether nothing but the ending is behind a name: `The numbers are X's`."""
    at = party.last + 1
    owns = at < len(scene.norms) and scene.norms[at] in scene.lexicon.possessive
    ends = at + 1 >= len(scene.norms) or not scene.norms[at + 1].isalnum()
    return owns and ends and party.first > first


def _object_first(scene: Scene, one: Told, party: Party) -> bool:
    """`La lista la firma X`, `Las cuentas las lleva X`: the object opens, and its pronoun stands before the verb."""
    first = one.sentence.first
    if scene.lexicon.subject_first:
        return False
    at = back(scene, party.first - 1, first)
    if at <= first + 1 or at - first > _OWNED:
        return False
    verb = scene.who[at]
    start = verb.first if verb is not None and verb.kind in SPEECH else at
    clitic = scene.norms[start - 1]
    if clitic not in {"la", "las", "lo", "los"} or is_reacting(scene, start) or is_of(verb, *_AGAINST):
        return False
    return points_at_title(scene, first, start - 2)


def _thus(scene: Scene, one: Told, party: Party) -> bool:
    """`So says X in its latest report`, `Así consta en el informe que presentó X`."""
    first = one.sentence.first
    if scene.norms[first] not in scene.lexicon.thus or party.first - first > _OWNED:
        return False
    verbs = [tag for tag in scene.tags(scene.who, first + 1, party.first - 1) if tag.kind in SPEECH]
    if any(is_reacting(scene, tag.first) or tag.kind in _AGAINST for tag in verbs):
        return False
    papers = not scene.lexicon.documents.isdisjoint(scene.norms[first + 1 : party.first])
    return papers or any(tag.kind in _COUNTING for tag in verbs)


def _is_cited(scene: Scene, one: Told, party: Party, values: Values) -> bool:
    """`Es el segundo aumento del mes, según X`, `All are home, according to X`."""
    first, last = one.sentence.first, one.sentence.last
    cited = any(said.party == party and said.rule == "according" for said in one.said)
    opens = scene.norms[first] in scene.lexicon.being or scene.norms[min(first + 1, last)] in scene.lexicon.being
    return cited and (opens or points_at_title(scene, first, last, values))


def _keeps(scene: Scene, one: Told, party: Party, values: Values) -> bool:
    """`All are on the roll that X keeps`, `Todos están en la lista que lleva X`: where those told of stand."""
    first = one.sentence.first
    at = past_articles(scene, party.first - 1, first)
    while at > first and is_of(scene.who[at], *SPEECH):
        at -= 1
    if at <= first or not is_of(scene.tie[at], Kind.RELATIVE) or not _is_figure(scene, at - 1):
        return False
    return points_at_title(scene, first, at - 3, values)


def _in_its_papers(scene: Scene, one: Told, party: Party) -> bool:
    """`Un comunicado del ministerio recoge los nombres`, `A fresh X report gives the number`."""
    first, last = one.sentence.first, one.sentence.last
    before = scene.norms[first : party.first]
    end = party.last + 1
    if scene.lexicon.subject_first and end < last and scene.norms[end] in scene.lexicon.documents:
        before, end = [scene.norms[end]], end + 1
    elif len(before) > _OPENING or not (scene.lexicon.genitive | scene.lexicon.glued).intersection(before):
        return False
    papers = not scene.lexicon.documents.isdisjoint(before)
    verb = papers and end < last and scene.norms[end] in scene.lexicon.holding
    return verb and points_at_title(scene, end + 1, min(end + _OBJECT, last))


def _counted_them(scene: Scene, one: Told, party: Party, values: Values) -> bool:
    """`X los contó uno a uno`, `X counted them`, `X certificó cada uno de los casos`, `X informó de las 22`."""
    for said in one.said:
        verb = scene.who[said.at]
        told = said.party == party and said.verb in _COUNTING and said.rule in SUBJECTS
        if verb is None or not told or is_reacting(scene, verb.first) or scene.norms[verb.last] in scene.lexicon.saying:
            continue
        at = party.last + 1 if said.rule == "inverted" else verb.last + 1
        if not _denied(scene, one.sentence.first, verb.last) and _has_object(scene, one, said, (verb, at), values):
            return True
    return False


def _has_object(scene: Scene, one: Told, said: Utterance, place: tuple[Tag, int], values: Values) -> bool:
    """Tell whether those told of, or the figure, are the object of a verb and stand right beside it."""
    verb, at = place
    counts = said.verb is not Kind.SAY
    if counts and verb.first and scene.norms[verb.first - 1] in scene.lexicon.clitics:
        return True
    last = min(at + _OBJECT, one.sentence.last)
    if counts and at <= last and scene.norms[at] in scene.lexicon.them:
        return True
    plain = scene.lexicon.articles | scene.lexicon.genitive | scene.lexicon.definite | scene.lexicon.own
    while at <= last and not points_at_title(scene, at, at, values):
        if scene.norms[at] not in plain and not is_of(scene.tie[at], Kind.SKIP, Kind.OF_WHICH):
            return False
        at += 1
    return at <= last


def has_another(scene: Scene, title: Told, summary: list[Told], owner: Utterance) -> bool:
    """`20 leave jail, residents say | X verified 13`: who could confirm fewer does not stand for a title's number."""
    largest = max((draft.value or 0 for draft in title.drafts), default=0)
    corrects = scene.corrects()
    for one in summary:
        owns = any(u.party.claimant == owner.party.claimant and u.rule in {"figure-of", "owner"} for u in one.said)
        if owns and any(_only_so_many(scene, draft, largest) for draft in (*one.drafts, *one.dropped)):
            return True
        for draft in (*one.drafts, *one.dropped):
            said, at = draft.utterance or (one.said[0] if len(one.said) == 1 else None), draft.number.lead - 1
            if said is None or said.party.claimant != owner.party.claimant:
                continue
            at = _past_plain(scene, at, one.sentence.first)
            bare = draft.head.kind is None and draft.metric is None and draft.reason is None
            bare = bare or (scene.norms[draft.head.first] in scene.lexicon.names and not corrects)
            if bare and is_of(scene.who[at], Kind.CHECK, Kind.COUNT) and 0 < (draft.value or 0) < largest:
                return True
    return False


def _only_so_many(scene: Scene, draft: Draft, largest: int) -> bool:
    """`Solo cuatro figuran en la lista de X`."""
    number = draft.number
    just = number.lead < number.first and scene.norms[number.lead] in scene.lexicon.just
    return just and 0 < (draft.value or 0) < largest


def _past_plain(scene: Scene, at: int, first: int) -> int:
    """Return the word before "only", "it at", "solo las", which say nothing of a number."""
    end = max(first, at - _OBJECT)
    while at > end and scene.who[at] is None and scene.what[at] is None and scene.norms[at].isalpha():
        if is_of(scene.tie[at], Kind.RELATIVE, Kind.JOIN, Kind.CONTRAST):
            return at
        at -= 1
    return at


def may_be(scene: Scene, draft: Draft, tied: Utterance | None, tracker: Tracker) -> bool:
    """Tell whether whoever a summary ties to a title's numbers may be the one whom it left vague: no state's group."""
    said = draft.utterance
    if tied is None or said is None or not is_official(tracker, tied.party.claimant):
        return tied is not None
    lexicon = scene.lexicon
    return scene.norms[said.party.last] in lexicon.state_nouns | lexicon.nameless | lexicon.bystanding


def fits(scene: Scene, draft: Draft, owner: Utterance, tracker: Tracker) -> bool:
    """Tell whether a noun that names nobody may mean a party: "watchdog", "union", "opposition party"."""
    said, source = draft.utterance, tracker.source(owner.party.claimant)
    if said is None:
        return False
    words = scene.norms[said.party.first : said.party.last + 1]
    if owner.party.claimant == OTHER:
        named = not owner.party.listed and owner.party.last > owner.party.first
        return named and words[-1] not in scene.lexicon.bystanding
    if source is None or words[-1] in scene.lexicon.bystanding:
        return False
    if words[-1] in scene.lexicon.party_like:
        return source.kind is SourceKind.POLITICAL
    if words[-1] in scene.lexicon.trade_like:
        names = " ".join((*source.names.values(), *source.aliases)).casefold()
        return any(word in names for word in scene.lexicon.trade_like)
    return source.kind is SourceKind.NGO


def stands_for(scene: Scene, told: list[Told], index: int, draft: Draft, whose: tuple[Utterance, Tracker]) -> bool:
    """Tell whether the one whom a summary introduces is the body that a title left vague, and has no other number."""
    owner, tracker = whose
    summary = [one for one in told if one.sentence.item == 1]
    return fits(scene, draft, owner, tracker) and not has_another(scene, told[index], summary, owner)


def announces(scene: Scene, at: int) -> bool:
    """Tell whether a word that may be "the announcement" is a verb here: "anunció", not "hizo el anuncio"."""
    noun = 0 < at < len(scene.norms) - 1 and scene.norms[at - 1] in scene.lexicon.articles
    noun = noun and scene.norms[at + 1] not in scene.lexicon.genitive  # `hizo el anuncio de un aumento`
    return is_of(scene.who[at], Kind.PROMISE) and not noun


def is_left_vague(draft: Draft) -> bool:
    """Tell whether somebody is named for a number who has no name: "a rights group says", "y la ONG, 274"."""
    return draft.claimant is None and (
        draft.settled or (draft.utterance is not None and draft.utterance.party.claimant is None)
    )


def is_open(draft: Draft) -> bool:
    """Tell whether nobody is named for a number, or only somebody vague."""
    said = draft.utterance
    vague = said is not None and said.party.claimant is None and said.rule != "they"
    return draft.claimant is None and (not draft.settled or vague)
