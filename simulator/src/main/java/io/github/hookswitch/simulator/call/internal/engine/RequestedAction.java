package io.github.hookswitch.simulator.call.internal.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One action of a reply, before it runs. */
record RequestedAction(String type, ObjectNode parameters) {}
