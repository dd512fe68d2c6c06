package io.github.hookswitch.local.internal.meetings;

/**
 * Somebody who may join a meeting.
 *
 * @param id the attendee's id
 * @param externalUserId what the application calls the person
 * @param joinToken opens the meeting for the attendee
 * @param capabilities what the attendee may do
 */
record Attendee(String id, String externalUserId, String joinToken, Capabilities capabilities) {

    /** What an attendee may send and receive: SendReceive, Send, Receive or None each. */
    record Capabilities(String audio, String video, String content) {
        static final Capabilities ALL = new Capabilities("SendReceive", "SendReceive", "SendReceive");
    }

    Attendee with(Capabilities newCapabilities) {
        return new Attendee(id, externalUserId, joinToken, newCapabilities);
    }
}
