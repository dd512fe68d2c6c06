package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.hookswitch.local.internal.shapes.InvalidMemberException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns requests into operations and their results into answers. */
final class ControlPlane {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SELECTORS = List.of("type", "operation");

    private final ChimeAccounts accounts;
    private final CallControl calls;
    private final ChimeAccess access;
    private final Map<String, List<Operation>> operations = new ConcurrentHashMap<>();
    private final Faults faults;
    private final RequestLog log;
    private final boolean strict;
    private volatile Duration latency = Duration.ZERO;

    ControlPlane(
            ChimeAccounts accounts,
            CallControl calls,
            ChimeAccess access,
            Faults faults,
            RequestLog log,
            boolean strict) {
        this.accounts = accounts;
        this.calls = calls;
        this.access = access;
        this.faults = faults;
        this.log = log;
        this.strict = strict;
    }

    private List<Operation> operations(String account) {
        return operations.computeIfAbsent(account, id -> {
            ChimeVoice voice = accounts.of(id);
            List<Operation> all = new ArrayList<>(new PhoneNumberOperations(voice).all());
            all.addAll(new ApplicationOperations(voice, calls).all());
            all.addAll(new SipRuleOperations(voice).all());
            all.addAll(new VoiceConnectorOperations(voice).all());
            all.addAll(new ConnectorSettingOperations(voice).all());
            all.addAll(new ConnectorGroupOperations(voice).all());
            all.addAll(new AssociationOperations(voice).all());
            all.addAll(new NumberBatchOperations(voice).all());
            all.addAll(new SettingOperations(voice).all());
            all.addAll(new TagOperations(voice).all());
            all.addAll(NotServedOperations.all());
            return List.copyOf(all);
        });
    }

    void latency(Duration newLatency) {
        latency = newLatency;
    }

    boolean hasOperation(String name) {
        return operations(accounts.options().accountId()).stream()
                .anyMatch(operation -> operation.name().equals(name));
    }

    /** Null to close the connection without an answer. */
    @Nullable
    ChimeResponse answer(ChimeRequest received) {
        Request request = Request.read(received, operations(received.account()));
        ChimeFault fault = request.operation().map(faults::next).orElse(null);
        if (!latency.isZero()) {
            Faults.sleep(latency);
        }
        Answer answer = answer(request, fault);
        log.add(
                request.name(),
                request.parameters(),
                answer.outcome(),
                accounts.options().time().instant());
        return answer.sent() ? response(answer) : null;
    }

    private Answer answer(Request request, @Nullable ChimeFault fault) {
        if (fault instanceof ChimeFault.ConnectionCut) {
            return Answer.notSent("connection cut");
        }
        if (fault instanceof ChimeFault.Latency latency) {
            Faults.sleep(latency.delay());
        }
        Answer answer;
        try {
            answer = run(request, fault);
        } catch (ChimeServiceException e) {
            answer = Answer.error(e);
        }
        return fault instanceof ChimeFault.ResponseLost ? Answer.notSent(answer.outcome() + " response lost") : answer;
    }

    private Answer run(Request request, @Nullable ChimeFault fault) {
        Regions.checkService(request.received().region());
        Operation operation = request.operation()
                .orElseThrow(() -> ChimeServiceException.unknownOperation(
                        "There is no operation " + request.name() + " in this emulator of Chime SDK Voice"));
        if (fault instanceof ChimeFault.Throttled) {
            throw ChimeServiceException.throttled();
        }
        if (fault instanceof ChimeFault.Denied) {
            throw ChimeServiceException.denied();
        }
        if (fault instanceof ChimeFault.Rejected rejected) {
            throw ChimeServiceException.badRequest(rejected.message());
        }
        if (fault instanceof ChimeFault.ServerError serverError) {
            throw ChimeServiceException.server(serverError.status());
        }
        if (!request.body().isObject()) {
            throw ChimeServiceException.badRequest("The request's body is not a JSON object");
        }
        requireAccess(request, operation);
        check(request, operation);
        ObjectNode result = operation
                .action()
                .run(new Input(request.uri(), request.body(), request.received().region()));
        return new Answer(operation.successStatus(), null, result, true, String.valueOf(operation.successStatus()));
    }

    private void requireAccess(Request request, Operation operation) {
        ChimeRequest received = request.received();
        for (String resource : ResourceArns.of(operation.name(), received, request.uri(), request.body())) {
            access.require(received, "chime:" + operation.name(), resource);
        }
        // The service changes the function's policy with the rights of whoever names the function.
        for (String function : ResourceArns.functions(request.body())) {
            access.require(received, "lambda:GetPolicy", function);
            access.require(received, "lambda:AddPermission", function);
        }
    }

    private void check(Request request, Operation operation) {
        Map<String, JsonNode> places = new LinkedHashMap<>();
        request.uri().forEach((name, value) -> places.put(name, TextNode.valueOf(value)));
        try {
            operation.members().check(places, request.body(), strict);
        } catch (InvalidMemberException invalid) {
            throw ChimeServiceException.badRequest(invalid.text());
        }
    }

    static ChimeResponse error(ChimeServiceException error) {
        return response(Answer.error(error));
    }

    private static ChimeResponse response(Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", UUID.randomUUID().toString());
        if (answer.errorType() != null) {
            headers.put("x-amzn-ErrorType", answer.errorType());
        }
        ObjectNode body = answer.body();
        return new ChimeResponse(answer.status(), headers, body == null ? "" : body.toString());
    }

    private record Answer(
            int status,
            @Nullable String errorType,
            @Nullable ObjectNode body,
            boolean sent,
            String outcome) {

        static Answer error(ChimeServiceException error) {
            return new Answer(
                    error.status(), error.type(), Wire.error(error), true, error.status() + " " + error.type());
        }

        static Answer notSent(String outcome) {
            return new Answer(0, null, null, false, outcome);
        }
    }

    private record Request(
            String name, Optional<Operation> operation, Map<String, String> uri, JsonNode body, ChimeRequest received) {

        static Request read(ChimeRequest received, List<Operation> operations) {
            String method = received.method();
            List<String> segments = Arrays.stream(received.path().substring(1).split("/", -1))
                    .map(Request::decode)
                    .toList();
            Map<String, String> members = query(received.query());
            String selector = SELECTORS.stream()
                    .filter(members::containsKey)
                    .map(name -> name + "=" + members.remove(name))
                    .findFirst()
                    .orElse(null);
            Optional<Operation> operation = operations.stream()
                    .filter(candidate -> candidate.matches(method, segments, selector))
                    .findFirst();
            operation.ifPresent(found -> members.putAll(found.pathMembers(segments)));
            return new Request(
                    operation.map(Operation::name).orElse(method + " " + received.path()),
                    operation,
                    members,
                    body(received.body()),
                    received);
        }

        private static Map<String, String> query(@Nullable String rawQuery) {
            Map<String, String> members = new LinkedHashMap<>();
            if (rawQuery != null) {
                for (String pair : rawQuery.split("&", -1)) {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    members.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
                }
            }
            return members;
        }

        /** Percent-decodes; a plus sign stays one, it starts phone numbers. */
        private static String decode(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        private static JsonNode body(String text) {
            try {
                return text.isEmpty() ? Wire.object() : JSON.readTree(text);
            } catch (JsonProcessingException e) {
                return TextNode.valueOf("not JSON: " + e.getMessage());
            }
        }

        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>(uri);
            body.properties().forEach(entry -> parameters.put(entry.getKey(), text(entry.getValue())));
            return parameters;
        }

        private static String text(JsonNode value) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
    }
}
