package io.github.hookswitch.provider.matrix;

import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.deployment.DeliveryFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What goes wrong, either with one call of the API or with one request to the provider. */
enum Fault {
    THROTTLED("throttled three times"),
    ERROR_500("status 500"),
    ERROR_503("status 503"),
    CONNECTION_CUT("connection cut"),
    RESPONSE_LOST("response lost"),
    LATENCY("10 s of latency"),
    TIMED_OUT("time-out before the answer"),
    DELIVERED_TWICE("delivered twice"),
    ANSWER_REFUSED("answer refused once");

    private static final Duration LATENCY_TIME = Duration.ofSeconds(10);

    final String label;

    Fault(String label) {
        this.label = label;
    }

    /** What the API does; empty if the fault is one of a request to the provider. */
    List<ChimeFault> ofCall() {
        return switch (this) {
            case THROTTLED ->
                List.of(new ChimeFault.Throttled(), new ChimeFault.Throttled(), new ChimeFault.Throttled());
            case ERROR_500 -> List.of(new ChimeFault.ServerError(500));
            case ERROR_503 -> List.of(new ChimeFault.ServerError(503));
            case CONNECTION_CUT -> List.of(new ChimeFault.ConnectionCut());
            case RESPONSE_LOST -> List.of(new ChimeFault.ResponseLost());
            case LATENCY -> List.of(new ChimeFault.Latency(LATENCY_TIME));
            case TIMED_OUT, DELIVERED_TWICE, ANSWER_REFUSED -> List.of();
        };
    }

    /** What happens to the request; empty if the fault is one of a call. */
    Optional<DeliveryFault> ofRequest() {
        return switch (this) {
            case TIMED_OUT -> Optional.of(new DeliveryFault.AnswerLost(Provider.HASTY_TIMEOUT.plusSeconds(1)));
            case DELIVERED_TWICE -> Optional.of(new DeliveryFault.DeliveredTwice());
            case ANSWER_REFUSED -> Optional.of(new DeliveryFault.AnswerRefused(503));
            default -> Optional.empty();
        };
    }
}
