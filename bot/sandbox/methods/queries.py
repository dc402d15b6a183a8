"""The answers to presses of a button and to inline queries."""

from __future__ import annotations

from typing import Any, Final

from bot.sandbox.core import Core
from bot.sandbox.keyboards import check_markup
from bot.sandbox.methods.sending import read_rich
from bot.sandbox.replies import bad_request
from bot.sandbox.rules import MAX_TEXT, check_preview, read_text
from bot.sandbox.state import Json

MAX_ANSWER: Final = 200
MAX_RESULTS: Final = 50
MAX_RESULT_ID: Final = 64
_ARTICLE: Final = frozenset(
    [
        "type",
        "id",
        "title",
        "input_message_content",
        "reply_markup",
        "url",
        "description",
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
    ]
)
_CONTENT: Final = frozenset(["message_text", "parse_mode", "entities", "link_preview_options", "rich_message"])


def answer_callback(core: Core, params: Json) -> bool:
    """Answer a press, with a line or a box of text or with nothing."""
    query = core.open_query(core.world.callbacks, params["callback_query_id"])
    text = params.get("text", "")
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if params.get("url"):
        raise bad_request("URL_INVALID")  # games only, and the sandbox has none
    answer = {"text": text, "show_alert": params.get("show_alert", False)}
    query.reply(answer)
    core.world.tell({"type": "answer", "query_id": query.id, "user_id": query.user_id, **answer})
    return True


def answer_inline(core: Core, params: Json) -> bool:
    """Answer an inline query with articles."""
    query = core.open_query(core.world.inline_queries, params["inline_query_id"])
    results = params["results"]
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results if isinstance(result, dict)]
    if len(ids) != len(results) or not all(0 < len(name.encode()) <= MAX_RESULT_ID for name in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    articles = [_article(core, params, result) for result in results]
    query.reply({"results": articles, "button": params.get("button")})
    core.world.tell({"type": "inline", "query_id": query.id, "user_id": query.user_id, "results": articles})
    return True


def _article(core: Core, params: Json, result: Json) -> Json:
    if result.get("type") != "article":
        raise bad_request("can't parse inline query result: the sandbox shows articles only")
    unknown = result.keys() - _ARTICLE
    if unknown:
        raise bad_request(f'unknown field "{min(unknown)}" of an article (refused by the sandbox)')
    if not result.get("title"):
        raise bad_request('can\'t parse inline query result: Field "title" must be of type String')
    content = _content(core, params, result.get("input_message_content"))
    if "reply_markup" in result:
        content["reply_markup"] = check_markup(result["reply_markup"])
    return {
        "id": result["id"],
        "title": result["title"],
        "description": result.get("description", ""),
        "content": content,
    }


def _content(core: Core, params: Json, given: Any) -> Json:
    if not isinstance(given, dict) or given.keys() - _CONTENT:
        raise bad_request("can't parse inline query result: wrong input message content")
    if "rich_message" in given:
        if core.old_server:
            raise bad_request("can't parse inline query result: wrong input message content")
        return {"rich_message": read_rich(core, {**params, "rich_message": given["rich_message"]})}
    text, entities = read_text({**given, "text": given.get("message_text", "")}, "text", "entities", MAX_TEXT)
    if not text:
        raise bad_request("message text is empty")
    return {"text": text} | ({"entities": entities} if entities else {}) | check_preview(given)
