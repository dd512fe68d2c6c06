package io.github.hookswitch.provider.matrix;

import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.chime.SipRule;
import io.github.hookswitch.local.chime.Snapshot;
import io.github.hookswitch.local.deployment.DeployedResource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What exists in the account, and what stacks say that they own, in the same words, so that the two can be compared.
 */
final class Inventory {
    private Inventory() {}

    /** Whatever is billed or blocks another deployment. */
    static Set<String> existing(Snapshot snapshot) {
        Set<String> existing = new TreeSet<>();
        snapshot.phoneNumbers().stream()
                .map(PhoneNumber::e164PhoneNumber)
                .forEach(number -> existing.add("number " + number));
        snapshot.pendingOrders().forEach(order -> existing.add("order " + order.id()));
        snapshot.sipRules().stream().map(SipRule::id).forEach(id -> existing.add("rule " + id));
        for (SipMediaApplication application : snapshot.sipMediaApplications()) {
            existing.add("application " + application.arn());
            if (application.messageLogs()) {
                existing.add("logs of " + application.id());
            }
        }
        return existing;
    }

    /** What the resources of stacks stand for. Logs that are owned may still be off. */
    static Set<String> owned(Collection<List<DeployedResource>> stacks) {
        return stacks.stream()
                .flatMap(List::stream)
                .map(resource -> kind(resource.type()) + resource.physicalId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kind(String type) {
        return switch (type) {
            case "Custom::ChimePhoneNumber" -> "number ";
            case "Custom::ChimeSipRule" -> "rule ";
            case "Custom::ChimeSipMediaApplicationLogging" -> "logs of ";
            case "AWS::Chime::SipMediaApplication" -> "application ";
            default -> type + " ";
        };
    }
}
