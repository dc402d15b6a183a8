"""Work out which numbers a text replaces, outgrew or rejects: `61, no 75`, `de M a N`, `no son M sino N`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Metric
from bot.extraction.amending import amend, close
from bot.extraction.attribution import OWNED
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Change
from bot.extraction.reasons import Reason
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.extraction.attribution import Utterance
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_NEGATED_REACH = 3


def correct(scene: Scene, told: list[Told]) -> None:
    """Settle corrections and denials of an entry."""
    amend(scene, told)
    for index, one in enumerate(told):
        _gaps(scene, one)
        _courses(scene, one)
        _earlier(scene, told, index)
    _old_lists(scene, told)
    _errata(scene, told)
    for one in told:
        speaks = corrected(scene, one)
        for draft in one.drafts:
            _refused(scene, draft)
            if speaks and not scene.lexicon.because.isdisjoint(scene.norms[draft.cell.first : draft.number.lead]):
                draft.drop(Reason.REPLACED, "why-corrected")
    _struck_off(scene, told)


def _struck_off(scene: Scene, told: list[Told]) -> None:
    """`Son 44, no 47: tres figuraban dos veces`: those by whom a number falls are the reason that it was corrected."""
    fallen = {
        draft.supersedes - draft.value
        for one in told
        for draft in one.drafts
        if draft.supersedes is not None and draft.value is not None and draft.supersedes > draft.value
    }
    for draft in (draft for one in told for draft in one.drafts if fallen):
        plain = draft.head.kind in {None, Kind.PEOPLE, Kind.PRISONERS} and draft.supersedes is None
        more = scene.has(scene.how, draft.cell.first, draft.head.last, Kind.BATCH, Kind.PLUS, Kind.TOTAL)
        metrics = {Metric.RELEASED, Metric.DETAINED if draft.rule == "population" else Metric.RELEASED}
        if plain and not more and draft.metric in metrics and draft.value in fallen:
            draft.drop(Reason.REPLACED, "why-corrected")


def corrected(scene: Scene, one: Told) -> bool:
    """Tell whether a sentence speaks of a correction."""
    return scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.CORRECT)


def _courses(scene: Scene, one: Told) -> None:
    """Settle `de M a N`, `N, no M` and `no son M sino N` within a sentence."""
    speaks = corrected(scene, one)
    for at, draft in enumerate(one.drafts):
        before = one.drafts[at - 1] if at else None
        after = one.drafts[at + 1] if at + 1 < len(one.drafts) else None
        if draft.number.change is Change.FROM:
            partner = next((d for d in (before, after) if d is not None and d.number.change is Change.TO), None)
            if partner is not None:
                _share(draft, partner)
                falls = (partner.value or 0) < (draft.value or 0) and partner.metric is not Metric.DETAINED
                partner.supersedes = draft.value if falls or speaks else None
            draft.drop(Reason.REPLACED, "course")
        elif before is not None and speaks and scene.norms[draft.number.lead - 1] == "from":
            before.supersedes = draft.value  # `corrects tally to 429 from 433`
            draft.drop(Reason.REPLACED, "was-that")
        elif before is not None and _came_from(scene, draft, before):
            falls = (before.value or 0) < (draft.value or 0) and before.metric is not Metric.DETAINED
            before.supersedes = draft.value if falls else before.supersedes
            draft.drop(Reason.REPLACED, "was-that")
        elif before is not None and speaks and _called_earlier(scene, draft):
            before.supersedes = draft.value
            draft.drop(Reason.REPLACED, "was-that")
        elif after is not None and speaks and _was(scene, draft, after):
            _share(draft, after)
            after.supersedes = draft.value
            draft.drop(Reason.REPLACED, "was-that")
        elif before is not None and _said_then(scene, draft, before, corrects=speaks):
            _share(draft, before)
            falls = before.metric is not Metric.DETAINED and (before.value or 0) < (draft.value or 0)
            before.supersedes = draft.value if falls or speaks else None
            draft.drop(Reason.REPLACED, "was-that")
        elif negated(scene, draft) and not draft.denied:
            _replaced(scene, one, draft, before, after)


def _came_from(scene: Scene, draft: Draft, new: Draft) -> bool:
    """`revises its figure to 901 freed, from 904`: what a count was before its noun and a comma were told."""
    lead, behind = draft.number.lead, max(new.head.last, new.number.trail) + 1
    if scene.norms[lead - 1] not in {"from", "desde"} or draft.head.kind is not None:
        return False
    bare = scene.norms[behind : lead - 1] in ([], [","])
    return (
        bare
        and scene.has(scene.who, draft.sentence.first, new.number.lead, Kind.RAISE, Kind.CORRECT)
        and close(new, draft)
    )


def _gaps(scene: Scene, one: Told) -> None:
    """`De 190 a 76: la brecha entre lo que dicen X e Y`: two counts, and neither is the other's new one."""
    first = one.drafts[0] if one.drafts else None
    opens = first is not None and first.number.change is Change.FROM and first.number.lead <= one.sentence.first + 1
    words = scene.norms[one.sentence.first : one.sentence.last + 1] if opens else []
    if opens and not scene.lexicon.gap_nouns.isdisjoint(words):
        for draft in one.drafts:
            if draft.number.change is not None:
                draft.drop(Reason.DELTA, "gap")


