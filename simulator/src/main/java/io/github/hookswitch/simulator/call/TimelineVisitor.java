package io.github.hookswitch.simulator.call;

import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a timeline, each kind with a method of its own.
 *
 * <p>A new kind of entry is a new method here, so the compiler names every reader that has to learn it. Who cares for a
 * few kinds only takes {@link SimpleTimelineVisitor}.
 *
 * @param <R> what is made of an entry
 */
public interface TimelineVisitor<R extends @Nullable Object> {

    /**
     * A function was invoked with an event.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R eventSent(TimelineEntry.EventSent entry);

    /**
     * A usable reply came.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R replyReceived(TimelineEntry.ReplyReceived entry);

    /**
     * The actions of a reply were not run, because this event's reply does not run any, or because nobody was left.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R replyIgnored(TimelineEntry.ReplyIgnored entry);

    /**
     * A reply could not be used.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R replyRefused(TimelineEntry.ReplyRefused entry);

    /**
     * An invocation gave no reply.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R invocationFailed(TimelineEntry.InvocationFailed entry);

    /**
     * The function's own code threw.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R handlerThrew(TimelineEntry.HandlerThrew entry);

    /**
     * An action began to run.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R actionStarted(TimelineEntry.ActionStarted entry);

    /**
     * An action finished.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R actionSucceeded(TimelineEntry.ActionSucceeded entry);

    /**
     * An action failed; the rest of its list was dropped.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R actionFailed(TimelineEntry.ActionFailed entry);

    /**
     * An update of the call cut an action off.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R actionInterrupted(TimelineEntry.ActionInterrupted entry);

    /**
     * An action was not run, or not to its end, and no event reports it.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R actionDropped(TimelineEntry.ActionDropped entry);

    /**
     * The party of a leg pressed a key.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R keyPressed(TimelineEntry.KeyPressed entry);

    /**
     * The party of a leg began to say something.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R partySpoke(TimelineEntry.PartySpoke entry);

    /**
     * The party of a leg began to hear something.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R soundStarted(TimelineEntry.SoundStarted entry);

    /**
     * A recording was stored.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R recordingStored(TimelineEntry.RecordingStored entry);

    /**
     * A leg came into being and is not answered yet.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R legStarted(TimelineEntry.LegStarted entry);

    /**
     * The phone of an outbound leg began to ring.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R legRinging(TimelineEntry.LegRinging entry);

    /**
     * A leg was answered; from here on it is billed.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R legConnected(TimelineEntry.LegConnected entry);

    /**
     * A leg ended.
     *
     * @param entry the entry
     * @return what is made of it
     */
    R legDisconnected(TimelineEntry.LegDisconnected entry);
}
