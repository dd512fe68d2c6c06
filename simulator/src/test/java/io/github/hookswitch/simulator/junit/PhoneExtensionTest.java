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
import io.github.hookswitch.simulator.testing.TestTarget;
import java.time.Duration;
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
    void anotherKindOfPhoneThanTheExtensionHasIsRefused() {
        run(AnotherKind.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("wantsAnApp"),
                                finishedWithFailure(message(text -> text.contains("wants OtherPhone")
                                        && text.contains("another kind of phone, which is a TestPhone")))));
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
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
    static class AnotherKind {
        @RegisterExtension
        static final PhoneExtension PHONE = PhoneExtension.forHandler(new Reception());

        @Test
        void wantsAnApp(OtherPhone phone) {
            phone.from("+15105550101").dial();
        }
    }

    /** A kind of phone, as another module may have it. */
    static final class OtherPhone extends TestPhone {
        OtherPhone(TestTarget line) {
            super(line, Duration.ZERO);
        }
    }
}
