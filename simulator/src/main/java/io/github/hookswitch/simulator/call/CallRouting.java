package io.github.hookswitch.simulator.call;

import java.util.List;

/** What the engine asks of the account: which rules and which phone numbers it has. */
public interface CallRouting {

    /**
     * Finds the targets of the enabled SIP rule whose trigger is the given phone number.
     *
     * @param e164 the dialled number in E.164 form
     * @return the targets by ascending priority; empty if no enabled rule names the number
     */
    List<RouteTarget> routeToNumber(String e164);

    /**
     * Finds the targets of the enabled SIP rule whose trigger is the given request URI host name.
     *
     * @param hostName host name of a SIP URI, such as the outbound host name of a Voice Connector
     * @return the targets by ascending priority; empty if no enabled rule names the host, as by default
     */
    default List<RouteTarget> routeToHost(String hostName) {
        return List.of();
    }

    /**
     * Tells whether a phone number is in the account's inventory, and so may be shown as caller id.
     *
     * @param e164 the number in E.164 form
     * @return true if the account owns the number
     */
    boolean ownsNumber(String e164);

    /**
     * Tells whether a phone number is in the inventory of the account that an application belongs to.
     *
     * @param application the application that wants to show the number
     * @param e164 the number in E.164 form
     * @return true if the application's account owns the number; by default there is one account
     */
    default boolean ownsNumber(ApplicationEndpoint application, String e164) {
        return ownsNumber(e164);
    }
}
