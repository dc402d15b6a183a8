"""python-telegram-bot in front of the sandbox, unmodified: its Bot, its Application, its names of parameters."""

from __future__ import annotations

import inspect
import re

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    MenuButtonCommands,
    Message,
    MessageEntity,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.ext import ApplicationBuilder, CommandHandler

from bot.sandbox.methods import METHODS
from bot.sandbox.parameters import SIGNATURES

# What the library adds for its own use and turns into other parameters before it sends.
OF_THE_LIBRARY = {
    "self",
    "api_kwargs",
    "read_timeout",
    "write_timeout",
    "connect_timeout",
    "pool_timeout",
    "filename",
    "current_offset",
    "allow_sending_without_reply",
    "reply_to_message_id",
    "disable_web_page_preview",
}


def python_name(method: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", method).lower()


@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=lambda s: s.name)
def test_table_knows_what_the_library_sends(signature):
    """Every parameter that the library can send is in the table; the table's methods are all answered."""
    known = getattr(Bot, python_name(signature.name), None)
    if known is not None:
        assert not set(inspect.signature(known).parameters) - OF_THE_LIBRARY - set(signature.types)
    assert signature.name == "getUpdates" or signature.name.lower() in METHODS


async def test_bot_does_everything_it_needs(bot, sandbox, png):
    """The library's own calls are taken with everything it puts in them."""
    keyboard = InlineKeyboardMarkup(
        [[InlineKeyboardButton("a", callback_data="b"), InlineKeyboardButton("c", url="https://a.org")]]
    )
    sent = await bot.send_message(
        sandbox.ana.id,
        "<b>hola</b>",
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        disable_notification=True,
        allow_paid_broadcast=True,
    )
    assert sent.entities[0].type == "bold"
    answer = await sent.reply_text(
        "hola", entities=[MessageEntity("italic", 0, 4)], reply_parameters=ReplyParameters(sent.message_id)
    )
    assert answer.reply_to_message.message_id == sent.message_id
    photo = await bot.send_photo(sandbox.ana.id, png, caption="c")
    assert (await bot.send_photo(sandbox.ana.id, photo.photo[-1].file_id)).photo[-1].width == 24
    document = await bot.send_document(sandbox.ana.id, b"a,b\n", filename="x.csv")
    stored = await document.document.get_file()
    assert bytes(await stored.download_as_bytearray()) == b"a,b\n"
    assert document.document.file_name == "x.csv"
    await bot.send_chat_action(sandbox.ana.id, ChatAction.TYPING)
    await sent.edit_text("adiós")
    await sent.edit_reply_markup(keyboard)
    await photo.edit_caption("d")
    await answer.delete()
    commands = [BotCommand("latest", "Cifras")]
    await bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats(), language_code="es")
    assert await bot.get_my_commands(BotCommandScopeAllPrivateChats(), "es") == tuple(commands)
    await bot.delete_my_commands()
    await bot.set_my_name("Recuento")
    await bot.set_my_description("Cifras", "es")
    assert (await bot.get_my_description("es")).description == "Cifras"
    await bot.set_my_short_description("Cifras")
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    await bot.set_chat_menu_button(sandbox.ana.id, MenuButtonCommands())
    assert (await bot.get_chat_menu_button(sandbox.ana.id)).type == "commands"


async def test_bot_asks_about_chats(bot, sandbox):
    """Chats and members come back as the library's own types."""
    for chat in (sandbox.private(sandbox.ana), sandbox.group, sandbox.forum, sandbox.channel):
        full = await bot.get_chat(chat.id)
        assert full.id == chat.id
        assert (await bot.get_chat_member(chat.id, bot.id)).user.is_bot
        assert await bot.get_chat_member_count(chat.id) >= 2
    assert (await bot.get_chat_administrators(sandbox.forum.id))[0].user.id == sandbox.ana.id
    await sandbox.restrict(sandbox.group)
    assert not (await bot.get_chat_member(sandbox.group.id, bot.id)).can_send_messages
    await sandbox.set_bot(sandbox.group, sandbox.channel.bot)
    assert await bot.leave_chat(sandbox.group.id)


async def test_rich_messages_by_raw_request(bot, sandbox):
    """A rich message goes through the library's raw request and is edited the same way."""
    rich = {"blocks": [{"type": "paragraph", "text": "140"}]}
    wish = {"chat_id": sandbox.ana.id, "rich_message": rich}
    sent = await bot.do_api_request("sendRichMessage", api_kwargs=wish, return_type=Message)
    assert sent.api_kwargs["rich_message"] == rich
    rich = {"blocks": [{"type": "paragraph", "text": "141"}]}
    wish = {"chat_id": sandbox.ana.id, "message_id": sent.message_id, "rich_message": rich}
    await bot.do_api_request("editmessagetext", api_kwargs=wish, return_type=Message)
    assert sandbox.sent()[0].text == "141"


async def test_inline_results_of_the_library(bot, sandbox):
    """Articles made by the library are taken."""
    asked = await sandbox.inline_query(sandbox.ana, "x")
    update = (await bot.get_updates())[0]
    content = InputTextMessageContent("140", link_preview_options=LinkPreviewOptions(is_disabled=True))
    await update.inline_query.answer([InlineQueryResultArticle("1", "Valdoria", content)], is_personal=True)
    assert (await asked.answer())["results"][0]["content"]["text"] == "140"


async def test_application_runs_unmodified(sandbox):
    """An Application polls, handles a command and a press, and stops, with nothing but the base address changed."""

    async def start(update, context):
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Sí", callback_data="yes")]])
        await update.effective_message.reply_text(f"hola {' '.join(context.args)}", reply_markup=keyboard)

    builder = ApplicationBuilder().token(sandbox.token).base_url(sandbox.base_url)
    application = builder.base_file_url(sandbox.base_file_url).build()
    application.add_handler(CommandHandler("start", start))
    async with application:
        await application.start()
        await application.updater.start_polling(timeout=5)
        await sandbox.press_start(sandbox.ana, "valdoria")
        message = await sandbox.wait_for_message(lambda m: m.text == "hola valdoria", chat=sandbox.ana.id)
        assert message.buttons[0]["callback_data"] == "yes"
        sandbox.core.updates.release()
        await application.updater.stop()
        await application.stop()
