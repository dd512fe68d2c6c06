package io.github.hookswitch.simulator.testing;

import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.hangup.HandlerFailures;
import io.github.hookswitch.simulator.internal.lambda.InvocationContext;
import io.github.hookswitch.simulator.internal.lambda.NextInvocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The context of one invocation, which is also told what the handler threw although the function answers. */
final class ObservingContext extends InvocationContext implements HandlerFailures {
    private volatile @Nullable Throwable failure;

    ObservingContext(NextInvocation invocation, Map<String, String> environment) {
        super(invocation, environment);
    }

    @Override
    public void failed(CallEvent event, Throwable thrown) {
        failure = thrown;
    }

    /** What the handler threw; null if it did not, or nobody told. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    Throwable failureOr(Throwable passedOn) {
        Throwable own = failure;
        return own == null ? passedOn : own;
    }
}
