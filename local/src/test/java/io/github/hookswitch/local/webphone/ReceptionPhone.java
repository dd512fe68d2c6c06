package io.github.hookswitch.local.webphone;

import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A web phone for {@link Reception}, with a clock that only the test moves. */
final class ReceptionPhone implements AutoCloseable {
    static final String OTHER_NUMBER = "+12065550199";

    private final AtomicLong nanoTime = new AtomicLong();
    private final CallEngine engine = Reception.engine();
    private final WebPhone phone = WebPhone.start(
            engine,
            List.of(new DeployedNumber(Reception.NUMBER, "Reception"), new DeployedNumber(OTHER_NUMBER, "Weather")),
            WebPhoneOptions.defaults(),
            nanoTime::get);

    CallEngine engine() {
        return engine;
    }

    URI uri() {
        return phone.uri();
    }

    SimulatedCall call(int index) {
        return engine.calls().get(index);
    }

    void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    @Override
    public void close() {
        phone.close();
    }
}
