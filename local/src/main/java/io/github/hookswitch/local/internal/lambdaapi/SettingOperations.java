package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings beside a function's configuration: tags, concurrency, what becomes of asynchronous invocations. */
final class SettingOperations {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final String CONCURRENCY = "concurrency";
    private static final String EVENTS = "event-invoke-config";

    private final Functions functions;
    private final Notes notes;

    SettingOperations(Functions functions, Notes notes) {
        this.functions = functions;
        this.notes = notes;
    }

    LoopbackResponse tags(Call call) {
        FunctionArn function = tagged(call, "ListTags");
        ObjectNode answer = Answer.object();
        functions.local().inventory().tags(function).forEach(answer.putObject("Tags")::put);
        return Answer.of(OK, answer);
    }

    LoopbackResponse tag(Call call) {
        FunctionArn function = tagged(call, "TagResource");
        Map<String, String> tags =
                new LinkedHashMap<>(functions.local().inventory().tags(function));
        tags.putAll(FunctionOperations.strings(call.body().path("Tags")));
        functions.local().tags(function, tags);
        return Answer.empty(NO_CONTENT);
    }

    LoopbackResponse untag(Call call) {
        FunctionArn function = tagged(call, "UntagResource");
        Map<String, String> tags =
                new LinkedHashMap<>(functions.local().inventory().tags(function));
        call.queries("tagKeys").forEach(tags::remove);
        functions.local().tags(function, tags);
        return Answer.empty(NO_CONTENT);
    }

    private FunctionArn tagged(Call call, String action) {
        return functions.require(call, action).configuration().arn();
    }

    /** The number is kept, but limits nothing: each invocation that finds no idle process gets one of its own. */
    LoopbackResponse putConcurrency(Call call) {
        FunctionArn function = functions
                .require(call, "PutFunctionConcurrency")
                .configuration()
                .arn();
        ObjectNode note = Answer.object();
        note.set("ReservedConcurrentExecutions", call.body().path("ReservedConcurrentExecutions"));
        notes.put(CONCURRENCY, function, note);
        return Answer.of(OK, note);
    }

    LoopbackResponse concurrency(Call call) {
        FunctionArn function = functions
                .require(call, "GetFunctionConcurrency")
                .configuration()
                .arn();
        return Answer.of(OK, notes.find(CONCURRENCY, function).orElseGet(Answer::object));
    }

    LoopbackResponse deleteConcurrency(Call call) {
        notes.remove(
                CONCURRENCY,
                functions
                        .require(call, "DeleteFunctionConcurrency")
                        .configuration()
                        .arn());
        return Answer.empty(NO_CONTENT);
    }

    LoopbackResponse putEvents(Call call) {
        functions.require(call, "PutFunctionEventInvokeConfig");
        JsonNode body = call.body();
        FunctionArn target = call.function();
        int retries = body.path("MaximumRetryAttempts").asInt(LocalFunctions.MAXIMUM_ASYNC_RETRIES);
        if (retries < 0 || retries > LocalFunctions.MAXIMUM_ASYNC_RETRIES) {
            throw Functions.invalid("MaximumRetryAttempts " + retries + " is not within 0 to 2");
        }
        functions.local().maximumAsyncRetries(target, retries);
        ObjectNode note = Answer.object();
        note.setAll((ObjectNode) body);
        note.put("MaximumRetryAttempts", retries);
        note.put("FunctionArn", target.toString());
        note.put("LastModified", Instant.now().toEpochMilli() / 1000.0);
        notes.put(EVENTS, target, note);
        return Answer.of(OK, note);
    }

    LoopbackResponse events(Call call) {
        functions.require(call, "GetFunctionEventInvokeConfig");
        FunctionArn target = call.function();
        return Answer.of(
                OK,
                notes.find(EVENTS, target)
                        .orElseThrow(() ->
                                Functions.notFound("The function " + target + " doesn't have an EventInvokeConfig")));
    }

    LoopbackResponse deleteEvents(Call call) {
        functions.require(call, "DeleteFunctionEventInvokeConfig");
        functions.local().maximumAsyncRetries(call.function(), LocalFunctions.MAXIMUM_ASYNC_RETRIES);
        notes.remove(EVENTS, call.function());
        return Answer.empty(NO_CONTENT);
    }

    /** What an account may have; nothing here is limited by it. */
    LoopbackResponse account(Call call) {
        functions.access().require(call.request().caller(), "lambda:GetAccountSettings", "*");
        ObjectNode answer = Answer.object();
        answer.putObject("AccountLimit")
                .put("TotalCodeSize", 80_530_636_800L)
                .put("CodeSizeUnzipped", 262_144_000)
                .put("CodeSizeZipped", 52_428_800)
                .put("ConcurrentExecutions", 1000)
                .put("UnreservedConcurrentExecutions", 1000);
        answer.putObject("AccountUsage")
                .put("TotalCodeSize", 0)
                .put(
                        "FunctionCount",
                        functions.local().inventory().functions().stream()
                                .filter(function -> function.account().equals(call.account()))
                                .count());
        return Answer.of(OK, answer);
    }

    /** No function here has signed code. */
    LoopbackResponse codeSigning(Call call) {
        functions.require(call, "GetFunctionCodeSigningConfig");
        return Answer.of(OK, Answer.object().put("FunctionName", call.function().name()));
    }
}
