// The text field and what belongs to it: replying, editing, files, examples, reply keyboards.

import { summary, textOf } from "./bubble.js";
import { byId, icon, make } from "./dom.js";
import { attempt } from "./notices.js";
import { nameOf } from "./people.js";
import { closePicker, offer, offerCommands, pickerIsOpen, pickerKey } from "./picker.js";
import { act, upload } from "./server.js";
import { currentChat, on, state } from "./state.js";
import { words } from "./words.js";

const kept = new Map(); // "person chat" → what was begun there
let about = null; // { kind: "reply" | "edit" | "file", message or file }
let opened = "";

const field = () => byId("text");

export function startComposer() {
  byId("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  field().addEventListener("input", () => { grow(); offer(field().value, fill); });
  field().addEventListener("keydown", onKey);
  field().addEventListener("paste", onPaste);
  byId("file").addEventListener("change", (event) => { attach(event.target.files[0]); event.target.value = ""; });
  byId("commands").addEventListener("click", () => {
    if (pickerIsOpen()) closePicker();
    else offerCommands("", fill);
    field().focus();
  });
  on("chat person", changePlace);
  on("message deleted", () => { showExamples(); showKeys(); });
  on("reply", (message) => { take({ kind: "reply", message }); });
  on("edit", (message) => { write(textOf(message)); take({ kind: "edit", message }); });
  on("write", write);
}

function changePlace() {
  if (opened) kept.set(opened, field().value);
  opened = `${state.me} ${state.chat}`;
  field().value = kept.get(opened) ?? "";
  field().placeholder = currentChat()?.type === "private" ? words.placeholder : words.placeholderGroup;
  take(null);
  closePicker();
  showExamples();
  showKeys();
  grow();
  if (matchMedia("(hover: hover)").matches) field().focus();
}

function onKey(event) {
  if (event.isComposing || pickerKey(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    send();
  } else if (event.key === "Escape" && about) {
    if (about.kind === "edit") write("");
    take(null);
  } else if (event.key === "ArrowUp" && !field().value) editLast(event);
}

function editLast(event) {
  const own = [...currentChat().messages.values()].filter(
    (message) => message.from?.id === state.me && !message.via_bot && textOf(message),
  );
  if (!own.length) return;
  event.preventDefault();
  write(textOf(own.at(-1)));
  take({ kind: "edit", message: own.at(-1) });
}

async function send() {
  const text = field().value.trim();
  if (!text && about?.kind !== "file") return;
  const doing = about;
  write("");
  take(null);
  closePicker();
  await attempt(() => doIt(doing, text));
}

function doIt(doing, text) {
  const place = { user: state.me, chat: state.chat };
  if (doing?.kind === "file") return upload(doing.file, { ...place, caption: text });
  if (doing?.kind === "edit") return act("edit", { ...place, message: doing.message.message_id, text });
  const thread = doing?.message.message_thread_id;
  return act("say", { ...place, text, reply_to: doing?.message.message_id ?? null, thread: thread ?? null });
}

// The picker's choice: put into the field, or sent at once.
function fill(text, sendNow) {
  closePicker();
  write(text);
  if (sendNow) send();
}

function write(text) {
  field().value = text;
  grow();
  if (text) {
    field().focus();
    offer(text, fill);
  }
}

function take(thing) {
  about = thing;
  const banner = byId("banner");
  banner.hidden = !thing;
  if (!thing) return;
  const cancel = make("button", { type: "button", class: "round", "aria-label": words.cancel }, icon("close"));
  cancel.addEventListener("click", () => { if (thing.kind === "edit") write(""); take(null); field().focus(); });
  const [title, line, picture] = described(thing);
  banner.replaceChildren(
    ...[picture, make("div", {}, make("b", {}, title), make("span", {}, line)), cancel].filter(Boolean),
  );
  field().focus();
}

function described({ kind, message, file }) {
  if (kind === "edit") return [words.editing, summary(message)];
  if (kind === "reply") return [words.replyTo(nameOf(message)), summary(message)];
  const picture = file.type.startsWith("image/") && make("img", { src: URL.createObjectURL(file), alt: "" });
  return [words.sendFile, file.name, picture || null];
}

function attach(file) {
  if (file) take({ kind: "file", file });
}

function onPaste(event) {
  const file = event.clipboardData?.files[0];
  if (!file) return;
  event.preventDefault();
  attach(file);
}

function grow() {
  field().style.height = "auto";
  field().style.height = `${Math.min(field().scrollHeight, 180)}px`;
}

function showExamples() {
  const chat = currentChat();
  const asked = [...(chat?.messages.values() ?? [])].some(
    (message) => message.from?.id === state.me && !message.text?.startsWith("/start"),
  );
  const box = byId("examples");
  box.hidden = !chat || chat.type !== "private" || asked || !state.examples.length;
  const buttons = state.examples.map((text) =>
    make("li", {}, make("button", { type: "button", onclick: () => ask(text) }, text)),
  );
  box.replaceChildren(make("h2", {}, words.examples), make("ul", {}, buttons));
}

function ask(text) {
  field().focus();
  return attempt(() => act("say", { user: state.me, chat: state.chat, text }));
}

// The newest message of the bot that has something to say about keyboards decides.
function showKeys() {
  const messages = [...(currentChat()?.messages.values() ?? [])];
  const markup = messages.findLast((message) => message.reply_keyboard)?.reply_keyboard;
  const rows = markup?.keyboard ?? [];
  byId("keys").hidden = !rows.length;
  byId("keys").replaceChildren(
    ...rows.map((row) =>
      make("div", {}, row.map((key) => {
        const text = key.text ?? key;
        return make("button", { type: "button", onclick: () => ask(text) }, text);
      })),
    ),
  );
}

