package io.github.hookswitch.examples.failover;

import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import software.amazon.awscdk.RemovalPolicy;
import software.constructs.Construct;

/** What each Region has: a function that answers, and the application that invokes it. */
final class Reception extends Construct {
    private final SipMediaApplication application;

    Reception(Construct scope, String id, String greeting) {
        super(scope, id);
        CallHandlerFunction handler = CallHandlerFunction.Builder.create(this, "CallHandler")
                .settings(BundledHandlerSettings.builder()
                        .greeting(greeting)
                        .goodbye("Goodbye.")
                        .build())
                // An example should leave nothing behind when its stack is deleted; by default the log is kept.
                .logRemovalPolicy(RemovalPolicy.DESTROY)
                .build();
        application = SipMediaApplication.Builder.create(this, "SipMediaApplication")
                .endpoint(handler.getAlias())
                .build();
    }

    SipMediaApplication application() {
        return application;
    }
}
