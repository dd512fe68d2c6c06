package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The call that an event belongs to.
 *
 * <p>Ids that the service left out are empty strings.
 *
 * @param transactionId the id of the whole call, which {@code UpdateSipMediaApplicationCall} takes
 * @param awsAccountId the account of the SIP media application
 * @param awsRegion the Region of the SIP media application
 * @param sipRuleId the rule that routed an inbound call; null for a call made by API
 * @param sipMediaApplicationId the SIP media application whose function is invoked
 * @param participants the legs of the call, in no particular order
 * @param transactionAttributes what the function stored with the call, empty if nothing; a value that is not a string
 *     appears as a string of JSON, and is sent back in its original type when a response gives it back unchanged
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/pstn-invocations.html">Invocation events</a>
 */
public record CallDetails(
        String transactionId,
        String awsAccountId,
        String awsRegion,
        @Nullable String sipRuleId,
        String sipMediaApplicationId,
        List<Participant> participants,
        Map<String, String> transactionAttributes) {

    /** Copies the collections. */
    public CallDetails {
        Arguments.notNull("transactionId", transactionId);
        Arguments.notNull("awsAccountId", awsAccountId);
        Arguments.notNull("awsRegion", awsRegion);
        Arguments.notNull("sipMediaApplicationId", sipMediaApplicationId);
        participants = List.copyOf(Arguments.notNull("participants", participants));
        transactionAttributes = Map.copyOf(Arguments.notNull("transactionAttributes", transactionAttributes));
    }

    /**
     * The leg with a tag.
     *
     * @param tag {@link LegTag#A} or {@link LegTag#B}
     * @return the leg, null if the call has none with this tag
     */
    public @Nullable Participant leg(LegTag tag) {
        Arguments.notNull("tag", tag);
        for (Participant participant : participants) {
            if (tag.equals(participant.participantTag())) {
                return participant;
            }
        }
        return null;
    }

    /**
     * The legs that are connected, and billed.
     *
     * @return the participants whose status is {@link ParticipantStatus#CONNECTED}
     */
    public List<Participant> connected() {
        // A loop, because the first stream costs a fresh runtime a hundred classes.
        List<Participant> connected = new ArrayList<>(participants.size());
        for (Participant participant : participants) {
            if (participant.status() == ParticipantStatus.CONNECTED) {
                connected.add(participant);
            }
        }
        return List.copyOf(connected);
    }

    /** Leaves the attributes' values out: they may hold what a caller said or typed. */
    @Override
    public String toString() {
        return "CallDetails[" + transactionId + " of " + sipMediaApplicationId + " in " + awsRegion + ", "
                + participants + ", " + transactionAttributes.size() + " transaction attributes]";
    }
}
