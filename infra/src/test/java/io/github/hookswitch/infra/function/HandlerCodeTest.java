package io.github.hookswitch.infra.function;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.TestStacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.Runtime;

/** A handler that Lambda could not call is found while the code is at hand. */
class HandlerCodeTest {
    private static final Map<String, String> SOURCES = Map.of(
            "com/example/MyHandler.java",
            "package com.example; import com.amazonaws.services.lambda.runtime.RequestHandler;"
                    + " public class MyHandler implements RequestHandler<String, String> {"
                    + " static final long BIG = 1L << 40; static final double HALF = 0.5;"
                    + " public String handleRequest(String input, Object context) {"
                    + " Runnable later = () -> System.out.println(input + BIG + HALF); later.run(); return input; }"
                    + " public static class Inner extends MyHandler {} }",
            "com/example/Derived.java",
            "package com.example; public class Derived extends MyHandler {}",
            "com/example/Plain.java",
            "package com.example; public class Plain { public String answer(String input) { return input; } }",
            "com/example/FromOutside.java",
            "package com.example; public class FromOutside extends java.util.ArrayList<String> implements"
                    + " com.amazonaws.services.lambda.runtime.RequestHandler<String, String> {"
                    + " public String handleRequest(String input, Object context) { return input; } }",
            "com/example/Inherits.java",
            "package com.example; public class Inherits extends other.Base {}",
            "other/Base.java",
            "package other; public class Base {}");

    /** Compiled once: a start of the compiler is most of the time of these tests. */
    @TempDir
    static Path compiled;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() throws IOException {
        CompiledCode.jar(compiled.resolve("app.jar"), CompiledCode.folder(compiled, SOURCES), "");
    }

    private final Stack stack = TestStacks.inRegion("us-east-1");

    private CallHandlerFunction.Builder function(Path code, String handler) {
        return CallHandlerFunction.Builder.create(stack, "Handler")
                .code(Code.fromAsset(code.toString()))
                .handler(handler);
    }

    private static Path classes() {
        return compiled.resolve("classes");
    }

    private static Path jar() {
        return compiled.resolve("app.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example.MyHandler",
                "com.example.MyHandler::handleRequest",
                "com.example.MyHandler$Inner",
                "com.example.Derived",
                "com.example.FromOutside",
                "com.example.Plain::answer"
            })
    void aHandlerOfTheJarIsTaken(String handler) {
        assertThatCode(function(jar(), handler)::build).doesNotThrowAnyException();
    }

    @Test
    void aClassThatIsNotInTheJarIsRefusedWithTheOneThatIs() {
        Path jar = jar();

        assertThatThrownBy(function(jar, "com.exmaple.MyHandler")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "'handler' is \"com.exmaple.MyHandler\"",
                        jar.toString(),
                        "has no class com.exmaple.MyHandler",
                        "It has com.example.MyHandler.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.Plain", "com.example.Plain::reply", "com.example.Inherits"})
    void aClassThatLambdaCannotCallIsRefused(String handler) {
        assertThatThrownBy(function(jar(), handler)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'handler' is \"" + handler + "\"", "RequestStreamHandler", "::method");
    }

    @Test
    void aClassWhoseSuperclassIsElsewhereIsTaken() throws IOException {
        Path classes = CompiledCode.folder(folder, SOURCES);
        Files.delete(classes.resolve("other/Base.class"));

        assertThatCode(function(classes, "com.example.Inherits")::build).doesNotThrowAnyException();
    }

    @Test
    void aFolderIsSearchedWithTheJarsOfItsLib() throws IOException {
        Path classes = classes();
        Path code = folder.resolve("code");
        Files.createDirectories(code.resolve("lib"));
        CompiledCode.jar(code.resolve("lib/app.jar"), classes, "");

        assertThatCode(function(code, "com.example.MyHandler")::build).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/example/MyHandler", "com.example.MyHandler#handle", "my-handler", "", "a::b::c"})
    void aHandlerThatNamesNoClassIsRefused(String handler) {
        assertThatThrownBy(function(jar(), handler)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'handler' is \"" + handler + "\"", "com.example.MyHandler::answer");
    }

    @Test
    void codeThatIsNotThereIsRefused() {
        assertThatThrownBy(function(folder.resolve("target/app.jar"), "com.example.MyHandler")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'code' is the asset " + folder.resolve("target/app.jar"), "mvn package");
    }

    @Test
    void aFolderWithoutClassesIsRefused() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("README"), "Nothing was compiled.");

        assertThatThrownBy(function(empty, "com.example.MyHandler")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'code' has no class", empty.toString(), "mvn package");
    }

    @Test
    void aJarWithoutClassesIsRefused() throws IOException {
        Path text = Files.createDirectories(folder.resolve("text"));
        Files.writeString(text.resolve("README"), "Only sources are in here.");
        Path jar = CompiledCode.jar(folder.resolve("app.jar"), text, "");

        assertThatThrownBy(function(jar, "com.example.MyHandler")::build).hasMessageContaining("'code' has no class");
    }

    @Test
    void aClassMayBeInALayer() {
        assertThatCode(function(jar(), "com.example.InTheLayer")
                        .layers(List.of(LayerVersion.fromLayerVersionArn(
                                stack, "Layer", "arn:aws:lambda:us-east-1:111122223333:layer:app:1")))::build)
                .doesNotThrowAnyException();
    }

    @Test
    void codeOfAnotherLanguageIsNotSearched() throws IOException {
        Path code = Files.createDirectories(folder.resolve("code"));
        Files.writeString(code.resolve("index.mjs"), "export const handler = async () => ({});");

        assertThatCode(function(code, "index.handler").runtime(Runtime.NODEJS_24_X)::build)
                .doesNotThrowAnyException();
    }

    @Test
    void theSourceOfABundledAssetIsNotSearchedWhereTheCdkDoesNotBuildIt() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("MyHandler.java"), "class MyHandler {}");
        App listing = App.Builder.create()
                .context(Map.of("aws:cdk:bundling-stacks", List.of()))
                .outdir(folder.resolve("listed").toString())
                .build();

        assertThatCode(() -> CallHandlerFunction.Builder.create(new Stack(listing, "Stack"), "Handler")
                        .code(Code.fromAsset(source.toString()))
                        .handler("com.example.MyHandler")
                        .build())
                .doesNotThrowAnyException();
    }
}
