// One message as it is shown: its bubble, the answer it gives, its keyboard, the day it stands under.

import { blocks, buttonRow, documentLink, fill, make, picture } from "/page/content.js";
import { clock, isOwn, plainOf, senderName, serviceText, toast, view } from "/page/world.js";
import { locale, word } from "/page/words.js";

export const dayOf = (message) => new Date(message.date * 1000).toDateString();

export function dayName(message) {
  const date = new Date(message.date * 1000);
  if (date.toDateString() === new Date().toDateString()) return word("today");
  if (date.toDateString() === new Date(Date.now() - 86400000).toDateString()) return word("yesterday");
  return new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(date);
}

export const voice = (message) => message?.sender_chat?.id ?? message?.from?.id;

export const nodeId = (message) => `m${message.chat.id}-${message.message_id}`;

export function messageNode(message, deeds) {
  const service = !message.text && serviceText(message);
  if (service) {
    const node = make("p", "service", service);
    node.id = nodeId(message);
    return node;
  }
  const node = make("article", `message${isOwn(message) ? " own" : ""}${message.rich_message ? " wide-content" : ""}`);
  node.id = nodeId(message);
  node.dataset.messageId = message.message_id;
  node.dataset.chatId = message.chat.id;
  if (message.edit_date) node.dataset.edited = "true";
  node.setAttribute("aria-label", `${isOwn(message) ? word("you") : senderName(message)}, ${clock(message.date)}`);
  node.append(bubble(message, deeds));
  node.addEventListener("dblclick", (event) => { if (!event.target.closest("button,a,summary,table")) deeds.reply(message); });
  const rows = message.reply_markup?.inline_keyboard;
  if (rows?.length) {
    const keyboard = make("div", "keyboard");
    for (const row of rows) keyboard.append(buttonRow(row, deeds));
    node.append(keyboard);
  }
  return node;
}

function bubble(message, deeds) {
  const node = make("div", `bubble${message.sticker ? " sticker" : ""}`);
  if (message.chat.type !== "private" && !isOwn(message)) {
    const name = make("p", "sender", senderName(message));
    if (message.via_bot) name.append(make("small", "", ` ${word("via", { name: message.via_bot.username })}`));
    node.append(name);
  }
  if (message.reply_to_message) node.append(answered(message.reply_to_message));
  if (message.photo) node.append(picture(message.photo, message.caption));
  if (message.document) node.append(documentLink(message.document));
  if (message.sticker) node.append(message.sticker.emoji);
  if (message.rich_message) {
    const rich = make("div", "rich");
    rich.dir = message.rich_message.is_rtl ? "rtl" : "auto";
    node.append(blocks(rich, message.rich_message.blocks, deeds));
  }
  const text = message.text ?? message.caption;
  if (text) {
    const words = make("div", "text");
    words.dir = "auto";
    node.append(fill(words, text, message.entities ?? message.caption_entities, deeds));
  }
  const stamp = make("div", "stamp");
  stamp.append(tools(message, deeds));
  if (message.edit_date) stamp.append(make("span", "edited", word("edited")));
  stamp.append(make("span", "", clock(message.date)));
  node.append(stamp);
  return node;
}

function answered(original) {
  const node = make("button", "answered");
  node.type = "button";
  node.dir = "auto";
  const name = original.from?.id === view.user.id ? word("you") : senderName(original);
  node.setAttribute("aria-label", `${word("answerTo", { name })}: ${plainOf(original).slice(0, 120)}`);
  node.append(make("b", "", name), plainOf(original).slice(0, 160));
  node.addEventListener("click", () => jump(original));
  return node;
}

function jump(message) {
  const node = document.getElementById(nodeId(message));
  if (!node) { toast(word("gone")); return; }
  node.scrollIntoView({ block: "center", behavior: "smooth" });
  node.classList.remove("marked");
  requestAnimationFrame(() => node.classList.add("marked"));
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
}

function tools(message, deeds) {
  const box = make("span", "tools");
  const add = (sign, key, deed) => {
    const button = make("button", "", sign);
    button.type = "button";
    button.title = word(key);
    button.setAttribute("aria-label", word(key));
    button.addEventListener("click", deed);
    box.append(button);
  };
  add("↩", "reply", () => deeds.reply(message));
  if (isOwn(message) && message.text) add("✎", "change", () => deeds.edit(message));
  return box;
}
