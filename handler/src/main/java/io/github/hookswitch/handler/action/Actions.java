package io.github.hookswitch.handler.action;

import io.github.hookswitch.handler.event.Participant;
import java.time.Duration;
import java.util.List;

/**
 * A short factory for each action, so that an answer reads like what the caller hears.
 *
 * <pre>{@code
 * Response.of(Actions.speak("One moment please."), Actions.callAndBridge("+12065550100", "+12065550199"));
 * }</pre>
 *
 * All are for the leg of the event unless {@code on(leg)} says otherwise.
 */
public final class Actions {

    private Actions() {}

    /**
     * Speaks a text with the service's default voice.
     *
     * @param text 1 to 1000 characters of plain text
     * @return the action
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public static Speak speak(String text) {
        return speak(Speech.of(text));
    }

    /**
     * Speaks a text.
     *
     * @param speech the text and its voice
     * @return the action
     */
    public static Speak speak(Speech speech) {
        return new Speak(speech, null);
    }

    /**
     * Speaks a text and collects digits; the same text is said again after a bad entry.
     *
     * @param text 1 to 1000 characters of plain text
     * @param digits how digits are collected
     * @return the action
     * @throws IllegalArgumentException if the text is blank or too long
     */
    public static SpeakAndGetDigits speakAndGetDigits(String text, Digits digits) {
        return speakAndGetDigits(Speech.of(text), Speech.of(text), digits);
    }

    /**
     * Speaks a text and collects digits.
     *
     * @param speech the text
     * @param failureSpeech what is said after each bad or missing entry; if it names no voice, in that of the first text
     * @param digits how digits are collected
     * @return the action
     */
    public static SpeakAndGetDigits speakAndGetDigits(Speech speech, Speech failureSpeech, Digits digits) {
        return new SpeakAndGetDigits(speech, failureSpeech, digits, null);
    }

    /**
     * Plays a WAV file once.
     *
     * @param source where the file is
     * @return the action
     */
    public static PlayAudio playAudio(AudioSource source) {
        return PlayAudio.builder(source).build();
    }

    /**
     * Plays a WAV file and collects digits.
     *
     * @param source the prompt
     * @param failureSource what is played after each bad or missing entry
     * @param digits how digits are collected
     * @return the action
     */
    public static PlayAudioAndGetDigits playAudioAndGetDigits(
            AudioSource source, AudioSource failureSource, Digits digits) {
        return new PlayAudioAndGetDigits(source, failureSource, digits, null);
    }

    /**
     * Listens for digits while the call goes on.
     *
     * @param inputDigitsRegex what the digits must match, not empty
     * @param inBetweenDigits the silence after which the digits are matched, at least 1 millisecond
     * @param flushDigits the time from the first digit after which they are dropped, longer than the other
     * @return the action
     * @throws IllegalArgumentException if a value is not allowed
     */
    public static ReceiveDigits receiveDigits(String inputDigitsRegex, Duration inBetweenDigits, Duration flushDigits) {
        return new ReceiveDigits(inputDigitsRegex, inBetweenDigits, flushDigits, null);
    }

    /**
     * Sends tones of the service's default length.
     *
     * @param digits 1 to 50 of 0 to 9, *, #, A to D, and commas, each of which is a pause of half a second
     * @return the action
     * @throws IllegalArgumentException if a digit is not allowed
     */
    public static SendDigits sendDigits(String digits) {
        return new SendDigits(digits, null, null);
    }

    /**
     * Sends tones.
     *
     * @param digits 1 to 50 of 0 to 9, *, #, A to D, and commas, each of which is a pause of half a second
     * @param toneDuration the length of a tone, 50 to 24000 milliseconds
     * @return the action
     * @throws IllegalArgumentException if a value is not allowed
     */
    public static SendDigits sendDigits(String digits, Duration toneDuration) {
        Checks.notNull("ToneDurationInMilliseconds", toneDuration);
        return new SendDigits(digits, toneDuration, null);
    }

