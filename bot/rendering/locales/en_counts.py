"""What is counted, in English: the noun and its verb, for each measure and each part."""

from __future__ import annotations

from collections.abc import Mapping

_NOUNS: Mapping[str, tuple[str, str]] = {
    "count.released": ("released", "released"),
    "count.released.women": ("woman released", "women released"),
    "count.released.men": ("man released", "men released"),
    "count.released.minors": ("minor released", "minors released"),
    "count.released.military": ("member of the military released", "members of the military released"),
    "count.released.press": ("press worker released", "press workers released"),
    "count.released.foreign": ("foreigner released", "foreigners released"),
    "count.released.place": ("released from one prison", "released from one prison"),
    "count.released.party": ("member of one party released", "members of one party released"),
    "count.released.other": ("released from one group", "released from one group"),
    "count.announced": ("release", "releases"),
    "count.announced.women": ("release of a woman", "releases of women"),
    "count.announced.men": ("release of a man", "releases of men"),
    "count.announced.minors": ("release of a minor", "releases of minors"),
    "count.announced.military": ("release of a member of the military", "releases of members of the military"),
    "count.announced.press": ("release of a press worker", "releases of press workers"),
    "count.announced.foreign": ("release of a foreigner", "releases of foreigners"),
    "count.announced.place": ("release from one prison", "releases from one prison"),
    "count.announced.party": ("release in one party", "releases in one party"),
    "count.announced.other": ("release in one group", "releases in one group"),
    "count.detained": ("person still held", "people still held"),
    "count.detained.women": ("woman still held", "women still held"),
    "count.detained.men": ("man still held", "men still held"),
    "count.detained.minors": ("minor still held", "minors still held"),
    "count.detained.military": ("member of the military still held", "members of the military still held"),
    "count.detained.press": ("press worker still held", "press workers still held"),
    "count.detained.foreign": ("foreigner still held", "foreigners still held"),
    "count.detained.place": ("person still held in one prison", "people still held in one prison"),
    "count.detained.party": ("member of one party still held", "members of one party still held"),
    "count.detained.other": ("person of one group still held", "people of one group still held"),
    "count.full_liberty": ("person with full liberty", "people with full liberty"),
    "count.full_liberty.women": ("woman with full liberty", "women with full liberty"),
    "count.full_liberty.men": ("man with full liberty", "men with full liberty"),
    "count.full_liberty.minors": ("minor with full liberty", "minors with full liberty"),
    "count.full_liberty.military": (
        "member of the military with full liberty",
        "members of the military with full liberty",
    ),
    "count.full_liberty.press": ("press worker with full liberty", "press workers with full liberty"),
    "count.full_liberty.foreign": ("foreigner with full liberty", "foreigners with full liberty"),
    "count.full_liberty.place": (
        "person from one prison with full liberty",
        "people from one prison with full liberty",
    ),
    "count.full_liberty.party": (
        "member of one party with full liberty",
        "members of one party with full liberty",
    ),
    "count.full_liberty.other": ("person of one group with full liberty", "people of one group with full liberty"),
}

TEXTS: Mapping[str, Mapping[str, str]] = {
    key: {"one": f"{{shown}} {one}", "other": f"{{shown}} {more}"} for key, (one, more) in _NOUNS.items()
}
