// What is inside a message: text with entities, rich blocks, pictures, files, buttons. Text is set as text, never as markup.

import { locale, word } from "/page/words.js";

export function make(tag, className = "", text = null) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== null) node.textContent = text;
  return node;
}

// -- dates, in the reader's zone ---------------------------------------------------------------------------

// "8:00 a. m." but "08:00"
export const HOUR = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hour12 ? "numeric" : "2-digit";
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

function relative(unix) {
  const gap = unix - Date.now() / 1000;
  const [unit, size] = UNITS.find(([, seconds]) => Math.abs(gap) >= seconds) || UNITS[3];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.trunc(gap / size), unit);
}

export function formatTime(unix, format, otherwise = "") {
  if (format === "r") return relative(unix);
  const options = {};
  if (format.includes("w")) options.weekday = format.includes("D") ? "long" : "short";
  if (format.includes("d")) Object.assign(options, { day: "2-digit", month: "2-digit", year: "2-digit" });
  if (format.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/[tT]/.test(format)) Object.assign(options, { hour: HOUR, minute: "2-digit" });
  if (format.includes("T")) options.second = "2-digit";
  return format ? new Intl.DateTimeFormat(locale, options).format(new Date(unix * 1000)) : otherwise;
}

export function timeNode(unix, format, otherwise) {
  const node = make("time", "", formatTime(unix, format, otherwise));
  node.dateTime = new Date(unix * 1000).toISOString();
  node.title = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "long" }).format(new Date(unix * 1000));
  if (format === "r") node.dataset.unix = unix;
  return node;
}

setInterval(() => {
  for (const node of document.querySelectorAll("time[data-unix]")) node.textContent = relative(Number(node.dataset.unix));
}, 20000);

// -- links -------------------------------------------------------------------------------------------------

function link(url, deeds) {
  const node = make("a");
  const whole = /^[a-z]+:/i.test(url) ? url : `https://${url}`;
  const deep = /^(?:https?:\/\/)?t\.me\/(\w+)\?start=([\w-]{0,64})$/i.exec(url);
  if (deep && deep[1].toLowerCase() === deeds.botName.toLowerCase()) {
    node.href = `/?start=${deep[2]}`;
    node.addEventListener("click", (event) => { event.preventDefault(); deeds.deepLink(deep[2]); });
  } else if (/^(https?|tg|mailto):/i.test(whole)) {
    node.href = whole;
    node.target = "_blank";
    node.rel = "noopener noreferrer";
  }
  return node;
}

function command(text, deeds) {
  const node = make("button", "command");
  node.type = "button";
  node.addEventListener("click", () => deeds.say(text));
  return node;
}

// -- text with entities ------------------------------------------------------------------------------------

const BLOCK = /^(pre|blockquote|expandable_blockquote)$/;
const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", marked: "mark", subscript: "sub", superscript: "sup", blockquote: "blockquote", expandable_blockquote: "blockquote" };

function styled(kind, entity, text, deeds) {
  if (TAGS[kind]) return make(TAGS[kind]);
  switch (kind) {
    case "text_link": return link(entity.url, deeds);
    case "url": return link(entity.url ?? text, deeds);
    case "email": return link(`mailto:${text}`, deeds);
    case "bot_command": return command(text, deeds);
    case "spoiler": return spoiler();
    default: return make("span", /^(mention|hashtag|text_mention|cashtag)$/.test(kind) ? "name" : "");
  }
}

function spoiler() {
  const node = make("span", "spoiler");
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  const show = () => node.classList.add("shown");
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") show(); });
  return node;
}

// Offsets are UTF-16 units, as JavaScript counts.
export function fill(parent, text, entities, deeds) {
  place(parent, text, 0, text.length, [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length), deeds);
  return parent;
}

function place(parent, text, start, end, entities, deeds) {
  let at = start;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at || to <= from) continue;
    parent.append(text.slice(at, BLOCK.test(entity.type) && text[from - 1] === "\n" && from > at ? from - 1 : from));
    const piece = text.slice(from, to);
    if (entity.type === "date_time") {
      parent.append(timeNode(entity.unix_time, entity.date_time_format || "", piece));
    } else {
      const node = styled(entity.type, entity, piece, deeds);
      place(node, text, from, to, entities.slice(i + 1).filter((other) => other.offset < to), deeds);
      parent.append(node);
    }
    at = BLOCK.test(entity.type) && text[to] === "\n" && to < end ? to + 1 : to; // a block ends its line by itself
  }
  parent.append(text.slice(at, end));
}

// -- rich text and blocks ----------------------------------------------------------------------------------

function richText(parent, text, deeds) {
  if (typeof text === "string") parent.append(text);
  else if (Array.isArray(text)) for (const part of text) richText(parent, part, deeds);
  else if (text?.type === "date_time") parent.append(timeNode(text.unix_time, text.date_time_format || "", plain(text.text ?? "")));
  else if (text) {
    const node = styled(text.type, text, plain(text.text ?? ""), deeds);
    richText(node, text.text ?? text.alternative_text ?? "", deeds);
    parent.append(node);
  }
  return parent;
}

export function plain(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plain).join("");
  return plain(text?.text ?? text?.alternative_text ?? "");
}

function textBlock(tag, className, text, deeds) {
  const node = make(tag, className);
  node.dir = "auto";
  return richText(node, text, deeds);
}

