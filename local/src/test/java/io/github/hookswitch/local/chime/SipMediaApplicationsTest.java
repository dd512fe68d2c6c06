package io.github.hookswitch.local.chime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.chimesdkvoice.model.BadRequestException;
import software.amazon.awssdk.services.chimesdkvoice.model.ForbiddenException;
import software.amazon.awssdk.services.chimesdkvoice.model.NotFoundException;
import software.amazon.awssdk.services.chimesdkvoice.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.chimesdkvoice.model.SipMediaApplication;

class SipMediaApplicationsTest {
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void anApplicationIsCreatedWithAnArn() {
        SipMediaApplication created = account.application("us-east-1");

        assertThat(created.sipMediaApplicationArn())
                .isEqualTo("arn:aws:chime:us-east-1:111122223333:sma/" + created.sipMediaApplicationId());
        assertThat(created.endpoints())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.lambdaArn()).isEqualTo(Account.functionArn("us-east-1")));
        assertThat(created.createdTimestamp()).isEqualTo(account.time.instant());
    }

    @Test
    void theFunctionHasToBeInTheRegionOfTheApplication() {
        assertThatThrownBy(() -> account.client.createSipMediaApplication(request -> request.awsRegion("us-east-1")
                        .name("app")
                        .endpoints(Account.endpoint(Account.functionArn("us-west-2")))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("LambdaArn is in us-west-2");
    }

    @Test
    void anApplicationHasExactlyOneEndpoint() {
        assertThatThrownBy(() -> account.client.createSipMediaApplication(request -> request.awsRegion("us-east-1")
                        .name("app")
                        .endpoints(
                                Account.endpoint(Account.functionArn("us-east-1")),
                                Account.endpoint(Account.functionArn("us-east-1")))))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Endpoints has 2 members");
    }

    @Test
    void aRegionWithoutTheServiceIsRefused() {
        assertThatThrownBy(() -> account.application("sa-east-1"))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("signed for sa-east-1, where there is no Chime SDK Voice");
    }

    @Test
    void anUpdateChangesTheEndpoint() {
        SipMediaApplication created = account.application("us-east-1");
        String arn = "arn:aws:lambda:us-east-1:111122223333:function:other";
        account.client.updateSipMediaApplication(request ->
                request.sipMediaApplicationId(created.sipMediaApplicationId()).endpoints(Account.endpoint(arn)));

        assertThat(account.voice
                        .sipMediaApplication(created.sipMediaApplicationId())
                        .orElseThrow())
                .satisfies(application -> {
                    assertThat(application.functionArn()).isEqualTo(arn);
                    assertThat(application.name()).isEqualTo("app");
                });
    }

    @Test
    void aDeletedApplicationIsGone() {
        SipMediaApplication created = account.application("us-east-1");
        account.client.deleteSipMediaApplication(
                request -> request.sipMediaApplicationId(created.sipMediaApplicationId()));

        assertThatThrownBy(() -> account.client.getSipMediaApplication(
                        request -> request.sipMediaApplicationId(created.sipMediaApplicationId())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void applicationsAreListedInPages() {
        account.application("us-east-1");
        SipMediaApplication last = account.application("us-east-1");
        account.application("us-west-2");

        var first = account.client.listSipMediaApplications(request -> request.maxResults(1));
        var second = account.client.listSipMediaApplications(
                request -> request.maxResults(1).nextToken(first.nextToken()));
        assertThat(second.sipMediaApplications())
                .singleElement()
                .satisfies(application ->
                        assertThat(application.sipMediaApplicationId()).isEqualTo(last.sipMediaApplicationId()));
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void anApplicationBeyondTheQuotaIsRefused() {
        try (Account small = new Account(Options.defaults().withApplicationQuota(1))) {
            small.application("us-east-1");

            assertThatThrownBy(() -> small.application("us-east-1")).isInstanceOf(ResourceLimitExceededException.class);
        }
    }

    @Test
    void aCallIsHandedToWhatMakesCalls() {
        String from = account.buy("+12065550100");
        String id = account.application("us-east-1").sipMediaApplicationId();
        String transaction = account.client
                .createSipMediaApplicationCall(request -> request.sipMediaApplicationId(id)
                        .fromPhoneNumber(from)
                        .toPhoneNumber("+13125550142")
                        .argumentsMap(Map.of("a", "1"))
                        .sipHeaders(Map.of("X-Test", "2")))
                .sipMediaApplicationCall()
                .transactionId();

        assertThat(transaction).isEqualTo(Account.RecordingCalls.TRANSACTION);
        assertThat(account.calls.asked).containsExactly("create app +12065550100 +13125550142 {a=1} {X-Test=2}");
    }

    @Test
    void aCallFromANumberOutsideTheInventoryIsRefused() {
        String id = account.application("us-east-1").sipMediaApplicationId();

        assertThatThrownBy(
                        () -> account.client.createSipMediaApplicationCall(request -> request.sipMediaApplicationId(id)
                                .fromPhoneNumber("+12065550100")
                                .toPhoneNumber("+13125550142")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("FromPhoneNumber");
    }

    @Test
    void aCallWithMoreThanTwentyArgumentsIsRefused() {
        String from = account.buy("+12065550100");
        String id = account.application("us-east-1").sipMediaApplicationId();
        Map<String, String> arguments = new HashMap<>();
        for (int i = 0; i < 21; i++) {
            arguments.put("argument" + i, "x");
        }

        assertThatThrownBy(
                        () -> account.client.createSipMediaApplicationCall(request -> request.sipMediaApplicationId(id)
                                .fromPhoneNumber(from)
                                .toPhoneNumber("+13125550142")
                                .argumentsMap(arguments)))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("ArgumentsMap has 21 members");
    }

    @Test
    void aCallInProgressIsUpdated() {
        String id = account.application("us-east-1").sipMediaApplicationId();
        account.client.updateSipMediaApplicationCall(request -> request.sipMediaApplicationId(id)
                .transactionId(Account.RecordingCalls.TRANSACTION)
                .arguments(Map.of("EndCall", "true")));

        assertThat(account.calls.asked)
                .containsExactly("update " + Account.RecordingCalls.TRANSACTION + " {EndCall=true}");
    }

    @Test
    void aCallThatIsOverCannotBeUpdated() {
        String id = account.application("us-east-1").sipMediaApplicationId();

        assertThatThrownBy(
                        () -> account.client.updateSipMediaApplicationCall(request -> request.sipMediaApplicationId(id)
                                .transactionId("7c9e6679-7425-40de-944b-e07fc1f90ae7")
                                .arguments(Map.of("EndCall", "true"))))
                .isInstanceOf(NotFoundException.class);
    }
}
