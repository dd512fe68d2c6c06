package io.github.hookswitch.simulator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.simulator.call.OutboundCallRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls that a test has not made itself. */
class AppsOwnCallsTest {
    private static final String ADA = "+15105550101";

    private final TestPhone phone = TestPhone.forHandler(new Reception()).build();

    @Test
    void aCallThatTheAppMakesIsTheNextOne() {
        String id = appCalls(ADA);

        TestCall call = phone.nextCall();

        assertThat(call.simulated().transactionId()).isEqualTo(id);
        call.callee().rings().answers().hears("Your order is ready").hangsUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void aCallThatTheAppMakesLaterIsAwaited() {
        CompletableFuture<String> id = CompletableFuture.supplyAsync(() -> appCalls(ADA));

        assertThat(phone.nextCall().simulated().transactionId()).isEqualTo(id.join());
    }

    @Test
    void eachCallIsTheNextOneOnce() {
        String first = appCalls(ADA);
        String second = appCalls("+15105550102");

        assertThat(phone.nextCall().simulated().transactionId()).isEqualTo(first);
        assertThat(phone.nextCall().simulated().transactionId()).isEqualTo(second);
        assertThatThrownBy(() -> phone.nextCall(Duration.ZERO))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("within PT0S of real time it made none", "2 calls");
    }

    @Test
    void callsThatTheTestMakesAreNotTheApps() {
        phone.from(ADA).dial().caller().hangsUp();
        phone.calls(ADA);

        assertThatThrownBy(() -> phone.nextCall(Duration.ZERO)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aCallIsFoundByItsTransactionId() {
        String id = appCalls(ADA);

        assertThat(phone.call(id)).isSameAs(phone.call(id));
        assertThatThrownBy(() -> phone.nextCall(Duration.ZERO)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anUnknownTransactionIdIsRefused() {
        assertThatThrownBy(() -> phone.call("no-such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transactionId is no-such, but there is no such call");
    }

    private String appCalls(String to) {
        return phone.engine()
                .createCall(new OutboundCallRequest(
                        Objects.requireNonNull(phone.engine().applicationOf(phone.number())), phone.number(), to));
    }
}
