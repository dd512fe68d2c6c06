package io.github.hookswitch.simulator.call.internal.legs;

/** Connects calls within the network. */
@FunctionalInterface
public interface Exchange {

    /**
     * Connects a leg that is being dialled, if what is dialled is an application or a meeting of this network.
     *
     * @param control the call's legs
     * @param leg the leg
     * @param dialling decides about the attempt
     * @return false if a person outside is dialled
     */
    boolean connects(LegControl control, Leg leg, Dialling dialling);
}
