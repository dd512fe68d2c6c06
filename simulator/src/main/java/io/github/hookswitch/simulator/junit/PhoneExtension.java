package io.github.hookswitch.simulator.junit;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.simulator.testing.TestPhone;
import io.github.hookswitch.simulator.testing.TestPhoneBuilder;
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
 * new for each test. The module {@code hookswitch-local} has phones for Lambda jars, functions in other languages and whole
 * apps, to be passed to {@link #of}. When a deployed app is closed, its deletion must leave nothing behind, or the class fails.
 */
public final class PhoneExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private static final String OF_CLASS = "class";
    private static final String OF_TEST = "test";

    private final TestPhoneBuilder<?> settings;
    private final Namespace namespace = Namespace.create(PhoneExtension.class, this);

    private PhoneExtension(TestPhoneBuilder<?> settings) {
        this.settings = settings;
    }

    /**
     * Phones of any kind, with settings of their own.
     *
     * @param settings what is under test, and how
     * @return the extension
     */
    public static PhoneExtension of(TestPhoneBuilder<?> settings) {
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
        return TestPhone.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestPhone phone = store(context).get(OF_TEST, TestPhone.class);
        if (phone == null) {
            throw new IllegalStateException("A TestPhone is made for each test, so only test methods, @BeforeEach and"
                    + " @AfterEach can have it as a parameter, not " + parameter.getDeclaringExecutable());
        }
        Class<?> wanted = parameter.getParameter().getType();
        if (!wanted.isInstance(phone)) {
            throw new IllegalStateException(parameter.getDeclaringExecutable() + " wants "
                    + wanted.getSimpleName() + ", but the extension is for another kind of phone, which is a "
                    + phone.getClass().getSimpleName()
                    + ". Declare that, or give the extension what is under test in the wanted phone");
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
