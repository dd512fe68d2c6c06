package io.github.hookswitch.simulator.call.internal.legs;

import io.github.hookswitch.simulator.call.RemoteParty;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the parties behind phone numbers behave. */
public final class RemoteParties {
    private final Map<String, RemoteParty> byNumber = new ConcurrentHashMap<>();
    private volatile RemoteParty otherwise = RemoteParty.DEFAULT;

    public void set(String number, RemoteParty behaviour) {
        byNumber.put(number, behaviour);
    }

    public void setDefault(RemoteParty behaviour) {
        otherwise = behaviour;
    }

    /** Whether a person was put at a number, who answers whatever else the number leads to. */
    boolean isSet(String number) {
        return byNumber.containsKey(number);
    }

    RemoteParty of(String number) {
        return byNumber.getOrDefault(number, otherwise);
    }
}
