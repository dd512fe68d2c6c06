package io.github.hookswitch.simulator.call;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the person or machine behind a phone number behaves. */
public sealed interface RemoteParty {

    /** What a number does unless configured otherwise: answers after 5 s and never hangs up by itself. */
    RemoteParty DEFAULT = answersAfter(Duration.ofSeconds(5));

    /**
     * Rings, then answers.
     *
     * @param after time from being called to answering, zero or more
     * @param hangsUpAfter time from being connected to hanging up; null to stay until the call ends or {@link SimulatedCall#hangUp} is called
     */
    record Answers(Duration after, @Nullable Duration hangsUpAfter) implements RemoteParty {

        /**
         * Checks the times.
         *
         * @param after time to answering, zero or more
         * @param hangsUpAfter time to hanging up, zero or more, or null
         */
        public Answers {
            requireNotNegative("after", after);
            if (hangsUpAfter != null) {
                requireNotNegative("hangsUpAfter", hangsUpAfter);
            }
        }

        /**
         * The same party, who hangs up by itself.
         *
         * @param talk time from being connected to hanging up, zero or more
         * @return a new value
         */
        public Answers hangingUpAfter(Duration talk) {
            return new Answers(after, talk);
        }
    }

    /**
     * Refuses without answering.
     *
     * @param sipResponseCode the SIP code of the refusal, 400 to 699
     */
    record Refuses(int sipResponseCode) implements RemoteParty {

        /**
         * Checks the code.
         *
         * @param sipResponseCode 400 to 699
         */
        public Refuses {
            if (sipResponseCode < 400 || sipResponseCode > 699) {
                throw new IllegalArgumentException("sipResponseCode is " + sipResponseCode
                        + ", but a refusal has a SIP code from 400 to 699; use 486 for busy or 603 for declined");
            }
        }
    }

    /** Rings until {@link SimulatedCall#answer} or {@link SimulatedCall#reject} is called. */
    record Manual() implements RemoteParty {}

    /** Rings and is not answered. */
    record DoesNotAnswer() implements RemoteParty {}

    /**
     * A party who answers and stays.
     *
     * @param after time from being called to answering, zero or more
     * @return the behaviour
     */
    static Answers answersAfter(Duration after) {
        return new Answers(after, null);
    }

    /**
     * An answering machine: to the service it is a party who answers, and it is billed like one.
     *
     * @param after time from being called to picking up, zero or more
     * @param records time from picking up to hanging up, zero or more
     * @return the behaviour
     */
    static Answers voicemail(Duration after, Duration records) {
        return new Answers(after, records);
    }

    /**
     * A busy line.
     *
     * @return the behaviour: SIP code 486
     */
    static RemoteParty busy() {
        return new Refuses(486);
    }

    /**
     * A party who refuses with a code.
     *
     * @param sipResponseCode SIP code, 400 to 699
     * @return the behaviour
     */
    static RemoteParty refuses(int sipResponseCode) {
        return new Refuses(sipResponseCode);
    }

    /**
     * A party whom somebody plays: it rings until {@link SimulatedCall#answer} or
     * {@link SimulatedCall#reject} is called, or until the service gives up.
     *
     * @return the behaviour
     */
    static RemoteParty manual() {
        return new Manual();
    }

    /**
     * A party who lets it ring.
     *
     * @return the behaviour
     */
    static RemoteParty doesNotAnswer() {
        return new DoesNotAnswer();
    }

    private static void requireNotNegative(String name, Duration value) {
        if (Objects.requireNonNull(value, name).isNegative()) {
            throw new IllegalArgumentException(name + " is " + value + ", but a party cannot act before it is called;"
                    + " use a duration of zero or more");
        }
    }
}
