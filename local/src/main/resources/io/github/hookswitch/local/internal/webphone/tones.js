// Tones and audio files, by Web Audio.

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const KEYS = "123A456B789C*0#D";
/** Seconds of a comma of SendDigits, and of the gap after a key; a key that somebody pressed has no time for the latter. */
const COMMA = 0.5;
const GAP = 0.1;
const LOUDNESS = 0.18;
const EDGE = 0.005;
let audio = null;
let output = null;

/** Begins to sound; a browser allows it only after the user has clicked somewhere. */
export function open(volume) {
  audio = new AudioContext();
  output = audio.createGain();
  output.connect(audio.destination);
  setVolume(volume);
}

export function close() {
  audio.close();
  audio = null;
}

/** From 0, which is silence, to 1. */
export function setVolume(volume) {
  if (audio) {
    output.gain.setValueAtTime(volume, audio.currentTime);
  }
}

/** Some frequencies together, for some seconds, after some others; returns how to stop it. */
export function tone(frequencies, seconds, after = 0) {
  const from = audio.currentTime + after;
  const gain = audio.createGain();
  // Without a slope at both ends a tone clicks.
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(LOUDNESS, from + EDGE);
  gain.gain.setValueAtTime(LOUDNESS, from + seconds - EDGE);
  gain.gain.linearRampToValueAtTime(0, from + seconds);
  gain.connect(output);
  const oscillators = frequencies.map((frequency) => {
    const oscillator = new OscillatorNode(audio, { frequency });
    oscillator.connect(gain);
    oscillator.start(from);
    oscillator.stop(from + seconds);
    return oscillator;
  });
  return () => {
    gain.disconnect();
    oscillators.forEach((oscillator) => oscillator.stop());
  };
}

/** The tones of keys, one after the other, a comma being a pause; returns how to stop them. */
export function keys(pressed, seconds) {
  const commas = pressed.split(",").length - 1;
  const share = (seconds - commas * COMMA) / Math.max(1, pressed.length - commas);
  const sounding = share > 1.25 * GAP ? share - GAP : share * 0.8;
  const stops = [];
  let after = 0;
  for (const key of pressed) {
    const index = KEYS.indexOf(key);
    if (index >= 0) {
      stops.push(tone([ROWS[index >> 2], COLUMNS[index & 3]], sounding, after));
    }
    after += key === "," ? COMMA : share;
  }
  return () => stops.forEach((stop) => stop());
}

/** A tone that comes and goes until it is stopped. */
export function ring(frequencies, seconds, pause) {
  let stop = tone(frequencies, seconds);
  const again = setInterval(() => { stop = tone(frequencies, seconds); }, (seconds + pause) * 1000);
  return () => {
    clearInterval(again);
    stop();
  };
}

/** An audio file from a point on, again and again until some seconds are over, or until it is stopped. */
export async function file(bytes, from, seconds) {
  const sound = await audio.decodeAudioData(bytes);
  const source = new AudioBufferSourceNode(audio, { buffer: sound, loop: seconds > sound.duration });
  source.connect(output);
  source.start(0, from % sound.duration);
  if (seconds < Infinity) {
    source.stop(audio.currentTime + seconds - from);
  }
  return () => {
    source.disconnect();
    source.stop();
  };
}
