package io.github.hookswitch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hookswitch.handler.CallFlow;
import io.github.hookswitch.handler.Response;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.event.ActionSuccessful;
import io.github.hookswitch.handler.event.NewInboundCall;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import io.github.hookswitch.local.lambda.FunctionJars;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A handler of this library that throws in a process of its own, where its hang-up awareness answers instead. */
class ThrowingJarProcessTest {
    @TempDir
    Path code;

    @Test
    void whatAHandlerThrowsInItsProcessIsInTheTimelineAndTheCause() throws Exception {
        copyTheLibraryTo(code);
        Path lib = Files.createDirectories(code.resolve("lib"));
        FunctionJars.jar(lib.resolve("throwing.jar"), Throwing.class, Throwing.Flow.class);

        try (TestPhone phone =
                LocalPhone.forLambdaJar(code, Throwing.class.getName()).build()) {
            AssertionError failure = catchThrowableOfType(
                    AssertionError.class,
                    () -> phone.from("+15105550101").dial().caller().hears("Goodbye"));

            assertThat(failure.getMessage())
                    .contains("threw java.lang.IllegalStateException: my bug, at " + Throwing.class.getName())
                    .contains("its hang-up awareness answers instead")
                    .contains("-> Hangup LEG-A");
            assertThat(failure.getCause()).hasMessage("java.lang.IllegalStateException: my bug");
            assertThat(Objects.requireNonNull(failure.getCause())
                            .getStackTrace()[0]
                            .getFileName())
                    .isEqualTo("ThrowingJarProcessTest.java");
        }
    }

    private static void copyTheLibraryTo(Path folder) throws IOException, URISyntaxException {
        Path library = Path.of(LambdaCallHandler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isRegularFile(library)) {
            Files.createDirectories(folder.resolve("lib"));
            Files.copy(library, folder.resolve("lib").resolve("handler.jar"));
            return;
        }
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(library.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }

    /** The function. */
    public static final class Throwing extends LambdaCallHandler {
        /** As Lambda makes it. */
        public Throwing() {
            super(new Flow());
        }

        static final class Flow extends CallFlow {
            @Override
            public Response onNewInboundCall(NewInboundCall event) {
                return Response.of(Actions.speak("Hello."));
            }

            @Override
            public Response onActionSuccessful(ActionSuccessful event) {
                throw new IllegalStateException("my bug");
            }
        }
    }
}
