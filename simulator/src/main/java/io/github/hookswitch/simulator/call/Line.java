package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media of one leg: what its party hears, and what it says and presses. */
final class Line {
    private static final PartyListener NOBODY = new PartyListener() {};
    private static final Duration TONE = Duration.ofMillis(100);

    private final CallSession call;
    private final Leg leg;
    private final List<Sound> heard = new ArrayList<>(4);
    private final List<Sound> said = new ArrayList<>(0);
    private final CallRecorder recorder;
    private PartyListener listener = NOBODY;
    private @Nullable DigitRegistration registration;
    private @Nullable Instant partyFreeAt;
    private boolean speaking;

    Line(CallSession call, Leg leg) {
        this.call = call;
        this.leg = leg;
        this.recorder = new CallRecorder(call, leg, this);
    }

    List<Sound> heard() {
        return heard;
    }

    List<Sound> said() {
        return said;
    }

    CallRecorder recorder() {
        return recorder;
    }

    boolean isPartySpeaking() {
        return speaking;
    }

    /** Lets the party hear something, until its length is over or it is stopped; null loops it. */
    Sound play(Heard.Kind kind, String what, @Nullable Duration length) {
        Sound sound = new Sound(kind, what, call.engine().now(), length);
        heard.add(sound);
        Duration planned = length == null ? Duration.ZERO : length;
        call.timeline().add(now -> new TimelineEntry.SoundStarted(now, leg.tag(), kind, what, planned));
        return sound;
    }

    void listen(PartyListener newListener) {
        listener = newListener;
    }

    void stopListening() {
        listener = NOBODY;
    }

    @Nullable
    DigitRegistration registration() {
        return registration;
    }

    void register(@Nullable DigitRegistration newRegistration) {
        if (registration != null) {
            registration.cancel();
        }
        registration = newRegistration;
    }

    /** The party presses keys, after what it is busy with. */
    void press(String keys) {
        Duration interval = call.engine().rules().keyInterval();
        keys.chars().mapToObj(Character::toString).forEach(key -> whenFree(interval, () -> pressed(key)));
    }

    /** The party says something, after what it is busy with. */
    void say(String text) {
        Duration length = SpeechLength.of(text, call.engine().rules());
        whenFree(length, () -> beganToSay(text, length));
    }

    /** The leg is over. */
    void close(Instant now) {
        heard.forEach(sound -> sound.stop(now));
        said.forEach(sound -> sound.stop(now));
        register(null);
        recorder.legEnded();
    }

    private void whenFree(Duration busyFor, Runnable act) {
        Instant now = call.engine().now();
        Instant start = partyFreeAt == null || partyFreeAt.isBefore(now) ? now : partyFreeAt;
        partyFreeAt = start.plus(busyFor);
        call.engine().schedule(Duration.between(now, start), () -> {
            if (leg.isConnected()) {
                act.run();
            }
        });
    }

    private void pressed(String key) {
        said.add(new Sound(Heard.Kind.DIGITS, key, call.engine().now(), TONE));
        call.timeline().add(now -> new TimelineEntry.KeyPressed(now, leg.tag(), key));
        other().ifPresent(line -> line.play(Heard.Kind.DIGITS, key, TONE));
        if (!listener.key(key) && registration != null) {
            registration.key(key);
        }
    }

    private void beganToSay(String text, Duration length) {
        said.add(new Sound(Heard.Kind.VOICE, text, call.engine().now(), length));
        call.timeline().add(now -> new TimelineEntry.PartySpoke(now, leg.tag(), text));
        other().ifPresent(line -> line.play(Heard.Kind.VOICE, text, length));
        speaking = true;
        listener.speechBegan();
        call.engine().schedule(length, () -> {
            speaking = false;
            if (leg.isConnected()) {
                listener.speechEnded(text);
            }
        });
    }

    /** The line of the other party of a bridge. */
    private Optional<Line> other() {
        return call.legs().partner(leg).map(Leg::line);
    }
}
