"""The texts that the operator reads, in English."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, str | Mapping[str, str]] = {
    # A claim that waits.
    "review.title": "To review · {text}",
    "review.why.held_stock": "It is the number that this source gives of people held: it may be a mix-up.",
    "review.why.held_batch": "It is the number of a recent batch, printed as if it were the total.",
    "review.why.held_jump": "It rises much faster than before: there may be a digit too many.",
    "review.why.held_lower": "It is below the figure that stood, and nobody says that it is a correction.",
    "review.why.held_contradiction": "The source contradicts itself within the hour, without a word of correction.",
    "review.why.held": "It waits for a decision.",
    "review.standing": "The figure that stands now: {value}.",
    "review.limit": "Limit: {name} ({value}).",
    "review.foot": "{tracker}. Nobody gets it until you decide.",
    "review.approve": "Approve",
    "review.reject": "Reject",
    "review.correct": "Correct",
    # How the service fares.
    "status.title": "How the service fares",
    "status.feeds": "Feeds",
    "status.feeds.count": {"one": "{ok} of {n} answers", "other": "{ok} of {n} answer"},
    "status.poll": "Last read",
    "status.never": "never",
    "status.backlog": "Waiting to be sent",
    "status.oldest": "The oldest is from",
    "status.held": "Figures to review",
    "status.chats": "Subscriptions",
    "status.started": "Running since",
    "status.none": "none",
    "status.delivery.pending": {"one": "{n} to send", "other": "{n} to send"},
    "status.delivery.waiting": {"one": "{n} waiting", "other": "{n} waiting"},
    "status.delivery.doubtful": {"one": "{n} in doubt", "other": "{n} in doubt"},
    "status.delivery.sent": {"one": "{n} sent", "other": "{n} sent"},
    "status.delivery.parked": {"one": "{n} set aside", "other": "{n} set aside"},
    "status.delivery.dead": {"one": "{n} refused", "other": "{n} refused"},
    "status.delivery.collapsed": {"one": "{n} superseded", "other": "{n} superseded"},
    "status.delivery.paused": {"one": "{n} paused", "other": "{n} paused"},
    "status.chat.private": {"one": "{n} person", "other": "{n} people"},
    "status.chat.group": {"one": "{n} group", "other": "{n} groups"},
    "status.chat.supergroup": {"one": "{n} supergroup", "other": "{n} supergroups"},
    "status.chat.channel": {"one": "{n} channel", "other": "{n} channels"},
    "status.failing": {"one": "{n} feed does not answer", "other": "{n} feeds do not answer"},
    "status.feed": "{outlet}: {reason}",
    "status.feed.since": "{outlet}: {reason}, since {moment}",
    "status.paused": "{outlet} (paused)",
    "status.more": {"one": "and {n} more", "other": "and {n} more"},
    "status.foot": "Recuento {version}, {moment}",
}
