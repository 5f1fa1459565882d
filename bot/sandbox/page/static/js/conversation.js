// The messages of the open chat, its bar and its pinned message.

import { bubble, eventOf, idOf, summary } from "./bubble.js";
import { byId, icon, make } from "./dom.js";
import { formatted } from "./entities.js";
import { attempt, openMenu } from "./notices.js";
import { chatTitle, dayOf, faceOfChat } from "./people.js";
import { act } from "./server.js";
import { currentChat, isOpen, lastMessage, markSeen, membership, on, state, tell } from "./state.js";
import { actions, words } from "./words.js";

const NEAR_END = 120; // pixels from the end within which new messages are followed
const RUN_SECONDS = 300; // messages of one sender further apart stand apart

export function startConversation() {
  on("chat person", showAll);
  on("message", showMessage);
  on("deleted", ({ chat }) => isOpen(chat) && showAll());
  on("about", (chat) => isOpen(chat) && showBar());
  on("busy", (chat) => isOpen(chat) && showBusy());
  const log = byId("log");
  log.addEventListener("scroll", () => { byId("down").hidden = nearEnd(); });
  byId("down").append(icon("down"));
  byId("down").addEventListener("click", toEnd);
  addEventListener("focus", () => { markSeen(); tell("busy", state.chat); });
}

function showAll() {
  const messages = [...(currentChat()?.messages.values() ?? [])];
  const log = byId("log");
  log.setAttribute("aria-live", "off"); // a chat that opens is not read out in full
  log.replaceChildren(...messages.flatMap((message, at) => withDay(messages, message, at)));
  showBar();
  showBusy();
  toEnd();
  setTimeout(() => log.setAttribute("aria-live", "polite"), 300);
}

function withDay(messages, message, at) {
  const day = dayOf(message.date);
  const before = messages[at - 1];
  const element = bubble(message, run(messages, at));
  if (before && dayOf(before.date) === day) return [element];
  return [make("div", { class: "day" }, make("span", {}, day)), element];
}

function run(messages, at) {
  return { first: !together(messages[at - 1], messages[at]), last: !together(messages[at], messages[at + 1]) };
}

function together(one, other) {
  if (!one || !other || eventOf(one) || eventOf(other)) return false;
  const sender = (message) => message.sender_chat?.id ?? message.from?.id;
  return sender(one) === sender(other) && other.date - one.date < RUN_SECONDS && !one.reply_markup;
}

function showMessage({ chat, message, fresh }) {
  if (!isOpen(chat)) return;
  const follow = nearEnd();
  const messages = [...currentChat().messages.values()];
  const at = messages.findIndex((one) => one.message_id === message.message_id);
  if (fresh) {
    byId("log").append(...withDay(messages, message, at));
    redraw(messages, at - 1);
  } else redraw(messages, at);
  showBusy();
  if (follow || message.from?.id === state.me) toEnd();
  if (message.pinned_message) showBar();
}

function redraw(messages, at) {
  const message = messages[at];
  const old = message && document.getElementById(idOf(message));
  if (!old) return;
  const open = [...old.querySelectorAll(".expandable")].map((quote) => !quote.classList.contains("folded"));
  const focus = old.contains(document.activeElement) ? document.activeElement.textContent : null;
  const fresh = bubble(message, run(messages, at));
  old.replaceWith(fresh);
  fresh.querySelectorAll(".expandable").forEach((quote, index) => {
    if (open[index]) quote.classList.remove("folded");
  });
  if (focus) [...fresh.querySelectorAll("button")].find((one) => one.textContent === focus)?.focus();
}

function showBusy() {
  byId("draft")?.remove();
  const busy = state.busy.get(state.chat);
  const draft = state.drafts.get(state.chat);
  if (busy || draft) {
    const follow = nearEnd();
    const inside = draft
      ? make("div", { class: "text" }, formatted(draft.text, draft.entities))
      : make("span", { class: "typing" }, make("i"), make("i"), make("i"));
    const column = make("div", { class: "column" }, make("div", { class: "bubble" }, inside));
    const ghost = make("div", { class: "message first last draft", id: "draft", "aria-hidden": "true" }, column);
    byId("log").append(ghost);
    if (follow) toEnd();
  }
  showStatus();
}

function showBar() {
  const chat = currentChat();
  if (!chat) return;
  const back = () => {
    document.body.dataset.pane = "list";
    byId("chats").querySelector("button")?.focus();
  };
  byId("bar").replaceChildren(
    make("button", { type: "button", class: "round back", "aria-label": words.back, onclick: back }, icon("back")),
    faceOfChat(chat),
    make("div", {}, make("h1", {}, chatTitle(chat)), make("p", { id: "status" })),
    make(
      "button",
      {
        type: "button",
        class: "round",
        "aria-label": words.chatMenu,
        "aria-haspopup": "menu",
        onclick: (event) => openMenu(event.currentTarget, chatMenu(chat)),
      },
      icon("more"),
    ),
  );
  showStatus();
  showPin(chat);
}

function showStatus() {
  const chat = currentChat();
  const status = byId("status");
  if (!chat || !status) return;
  const busy = state.busy.get(chat.id) ?? (state.drafts.has(chat.id) ? { what: "typing" } : null);
  const still = chat.type === "private" ? waitingOrBot(chat) : words.members(chat.members.length);
  status.textContent = busy ? (actions[busy.what] ?? actions.typing) : still;
  status.classList.toggle("busy", Boolean(busy));
}

function waitingOrBot(chat) {
  const heard = [...chat.messages.values()].some((message) => message.from?.id === state.bot.id);
  return heard ? words.botIs : words.waiting;
}

function showPin(chat) {
  const pinned = chat.messages.get(chat.pinned.at(-1));
  const bar = byId("pin");
  bar.hidden = !pinned;
  if (!pinned) return;
  bar.replaceChildren(make("b", {}, words.pinned), make("span", {}, summary(pinned)));
  bar.onclick = () => document.getElementById(idOf(pinned))?.scrollIntoView({ block: "center" });
}

function chatMenu(chat) {
  const bot = membership(chat, state.bot.id);
  const let_ = (status) => () => attempt(() => act("let_bot", { user: state.me, chat: chat.id, status }));
  if (chat.type === "private") {
    return bot
      ? [["close", words.block, let_("kicked"), true]]
      : [["check", words.unblock, let_("member")]];
  }
  if (!bot) return [["people", words.addBot, let_("member")]];
  const change = bot.status === "administrator"
    ? ["people", words.botMember, let_("member")]
    : ["people", words.botAdmin, let_("administrator")];
  return [change, ["remove", words.removeBot, let_("kicked"), true]];
}

function nearEnd() {
  const log = byId("log");
  return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
}

function toEnd() {
  const log = byId("log");
  log.scrollTop = log.scrollHeight;
  byId("down").hidden = true;
  const last = currentChat() && lastMessage(currentChat());
  if (last) markSeen();
}
