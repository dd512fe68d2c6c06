package io.github.hookswitch.examples.menu;

import io.github.hookswitch.examples.menu.call.MenuFunction;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/** One phone number whose callers choose from a menu, and the bucket that keeps their messages. */
public final class MenuStack extends Stack {
    /** Whom the menu's third choice calls. */
    static final String PERSON = "+14255550123";

    /**
     * Defines the stack.
     *
     * @param scope the app
     * @param id the stack's id
     * @param handlerJar the jar with {@link MenuFunction}
     * @param props its environment; the Region must have phone numbers
     */
    public MenuStack(Construct scope, String id, Path handlerJar, StackProps props) {
        super(scope, id, props);
        Bucket recordings = Bucket.Builder.create(this, "Recordings")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                // An example should leave nothing behind; but a bucket that still has messages is not deleted.
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        PhoneApplication menu = PhoneApplication.Builder.create(this, "Menu")
                .phoneNumberSearch(PhoneNumberSearch.areaCode("206"))
                .phoneNumberRemovalPolicy(RemovalPolicy.DESTROY)
                .code(Code.fromAsset(handlerJar.toString()))
                .handler(MenuFunction.class.getName())
                .environment(Map.of(MenuFunction.RECORDINGS, recordings.getBucketName(), MenuFunction.PERSON, PERSON))
                .build();
        menu.grantRecordings(recordings);
        menu.getCallHandler().getLogGroup().applyRemovalPolicy(RemovalPolicy.DESTROY);
        CfnOutput.Builder.create(this, "PhoneNumber")
                .description("Dial this number. It is released when the stack is deleted.")
                .value(menu.getPhoneNumber().getPhoneNumberE164())
                .build();
    }
}
