"""The texts in Spanish, put together."""

from __future__ import annotations

from collections.abc import Mapping

from bot.rendering.locales import es_chat, es_counts, es_desk, es_figures

TEXTS: Mapping[str, str | Mapping[str, str]] = {
    **es_counts.TEXTS,
    **es_figures.TEXTS,
    **es_desk.TEXTS,
    **es_chat.TEXTS,
}
