package io.github.hookswitch.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.hookswitch.simulator.testing.Reception;
import io.github.hookswitch.simulator.testing.TestPhone;
import io.github.hookswitch.simulator.testing.TestPhoneBuilder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The extension, run by JUnit inside this test. */
class PhoneExtensionTest {

    @Test
    void everyTestGetsAPhoneWithoutCalls() {
        run(SharedPhone.class)
                .testEvents()
                .assertStatistics(counts -> counts.started(3).succeeded(3));
    }

    @Test
    void anInstanceFieldMakesAPhoneForEachTest() {
        run(OwnPhone.class)
                .testEvents()
                .assertStatistics(counts -> counts.started(1).succeeded(1));
    }

    @Test
    void whatDoesNotGoByTheScriptFailsWithTheTimeline() {
        run(Failing.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("theMenuOffersSupport"),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        message(text -> text.contains("Expected LEG-A to hear 'For support'")
                                                && text.contains(", seed 1\n")
                                                && text.contains("Lambda  <- NEW_INBOUND_CALL (#1)")))));
    }

    @Test
    void aPhoneIsNotForBeforeAll() {
        run(TooEarly.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(
                                message(text -> text.contains("A TestPhone is made for each test")))));
    }

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
                                        && text.contains("AWS::Chime::SipMediaApplication App")
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
            return Path.of(Objects.requireNonNull(PhoneExtensionTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class SharedPhone {
        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.forHandler(new Reception());

        @BeforeEach
        void thePhoneIsThereAlready(TestPhone phone) {
            assertThat(phone.number()).isEqualTo("+12065550100");
        }

        @Test
        void first(TestPhone phone) {
            phone.from("+15105550101").dial();
            assertThat(phone.engine().calls()).hasSize(1);
        }

        @Test
        void second(TestPhone phone) {
            phone.from("+15105550101").dial();
            assertThat(phone.engine().calls()).hasSize(1);
        }

        @Nested
        class Inside {
            @Test
            void third(TestPhone phone) {
                assertThat(phone.engine().calls()).isEmpty();
            }
        }
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class OwnPhone {
        @RegisterExtension
        final PhoneExtension phones =
                PhoneExtension.of(TestPhone.forHandler(new Reception()).number("+12065550199"));

        @Test
        void theSettingsHold(TestPhone phone) {
            assertThat(phone.number()).isEqualTo("+12065550199");
        }
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class Failing {
        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.forHandler(new Reception());

        @Test
        void theMenuOffersSupport(TestPhone phone) {
            phone.from("+15105550101").dial().caller().hears("For support");
        }
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class TooEarly {
        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.forHandler(new Reception());

        @BeforeAll
        static void before(TestPhone phone) {
            phone.from("+15105550101").dial();
        }

        @Test
        void never() {}
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class LeavingApp {
        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.forApp(assembly("leaving"));

        @Test
        void itsApplicationCalls(TestPhone phone) {
            phone.party("+15105550101").isBusy();
            assertThat(phone.output("App", "ApplicationId")).isNotEmpty();
        }

        @Test
        void itIsTheSameDeployment(TestPhone phone) {
            assertThat(phone.output("App", "ApplicationId")).isNotEmpty();
        }
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class AllowedToLeave {
        private static final TestPhoneBuilder SETTINGS =
                TestPhone.forApp(assembly("leaving")).mayLeaveResources();

        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.of(SETTINGS);

        @Test
        void itIsThere(TestPhone phone) {
            assertThat(phone.output("App", "ApplicationId")).isNotEmpty();
        }

        @AfterAll
        static void after() {}
    }

    /** Is run by the tests above only. */
    @Tag("fixture")
    static class BrokenApp {
        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.forApp(assembly("broken"));

        @Test
        void never(TestPhone phone) {}
    }
}
