// Listens at the page's loudspeaker: everything that is to be heard is a line of text in window.ears.
(() => {
  const ears = [];
  window.ears = ears;
  window.voice = { broken: false };
  const seconds = (length) => `${Number(length.toFixed(2))} s`;
  const later = (when) => {
    const wait = when - latest.currentTime;
    return wait > 0.02 ? ` in ${seconds(wait)}` : "";
  };
  let latest = null;

  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  };
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      getVoices() {
        return [
          { name: "Cloud", lang: "en-US", localService: false },
          { name: "Ann", lang: "en-US", localService: true },
          { name: "Sofia", lang: "es_ES", localService: true },
          { name: "Wolke", lang: "de-DE", localService: false },
        ];
      },
      speak(utterance) {
        ears.push(`${utterance.voice.name} reads "${utterance.text}" at ${Math.round(utterance.volume * 100)}%`);
        if (window.voice.broken) {
          utterance.dispatchEvent(Object.assign(new Event("error"), { error: "synthesis-unavailable" }));
        }
      },
      cancel() {
        ears.push("voice stops");
      },
    },
  });

  const Real = window.AudioContext;
  window.AudioContext = class extends Real {
    constructor(...settings) {
      super(...settings);
      latest = this;
      ears.push("loudspeaker on");
    }

    close() {
      ears.push("loudspeaker off");
      return super.close();
    }
  };

  const spy = (type, method, tell) => {
    const real = type.prototype[method];
    type.prototype[method] = function (...given) {
      const text = tell(this, given);
      if (text) {
        ears.push(text);
      }
      return real.apply(this, given);
    };
  };
  spy(OscillatorNode, "start", (node, [when]) => `tone ${node.frequency.value} Hz${later(when)}`);
  spy(OscillatorNode, "stop", (node, [when]) => (when === undefined ? `tone ${node.frequency.value} Hz stops` : null));
  spy(AudioBufferSourceNode, "start", (node, [, from]) =>
    `file of ${seconds(node.buffer.duration)}${node.loop ? " looped" : ""}${from > 0 ? ` from ${seconds(from)}` : ""}`);
  spy(AudioBufferSourceNode, "stop", (node, [when]) => (when === undefined ? "file stops" : null));
  spy(AudioParam, "setValueAtTime", (param, [value]) =>
    (param === window.loudness ? `volume ${Math.round(value * 100)}%` : null));
  const createGain = Real.prototype.createGain;
  Real.prototype.createGain = function () {
    const gain = createGain.apply(this);
    // The first one is the loudspeaker's.
    window.loudness = this.mine ? window.loudness : gain.gain;
    this.mine = true;
    return gain;
  };
})();
