package io.github.hookswitch.local.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.OrderedPhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumber;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrder;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberOrderStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberStatus;
import software.amazon.awssdk.services.chimesdkvoice.model.PhoneNumberType;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;

class PhoneNumbersTest {
    private static final String NUMBER = "+12065550100";
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aSearchByAreaCodeFindsFictitiousNumbersOfThatAreaCode() {
        List<String> found = account.client
                .searchAvailablePhoneNumbers(request -> request.areaCode("206").maxResults(3))
                .e164PhoneNumbers();

        assertThat(found).containsExactly("+12065550100", "+12065550101", "+12065550102");
    }

    @Test
    void aSearchByCityAndStateFindsTheAreaCodeOfTheCity() {
        List<String> found = account.client
                .searchAvailablePhoneNumbers(
                        request -> request.city("Chicago").state("IL").maxResults(1))
                .e164PhoneNumbers();

        assertThat(found).containsExactly("+13125550100");
    }

    @Test
    void aSearchByTollFreePrefixFindsTollFreeNumbers() {
        List<String> found = account.client
                .searchAvailablePhoneNumbers(
                        request -> request.tollFreePrefix("844").maxResults(1))
                .e164PhoneNumbers();

        assertThat(found).containsExactly("+18445550100");
    }

    @Test
    void aSearchWhereNothingIsOfferedFindsNothing() {
        assertThat(account.client
                        .searchAvailablePhoneNumbers(request -> request.areaCode("911"))
                        .e164PhoneNumbers())
                .isEmpty();
    }