    /**
     * Waits.
     *
     * @param duration 100 milliseconds to 30 seconds
     * @return the action
     * @throws IllegalArgumentException if the duration is out of range
     */
    public static Pause pause(Duration duration) {
        return new Pause(duration, null);
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
     * Connects the caller with a meeting of the Chime SDK.
     *
     * @param meetingId the meeting's id
     * @param joinToken the token of an attendee that was created for the caller
     * @return the action
     * @throws IllegalArgumentException if one of them is blank
     */
    public static JoinChimeMeeting joinChimeMeeting(String meetingId, String joinToken) {
        return new JoinChimeMeeting(meetingId, joinToken, null);
    }

    /**
     * Mutes attendees of the caller's meeting.
     *
     * @param meetingId the meeting's id
     * @param attendees the ids of 1 to 100 attendees
     * @return the action
     * @throws IllegalArgumentException if there are none or too many
     */
    public static ModifyChimeMeetingAttendees mute(String meetingId, List<String> attendees) {
        return new ModifyChimeMeetingAttendees(ModifyChimeMeetingAttendees.Operation.MUTE, meetingId, attendees, null);
    }

    /**
     * Unmutes attendees of the caller's meeting.
     *
     * @param meetingId the meeting's id
     * @param attendees the ids of 1 to 100 attendees
     * @return the action
     * @throws IllegalArgumentException if there are none or too many
     */
    public static ModifyChimeMeetingAttendees unmute(String meetingId, List<String> attendees) {
        return new ModifyChimeMeetingAttendees(
                ModifyChimeMeetingAttendees.Operation.UNMUTE, meetingId, attendees, null);
    }

    /**
     * Hands the caller to an Amazon Lex V2 bot.
     *
     * @param botAliasArn the ARN of a bot alias in the application's Region
     * @return the action
     * @throws IllegalArgumentException if it is not the ARN of a bot alias
     */
    public static StartBotConversation startBotConversation(String botAliasArn) {
        return new StartBotConversation(botAliasArn, null, null, null);
    }

    /**
     * Records both directions of a leg until the call ends.
     *
     * @param location a bucket, optionally with a prefix: {@code bucket/prefix}
     * @return the action
     * @throws IllegalArgumentException if the location is not of that form
     */
    public static StartCallRecording startCallRecording(String location) {
        return new StartCallRecording(StartCallRecording.Track.BOTH, location, null);
    }

    /**
     * Ends the recording of a leg.
     *
     * @return the action
     */
    public static CallRecordingControl stopCallRecording() {
        return new CallRecordingControl(CallRecordingControl.Operation.STOP, null);
    }

    /**
     * Pauses the recording of a leg.
     *
     * @return the action
     */
    public static CallRecordingControl pauseCallRecording() {
        return new CallRecordingControl(CallRecordingControl.Operation.PAUSE, null);
    }

    /**
     * Resumes the recording of a leg.
     *
     * @return the action
     */
    public static CallRecordingControl resumeCallRecording() {
        return new CallRecordingControl(CallRecordingControl.Operation.RESUME, null);
    }

    /**
     * Turns noise suppression on or off.
     *
     * @param enable whether noise is suppressed
     * @return the action
     */
    public static VoiceFocus voiceFocus(boolean enable) {
        return new VoiceFocus(enable, null);
    }

    /**
     * Hangs up the leg of the event.
     *
     * @return the action
     */
    public static HangupAction hangup() {
        return new HangupAction(null, null);
    }

    /**
     * Hangs up a leg.
     *
     * @param leg a participant of the event
     * @return the action
     */
    public static HangupAction hangup(Participant leg) {
        return hangup().on(LegRef.of(leg));
    }

    /**
     * Rejects or hangs up the leg of the event with a reason for the party's equipment.
     *
     * @param sipResponseCode the reason
     * @return the action
     */
    public static HangupAction hangup(HangupAction.SipResponseCode sipResponseCode) {
        Checks.notNull("SipResponseCode", sipResponseCode);
        return new HangupAction(sipResponseCode, null);
    }
}
