// The page: dialling, the list of calls, the call on show with its ladder.

import { flash, keypad, renderHandsets, renderTime, set } from "./handsets.js";
import { ask, follow, tell } from "./simulator.js";
import { hear, pressed, setUpSound, silence } from "./sound.js";

const byId = (id) => document.getElementById(id);

let state = { numbers: [], calls: [] };
let received = performance.now();
let selected = null;
let toFocus = null;
let drawn = "";
const told = new Map();

// Dialling.

async function dial(to) {
  show(await tell("dial", { from: byId("from").value, to }));
}

async function beCalled() {
  show(await tell("call-out", { from: byId("out-from").value, to: byId("out-to").value }));
}

function show(answer) {
  if (answer) {
    selected = answer.call;
    toFocus = answer.call;
    render();
  }
}

function setUpDialling() {
  const to = byId("to");
  keypad(document.querySelector(".dial .keys"), (key) => {
    to.value += key === "0" && to.value === "" ? "+" : key;
    pressed(key, false);
  });
  byId("erase").addEventListener("click", () => { to.value = to.value.slice(0, -1); });
  byId("dial-form").addEventListener("submit", (event) => {
    event.preventDefault();
    dial(to.value);
  });
  byId("out-form").addEventListener("submit", (event) => {
    event.preventDefault();
    beCalled();
  });
}

function renderNumbers() {
  const list = byId("numbers");
  const shown = JSON.stringify(state.numbers);
  if (list.dataset.shown === shown) {
    return;
  }
  list.dataset.shown = shown;
  list.replaceChildren();
  byId("out-from").replaceChildren();
  for (const { number, name } of state.numbers) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(number, " ");
    const label = document.createElement("span");
    label.textContent = name;
    button.append(label);
    button.addEventListener("click", () => {
      byId("to").value = number;
      dial(number);
    });
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    byId("out-from").append(new Option(`${number} ${name}`, number));
  }
  document.querySelectorAll(".choice").forEach((part) => { part.hidden = state.numbers.length < 2; });
  byId("out-to").value = byId("out-to").value || state.caller;
  byId("to").value = byId("to").value || (state.numbers[0] || { number: "" }).number;
  byId("from").value = byId("from").value || state.caller;
}

// The calls.

function title(call, index) {
  const first = call.legs[0];
  return first.role === "Caller" ? `Call ${index + 1} to ${first.shows}` : `Call ${index + 1} out to ${first.number}`;
}

function stateOf(call) {
  if (call.over) {
    return "over";
  }
  if (call.bridged) {
    return "bridged";
  }
  return call.legs.some((leg) => leg.state === "connected") ? "connected" : "ringing";
}

function renderCalls() {
  const list = byId("calls");
  state.calls.forEach((call, index) => {
    let item = list.children[index];
    if (!item) {
      item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      const dot = document.createElement("span");
      dot.className = "dot";
      dot.setAttribute("aria-hidden", "true");
      button.append(dot, document.createElement("span"));
      button.addEventListener("click", () => {
        selected = call.id;
        render();
      });
      item.append(button);
      list.append(item);
    }
    const [button] = item.children;
    const how = stateOf(call);
    button.children[0].className = "dot " + (how === "over" ? "" : how === "ringing" ? "ringing" : "live");
    set(button.children[1], `Call ${index + 1}, ${how}`);
    if (call.id === selected) {
      button.setAttribute("aria-current", "true");
    } else {
      button.removeAttribute("aria-current");
    }
  });
}

function choose() {
  const current = state.calls.find((call) => call.id === selected);
  const newest = state.calls[state.calls.length - 1];
  if (!current && newest && !toFocus) {
    selected = newest.id;
  }
  return state.calls.findIndex((call) => call.id === selected);
}

function render() {
  renderNumbers();
  if (state.problem) {
    set(byId("alert"), state.problem);
  }
  const index = choose();
  renderCalls();
  byId("empty").hidden = index >= 0;
  byId("call").hidden = index < 0;
  if (index >= 0) {
    const call = state.calls[index];
    set(byId("call-title"), title(call, index));
    const badge = byId("call-state");
    set(badge, stateOf(call));
    badge.className = "badge " + stateOf(call);
    renderHandsets(call, toFocus === call.id);
    toFocus = toFocus === call.id ? null : toFocus;
    renderLadder(call);
    tick();
  }
  announce();
  hear(state.calls, selected, received);
}

// The ladder.

async function renderLadder(call) {
  const wanted = `${call.id} ${call.steps} ${call.over}`;
  if (wanted === drawn) {
    return;
  }
  drawn = wanted;
  try {
    const ladder = await ask("ladder?call=" + call.id);
    if (drawn !== wanted) {
      return;
    }
    const svg = new DOMParser().parseFromString(ladder.svg, "image/svg+xml").documentElement;
    byId("ladder").replaceChildren(document.importNode(svg, true));
    tick();
    byId("story").textContent = ladder.text;
    URL.revokeObjectURL(byId("save").href);
    byId("save").href = URL.createObjectURL(new Blob([ladder.file], { type: "image/svg+xml" }));
  } catch (problem) {
    drawn = "";
  }
}

// Time, news and keys.

function connectedMs(leg) {
  return leg.connectedMs + (leg.state === "connected" ? performance.now() - received : 0);
}

/** Counts on what was connected when the simulator told of it, at all places at once. */
function tick() {
  const call = state.calls.find((each) => each.id === selected);
  if (!call) {
    return;
  }
  let total = call.billedBefore;
  for (const leg of call.legs) {
    const ms = connectedMs(leg);
    const seconds = Math.ceil(ms / 1000);
    total += seconds;
    renderTime(call, leg, seconds);
    const growing = document.querySelectorAll(`#ladder [data-live="${leg.tag}"]`);
    if (growing.length === 2 && leg.state === "connected") {
      set(growing[0], `${(ms / 1000).toFixed(3)} s`);
      set(growing[1], `${seconds} s`);
    }
  }
  set(byId("call-cost"), `${total} s billed`);
  const sum = document.querySelector("#ladder .total");
  if (sum && call.legs.some((leg) => leg.state === "connected")) {
    set(sum, `billed so far ${total} s`);
  }
}

function announce() {
  const news = [];
  state.calls.forEach((call, index) => {
    for (const leg of call.legs) {
      const key = call.id + leg.tag;
      const now = leg.state === "disconnected" ? `hung up by ${leg.ended}` : leg.state;
      if (told.get(key) !== now) {
        told.set(key, now);
        news.push(`Call ${index + 1}: ${leg.role} ${now}.`);
      }
    }
  });
  if (news.length > 0) {
    set(byId("news"), news.join(" "));
  }
}

function typeOnPhone(event) {
  const isText = event.target.closest("input, textarea");
  if (isText || event.ctrlKey || event.altKey || event.metaKey || !/^[0-9*#]$/.test(event.key)) {
    return;
  }
  const card = event.target.closest(".handset") || byId("handsets").firstElementChild;
  if (card && card.leg && card.leg.state === "connected") {
    event.preventDefault();
    flash(card.querySelector(".keys"), event.key);
    pressed(event.key, card.bridged);
    tell("press", { call: selected, leg: card.leg.tag, digits: event.key });
  }
}

setUpDialling();
setUpSound();
byId("call").addEventListener("keydown", typeOnPhone);
setInterval(tick, 250);
follow((next) => {
  received = performance.now();
  state = next;
  render();
}, silence);
