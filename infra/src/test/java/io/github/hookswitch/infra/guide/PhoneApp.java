package io.github.hookswitch.infra.guide;

import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.function.BundledHandlerSettings;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

public final class PhoneApp {
    private PhoneApp() {}

    public static void main(String[] arguments) {
        App app = new App();
        Stack stack = new Stack(
                app,
                "Phone",
                StackProps.builder()
                        .env(Environment.builder().region("us-east-1").build())
                        .build());
        PhoneApplication application = PhoneApplication.Builder.create(stack, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .settings(BundledHandlerSettings.builder()
                        .greeting("Hello!")
                        .forwardTo("+12065550199")
                        .build())
                .build();
        CfnOutput.Builder.create(stack, "Number")
                .value(application.getPhoneNumber().getPhoneNumberE164())
                .build();
        app.synth();
    }
}
