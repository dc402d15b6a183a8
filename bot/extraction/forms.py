"""Order the forms that are tried for a party, by what kind of party it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.according import according, own_view
from bot.extraction.eliding import bracketed, elided, gapped, gapped_of, trailing
from bot.extraction.labels import closing, colon, headed, place_label
from bot.extraction.owning import agent, dative, own_count, own_number, owned, owner, that_party_says
from bot.extraction.speech import inverted, subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene, Sentence
    from bot.extraction.speech import Utterance

    Form = Callable[[Scene, Sentence, Party], Utterance | None]

FORMS: tuple[Form, ...] = (
    bracketed, agent, according, dative, that_party_says, own_view, owner, owned, colon, own_count, subject, inverted,
    trailing, elided, closing, own_number, headed,
)  # fmt: skip
FORMS_OF_PLACES: tuple[Form, ...] = (agent, according, that_party_says, subject, inverted, place_label)
"""For places that stand for their government: "Caracas says", "that Caracas announced", not "Caracas: …"."""
FORMS_OF_NAMES: tuple[Form, ...] = (according, colon, subject, inverted, gapped, gapped_of)
"""For names that nobody lists."""
