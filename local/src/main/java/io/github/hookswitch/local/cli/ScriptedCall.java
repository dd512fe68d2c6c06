package io.github.hookswitch.local.cli;

import static java.util.Objects.requireNonNull;

import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.time.Duration;
import java.time.Instant;

/** Places a call as options say, on virtual time, and lets it come to its end. */
final class ScriptedCall {
    private static final String FICTITIOUS_CALLER = "+15105550101";

    private final DeployedApp app;
    private final CallOptions script;

    ScriptedCall(DeployedApp app, CallOptions script) {
        this.app = app;
        this.script = script;
    }

    /** Returns the call, over or, if it did not end in time, not. */
    SimulatedCall run() {
        CallEngine phone = app.phone();
        phone.setDefaultRemoteParty(script.remoteParty());
        SimulatedCall call = begin(phone);
        Instant latest = phone.now().plus(script.patience);
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
        phone.runUntil(call::isEnded, Duration.between(phone.now(), latest));
        return call;
    }

    private SimulatedCall begin(CallEngine phone) {
        if (!script.out) {
            String from = script.from == null ? FICTITIOUS_CALLER : script.from;
            return phone.dial(from, script.to == null ? app.onlyNumber("--to") : script.to);
        }
        String from = script.from == null ? app.onlyNumber("--from") : script.from;
        String to = script.to == null ? FICTITIOUS_CALLER : script.to;
        String id = phone.createCall(new OutboundCallRequest(app.onlyApplication(), from, to));
        return requireNonNull(phone.call(id));
    }

    private void hangUp(SimulatedCall call) {
        LegTag tag = script.hangUpBy == CallOptions.Who.CALLER || script.out ? LegTag.A : LegTag.B;
        if (!call.isEnded()) {
            call.hangUp(tag);
        }
    }
}
