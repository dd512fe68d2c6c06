package io.github.hookswitch.local.cli;

import static java.util.Objects.requireNonNull;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.internal.PhoneNumbers;
import java.time.Duration;
import java.time.Instant;

/** Places a call as options say, on virtual time, and lets it come to its end. */
final class ScriptedCall {
    private static final String FICTITIOUS_CALLER = "+15105550101";

    private final App app;
    private final CallOptions script;

    ScriptedCall(App app, CallOptions script) {
        this.app = app;
        this.script = script;
    }

    /** Returns the call, over or, if it did not end in time, not. */
    SimulatedCall run() {
        CallEngine engine = app.engine();
        engine.setDefaultRemoteParty(script.remoteParty());
        SimulatedCall call = begin(engine);
        Instant latest = engine.now().plus(script.timeout);
        for (String keys : script.press) {
            call.runFor(script.pressAfter);
            if (call.isEnded()) {
                return call;
            }
            call.press(LegTag.A, keys);
        }
        if (script.hangUpAfter != null) {
            call.runFor(script.hangUpAfter);
            hangUp(call);
        }
        engine.runUntil(call::isEnded, Duration.between(engine.now(), latest));
        return call;
    }

    private SimulatedCall begin(CallEngine engine) {
        if (!script.out) {
            String from = script.from == null ? FICTITIOUS_CALLER : script.from;
            return engine.dial(from, script.to == null ? app.onlyNumber("--to") : script.to);
        }
        String from = script.from == null ? app.onlyNumber("--from") : script.from;
        String to = script.to == null ? FICTITIOUS_CALLER : PhoneNumbers.requireE164("--to", script.to);
        String id = engine.createCall(new OutboundCallRequest(app.applicationBehind(from), from, to));
        return requireNonNull(engine.call(id));
    }

    private void hangUp(SimulatedCall call) {
        LegTag tag = script.hangUpBy == CallOptions.Who.CALLER || script.out ? LegTag.A : LegTag.B;
        if (!call.isEnded()) {
            call.hangUp(tag);
        }
    }
}
