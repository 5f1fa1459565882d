// What floats above the page: a short line, a question of the bot, a photo, a menu.

import { byId, icon, make } from "./dom.js";
import { Refused } from "./server.js";
import { words } from "./words.js";

const TOAST_MS = 3000;
let hiding = 0;

export function toast(text) {
  const line = byId("toast");
  line.textContent = text;
  line.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => line.classList.remove("shown"), TOAST_MS);
}

// Does something that the server may refuse; a refusal is shown, not thrown.
export async function attempt(deed) {
  try {
    return await deed();
  } catch (error) {
    toast(error instanceof Refused ? error.message : words.lost);
    return undefined;
  }
}

export function alertBox(text) {
  const dialog = byId("dialog");
  const close = make("form", { method: "dialog" }, make("button", {}, words.close));
  dialog.className = "dialog";
  dialog.replaceChildren(make("p", {}, text), close);
  dialog.showModal();
}

export function showPhoto(url, label) {
  const dialog = byId("dialog");
  dialog.className = "dialog photo";
  dialog.replaceChildren(make("img", { src: url, alt: label }));
  dialog.onclick = () => dialog.close();
  dialog.showModal();
}

// A menu beside a button: rows of [icon, label, deed, danger?], after an optional first row.
export function openMenu(anchor, rows, first = null) {
  closeMenu();
  const items = rows.map(([name, label, deed, danger]) =>
    make(
      "button",
      { type: "button", role: "menuitem", class: danger ? "danger" : null, onclick: () => { closeMenu(); deed(); } },
      icon(name),
      label,
    ),
  );
  const menu = make("div", { class: "menu", role: "menu", id: "menu" }, first, items);
  menu.addEventListener("keydown", moveInMenu);
  document.body.append(menu);
  place(menu, anchor);
  menu.querySelector("button")?.focus();
  menu.back = anchor;
  setTimeout(() => document.addEventListener("click", closeOutside), 0);
}

export function closeMenu() {
  const menu = byId("menu");
  document.removeEventListener("click", closeOutside);
  if (!menu) return;
  menu.remove();
  menu.back?.focus?.();
}

function closeOutside(event) {
  if (!event.target.closest("#menu")) closeMenu();
}

function moveInMenu(event) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  if (event.key === "Escape") closeMenu();
  else if (event.key in steps) {
    buttons[(at + steps[event.key] + buttons.length) % buttons.length].focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function place(menu, anchor) {
  const spot = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.min(Math.max(8, spot.left), innerWidth - width - 8);
  const below = spot.bottom + height + 8 < innerHeight;
  menu.style.left = `${left}px`;
  menu.style.top = `${Math.max(8, below ? spot.bottom + 4 : spot.top - height - 4)}px`;
}
