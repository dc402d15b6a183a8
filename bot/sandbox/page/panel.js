// The panel beside the room: what the bot is in this chat, and the faults that are switched on.

import { make } from "/page/content.js";
import { word } from "/page/words.js";
import { ask, attempt, byId, current, view } from "/page/world.js";

const KINDS = ["delay", "late", "flood", "flood_silent", "server_error", "drop_before", "drop_after", "cut_json", "blocked", "kicked", "chat_not_found", "no_rights", "thread_not_found", "topic_closed", "unauthorized", "not_found", "conflict"];
const METHODS = ["send*", "*", "sendMessage", "sendRichMessage", "sendPhoto", "edit*", "answer*", "getUpdates"];

export class Panel {
  constructor(page) {
    this.page = page;
    this.node = byId("panel");
    this.opener = byId("panel-open");
    this.faults = [];
    this.form = this.makeForm(); // made once, so that what is chosen stays chosen
    this.opener.addEventListener("click", () => this.toggle(this.node.hidden));
    document.addEventListener("keydown", (event) => {
      const elsewhere = event.target.closest?.(".composer, dialog");
      if (event.key === "Escape" && !this.node.hidden && !elsewhere) this.toggle(false);
    });
  }

  toggle(open) {
    this.node.hidden = !open;
    this.node.parentElement.classList.toggle("with-panel", open);
    this.opener.setAttribute("aria-expanded", String(open));
    if (open) { this.learn(); this.draw(); this.node.querySelector("button").focus(); } else this.opener.focus();
  }

  async learn() {
    try { this.faults = await ask("faults"); } catch { return; }
    this.opener.classList.toggle("on", this.faults.length > 0);
    const list = this.node.querySelector("ul");
    if (list) this.drawFaults(list);
  }

  draw() {
    const room = current();
    if (this.node.hidden || !room) return;
    const controls = () => [...this.node.querySelectorAll("button, select, input")];
    const focused = controls().indexOf(document.activeElement);
    const head = make("header");
    const close = this.button("×", () => this.toggle(false), "icon");
    close.setAttribute("aria-label", word("close"));
    head.append(make("h2", "", word("tools")), close);
    this.node.replaceChildren(head, make("h3", "", word("here")), ...this.chatPart(room), make("h3", "", word("faults")), make("p", "", word("faultsWhat")), this.form, make("ul"));
    this.drawFaults(this.node.querySelector("ul"));
    if (focused >= 0) (controls()[focused] || close).focus();
  }

  button(text, deed, className = "wish") {
    const node = make("button", className, text);
    node.type = "button";
    node.addEventListener("click", deed);
    return node;
  }

  // -- the bot in this chat --------------------------------------------------------------------------------

  chatPart(room) {
    const { chat } = room;
    const wish = (deed) => this.button(word(deed), () => this.deed(deed));
    if (chat.type === "private") return [view.user.blocked_bot ? wish("unblock") : wish("block"), this.sticker(chat)];
    const parts = [make("p", "", word("botIs", { status: word(`s_${chat.bot}`) }))];
    if (["left", "kicked"].includes(chat.bot)) parts.push(wish("add"));
    else {
      if (chat.bot !== "administrator") parts.push(wish("promote"));
      if (chat.bot !== "restricted" && chat.type !== "channel") parts.push(wish("restrict"));
      parts.push(wish("kick"));
    }
    if (chat.type === "group" && !chat.migrated_to) parts.push(wish("migrate"));
    if (room.topic) parts.push(this.topic(room));
    if (chat.type !== "channel") parts.push(this.sticker(chat));
    if (chat.type !== "channel" && chat.administrators.includes(view.user.id)) parts.push(this.anonymous());
    return parts;
  }

  deed(deed) {
    attempt(() => ask("bot", { user: view.user.id, chat: current().chat.id, deed }));
  }

  sticker(chat) {
    return this.button(word("sendSticker"), () => attempt(() => ask("sticker", { user: view.user.id, chat: chat.id })));
  }

  topic({ chat, topic }) {
    const text = word(topic.closed ? "topicOpen" : "topicClose");
    return this.button(text, () => attempt(() => ask("topic", { chat: chat.id, topic: topic.id, closed: !topic.closed })));
  }

  anonymous() {
    const line = make("label");
    const box = make("input");
    box.type = "checkbox";
    box.checked = this.page.composer().anonymous;
    box.addEventListener("change", () => { this.page.composer().anonymous = box.checked; });
    line.append(make("span", "", word("anonymous")), box);
    return line;
  }

  // -- faults ----------------------------------------------------------------------------------------------

  makeForm() {
    const form = make("form");
    form.className = "panel-form";
    const kind = this.select(KINDS.map((name) => [name, word(`k_${name}`)]));
    const method = this.select(METHODS.map((name) => [name, name === "*" ? word("all") : name]));
    const count = this.number(1, 1, 999);
    const seconds = this.number(3, 1, 600);
    const here = make("input");
    here.type = "checkbox";
    const go = make("button", "do", word("switchOn"));
    go.type = "submit";
    form.append(this.line("kind", kind), this.line("method", method), this.line("count", count), this.line("seconds", seconds), this.line("thisChat", here), go);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wish = { kind: kind.value, method: method.value, count: Number(count.value), seconds: Number(seconds.value), retry_after: Number(seconds.value) };
      if (here.checked) wish.chat = current().chat.id;
      attempt(() => ask("faults", wish));
    });
    return form;
  }

  line(key, field) {
    const node = make("label");
    node.append(make("span", "", word(key)), field);
    return node;
  }

  select(choices) {
    const node = make("select");
    for (const [value, text] of choices) node.append(new Option(text, value));
    return node;
  }

  number(value, min, max) {
    const node = make("input");
    Object.assign(node, { type: "number", value, min, max });
    return node;
  }

  drawFaults(list) {
    const rows = this.faults.map((fault) => {
      const row = make("li");
      const left = fault.count === null ? word("always") : word("left", { n: fault.count });
      const name = word(`k_${fault.kind}`);
      const drop = this.button("×", () => attempt(() => ask("faults/remove", { id: fault.id })), "icon");
      drop.setAttribute("aria-label", `${word("remove")}: ${name}`);
      row.append(make("span", "", `${name} · ${fault.method === "*" ? word("all") : fault.method} · ${left}`), drop);
      return row;
    });
    if (rows.length > 1) rows.push(this.button(word("clear"), () => attempt(() => ask("faults/remove", {}))));
    list.replaceChildren(...(rows.length ? rows : [make("p", "", word("noFaults"))]));
  }
}
