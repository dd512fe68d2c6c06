package io.github.hookswitch.simulator.call.internal.legs;

import io.github.hookswitch.simulator.call.Heard;

/** The other end of a leg that leads to an application of the same network instead of to a person. */
public interface FarEnd {

    /** This leg was connected. */
    void connected();

    /**
     * This leg ended.
     *
     * @param sipResponseCode the code it ended with
     */
    void ended(int sipResponseCode);

    /**
     * Whoever is at this leg's end hears something, which is what the other end says.
     *
     * @param kind what it is
     * @param what the text or the keys
     */
    void heard(Heard.Kind kind, String what);
}
