package io.github.hookswitch.simulator.junit;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.simulator.testing.TestPhone;
import io.github.hookswitch.simulator.testing.TestPhoneBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link TestPhone} as a parameter.
 *
 * <pre>{@code
 * class ReceptionTest {
 *     @RegisterExtension
 *     static final PhoneExtension PHONE = PhoneExtension.forHandler(new Reception());
 *
 *     @Test
 *     void oneRingsSales(TestPhone phone) {
 *         TestCall call = phone.from("+15105550101").dial();
 *         call.caller().hears("Press 1").presses("1");
 *         call.callee().answers().hangsUp();
 *         call.isOver().everyLegIsDown();
 *     }
 * }
 * }</pre>
 *
 * In a static field, what is under test is started, or deployed, once for the class and closed after its last test; every
 * test gets a phone without calls, except that a deployed app keeps the calls it had. In an instance field everything is
 * new for each test. When a deployed app is closed, its deletion must leave nothing behind, or the class fails; see
 * {@link TestPhoneBuilder#mayLeaveResources()}.
 */
public final class PhoneExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private static final String OF_CLASS = "class";
    private static final String OF_TEST = "test";

    private final TestPhoneBuilder settings;
    private final Namespace namespace = Namespace.create(PhoneExtension.class, this);

    private PhoneExtension(TestPhoneBuilder settings) {
        this.settings = settings;
    }

    /**
     * Phones with settings of their own.
     *
     * @param settings what is under test, and how
     * @return the extension
     */
    public static PhoneExtension of(TestPhoneBuilder settings) {
        return new PhoneExtension(settings);
    }

    /**
     * Phones for a call handler.
     *
     * @param handler the handler under test
     * @return the extension
     * @see TestPhone#forHandler
     */
    public static PhoneExtension forHandler(CallHandler handler) {
        return of(TestPhone.forHandler(handler));
    }

    /**
     * Phones for a Lambda function's object.
     *
     * @param handler the function under test
     * @return the extension
     * @see TestPhone#forFunction(RequestStreamHandler)
     */
    public static PhoneExtension forFunction(RequestStreamHandler handler) {
        return of(TestPhone.forFunction(handler));
    }

    /**
     * Phones for a Lambda function's object with types.
     *
     * @param handler the function under test
     * @return the extension
     * @see TestPhone#forFunction(RequestHandler)
     */
    public static PhoneExtension forFunction(RequestHandler<?, ?> handler) {
        return of(TestPhone.forFunction(handler));
    }

    /**
     * Phones for a Java function as it would deploy.
     *
     * @param jar the jar, zip or directory
     * @param handler the handler string
     * @return the extension
     * @see TestPhone#forLambdaJar
     */
    public static PhoneExtension forLambdaJar(Path jar, String handler) {
        return of(TestPhone.forLambdaJar(jar, handler));
    }

    /**
     * Phones for a function in any runtime that is run locally.
     *
     * @param runtime Lambda's name of the runtime, such as {@code nodejs22.x}
     * @param code the zip or directory
     * @param handler the handler string, such as {@code index.handler}
     * @return the extension
     * @see TestPhone#forLambda
     */
    public static PhoneExtension forLambda(String runtime, Path code, String handler) {
        return of(TestPhone.forLambda(runtime, code, handler));
    }

    /**
     * Phones for any program that speaks the Lambda Runtime API.
     *
     * @param command the program and its arguments
     * @param directory where it runs
     * @return the extension
     * @see TestPhone#forCommand
     */
    public static PhoneExtension forCommand(List<String> command, Path directory) {
        return of(TestPhone.forCommand(command, directory));
    }

    /**
     * Phones for a whole synthesized app.
     *
     * @param cloudAssembly the directory that {@code cdk synth} wrote
     * @return the extension
     * @see TestPhone#forApp(Path)
     */
    public static PhoneExtension forApp(Path cloudAssembly) {
        return of(TestPhone.forApp(cloudAssembly));
    }

    /**
     * Phones for a whole app that is synthesized when it is first needed.
     *
     * @param synthesis writes the cloud assembly and returns its directory
     * @return the extension
     * @see TestPhone#forApp(Supplier)
     */
    public static PhoneExtension forApp(Supplier<Path> synthesis) {
        return of(TestPhone.forApp(synthesis));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // A nested class finds what its outer class has started.
        if (store(context).get(OF_CLASS) == null) {
            store(context).put(OF_CLASS, settings.build());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestPhone shared = store(context).get(OF_CLASS, TestPhone.class);
        if (shared == null) {
            store(context).put(OF_TEST, settings.build());
        } else {
            store(context).put(OF_TEST, shared.renewed());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestPhone phone = store(context).remove(OF_TEST, TestPhone.class);
        if (phone != null && store(context).get(OF_CLASS) == null) {
            phone.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(store(context).remove(OF_CLASS, TestPhone.class));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestPhone.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestPhone phone = store(context).get(OF_TEST, TestPhone.class);
        if (phone == null) {
            throw new IllegalStateException("A TestPhone is made for each test, so only test methods, @BeforeEach and"
                    + " @AfterEach can have it as a parameter, not " + parameter.getDeclaringExecutable());
        }
        return phone;
    }

    private Store store(ExtensionContext context) {
        return context.getStore(namespace);
    }

    private static void close(@Nullable TestPhone phone) {
        if (phone != null) {
            phone.close();
        }
    }
}
