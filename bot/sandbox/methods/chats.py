"""The methods about chats and who is in them."""

from __future__ import annotations

from typing import Final

from bot.sandbox.core import Core
from bot.sandbox.replies import bad_request
from bot.sandbox.rules import check_is_member, is_administrator, the_chat
from bot.sandbox.state import BOT_ID, Chat, Json, Member, World

_RIGHTS: Final = [
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
]
_PERMISSIONS: Final = [
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_edit_tag",
    "can_react_to_messages",
]
_GIFTS: Final = ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"]


def get_chat(core: Core, params: Json) -> Json:
    """Return the full description of a chat."""
    chat = the_chat(core.world, params["chat_id"])
    check_is_member(chat)
    full = chat.json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.username:
        full["active_usernames"] = [chat.username]
    if chat.description:
        full["description"] = chat.description
    if chat.type in {"group", "supergroup"}:
        full["permissions"] = dict.fromkeys(_PERMISSIONS, True)
    return full


def get_member(core: Core, params: Json) -> Json:
    """Return what somebody is in a chat."""
    chat = the_chat(core.world, params["chat_id"])
    check_is_member(chat)
    user_id = params["user_id"]
    if user_id != BOT_ID and user_id not in core.world.users:
        raise bad_request("member not found")
    return member_json(core.world, chat, user_id)


def get_administrators(core: Core, params: Json) -> list[Json]:
    """Return the administrators, other bots left out."""
    chat = the_chat(core.world, params["chat_id"])
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    check_is_member(chat)
    return [member_json(core.world, chat, user_id) for user_id in chat.members if is_administrator(chat, user_id)]


def get_member_count(core: Core, params: Json) -> int:
    """Count who is in a chat."""
    chat = the_chat(core.world, params["chat_id"])
    check_is_member(chat)
    return 2 if chat.private else sum(m.status not in {"left", "kicked"} for m in chat.members.values())


def leave(core: Core, params: Json) -> bool:
    """Leave a group or a channel."""
    chat = the_chat(core.world, params["chat_id"])
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    check_is_member(chat)
    chat.members[BOT_ID] = Member("left")
    core.world.tell({"type": "reload"})
    return True


def member_json(world: World, chat: Chat, user_id: int, member: Member | None = None) -> Json:
    """Return the Bot API's ChatMember of somebody, as they are or as `member` says."""
    if chat.private and member is None:
        member = Member("member")
    member = member or chat.members.get(user_id) or Member("left")
    result: Json = {"status": member.status, "user": world.sender_json(user_id)}
    match member.status:
        case "creator":
            result["is_anonymous"] = member.anonymous
        case "administrator":
            result |= dict.fromkeys(_RIGHTS, True) | {"can_be_edited": False, "is_anonymous": member.anonymous}
            result |= (
                {"can_post_messages": member.can_send, "can_edit_messages": True} if chat.type == "channel" else {}
            )
        case "restricted":
            result |= dict.fromkeys(_PERMISSIONS, member.can_send) | {"is_member": True, "until_date": 0}
        case "kicked":
            result["until_date"] = 0
        case _:
            pass
    return result
