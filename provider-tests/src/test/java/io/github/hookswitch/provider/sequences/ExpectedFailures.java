package io.github.hookswitch.provider.sequences;

import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.chime.SipRule;
import io.github.hookswitch.local.chime.Snapshot;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The reasons for which a deployment may fail: trouble that was planned, and what cannot be deployed. */
final class ExpectedFailures {
    static final String PLANNED = "This resource fails, so that the stack is rolled back";

    private final boolean doomed;
    private final boolean contested;
    private final boolean nameRefused;
    private final boolean numberInAccount;

    ExpectedFailures(App wanted, Deployed deployed, Snapshot before, Trouble trouble) {
        doomed = !trouble.kind().temporary;
        contested = contested(wanted, deployed, before);
        nameRefused = wanted.numbers().values().stream().anyMatch(NumberConstruct::hasLineBreak);
        Set<String> owned =
                before.phoneNumbers().stream().map(PhoneNumber::e164PhoneNumber).collect(Collectors.toSet());
        numberInAccount = wanted.numbers().entrySet().stream()
                .filter(entry -> entry.getValue().search().equals("PhoneNumber"))
                .anyMatch(entry -> owned.contains(entry.getValue().wanted())
                        || wanted.numbers().entrySet().stream()
                                .anyMatch(other -> !other.getKey().equals(entry.getKey())
                                        && other.getValue()
                                                .wanted()
                                                .equals(entry.getValue().wanted())));
    }

    /** Whether some number is to have a rule while it still has another one, or two at once. */
    private static boolean contested(App wanted, Deployed deployed, Snapshot before) {
        Map<String, String> idByTrigger =
                before.sipRules().stream().collect(Collectors.toMap(SipRule::triggerValue, SipRule::id));
        return wanted.rules().entrySet().stream().anyMatch(entry -> {
            String trigger = deployed.trigger(entry.getKey(), entry.getValue());
            String user = idByTrigger.get(trigger);
            boolean usedByAnother =
                    user != null && !user.equals(deployed.physicalIds().get(entry.getKey()));
            return usedByAnother
                    || wanted.rules().entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(entry.getKey())
                                    && !other.getValue().isForOwnNumber()
                                    && other.getValue()
                                            .trigger()
                                            .equals(entry.getValue().trigger()));
        });
    }

    boolean allow(String failure) {
        return (doomed && (failure.contains(PLANNED) || failure.contains("no answer")))
                || (contested && failure.contains("belongs to SIP rule"))
                || (nameRefused && failure.contains("Property Name"))
                || (numberInAccount && failure.contains("is in this account already"));
    }
}
