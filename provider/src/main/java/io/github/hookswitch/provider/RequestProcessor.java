package io.github.hookswitch.provider;

import io.github.hookswitch.provider.internal.cfn.CustomResource;
import io.github.hookswitch.provider.internal.cfn.Failure;
import io.github.hookswitch.provider.internal.cfn.RequestType;
import io.github.hookswitch.provider.internal.cfn.ResourceRequest;
import io.github.hookswitch.provider.internal.cfn.ResourceResponse;
import io.github.hookswitch.provider.internal.cfn.ResourceResult;
import io.github.hookswitch.provider.internal.chime.ServiceErrors;
import io.github.hookswitch.provider.internal.wait.Deadline;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns each request into one answer, whatever happens on the way. */
final class RequestProcessor {
    private final Map<String, CustomResource> resources;

    RequestProcessor(Map<String, CustomResource> resources) {
        this.resources = new TreeMap<>(resources);
    }

    ResourceResponse process(ResourceRequest request, Deadline deadline) {
        try {
            return ResourceResponse.success(request, result(request, deadline));
        } catch (RuntimeException e) {
            return ResourceResponse.failed(request, ServiceErrors.explain(e).reason());
        }
    }

    /**
     * Tells the resource that CloudFormation has its answer. An answer that came after CloudFormation stopped waiting is none,
     * although the URL takes it.
     *
     * @return a sentence for the log if that failed: CloudFormation cannot be told any more
     */
    Optional<String> answered(ResourceResponse response, Deadline deadline) {
        ResourceRequest request = response.request();
        CustomResource resource = resources.get(request.resourceType());
        boolean making =
                request.requestType().filter(type -> type != RequestType.DELETE).isPresent();
        if (resource == null || !response.success() || !making) {
            return Optional.empty();
        }
        Deadline awaited = deadline.notAfter(request.awaitedUntil().orElse(Instant.MAX));
        if (awaited.remaining().isZero()) {
            return Optional.empty();
        }
        try {
            resource.answered(request, response.physicalResourceId(), awaited);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("The Name in the service could not be changed to say that the stack has this: "
                    + ServiceErrors.explain(e).reason()
                    + " It works all the same, and the resource's next update changes the Name. Until then, do not keep it"
                    + " when it leaves the stack: a creation of the same resource that fails later might undo it.");
        }
    }

    /**
     * Once CloudFormation has stopped waiting it deletes what it was waiting for, and knows nothing of what is made
     * later: a number would stay that no stack owns.
     */
    private static Deadline whileAwaited(ResourceRequest request, Deadline deadline) {
        Optional<Instant> end = request.awaitedUntil();
        Deadline awaited = deadline.notAfter(end.orElse(Instant.MAX));
        if (awaited.remaining().isZero()) {
            throw new Failure("CloudFormation waited for an answer to this request until " + end.orElse(Instant.MAX)
                    + ", but Lambda did not run it in time, so it is out of date and nothing is done for it. Check that"
                    + " the provider's function has concurrency left, then deploy again.");
        }
        return awaited;
    }

    private ResourceResult result(ResourceRequest request, Deadline deadline) {
        if (!request.missing().isEmpty()) {
            throw new Failure("The request has no " + String.join(" and no ", request.missing())
                    + ", so nothing is done for it. Is this a request of CloudFormation?");
        }
        CustomResource resource = resources.get(request.resourceType());
        if (resource == null) {
            if (request.wasNeverCreated() && request.requestType().equals(Optional.of(RequestType.DELETE))) {
                return new ResourceResult(request.physicalId(), Map.of());
            }
            throw new Failure("This provider has no resource type '" + request.resourceType() + "'; it has "
                    + String.join(", ", resources.keySet()) + ".");
        }
        Optional<RequestType> type = request.requestType();
        if (type.isEmpty()) {
            throw new Failure(
                    "This provider has no request type '" + request.type() + "'; it has Create, Update, Delete.");
        }
        return switch (type.get()) {
            case CREATE -> resource.create(request, whileAwaited(request, deadline));
            case UPDATE -> resource.update(request, whileAwaited(request, deadline));
            case DELETE -> {
                resource.delete(request, deadline);
                yield new ResourceResult(request.physicalId(), Map.of());
            }
        };
    }
}
