package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.JsonCall;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Answers as Systems Manager, of which the Parameter Store is here. */
public final class SsmService implements AwsService {
    private final Access access;
    private final Map<String, Function<JsonCall, ObjectNode>> operations = new HashMap<>();

    /**
     * The service.
     *
     * @param store the parameters
     * @param access decides who may do what
     */
    public SsmService(SsmParameters store, Access access) {
        this.access = access;
        operations.putAll(new ParameterReading(store).all());
        operations.putAll(new ParameterWriting(store).all());
        operations.putAll(new ParameterLists(store).all());
        operations.putAll(new ParameterTags(store).all());
    }

    @Override
    public Set<String> signingNames() {
        return Set.of("ssm");
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public LoopbackResponse answer(AwsCall call) {
        Function<JsonCall, ObjectNode> operation = operations.get(call.operation());
        if (operation == null) {
            throw AwsException.notServed("ssm", call.operation());
        }
        JsonCall json = JsonCall.of(call);
        resources(json).forEach(resource -> access.require(call.caller(), "ssm:" + call.operation(), resource));
        return JsonCall.answer(operation.apply(json));
    }

    /** The ARNs of the parameters that a request names. */
    private static List<String> resources(JsonCall json) {
        List<String> names = new ArrayList<>(json.texts("Names"));
        for (String member : List.of("Name", "Path", "ResourceId")) {
            json.text(member).ifPresent(names::add);
        }
        if (names.isEmpty()) {
            names.add("*");
        }
        return names.stream()
                .map(name -> ParameterNames.arn(json.call().caller(), ParameterNames.of(name)))
                .toList();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
