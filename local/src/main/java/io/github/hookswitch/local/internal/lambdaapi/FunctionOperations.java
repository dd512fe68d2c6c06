package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.FunctionDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates, changes, tells of and deletes functions. */
final class FunctionOperations {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int DEFAULT_PAGE = 50;

    private final Functions functions;
    private final UploadedCode code;
    private final FunctionSettings settings;

    FunctionOperations(Functions functions, UploadedCode code) {
        this.functions = functions;
        this.code = code;
        this.settings = new FunctionSettings(functions.local().layers());
    }

    LoopbackResponse create(Call call) {
        JsonNode body = call.body();
        FunctionArn arn = call.function(body.path("FunctionName").asText(""));
        functions.access().require(call.request().caller(), "lambda:CreateFunction", arn.toString());
        if (functions.local().inventory().find(arn).isPresent()) {
            throw Functions.conflict("Function already exist: " + arn.name());
        }
        FunctionConfiguration function = valid(() -> settings.read(arn, body, code.file(body.path("Code"))));
        functions.local().create(function);
        functions.local().tags(arn, strings(body.path("Tags")));
        if (body.path("Publish").asBoolean()) {
            functions.local().publishVersion(arn);
        }
        return Answer.of(CREATED, FunctionJson.of(description(arn), arn));
    }

    LoopbackResponse get(Call call) {
        FunctionDescription found = functions.require(call, "GetFunction");
        FunctionArn arn = call.function();
        ObjectNode answer = Answer.object();
        answer.set("Configuration", FunctionJson.of(found, arn));
        answer.putObject("Code")
                .put("RepositoryType", "S3")
                .put("Location", "file:" + found.configuration().code());
        Map<String, String> tags = functions.local().inventory().tags(arn);
        if (!tags.isEmpty()) {
            tags.forEach(answer.putObject("Tags")::put);
        }
        return Answer.of(OK, answer);
    }

    LoopbackResponse configuration(Call call) {
        return Answer.of(OK, FunctionJson.of(functions.require(call, "GetFunctionConfiguration"), call.function()));
    }

    LoopbackResponse updateCode(Call call) {
        FunctionDescription found = functions.require(call, "UpdateFunctionCode");
        JsonNode body = call.body();
        checkRevision(body, found);
        FunctionArn arn = found.configuration().arn();
        FunctionConfiguration changed =
                found.configuration().toBuilder().code(code.file(body)).build();
        if (!body.path("DryRun").asBoolean()) {
            functions.local().update(changed);
            if (body.path("Publish").asBoolean()) {
                String version = functions.local().publishVersion(arn);
                return Answer.of(OK, FunctionJson.of(description(arn.qualified(version)), arn.qualified(version)));
            }
        }
        return Answer.of(OK, FunctionJson.of(description(arn), arn));
    }

    LoopbackResponse updateConfiguration(Call call) {
        FunctionDescription found = functions.require(call, "UpdateFunctionConfiguration");
        JsonNode body = call.body();
        checkRevision(body, found);
        FunctionArn arn = found.configuration().arn();
        functions.local().update(valid(() -> settings.change(found.configuration(), body)));
        return Answer.of(OK, FunctionJson.of(description(arn), arn));
    }

    LoopbackResponse delete(Call call) {
        functions.require(call, "DeleteFunction");
        FunctionArn arn = call.function();
        String qualifier = arn.qualifier();
        if (qualifier == null) {
            functions.local().delete(arn);
        } else if (qualifier.matches("\\d+")) {
            functions.local().deleteVersion(arn);
        } else {
            throw Functions.invalid("$LATEST version cannot be deleted without deleting the function.");
        }
        return Answer.empty(NO_CONTENT);
    }

    LoopbackResponse list(Call call) {
        functions.access().require(call.request().caller(), "lambda:ListFunctions", "*");
        List<FunctionDescription> all = new ArrayList<>();
        for (FunctionArn arn : functions.local().inventory().functions()) {
            if (arn.region().equals(call.region()) && arn.account().equals(call.account())) {
                if (call.query("FunctionVersion").isPresent()) {
                    all.addAll(functions.local().inventory().versions(arn));
                } else {
                    functions.local().inventory().find(arn).ifPresent(all::add);
                }
            }
        }
        return page(call, "Functions", all);
    }

    LoopbackResponse publish(Call call) {
        FunctionDescription found = functions.require(call, "PublishVersion");
        checkRevision(call.body(), found);
        FunctionArn arn = found.configuration().arn();
        FunctionArn version = arn.qualified(functions.local().publishVersion(arn));
        return Answer.of(CREATED, FunctionJson.of(description(version), version));
    }

    LoopbackResponse versions(Call call) {
        functions.require(call, "ListVersionsByFunction");
        return page(call, "Versions", functions.local().inventory().versions(call.function()));
    }

    private static LoopbackResponse page(Call call, String name, List<FunctionDescription> all) {
        int from = call.query("Marker").map(Integer::parseInt).orElse(0);
        int to = Math.min(
                all.size(), from + call.query("MaxItems").map(Integer::parseInt).orElse(DEFAULT_PAGE));
        ObjectNode answer = Answer.object();
        // A function is listed under its own name, its versions under theirs.
        boolean versions =
                name.equals("Versions") || call.query("FunctionVersion").isPresent();
        answer.set(name, FunctionJson.all(all.subList(Math.min(from, to), to), versions));
        if (to < all.size()) {
            answer.put("NextMarker", Integer.toString(to));
        }
        return Answer.of(OK, answer);
    }

    private FunctionDescription description(FunctionArn arn) {
        return functions.local().inventory().find(arn).orElseThrow(() -> Functions.notFound(arn));
    }

    private static void checkRevision(JsonNode body, FunctionDescription found) {
        String wanted = body.path("RevisionId").asText("");
        if (!wanted.isEmpty() && !wanted.equals(found.revisionId())) {
            throw new AwsException(
                    412,
                    "PreconditionFailedException",
                    "The RevisionId provided does not match the latest RevisionId. Call the GetFunction/GetAlias API to"
                            + " retrieve the latest RevisionId");
        }
    }

    private interface Reading {
        FunctionConfiguration read();
    }

    private static FunctionConfiguration valid(Reading reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException invalid) {
            throw Functions.invalid(String.valueOf(invalid.getMessage()));
        }
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> values = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return values;
    }
}
