package io.github.hookswitch.infra.function;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.infra.TestStacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.IAspect;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.amazon.awscdk.services.lambda.Runtime;
import software.constructs.IConstruct;

/** A handler that Lambda could not call is found while the code is at hand. */
class HandlerCodeTest {
    private static final Map<String, String> SOURCES = sources(
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
            "package other; public class Base {}",
            "com/example/Open.java",
            "package com.example; public abstract class Open extends MyHandler {"
                    + " public static String shared(String input) { return input; } }",
            "com/example/Kind.java",
            "package com.example; public interface Kind"
                    + " extends com.amazonaws.services.lambda.runtime.RequestHandler<String, String> {}",
            "com/example/Hidden.java",
            "package com.example; class Hidden extends MyHandler { public Hidden() {} }",
            "com/example/Configured.java",
            "package com.example; public class Configured extends MyHandler { public Configured(String table) {}"
                    + " public class Inside extends MyHandler {} }",
            "com/example/Single.java",
            "package com.example; public class Single extends MyHandler { private Single() {}"
                    + " public static String shared(String input) { return input; }"
                    + " static String own(String input) { return input; } }",
            "com/example/Unnamed.java",
            "package com.example; public class Unnamed {"
                    + " public String handleRequest(String input) { return input; } }");

    private static Map<String, String> sources(String... pathsAndTexts) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            sources.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return sources;
    }

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
                "com.example.Plain::answer",
                "com.example.Open::shared",
                "com.example.Single::shared",
                "com.example.Unnamed::handleRequest"
            })
    void aHandlerOfTheJarIsTaken(String handler) {
        assertThatCode(function(jar(), handler)::build).doesNotThrowAnyException();
    }

    @Test
    void aClassThatIsNotInTheJarIsRefusedAtSynthesisWithTheOneThatIs() {
        function(jar(), "com.exmaple.MyHandler").build();

        assertThatThrownBy(this::synthesize)
                .hasMessageContainingAll(
                        "[Stack/Handler/Function]",
                        "'handler' is \"com.exmaple.MyHandler\"",
                        jar().toString(),
                        "has no class com.exmaple.MyHandler",
                        "It has com.example.MyHandler.",
                        "layers(...)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.Plain", "com.example.Inherits", "com.example.Unnamed"})
    void aClassThatIsNoHandlerIsRefused(String handler) {
        assertThatThrownBy(function(jar(), handler)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'handler' is \"" + handler + "\"", "RequestStreamHandler", "::method");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.Plain::reply", "com.example.Single::own"})
    void aMethodThatLambdaDoesNotFindIsRefused(String handler) {
        assertThatThrownBy(function(jar(), handler)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'handler' is \"" + handler + "\"", "has no public method");
    }

    @ParameterizedTest
    @CsvSource({
        "com.example.Open, is abstract",
        "com.example.Open::handleRequest, is abstract",
        "com.example.Kind, is abstract",
        "com.example.Hidden, is not public",
        "com.example.Hidden::handleRequest, is not public",
        "com.example.Configured, has no public constructor without parameters",
        "com.example.Configured::handleRequest, has no public constructor without parameters",
        "com.example.Configured$Inside, has no public constructor without parameters",
        "com.example.Single, has no public constructor without parameters"
    })
    void aClassThatLambdaCannotCreateIsRefused(String handler, String problem) {
        assertThatThrownBy(function(jar(), handler)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'handler' is \"" + handler + "\"", problem);
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
    void aFolderWithoutClassesIsRefusedAtSynthesis() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("README"), "Nothing was compiled.");
        function(empty, "com.example.MyHandler").build();

        assertThatThrownBy(this::synthesize)
                .hasMessageContainingAll("'code' has no class", empty.toString(), "mvn package");
    }

    @Test
    void aJarWithoutClassesIsRefusedAtSynthesis() throws IOException {
        Path text = Files.createDirectories(folder.resolve("text"));
        Files.writeString(text.resolve("README"), "Only sources are in here.");
        function(CompiledCode.jar(folder.resolve("app.jar"), text, ""), "com.example.MyHandler")
                .build();

        assertThatThrownBy(this::synthesize).hasMessageContaining("'code' has no class");
    }

    @Test
    void aClassMayBeInALayer() {
        function(jar(), "com.example.InTheLayer").layers(List.of(layer())).build();

        assertThatCode(this::synthesize).doesNotThrowAnyException();
    }

    @Test
    void aClassMayBeInALayerThatIsAddedLater() {
        CallHandlerFunction handler = function(jar(), "com.example.InTheLayer").build();
        handler.getFunction().addLayers(layer());

        assertThatCode(this::synthesize).doesNotThrowAnyException();
    }

    @Test
    void aClassMayBeInALayerThatAnAspectAdds() {
        function(jar(), "com.example.InTheLayer").build();
        ILayerVersion layer = layer();
        Aspects.of(stack).add(new LayerForAll(layer));

        assertThatCode(this::synthesize).doesNotThrowAnyException();
    }

    /** As monitoring products do it. */
    private record LayerForAll(ILayerVersion layer) implements IAspect {
        @Override
        public void visit(IConstruct node) {
            if (node instanceof Function function) {
                function.addLayers(layer);
            }
        }
    }

    private ILayerVersion layer() {
        return LayerVersion.fromLayerVersionArn(
                stack, "Layer", "arn:aws:lambda:us-east-1:" + TestStacks.ACCOUNT + ":layer:app:1");
    }

    private void synthesize() {
        Template.fromStack(stack);
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