def _called_earlier(scene: Scene, draft: Draft) -> bool:
    """`correcting an earlier 897`, `corrige los 897 anteriores`: an adjective says that the number is the old one."""
    beside = (draft.number.lead - 1,) if scene.lexicon.subject_first else (draft.number.trail + 1, draft.head.last + 1)
    return any(at < len(scene.norms) and scene.norms[at] in scene.lexicon.of_before for at in beside)


def _said_then(scene: Scene, draft: Draft, new: Draft, *, corrects: bool) -> bool:
    """`corrige: 896, uno menos que los 897 que había dicho`, `…the 897 he had given`: what the speaker said before."""
    compared = corrects or scene.has(scene.how, draft.cell.first, draft.number.lead, Kind.DELTA)
    if not compared or draft.claimant != new.claimant or not close(new, draft):
        return False
    at = max(draft.head.last, draft.number.trail) + 1
    last = draft.sentence.last
    tie = scene.tie[at] if at <= last else None
    if tie is not None and tie.kind is Kind.RELATIVE:
        at = tie.last + 1
    verb = scene.who[at] if at <= last else None
    if verb is not None and verb.kind is Kind.ANAPHOR and verb.last < last:
        verb = scene.who[verb.last + 1]  # "he had given"
    if verb is None or verb.kind is not Kind.EARLIER:
        return False
    return verb.last >= last or not scene.norms[verb.last + 1].isalpha()  # none "que había dicho Foro Penal"


def _was(scene: Scene, draft: Draft, after: Draft) -> bool:
    """Tell whether only "were" stands between two numbers: `los 75 excarcelados eran 61`."""
    last = max(draft.head.last, draft.number.trail)
    between = scene.norms[last + 1 : after.number.lead]
    return len(between) == 1 and between[0] in scene.lexicon.copula


def _share(draft: Draft, partner: Draft) -> None:
    """Give a number the measure of the one that it replaces, where its own is open."""
    if partner.metric is None and draft.metric is not None:
        partner.metric, partner.reason, partner.rule = draft.metric, None, draft.rule


def negated(scene: Scene, draft: Draft) -> bool:
    """Tell whether a `no` stands right before a number: `61, no 75`; `no son 116`; `61 rather than 75`."""
    for at in range(draft.number.lead - 1, max(draft.number.lead - 1 - _NEGATED_REACH, draft.sentence.first - 1), -1):
        tie, what = scene.tie[at], scene.what[at]
        if what is not None and what.kind is Kind.HELD and scene.norms[what.first] in scene.lexicon.negations:
            return True  # `No han salido 950, llevamos 690`
        instead = tie is not None and tie.kind is Kind.REPLACED and tie.last > tie.first
        if instead or scene.norms[at] in scene.lexicon.negations:
            return True
        verb = what is not None and what.kind in {Kind.LEFT, Kind.RELEASE_VERB}
        copula = scene.norms[at] in scene.lexicon.copula or verb
        copula = copula or (at > 0 and scene.norms[at] == "de" and scene.norms[at - 1] in scene.lexicon.negations)
        if not (copula or scene.norms[at] in scene.lexicon.articles | scene.lexicon.to):
            return False
    return False


