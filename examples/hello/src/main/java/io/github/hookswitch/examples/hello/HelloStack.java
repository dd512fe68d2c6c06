package io.github.hookswitch.examples.hello;

import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** One phone number whose callers are greeted and forwarded. */
public final class HelloStack extends Stack {

    /**
     * Defines the stack.
     *
     * @param scope the app
     * @param id the stack's id
     * @param props its environment; the Region must have phone numbers
     */
    public HelloStack(Construct scope, String id, StackProps props) {
        super(scope, id, props);
        PhoneApplication hello = PhoneApplication.Builder.create(this, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                // An example should leave nothing behind when its stack is deleted; by default the number is kept.
                .phoneNumberRemovalPolicy(RemovalPolicy.DESTROY)
                .settings(BundledHandlerSettings.builder()
                        .greeting("Hello from Hookswitch. One moment please, we are connecting you.")
                        .forwardTo("+14255550123")
                        .outboundMessage("This is a call from Hookswitch. You asked us to tell you when your order is"
                                + " ready. It is, and you can collect it until six.")
                        .goodbye("Goodbye.")
                        .build())
                .build();
        hello.getCallHandler().getLogGroup().applyRemovalPolicy(RemovalPolicy.DESTROY);
        CfnOutput.Builder.create(this, "PhoneNumber")
                .description("Dial this number. It is released when the stack is deleted.")
                .value(hello.getPhoneNumber().getPhoneNumberE164())
                .build();
        CfnOutput.Builder.create(this, "SipMediaApplicationId")
                .description("For CreateSipMediaApplicationCall and UpdateSipMediaApplicationCall.")
                .value(hello.getSipMediaApplication().getSipMediaApplicationId())
                .build();
    }
}
