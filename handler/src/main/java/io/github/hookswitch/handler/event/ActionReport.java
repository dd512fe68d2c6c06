package io.github.hookswitch.handler.event;

import org.jspecify.annotations.Nullable;

/**
 * The {@code ActionData} of an event: the action that it is about, as executed.
 *
 * @param type the action's {@code Type}, such as {@code CallAndBridge}; empty if the service left it out
 * @param callId the leg that the action ran on; null if not given
 * @param participantTag the tag of that leg; null if not given
 * @param receivedDigits the digits that the action collected; null if the event had none, empty when a
 *     {@code ReceiveDigits} was only registered
 * @param raw the whole {@code ActionData} as JSON; null if the event had none
 */
public record ActionReport(
        String type,
        @Nullable String callId,
        @Nullable LegTag participantTag,
        @Nullable String receivedDigits,
        @Nullable RawJson raw) {

    /** The report of an event without {@code ActionData}. */
    public static final ActionReport NONE = new ActionReport("", null, null, null, null);
}
