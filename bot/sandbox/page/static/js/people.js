// Names, faces, times.

import { make, icon } from "./dom.js";
import { state } from "./state.js";
import { words } from "./words.js";

const COLOURS = [
  ["#ff885e", "#e0524a"],
  ["#ffcd6a", "#e2952b"],
  ["#82b1ff", "#5a6ee8"],
  ["#a0de7e", "#48a84f"],
  ["#53edd6", "#1ba6a0"],
  ["#72d5fd", "#2a8fe0"],
  ["#e0a2f3", "#b05bd1"],
];
const NAME_COLOURS = ["#c0392b", "#b7671a", "#4a5fd0", "#2f8a3c", "#11837d", "#1d76c2", "#9a3fbd"];
const NAME_COLOURS_DARK = ["#ff8f80", "#f2b36b", "#9fb0ff", "#8fd68a", "#6fd9cf", "#7cc3fb", "#dda0f5"];

const colour = (id) => Math.abs(id) % COLOURS.length;

export const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

export const isBot = (user) => user?.id === state.bot?.id;

export function nameOf(message) {
  if (message.sender_chat) return message.sender_chat.title;
  return message.from ? fullName(message.from) : message.chat.title;
}

export function chatTitle(chat) {
  return chat.type === "private" ? fullName(state.bot) : chat.title;
}

export function nameColour(id) {
  const dark = document.documentElement.dataset.theme === "dark";
  return (dark ? NAME_COLOURS_DARK : NAME_COLOURS)[colour(id)];
}

export function face(id, title, group = false) {
  const drawn = group ? "people" : id === state.bot.id && "bot";
  const [from, to] = COLOURS[colour(id)];
  const initials = title.split(/\s+/).slice(0, 2).map((word) => [...word][0]).join("");
  const inside = drawn ? icon(drawn) : initials.toUpperCase();
  const avatar = make("span", { class: "avatar", "aria-hidden": "true" }, inside);
  avatar.style.setProperty("--from", from);
  avatar.style.setProperty("--to", to);
  return avatar;
}

export function faceOfChat(chat) {
  return chat.type === "private"
    ? face(state.bot.id, chatTitle(chat))
    : face(chat.id, chat.title, true);
}

const clock = new Intl.DateTimeFormat("vi", { hour: "2-digit", minute: "2-digit" });
const calendar = new Intl.DateTimeFormat("vi", { day: "numeric", month: "long" });

export const timeOf = (date) => clock.format(date * 1000);

export function dayOf(date) {
  const days = Math.round((startOfDay(new Date()) - startOfDay(new Date(date * 1000))) / 864e5);
  if (days === 0) return words.today;
  return days === 1 ? words.yesterday : calendar.format(date * 1000);
}

const startOfDay = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
