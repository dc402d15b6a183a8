// What the page knows: people, chats and messages, which room is open and what is unread; and how it asks the server.

import { HOUR, make, plain } from "/page/content.js";
import { locale, word } from "/page/words.js";

export const byId = (id) => document.getElementById(id);
export const world = { users: [], chats: new Map(), bot: { username: "" }, demo: false };
export const view = { user: null, room: null, seen: new Map(), waiting: new Map(), typing: null, below: 0, pinned: true, drawn: "" };

// -- asking the server -------------------------------------------------------------------------------------

export async function ask(path, body) {
  const wish = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`/sandbox/${path}`, wish).catch(() => { throw new Error(word("noServer")); });
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.error || answer.statusText);
  return value;
}

export async function attempt(deed) {
  try { return await deed(); } catch (error) { toast(word("failed", { why: error.message })); return null; }
}

export function toast(text) {
  const node = make("p", "", text);
  node.dir = "auto";
  byId("toasts").append(node);
  setTimeout(() => node.remove(), 3500);
}

// -- rooms: a chat, or one topic of a forum ----------------------------------------------------------------

export const threadOf = (message) => (message.is_topic_message ? message.message_thread_id : 0);
export const keyOf = (chatId, thread) => `${chatId}:${thread || 0}`;

export function rooms() {
  const found = [];
  for (const chat of world.chats.values()) {
    if (chat.type === "private" && chat.id !== view.user.id) continue;
    if (!chat.is_forum) found.push({ key: keyOf(chat.id), chat, thread: 0, name: chat.type === "private" ? world.bot.first_name : chat.title });
    else for (const topic of chat.topics) {
      const thread = topic.id === 1 ? 0 : topic.id;
      found.push({ key: keyOf(chat.id, thread), chat, thread, topic, name: `${chat.title} › ${topic.name}` });
    }
  }
  return found;
}

export const messagesOf = (room) => [...room.chat.messages.values()].filter((message) => threadOf(message) === room.thread);
export const isOwn = (message) => message.from?.id === view.user.id;
export const current = () => rooms().find((room) => room.key === view.room) || null;

export function unread(room) {
  const messages = messagesOf(room);
  let seen = view.seen.get(`${view.user.id}/${room.key}`) || 0;
  if ((messages.at(-1)?.message_id || 0) < seen) seen = 0; // a new server counts anew
  return messages.filter((message) => message.message_id > seen && !isOwn(message)).length;
}

export function markSeen(room) {
  const last = messagesOf(room).at(-1);
  if (last) view.seen.set(`${view.user.id}/${room.key}`, last.message_id);
}

export function plainOf(message) {
  if (message.rich_message) return blocksText(message.rich_message.blocks);
  if (message.sticker) return `${message.sticker.emoji} ${word("sticker")}`;
  if (message.photo) return `🖼 ${message.caption || word("photo")}`;
  if (message.document) return `📄 ${message.caption || message.document.file_name}`;
  return message.text || serviceText(message);
}

function blocksText(list) {
  return list.map((each) => plain(each.text ?? each.summary ?? (each.cells ? each.cells.flat().map((cell) => plain(cell.text ?? "")).join(" ") : ""))).filter(Boolean).join(" · ");
}

export function serviceText(message) {
  if (message.forum_topic_created) return word("topicMade", { name: message.forum_topic_created.name });
  return message.migrate_to_chat_id || message.migrate_from_chat_id ? word("becameSuper") : "";
}

export const clock = (unix) => new Intl.DateTimeFormat(locale, { hour: HOUR, minute: "2-digit" }).format(new Date(unix * 1000));

export function senderName(message) {
  if (message.sender_chat) return world.chats.get(message.sender_chat.id)?.title || message.sender_chat.title;
  return message.from?.first_name || "";
}

export function remember(key, value) { try { sessionStorage.setItem(key, value); } catch { /* a page without storage forgets */ } }
export function recall(key) { try { return sessionStorage.getItem(key); } catch { return null; } }
