// Writes the prompts: 8 kHz, 16 bits, mono, a tone of a quarter of a second each.
import { mkdirSync, writeFileSync } from 'node:fs';

const RATE = 8000;
const PROMPTS = { closed: 440, 'leave-number': 660, goodbye: 330 };

function wave(hertz) {
  const samples = RATE / 4;
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++) {
    file.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * hertz * i) / RATE)), 44 + i * 2);
  }
  return file;
}

mkdirSync('wav_files', { recursive: true });
for (const [name, hertz] of Object.entries(PROMPTS)) {
  writeFileSync(`wav_files/${name}.wav`, wave(hertz));
}
