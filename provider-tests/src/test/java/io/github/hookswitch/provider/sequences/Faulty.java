package io.github.hookswitch.provider.sequences;

import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.chime.SipRule;
import io.github.hookswitch.provider.internal.cfn.CustomResource;
import io.github.hookswitch.provider.internal.cfn.Properties;
import io.github.hookswitch.provider.internal.cfn.RequestIds;
import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceResult;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Providers that do harm: the real one, with one rule of it broken. */
final class Faulty {
    private static final String NUMBER = "Custom::ChimePhoneNumber";
    private static final String RULE = "Custom::ChimeSipRule";

    private Faulty() {}

    /** Takes a rule for its own that has the right name and trigger. */
    static Map<String, CustomResource> adoptingRules(Map<String, CustomResource> resources, ChimeEmulator chime) {
        return with(
                resources,
                RULE,
                real -> new Adopting(
                        real,
                        request -> chime.voice().snapshot().sipRules().stream()
                                .filter(rule -> rule.triggerValue()
                                        .equals(request.properties().optional("TriggerValue")))
                                .filter(rule -> rule.name()
                                        .startsWith(request.properties().required("Name") + " "))
                                .map(SipRule::id)
                                .findFirst()));
    }

    /** Takes a number for its own that is free and has the right name. */
    static Map<String, CustomResource> adoptingNumbers(Map<String, CustomResource> resources, ChimeEmulator chime) {
        return with(
                resources,
                NUMBER,
                real -> new Adopting(
                        real,
                        request -> chime.voice().snapshot().phoneNumbers().stream()
                                .filter(number -> number.status() == PhoneNumber.Status.UNASSIGNED)
                                .filter(number -> number.name()
                                        .startsWith(request.properties().optional("Name", request.logicalResourceId())
                                                + " hookswitch-"))
                                .map(PhoneNumber::e164PhoneNumber)
                                .findFirst()));
    }

    /** Cannot read the token behind a name, be there a line break in it or not, and so knows nothing of what it did before. */
    static Map<String, CustomResource> confusedByNames(Map<String, CustomResource> resources, ChimeEmulator chime) {
        return with(resources, NUMBER, Forgetful::new);
    }

    private static Map<String, CustomResource> with(
            Map<String, CustomResource> resources, String type, UnaryOperator<CustomResource> change) {
        Map<String, CustomResource> changed = new HashMap<>(resources);
        changed.computeIfPresent(type, (same, real) -> change.apply(real));
        return changed;
    }

    /** What a request finds, by whatever it takes for a sign. */
    private interface Search {
        Optional<String> id(ResourceRequest request);
    }

    private record Adopting(CustomResource real, Search search) implements CustomResource {
        @Override
        public ResourceResult create(ResourceRequest request, Deadline deadline) {
            return search.id(request).map(Adopting::result).orElseGet(() -> real.create(request, deadline));
        }

        @Override
        public ResourceResult update(ResourceRequest request, Deadline deadline) {
            return search.id(request)
                    .filter(id -> !id.equals(request.physicalId()) && !id.startsWith("+"))
                    .map(Adopting::result)
                    .orElseGet(() -> real.update(request, deadline));
        }

        private static ResourceResult result(String id) {
            return new ResourceResult(id, Map.of());
        }

        @Override
        public void delete(ResourceRequest request, Deadline deadline) {
            real.delete(request, deadline);
        }

        @Override
        public void answered(ResourceRequest request, String physicalId, Deadline deadline) {
            real.answered(request, physicalId, deadline);
        }
    }

    private static final class Forgetful implements CustomResource {
        private final CustomResource real;
        private int times;

        Forgetful(CustomResource real) {
            this.real = real;
        }

        @Override
        public ResourceResult create(ResourceRequest request, Deadline deadline) {
            return real.create(forgotten(request), deadline);
        }

        @Override
        public ResourceResult update(ResourceRequest request, Deadline deadline) {
            return real.update(forgotten(request), deadline);
        }

        @Override
        public void delete(ResourceRequest request, Deadline deadline) {
            real.delete(forgotten(request), deadline);
        }

        private ResourceRequest forgotten(ResourceRequest request) {
            String name = request.properties().optional("Name", "");
            if (name.isEmpty()) {
                return request;
            }
            times++;
            Map<String, String> properties = new HashMap<>();
            for (String property : new String[] {"AreaCode", "PhoneNumber", "CallingName"}) {
                String value = request.properties().optional(property);
                if (value != null) {
                    properties.put(property, value);
                }
            }
            properties.put("Name", name.replace('\n', ' '));
            return new ResourceRequest(
                    request.type(),
                    request.responseUrl(),
                    new RequestIds(request.stackId() + times, request.requestId() + times, request.logicalResourceId()),
                    request.resourceType(),
                    request.physicalResourceId(),
                    Properties.of(properties),
                    request.oldProperties());
        }
    }
}
