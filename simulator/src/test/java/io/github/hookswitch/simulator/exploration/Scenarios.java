package io.github.hookswitch.simulator.exploration;

import io.github.hookswitch.handler.hangup.HangupPolicy;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every handler with every policy, in both directions, with every behaviour of the called party and of the service. */
final class Scenarios {
    private static final String ANSWERED = "answered";
    private static final String VOICEMAIL = "voicemail";
    private static final String NOT_ANSWERED = "not answered";
    private static final ServiceVariant[] OTHER = {
        ServiceVariant.ATTRIBUTES_MERGED,
        ServiceVariant.OLD_APPLICATION_ID,
        ServiceVariant.MIXED_CASE_TAGS,
        ServiceVariant.ACTION_ERRORS_ON_TOP,
        ServiceVariant.REPLY_ERRORS_IN_ACTION_DATA,
        ServiceVariant.ONLY_LAST_ACTION_REPORTED,
        ServiceVariant.HANGUP_NAMES_REGISTRATION,
        ServiceVariant.HANGUP_OF_MEETING_LEG_SENT,
        ServiceVariant.MEETING_LEG_OUTLIVES_CALLER,
        ServiceVariant.SPEAK_INTERRUPTIBLE,
        ServiceVariant.TERMINATOR_IN_DIGITS,
    };
    private static final Map<String, RemoteParty> CALLED_PARTIES = calledParties();
    private static final Map<String, ServiceRules> SERVICES = services();
    private static final Map<String, ServiceRules> TRANSFER_SERVICES = transferServices();

    private Scenarios() {}

    /** Those with a party who answers and a party who is busy. */
    static List<Scenario> few() {
        return all().stream()
                .filter(scenario ->
                        !scenario.name().contains(VOICEMAIL) && !scenario.name().contains(NOT_ANSWERED))
                .toList();
    }

    static List<Scenario> all() {
        Map<String, Scenario.Function> functions = new LinkedHashMap<>();
        for (HangupPolicy policy : HangupPolicy.values()) {
            functions.put("bundled, " + policy, Functions.bundled(bundled(policy, false, true)));
            functions.put("bundled, forwarding, " + policy, Functions.bundled(bundled(policy, true, false)));
            functions.put("bundled, forwarding, goodbye, " + policy, Functions.bundled(bundled(policy, true, true)));
            for (UserHandlers handler : UserHandlers.values()) {
                functions.put(handler + ", " + policy, Functions.user(handler, policy));
            }
        }
        List<Scenario> scenarios = new ArrayList<>();
        functions.forEach((name, function) -> scenarios.addAll(of(name, function, Duration.ZERO, "")));
        for (HangupPolicy policy : HangupPolicy.values()) {
            Scenario.Function forgetful = Functions.user(UserHandlers.FORGETFUL, policy);
            scenarios.addAll(of("slow, " + policy, forgetful, Duration.ofSeconds(4), ""));
            scenarios.addAll(of("too slow, " + policy, forgetful, Duration.ofSeconds(6), ""));
        }
        for (HangupPolicy policy : HangupPolicy.values()) {
            for (MediaHandlers handler : MediaHandlers.values()) {
                scenarios.addAll(
                        of(handler + ", " + policy, Functions.user(handler, policy), Duration.ZERO, handler.keys()));
            }
        }
        for (HangupPolicy policy : HangupPolicy.values()) {
            for (TransferHandlers handler : TransferHandlers.values()) {
                scenarios.addAll(transfers(handler, policy));
            }
        }
        return scenarios;
    }

    private static List<Scenario> transfers(TransferHandlers handler, HangupPolicy policy) {
        Scenario.Function function = Functions.user(handler, policy);
        List<Scenario> scenarios = new ArrayList<>();
        CALLED_PARTIES.forEach((party, remoteParty) -> {
            if (handler.callsAgain() || party.equals(ANSWERED)) {
                TRANSFER_SERVICES.forEach((service, rules) -> scenarios.add(new Scenario(
                        handler + ", " + policy + ", " + party + ", " + service,
                        function,
                        Duration.ZERO,
                        false,
                        remoteParty,
                        "",
                        rules,
                        handler)));
            }
        });
        return scenarios;
    }

    /** One handler in both directions, with every behaviour of the called party and of the service. */
    static List<Scenario> of(String name, Scenario.Function function, Duration took, String keys) {
        List<Scenario> scenarios = new ArrayList<>();
        for (boolean outbound : new boolean[] {false, true}) {
            CALLED_PARTIES.forEach((party, remoteParty) ->
                    SERVICES.forEach((service, rules) -> scenarios.add(new Scenario(
                            name + ", " + (outbound ? "outbound" : "inbound") + ", " + party + ", " + service,
                            function,
                            took,
                            outbound,
                            remoteParty,
                            keys,
                            rules))));
        }
        return scenarios;
    }

    private static Map<String, String> bundled(HangupPolicy policy, boolean forwards, boolean saysGoodbye) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HOOKSWITCH_HANGUP_POLICY", policy.name());
        if (forwards) {
            environment.put("HOOKSWITCH_FORWARD_TO", OneNumber.CALLED);
            environment.put("HOOKSWITCH_CALLER_ID", OneNumber.SERVICE_NUMBER);
        }
        if (saysGoodbye) {
            environment.put("HOOKSWITCH_GOODBYE", "Goodbye.");
        }
        return environment;
    }

    private static Map<String, RemoteParty> calledParties() {
        Map<String, RemoteParty> parties = new LinkedHashMap<>();
        parties.put(ANSWERED, RemoteParty.answersAfter(Duration.ofSeconds(5)));
        parties.put(VOICEMAIL, RemoteParty.voicemail(Duration.ofSeconds(15), Duration.ofSeconds(40)));
        parties.put("busy", RemoteParty.busy());
        parties.put(NOT_ANSWERED, RemoteParty.doesNotAnswer());
        return parties;
    }

    /** Also one that tells of a hang-up in the other order. */
    private static Map<String, ServiceRules> transferServices() {
        Map<String, ServiceRules> services = new LinkedHashMap<>(SERVICES);
        services.put(
                "service with HANGUP first",
                ServiceRules.defaults().toBuilder()
                        .with(ServiceVariant.EMPTY_LIST_DROPS_REST)
                        .with(ServiceVariant.HANGUP_BEFORE_ITS_SUCCESS)
                        .build());
        return services;
    }

    private static Map<String, ServiceRules> services() {
        ServiceRules strict = ServiceRules.defaults();
        Map<String, ServiceRules> services = new LinkedHashMap<>();
        services.put("strict service", strict);
        services.put(
                "other service",
                strict.toBuilder()
                        .with(ServiceVariant.LATE_REPLIES_ACCEPTED)
                        .with(ServiceVariant.INVALID_REPLIES_HANG_UP)
                        .with(ServiceVariant.EMPTY_LIST_DROPS_REST)
                        .with(ServiceVariant.HANGUP_ACTION_UNREPORTED)
                        .with(ServiceVariant.ACTION_OF_ENDED_LEG_SUCCEEDS)
                        .with(OTHER)
                        .build());
        return services;
    }
}
