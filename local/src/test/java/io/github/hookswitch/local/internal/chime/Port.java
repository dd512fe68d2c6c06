package io.github.hookswitch.local.internal.chime;

import io.github.hookswitch.local.chime.CallControl;
import io.github.hookswitch.local.chime.ChimeAccounts;
import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.FunctionPolicies;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AccessKeys;
import io.github.hookswitch.local.internal.gateway.Gateway;
import io.github.hookswitch.local.internal.gateway.GatewaySettings;
import io.github.hookswitch.local.internal.gateway.PassOn;
import io.github.hookswitch.local.internal.meetings.MeetingStore;
import io.github.hookswitch.local.internal.meetings.MeetingsService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;

/** The one port with Chime SDK Voice behind it, and clients of several accounts. */
final class Port implements AutoCloseable {
    static final String ACCOUNT = "111122223333";
    static final String OTHER_ACCOUNT = "210987654321";

    final ChimeAccounts accounts;
    final List<String> endedMeetings = new ArrayList<>();
    final MeetingStore meetings = new MeetingStore(InstantSource.system(), endedMeetings::add);
    private final AccessKeys keys = new AccessKeys(ACCOUNT);
    private final Gateway gateway;

    Port() {
        this(Access.all(), FunctionPolicies.untouched());
    }

    Port(Access access, FunctionPolicies functions) {
        accounts = new ChimeAccounts(Options.defaults().withOrderDuration(Duration.ZERO), functions);
        gateway = Gateway.open(
                new GatewaySettings(0, PassOn.nothing(), (service, operation, caller, status) -> {}, warning -> {}),
                Path.of("target"),
                keys);
        gateway.add(new ChimeService(
                ChimeEmulator.behind(gateway.endpoint(), accounts, new NoCalls(), ChimeService.access(access)),
                new MeetingsService(meetings, gateway.endpoint(), access)));
    }

    ChimeSdkVoiceClient client(String account) {
        return ChimeSdkVoiceClient.builder()
                .endpointOverride(gateway.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        keys.issue(account, "arn:aws:iam::" + account + ":role/deployer"), "secret")))
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    HttpResponse<String> send(String method, String pathAndQuery, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.endpoint() + pathAndQuery))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKID/20261101/us-east-1/chime/aws4_request, SignedHeaders=host,"
                                + " Signature=" + "0".repeat(64))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        gateway.close();
    }

    private static final class NoCalls implements CallControl {
        @Override
        public String createCall(
                SipMediaApplication application,
                String fromPhoneNumber,
                String toPhoneNumber,
                Map<String, String> arguments,
                Map<String, String> sipHeaders) {
            return "0f8fad5b-d9cb-469f-a165-70867728950e";
        }

        @Override
        public boolean updateCall(
                SipMediaApplication application, String transactionId, Map<String, String> arguments) {
            return false;
        }
    }
}
