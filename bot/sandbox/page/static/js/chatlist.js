// The left side: who one is, and one's chats.

import { eventOf, summary } from "./bubble.js";
import { byId, icon, make } from "./dom.js";
import { chatTitle, face, faceOfChat, fullName, nameOf, timeOf } from "./people.js";
import { beSomebody, isOpen, lastMessage, myChats, on, openChat, state, unread } from "./state.js";
import { actions, roles, words } from "./words.js";

export function startChatList() {
  on("person about", showPeople);
  on("person chat message deleted busy about", showChats);
}

function showPeople() {
  const options = state.people.map((person) => {
    const chosen = person.id === state.me;
    return make(
      "button",
      {
        type: "button",
        role: "radio",
        "aria-checked": String(chosen),
        tabindex: chosen ? "0" : "-1",
        onclick: () => beSomebody(person.id),
        onkeydown: (event) => move(event, person),
      },
      face(person.id, fullName(person)),
      make("span", {}, make("span", {}, person.first_name), make("small", {}, roleOf(person))),
    );
  });
  byId("people").replaceChildren(...options);
}

function roleOf(person) {
  const groups = [...state.chats.values()].filter((chat) => chat.type !== "private");
  const member = groups.flatMap((chat) => chat.members).find((one) => one.id === person.id);
  return roles[member?.status] ?? "";
}

function move(event, person) {
  if (!event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const at = state.people.indexOf(person);
  const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1;
  beSomebody(state.people.at((at + step) % state.people.length).id);
  byId("people").querySelector('[aria-checked="true"]').focus();
}

function showChats() {
  byId("chats").replaceChildren(...myChats().map((chat) => make("li", {}, row(chat))));
}

function row(chat) {
  const last = lastMessage(chat);
  const waiting = isOpen(chat.id) ? 0 : unread(chat);
  const open = () => {
    openChat(chat.id);
    document.body.dataset.pane = "chat";
  };
  return make(
    "button",
    { type: "button", "aria-current": isOpen(chat.id) ? "true" : null, onclick: open },
    faceOfChat(chat),
    make("span", { class: "name" }, chatTitle(chat)),
    last ? make("time", {}, timeOf(last.date)) : null,
    make("span", { class: "last" }, preview(chat, last)),
    waiting ? make("span", { class: "badge", "aria-label": words.unread(waiting) }, String(waiting)) : null,
  );
}

function preview(chat, last) {
  const busy = state.busy.get(chat.id);
  if (busy) return actions[busy.what] ?? actions.typing;
  if (!last) return "";
  const named = chat.type !== "private" && last.from && !eventOf(last) ? `${nameOf(last)}: ` : "";
  return named + summary(last);
}

export function startTheme() {
  const root = document.documentElement;
  const wish = matchMedia("(prefers-color-scheme: dark)");
  const apply = (theme) => {
    root.dataset.theme = theme;
    byId("theme").replaceChildren(icon(theme === "dark" ? "sun" : "moon"));
    if (state.connected) beSomebody(state.me);
  };
  const stored = localStorage.getItem("theme");
  apply(stored ?? (wish.matches ? "dark" : "light"));
  wish.addEventListener("change", () => {
    if (!localStorage.getItem("theme")) apply(wish.matches ? "dark" : "light");
  });
  byId("theme").addEventListener("click", () => {
    const theme = root.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem("theme", theme);
    apply(theme);
  });
}
