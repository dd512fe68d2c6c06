package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionDescription;
import java.util.Map;
import java.util.UUID;

/** Aliases of functions. */
final class AliasOperations {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Functions functions;
    private final Notes notes;

    AliasOperations(Functions functions, Notes notes) {
        this.functions = functions;
        this.notes = notes;
    }

    LoopbackResponse create(Call call) {
        FunctionDescription function = functions.require(call, "CreateAlias");
        JsonNode body = call.body();
        FunctionArn alias =
                function.configuration().arn().qualified(body.path("Name").asText());
        if (functions.local().inventory().aliases(alias).containsKey(alias.qualifier())) {
            throw Functions.conflict("Alias already exists: " + alias);
        }
        put(alias, body, body.path("FunctionVersion").asText());
        return Answer.of(CREATED, json(alias));
    }

    LoopbackResponse update(Call call) {
        functions.require(call, "UpdateAlias");
        FunctionArn alias = existing(call);
        JsonNode body = call.body();
        String version = functions.local().inventory().aliases(alias).get(alias.qualifier());
        put(alias, body, body.path("FunctionVersion").asText(version));
        return Answer.of(OK, json(alias));
    }

    LoopbackResponse get(Call call) {
        functions.require(call, "GetAlias");
        return Answer.of(OK, json(existing(call)));
    }

    LoopbackResponse delete(Call call) {
        functions.require(call, "DeleteAlias");
        FunctionArn alias = call.function().qualified(call.path(2));
        if (functions.local().inventory().aliases(alias).containsKey(alias.qualifier())) {
            functions.local().deleteAlias(alias);
            notes.remove("alias", alias);
        }
        return Answer.empty(NO_CONTENT);
    }

    LoopbackResponse list(Call call) {
        functions.require(call, "ListAliases");
        ObjectNode answer = Answer.object();
        ArrayNode aliases = answer.putArray("Aliases");
        Map<String, String> all = functions.local().inventory().aliases(call.function());
        String wanted = call.query("FunctionVersion").orElse("");
        all.forEach((name, version) -> {
            if (wanted.isEmpty() || wanted.equals(version)) {
                aliases.add(json(call.function().qualified(name)));
            }
        });
        return Answer.of(OK, answer);
    }

    private void put(FunctionArn alias, JsonNode body, String version) {
        if (functions
                .local()
                .inventory()
                .find(alias.qualified(version))
                .filter(found -> found.version().equals(version))
                .isEmpty()) {
            throw Functions.notFound(alias.qualified(version));
        }
        functions.local().putAlias(alias, version);
        ObjectNode note = notes.find("alias", alias).orElseGet(Answer::object);
        note.put("RevisionId", UUID.randomUUID().toString());
        for (String member : new String[] {"Description", "RoutingConfig"}) {
            if (body.hasNonNull(member)) {
                note.set(member, body.path(member));
            }
        }
        notes.put("alias", alias, note);
    }

    private FunctionArn existing(Call call) {
        FunctionArn alias = call.function().qualified(call.path(2));
        if (!functions.local().inventory().aliases(alias).containsKey(alias.qualifier())) {
            throw Functions.notFound("Cannot find alias arn: " + alias);
        }
        return alias;
    }

    private ObjectNode json(FunctionArn alias) {
        ObjectNode json = Answer.object();
        json.put("AliasArn", alias.toString());
        json.put("Name", alias.qualifier());
        json.put("FunctionVersion", functions.local().inventory().aliases(alias).get(alias.qualifier()));
        json.put("Description", "");
        notes.find("alias", alias).ifPresent(json::setAll);
        return json;
    }
}
