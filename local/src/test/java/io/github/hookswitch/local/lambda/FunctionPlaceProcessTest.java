package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.lambda.InvocationResult.Answered;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a function runs: its code, its layers, the machine's programs. */
class FunctionPlaceProcessTest {
    private static final FunctionArn ARN = FunctionArn.of("us-east-1", "111122223333", "placed");

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private LocalFunctions functions =
            LocalFunctions.builder().warnings(warnings::add).build();

    @AfterEach
    void closeTheFunctions() {
        functions.close();
    }

    @Test
    void theProjectAroundAFunctionsCodeHasNoSayInIt() throws Exception {
        Path code = Files.createDirectories(folder.resolve("project/function"));
        Files.writeString(folder.resolve("project/package.json"), "{\"type\":\"module\"}");
        Path dependency = Files.createDirectories(folder.resolve("project/node_modules/left"));
        Files.writeString(dependency.resolve("index.js"), "module.exports = 1;");
        Files.writeString(
                code.resolve("index.js"),
                "exports.handler = async () => { try { return require('left'); } catch (e) { return e.code; } };");

        create(function("nodejs22.x", "index.handler", code));

        assertThat(ask()).isEqualTo("\"MODULE_NOT_FOUND\"");
    }

    @Test
    void theFunctionsOwnPackageJsonSaysWhatItsModulesAre() throws Exception {
        Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
        Files.writeString(folder.resolve("index.js"), "export const handler = async () => import.meta.url.length > 0;");

        create(function("nodejs22.x", "index.handler", folder));

        assertThat(ask()).isEqualTo("true");
    }

    @Test
    void aNodeFunctionFindsPackagesAndProgramsOfItsLayers() throws Exception {
        create(function("nodejs22.x", "index.handler", fixture("layered/code"))
                .layers(List.of(fixture("layered/node"), fixture("layered/programs"))));

        assertThat(ask())
                .isEqualTo("{\"greeting\":\"hello from a layer\",\"module\":\"hello from a layer\","
                        + "\"program\":\"hello from a program\"}");
    }

    @Test
    @EnabledIf("io.github.hookswitch.local.lambda.OtherRuntimesProcessTest#pythonIsThere")
    void aPythonFunctionFindsModulesOfItsLayersAndProgramsByTheirPathBelowOpt() throws Exception {
        create(function("python3.13", "reception.handler", fixture("layered/code"))
                .layers(List.of(fixture("layered/python"), fixture("layered/programs"))));

        assertThat(ask()).isEqualTo("{\"greeting\": \"hello from a layer\", \"program\": \"hello from a program\"}");
    }

    @Test
    @EnabledIf("io.github.hookswitch.local.lambda.OtherRuntimesProcessTest#pythonIsThere")
    void aLayersScriptForLambdasOwnPythonRunsWithThisMachines() throws Exception {
        create(function("python3.13", "reception.script", fixture("layered/code"))
                .layers(List.of(fixture("layered/python"), fixture("layered/programs"))));

        assertThat(ask()).isEqualTo("\"hello from a script\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodejs12.x", "nodejs14.x", "nodejs16.x", "nodejs18.x", "nodejs20.x", "nodejs24.x"})
    void everyNodeRuntimeIsRunByTheMachinesNode(String runtime) throws Exception {
        Files.writeString(folder.resolve("index.js"), "exports.handler = async () => process.env.AWS_EXECUTION_ENV;");

        create(function(runtime, "index.handler", folder));

        assertThat(ask()).isEqualTo("\"AWS_Lambda_" + runtime + "\"");
        ask();
        assertThat(warnings)
                .hasSizeLessThan(2)
                .allSatisfy(warning -> assertThat(warning)
                        .startsWith("Functions for " + runtime + " are run by this machine's Node.js "));
    }

    @Test
    void aFunctionOfARuntimeThatIsNotRunHereIsKeptAndFailsWhenItIsInvoked() throws Exception {
        create(function("ruby3.4", "app.handler", folder));

        assertThat(invoke())
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.message()).contains("placed", "ruby3.4 is not run here", "provided"));
    }

    @Test
    void aMachineWithoutTheProgramOfARuntimeIsToldWhatToInstall() throws Exception {
        functions.close();
        functions = LocalFunctions.builder()
                .nodeExecutable(folder.resolve("missing"))
                .warnings(warnings::add)
                .build();
        create(function("nodejs22.x", "index.handler", folder));

        assertThat(invoke())
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.message())
                                .contains(
                                        "placed", "nodejs22.x", "no 'node' on this machine's path", "Install Node.js"));
    }

    @Test
    void aFunctionWhoseSdkCannotBeInstalledSaysWhatIsMissingAndWhatToDo() throws Exception {
        functions.close();
        functions = LocalFunctions.builder()
                .packageFolder(folder.resolve("packages"))
                .npmExecutable(folder.resolve("npm-is-not-here"))
                .warnings(warnings::add)
                .build();
        create(function("nodejs22.x", "v3.handler", fixture("sdk")));

        assertThat(invoke())
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.message())
                                .contains("Cannot find module '@aws-sdk/client-s3'", "Go online once"));
        assertThat(warnings)
                .anySatisfy(warning -> assertThat(warning)
                        .contains("@aws-sdk/client-s3", "could not install", "Go online once", "npm-is-not-here"));
    }

    @Test
    void codeThatIsNoArchiveIsNamed() throws Exception {
        Path text = Files.writeString(folder.resolve("code.zip"), "this is no archive");
        create(function("nodejs22.x", "index.handler", text));

        assertThat(invoke())
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error ->
                                assertThat(error.message()).contains("code.zip is neither a zip file nor a directory"));
    }

    @Test
    void theVariablesOfSeveralCallsAreAllSet() throws Exception {
        functions.close();
        functions = LocalFunctions.builder()
                .environment(Map.of("ONE", "1", "OTHER", "first"))
                .environment(Map.of("TWO", "2", "OTHER", "second"))
                .environmentOf(function -> Map.of("ROLE", function.role(), "OTHER", "third"))
                .warnings(warnings::add)
                .build();
        Files.writeString(
                folder.resolve("index.js"),
                "const { ONE, TWO, OTHER, ROLE } = process.env;"
                        + " exports.handler = async () => [ONE, TWO, OTHER, ROLE].join();");

        create(function("nodejs22.x", "index.handler", folder).role("arn:aws:iam::111122223333:role/r"));

        assertThat(ask()).isEqualTo("\"1,2,second,arn:aws:iam::111122223333:role/r\"");
    }

    private static FunctionConfigurationBuilder function(String runtime, String handler, Path code) {
        return FunctionConfiguration.builder(ARN, handler, runtime, code).timeout(Duration.ofMinutes(1));
    }

    private void create(FunctionConfigurationBuilder function) {
        functions.create(function.build());
    }

    private String ask() throws InterruptedException {
        InvocationResult result = invoke();
        assertThat(result).isInstanceOf(Answered.class);
        return ((Answered) result).text();
    }

    private InvocationResult invoke() throws InterruptedException {
        return functions.invoke(ARN.toString(), "{}".getBytes(StandardCharsets.UTF_8));
    }

    static Path fixture(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FunctionPlaceProcessTest.class.getResource(name), name)
                .toURI());
    }
}
