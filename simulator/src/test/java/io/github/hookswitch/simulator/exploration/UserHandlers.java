package io.github.hookswitch.simulator.exploration;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.CallAnswered;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallUpdateRequested;
import io.github.hookswitch.handler.event.Hangup;
import io.github.hookswitch.handler.event.NewInboundCall;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Handlers as people write them when they think of the good case only, or of none. */
enum UserHandlers implements CallHandler {
    /** Has nothing to say, ever. */
    SILENT {
        @Override
        public Response handle(CallEvent event) {
            return Response.none();
        }
    },

    /** Fails, always. */
    THROWING {
        @Override
        public Response handle(CallEvent event) {
            throw new IllegalStateException("the handler failed");
        }
    },

    /** Begins well and fails afterwards. */
    THROWING_LATER {
        @Override
        public Response handle(CallEvent event) {
            if (begins(event)) {
                return begin(event);
            }
            throw new IllegalStateException("the handler failed");
        }
    },

    /** Begins well and has nothing to say afterwards. */
    FORGETFUL {
        @Override
        public Response handle(CallEvent event) {
            return begins(event) ? begin(event) : Response.none();
        }
    },

    /** Answers news with as much talk as one response may have, which replaces all that was still to run. */
    TALKATIVE {
        @Override
        public Response handle(CallEvent event) {
            if (begins(event)) {
                return begin(event);
            }
            boolean somethingNew = event instanceof Hangup
                    || event instanceof CallUpdateRequested
                    || (event instanceof ActionSuccessful success
                            && success.action().type().equals("CallAndBridge"));
            return somethingNew
                    ? Response.of(Collections.nCopies(Response.MAX_ACTIONS, Actions.speak("Goodbye.")))
                    : Response.none();
        }
    },

    /** Hangs up, whatever happens, and does not say whom. */
    HANGING_UP_NOBODY {
        @Override
        public Response handle(CallEvent event) {
            return begins(event) ? begin(event) : Response.of(Actions.hangup());
        }
    },

    /** Talks to nobody in particular, whatever happens. */
    TALKING_TO_NOBODY {
        @Override
        public Response handle(CallEvent event) {
            if (begins(event)) {
                return begin(event);
            }
            return event instanceof Hangup ? Response.of(Actions.speak("Hello?")) : Response.none();
        }
    },

    /** Begins well and stores more than the service takes afterwards. */
    STORING_TOO_MUCH {
        @Override
        public Response handle(CallEvent event) {
            if (begins(event)) {
                return begin(event);
            }
            Map<String, String> attributes = new HashMap<>();
            for (int number = 0; number < 50; number++) {
                attributes.put("attribute-" + number, "value");
            }
            return Response.none().withTransactionAttributes(attributes);
        }
    };

    private static boolean begins(CallEvent event) {
        return event instanceof NewInboundCall || event instanceof CallAnswered;
    }

    private static Response begin(CallEvent event) {
        return event instanceof NewInboundCall
                ? Response.of(
                        Actions.speak("Welcome."), Actions.callAndBridge(OneNumber.SERVICE_NUMBER, OneNumber.CALLED))
                : Response.of(Actions.speak("Your parcel is here."));
    }
}
