// What is heard, out loud: off until somebody asks for it.

import { prompt } from "./simulator.js";
import * as tones from "./tones.js";

const RINGBACK = [[440, 480], 2, 4];
const BELL = [[784, 988], 1, 2];
const STAND_IN = [330];
const PRESS_SECONDS = 0.125;
const JUST_NOW_MS = 1000;
/** What browsers call a language that Amazon Polly calls otherwise. */
const LANGUAGES = { arb: "ar-SA", "cmn-CN": "zh-CN", "yue-CN": "zh-HK", "en-GB-WLS": "en-GB" };
const byId = (id) => document.getElementById(id);

const playing = new Map();
const begun = new Set();
let on = false;
let latest = [[], null, 0];

export function setUpSound() {
  byId("sound").addEventListener("click", () => {
    on = !on;
    byId("sound").setAttribute("aria-pressed", on);
    byId("volume").disabled = !on;
    if (on) {
      tones.open(volume());
      // Some browsers look for their voices only when somebody asks.
      window.speechSynthesis?.getVoices();
      hear(...latest);
    } else {
      silence();
      tones.close();
      byId("sound-note").textContent = "";
    }
  });
  byId("volume").addEventListener("input", () => tones.setVolume(volume()));
  addEventListener("pagehide", silence);
}

function volume() {
  return byId("volume").value / 100;
}

export function silence() {
  playing.forEach((stop) => stop());
  playing.clear();
}

/** What a phone hears when its own key is pressed; in a bridge it comes back from the line. */
export function pressed(key, bridged) {
  if (on && !bridged) {
    tones.keys(key, PRESS_SECONDS);
  }
}

/** Nothing more is to be heard on a phone, whatever the simulator is still busy with. */
export function hungUp(call, leg) {
  playing.forEach((stop, key) => {
    if (key.startsWith(`${call} ${leg} `)) {
      stop();
      playing.set(key, () => {});
    }
  });
}

/** Brings what sounds up to date: bells of all calls, everything else of the call on show. */
export function hear(calls, selected, received) {
  latest = [calls, selected, received];
  const due = new Map();
  for (const call of calls) {
    for (const leg of call.legs) {
      const name = (what) => `${call.id} ${leg.tag} ${what}`;
      if (leg.state === "ringing" && leg.role === "Callee") {
        due.set(name("bell"), () => tones.ring(...BELL));
      }
      if (call.id === selected && leg.state === "ringing" && leg.role === "Caller") {
        due.set(name("ringback"), () => tones.ring(...RINGBACK));
      }
      if (call.id === selected && leg.state !== "disconnected") {
        leg.heard.forEach((sound, i) => ofLeg(call, sound, name(i), due));
      }
    }
  }
  if (!on) {
    return;
  }
  playing.forEach((stop, name) => {
    if (!due.has(name)) {
      stop();
      playing.delete(name);
    }
  });
  due.forEach((start, name) => {
    if (!playing.has(name)) {
      playing.set(name, start());
    }
  });
}

function ofLeg(call, sound, name, due) {
  const endsByItself = sound.lasts > 0;
  const justOver = endsByItself && call.now - sound.at - sound.lasts < JUST_NOW_MS;
  const missed = sound.over && !playing.has(name) && (begun.has(name) || !justOver);
  begun.add(name);
  if (!sound.cut && !missed && (endsByItself || !sound.over)) {
    due.set(name, () => begin(sound, (call.now + performance.now() - latest[2] - sound.at) / 1000));
  }
}

function begin(sound, late) {
  const seconds = sound.lasts === 0 ? Infinity : sound.lasts / 1000;
  switch (sound.kind) {
    case "speech":
    case "voice": return say(sound.what, sound.language);
    case "digits": return tones.keys(sound.what, seconds);
    case "prompt":
    case "ringback": return play(sound.what, late, seconds);
    default: return () => {};
  }
}

/** A file as it is; one of which only the length is known sounds like in a recording. */
function play(name, late, seconds) {
  let stopped = false;
  let stop = () => {};
  const begin = async () => {
    const bytes = await prompt(name);
    if (stopped) {
      return;
    }
    if (bytes) {
      stop = await tones.file(bytes, late < JUST_NOW_MS / 1000 ? 0 : late, seconds);
    } else {
      stop = seconds === Infinity ? tones.ring(...RINGBACK) : tones.tone(STAND_IN, seconds);
    }
    if (stopped) {
      stop();
    }
  };
  begin().catch(() => note(`The browser cannot play ${name}; it is only shown.`));
  return () => {
    stopped = true;
    stop();
  };
}

// The browser's own voice reads one text after the other, and can only be silenced as a whole. Some browsers have voices that
// send what they read to a server; those are not used, because every call stays on this machine.

const texts = [];

function say(text, language) {
  const wanted = LANGUAGES[language] || language || document.documentElement.lang;
  const voice = voiceFor(wanted);
  if (!voice) {
    note(`This browser has no voice of its own for ${wanted}: such texts are only shown.`);
    return () => {};
  }
  const entry = { text, voice, language: wanted };
  texts.push(entry);
  speak(entry);
  return () => {
    if (forget(entry)) {
      speechSynthesis.cancel();
      texts.forEach(speak);
    }
  };
}

function voiceFor(language) {
  const own = window.speechSynthesis ? speechSynthesis.getVoices().filter((voice) => voice.localService) : [];
  const tag = (voice) => voice.lang.replace("_", "-");
  return own.find((voice) => tag(voice) === language)
    || own.find((voice) => tag(voice).split("-")[0] === language.split("-")[0]);
}

function speak(entry) {
  const utterance = new SpeechSynthesisUtterance(entry.text);
  utterance.voice = entry.voice;
  utterance.lang = entry.language;
  utterance.volume = volume();
  entry.utterance = utterance;
  const over = () => {
    if (entry.utterance === utterance) {
      forget(entry);
    }
  };
  utterance.addEventListener("end", over);
  utterance.addEventListener("error", (event) => {
    over();
    if (event.error !== "canceled" && event.error !== "interrupted") {
      note(`The browser's voice does not work (${event.error}): texts are only shown.`);
    }
  });
  speechSynthesis.speak(utterance);
}

function forget(entry) {
  const index = texts.indexOf(entry);
  if (index >= 0) {
    texts.splice(index, 1);
  }
  return index >= 0;
}

function note(text) {
  byId("sound-note").textContent = text;
}
