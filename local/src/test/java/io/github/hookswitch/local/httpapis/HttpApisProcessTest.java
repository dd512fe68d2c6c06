package io.github.hookswitch.local.httpapis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeploymentResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** REST APIs, HTTP APIs and function URLs of one stack, called over HTTP; the function behind them shows its event. */
class HttpApisProcessTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> WARNINGS = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static LocalAws aws;

    @SuppressWarnings("NullAway.Init")
    private static DeploymentResult deployed;

    @BeforeAll
    static void deployTheApis() throws Exception {
        aws = LocalAws.builder().warnings(WARNINGS::add).build();
        Path manifest = Path.of(Objects.requireNonNull(HttpApisProcessTest.class.getResource("manifest.json"))
                .toURI());
        deployed = aws.deploy(CloudAssembly.read(Objects.requireNonNull(manifest.getParent())));
        assertThat(deployed.succeeded())
                .as(() -> deployed.stack("Apis").failure())
                .isTrue();
    }

    @AfterAll
    static void deleteThem() throws Exception {
        try (LocalAws open = aws) {
            assertThat(open.delete().succeeded()).isTrue();
            assertThat(open.apiNames()).isEmpty();
        }
    }

    @Test
    void outputsAreTheLocalUrls() {
        String here = aws.endpoint() + "/_api/";
        assertThat(output("RestUrl")).startsWith(here).endsWith("/prod/");
        assertThat(output("HttpUrl")).startsWith(here);
        assertThat(output("HttpEndpoint")).startsWith(here);
        assertThat(output("SubUrl")).startsWith(here).endsWith("/items/1");
        assertThat(output("FunctionUrl")).startsWith(aws.endpoint() + "/_url/");
        assertThat(output("ElsewhereUrl")).isEqualTo("https://abcdefghij.execute-api.us-west-2.amazonaws.com/");
    }

    @Test
    void apisAreFoundByTheirNames() {
        assertThat(aws.api("rest")).hasToString(output("RestUrl").replaceFirst("/$", ""));
        assertThat(aws.api("http")).hasToString(output("HttpEndpoint"));
        assertThatThrownBy(() -> aws.api("nobody"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContainingAll("called nobody", "rest", "http");
    }

    @Test
    void aRestApiHandsOverTheDocumentedEvent() throws Exception {
        JsonNode event = event(send(request("RestUrl", "calls?a=1&a=2&b=%20x")
                .header("X-Caller", "one")
                .header("X-Caller", "two")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"+12065550101\"}"))));

        assertThat(event.path("resource").asText()).isEqualTo("/calls");
        assertThat(event.path("path").asText()).isEqualTo("/calls");
        assertThat(event.path("httpMethod").asText()).isEqualTo("POST");
        assertThat(event.at("/headers/X-Caller").asText()).isEqualTo("two");
        assertThat(event.at("/multiValueHeaders/X-Caller")).hasToString("[\"one\",\"two\"]");
        assertThat(event.path("queryStringParameters")).hasToString("{\"a\":\"2\",\"b\":\" x\"}");
        assertThat(event.path("multiValueQueryStringParameters")).hasToString("{\"a\":[\"1\",\"2\"],\"b\":[\" x\"]}");
        assertThat(event.path("pathParameters").isNull()).isTrue();
        assertThat(event.path("stageVariables")).hasToString("{\"color\":\"green\"}");
        assertThat(event.path("body").asText()).isEqualTo("{\"to\":\"+12065550101\"}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.has("version")).isFalse();
        JsonNode context = event.path("requestContext");
        assertThat(context.path("accountId").asText()).isEqualTo("222233334444");
        assertThat(context.path("stage").asText()).isEqualTo("prod");
        assertThat(context.path("path").asText()).isEqualTo("/prod/calls");
        assertThat(context.path("resourcePath").asText()).isEqualTo("/calls");
        assertThat(context.path("domainName").asText())
                .isEqualTo(context.path("apiId").asText() + ".execute-api.us-west-2.amazonaws.com");
        assertThat(context.path("requestTime").asText())
                .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
        assertThat(context.at("/identity/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(context.at("/identity/user").isNull()).isTrue();
    }

    @Test
    void theMostPreciseResourceAnswers() throws Exception {
        JsonNode variable = event(send(request("RestUrl", "calls/a%20b")));
        assertThat(variable.path("resource").asText()).isEqualTo("/calls/{id}");
        assertThat(variable.path("pathParameters")).hasToString("{\"id\":\"a b\"}");
        assertThat(event(send(request("RestUrl", "calls/latest")))
                        .path("resource")
                        .asText())
                .isEqualTo("/calls/latest");
        assertThat(event(send(request("RestUrl", "files/x/y/z"))).path("pathParameters"))
                .hasToString("{\"proxy\":\"x/y/z\"}");
    }

    @Test
    void whatARestApiDoesNotHaveIsAMissingToken() throws Exception {
        HttpResponse<String> unknown = send(request("RestUrl", "nowhere"));
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(unknown.headers().firstValue("x-amzn-ErrorType")).contains("MissingAuthenticationTokenException");
        assertThat(send(request("RestUrl", "calls").DELETE()).statusCode()).isEqualTo(403);
        assertThat(send(at(output("RestUrl").replace("/prod/", "/beta/calls"))).body())
                .isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void aFunctionThatFailsIsABadGateway() throws Exception {
        for (String path : List.of("files/throw", "files/malformed")) {
            HttpResponse<String> broken = send(request("RestUrl", path));
            assertThat(broken.statusCode()).isEqualTo(502);
            assertThat(broken.body()).isEqualTo("{\"message\":\"Internal server error\"}");
        }
        assertThat(WARNINGS).anyMatch(text -> text.contains("broken"));
        assertThat(WARNINGS).anyMatch(text -> text.contains("Malformed Lambda proxy response"));
    }

    @Test
    void aFunctionWithoutPermissionIsNotInvoked() throws Exception {
        HttpResponse<String> refused = send(request("RestUrl", "unpermitted"));

        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Internal server error\"}");
        assertThat(WARNINGS)
                .anyMatch(text -> text.contains("may not invoke") && text.contains("apigateway.amazonaws.com"));
    }

    @Test
    void whatIsNotServedIsNamed() throws Exception {
        HttpResponse<String> refused = send(request("RestUrl", "template"));

        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused.body()).contains("The integration AWS of GET /template");
    }

    @Test
    void aRestAnswerHasItsHeadersAndCookies() throws Exception {
        HttpResponse<String> made = send(request("RestUrl", "files/cookies"));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).isEqualTo("made");
        assertThat(made.headers().firstValue("X-One")).contains("1");
        assertThat(made.headers().firstValue("X-Two")).contains("x, y");
        assertThat(made.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void aRestApiDecodesOnlyItsBinaryMediaTypes() throws Exception {
        assertThat(send(request("RestUrl", "files/binary")).body()).isEqualTo("R0lG");
        assertThat(send(request("RestUrl", "files/binary").header("Accept", "image/gif"))
                        .body())
                .isEqualTo("GIF");
    }

    @Test
    void aPreflightOfARestApiIsAnsweredByItsMock() throws Exception {
        HttpResponse<String> preflight = send(request("RestUrl", "calls")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("OPTIONS,POST");
    }

    @Test
    void aLambdaAuthorizerDecides() throws Exception {
        assertThat(send(request("RestUrl", "locked")).statusCode()).isEqualTo(401);
        HttpResponse<String> denied = send(request("RestUrl", "locked").header("Authorization", "no"));
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("User is not authorized to access this resource");
        JsonNode event = event(send(request("RestUrl", "locked").header("Authorization", "let me in")));
        assertThat(event.at("/requestContext/authorizer")).hasToString("{\"principalId\":\"ada\",\"level\":\"7\"}");
    }

    @Test
    void anApiKeyIsNeededWhereItIsRequired() throws Exception {
        assertThat(send(request("RestUrl", "keyed")).body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(send(request("RestUrl", "keyed").header("x-api-key", "sesame-sesame-sesame"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSignatureIsNeededWhereItIsRequired() throws Exception {
        assertThat(send(request("RestUrl", "signed")).body())
                .isEqualTo("{\"message\":\"Missing Authentication Token\"}");
        assertThat(send(request("RestUrl", "signed").header("Authorization", "AWS4-HMAC-SHA256 Credential=x"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anHttpApiHandsOverFormatTwo() throws Exception {
        JsonNode event = event(send(request("HttpUrl", "items/7?a=1&a=2")
                .header("X-Caller", "one")
                .header("X-Caller", "two")
                .header("Cookie", "k=v; l=w")));

        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("GET /items/{id}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/items/7");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&a=2");
        assertThat(event.path("cookies")).hasToString("[\"k=v\",\"l=w\"]");
        assertThat(event.at("/headers/x-caller").asText()).isEqualTo("one,two");
        assertThat(event.path("queryStringParameters")).hasToString("{\"a\":\"1,2\"}");
        assertThat(event.path("pathParameters")).hasToString("{\"id\":\"7\"}");
        assertThat(event.has("body")).isFalse();
        assertThat(event.has("stageVariables")).isFalse();
        assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("GET");
        assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(event.at("/requestContext/stage").asText()).isEqualTo("$default");
        assertThat(event.at("/requestContext/accountId").asText()).isEqualTo("222233334444");
    }

    @Test
    void anHttpApiHandsOverFormatOneToWhoAsksForIt() throws Exception {
        JsonNode event = event(send(request("HttpUrl", "items/7").PUT(HttpRequest.BodyPublishers.ofString("x"))));

        assertThat(event.path("version").asText()).isEqualTo("1.0");
        assertThat(event.path("httpMethod").asText()).isEqualTo("PUT");
        assertThat(event.path("resource").asText()).isEqualTo("/items/{id}");
        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("eA==");
    }

    @Test
    void aStageIsPartOfThePath() throws Exception {
        JsonNode event = event(send(request("HttpUrl", "beta/items/7")));

        assertThat(event.path("rawPath").asText()).isEqualTo("/beta/items/7");
        assertThat(event.at("/requestContext/stage").asText()).isEqualTo("beta");
        assertThat(event.path("stageVariables")).hasToString("{\"color\":\"blue\"}");
    }

    @Test
    void formatTwoTakesABareAnswerAsTheBody() throws Exception {
        HttpResponse<String> bare = send(request("HttpUrl", "new/bare"));
        assertThat(bare.statusCode()).isEqualTo(200);
        assertThat(bare.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(bare.body()).isEqualTo("{\"greeting\":\"hello\"}");

        HttpResponse<String> cookies = send(request("HttpUrl", "new/cookies"));
        assertThat(cookies.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(send(request("HttpUrl", "new/binary")).body()).isEqualTo("GIF");
    }

    @Test
    void whatAnHttpApiDoesNotHaveIsNotFound() throws Exception {
        HttpResponse<String> unknown = send(request("HttpUrl", "nowhere"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo("{\"message\":\"Not Found\"}");
        HttpResponse<String> broken = send(request("HttpUrl", "new/throw"));
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void anHttpApiAnswersPagesOfItsOriginsOnly() throws Exception {
        HttpResponse<String> preflight = send(request("HttpUrl", "items/7")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains("https://shop.example");
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .contains("GET,POST");
        assertThat(send(request("HttpUrl", "items/7").header("Origin", "https://shop.example"))
                        .headers()
                        .firstValue("access-control-allow-origin"))
                .contains("https://shop.example");
        assertThat(send(request("HttpUrl", "items/7").header("Origin", "https://evil.example"))
                        .headers()
                        .firstValue("access-control-allow-origin"))
                .isEmpty();
    }

    @Test
    void authorizersOfAnHttpApiDecide() throws Exception {
        assertThat(send(request("HttpUrl", "locked")).body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(send(request("HttpUrl", "locked").header("Authorization", "no"))
                        .body())
                .isEqualTo("{\"message\":\"Forbidden\"}");
        JsonNode event = event(send(request("HttpUrl", "locked").header("Authorization", "let me in")));
        assertThat(event.at("/requestContext/authorizer/lambda/who").asText()).isEqualTo("ada");
    }

    @Test
    void theClaimsOfATokenAreBelievedWithAWarning() throws Exception {
        String token = "x."
                + Base64.getUrlEncoder().encodeToString("{\"sub\":\"ada\"}".getBytes(StandardCharsets.UTF_8)) + ".x";

        assertThat(send(request("HttpUrl", "tokens")).statusCode()).isEqualTo(401);
        JsonNode event = event(send(request("HttpUrl", "tokens").header("Authorization", "Bearer " + token)));

        assertThat(event.at("/requestContext/authorizer/jwt/claims/sub").asText())
                .isEqualTo("ada");
        assertThat(WARNINGS).anyMatch(text -> text.contains("JWT") && text.contains("is believed"));
    }

    @Test
    void aFunctionUrlAnswers() throws Exception {
        JsonNode event = event(send(request("FunctionUrl", "any/path?x=1")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("hello"))));

        assertThat(event.path("routeKey").asText()).isEqualTo("$default");
        assertThat(event.path("rawPath").asText()).isEqualTo("/any/path");
        assertThat(event.path("body").asText()).isEqualTo("hello");
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.at("/requestContext/accountId").asText()).isEqualTo("anonymous");
        assertThat(event.at("/requestContext/domainName").asText()).endsWith(".lambda-url.us-west-2.on.aws");
        assertThat(send(request("FunctionUrl", "throw")).statusCode()).isEqualTo(502);
    }

    @Test
    void aFunctionUrlNeedsWhatItsAuthenticationSays() throws Exception {
        assertThat(send(request("SignedUrl", "")).body()).isEqualTo("{\"Message\":\"Forbidden\"}");
        assertThat(send(request("SignedUrl", "").header("Authorization", "AWS4-HMAC-SHA256 Credential=x"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(request("PrivateUrl", "")).statusCode()).isEqualTo(403);
        assertThat(WARNINGS).anyMatch(text -> text.contains("lambda:InvokeFunctionUrl"));
    }

    @Test
    void anApiThatIsNotThereIsNamed() throws Exception {
        HttpResponse<String> unknown = send(at(aws.endpoint() + "/_api/nosuchapi0/prod/"));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("nosuchapi0", "rest", "http");
    }

    private static String output(String key) {
        return deployed.stack("Apis").output(key);
    }

    private static HttpRequest.Builder request(String output, String path) {
        return at(output(output) + path);
    }

    private static HttpRequest.Builder at(String uri) {
        return HttpRequest.newBuilder(URI.create(uri));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode event(HttpResponse<String> shown) throws IOException {
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        return JSON.readTree(shown.body());
    }
}
