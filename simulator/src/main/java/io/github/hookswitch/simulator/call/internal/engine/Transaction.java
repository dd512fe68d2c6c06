package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.RouteTarget;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the service remembers of a call from one event to the next, apart from its legs. */
final class Transaction {
    private final String id;
    private final ServiceRules rules;
    private final Iterator<RouteTarget> targets;
    private ApplicationEndpoint application;
    private @Nullable String sipRuleId;
    private @Nullable ObjectNode attributes;

    /**
     * @param targets of the SIP rule that brought the call; empty if no rule did
     */
    Transaction(String id, ApplicationEndpoint application, List<RouteTarget> targets, ServiceRules rules) {
        this.rules = rules;
        this.id = id;
        this.application = application;
        this.targets = targets.iterator();
    }

    String id() {
        return id;
    }

    ApplicationEndpoint application() {
        return application;
    }

    @Nullable
    String sipRuleId() {
        return sipRuleId;
    }

    @Nullable
    ObjectNode attributes() {
        return attributes;
    }

    /** Turns to the SIP rule's next target; false if there is none. */
    boolean nextTarget() {
        if (!targets.hasNext()) {
            return false;
        }
        RouteTarget next = targets.next();
        application = next.application();
        sipRuleId = next.sipRuleId();
        return true;
    }

    /** Keeps the attributes of a reply; empty ones clear those that are stored. */
    void store(ObjectNode received, CallEventType answered) {
        boolean ignored =
                answered == CallEventType.NEW_OUTBOUND_CALL && rules.has(ServiceVariant.OUTBOUND_ATTRIBUTES_IGNORED);
        if (ignored) {
            return;
        }
        if (received.isEmpty()) {
            attributes = null;
        } else if (attributes != null && rules.has(ServiceVariant.ATTRIBUTES_MERGED)) {
            attributes = attributes.deepCopy().setAll(received);
        } else {
            attributes = received;
        }
    }
}
