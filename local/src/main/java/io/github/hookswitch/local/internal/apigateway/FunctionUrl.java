package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.InvocationResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The URL of a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html">Function URLs</a>
 */
final class FunctionUrl implements Api {
    private final ApiId id;
    private final FunctionArn function;
    private final ApiFunctions functions;
    private volatile JsonNode properties;

    FunctionUrl(ApiId id, FunctionArn function, JsonNode properties, ApiFunctions functions) {
        this.id = id;
        this.function = function;
        this.properties = properties;
        this.functions = functions;
    }

    void properties(JsonNode now) {
        properties = now;
    }

    @Override
    public String name() {
        return function.name();
    }

    @Override
    public String defaultPath() {
        return "";
    }

    @Override
    public LoopbackResponse answer(ApiRequest request) throws InterruptedException {
        Cors cors = new Cors(properties.path("Cors"));
        if (cors.isSet() && Cors.isPreflight(request)) {
            return new LoopbackResponse(Answers.OK, cors.preflight(request), new byte[0]);
        }
        return invoke(request).withHeaders(cors.headers(request));
    }

    private LoopbackResponse invoke(ApiRequest request) throws InterruptedException {
        boolean iam = properties.path("AuthType").asText().equals("AWS_IAM");
        if (iam && !request.header("Authorization").orElse("").startsWith("AWS4-")) {
            return Answers.url(Answers.FORBIDDEN, "Forbidden");
        }
        if (!iam && !functions.isPublic(function)) {
            functions
                    .warnings()
                    .accept("The URL of " + function
                            + " has AuthType NONE, but nobody may call it: add a permission for"
                            + " lambda:InvokeFunctionUrl and principal *");
            return Answers.url(
                    Answers.FORBIDDEN,
                    "Forbidden. For troubleshooting Function URL authorization issues, see:"
                            + " https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html");
        }
        PayloadTwo.Routed routed = new PayloadTwo.Routed(
                new ApiStage(id, HttpApi.DEFAULT, Map.of()),
                iam ? id.account() : "anonymous",
                id.id() + ".lambda-url." + id.region() + ".on.aws",
                HttpApi.DEFAULT,
                request.path(),
                Map.of(),
                iam ? JsonNodeFactory.instance.objectNode().set("iam", caller()) : null);
        InvocationResult result = functions.invokeByUrl(function.toString(), PayloadTwo.of(request, routed));
        return result instanceof InvocationResult.Answered answered
                ? ProxyAnswer.two(answered.payload(), "application/json").orElseGet(FunctionUrl::failed)
                : failed();
    }

    private JsonNode caller() {
        return JsonNodeFactory.instance.objectNode().put("accountId", id.account());
    }

    private static LoopbackResponse failed() {
        return new LoopbackResponse(
                Answers.BAD_GATEWAY,
                Map.of("Content-Type", "text/plain"),
                "Internal Server Error".getBytes(StandardCharsets.UTF_8));
    }
}
