package io.github.hookswitch.local.internal.cloudformation;

/** One operation of the service. */
@FunctionalInterface
interface Operation {
    Result answer(Input input) throws InterruptedException;
}