    @Test
    void aSearchContinuesAtItsNextToken() {
        var first = account.client.searchAvailablePhoneNumbers(
                request -> request.areaCode("206").maxResults(60));
        var second = account.client.searchAvailablePhoneNumbers(
                request -> request.areaCode("206").maxResults(60).nextToken(first.nextToken()));

        assertThat(second.e164PhoneNumbers()).hasSize(40).startsWith("+12065550160");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void anAmericanSearchNeedsAFilter() {
        assertThatThrownBy(() -> account.client.searchAvailablePhoneNumbers(request -> request.country("US")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("at least one of AreaCode, City, State, TollFreePrefix");
    }

    @Test
    void aSearchByCityNeedsTheState() {
        assertThatThrownBy(() -> account.client.searchAvailablePhoneNumbers(request -> request.city("Chicago")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("City needs State");
    }

    @Test
    void aSearchAbroadTakesTheTypeOnly() {
        assertThatThrownBy(() -> account.client.searchAvailablePhoneNumbers(
                        request -> request.country("GB").areaCode("20").phoneNumberType(PhoneNumberType.LOCAL)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("PhoneNumberType is the only filter");
    }

    @Test
    void aSearchRefusesMoreThanFiveHundredResults() {
        assertThatThrownBy(() -> account.client.searchAvailablePhoneNumbers(
                        request -> request.areaCode("206").maxResults(501)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("MaxResults 501");
    }

    @Test
    void aPrefixThatIsNotTollFreeIsRefused() {
        assertThatThrownBy(() -> account.client.searchAvailablePhoneNumbers(request -> request.tollFreePrefix("811")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("TollFreePrefix '811'");
    }

    @Test
    void aNumberOnOrderIsNeitherOfferedNorInTheInventory() {
        account.order(NUMBER);

        assertThat(account.client
                        .searchAvailablePhoneNumbers(request -> request.areaCode("206"))
                        .e164PhoneNumbers())
                .hasSize(99)
                .doesNotContain(NUMBER);
        assertThat(get().status()).isEqualTo(PhoneNumberStatus.ACQUIRE_IN_PROGRESS);
        assertThat(account.voice.ownsPhoneNumber(NUMBER)).isFalse();
    }

    @Test
    void anOrderIsProcessedUntilItsTimeIsOver() {
        String order = account.order(NUMBER).phoneNumberOrderId();
        account.time.advance(Account.ORDER_DURATION.minusMillis(1));
        PhoneNumberOrderStatus before = order(order).status();
        account.time.advance(Duration.ofMillis(1));

        assertThat(before).isEqualTo(PhoneNumberOrderStatus.PROCESSING);
        assertThat(order(order).status()).isEqualTo(PhoneNumberOrderStatus.SUCCESSFUL);
    }

    @Test
    void aSuccessfulOrderPutsTheNumberIntoTheInventory() {
        account.buy(NUMBER);

        PhoneNumber number = get();
        assertThat(number.status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(number.name()).isEqualTo("test");
        assertThat(number.phoneNumberId()).isEqualTo("%2B12065550100");
        assertThat(number.type()).isEqualTo(PhoneNumberType.LOCAL);
        assertThat(number.country()).isEqualTo("US");
        assertThat(number.orderId()).isNotBlank();
    }

    @Test
    void aNumberIsFoundByItsPhoneNumberIdToo() {
        account.buy(NUMBER);

        assertThat(account.client
                        .getPhoneNumber(request -> request.phoneNumberId("%2B12065550100"))
                        .phoneNumber()
                        .e164PhoneNumber())
                .isEqualTo(NUMBER);
    }

    @Test
    void anOrderCanFail() {
        account.voice.nextOrderEnds(OrderOutcome.FAILED);
        String order = account.order(NUMBER).phoneNumberOrderId();
        account.time.advance(Account.ORDER_DURATION);

        assertThat(order(order).status()).isEqualTo(PhoneNumberOrderStatus.FAILED);
        assertThat(account.voice.snapshot().phoneNumbers()).isEmpty();
    }

    @Test
    void anOrderCanBePartial() {
        account.voice.nextOrderEnds(OrderOutcome.PARTIAL);
        String order = account.order(NUMBER, "+12065550101").phoneNumberOrderId();
        account.time.advance(Account.ORDER_DURATION);

        assertThat(order(order).status()).isEqualTo(PhoneNumberOrderStatus.PARTIAL);
        assertThat(order(order).orderedPhoneNumbers())
                .extracting(ordered -> ordered.status())
                .containsExactly(OrderedPhoneNumberStatus.ACQUIRED, OrderedPhoneNumberStatus.FAILED);
    }

    @Test
    void anOrderCanWaitForDocuments() {
        account.voice.nextOrderEnds(OrderOutcome.PENDING_DOCUMENTS);
        String order = account.order(NUMBER).phoneNumberOrderId();
        account.time.advance(Duration.ofDays(1));

        assertThat(order(order).status()).isEqualTo(PhoneNumberOrderStatus.PENDING_DOCUMENTS);
        assertThat(account.voice.snapshot().pendingOrders()).hasSize(1);
    }

    @Test
    void anOrderOfANumberThatSomebodyElseTookFails() {
        account.voice.takeByOthers(NUMBER);
        String order = account.order(NUMBER).phoneNumberOrderId();
        account.time.advance(Account.ORDER_DURATION);

        assertThat(order(order).status()).isEqualTo(PhoneNumberOrderStatus.FAILED);
    }

    @Test
    void aNumberOfThisAccountCannotBeOrderedAgain() {
        account.buy(NUMBER);

        assertThatThrownBy(() -> account.order(NUMBER))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("in this account already");
    }

    @Test
    void anOrderBeyondTheQuotaIsRefused() {
        for (int last = 0; last < 5; last++) {
            account.buy("+1206555010" + last);
        }

        assertThatThrownBy(() -> account.order("+12065550109")).isInstanceOf(ResourceLimitExceededException.class);
    }

    @Test
    void ordersAreListed() {
        account.buy(NUMBER);
        account.order("+12065550101");

        assertThat(account.client.listPhoneNumberOrders(request -> {}).phoneNumberOrders())
                .extracting(PhoneNumberOrder::status)
                .containsExactly(PhoneNumberOrderStatus.SUCCESSFUL, PhoneNumberOrderStatus.PROCESSING);
    }

    @Test
    void numbersAreListedByStatus() {
        account.buy(NUMBER);
        account.order("+12065550101");

        assertThat(account.client
                        .listPhoneNumbers(request -> request.status(PhoneNumberStatus.UNASSIGNED.toString()))
                        .phoneNumbers())
                .extracting(PhoneNumber::e164PhoneNumber)
                .containsExactly(NUMBER);
    }

    @Test
    void aNumberIsRenamed() {
        account.buy(NUMBER);
        account.client.updatePhoneNumber(
                request -> request.phoneNumberId(NUMBER).name("support line"));

        assertThat(get().name()).isEqualTo("support line");
    }

    @Test
    void aNameOutsideThePatternIsRefused() {
        account.buy(NUMBER);

        assertThatThrownBy(() -> account.client.updatePhoneNumber(
                        request -> request.phoneNumberId(NUMBER).name("a/b")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Name 'a/b'");
    }

    @Test
    void anUpdateTakesOneDetailAtATime() {
        account.buy(NUMBER);

        assertThatThrownBy(() -> account.client.updatePhoneNumber(
                        request -> request.phoneNumberId(NUMBER).name("a").callingName("abc")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("one detail at a time");
    }

    @Test
    void aDeletedNumberWaitsSevenDaysInTheReleaseQueue() {
        account.buy(NUMBER);
        account.client.deletePhoneNumber(request -> request.phoneNumberId(NUMBER));
        PhoneNumber queued = get();
        account.time.advance(Duration.ofDays(7));

        assertThat(queued.status()).isEqualTo(PhoneNumberStatus.RELEASE_IN_PROGRESS);
        assertThat(queued.deletionTimestamp()).isNotNull();
        assertThatThrownBy(this::get).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNumberInTheReleaseQueueIsRestored() {
        account.buy(NUMBER);
        account.client.deletePhoneNumber(request -> request.phoneNumberId(NUMBER));
        account.client.restorePhoneNumber(request -> request.phoneNumberId(NUMBER));

        assertThat(get().status()).isEqualTo(PhoneNumberStatus.UNASSIGNED);
        assertThat(get().deletionTimestamp()).isNull();
    }

    @Test
    void aNumberOutsideTheReleaseQueueCannotBeRestored() {
        account.buy(NUMBER);

        assertThatThrownBy(() -> account.client.restorePhoneNumber(request -> request.phoneNumberId(NUMBER)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("not in the release queue");
    }

    @Test
    void aNumberThatARuleUsesCannotBeDeleted() {
        account.rule(account.buy(NUMBER), account.application("us-east-1"));

        assertThatThrownBy(() -> account.client.deletePhoneNumber(request -> request.phoneNumberId(NUMBER)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("used by SIP rule");
    }

    @Test
    void aPendingCallingNameIsNotChangedAgain() {
        try (Account slow = new Account(Options.defaults().withCallingNameDuration(Duration.ofDays(3)))) {
            slow.buy(NUMBER);
            slow.client.updatePhoneNumber(
                    request -> request.phoneNumberId(NUMBER).callingName("Acme"));

            assertThatThrownBy(() -> slow.client.updatePhoneNumber(
                            request -> request.phoneNumberId(NUMBER).callingName("Other")))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("pending");
            slow.time.advance(Duration.ofDays(3));
            assertThat(slow.client
                            .updatePhoneNumber(
                                    request -> request.phoneNumberId(NUMBER).callingName(""))
                            .phoneNumber()
                            .callingNameStatusAsString())
                    .isEqualTo("UpdateInProgress");
        }
    }

    @Test
    void aTollFreeNumberHasNoCallingName() {
        String tollFree = account.buy("+18445550100");

        assertThatThrownBy(() -> account.client.updatePhoneNumber(
                        request -> request.phoneNumberId(tollFree).callingName("Acme")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("toll-free");
    }

    @Test
    void thereAreNoNumbersOutsideTheTwoRegions() {
        assertThatThrownBy(() ->
                        account.in("eu-central-1").searchAvailablePhoneNumbers(request -> request.areaCode("206")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("no phone numbers in eu-central-1");
    }

    private PhoneNumber get() {
        return account.client
                .getPhoneNumber(request -> request.phoneNumberId(NUMBER))
                .phoneNumber();
    }

    private PhoneNumberOrder order(String id) {
        return account.client
                .getPhoneNumberOrder(request -> request.phoneNumberOrderId(id))
                .phoneNumberOrder();
    }
}
