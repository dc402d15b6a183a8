"""Rarer English verbs of speaking and counting, and where a running count stands."""

from __future__ import annotations

from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of many rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same

ROWS = (
    R(
        "says-rarely",
        K.SAY,
        "relates; related that; quips; quipped; attests; attested; swears; swore; believed; details; "
        "projects; volunteers that; allows that; allowed that; recounts; recounted; vouches; vouched; clarified; "
        "specifies; specified; reckons; reckoned; recalls; recalled; reveals; revealed; discloses; disclosed; "
        "answers; answered; reminds; reminded; "
        "contends; contended; replies; replied; responds; responded; retorts; retorted; trumpets; trumpeted; "
        "places|placed|sets|set|pegs|pegged|pins|pinned|estimates|estimated the number|figure|total|count|tally at; "
        "allows; allowed just|only",
        "the group disclosed 40 cases",
        "a closed door",
    ),
    R(
        "checks-rarely",
        K.CHECK,
        "was|were|is|are|been able to trace|verify|confirm|locate|find|identify|track|document|count|establish|"
        "account_for; certifies; certify; monitored; tracks; accepts; accepted; detects; detected; "
        "has|have|had proof|evidence|details|confirmation|records|knowledge|accounts of; "
        "attests|attested|vouches|vouched|accounts|accounted|account|can_vouch|can_account|could_account to|for; "
        "confirmed|confirms|has_confirmed|have_confirmed|had_confirmed|verified|had_verified|has_verified|gathered|"
        "collected|obtained|published|released|gave|listed|posted|shared the? names of; "
        "was|were|is|are aware of; heard of; itself counts|counted",
        "the group has proof of 12 releases",
        "a proof of payment",
    ),
    R(
        "stands-at",
        K.RAISE,
        "stayed at; holds|held|holding steady|firm at; got to; is|was|are|were "
        "up|down|stuck|still to|at; remained at; stalled at; had|has|have got|gotten|come to; "
        "has|had climbed|risen|grown|stayed|remained|stood|stuck to|at; got|gets as_far_as",
        "the group stayed at 59",
        "a stay of execution",
    ),
    R(
        "according-rarely",
        K.ACCORDING,
        "in the view|opinion|estimate|estimation|reckoning|telling|account|version of; going by; drawing on; quoting; "
        "quoted from; based on a? count|tally|list|figures|records|data by|from|of; on the word|evidence of; "
        "a tally|count|list|register|database|roll|compilation kept|compiled|maintained|run|published|updated|"
        "released by; figures|data|numbers|statistics|lists|records compiled|kept|gathered|collected|collated|released|"
        "published|provided by; compiled by",
        "in the reckoning of Provea",
        "a day of reckoning",
    ),
    R(
        "for-its-part",
        K.CONTRAST,
        "in turn; by|in contrast; for its|his|her|their part; on the other hand; instead; on its own count",
        "Provea in turn counts 8",
        "a turn",
    ),
)
