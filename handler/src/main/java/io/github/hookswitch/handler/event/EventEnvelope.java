package io.github.hookswitch.handler.event;

import io.github.hookswitch.handler.internal.Arguments;

/**
 * What every event carries, whatever its type.
 *
 * @param schemaVersion the version of the exchange, which the answer must repeat; {@code 1.0} if the event had none
 * @param sequence the position of the event in its call, from 1; 0 if the event had none
 * @param type the {@code InvocationEventType} as it was sent
 * @param call the call's details
 * @param raw the event's own JSON, with all that this model has no name for
 */
public record EventEnvelope(String schemaVersion, int sequence, String type, CallDetails call, RawJson raw) {

    public EventEnvelope {
        Arguments.notNull("schemaVersion", schemaVersion);
        Arguments.notNull("type", type);
        Arguments.notNull("call", call);
        Arguments.notNull("raw", raw);
    }

    /** The schema version that is assumed when an event names none. */
    public static final String DEFAULT_SCHEMA_VERSION = "1.0";
}
