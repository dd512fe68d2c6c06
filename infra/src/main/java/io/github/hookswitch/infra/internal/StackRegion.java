package io.github.hookswitch.infra.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Token;
import software.constructs.Construct;

/**
 * The Region of a stack. Whatever is wrong with it is said once for the stack, however many constructs need another: at the
 * first of them.
 */
final class StackRegion {
    private final String name;
    private final Set<PstnAudioRegions> missing = EnumSet.noneOf(PstnAudioRegions.class);
    private final Set<PstnAudioRegions> unchecked = EnumSet.noneOf(PstnAudioRegions.class);

    StackRegion(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Makes synthesis fail if the Region lacks the service, and warn if it is not known before deployment. */
    void require(PstnAudioRegions service, Construct scope) {
        if (service.contains(name) || isRefused(service, scope)) {
            return;
        }
        if (unchecked.add(service)) {
            Annotations.of(scope).addWarningV2("hookswitch:regionUnknown", service.uncheckedRegion());
        }
    }

    /** Makes synthesis fail if the Region is known to lack the service. */
    void requireIfKnown(PstnAudioRegions service, Construct scope) {
        if (!service.contains(name)) {
            isRefused(service, scope);
        }
    }

    private boolean isRefused(PstnAudioRegions service, Construct scope) {
        if (Token.isUnresolved(name)) {
            return false;
        }
        if (missing.add(service)) {
            scope.getNode().addValidation(() -> problems(service));
        }
        return true;
    }

    private List<String> problems(PstnAudioRegions service) {
        // Where there are numbers, there are applications too, so the cure for both is that of the numbers.
        return service == PstnAudioRegions.APPLICATIONS && missing.contains(PstnAudioRegions.PHONE_NUMBERS)
                ? List.of()
                : List.of(service.missingIn(name));
    }
}
