package com.example.phone;

import io.github.hookswitch.infra.SipMediaApplication;
import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.function.CallHandlerFunctionProps;
import io.github.hookswitch.infra.function.CallHandlerFunctionSettings;
import software.constructs.Construct;

/** A company's own construct, whose builder takes what a call handler's does and a name. */
final class Reception extends Construct {
    Reception(Construct scope, String id, String name, CallHandlerFunctionProps handler) {
        super(scope, id);
        SipMediaApplication.Builder.create(this, "Application")
                .name(name)
                .endpoint(new CallHandlerFunction(this, "Handler", handler))
                .build();
    }

    static final class Builder extends CallHandlerFunctionSettings<Builder>
            implements software.amazon.jsii.Builder<Reception> {
        private final Construct scope;
        private String name = "reception";

        Builder(Construct scope) {
            this.scope = scope;
        }

        Builder name(String name) {
            this.name = name;
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public Reception build() {
            return new Reception(scope, "Reception", name, callHandlerFunctionProps());
        }
    }
}
