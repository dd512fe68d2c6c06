package io.github.hookswitch.simulator.call.internal.media;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Recorded sounds as samples: keys as the tones they make, everything else as one tone for each kind of sound.
 *
 * <p>8000 samples a second of 16 bits, little-endian, the channels interleaved.
 */
public final class ToneStream extends InputStream {
    static final int RATE = 8000;

    private static final String KEYS = "123A456B789C*0#D";
    private static final int[] ROWS = {697, 770, 852, 941};
    private static final int[] COLUMNS = {1209, 1336, 1477, 1633};
    private static final double LOUDNESS = 6000;

    private final List<List<Tone>> channels = new ArrayList<>();
    private final int[] next;
    private final long bytes;
    private long position;
    private int sample;

    public ToneStream(RecordedTracks tracks, Instant start, Duration length) {
        Instant end = start.plus(length);
        for (List<Sound> sounds : tracks.channels()) {
            List<Tone> tones = new ArrayList<>();
            sounds.forEach(sound -> addTones(tones, sound, start, end));
            tones.sort(Comparator.comparingLong(Tone::from));
            channels.add(tones);
        }
        next = new int[channels.size()];
        bytes = frames(length) * channels.size() * 2;
        tracks.gaps()
                .forEach(gap ->
                        channels.forEach(tones -> cutOut(tones, frame(start, gap.from()), frame(start, gap.to()))));
    }

    /** Two frequencies from one frame to another. */
    private record Tone(long from, long to, int low, int high) {}

    public static long frames(Duration length) {
        return length.toMillis() * RATE / 1000;
    }

    @Override
    public int read() {
        if (position == bytes) {
            return -1;
        }
        boolean lowByte = position % 2 == 0;
        if (lowByte) {
            long index = position / 2;
            sample = sampleAt((int) (index % channels.size()), index / channels.size());
        }
        position++;
        return (lowByte ? sample : sample >> 8) & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = (int) Math.min(length, bytes - position);
        for (int index = 0; index < count; index++) {
            buffer[offset + index] = (byte) read();
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private int sampleAt(int channel, long frame) {
        List<Tone> tones = channels.get(channel);
        while (next[channel] < tones.size() && tones.get(next[channel]).to() <= frame) {
            next[channel]++;
        }
        if (next[channel] == tones.size() || frame < tones.get(next[channel]).from()) {
            return 0;
        }
        Tone tone = tones.get(next[channel]);
        double time = 2 * Math.PI * frame / RATE;
        return (int) (LOUDNESS * (Math.sin(time * tone.low()) + Math.sin(time * tone.high())));
    }

    private static void addTones(List<Tone> tones, Sound sound, Instant start, Instant end) {
        long from = Math.max(0, frame(start, sound.start()));
        long to = frame(start, sound.endAsOf(end));
        if (to <= from) {
            return;
        }
        switch (sound.kind()) {
            case DIGITS -> {
                int count = sound.what().length();
                for (int index = 0; index < count; index++) {
                    int key = KEYS.indexOf(sound.what().charAt(index));
                    if (key >= 0) {
                        long begin = from + (to - from) * index / count;
                        long share = (to - from) / count;
                        tones.add(new Tone(begin, begin + share * 4 / 5, ROWS[key / 4], COLUMNS[key % 4]));
                    }
                }
            }
            case PROMPT -> tones.add(new Tone(from, to, 330, 330));
            case RINGBACK -> tones.add(new Tone(from, to, 440, 480));
            case SPEECH -> tones.add(new Tone(from, to, 262, 262));
            case VOICE -> tones.add(new Tone(from, to, 220, 220));
            case SILENCE -> {}
        }
    }

    private static void cutOut(List<Tone> tones, long from, long to) {
        List<Tone> kept = new ArrayList<>();
        for (Tone tone : tones) {
            if (tone.from() < from) {
                kept.add(new Tone(tone.from(), Math.min(tone.to(), from), tone.low(), tone.high()));
            }
            if (tone.to() > to) {
                kept.add(new Tone(Math.max(tone.from(), to), tone.to(), tone.low(), tone.high()));
            }
        }
        tones.clear();
        tones.addAll(kept);
    }

    private static long frame(Instant start, Instant instant) {
        return Duration.between(start, instant).toMillis() * RATE / 1000;
    }
}
