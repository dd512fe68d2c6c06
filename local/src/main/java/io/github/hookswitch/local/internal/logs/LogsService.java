package io.github.hookswitch.local.internal.logs;

import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Answers as CloudWatch Logs. */
public final class LogsService implements AwsService {
    private static final Map<String, Function<LogsCall, LoopbackResponse>> OPERATIONS = Map.ofEntries(
            Map.entry("CreateLogGroup", GroupOperations::create),
            Map.entry("DeleteLogGroup", GroupOperations::delete),
            Map.entry("DescribeLogGroups", GroupOperations::describe),
            Map.entry("PutRetentionPolicy", GroupOperations::putRetention),
            Map.entry("DeleteRetentionPolicy", GroupOperations::deleteRetention),
            Map.entry("TagResource", GroupOperations::tag),
            Map.entry("UntagResource", GroupOperations::untag),
            Map.entry("ListTagsForResource", GroupOperations::tags),
            Map.entry("TagLogGroup", GroupOperations::tag),
            Map.entry("UntagLogGroup", GroupOperations::untag),
            Map.entry("ListTagsLogGroup", GroupOperations::tags),
            Map.entry("PutResourcePolicy", PolicyOperations::put),
            Map.entry("DeleteResourcePolicy", PolicyOperations::delete),
            Map.entry("DescribeResourcePolicies", PolicyOperations::describe),
            Map.entry("CreateLogStream", StreamOperations::create),
            Map.entry("DeleteLogStream", StreamOperations::delete),
            Map.entry("DescribeLogStreams", StreamOperations::describe),
            Map.entry("PutLogEvents", StreamOperations::put),
            Map.entry("FilterLogEvents", EventOperations::filter),
            Map.entry("GetLogEvents", EventOperations::get));

    private final LogStore store;
    private final Access access;

    /**
     * The service.
     *
     * @param store the logs
     * @param access decides what a caller may do
     */
    public LogsService(LogStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public Set<String> signingNames() {
        return Set.of("logs");
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public LoopbackResponse answer(AwsCall request) {
        Function<LogsCall, LoopbackResponse> operation = OPERATIONS.get(request.operation());
        if (operation == null) {
            throw AwsException.notServed("logs", request.operation());
        }
        LogsCall call = LogsCall.of(request, store);
        boolean everyGroup =
                request.operation().equals("DescribeLogGroups") || PolicyOperations.NAMES.contains(request.operation());
        access.require(
                request.caller(),
                "logs:" + request.operation(),
                LogStore.arn(call.account(), call.region(), everyGroup ? "*" : call.group()));
        return operation.apply(call);
    }
}
