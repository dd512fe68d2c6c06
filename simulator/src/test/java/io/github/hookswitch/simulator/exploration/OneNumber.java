package io.github.hookswitch.simulator.exploration;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallRouting;
import io.github.hookswitch.simulator.call.RouteTarget;
import java.util.List;

/** An account with one phone number, whose SIP rule leads to one application. */
final class OneNumber implements CallRouting {
    static final String SERVICE_NUMBER = "+14485550121";
    static final String CALLER = "+14485550100";
    static final String CALLED = "+18355550182";
    static final String COLLEAGUE = "+18355550183";
    static final ApplicationEndpoint APPLICATION = new ApplicationEndpoint(
            "application", "us-east-1", "arn:aws:lambda:us-east-1:111122223333:function:handler:live");

    @Override
    public List<RouteTarget> routeToNumber(String e164) {
        return List.of(new RouteTarget("29dbb075-24c0-4be9-b1c7-ac708aae2474", APPLICATION));
    }

    @Override
    public boolean ownsNumber(String e164) {
        return e164.equals(SERVICE_NUMBER);
    }
}