def have_not_left(scene: Scene, draft: Draft) -> bool:
    """`No han salido 950, llevamos 690`: said of how many left, not of those who are held."""
    what = scene.what[draft.number.lead - 1]
    return what is not None and what.kind is Kind.HELD and scene.norms[what.first] in scene.lexicon.negations


def _replaced(scene: Scene, one: Told, draft: Draft, before: Draft | None, after: Draft | None) -> None:
    """Take a negated number for another party's, which is denied, or for the speaker's own, which is replaced."""
    but = after is not None and any(
        scene.norms[at] in scene.lexicon.but_rather for at in range(draft.number.last + 1, after.number.lead)
    )
    partner = after if but or before is None else before
    if partner is None or (draft.metric is Metric.ANNOUNCED and partner.metric is Metric.RELEASED):
        return  # `20 freed instead of the 70 promised`
    if have_not_left(scene, draft) and draft.metric in {None, Metric.DETAINED}:
        draft.metric, draft.reason, draft.rule = Metric.RELEASED, None, "have-not-left"
        if partner.metric is Metric.DETAINED and partner.rule == "goes-on":
            partner.metric = Metric.RELEASED
    _share(draft, partner)
    own = corrected(scene, one) and draft.claimant is not None and partner.claimant is None
    if own:  # `son 742 y no 724, como difundió por error la propia ONG`
        partner.claimant, partner.speaker, partner.settled = draft.claimant, draft.speaker, True
    denier = next((u for u in one.said if u.verb is Kind.DENY and u.party.claimant is not None), None)
    if not own and _deny(scene, one, draft, partner, denier):
        return
    if partner.metric is None and partner.claimant not in {None, OTHER}:
        partner.metric, partner.reason, partner.rule = Metric.RELEASED, None, "corrected"
    lead = draft.number.lead
    set_against = before is None and tuple(scene.norms[max(lead - 2, 0) : lead]) in scene.lexicon.instead
    if not set_against:  # `Instead of 116 freed, X counted 56`: another's number, and whose it is, nobody says
        partner.supersedes = draft.value
    draft.drop(Reason.REPLACED, "not-that")


def _deny(scene: Scene, one: Told, draft: Draft, partner: Draft, denier: Utterance | None) -> bool:
    """Give a rejected number to the other party of its sentence, if somebody denies it."""
    speaker = denier.party.claimant if denier is not None else partner.claimant
    named = (*(utterance.party for utterance in one.said), *one.named)
    other = next((party for party in named if party.claimant not in {None, speaker}), None)
    owned = draft.utterance is not None and draft.utterance.rule in OWNED
    quoted = _quote_opens(scene, draft)  # `X responde a Y: «No son 800, son 271»`
    denies = owned or quoted or scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.DENY)
    if other is None and owned and draft.utterance is not None and draft.utterance.party.claimant is None:
        draft.denied = draft.settled = True  # `y no los 760 que dicen las ONG`
        _share(partner, draft)
        return True
    if other is None or not denies:
        return False
    draft.claimant, draft.speaker = other.claimant, other.speaker
    draft.denied = draft.settled = True
    if draft.metric is None and partner.metric is None and draft.head.kind is Kind.PRISONERS:
        draft.metric, draft.reason, draft.rule = Metric.DETAINED, None, "denied-stock"
    if denier is not None:
        partner.claimant, partner.speaker, partner.settled = speaker, denier.party.speaker, True
        partner.utterance = denier
    _share(partner, draft)
    _share(draft, partner)
    return True


