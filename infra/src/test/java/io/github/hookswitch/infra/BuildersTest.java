package io.github.hookswitch.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.infra.function.CallHandlerFunction;
import io.github.hookswitch.infra.function.CallHandlerFunctionProps;
import io.github.hookswitch.infra.patterns.PhoneApplication;
import io.github.hookswitch.infra.patterns.PhoneApplicationProps;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.jsii.Builder;

class BuildersTest {
    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(SipMediaApplication.Builder.class, SipMediaApplicationProps.Builder.class),
                Arguments.of(SipRule.Builder.class, SipRuleProps.Builder.class),
                Arguments.of(VoiceConnector.Builder.class, VoiceConnectorProps.Builder.class),
                Arguments.of(PhoneNumber.Builder.class, PhoneNumberProps.Builder.class),
                Arguments.of(CallHandlerFunction.Builder.class, CallHandlerFunctionProps.Builder.class),
                Arguments.of(PhoneApplication.Builder.class, PhoneApplicationProps.Builder.class));
    }

    private static Stream<Class<?>> builders() {
        return pairs().flatMap(pair -> Stream.of((Class<?>) pair.get()[0], (Class<?>) pair.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aConstructsBuilderHasTheSettersOfItsProps(Class<?> construct, Class<?> props) {
        assertThat(setters(construct)).isEqualTo(setters(props)).isNotEmpty();
        assertThat(construct).isAssignableTo(Builder.class);
        assertThat(props).isAssignableTo(Builder.class);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void aBuilderHasNoSetterThatItsSettingsLack(Class<?> builder) {
        assertThat(builder.getDeclaredMethods())
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .extracting(Method::getName)
                .isSubsetOf("create", "build");
    }

    /** Reflection, and languages that call by it, refuse a public method of a class that is not public. */
    @ParameterizedTest
    @MethodSource("builders")
    void everyMethodOfABuilderIsThatOfAPublicType(Class<?> builder) {
        assertThat(builder.getMethods())
                .allSatisfy(method -> assertThat(method.getDeclaringClass()).isPublic());
    }

    @ParameterizedTest
    @MethodSource("builders")
    void everySetterReturnsTheBuilder(Class<?> builder) {
        assertThat(builder.getMethods())
                .filteredOn(BuildersTest::isSetter)
                .isNotEmpty()
                .allSatisfy(method ->
                        assertThat(method.getGenericReturnType().getTypeName()).isEqualTo("B"));
    }

    @Test
    void aPhoneApplicationTakesWhateverItsFunctionTakes() {
        assertThat(setters(PhoneApplicationProps.Builder.class))
                .containsAll(setters(CallHandlerFunctionProps.Builder.class));
    }

    @Test
    void aPhoneApplicationTakesWhateverMessageLogsTake() {
        assertThat(PhoneApplicationProps.Builder.class).isAssignableTo(MessageLogSettings.class);
        assertThat(SipMediaApplicationProps.Builder.class).isAssignableTo(MessageLogSettings.class);
    }

    @Test
    void aPhoneApplicationHasTheGrantsAndMetricsOfItsSipMediaApplication() {
        assertThat(grantsAndMetrics(PhoneApplication.class))
                .isEqualTo(grantsAndMetrics(ISipMediaApplication.class))
                .isNotEmpty();
    }

    @Test
    void everyGrantOfAnApplicationReturnsTheGrant() {
        assertThat(ISipMediaApplication.class.getMethods())
                .filteredOn(method -> method.getName().startsWith("grant"))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.getReturnType()).isEqualTo(Grant.class));
    }

    private static Set<String> grantsAndMetrics(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().matches("(grant|metric).*"))
                .map(method -> method.getReturnType() + method.getName() + Arrays.toString(method.getParameterTypes()))
                .collect(Collectors.toSet());
    }

    private static Set<String> setters(Class<?> builder) {
        return Arrays.stream(builder.getMethods())
                .filter(BuildersTest::isSetter)
                .map(method -> method.getName() + Arrays.toString(method.getGenericParameterTypes()))
                .collect(Collectors.toSet());
    }

    private static boolean isSetter(Method method) {
        return method.getDeclaringClass() != Object.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && !method.getName().equals("build");
    }
}
