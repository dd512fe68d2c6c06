// The phones of a call.

import { tell } from "./simulator.js";
import { hungUp, pressed } from "./sound.js";

const KEYS = [["1", ""], ["2", "ABC"], ["3", "DEF"], ["4", "GHI"], ["5", "JKL"], ["6", "MNO"],
  ["7", "PQRS"], ["8", "TUV"], ["9", "WXYZ"], ["*", ""], ["0", "+"], ["#", ""]];
const SPOKEN = { "*": "star", "#": "hash" };
const byId = (id) => document.getElementById(id);
const handsets = new Map();

export function set(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function clock(ms) {
  const s = Math.floor(ms / 1000);
  const two = (n) => String(n).padStart(2, "0");
  return s < 3600 ? Math.floor(s / 60) + ":" + two(s % 60)
    : Math.floor(s / 3600) + ":" + two(Math.floor(s / 60) % 60) + ":" + two(s % 60);
}

export function keypad(group, press) {
  for (const [key, letters] of KEYS) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.key = key;
    button.append(key);
    if (SPOKEN[key]) {
      button.setAttribute("aria-label", SPOKEN[key]);
    }
    if (!group.classList.contains("small")) {
      const small = document.createElement("small");
      small.textContent = letters;
      small.setAttribute("aria-hidden", "true");
      button.append(small);
    }
    button.addEventListener("click", () => press(key));
    group.append(button);
  }
}

export function flash(group, key) {
  const button = group.querySelector(`[data-key="${key}"]`);
  button.classList.add("down");
  setTimeout(() => button.classList.remove("down"), 150);
}

export function renderHandsets(call, takesFocus) {
  const box = byId("handsets");
  const wanted = call.legs.map((leg) => handset(call, leg));
  if (call.legs.length === 1) {
    wanted.push(nobody());
  }
  if (wanted.length !== box.children.length || wanted.some((card, i) => card !== box.children[i])) {
    box.replaceChildren(...wanted);
  }
  if (takesFocus) {
    wanted[0].focus();
  }
}

function nobody() {
  if (!handsets.has("nobody")) {
    const card = document.createElement("section");
    card.className = "card handset nobody";
    const text = document.createElement("p");
    text.textContent = "Nobody else is on this call. When the application calls somebody, the phone rings here.";
    card.append(text);
    handsets.set("nobody", card);
  }
  return handsets.get("nobody");
}

function isLive(leg) {
  return leg.state !== "disconnected";
}

function handset(call, leg) {
  const key = call.id + leg.tag;
  if (!handsets.has(key)) {
    handsets.set(key, newHandset(call.id, leg));
  }
  const card = handsets.get(key);
  card.leg = leg;
  card.bridged = call.bridged;
  card.className = "card handset " + leg.state;
  set(card.querySelector(".role"), leg.role);
  const badge = card.querySelector(".badge");
  badge.className = "badge " + leg.state;
  set(badge, leg.state === "disconnected" ? `ended by ${leg.ended} (${leg.code})` : leg.state);
  set(card.querySelector(".number"), `${leg.number} · ${leg.tag}`);
  const mayAnswer = leg.role === "Callee" && leg.state === "ringing";
  const hadFocus = card.contains(document.activeElement);
  card.querySelector(".lift").hidden = !isLive(leg);
  for (const part of [".keys", ".say", ".captions"]) {
    card.querySelector(part).hidden = leg.meeting || (part !== ".captions" && !isLive(leg));
  }
  card.querySelector(".answer").hidden = !mayAnswer;
  card.querySelector(".reject").hidden = !mayAnswer;
  card.querySelector(".hang-up").hidden = mayAnswer || leg.meeting;
  card.querySelector(".end-meeting").hidden = !leg.meeting;
  card.querySelectorAll(".keys button, .say *").forEach((control) => { control.disabled = leg.state !== "connected"; });
  renderCaptions(card.querySelector(".captions"), leg);
  if (hadFocus && (!card.contains(document.activeElement) || !document.activeElement.checkVisibility() || document.activeElement.disabled)) {
    card.focus();
  }
  return card;
}

function newHandset(call, leg) {
  const card = byId("handset").content.firstElementChild.cloneNode(true);
  const who = "the " + leg.role.toLowerCase();
  const id = "role-" + call + leg.tag;
  const act = (path, more) => tell(path, { call, leg: leg.tag, ...more });
  card.querySelector(".role").textContent = leg.role;
  card.querySelector(".role").id = id;
  card.setAttribute("aria-labelledby", id);
  card.querySelector(".captions").setAttribute("aria-label", "What " + who + " hears");
  const keys = card.querySelector(".keys");
  keys.setAttribute("aria-label", leg.role + "’s keypad");
  keypad(keys, (digits) => {
    pressed(digits, card.bridged);
    act("press", { digits });
  });
  for (const name of ["answer", "reject", "hang-up", "end-meeting"]) {
    const button = card.querySelector("." + name);
    button.setAttribute("aria-label", leg.meeting ? button.textContent : `${button.textContent} as ${who}`);
    button.addEventListener("click", () => {
      hungUpBy(name, call, leg);
      act(name);
    });
  }
  const words = card.querySelector(".say input");
  words.setAttribute("aria-label", "What " + who + " says");
  card.querySelector(".say").addEventListener("submit", (event) => {
    event.preventDefault();
    if (words.value.trim()) {
      act("say", { text: words.value });
      words.value = "";
    }
  });
  return card;
}

function hungUpBy(name, call, leg) {
  if (name === "hang-up" || name === "reject") {
    hungUp(call, leg.tag);
  }
}

function caption(sound) {
  switch (sound.kind) {
    case "speech": return `“${sound.what}”`;
    case "voice": return `The other party: “${sound.what}”`;
    case "prompt": return `plays ${sound.what}`;
    case "ringback": return `ringing tone ${sound.what}`.trim();
    case "digits": return `tones ${[...sound.what].join(" ")}`;
    default: return "silence";
  }
}

function renderCaptions(log, leg) {
  const list = log.firstElementChild;
  const key = (sound) => sound.at + caption(sound) + sound.cut;
  const keys = leg.heard.map(key).join("\n");
  if (list.dataset.shown === keys) {
    return;
  }
  list.dataset.shown = keys;
  leg.heard.forEach((sound, i) => {
    const known = list.children[i];
    if (known && known.dataset.key === key(sound)) {
      return;
    }
    const item = document.createElement("li");
    item.dataset.key = key(sound);
    const time = document.createElement("time");
    time.textContent = clock(sound.at);
    const words = document.createElement("span");
    words.textContent = caption(sound) + (sound.cut ? " (cut off)" : "");
    words.className = sound.kind === "speech" || sound.kind === "voice" ? "" : "sound";
    item.append(time, words);
    if (known) {
      known.replaceWith(item);
    } else {
      list.append(item);
    }
  });
  log.scrollTop = log.scrollHeight;
}

/** Shows how long a leg is connected, and what that costs. */
export function renderTime(call, leg, seconds) {
  const card = handsets.get(call.id + leg.tag);
  if (card) {
    set(card.querySelector(".time"), clock(seconds * 1000));
    set(card.querySelector(".cost"), `${seconds} s billed`);
  }
}
