package io.github.hookswitch.simulator.call.internal.legs;

import io.github.hookswitch.simulator.call.FarEnd;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the parties behind phone numbers behave. */
public final class FarEnds {
    private final Map<String, FarEnd> byNumber = new ConcurrentHashMap<>();
    private volatile FarEnd otherwise = FarEnd.DEFAULT;

    public void set(String number, FarEnd behaviour) {
        byNumber.put(number, behaviour);
    }

    public void setDefault(FarEnd behaviour) {
        otherwise = behaviour;
    }

    FarEnd of(String number) {
        return byNumber.getOrDefault(number, otherwise);
    }
}
