package io.github.hookswitch.provider.internal.chime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import io.github.hookswitch.provider.internal.aws.RestApi;
import io.github.hookswitch.provider.internal.aws.ServiceSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;

/** Each operation puts the same on the wire as the AWS SDK's own client does. */
class RequestsOfTheSdkTest {
    private static final int BODY_LIMIT = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "+12065550100";
    private static final String ID = "2f1c8a5e-0a5a-4d0c-9a7c-1f2e3d4c5b6a";
    private static final Pattern SIGNED_HEADERS = Pattern.compile("SignedHeaders=([^,]+)");
    private static final DateTimeFormatter SIGNING_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final List<LoopbackRequest> received = new ArrayList<>();
    private final LoopbackServer server = new LoopbackServer(BODY_LIMIT, request -> {
        received.add(request);
        return LoopbackResponse.of(200, "{}");
    });
    private final ServiceSettings settings = ServiceSettings.of(Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "AKIDTEST",
            "AWS_SECRET_ACCESS_KEY", "any",
            "AWS_ENDPOINT_URL", "http://" + server.address()));
    private final ChimeSdkVoice ours = new ChimeSdkVoice(new RestApi(settings));
    private final ChimeSdkVoiceClient theirs = ChimeSdkVoiceClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(settings.endpoint())
            .build();

    RequestsOfTheSdkTest() throws IOException {}

    @AfterEach
    void close() {
        theirs.close();
        server.close();
    }

    static Stream<Arguments> operations() {
        SipRuleTarget target = new SipRuleTarget(ID, 2, "us-west-2");
        SipRuleTargetApplication sdkTarget = SipRuleTargetApplication.builder()
                .sipMediaApplicationId(ID)
                .priority(2)
                .awsRegion("us-west-2")
                .build();
        return Stream.of(
                operation(
                        "SearchAvailablePhoneNumbers in America",
                        own -> own.searchAvailablePhoneNumbers(
                                Map.of("AreaCode", "206", "City", "St. Paul", "State", "MN", "Country", "US"), 100),
                        sdk -> sdk.searchAvailablePhoneNumbers(request -> request.areaCode("206")
                                .city("St. Paul")
                                .state("MN")
                                .country("US")
                                .maxResults(100))),
                operation(
                        "SearchAvailablePhoneNumbers by type",
                        own -> own.searchAvailablePhoneNumbers(
                                Map.of("TollFreePrefix", "844", "PhoneNumberType", "TollFree"), 1),
                        sdk -> sdk.searchAvailablePhoneNumbers(request -> request.tollFreePrefix("844")
                                .phoneNumberType("TollFree")
                                .maxResults(1))),
                operation(
                        "CreatePhoneNumberOrder",
                        own -> own.createPhoneNumberOrder(NUMBER, "SipMediaApplicationDialIn", "a name"),
                        sdk -> sdk.createPhoneNumberOrder(request -> request.e164PhoneNumbers(NUMBER)
                                .productType("SipMediaApplicationDialIn")
                                .name("a name"))),
                operation(
                        "GetPhoneNumberOrder",
                        own -> own.getPhoneNumberOrder(ID),
                        sdk -> sdk.getPhoneNumberOrder(request -> request.phoneNumberOrderId(ID))),
                operation(
                        "ListPhoneNumberOrders",
                        own -> own.listPhoneNumberOrders("a/b=+"),
                        sdk -> sdk.listPhoneNumberOrders(
                                request -> request.maxResults(99).nextToken("a/b=+"))),
                operation(
                        "ListPhoneNumbers",
                        own -> own.listPhoneNumbers(null),
                        sdk -> sdk.listPhoneNumbers(request -> request.maxResults(99))),
                operation(
                        "GetPhoneNumber",
                        own -> own.getPhoneNumber(NUMBER),
                        sdk -> sdk.getPhoneNumber(request -> request.phoneNumberId(NUMBER))),
                operation(
                        "UpdatePhoneNumber",
                        own -> own.updatePhoneNumber(NUMBER, "CallingName", ""),
                        sdk -> sdk.updatePhoneNumber(
                                request -> request.phoneNumberId(NUMBER).callingName(""))),
                operation(
                        "RestorePhoneNumber",
                        own -> own.restorePhoneNumber(NUMBER),
                        sdk -> sdk.restorePhoneNumber(request -> request.phoneNumberId(NUMBER))),
                operation(
                        "DeletePhoneNumber",
                        own -> own.deletePhoneNumber(NUMBER),
                        sdk -> sdk.deletePhoneNumber(request -> request.phoneNumberId(NUMBER))),
                operation(
                        "CreateSipRule",
                        own -> own.createSipRule("a rule", "ToPhoneNumber", NUMBER, false, List.of(target)),
                        sdk -> sdk.createSipRule(request -> request.name("a rule")
                                .triggerType("ToPhoneNumber")
                                .triggerValue(NUMBER)
                                .disabled(false)
                                .targetApplications(sdkTarget))),
                operation(
                        "UpdateSipRule",
                        own -> own.updateSipRule(ID, "a rule", true, List.of(target)),
                        sdk -> sdk.updateSipRule(request -> request.sipRuleId(ID)
                                .name("a rule")
                                .disabled(true)
                                .targetApplications(sdkTarget))),
                operation(
                        "UpdateSipRule without targets",
                        own -> own.updateSipRule(ID, "a rule", true, null),
                        sdk -> sdk.updateSipRule(
                                request -> request.sipRuleId(ID).name("a rule").disabled(true))),
                operation(
                        "GetSipRule",
                        own -> own.getSipRule(ID),
                        sdk -> sdk.getSipRule(request -> request.sipRuleId(ID))),
                operation(
                        "ListSipRules",
                        own -> own.listSipRules("next"),
                        sdk -> sdk.listSipRules(
                                request -> request.maxResults(99).nextToken("next"))),
                operation(
                        "DeleteSipRule",
                        own -> own.deleteSipRule(ID),
                        sdk -> sdk.deleteSipRule(request -> request.sipRuleId(ID))),
                operation(
                        "PutSipMediaApplicationLoggingConfiguration",
                        own -> own.putSipMediaApplicationLoggingConfiguration(ID, true),
                        sdk -> sdk.putSipMediaApplicationLoggingConfiguration(
                                request -> request.sipMediaApplicationId(ID)
                                        .sipMediaApplicationLoggingConfiguration(
                                                logging -> logging.enableSipMediaApplicationMessageLogs(true)))));
    }

    private static Arguments operation(String name, Consumer<ChimeSdkVoice> own, Consumer<ChimeSdkVoiceClient> sdk) {
        return Arguments.of(name, own, sdk);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void theRequestIsTheSame(String name, Consumer<ChimeSdkVoice> own, Consumer<ChimeSdkVoiceClient> sdk)
            throws IOException {
        own.accept(ours);
        sdk.accept(theirs);

        LoopbackRequest actual = received.get(0);
        LoopbackRequest expected = received.get(1);
        assertThat(actual.method()).isEqualTo(expected.method());
        assertThat(actual.path()).isEqualTo(expected.path());
        assertThat(parameters(actual)).isEqualTo(parameters(expected));
        assertThat(json(actual)).isEqualTo(json(expected));
        assertThat(actual.header("x-amz-content-sha256")).isEqualTo(expected.header("x-amz-content-sha256"));
        assertThat(actual.header("Content-Type")).isEqualTo(expected.header("Content-Type"));
    }

    /** Recomputed from what arrived, so nothing was changed between signing and sending. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void bothSignaturesAreThoseOfWhatArrived(
            String name, Consumer<ChimeSdkVoice> own, Consumer<ChimeSdkVoiceClient> sdk) {
        own.accept(ours);
        sdk.accept(theirs);

        assertThat(received)
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isEqualTo(signature(request)));
    }

    private static String signature(LoopbackRequest request) {
        SdkHttpRequest.Builder arrived = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .uri(URI.create("http://" + request.header("Host") + request.path()
                        + (request.query() == null ? "" : "?" + request.query())));
        signedHeaders(request).forEach(header -> arrived.putHeader(header, request.header(header)));
        Instant signed = SIGNING_TIME.parse(Objects.requireNonNull(request.header("X-Amz-Date")), Instant::from);
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(AwsCredentialsIdentity.create("AKIDTEST", "any"))
                        .request(arrived.build())
                        .payload(ContentStreamProvider.fromByteArray(request.body()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "chime")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(signed, ZoneOffset.UTC)))
                .request()
                .firstMatchingHeader("Authorization")
                .orElseThrow();
    }

    private static List<String> signedHeaders(LoopbackRequest request) {
        Matcher names = SIGNED_HEADERS.matcher(Objects.requireNonNull(request.header("Authorization")));
        assertThat(names.find()).isTrue();
        return Arrays.stream(names.group(1).split(";", -1))
                .filter(name -> !name.equals("host"))
                .toList();
    }

    private static Set<String> parameters(LoopbackRequest request) {
        String query = request.query();
        return new TreeSet<>(query == null ? List.of() : Arrays.asList(query.split("&", -1)));
    }

    /** The SDK sends an empty object where there is nothing to say. */
    private static JsonNode json(LoopbackRequest request) throws IOException {
        return request.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(request.body());
    }
}
