package io.github.hookswitch.examples.failover;

import io.github.hookswitch.infra.ISipMediaApplication;
import io.github.hookswitch.infra.PhoneNumber;
import io.github.hookswitch.infra.PhoneNumberSearch;
import io.github.hookswitch.infra.SipRule;
import io.github.hookswitch.infra.SipRuleTrigger;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** The Region with the number, its rule and the application that is tried first. */
public final class MainStack extends Stack {

    /**
     * Defines the stack.
     *
     * @param scope the app
     * @param id the stack's id
     * @param props its environment; the Region must have phone numbers
     * @param standby the application that is tried second, in another Region
     */
    public MainStack(Construct scope, String id, StackProps props, ISipMediaApplication standby) {
        super(scope, id, props);
        PhoneNumber number = PhoneNumber.Builder.create(this, "Number")
                .search(PhoneNumberSearch.areaCode("206"))
                // An example should leave nothing behind when its stack is deleted; by default the number is kept.
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        SipRule.Builder.create(this, "Rule")
                .trigger(SipRuleTrigger.toPhoneNumber(number))
                .addTargetApplication(new Reception(this, "Reception", "Hello from the first Region.").application())
                .addTargetApplication(standby)
                .build();
        CfnOutput.Builder.create(this, "PhoneNumber")
                .description("Dial this number. It is released when the stack is deleted.")
                .value(number.getPhoneNumberE164())
                .build();
    }
}
