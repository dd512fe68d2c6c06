package io.github.hookswitch.local.testing;

import io.github.hookswitch.simulator.testing.TestPhoneBuilder;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Settings of an {@link AppPhone}, each with a default. */
public final class AppPhoneBuilder extends TestPhoneBuilder<AppPhoneBuilder> {
    private final Supplier<Path> synthesis;
    private boolean mayLeaveResources;

    AppPhoneBuilder(Supplier<Path> synthesis) {
        this.synthesis = synthesis;
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
        return new AppPhone(AppTarget.deploy(synthesis.get(), engineSettings(), mayLeaveResources), timeout());
    }

    @Override
    protected AppPhoneBuilder self() {
        return this;
    }
}
