package io.github.hookswitch.local.testing;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.LocalAwsBuilder;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.simulator.testing.TestPhoneBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Settings of an {@link AppPhone}, each with a default. */
public final class AppPhoneBuilder extends TestPhoneBuilder<AppPhoneBuilder> {
    private final Supplier<Path> synthesis;
    private UnaryOperator<LocalAwsBuilder> aws = UnaryOperator.identity();
    private UnaryOperator<CloudAssembly> selection = UnaryOperator.identity();
    private boolean mayLeaveResources;

    AppPhoneBuilder(Supplier<Path> synthesis) {
        this.synthesis = synthesis;
    }

    /**
     * How the local AWS that the app is deployed to is set up: template parameters, types of resources, numbers that are owned
     * from the start, end points of other services, what functions get. Everything that a {@link LocalAwsBuilder} knows is
     * there; where both set the engine, this builder wins.
     *
     * @param settings sets what differs from the defaults; several calls add up
     * @return this builder
     */
    public AppPhoneBuilder aws(UnaryOperator<LocalAwsBuilder> settings) {
        UnaryOperator<LocalAwsBuilder> before = aws;
        this.aws = builder -> settings.apply(before.apply(builder));
        return this;
    }

    /**
     * Gives a template parameter a value.
     *
     * @param name the parameter's name, in whichever stack it is declared
     * @param value its value; a list's elements are separated by commas, and one of an SSM type is the value itself
     * @return this builder
     */
    public AppPhoneBuilder parameter(String name, String value) {
        return aws(builder -> builder.parameter(name, value));
    }

    /**
     * Environment variables of all functions of the app, such as the address of a service that stands in for one of AWS.
     *
     * @param variables names and values, added to what the local AWS sets; a function's own variable of that name wins
     * @return this builder
     */
    public AppPhoneBuilder environment(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return aws(builder -> builder.environment(copy));
    }

    /**
     * Adds a type of resource, or replaces one that is known.
     *
     * @param name the type's name, for example {@code AWS::SQS::Queue}
     * @param type what stands for it here
     * @return this builder
     */
    public AppPhoneBuilder resourceType(String name, ResourceType type) {
        return aws(builder -> builder.resourceType(name, type));
    }

    /**
     * Deploys some of the app's stacks only, with those that they depend on.
     *
     * @param names names or artifact ids; default: all stacks
     * @return this builder
     */
    public AppPhoneBuilder stacks(String... names) {
        List<String> wanted = List.of(names);
        this.selection = assembly -> assembly.only(wanted.toArray(new String[0]));
        return this;
    }

    /**
     * Lets the deletion of the app leave something, such as a phone number that the app retains.
     *
     * @return this builder
     */
    public AppPhoneBuilder mayLeaveResources() {
        this.mayLeaveResources = true;
        return this;
    }

    /**
     * Deploys the app.
     *
     * @return the phone; to be closed
     * @throws AssertionError if the app cannot be deployed
     */
    @Override
    public AppPhone build() {
        LocalAwsBuilder settings = aws.apply(LocalAws.builder()).engine(engineSettings());
        return new AppPhone(AppTarget.deploy(synthesis.get(), settings, selection, mayLeaveResources), timeout());
    }

    @Override
    protected AppPhoneBuilder self() {
        return this;
    }
}
