package io.github.hookswitch.simulator.call.internal.media;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.TimelineEntry;
import io.github.hookswitch.simulator.call.internal.time.Timeline;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The media of one leg: what its party hears, and what it says and presses. */
public final class LegMedia {
    private static final PartyListener NOBODY = new PartyListener() {};
    private static final Duration TONE = Duration.ofMillis(100);

    private final VirtualTime time;
    private final Timeline timeline;
    private final ServiceRules rules;
    private final LegTag leg;
    private final Ends ends;
    private final List<Sound> heard = new ArrayList<>(4);
    private final List<Sound> said = new ArrayList<>(0);
    private final CallRecorder recorder;
    private PartyListener listener = NOBODY;
    private @Nullable DigitRegistration registration;
    private @Nullable Instant partyFreeAt;
    private BiConsumer<Heard.Kind, String> hearing = (kind, what) -> {};
    private boolean speaking;

    public LegMedia(LegTag leg, Ends ends, Parts parts) {
        this.leg = leg;
        this.ends = ends;
        this.time = parts.time();
        this.timeline = parts.timeline();
        this.rules = parts.rules();
        this.recorder = new CallRecorder(time, parts.recordings(), leg);
    }

    /** What the media of the legs of one call share. */
    public record Parts(VirtualTime time, Timeline timeline, ServiceRules rules, Recordings recordings) {}

    /** Who is at the two ends. */
    public interface Ends {
        /** Whether somebody is there to hear. */
        boolean isConnected();

        /** The media of the other party of a bridge. */
        Optional<LegMedia> other();
    }

    public List<Sound> heard() {
        return heard;
    }

    public List<Sound> said() {
        return said;
    }

    public CallRecorder recorder() {
        return recorder;
    }

    public boolean isPartySpeaking() {
        return speaking;
    }

    /** Lets the party hear something, until its length is over or it is stopped; null loops it. */
    public Sound play(Heard.Kind kind, String what, @Nullable Duration length) {
        return play(kind, what, "", length);
    }

    /** Lets the party hear a text in a language, or another sound in none. */
    public Sound play(Heard.Kind kind, String what, String language, @Nullable Duration length) {
        Sound sound = new Sound(kind, what, language, time.now(), length);
        heard.add(sound);
        hearing.accept(kind, what);
        Duration planned = length == null ? Duration.ZERO : length;
        timeline.add(now -> new TimelineEntry.SoundStarted(now, leg, kind, what, planned));
        return sound;
    }

    /** Sets who else hears what this leg's party hears. */
    public void onHeard(BiConsumer<Heard.Kind, String> listener) {
        hearing = listener;
    }

    public void listen(PartyListener newListener) {
        listener = newListener;
    }

    public void stopListening() {
        listener = NOBODY;
    }

    @Nullable
    public DigitRegistration registration() {
        return registration;
    }

    public void register(@Nullable DigitRegistration newRegistration) {
        if (registration != null) {
            registration.cancel();
        }
        registration = newRegistration;
    }

    /** The party presses keys, after what it is busy with. */
    public void press(String keys) {
        Duration interval = rules.keyInterval();
        keys.chars().mapToObj(Character::toString).forEach(key -> whenFree(interval, () -> pressed(key)));
    }

    /** The party says something, after what it is busy with. */
    public void say(String text) {
        Duration length = SpeechLength.of(text, rules);
        whenFree(length, () -> beganToSay(text, length));
    }

    /** The leg is over. */
    public void close(Instant now) {
        heard.forEach(sound -> sound.stop(now));
        said.forEach(sound -> sound.stop(now));
        register(null);
        recorder.legEnded();
    }

    private void whenFree(Duration busyFor, Runnable act) {
        Instant now = time.now();
        Instant start = partyFreeAt == null || partyFreeAt.isBefore(now) ? now : partyFreeAt;
        partyFreeAt = start.plus(busyFor);
        time.schedule(Duration.between(now, start), () -> {
            if (ends.isConnected()) {
                act.run();
            }
        });
    }

    private void pressed(String key) {
        said.add(new Sound(Heard.Kind.DIGITS, key, time.now(), TONE));
        Optional<LegMedia> other = ends.other();
        boolean received = listener != NOBODY || registration != null || other.isPresent();
        timeline.add(now -> new TimelineEntry.KeyPressed(now, leg, key, received));
        other.ifPresent(media -> media.play(Heard.Kind.DIGITS, key, TONE));
        if (!listener.key(key) && registration != null) {
            registration.key(key);
        }
    }

    private void beganToSay(String text, Duration length) {
        said.add(new Sound(Heard.Kind.VOICE, text, time.now(), length));
        timeline.add(now -> new TimelineEntry.PartySpoke(now, leg, text));
        ends.other().ifPresent(media -> media.play(Heard.Kind.VOICE, text, length));
        speaking = true;
        listener.speechBegan();
        time.schedule(length, () -> {
            speaking = false;
            if (ends.isConnected()) {
                listener.speechEnded(text);
            }
        });
    }
}
