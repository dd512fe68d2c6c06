package io.github.hookswitch.infra.patterns;

import io.github.hookswitch.infra.PhoneNumberSearch;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;

/** An app of its own process: synthesizes a phone application to the directory that is its argument. */
final class HelloApp {
    private HelloApp() {}

    public static void main(String[] args) {
        App app = new App(AppProps.builder().outdir(args[0]).build());
        Stack stack = new Stack(
                app,
                "Stack",
                StackProps.builder()
                        .env(Environment.builder().region("us-east-1").build())
                        .build());
        PhoneApplication.Builder.create(stack, "Hello")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .build();
        app.synth();
    }
}