def _quote_opens(scene: Scene, draft: Draft) -> bool:
    """Tell whether a quotation opens with the "not" before a number."""
    for at in range(draft.number.lead - 1, max(draft.number.lead - 1 - _NEGATED_REACH, draft.sentence.first), -1):
        if scene.norms[at] in scene.lexicon.negations:
            return scene.norms[at - 1] == '"'
    return False


def _earlier(scene: Scene, told: list[Told], index: int) -> None:
    """Settle `había dicho M y luego N`: M is outgrown, or replaced where N is less."""
    for draft in told[index].drafts:
        first = draft.utterance.party.last + 1 if draft.utterance is not None else draft.sentence.first
        if draft.utterance is not None and (draft.utterance.rule == "goes-on" or first > draft.number.lead):
            first = draft.sentence.first  # `El lunes había hablado de 904, explicó X`
        verbs = [t for t in scene.tags(scene.who, first, draft.number.lead - 1) if t.kind in SPEECH]
        had = bool(verbs) and verbs[-1].kind is Kind.CHECK and scene.norms[verbs[-1].first] in scene.lexicon.had
        if not verbs or not (verbs[-1].kind is Kind.EARLIER or had):
            continue
        near = [d for one in told[max(index - 1, 0) :] for d in one.drafts if d is not draft]
        near = near or [d for one in told[:index] for d in one.drafts]
        if any(d.value == draft.value and d.metric is not None and not d.denied for d in near):
            continue  # told again, and not outgrown
        partner = next(
            (d for d in near if d.claimant in {draft.claimant, None} and _counts(d) and not _part_of(scene, d)), None
        )
        if partner is None or _both_stand(scene, draft, partner):
            continue
        told_before = partner.number.first < draft.number.first and (partner.value or 0) < (draft.value or 0)
        told_before = told_before or (had and scene.corrects())
        if had and not (told_before and close(partner, draft)):
            continue
        _share(draft, partner)
        flow = partner.metric in {None, Metric.RELEASED} and draft.verdict.metric is not Metric.DETAINED
        if (partner.value or 0) < (draft.value or 0) and (flow or scene.corrects()):
            partner.supersedes = draft.value
            _same_body(scene, draft, partner)
        draft.drop(Reason.REPLACED, "earlier")


def _same_body(scene: Scene, draft: Draft, partner: Draft) -> None:
    """`La ONG admite un error y reduce su cuenta a 705 | X había dicho 711`: who corrects is who had said the other."""
    vague = partner.claimant is None and partner.utterance is not None and draft.claimant not in {None, OTHER}
    if vague and scene.corrects():
        partner.claimant, partner.speaker, partner.settled = draft.claimant, draft.speaker, True


def _part_of(scene: Scene, draft: Draft) -> bool:
    """Tell whether a number is a part of one before it: "41, including 24 freed overnight"."""
    at = draft.number.lead - 1
    tie = scene.tie[at] if at >= draft.sentence.first else None
    return tie is not None and tie.kind is Kind.OF_WHICH and bool(tie.gives)


def _both_stand(scene: Scene, draft: Draft, partner: Draft) -> bool:
    """Tell whether "it had counted 383" only adds to what is told beside it, and is not outgrown or replaced.

    So it is with a number of another measure, a far smaller one told before, or one that nobody says anew.
    """
    measures = {draft.verdict.metric, partner.verdict.metric} - {None}
    if Metric.DETAINED in measures:
        return len(measures) > 1  # a stock told anew outgrows the one before
    if partner.sentence is draft.sentence and partner.number.first > draft.number.last:
        anew = scene.tags(scene.who, draft.number.last + 1, partner.number.lead - 1)
        later = scene.has(scene.how, draft.number.last + 1, partner.number.lead - 1, Kind.TOTAL, Kind.BATCH)
        return not later and not any(tag.kind in SPEECH or tag.kind is Kind.FIGURE for tag in anew)
    less = (partner.value or 0) < (draft.value or 0)
    return partner.number.first < draft.number.first and less and not close(partner, draft)


