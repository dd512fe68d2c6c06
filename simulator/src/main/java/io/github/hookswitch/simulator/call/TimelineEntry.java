package io.github.hookswitch.simulator.call;

import io.github.hookswitch.handler.event.LegTag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened in a call, in the order it happened. */
public sealed interface TimelineEntry {

    /**
     * When it happened.
     *
     * @return instant of virtual time
     */
    Instant at();

    /**
     * Hands this entry to the method of a visitor that is for its kind.
     *
     * @param visitor has a method for each kind
     * @param <R> what comes of it
     * @return what the visitor's method returned
     */
    <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor);

    /**
     * A function was invoked with an event.
     *
     * @param at when
     * @param sequence the event's {@code Sequence}
     * @param eventType the event's {@code InvocationEventType}
     * @param json the event as it was sent
     * @param attempt 1 for the first invocation with this event, more for retries
     */
    record EventSent(Instant at, int sequence, String eventType, String json, int attempt) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.eventSent(this);
        }
    }

    /**
     * A usable reply came.
     *
     * @param at when
     * @param sequence the {@code Sequence} of the event it answers
     * @param actionTypes types of the actions in it, in order; null if it had no list, which keeps what is there
     * @param json the reply as it came
     */
    record ReplyReceived(Instant at, int sequence, @Nullable List<String> actionTypes, String json)
            implements TimelineEntry {

        /**
         * Copies the list.
         *
         * @param at when
         * @param sequence the event's Sequence
         * @param actionTypes types of the actions, or null
         * @param json the reply
         */
        public ReplyReceived {
            actionTypes = actionTypes == null ? null : List.copyOf(actionTypes);
        }

        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.replyReceived(this);
        }
    }

    /**
     * The actions of a reply were not run, because this event's reply does not run any, or because nobody was left.
     *
     * @param at when
     * @param sequence the {@code Sequence} of the event that was answered
     * @param reason why, in plain words
     */
    record ReplyIgnored(Instant at, int sequence, String reason) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.replyIgnored(this);
        }
    }

    /**
     * A reply could not be used.
     *
     * @param at when
     * @param sequence the {@code Sequence} of the event it answers
     * @param errorType short name of the fault
     * @param errorMessage what is wrong with the reply
     */
    record ReplyRefused(Instant at, int sequence, String errorType, String errorMessage) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.replyRefused(this);
        }
    }

    /**
     * An invocation gave no reply.
     *
     * @param at when
     * @param sequence the {@code Sequence} of the event
     * @param attempt which invocation with this event it was, from 1
     * @param reason what happened
     * @param retried whether the function is invoked again
     */
    record InvocationFailed(Instant at, int sequence, int attempt, String reason, boolean retried)
            implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.invocationFailed(this);
        }
    }

    /**
     * The function's own code threw.
     *
     * @param at when
     * @param sequence the {@code Sequence} of the event it was to answer
     * @param thrown what was thrown; of a function in another process its type, message and frames, as an
     *     {@link IllegalStateException}
     * @param answered whether the function answered nevertheless, by the rules of its hang-up awareness
     */
    record HandlerThrew(Instant at, int sequence, Throwable thrown, boolean answered) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.handlerThrew(this);
        }
    }

    /**
     * An action began to run.
     *
     * @param at when
     * @param actionType the action's {@code Type}
     * @param leg the leg it runs on
     */
    record ActionStarted(Instant at, String actionType, LegTag leg) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.actionStarted(this);
        }
    }

    /**
     * An action finished.
     *
     * @param at when
     * @param actionType the action's {@code Type}
     * @param leg the leg it ran on
     */
    record ActionSucceeded(Instant at, String actionType, LegTag leg) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.actionSucceeded(this);
        }
    }

    /**
     * An action failed; the rest of its list was dropped.
     *
     * @param at when
     * @param actionType the action's {@code Type}
     * @param errorType the service's name of the error
     * @param errorMessage what is wrong
     */
    record ActionFailed(Instant at, String actionType, String errorType, String errorMessage) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.actionFailed(this);
        }
    }

    /**
     * An update of the call cut an action off.
     *
     * @param at when
     * @param actionType the action's {@code Type}
     * @param leg the leg it ran on
     */
    record ActionInterrupted(Instant at, String actionType, LegTag leg) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.actionInterrupted(this);
        }
    }

    /**
     * An action was not run, or not to its end, and no event reports it.
     *
     * @param at when
     * @param actionType the action's {@code Type}
     * @param started whether it was running
     * @param reason why, in plain words
     */
    record ActionDropped(Instant at, String actionType, boolean started, String reason) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.actionDropped(this);
        }
    }

    /**
     * The party of a leg pressed a key.
     *
     * @param at when
     * @param leg the leg
     * @param key 0 to 9, #, * or A to D
     * @param received whether an action, or the other party of a bridge, takes notice of it; false for a key that is lost
     */
    record KeyPressed(Instant at, LegTag leg, String key, boolean received) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.keyPressed(this);
        }
    }

    /**
     * The party of a leg began to say something.
     *
     * @param at when
     * @param leg the leg
     * @param text the words
     */
    record PartySpoke(Instant at, LegTag leg, String text) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.partySpoke(this);
        }
    }

    /**
     * The party of a leg began to hear something.
     *
     * @param at when
     * @param leg the leg
     * @param kind what sort of sound
     * @param what as in {@link Heard}
     * @param length how long it lasts unless it is cut off; zero if it is looped
     */
    record SoundStarted(Instant at, LegTag leg, Heard.Kind kind, String what, Duration length)
            implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.soundStarted(this);
        }
    }

    /**
     * A recording was stored.
     *
     * @param at when
     * @param leg the leg it was made on
     * @param bucketName the bucket
     * @param key the key
     * @param length how long it is
     */
    record RecordingStored(Instant at, LegTag leg, String bucketName, String key, Duration length)
            implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.recordingStored(this);
        }
    }

    /**
     * A leg came into being and is not answered yet.
     *
     * @param at when
     * @param leg the leg
     * @param from number or name it comes from
     * @param to number or name it goes to
     */
    record LegStarted(Instant at, LegTag leg, String from, String to) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.legStarted(this);
        }
    }

    /**
     * The phone of an outbound leg began to ring.
     *
     * @param at when
     * @param leg the leg
     */
    record LegRinging(Instant at, LegTag leg) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.legRinging(this);
        }
    }

    /**
     * A leg was answered; from here on it is billed.
     *
     * @param at when
     * @param leg the leg
     */
    record LegConnected(Instant at, LegTag leg) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.legConnected(this);
        }
    }

    /**
     * A leg ended.
     *
     * @param at when
     * @param leg the leg
     * @param by who ended it
     * @param sipResponseCode code it ended with
     */
    record LegDisconnected(Instant at, LegTag leg, EndedBy by, int sipResponseCode) implements TimelineEntry {
        @Override
        public <R extends @Nullable Object> R accept(TimelineVisitor<R> visitor) {
            return visitor.legDisconnected(this);
        }
    }
}
