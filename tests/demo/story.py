"""What the scripted week says, read by hand: for each item that tells something, what is pushed, held or kept quiet.

An item is named by its day, its time and its outlet. A fact is (kind, source, metric, previous, value).
"""

from __future__ import annotations

Fact = tuple[str, str, str, int | None, int | None]

PUSHED: dict[str, set[Fact]] = {
    "02 07:20 diario-del-faro": {("announcement", "government", "announced", None, None)},
    "02 11:00 agencia-cordillera": {("announcement", "government", "announced", None, 120)},
    "02 14:00 vigil-site": {("first", "vigil", "released", None, 9)},
    "02 18:30 diario-del-faro": {("up", "vigil", "released", 9, 14)},
    "02 20:00 la-brujula": {("first", "vigil", "detained", None, 412)},
    "03 07:10 canal-estatal": {("first", "government", "released", None, 60)},
    "03 09:40 diario-del-faro": {("first", "civic-front", "released", None, 31)},
    "03 11:30 radio-marea": {("announcement", "vigil", "released", None, 12)},
    "03 12:40 vigil-site": {("up", "vigil", "released", 14, 26)},
    "03 20:30 diario-del-faro": {("up", "civic-front", "released", 31, 38)},
    "03 22:00 diario-del-faro": {("up", "civic-front", "released", 38, 41)},
    "04 07:30 la-brujula": {("up", "vigil", "released", 26, 43)},
    "04 10:00 arcadia-courier": {("up", "government", "released", 60, 95)},
    "04 13:40 radio-marea": {("up", "civic-front", "released", 41, 52)},
    "04 15:20 la-brujula": {("down", "vigil", "detained", 412, 398)},
    "04 19:00 vigil-site": {("up", "vigil", "released", 43, 57)},
    "05 09:10 radio-marea": {("up", "civic-front", "released", 52, 66)},
    "05 10:40 vigil-site": {("down", "vigil", "released", 57, 55)},
    "05 13:00 canal-estatal": {("up", "government", "released", 95, 120)},
    "05 18:10 la-brujula": {("up", "vigil", "released", 55, 61)},
    "06 07:40 diario-del-faro": {("announcement", "government", "announced", None, None)},
    "06 10:30 canal-estatal": {("first", "government", "full_liberty", None, 85)},
    "06 12:00 vigil-site": {("up", "vigil", "released", 61, 74)},
    "06 14:30 radio-marea": {("up", "civic-front", "released", 66, 79)},
    "07 08:00 canal-estatal": {("up", "government", "released", 120, 150)},
    "07 09:30 diario-del-faro": {("up", "vigil", "released", 74, 88)},  # which tells of its 14 as well
    "07 13:30 radio-marea": {("up", "civic-front", "released", 79, 96)},
    "07 15:00 la-brujula": {("down", "vigil", "detained", 398, 371)},
    "08 08:30 diario-del-faro": {("up", "civic-front", "released", 96, 103)},
    "08 11:10 vigil-site": {("up", "vigil", "released", 88, 97), ("down", "vigil", "detained", 371, 366)},
    "08 13:20 canal-estatal": {("up", "government", "released", 150, 171)},
}
"""In the order of the week: all that is told, and nothing else is."""

HELD: dict[str, tuple[str, int, str]] = {
    "05 07:00 agencia-cordillera": ("vigil", 398, "held_stock"),  # the stock of the day before, printed as releases
    "06 16:00 todo-junto": ("vigil", 740, "held_jump"),  # a digit too many
}
"""What waits for the operator: source, value, reason."""

WIRE = ("agencia-cordillera", "mundo-al-dia", "radio-marea", "todo-junto")
"""Who prints the wire story of the promise of 120."""

NOISE = (
    "02 06:10 diario-del-faro",  # ships
    "02 06:40 radio-marea",  # players of a football club
    "02 09:30 radio-marea",  # families on a vigil
    "02 21:40 mundo-al-dia",  # barrels
    "03 19:20 radio-marea",  # hunger strikers
    "04 12:20 mundo-al-dia",  # another country
    "04 17:30 diario-del-faro",  # an age and days
    "05 20:00 radio-marea",  # a demand
    "07 19:40 harbour-times",  # marchers
    "08 18:00 diario-del-faro",  # a portrait
)
"""Numbers that are no claim."""

QUIET: dict[str, set[tuple[str | None, int | None, str]]] = {
    "02 12:30 harbour-times": {("government", 120, "corroboration")},
    "03 08:00 arcadia-courier": {("government", 60, "corroboration"), ("vigil", 14, "corroboration")},
    "03 14:10 la-brujula": {("vigil", 26, "corroboration")},
    "03 15:30 diario-del-faro": {("press-union", 4, "part")},
    "03 17:00 harbour-times": {("mothers", 11, "part")},
    "05 15:40 diario-del-faro": {("government", 120, "denied"), ("civic-front", 66, "corroboration")},
    "06 08:20 arcadia-courier": {("government", None, "episode")},
    "06 20:20 la-brujula": {("vigil", 12, "part")},
    "07 17:20 mundo-al-dia": {("vigil", 61, "stale")},
    "08 09:50 radio-marea": {(None, 110, "unattributed")},
    "08 14:40 la-brujula": {("government", 171, "corroboration"), ("vigil", 97, "corroboration")},
}
"""What is recorded and not told: source, value, reason."""
