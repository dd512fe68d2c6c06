package io.github.hookswitch.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.handler.action.Action;
import io.github.hookswitch.handler.action.Actions;
import io.github.hookswitch.handler.action.AudioSource;
import io.github.hookswitch.handler.action.BotConfiguration;
import io.github.hookswitch.handler.action.BridgeEndpoint;
import io.github.hookswitch.handler.action.Digits;
import io.github.hookswitch.handler.action.LegRef;
import io.github.hookswitch.handler.action.ParameterWriter;
import io.github.hookswitch.handler.action.Speech;
import io.github.hookswitch.handler.event.ActionError;
import io.github.hookswitch.handler.event.ActionReport;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.CallEventVisitor;
import io.github.hookswitch.handler.event.IntentResult;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.handler.event.RawJson;
import io.github.hookswitch.handler.hangup.EndCallArgument;
import io.github.hookswitch.handler.hangup.HandlerFailures;
import io.github.hookswitch.handler.lambda.LambdaCallHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Walks through the public API and gives null wherever it is not asked for. */
class NullArgumentsTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final int FEWEST_ARGUMENTS = 150;

    private final Map<Class<?>, Object> samples = samples();

    @Test
    void nullIsRefusedByNameWhereverSomethingIsBuilt() throws ReflectiveOperationException {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Class<?> type : publicTypes()) {
            for (Executable executable : builders(type)) {
                for (int i = 0; i < executable.getParameterCount(); i++) {
                    if (mustBeThere(executable.getParameters()[i])) {
                        tried++;
                        String flaw = flaw(executable, i);
                        if (flaw != null) {
                            wrong.add(executable + " with argument " + i + ": " + flaw);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(FEWEST_ARGUMENTS);
    }

    private @Nullable String flaw(Executable executable, int nullAt) throws ReflectiveOperationException {
        @Nullable Object[] arguments = new @Nullable Object[executable.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == nullAt
                    ? null
                    : sample(executable.getParameterTypes()[i], executable.getParameters()[i]);
        }
        Object target = executable instanceof Method method && !Modifier.isStatic(method.getModifiers())
                ? target(method.getDeclaringClass())
                : null;
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) executable).invoke(target, arguments);
            }
            return "taken";
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            return thrown instanceof IllegalArgumentException
                            && String.valueOf(thrown.getMessage()).contains(" is null: ")
                    ? null
                    : String.valueOf(thrown);
        }
    }

    /** Constructors, factories, builders' methods, and the methods that make a changed copy or write JSON. */
    private static List<Executable> builders(Class<?> type) {
        List<Executable> builders = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers()) && !type.isEnum()) {
            builders.addAll(List.of(type.getConstructors()));
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean isFactory = Modifier.isStatic(method.getModifiers())
                    && !method.getName().startsWith("lambda");
            boolean isCopying = method.getReturnType() == type;
            boolean isWriting = method.getName().equals("toJson");
            if (Modifier.isPublic(method.getModifiers())
                    && !method.isSynthetic()
                    && !type.isEnum()
                    && (isFactory
                            || isCopying
                            || isWriting
                            || type == io.github.hookswitch.handler.binding.EventBinding.class)) {
                builders.add(method);
            }
        }
        return builders;
    }

    private static boolean mustBeThere(Parameter parameter) {
        AnnotatedElement use = parameter.getAnnotatedType();
        return !parameter.getType().isPrimitive() && !use.isAnnotationPresent(Nullable.class);
    }

    private Object target(Class<?> type) {
        Object target = samples.get(type);
        return Objects.requireNonNull(target, "a sample of " + type);
    }

    private @Nullable Object sample(Class<?> type, Parameter parameter) {
        if (parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
        }
        Object sample = samples.get(type);
        return Objects.requireNonNull(sample, "a sample for " + parameter.getDeclaringExecutable());
    }

    /** One value of each type, so that null is the only mistake that is found before it. */
    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new HashMap<>();
        CallEvent event = CallEvent.parse(
                Fixtures.bytes("events/ACTION_SUCCESSFUL/action-successful-start-bot-conversation.json"));
        IntentResult.Intent intent = new IntentResult.Intent("x", Map.of(), "", "");
        List<Object> values = new ArrayList<>(List.of(
                "+12065550100",
                Duration.ofSeconds(1),
                1,
                LegRef.tag(LegTag.A),
                LegTag.A,
                Speech.of("Hello."),
                Digits.exactly(1, Duration.ofSeconds(1)),
                AudioSource.s3("bucket", "key"),
                BridgeEndpoint.pstn("+12065550100"),
                BotConfiguration.welcoming("Hello."),
                new BotConfiguration.WelcomeMessage("x", BotConfiguration.WelcomeMessage.ContentType.PLAIN_TEXT),
                Response.none(),
                event.envelope(),
                event.call(),
                event.participants().get(0),
                ActionReport.NONE,
                ActionError.NONE,
                new RawJson(new byte[2], 0, 1),
                intent,
                new IntentResult.Slot("x", "x", List.of()),
                EndCallArgument.DEFAULT,
                LambdaCallHandler.Options.DEFAULT,
                new ObjectMapper(),
                new io.github.hookswitch.handler.binding.EventBinding(),
                io.github.hookswitch.handler.action.CallAndBridge.builder(
                        "+12065550100", BridgeEndpoint.pstn("+12065550100")),
                Speech.builder("Hello."),
                Digits.builder(Duration.ofSeconds(1)),
                io.github.hookswitch.handler.action.PlayAudio.builder(AudioSource.s3("bucket", "key")),
                io.github.hookswitch.handler.action.RecordAudio.builder("bucket")));
        for (Action action : List.of(
                Actions.speak("Hello."),
                Actions.hangup(),
                Actions.playAudio(AudioSource.s3("bucket", "key")),
                Actions.pause(Duration.ofSeconds(1)),
                Actions.sendDigits("1"),
                Actions.voiceFocus(true),
                Actions.startCallRecording("bucket"),
                Actions.stopCallRecording(),
                Actions.joinChimeMeeting("x", "x"),
                Actions.mute("x", List.of("x")),
                Actions.startBotConversation("arn:aws:lex:us-east-1:111122223333:bot-alias/BOTID/ALIASID"),
                Actions.speakAndGetDigits("Hello.", Digits.exactly(1, Duration.ofSeconds(1))),
                Actions.playAudioAndGetDigits(
                        AudioSource.s3("b", "k"), AudioSource.s3("b", "k"), Digits.exactly(1, Duration.ofSeconds(1))),
                Actions.receiveDigits("1", Duration.ofSeconds(1), Duration.ofSeconds(2)),
                io.github.hookswitch.handler.action.RecordAudio.builder("bucket")
                        .build())) {
            values.add(action);
        }
        values.forEach(value -> samples.put(value.getClass(), value));
        samples.put(LegRef.class, LegRef.tag(LegTag.A));
        samples.put(List.class, List.of());
        samples.put(Map.class, Map.of());
        samples.put(CallEvent.class, event);
        samples.put(Class.class, Map.class);
        samples.put(Object.class, Map.of());
        samples.put(CallHandler.class, (CallHandler) each -> Response.none());
        samples.put(HandlerFailures.class, (HandlerFailures) (each, failure) -> {});
        samples.put(OutputStream.class, OutputStream.nullOutputStream());
        samples.put(InstantSource.class, InstantSource.system());
        samples.put(
                io.github.hookswitch.handler.event.NewOutboundCall.class,
                CallEvent.parse(Fixtures.bytes("events/NEW_OUTBOUND_CALL/new-outbound-call.json")));
        CallEvent update = CallEvent.parse(Fixtures.bytes("events/CALL_UPDATE_REQUESTED/call-update-requested.json"));
        samples.put(update.getClass(), update);
        return samples;
    }

    private static List<Class<?>> publicTypes() throws ReflectiveOperationException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : classNames()) {
            Class<?> type = Class.forName(name);
            if (isPublic(type) && type != CallEventVisitor.class && type != ParameterWriter.class) {
                types.add(type);
            }
        }
        assertThat(types).hasSizeGreaterThan(50);
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> classNames() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("internal") && !file.contains("-info"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(java.io.File.separatorChar, '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
