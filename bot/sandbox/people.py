"""The people and chats a sandbox begins with: two people, a group, a forum with a topic and a channel."""

from __future__ import annotations

from typing import Final

from bot.sandbox.state import BOT_ID, GENERAL_TOPIC, Chat, Member, Topic, User, World

GROUP_ID: Final = -2001
FORUM_ID: Final = -1001000002002
CHANNEL_ID: Final = -1001000002003


def furnish(world: World) -> tuple[User, User, Chat, Chat, Chat]:
    """Fill a new world; return Ana (she administers everything), Ben, the group, the forum and the channel."""
    ana = User(1001, "Ana", "ana_sandbox", "es")
    ben = User(1002, "Ben", "ben_sandbox", "en")
    for user in (ana, ben):
        world.users[user.id] = user
        world.chats[user.id] = Chat(user.id, "private", user=user)
    people = {ana.id: Member("creator"), ben.id: Member("member")}
    group = Chat(GROUP_ID, "group", "Familias / Families", members=people | {BOT_ID: Member("member")})
    forum = Chat(
        FORUM_ID,
        "supergroup",
        "Prensa / Press",
        "sandbox_press",
        is_forum=True,
        members=people | {BOT_ID: Member("member")},
    )
    channel = Chat(
        CHANNEL_ID,
        "channel",
        "Organización / Organisation",
        "sandbox_channel",
        members=people | {BOT_ID: Member("administrator")},
    )
    for chat in (group, forum, channel):
        world.chats[chat.id] = chat
    _open_topics(world, forum, ana)
    return ana, ben, group, forum, channel


def _open_topics(world: World, forum: Chat, ana: User) -> None:
    forum.topics[GENERAL_TOPIC] = Topic(GENERAL_TOPIC, "General")
    name = "Cifras / Figures"
    created = world.put(forum, {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}}, ana.id)
    created.body |= {"message_thread_id": created.id, "is_topic_message": True}
    forum.topics[created.id] = Topic(created.id, name)
