package io.github.hookswitch.local.internal.ssm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.JsonCall;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Answers as Systems Manager, of which the Parameter Store is here. */
public final class SsmService implements AwsService {
    private final Map<String, Function<JsonCall, ObjectNode>> operations = new HashMap<>();

    /**
     * The service.
     *
     * @param store the parameters
     */
    public SsmService(SsmParameters store) {
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
        return JsonCall.answer(operation.apply(JsonCall.of(call)));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
