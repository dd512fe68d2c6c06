package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.AudioLibrary;
import io.github.hookswitch.simulator.call.BucketAccess;
import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.PerformedAction;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.legs.LegControl;
import io.github.hookswitch.simulator.call.internal.legs.Legs;
import io.github.hookswitch.simulator.call.internal.media.PartyListener;
import io.github.hookswitch.simulator.call.internal.media.Recordings;
import io.github.hookswitch.simulator.call.internal.media.Sound;
import io.github.hookswitch.simulator.call.internal.parameters.ActionData;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.AudioPrompt;
import io.github.hookswitch.simulator.call.internal.parameters.Speech;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One action: while it runs, and its outcome. */
public final class ActionRun {
    private final ActionType type;
    private final ActionParameters parameters;
    private final Leg leg;
    private final Parts parts;
    private final Listener listener;
    private final Instant startedAt;
    private List<Runnable> onCancel = new ArrayList<>(0);
    private List<Runnable> onEnd = new ArrayList<>(2);
    private @Nullable ObjectNode results;
    private @Nullable Instant endedAt;
    private @Nullable ActionRefusedException refusal;
    private PerformedAction.Outcome outcome = PerformedAction.Outcome.RUNNING;

    public ActionRun(ActionType type, ObjectNode parameters, Leg leg, Parts parts, Listener listener) {
        this.type = type;
        this.parameters = new ActionParameters(parameters);
        this.leg = leg;
        this.parts = parts;
        this.listener = listener;
        this.startedAt = parts.time().now();
    }

    /**
     * What the actions of one call work on.
     *
     * @param buckets which buckets the service may use
     * @param application the application that handles the call
     */
    public record Parts(
            VirtualTime time,
            LegControl legs,
            Recordings recordings,
            BucketAccess buckets,
            Supplier<ApplicationEndpoint> application) {}

    /** Receives the outcome of an action. */
    public interface Listener {
        /** It is done; {@code reported} tells whether the function may hear of it. */
        void succeeded(ActionRun run, boolean reported);

        /** The function may hear now of a success that was kept back. */
        void reported(ActionRun run);

        void failed(ActionRun run, ActionRefusedException reason);

        /** Digits came in that an action, over by now, had asked for. */
        void received(Leg leg, ObjectNode actionData);
    }

    public ActionType type() {
        return type;
    }

    public ActionParameters parameters() {
        return parameters;
    }

    public Leg leg() {
        return leg;
    }

    LegControl control() {
        return parts.legs();
    }

    Legs legs() {
        return parts.legs().legs();
    }

    Recordings recordings() {
        return parts.recordings();
    }

    VirtualTime time() {
        return parts.time();
    }

    Instant now() {
        return parts.time().now();
    }

    ApplicationEndpoint application() {
        return parts.application().get();
    }

    String awsRegion() {
        return parts.application().get().awsRegion();
    }

    /** An audio file that a parameter names. */
    AudioPrompt prompt(String parameter, AudioLibrary audio) throws ActionRefusedException {
        return AudioPrompt.read(
                parameters,
                parameter,
                audio,
                file -> parts.buckets().readRefusal(parts.application().get(), file.bucketName(), file.key()));
    }

    /** Makes sure that the service may store a recording. */
    void requireStorable(String parameter, String bucketName, String key) throws ActionRefusedException {
        String refusal = parts.buckets().writeRefusal(parts.application().get(), bucketName, key);
        if (refusal != null) {
            throw ActionParameters.invalid(parameter, "the recording cannot be uploaded: " + refusal);
        }
    }

    boolean isRunning() {
        return outcome == PerformedAction.Outcome.RUNNING;
    }

    /** What the service does when an action needs to be heard on a leg that nobody answered yet. */
    void answerLeg() {
        if (!leg.isConnected()) {
            control().connect(leg);
        }
    }

    /** Lets the party hear something until its length is over, it is stopped, or the action ends; null loops it. */
    Sound play(Heard.Kind kind, String what, @Nullable Duration length) {
        return play(kind, what, "", length);
    }

    /** Reads a text to the party, until its length is over, it is stopped, or the action ends. */
    Sound speak(Speech speech) {
        return play(Heard.Kind.SPEECH, speech.text(), speech.language(), speech.length());
    }

    private Sound play(Heard.Kind kind, String what, String language, @Nullable Duration length) {
        Sound sound = leg.media().play(kind, what, language, length);
        onEnd(() -> sound.stop(now()));
        return sound;
    }

    /** Notices what the party does while the action runs. */
    void listen(PartyListener listener) {
        leg.media().listen(listener);
        onEnd(leg.media()::stopListening);
    }

    /** Hands over digits that came in after the action was over. */
    void received(ObjectNode actionData) {
        listener.received(leg, actionData);
    }

    /** Does something after a time, unless the action has ended by then. */
    VirtualTime.Scheduled after(Duration time, Runnable action) {
        VirtualTime.Scheduled timer = time().schedule(time, action);
        onEnd(timer::cancel);
        return timer;
    }

    void succeedAfter(Duration time) {
        after(time, this::succeed);
    }

    /** Sets a member of {@code ActionData} beside the parameters. */
    void result(String name, JsonNode value) {
        if (results == null) {
            results = JsonNodeFactory.instance.objectNode();
        }
        results.set(name, value);
    }

    void result(String name, String value) {
        result(name, JsonNodeFactory.instance.textNode(value));
    }

    void succeed() {
        if (isRunning()) {
            listener.succeeded(this, true);
        }
    }

    void succeedUnreported() {
        if (isRunning()) {
            listener.succeeded(this, false);
        }
    }

    /** Reports a success that {@link #succeedUnreported()} kept back. */
    void reportLate() {
        listener.reported(this);
    }

    void fail(ActionRefusedException reason) {
        if (isRunning()) {
            listener.failed(this, reason);
        }
    }

    /** What to do when the action is cut off. */
    void onCancel(Runnable cleanUp) {
        onCancel.add(cleanUp);
    }

    void onEnd(Runnable cleanUp) {
        onEnd.add(cleanUp);
    }

    /** Ends the action before its time. */
    public void cancel(PerformedAction.Outcome newOutcome) {
        List<Runnable> cleanUps = onCancel;
        end(newOutcome);
        cleanUps.forEach(Runnable::run);
    }

    public void end(PerformedAction.Outcome newOutcome) {
        outcome = newOutcome;
        endedAt = now();
        List<Runnable> cleanUps = onEnd;
        onCancel = List.of();
        onEnd = List.of();
        cleanUps.forEach(Runnable::run);
    }

    public void refused(ActionRefusedException reason) {
        refusal = reason;
        end(PerformedAction.Outcome.FAILED);
    }

    public ObjectNode actionData() {
        ObjectNode data = ActionData.of(type.name(), parameters.node());
        if (results != null) {
            data.setAll(results);
        }
        return data;
    }

    public PerformedAction view() {
        return new PerformedAction(
                type.name(),
                leg.tag(),
                parameters.node().toString(),
                startedAt,
                endedAt,
                outcome,
                refusal == null ? null : refusal.errorType(),
                refusal == null ? null : refusal.errorMessage());
    }
}
