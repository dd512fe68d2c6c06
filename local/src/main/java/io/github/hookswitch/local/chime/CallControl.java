package io.github.hookswitch.local.chime;

import java.util.Map;

/** What the control plane asks of the part that makes calls. */
public interface CallControl {

    /**
     * Starts an outbound call.
     *
     * @param application the SIP media application that handles the call
     * @param fromPhoneNumber the caller id, a number in the account's inventory
     * @param toPhoneNumber the number to ring
     * @param arguments the ArgumentsMap, 0 to 20 entries
     * @param sipHeaders the SIP headers, 0 to 20 entries
     * @return the transaction id
     */
    String createCall(
            SipMediaApplication application,
            String fromPhoneNumber,
            String toPhoneNumber,
            Map<String, String> arguments,
            Map<String, String> sipHeaders);

    /**
     * Asks the handler of a call in progress for new actions.
     *
     * @param application the SIP media application that handles the call
     * @param transactionId the call's transaction id
     * @param arguments the update's arguments, 0 to 20 entries
     * @return false if no such call is in progress on that application
     */
    boolean updateCall(SipMediaApplication application, String transactionId, Map<String, String> arguments);
}
