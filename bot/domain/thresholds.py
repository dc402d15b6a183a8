"""Every limit that the ledger and the decisions apply, as data: its name, its value and why it is what it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Threshold:
    """One limit. `name` stands in the row of the claim that it held."""

    name: str
    value: float
    unit: str
    why: str

    @property
    def hours(self) -> timedelta:
        """The value as a span of time, for limits in hours."""
        return timedelta(hours=self.value)


LATE = Threshold(
    "late", 48, "hours", "An entry printed longer before it was seen fills history: telling it would pass old for new."
)
FAR_BELOW = Threshold(
    "far_below",
    0.5,
    "of the running total",
    "A number without a stated scope below this share of the total is read as a batch. Between it and the total lie "
    "lower totals: sources have corrected themselves by up to a fifth, and no single day made half of a count.",
)
STOCK_ROUNDING = Threshold(
    "stock_rounding",
    0.25,
    "of the number",
    "A release count that is the same source's stock is held, within the rounding of its qualifier: a bound reaches to "
    "the next round number, but never further than this share.",
)
STOCK_MEMORY = Threshold(
    "stock_memory", 24 * 7, "hours", "A stock that was current within a week is still printed, and still mistaken."
)
BATCH_AS_TOTAL = Threshold(
    "batch_as_total", 72, "hours", "A total that repeats the number of a batch of the last days is that batch, misread."
)
SAME_BATCH = Threshold(
    "same_batch",
    24 * 5,
    "hours",
    "Outlets print a day's batch for days; the same number by the same source within this time is the same batch, "
    "unless both state their day and the days differ.",
)
DAY_BATCH = Threshold("day_batch", 18, "hours", "Bounds of one day's batch are compared with numbers of that day only.")
JUMP_TENFOLD = Threshold(
    "jump_tenfold",
    8,
    "times the running total",
    "A digit too many makes ten times the number. Real counts grew this fast only while they were tiny.",
)
JUMP_TENFOLD_LEAST = Threshold(
    "jump_tenfold_least", 50, "people a day", "Below this growth a count is young and may multiply in a day."
)
JUMP = Threshold(
    "jump",
    4,
    "times the running total",
    "The fastest real day took a count from 104 to 266 (2.6 times); beyond four times a figure of another kind was "
    "printed.",
)
JUMP_LEAST = Threshold("jump_least", 200, "people a day", "The fastest real day saw 162 verified releases.")
JUMP_PACE = Threshold(
    "jump_pace", 3, "times the fastest day", "A series that has grown fast may do so again, within this factor."
)
NEAR_STOCK = Threshold(
    "near_stock",
    0.12,
    "of the stock",
    "A total that more than doubles and lands this near to the source's stock of people held is the next stock, "
    "printed as releases before the stock itself was seen.",
)
NEAR_STOCK_FACTOR = Threshold("near_stock_factor", 2, "times the running total", "See near_stock.")
BLIND_PACE = Threshold("blind_pace", 24 * 30, "hours", "After a month without a figure no pace is known.")
CONTRADICTION = Threshold(
    "contradiction",
    1,
    "hours",
    "Two numbers of one source within the hour, without a word of correction, do not agree.",
)
LOWER = Threshold(
    "lower", 2, "independent origins", "A lower total without a word of correction waits for a second origin."
)
RETURNING = Threshold(
    "returning",
    24 * 30,
    "hours",
    "A number that nobody has printed for a month and that comes back is another thing under the same number.",
)
NEW_COUNT = Threshold(
    "new_count",
    24 * 14,
    "hours",
    "After an official announcement sources start to count anew; a much lower total with no stated window within two "
    "weeks of it is the new count, not a revision of the old one.",
)
DORMANT = Threshold(
    "dormant",
    24 * 7,
    "hours",
    "A second window that was not restated for a week takes no figure without a window while another one is alive.",
)
SHOWN_BRANCH = Threshold("shown_branch", 24 * 21, "hours", "How long a second window stands in the table.")
SHOWN_ANNOUNCEMENT = Threshold("shown_announcement", 24 * 30, "hours", "How long a promise stands in the table.")
SHOWN_HELD = Threshold("shown_held", 24 * 7, "hours", "How long an unconfirmed figure stands in the table.")
SHOWN_HELD_MOST = Threshold(
    "shown_held_most",
    2,
    "figures",
    "The newest unconfirmed figures of a source and measure that the table shows: a feed that floods must not fill it.",
)
WINDOW_SLACK = Threshold(
    "window_slack", 7, "days", "Windows this near to each other are one window, stated loosely: no source keeps two."
)
ANCHOR = Threshold(
    "anchor",
    2,
    "values",
    "A window that was stated with so many values is the series' own: another one beside it is a second series. Before "
    "that, a restated window slides.",
)
SIDE_BY_SIDE = Threshold(
    "side_by_side",
    72,
    "hours",
    "A longer window with a higher count, stated while the series' own window is still being restated, is a second "
    "series; stated after a silence, it is the same count with its start told anew.",
)
EPISODE = Threshold(
    "episode", 12, "hours", "Announcements without a number by one source that follow within this time are one."
)
EPISODE_LONGEST = Threshold("episode_longest", 48, "hours", "An announcement repeated for longer is a new one.")
TOLD = Threshold(
    "told", 72, "hours", "The same number of one source, told as a batch or for another window, is not told again."
)
UNATTRIBUTED = Threshold(
    "unattributed", 24, "hours", "A figure without a name is shown only if no named source has that value by then."
)
SHOWN_UNATTRIBUTED = Threshold("shown_unattributed", 72, "hours", "How long a figure without a name is shown.")
VOICES = Threshold(
    "voices",
    24,
    "hours",
    "How long another voice's number stands beside its source's figure: what is older was overtaken.",
)
COPY = Threshold(
    "copy",
    0.6,
    "of the shorter text",
    "Share of word pairs that makes two texts one wire story; copies with cut ends kept 0.8, independent stories on "
    "the same figure 0.3.",
)
COPY_LEAST = Threshold(
    "copy_least", 12, "word pairs", "A shorter text, a bare headline, may be written again for another day's news."
)
COPY_BARE = Threshold(
    "copy_bare",
    0.95,
    "of the shorter text",
    "Bare headlines of announcements without a number are all alike: only the very same one is a copy.",
)
HOURLY_CAP = Threshold("hourly_cap", 6, "alerts", "Above it a chat gets one digest instead of a storm.")
DIGEST_HOUR = Threshold("digest_hour", 8, "o'clock", "When daily and weekly digests go out, in the chat's zone.")
BLIND = Threshold("blind", 6, "hours", "After so long without any feed read, the subscribers are told.")
OUTAGE = Threshold("outage", 3, "alerts", "As many that wait for one chat are told in one digest.")

TABLE: tuple[Threshold, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Threshold))
