package io.github.hookswitch.local.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.hookswitch.local.testing.AppPhone;
import io.github.hookswitch.local.testing.AppPhoneBuilder;
import io.github.hookswitch.local.testing.LocalPhone;
import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The extension with whole apps, run by JUnit inside this test. */
class AppPhoneExtensionTest {

    @Test
    void anAppIsDeployedOnceAndItsDeletionChecked() {
        EngineExecutionResults results = run(LeavingApp.class);

        results.testEvents().assertStatistics(counts -> counts.started(2).succeeded(2));
        results.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                instanceOf(AssertionError.class),
                                message(text -> text.contains("Deleting the app leaves something behind")
                                        && text.contains("AWS::Chime::VoiceConnector Connector")
                                        && text.contains("mayLeaveResources()")))));
    }

    @Test
    void anAppMayBeAllowedToLeaveSomething() {
        EngineExecutionResults results = run(AllowedToLeave.class);

        results.allEvents().assertStatistics(counts -> counts.failed(0));
    }

    @Test
    void anAppThatCannotBeDeployedFailsTheClass() {
        run(BrokenApp.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(text -> text.contains("AWS::No::Such")))));
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static Path assembly(String name) {
        try {
            return Path.of(Objects.requireNonNull(AppPhoneExtensionTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class LeavingApp {
        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(assembly("leaving")));

        @Test
        void itsApplicationCalls(AppPhone phone) {
            phone.party("+15105550101").isBusy();
            assertThat(phone.output("App", "ConnectorId")).isNotEmpty();
        }

        @Test
        void itIsTheSameDeployment(AppPhone phone) {
            assertThat(phone.output("App", "ConnectorId")).isNotEmpty();
        }
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class AllowedToLeave {
        private static final AppPhoneBuilder SETTINGS =
                LocalPhone.forApp(assembly("leaving")).mayLeaveResources();

        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.of(SETTINGS);

        @Test
        void itIsThere(AppPhone phone) {
            assertThat(phone.output("App", "ConnectorId")).isNotEmpty();
        }

        @AfterAll
        static void after() {}
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class BrokenApp {
        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(assembly("broken")));

        @Test
        void never(TestPhone phone) {}
    }
}
