package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionPermission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The resource policies of functions, versions and aliases. */
final class PolicyOperations {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Functions functions;

    PolicyOperations(Functions functions) {
        this.functions = functions;
    }

    LoopbackResponse add(Call call) {
        functions.require(call, "AddPermission");
        FunctionArn target = call.function();
        JsonNode body = call.body();
        FunctionPermission permission = new FunctionPermission(
                text(body, "StatementId"),
                text(body, "Action"),
                text(body, "Principal"),
                body.path("SourceArn").asText(null),
                body.path("SourceAccount").asText(null));
        if (FunctionArn.LATEST.equals(target.qualifier())) {
            throw Functions.invalid("We currently do not support adding policies for $LATEST.");
        }
        if (permissions(target).stream().anyMatch(other -> other.statementId().equals(permission.statementId()))) {
            throw Functions.conflict(
                    "The statement id (" + permission.statementId()
                            + ") provided already exists. Please provide a new statement id, or remove the existing statement.");
        }
        functions.local().addPermission(target, permission);
        return Answer.of(
                CREATED,
                Answer.object().put("Statement", statement(permission, target).toString()));
    }

    LoopbackResponse remove(Call call) {
        functions.require(call, "RemovePermission");
        FunctionArn target = call.function();
        String id = call.path(2);
        if (permissions(target).stream()
                .noneMatch(permission -> permission.statementId().equals(id))) {
            throw Functions.notFound("Statement " + id + " is not found in resource policy.");
        }
        functions.local().removePermission(target, id);
        return Answer.empty(NO_CONTENT);
    }

    LoopbackResponse get(Call call) {
        functions.require(call, "GetPolicy");
        FunctionArn target = call.function();
        List<FunctionPermission> permissions = permissions(target);
        if (permissions.isEmpty()) {
            throw Functions.notFound("The resource you requested does not exist.");
        }
        ObjectNode policy = Answer.object();
        policy.put("Version", "2012-10-17");
        policy.put("Id", "default");
        var statements = policy.putArray("Statement");
        permissions.forEach(permission -> statements.add(statement(permission, target)));
        return Answer.of(
                OK,
                Answer.object()
                        .put("Policy", policy.toString())
                        .put(
                                "RevisionId",
                                UUID.nameUUIDFromBytes(policy.toString().getBytes(StandardCharsets.UTF_8))
                                        .toString()));
    }

    private List<FunctionPermission> permissions(FunctionArn target) {
        return functions.local().inventory().permissions(target);
    }

    private static ObjectNode statement(FunctionPermission permission, FunctionArn target) {
        ObjectNode statement = Answer.object();
        statement.put("Sid", permission.statementId());
        statement.put("Effect", "Allow");
        String principal = permission.principal();
        if (principal.equals("*")) {
            statement.put("Principal", principal);
        } else {
            statement.putObject("Principal").put(principal.contains(".") ? "Service" : "AWS", principal);
        }
        statement.put("Action", permission.action());
        statement.put("Resource", target.toString());
        ObjectNode condition = Answer.object();
        if (permission.sourceArn() != null) {
            condition.putObject("ArnLike").put("AWS:SourceArn", permission.sourceArn());
        }
        if (permission.sourceAccount() != null) {
            condition.putObject("StringEquals").put("AWS:SourceAccount", permission.sourceAccount());
        }
        if (!condition.isEmpty()) {
            statement.set("Condition", condition);
        }
        return statement;
    }

    private static String text(JsonNode body, String name) {
        String value = body.path(name).asText("");
        if (value.isEmpty()) {
            throw AwsException.badRequest(
                    "ValidationException",
                    "1 validation error detected: Value null at '" + Character.toLowerCase(name.charAt(0))
                            + name.substring(1) + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }
}
