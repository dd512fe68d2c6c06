package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import java.util.concurrent.CountDownLatch;

/** A resource type that is finished when the test says so, and fails where its properties do. */
final class GateType implements ResourceType {
    private final CountDownLatch begun;
    private final CountDownLatch open = new CountDownLatch(1);

    GateType(int expected) {
        this.begun = new CountDownLatch(expected);
    }

    /** Waits until as many are being created as are expected. */
    void awaitBegun() throws InterruptedException {
        begun.await();
    }

    void open() {
        open.countDown();
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public ResourceState create(ResourceRequest request) throws InterruptedException {
        begun.countDown();
        open.await();
        if (request.optional("Fails").isPresent()) {
            throw new ResourceFailedException("the gate is broken");
        }
        return ResourceState.of(request.generatedName(64));
    }

    @Override
    public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
        if (request.optional("Fails").isPresent()) {
            throw new ResourceFailedException("the gate is broken");
        }
        return old;
    }

    @Override
    public void delete(ResourceRequest request, ResourceState state) {
        // Nothing is behind it.
    }
}
