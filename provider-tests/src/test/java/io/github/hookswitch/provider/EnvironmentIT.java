package io.github.hookswitch.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.chime.ChimeEmulator;
import io.github.hookswitch.local.chime.Options;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the jar that ships takes from its environment, each time in a process of its own. */
class EnvironmentIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDPOINT = "AWS_ENDPOINT_URL";
    private static final String OWN_ENDPOINT = "AWS_ENDPOINT_URL_CHIME_SDK_VOICE";
    private static final String NOBODY = "http://127.0.0.1:1";

    private final ChimeEmulator chime = ChimeEmulator.start(Options.defaults());
    private final ResponseServer responses = new ResponseServer();
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "ASIAROLE",
            "AWS_SECRET_ACCESS_KEY", "s3cr3t",
            "AWS_SESSION_TOKEN", "t0ken"));

    @TempDir
    Path folder;

    @BeforeEach
    void nothingFromThisMachine() {
        environment.put("HOME", folder.toString());
    }

    @AfterEach
    void close() {
        chime.close();
        responses.close();
    }

    @Test
    void anEndpointForEveryServiceIsUsed() throws Exception {
        environment.put(ENDPOINT, chime.endpoint().toString());

        assertThat(run()).contains("SUCCESS").doesNotContain("s3cr3t", "t0ken");
        assertThat(chime.requests()).hasSize(1);
    }

    @Test
    void anEndpointForThisServiceGoesBeforeTheOneForEveryService() throws Exception {
        environment.put(ENDPOINT, NOBODY);
        environment.put(OWN_ENDPOINT, chime.endpoint().toString());

        assertThat(run()).contains("SUCCESS");
        assertThat(chime.requests()).hasSize(1);
    }

    @Test
    void noSettingComesFromAProfileFile() throws Exception {
        Path profiles = Files.writeString(
                folder.resolve("config"), "[default]\nregion = eu-west-1\nuse_fips_endpoint = true\n");
        environment.put("AWS_CONFIG_FILE", profiles.toString());
        environment.put(OWN_ENDPOINT, chime.endpoint().toString());

        assertThat(run()).contains("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a b", "127.0.0.1", "http:///path", ""})
    void anEndpointThatIsNoUrlIsRefusedByName(String endpoint) throws Exception {
        environment.put(OWN_ENDPOINT, endpoint);

        assertThat(run()).contains(OWN_ENDPOINT).doesNotContain("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
    void aMissingVariableIsNamed(String variable) throws Exception {
        environment.put(OWN_ENDPOINT, chime.endpoint().toString());
        environment.remove(variable);

        assertThat(run()).contains(variable).doesNotContain("SUCCESS", "s3cr3t", "t0ken");
        assertThat(chime.requests()).isEmpty();
    }

    /** What the process printed. */
    private String run() throws IOException, InterruptedException, URISyntaxException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("hookswitch.provider.jar") + File.pathSeparator + testClasses(),
                        EnvironmentProbe.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(JSON.writeValueAsBytes(event()));
        }
        process.waitFor();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static Path testClasses() throws URISyntaxException {
        return Path.of(EnvironmentProbe.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private Map<String, Object> event() {
        var application = chime.voice()
                .createSipMediaApplication(
                        "phone", "us-east-1", "arn:aws:lambda:us-east-1:111122223333:function:phone");
        return CreationEvent.of(
                responses.url(Instant.now()),
                "6f0c1f6e-3a41-4a8f-9a1f-5f7a0e6b1c2d",
                "Custom::ChimeSipMediaApplicationLogging",
                "Logs",
                Map.of("SipMediaApplicationId", application.id(), "MessageLogs", "true"));
    }
}
