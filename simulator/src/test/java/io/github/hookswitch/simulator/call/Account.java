package io.github.hookswitch.simulator.call;

import java.util.List;
import java.util.stream.IntStream;

/** An account with one phone number, whose SIP rule leads to one or more SIP media applications. */
final class Account implements CallRouting {
    static final String SERVICE_NUMBER = "+14485550121";
    static final String CALLER = "+14485550100";
    static final String CALLEE = "+18355550182";
    static final String HOST = "pbx.example.com";
    static final String SIP_RULE_ID = "29dbb075-24c0-4be9-b1c7-ac708aae2474";
    static final ApplicationEndpoint APPLICATION = application(1);

    private final List<RouteTarget> targets;

    private Account(int applications) {
        targets = IntStream.rangeClosed(1, applications)
                .mapToObj(number -> new RouteTarget(SIP_RULE_ID, application(number)))
                .toList();
    }

    static Account withApplications(int count) {
        return new Account(count);
    }

    static ApplicationEndpoint application(int number) {
        return new ApplicationEndpoint(
                "application-" + number,
                "us-east-1",
                "arn:aws:lambda:us-east-1:111122223333:function:handler-" + number + ":live");
    }

    @Override
    public List<RouteTarget> routeToNumber(String e164) {
        return e164.equals(SERVICE_NUMBER) ? targets : List.of();
    }

    @Override
    public List<RouteTarget> routeToHost(String hostName) {
        return hostName.equals(HOST) ? targets : List.of();
    }

    @Override
    public boolean ownsNumber(String e164) {
        return e164.equals(SERVICE_NUMBER);
    }
}