function quoteBlock(block, deeds) {
  const node = make("blockquote", block.type === "pullquote" ? "pull" : "");
  if (block.blocks) blocks(node, block.blocks, deeds);
  else node.append(textBlock("p", "", block.text, deeds));
  if (block.credit) node.append(textBlock("footer", "credit", block.credit, deeds));
  return node;
}

function tableBlock(block, deeds) {
  const scroll = make("div", "scroll");
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", block.caption ? plain(block.caption) : word("scrolls"));
  const table = make("table", ["bordered", "striped", "compact"].filter((name) => block[`is_${name}`]).join(" "));
  if (block.caption) table.append(textBlock("caption", "", block.caption, deeds));
  block.cells.forEach((row, place) => {
    const line = make("tr");
    for (const cell of row) line.append(tableCell(cell, place, deeds));
    table.append(line);
  });
  scroll.append(table);
  return scroll;
}

function tableCell(cell, row, deeds) {
  const node = textBlock(cell.is_header ? "th" : "td", `${cell.align || "left"} ${cell.valign || "top"}`, cell.text ?? "", deeds);
  if (cell.is_header) node.scope = row === 0 ? "col" : "row";
  if (cell.colspan > 1) node.colSpan = cell.colspan;
  if (cell.rowspan > 1) node.rowSpan = cell.rowspan;
  return node;
}

function detailsBlock(block, deeds) {
  const node = make("details");
  node.open = Boolean(block.is_open);
  node.append(textBlock("summary", "", block.summary, deeds));
  const inner = make("div", "folded");
  blocks(inner, block.blocks, deeds);
  node.append(inner);
  return node;
}

function listBlock(block, deeds) {
  const ordered = block.items.some((point) => point.value !== undefined || point.type);
  const node = make(ordered ? "ol" : "ul");
  for (const point of block.items) {
    const line = make("li", point.has_checkbox ? "check" : "");
    if (ordered && point.value !== undefined) line.value = point.value;
    if (point.has_checkbox) line.append(make("span", "tick", point.is_checked ? "☑" : "☐"));
    blocks(line, point.blocks, deeds);
    node.append(line);
  }
  return node;
}

function block(block_, deeds) {
  switch (block_.type) {
    case "heading": {
      const node = textBlock("div", `heading h${block_.size}`, block_.text, deeds);
      node.setAttribute("role", "heading");
      node.setAttribute("aria-level", Math.min(6, block_.size + 2));
      return node;
    }
    case "paragraph": return textBlock("p", "", block_.text, deeds);
    case "pre": return textBlock("pre", "", block_.text, deeds);
    case "footer": return textBlock("p", "small", block_.text, deeds);
    case "divider": return make("hr");
    case "table": return tableBlock(block_, deeds);
    case "details": return detailsBlock(block_, deeds);
    case "list": return listBlock(block_, deeds);
    case "photo": return figure(block_.photo, block_.caption?.text ?? block_.caption ?? "", deeds);
    case "buttons": return buttonRow(block_.buttons, deeds, `in-block ${block_.align || "left"}`);
    default: return quoteBlock(block_, deeds);
  }
}

export function blocks(parent, list, deeds) {
  for (const each of list) parent.append(block(each, deeds));
  return parent;
}

// -- pictures, files, buttons ------------------------------------------------------------------------------

export function picture(sizes, alternative) {
  const size = sizes[sizes.length - 1];
  const frame = make("a", "picture");
  frame.href = `/sandbox/file/${encodeURIComponent(size.file_id)}`;
  frame.target = "_blank";
  const image = make("img");
  image.src = frame.href;
  image.width = size.width;
  image.height = size.height;
  image.alt = alternative || word("photo");
  frame.append(image);
  return frame;
}

function figure(sizes, caption, deeds) {
  const node = make("figure");
  node.append(picture(sizes, plain(caption)));
  if (plain(caption)) node.append(textBlock("figcaption", "", caption, deeds));
  return node;
}

function sizeText(bytes) {
  const unit = bytes < 1024 ? "byte" : bytes < 1048576 ? "kilobyte" : "megabyte";
  const value = bytes / { byte: 1, kilobyte: 1024, megabyte: 1048576 }[unit];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}

export function documentLink(document_) {
  const node = make("a", "document");
  const size = sizeText(document_.file_size);
  node.href = `/sandbox/file/${encodeURIComponent(document_.file_id)}`;
  node.download = document_.file_name;
  node.setAttribute("aria-label", word("download", { name: document_.file_name, size }));
  const names = make("span", "document-name");
  names.append(make("b", "", document_.file_name), make("small", "", size));
  node.append(make("span", "document-mark", "↓"), names);
  return node;
}

function button(given, deeds) {
  const title = plain(given.text);
  if (given.url) {
    const node = link(given.url, deeds);
    node.append(title, make("span", "out", "↗"));
    node.classList.add("key");
    return node;
  }
  const node = make("button", `key ${given.style || ""}`, title);
  node.type = "button";
  node.addEventListener("click", () => deeds.press(given, node));
  return node;
}

export function buttonRow(row, deeds, className = "") {
  const node = make("div", `keys ${className}`);
  for (const given of row) node.append(button(given, deeds));
  return node;
}
