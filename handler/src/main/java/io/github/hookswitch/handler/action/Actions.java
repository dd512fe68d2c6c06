package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.Participant;
import java.time.Duration;

/**
 * A short factory for each action, so that an answer reads like what the caller hears.
 *
 * <pre>{@code
 * Response.of(Actions.speak("One moment please."), Actions.callAndBridge("+12065550100", "+12065550199"));
 * }</pre>
 */
public final class Actions {

    private Actions() {}

    /**
     * Speaks a text with the service's default voice on the leg of the event.
     *
     * @param text 1 to 1000 characters of plain text
     * @return the action
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public static Speak speak(String text) {
        return Speak.builder(text).build();
    }

    /**
     * Plays a WAV file once on the leg of the event.
     *
     * @param source where the file is
     * @return the action
     */
    public static PlayAudio playAudio(AudioSource source) {
        return PlayAudio.builder(source).build();
    }

    /**
     * Waits.
     *
     * @param duration 100 milliseconds to 30 seconds
     * @return the action
     * @throws IllegalArgumentException if the duration is out of range
     */
    public static Pause pause(Duration duration) {
        return Pause.builder(duration).build();
    }

    /**
     * Calls a phone number and bridges it with the leg of the event.
     *
     * @param callerIdNumber an E.164 number of the account, or the number of the caller
     * @param phoneNumber the E.164 number to call
     * @return the action
     * @throws IllegalArgumentException if one of them is not an E.164 number
     */
    public static CallAndBridge callAndBridge(String callerIdNumber, String phoneNumber) {
        return CallAndBridge.builder(callerIdNumber, BridgeEndpoint.pstn(phoneNumber))
                .build();
    }

    /**
     * Hangs up the leg of the event.
     *
     * @return the action
     */
    public static Hangup hangup() {
        return Hangup.builder().build();
    }

    /**
     * Hangs up a leg.
     *
     * @param leg a participant of the event
     * @return the action
     */
    public static Hangup hangup(Participant leg) {
        return Hangup.builder().leg(LegRef.of(leg)).build();
    }
}
