package io.github.hookswitch.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a function has started ends with it, however that ends. */
class ChildProcessTest {
    private static final FunctionArn ARN = FunctionArn.of("us-east-1", "111122223333", "parent");

    private final LocalFunctions functions = LocalFunctions.builder().build();
    private final List<ProcessHandle> started = new ArrayList<>();

    @AfterEach
    void nothingIsLeft() {
        functions.close();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void aChildEndsWhenTheFunctionsAreClosed() throws Exception {
        ProcessHandle child = startChild();
        assertThat(child.isAlive()).isTrue();

        functions.close();

        assertEnds(child);
    }

    @Test
    void aChildEndsWhenItsFunctionIsDeleted() throws Exception {
        ProcessHandle child = startChild();

        functions.delete(ARN);

        assertEnds(child);
    }

    @Test
    void aChildEndsWhenItsFunctionExits() throws Exception {
        ProcessHandle child = startChild();

        assertThat(functions.invoke(ARN.toString(), "{\"exit\":true}".getBytes(UTF_8)))
                .isInstanceOf(InvocationResult.FunctionError.class);

        assertEnds(child);
    }

    private ProcessHandle startChild() throws IOException, InterruptedException {
        functions.create(new FunctionConfiguration(
                ARN, "index.handler", "nodejs22.x", code(), java.util.Map.of(), java.time.Duration.ofSeconds(60), 512));
        InvocationResult result = functions.invoke(ARN.toString(), "{}".getBytes(UTF_8));
        assertThat(result).isInstanceOf(InvocationResult.Answered.class);
        JsonNode answer = new ObjectMapper().readTree(((InvocationResult.Answered) result).payload());
        ProcessHandle child = ProcessHandle.of(answer.path("child").asLong()).orElseThrow();
        started.add(child);
        return child;
    }

    private static void assertEnds(ProcessHandle process) throws Exception {
        process.onExit().get(1, TimeUnit.MINUTES);
        assertThat(process.isAlive()).isFalse();
    }

    private static Path code() {
        return Path.of(Objects.requireNonNull(ChildProcessTest.class.getResource("children"))
                .getPath());
    }
}
