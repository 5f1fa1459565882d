// One message as an element.

import { icon, make } from "./dom.js";
import { formatted } from "./entities.js";
import { keyboard } from "./keyboard.js";
import { messageMenu, toggleReaction } from "./messagemenu.js";
import { showPhoto } from "./notices.js";
import { face, fullName, isBot, nameColour, nameOf, timeOf } from "./people.js";
import { currentChat, membership, state } from "./state.js";
import { events, roles, words } from "./words.js";

export const idOf = (message) => `m${message.message_id}`;

export const textOf = (message) => message.text ?? message.caption ?? "";

export function summary(message) {
  const event = eventOf(message);
  if (event) return event;
  const kind = message.photo ? words.photo : message.voice ? words.voice : message.sticker ? words.sticker : "";
  const file = message.document ? message.document.file_name : kind;
  return [file, textOf(message)].filter(Boolean).join(", ").replace(/\s+/g, " ");
}

export function eventOf(message) {
  const kind = Object.keys(events).find((name) => name in message);
  return kind ? events[kind](nameOf(message), message) : null;
}

// `first` and `last`: whether the message begins or ends a run of one sender's messages.
export function bubble(message, { first, last }) {
  const event = eventOf(message);
  if (event) return make("div", { class: "event", id: idOf(message) }, make("span", {}, event));
  const own = message.from?.id === state.me && !message.sender_chat;
  const buttons = keyboard(message);
  const kinds = ["message", own && "own", first && "first", last && "last", buttons && "keyed"];
  const label = words.sent(nameOf(message), timeOf(message.date), summary(message));
  return make(
    "article",
    { class: kinds.filter(Boolean).join(" "), id: idOf(message), "aria-label": label },
    avatar(message, own, last),
    make("div", { class: "column" }, inside(message, own, first), buttons, more(message)),
  );
}

function avatar(message, own, last) {
  if (own || currentChat().type === "private") return null;
  const sender = message.sender_chat ?? message.from;
  return last ? face(sender.id, nameOf(message)) : make("span", { class: "gap" });
}

function inside(message, own, first) {
  const text = make("div", { class: "text" }, body(message), meta(message));
  return make(
    "div",
    { class: "bubble", oncontextmenu: (event) => { event.preventDefault(); messageMenu(event.target, message); } },
    !own && first && currentChat().type !== "private" ? author(message) : null,
    origin(message),
    message.via_bot ? make("div", { class: "via" }, `${words.via} @${message.via_bot.username}`) : null,
    answered(message),
    photo(message),
    file(message),
    text,
    reactions(message),
  );
}

function body(message) {
  return formatted(textOf(message), message.entities ?? message.caption_entities);
}

function author(message) {
  const sender = message.sender_chat ?? message.from;
  const member = message.from && membership(currentChat(), message.from.id);
  const role = isBot(message.from) ? words.botIs : roles[member?.status];
  const name = make("div", { class: "author" }, make("span", {}, nameOf(message)), make("small", {}, role ?? ""));
  name.style.setProperty("--name", nameColour(sender.id));
  return name;
}

function origin(message) {
  const from = message.forward_origin;
  if (!from) return null;
  const name = from.sender_user ? fullName(from.sender_user) : (from.chat ?? from.sender_chat)?.title;
  return make("div", { class: "origin" }, `${words.forwarded} ${name ?? from.sender_user_name ?? ""}`);
}

function answered(message) {
  const parent = message.reply_to_message;
  if (!parent || parent.forum_topic_created) return null;
  const go = () => {
    const target = document.getElementById(idOf(parent));
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("target");
    setTimeout(() => target?.classList.remove("target"), 1600);
  };
  return make(
    "button",
    { type: "button", class: "answered", onclick: go },
    make("b", {}, nameOf(parent)),
    make("span", {}, message.quote?.text ?? summary(parent)),
  );
}

function photo(message) {
  if (!message.photo || !message.file) return null;
  const size = message.photo.at(-1);
  const label = textOf(message) || words.photo;
  const image = make("img", { src: message.file.url, alt: label, width: size.width, height: size.height });
  return make(
    "button",
    { type: "button", class: "photo", "aria-label": label, onclick: () => showPhoto(message.file.url, label) },
    image,
  );
}

function file(message) {
  if (message.photo || !message.file) return null;
  const { url, name, size } = message.file;
  return make(
    "a",
    { class: "document", href: url, download: name },
    make("span", { class: "icon" }, icon("file")),
    make("span", {}, make("b", {}, message.voice ? words.voice : name), make("small", {}, sizeOf(size))),
  );
}

function sizeOf(bytes) {
  const units = ["B", "KB", "MB"];
  const step = Math.min(Math.floor(Math.log2(bytes || 1) / 10), 2);
  return `${(bytes / 1024 ** step).toLocaleString("vi", { maximumFractionDigits: 1 })} ${units[step]}`;
}

function meta(message) {
  const edited = message.edit_date ? `${words.edited} ` : "";
  const date = new Date(message.date * 1000).toISOString();
  return make("span", { class: "meta" }, edited, make("time", { datetime: date }, timeOf(message.date)));
}

function reactions(message) {
  const given = message.reactions ?? [];
  if (!given.length) return null;
  const row = [...new Set(given.map((reaction) => reaction.emoji))].map((emoji) => {
    const all = given.filter((reaction) => reaction.emoji === emoji);
    const mine = all.some((reaction) => reaction.user === state.me);
    return make(
      "button",
      {
        type: "button",
        "aria-pressed": String(mine),
        "aria-label": words.reacted(emoji, all.length),
        onclick: () => toggleReaction(message, emoji),
      },
      `${emoji} ${all.length}`,
    );
  });
  return make("div", { class: "reactions" }, row);
}

function more(message) {
  return make(
    "button",
    {
      type: "button",
      class: "more",
      "aria-label": words.messageMenu,
      "aria-haspopup": "menu",
      onclick: (event) => messageMenu(event.currentTarget, message),
    },
    icon("more"),
  );
}
