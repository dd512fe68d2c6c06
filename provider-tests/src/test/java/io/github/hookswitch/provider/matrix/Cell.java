package io.github.hookswitch.provider.matrix;

/**
 * One experiment: a flow in which one call, or one request to the provider, meets a fault.
 *
 * @param flow the flow
 * @param fault the fault
 * @param target the operation's name, or the request's type
 * @param occurrence which of the flow's calls or requests of that name, from 1
 */
record Cell(Flow flow, Fault fault, String target, int occurrence) {
    @Override
    public String toString() {
        return flow + ": " + target + " #" + occurrence + ", " + fault.label;
    }
}
