// What can be done with a message: react, reply, copy, edit, delete.

import { textOf } from "./bubble.js";
import { make } from "./dom.js";
import { copy } from "./keyboard.js";
import { attempt, closeMenu, openMenu } from "./notices.js";
import { act } from "./server.js";
import { state, tell } from "./state.js";
import { words } from "./words.js";

const QUICK = ["👍", "👎", "❤", "🔥", "🎉", "🤔", "🙏"];

export function messageMenu(anchor, message) {
  const place = { user: state.me, chat: message.chat.id, message: message.message_id };
  const own = message.from?.id === state.me && !message.via_bot;
  const rows = [["reply", words.answerTo, () => tell("reply", message)]];
  if (textOf(message)) rows.push(["copy", words.copy, () => copy(textOf(message))]);
  if (own && textOf(message)) rows.push(["edit", words.edit, () => tell("edit", message)]);
  if (own) rows.push(["remove", words.remove, () => attempt(() => act("delete", place)), true]);
  openMenu(anchor, rows, emojiRow(message));
}

function emojiRow(message) {
  const buttons = QUICK.map((emoji) =>
    make(
      "button",
      {
        type: "button",
        role: "menuitem",
        "aria-label": words.react(emoji),
        onclick: () => { closeMenu(); toggleReaction(message, emoji); },
      },
      emoji,
    ),
  );
  return make("div", { class: "emoji" }, buttons);
}

export function toggleReaction(message, emoji) {
  const mine = message.reactions?.some((one) => one.user === state.me && one.emoji === emoji);
  const place = { user: state.me, chat: message.chat.id, message: message.message_id };
  return attempt(() => act("react", { ...place, emoji: mine ? null : emoji }));
}
