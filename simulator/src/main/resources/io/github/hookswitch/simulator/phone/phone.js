"use strict";
(() => {
  const KEYS = [["1", ""], ["2", "ABC"], ["3", "DEF"], ["4", "GHI"], ["5", "JKL"], ["6", "MNO"],
    ["7", "PQRS"], ["8", "TUV"], ["9", "WXYZ"], ["*", ""], ["0", "+"], ["#", ""]];
  const SPOKEN = { "*": "star", "#": "hash" };
  const RETRY_MS = 1000;
  const byId = (id) => document.getElementById(id);
  const token = document.querySelector("meta[name=phone-token]").content;

  let state = { version: 0, numbers: [], calls: [] };
  let received = performance.now();
  let selected = null;
  let toFocus = null;
  let drawn = "";
  const handsets = new Map();
  const told = new Map();

  // Talking to the simulator.

  async function ask(path, command) {
    const request = { headers: { "X-Phone-Token": token } };
    if (command) {
      request.method = "POST";
      request.body = JSON.stringify(command);
    }
    const response = await fetch(path, request);
    const answer = await response.json();
    if (!response.ok) {
      const refusal = new Error(answer.message);
      refusal.refused = true;
      throw refusal;
    }
    return answer;
  }

  async function tell(path, command) {
    try {
      byId("alert").textContent = "";
      return await ask(path, command);
    } catch (problem) {
      byId("alert").textContent = problem.refused ? problem.message : "The simulator does not answer. Is it still running?";
      return null;
    }
  }

  async function follow() {
    for (;;) {
      try {
        const next = await ask("/state?since=" + state.version);
        received = performance.now();
        online(true);
        state = next;
        render();
      } catch (problem) {
        online(false);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  function online(yes) {
    const link = byId("link");
    const text = yes ? "connected" : "connection lost";
    if (link.textContent !== text) {
      link.textContent = text;
      link.classList.toggle("lost", !yes);
    }
  }

  // Small helpers.

  function set(element, text) {
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

  function connectedMs(leg) {
    return leg.connectedMs + (leg.state === "connected" ? performance.now() - received : 0);
  }

  function billed(leg) {
    return Math.ceil(connectedMs(leg) / 1000);
  }

  function isLive(leg) {
    return leg.state !== "disconnected";
  }

  function keypad(group, press) {
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

  function flash(group, key) {
    const button = group.querySelector(`[data-key="${key}"]`);
    button.classList.add("down");
    setTimeout(() => button.classList.remove("down"), 150);
  }

  // Dialling.

  async function dial(to) {
    const answer = await tell("/dial", { from: byId("from").value, to });
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
    });
    byId("erase").addEventListener("click", () => { to.value = to.value.slice(0, -1); });
    byId("dial-form").addEventListener("submit", (event) => {
      event.preventDefault();
      dial(to.value);
    });
  }

  function renderNumbers() {
    const list = byId("numbers");
    if (list.childElementCount > 0 || state.numbers.length === 0) {
      return;
    }
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
    }
    byId("to").value = byId("to").value || state.numbers[0].number;
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
      renderHandsets(call);
      renderLadder(call);
      tick();
    }
    announce();
  }

  // The two phones of a call.

  function renderHandsets(call) {
    const box = byId("handsets");
    const wanted = call.legs.map((leg) => handset(call, leg));
    if (call.legs.length === 1) {
      wanted.push(nobody());
    }
    if (wanted.length !== box.children.length || wanted.some((card, i) => card !== box.children[i])) {
      box.replaceChildren(...wanted);
    }
    if (toFocus === call.id) {
      toFocus = null;
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

  function handset(call, leg) {
    const key = call.id + leg.tag;
    if (!handsets.has(key)) {
      handsets.set(key, newHandset(call.id, leg));
    }
    const card = handsets.get(key);
    card.leg = leg;
    card.className = "card handset " + leg.state;
    const badge = card.querySelector(".badge");
    badge.className = "badge " + leg.state;
    set(badge, leg.state === "disconnected" ? `ended by ${leg.ended} (${leg.code})` : leg.state);
    set(card.querySelector(".number"), `${leg.number} · ${leg.tag}`);
    const mayAnswer = leg.role === "Callee" && leg.state === "ringing";
    const hadFocus = card.contains(document.activeElement);
    for (const part of [".lift", ".keys", ".say"]) {
      card.querySelector(part).hidden = !isLive(leg);
    }
    card.querySelector(".answer").hidden = !mayAnswer;
    card.querySelector(".reject").hidden = !mayAnswer;
    card.querySelector(".hang-up").hidden = mayAnswer;
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
    keypad(keys, (digits) => act("/press", { digits }));
    for (const name of ["answer", "reject", "hang-up"]) {
      const button = card.querySelector("." + name);
      button.setAttribute("aria-label", `${button.textContent} as ${who}`);
      button.addEventListener("click", () => act("/" + name));
    }
    const words = card.querySelector(".say input");
    words.setAttribute("aria-label", "What " + who + " says");
    card.querySelector(".say").addEventListener("submit", (event) => {
      event.preventDefault();
      if (words.value.trim()) {
        act("/say", { text: words.value });
        words.value = "";
      }
    });
    return card;
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

  // The ladder.

  async function renderLadder(call) {
    const wanted = `${call.id} ${call.steps} ${call.over}`;
    if (wanted === drawn) {
      return;
    }
    drawn = wanted;
    try {
      const ladder = await ask("/ladder?call=" + call.id);
      if (drawn !== wanted) {
        return;
      }
      const svg = new DOMParser().parseFromString(ladder.svg, "image/svg+xml").documentElement;
      byId("ladder").replaceChildren(document.importNode(svg, true));
      byId("story").textContent = ladder.text;
      URL.revokeObjectURL(byId("save").href);
      byId("save").href = URL.createObjectURL(new Blob([ladder.file], { type: "image/svg+xml" }));
    } catch (problem) {
      drawn = "";
    }
  }

  // Time, news and keys.

  function tick() {
    const call = state.calls.find((each) => each.id === selected);
    if (!call) {
      return;
    }
    let total = call.billedBefore;
    for (const leg of call.legs) {
      total += billed(leg);
      const card = handsets.get(call.id + leg.tag);
      if (card) {
        set(card.querySelector(".time"), clock(connectedMs(leg)));
        set(card.querySelector(".cost"), `${billed(leg)} s billed`);
      }
    }
    set(byId("call-cost"), `${total} s billed`);
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
      tell("/press", { call: selected, leg: card.leg.tag, digits: event.key });
    }
  }

  setUpDialling();
  byId("call").addEventListener("keydown", typeOnPhone);
  setInterval(tick, 250);
  follow();
})();
