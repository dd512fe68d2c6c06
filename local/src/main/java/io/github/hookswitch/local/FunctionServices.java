package io.github.hookswitch.local;

import io.github.hookswitch.local.internal.gateway.Access;
import io.github.hookswitch.local.internal.gateway.AccessKeys;
import io.github.hookswitch.local.internal.gateway.Gateway;
import io.github.hookswitch.local.internal.iam.Sessions;
import io.github.hookswitch.local.internal.lambdaapi.LambdaService;
import io.github.hookswitch.local.internal.lambdaapi.S3Objects;
import io.github.hookswitch.local.internal.logs.LogStore;
import io.github.hookswitch.local.internal.logs.LogsService;
import io.github.hookswitch.local.internal.s3.S3Store;
import io.github.hookswitch.local.internal.states.StatesService;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.local.lambda.LogLine;
import java.time.InstantSource;
import java.util.Map;

/** The functions of a local AWS with their way to its services, Lambda's API over them, and where they log. */
final class FunctionServices {
    private final Gateway gateway;
    private final AccessKeys keys;
    private final Access access;
    private final LogStore logs = new LogStore(InstantSource.system());

    FunctionServices(Gateway gateway, AccessKeys keys, Access access) {
        this.gateway = gateway;
        this.keys = keys;
        this.access = access;
    }

    /** Makes the functions; the user's settings come last, and are merged with these. */
    LocalFunctions functions(LocalAwsBuilder settings) {
        return settings.functionSettings
                .apply(LocalFunctions.builder()
                        .environment(
                                Map.of("AWS_ENDPOINT_URL", gateway.endpoint().toString()))
                        .environmentOf(this::keysOf)
                        .logDelivery(this::deliver)
                        .warnings(settings.warnings))
                .build();
    }

    /** Opens Lambda's and CloudWatch Logs' APIs over them, and what waits for them; it wants to know state machines. */
    StateMachineResources serve(LocalFunctions functions, S3Store buckets) {
        S3Objects objects = (bucket, key) -> buckets.find(bucket, key).map(buckets::hold);
        gateway.add(new LambdaService(functions, objects, access));
        gateway.add(new LogsService(logs, access));
        StatesService states = new StatesService(functions, access, InstantSource.system());
        gateway.add(states);
        return new StateMachineResources(states);
    }

    LogStore logs() {
        return logs;
    }

    /** A function acts as its role. */
    private Map<String, String> keysOf(FunctionConfiguration function) {
        return function.role().isEmpty()
                ? Map.of()
                : Map.of(
                        "AWS_ACCESS_KEY_ID",
                        keys.issue(
                                function.arn().account(),
                                Sessions.named(function.role(), function.arn().name())));
    }

    private void deliver(String logGroup, LogLine line) {
        logs.add(
                line.function().account(),
                line.function().region(),
                logGroup,
                line.logStream(),
                line.time().toEpochMilli(),
                line.text());
    }
}
