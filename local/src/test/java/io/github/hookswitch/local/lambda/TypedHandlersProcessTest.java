package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.lambda.InvocationResult.Answered;
import io.github.hookswitch.local.lambda.InvocationResult.FunctionError;
import io.github.hookswitch.local.lambda.handlers.Order;
import io.github.hookswitch.local.lambda.handlers.TypedFunctions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Java handlers that are not written on streams, in processes of their own. */
@TestInstance(Lifecycle.PER_CLASS)
class TypedHandlersProcessTest {

    @TempDir
    static Path folder;

    private final LocalFunctions functions = LocalFunctions.builder().build();
    private Path jar = Path.of("");

    @BeforeAll
    void packTheHandlers() {
        jar = FunctionJars.jar(
                folder.resolve("typed.jar"),
                TypedFunctions.class,
                TypedFunctions.Maps.class,
                TypedFunctions.Orders.class,
                TypedFunctions.Base.class,
                TypedFunctions.Raw.class,
                TypedFunctions.Methods.class,
                Order.class);
    }

    @AfterAll
    void closeTheFunctions() {
        functions.close();
    }

    @Test
    void aHandlerOfMapsGetsTheEventAsAMap() throws InterruptedException {
        assertThat(ask("$Maps", "{\"a\":1}")).contains("\"keys\":[\"a\"]").contains("\"function\":\"Maps\"");
    }

    @Test
    void theTypesMayComeFromASuperclass() throws InterruptedException {
        assertThat(ask("$Orders::handleRequest", "{\"item\":\"tea\",\"count\":2,\"unknown\":true}"))
                .isEqualTo("{\"item\":\"tea\",\"count\":3,\"notes\":[]}");
    }

    @Test
    void aHandlerStringCanNameAMethod() throws InterruptedException {
        assertThat(ask("$Methods::sum", "[1,2,3]")).isEqualTo("6");
    }

    @Test
    void ofSeveralMethodsTheOneWithTheMostParametersServes() throws InterruptedException {
        assertThat(ask("$Methods::greet", "\"Ada\"")).isEqualTo("\"Hello Ada from greet\"");
    }

    @Test
    void aMethodMayTakeAndReturnNothing() throws InterruptedException {
        assertThat(ask("$Methods::nothing", "{}")).isEmpty();
    }

    @Test
    void aMethodMayWorkOnStreams() throws InterruptedException {
        assertThat(ask("$Methods::copy", "{\"as\":\"it is\"}")).isEqualTo("{\"as\":\"it is\"}");
    }

    @Test
    void whatAMethodThrowsIsTheFunctionError() throws InterruptedException {
        assertThat(invoke("$Methods::fail", "{\"who\":\"Ada\"}")).isInstanceOfSatisfying(FunctionError.class, error -> {
            assertThat(error.type()).isEqualTo("java.io.IOException");
            assertThat(error.message()).isEqualTo("no line for Ada");
        });
    }

    @Test
    void aHandlerThatDoesNotSayItsTypesIsAnInitError() throws InterruptedException {
        assertThat(invoke("$Raw", "{}"))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.message())
                                .contains("does not say what it takes and returns")
                                .contains("Implement RequestHandler<Input, Output>"));
    }

    @Test
    void aMethodWithTwoInputsIsAnInitErrorThatSaysWhatIsAllowed() throws InterruptedException {
        assertThat(invoke("$Methods::twoInputs", "{}"))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.message())
                                .contains("no public method twoInputs")
                                .contains("(Input, Context)"));
    }

    @Test
    void aClassThatIsNoHandlerNeedsAMethod() throws InterruptedException {
        assertThat(invoke("$Methods", "{}"))
                .isInstanceOfSatisfying(
                        FunctionError.class,
                        error -> assertThat(error.message()).contains("name a method"));
    }

    private String ask(String handler, String event) throws InterruptedException {
        InvocationResult result = invoke(handler, event);
        assertThat(result).isInstanceOf(Answered.class);
        return ((Answered) result).text();
    }

    private InvocationResult invoke(String handler, String event) throws InterruptedException {
        String name =
                handler.replaceAll(".*[$:]", "").equals("handleRequest") ? "orders" : handler.replaceAll(".*[$:]", "");
        FunctionArn arn = FunctionArn.of("us-east-1", "111122223333", name);
        functions.create(FunctionConfiguration.of(arn, TypedFunctions.class.getName() + handler, jar)
                .withTimeout(Duration.ofSeconds(30)));
        return functions.invoke(arn.toString(), event.getBytes(StandardCharsets.UTF_8));
    }
}