def _counts(draft: Draft) -> bool:
    return draft.metric is not None or draft.reason is Reason.NO_MEASURE


def _old_lists(scene: Scene, told: list[Told]) -> None:
    """Settle `lo deja en 698 … de su lista de 701`: in a correction, the number of the old list is replaced."""
    if not scene.corrects():
        return
    drafts = [draft for one in told for draft in one.drafts if draft.value is not None]
    for old in drafts:
        if old.metric is None or old.supersedes is not None or not _of_list(scene, old):
            continue
        fitting = [d for d in drafts if d is not old and d.claimant == old.claimant and d.metric in {None, old.metric}]
        new = fitting[0] if fitting else None
        if new is not None and close(new, old):
            _share(old, new)
            new.supersedes = old.value
            old.drop(Reason.REPLACED, "old-list")


def _errata(scene: Scene, told: list[Told]) -> None:
    """`Fe de erratas | … la cifra de 29 excarcelaciones. El número correcto es 19`: the last figure gives way."""
    if not scene.corrects():
        return
    wrong: Draft | None = None
    earlier = False
    if len({d.claimant for one in told for d in one.drafts if d.claimant is not None}) > 1:
        return  # nothing says whose number was wrong
    for one in told:
        first, last = one.sentence.first, one.sentence.last
        right = earlier or not scene.lexicon.right_words.isdisjoint(scene.norms[first : last + 1])
        figure = scene.has(scene.who, first, last, Kind.FIGURE) or not scene.lexicon.numbers.isdisjoint(
            scene.norms[first : last + 1]
        )
        new = one.drafts[0] if len(one.drafts) == 1 and one.drafts[0].head.kind is None else None
        if new is not None and wrong is not None and wrong.value != new.value and _of_earlier_version(scene, one):
            wrong.supersedes = new.value  # `An earlier version of this report gave the number as 91`
            new.drop(Reason.REPLACED, "earlier-version")
            return
        if right and figure and wrong is not None and new is not None and new.value != wrong.value:
            _share(wrong, new)
            new.metric, new.reason, new.rule = wrong.metric, None, "right-figure"
            if new.claimant is None:
                new.claimant, new.speaker = wrong.claimant, wrong.speaker
            new.settled = True
            new.supersedes = wrong.value
            wrong.drop(Reason.REPLACED, "old-figure")
            return
        wrong = next((draft for draft in reversed(one.drafts) if draft.metric is not None), wrong)
        earlier = _of_earlier_version(scene, one) and len(one.drafts) == 1 and wrong is one.drafts[0]


def _of_earlier_version(scene: Scene, one: Told) -> bool:
    words = scene.norms[one.sentence.first : one.sentence.last + 1]
    return "version" in words and not scene.lexicon.again_versions.isdisjoint(words)


def _of_list(scene: Scene, draft: Draft) -> bool:
    """Tell whether a number is that of a list or report named before it: "su lista de 701"."""
    at = draft.number.lead - 1
    if at < 1 or scene.norms[at] not in scene.lexicon.genitive:
        return False
    who = scene.who[at - 1] or scene.who[at]
    return who is not None and who.kind in {Kind.FIGURE, Kind.CORRECT}


def _refused(scene: Scene, draft: Draft) -> None:
    """Take what is demanded for nobody's count."""
    utterance = draft.utterance
    if utterance is None or draft.metric is None or utterance.rule != "subject":
        return
    verbs = [t for t in scene.tags(scene.who, utterance.party.last + 1, draft.number.lead - 1) if t.kind in SPEECH]
    if not verbs or scene.within(verbs[-1].last, draft.number.lead - 1):
        return
    flow = draft.metric in {Metric.RELEASED, Metric.ANNOUNCED}
    if verbs[0].kind is Kind.DEMAND and draft.rule != "requested" and flow:
        draft.claimant, draft.speaker = None, None
