package io.github.hookswitch.benchmarks.deploy;

import io.github.hookswitch.benchmarks.Machine;
import io.github.hookswitch.benchmarks.Sample;
import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.SipMediaApplication;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.http.LoopbackServer;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import io.github.hookswitch.local.lambda.InvocationResult;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The provider's first answer through AWS's own Java runtime: from the start of its process until it has made one call of
 * the API and put its answer, and how many classes that took.
 */
public final class ProviderStart {

    private static final int DEFAULT_RUNS = 11;
    private static final int BODY_LIMIT = 1 << 20;

    private final ProviderFunction provider;

    private ProviderStart(Path benchmarks) {
        this.provider = new ProviderFunction(benchmarks);
    }

    /**
     * Measures and prints.
     *
     * @param arguments the folder of this module and the number of runs; the second may be left out
     * @throws Exception if a process cannot be run, or fails
     */
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_RUNS;
        new ProviderStart(Path.of(arguments[0])).measure(runs);
    }

    private void measure(int runs) throws IOException, InterruptedException {
        Sample cold = new Sample();
        Sample warm = new Sample();
        for (int run = -1; run < runs; run++) {
            double[] milliseconds = answers("");
            if (run >= 0) {
                cold.add(milliseconds[0]);
                warm.add(milliseconds[1]);
            }
        }
        System.out.println(Machine.describe() + ", " + runs + " runs");
        System.out.println("first answer " + cold.describe("%.0f") + " ms, the next " + warm.describe("%.1f") + " ms");
        Path list = Files.createTempFile("classes", ".txt");
        answers("-Xlog:class+load:file=" + list);
        try (var lines = Files.lines(list)) {
            System.out.println("loaded classes "
                    + lines.filter(line -> line.contains(" source: ")).count());
        } finally {
            Files.delete(list);
        }
    }

    /** The milliseconds of the first request to a new process, and of the next one. */
    private double[] answers(String javaOptions) throws IOException, InterruptedException {
        try (ChimeEmulator chime = ChimeEmulator.start(Options.defaults());
                LoopbackServer answers = new LoopbackServer(BODY_LIMIT, request -> LoopbackResponse.of(200, ""));
                LocalFunctions functions = provider.inStandardRuntime(LocalFunctions.builder()
                                .environment(Map.of(
                                        "AWS_ENDPOINT_URL_CHIME_SDK_VOICE",
                                        chime.endpoint().toString())))
                        .build()) {
            FunctionConfiguration configuration = provider.configuration(javaOptions);
            functions.create(configuration);
            SipMediaApplication application = chime.voice()
                    .createSipMediaApplication(
                            "phone", "us-east-1", "arn:aws:lambda:us-east-1:111122223333:function:phone");
            byte[] event = event("http://" + answers.address() + "/", application.id());
            return new double[] {answer(functions, event), answer(functions, event)};
        }
    }

    private static double answer(LocalFunctions functions, byte[] event) throws InterruptedException {
        long start = System.nanoTime();
        InvocationResult result = functions.invoke(ProviderFunction.ARN.toString(), event);
        double milliseconds = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        if (!(result instanceof InvocationResult.Answered)) {
            throw new IllegalStateException(result.toString());
        }
        return milliseconds;
    }

    private static byte[] event(String responseUrl, String application) {
        String event = "{\"RequestType\":\"Create\",\"ResponseURL\":\"" + responseUrl
                + "\",\"StackId\":\"arn:aws:cloudformation:us-east-1:111122223333:stack/phone/1\",\"RequestId\":\"1\","
                + "\"LogicalResourceId\":\"Logs\",\"ResourceType\":\"Custom::ChimeSipMediaApplicationLogging\","
                + "\"ResourceProperties\":{\"SipMediaApplicationId\":\"" + application
                + "\",\"MessageLogs\":\"true\"}}";
        return event.getBytes(StandardCharsets.UTF_8);
    }
}
