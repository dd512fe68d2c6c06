package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.CallControl;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import java.util.Map;
import java.util.function.Supplier;

/** Places and updates the calls that the control plane accepts. */
final class EngineCallControl implements CallControl {

    private final Supplier<CallEngine> engine;

    EngineCallControl(Supplier<CallEngine> engine) {
        this.engine = engine;
    }

    @Override
    public String createCall(
            SipMediaApplication application,
            String fromPhoneNumber,
            String toPhoneNumber,
            Map<String, String> arguments,
            Map<String, String> sipHeaders) {
        return engine.get()
                .createCall(new OutboundCallRequest(
                        ChimeRouting.endpoint(application), fromPhoneNumber, toPhoneNumber, arguments, sipHeaders));
    }

    @Override
    public boolean updateCall(SipMediaApplication application, String transactionId, Map<String, String> arguments) {
        return engine.get().updateCall(application.id(), transactionId, arguments);
    }
}
