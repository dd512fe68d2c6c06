package io.github.hookswitch.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody imports who writes a handler and its tests. */
class PublicNamesTest {
    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    /** Packages whose parts are for tools and deployments, not for handlers and their tests. */
    private static final Set<String> OF_TOOLS = Set.of(
            "io.github.hookswitch.local.chime.",
            "io.github.hookswitch.local.cli.",
            "io.github.hookswitch.local.deployment.",
            "io.github.hookswitch.local.lambda.");

    private final List<Class<?>> types = Stream.of(CallHandler.class, TestPhone.class, LocalAws.class)
            .flatMap(PublicNamesTest::publicTypesBeside)
            .toList();

    @Test
    void allThreeModulesAreLookedThrough() {
        assertThat(types)
                .contains(
                        CallHandler.class,
                        io.github.hookswitch.handler.event.LegTag.class,
                        io.github.hookswitch.simulator.call.SimulatedCall.class,
                        io.github.hookswitch.simulator.junit.PhoneExtension.class,
                        io.github.hookswitch.local.testing.AppPhone.class);
    }

    @Test
    void noTwoPublicTypesHaveOneSimpleNameInAnySpelling() {
        Map<String, Set<String>> byName = new TreeMap<>();
        types.forEach(type -> byName.computeIfAbsent(lower(type.getSimpleName()), name -> new TreeSet<>())
                .add(type.getName()));

        assertThat(severalOf(byName)).isEmpty();
    }

    /** To hang up is a verb, what a party does; a hangup is a noun, the service's word for an action and an event. */
    @Test
    void aMethodIsSpelledInOneWayEverywhere() {
        Map<String, Set<String>> byName = new TreeMap<>();
        methods(types.stream())
                .map(Method::getName)
                .forEach(name -> byName.computeIfAbsent(lower(name), any -> new TreeSet<>())
                        .add(name));

        assertThat(severalOf(byName)).containsOnlyKeys("hangup");
    }

    @Test
    void whatMayBeAbsentIsNullAndNeverAnOptional() {
        assertThat(methods(types.stream().filter(PublicNamesTest::isForAuthors))
                        .filter(method -> OPTIONALS.contains(method.getReturnType())))
                .isEmpty();
    }

    /** A library that parses or serves is a detail that may change; only the handler's EventBinding is about Jackson. */
    @Test
    void noSignatureNamesALibraryThatIsADetail() {
        assertThat(signatures(types.stream()
                                .filter(type -> !type.getPackageName().contains(".handler")))
                        .filter(signature -> signature.contains("com.fasterxml") || signature.contains("org.eclipse")))
                .isEmpty();
    }

    private static Stream<String> signatures(Stream<Class<?>> types) {
        return types.flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getClasses())))
                .flatMap(type -> Stream.of(
                                type.getDeclaredMethods(), type.getDeclaredConstructors(), type.getDeclaredFields())
                        .flatMap(Arrays::stream)
                        .filter(member ->
                                (((Member) member).getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0)
                        .map(PublicNamesTest::signature));
    }

    private static String signature(Object member) {
        if (member instanceof Executable executable) {
            return executable.toGenericString();
        }
        return ((Field) member).toGenericString();
    }

    private static boolean isForAuthors(Class<?> type) {
        String name = type.getPackageName();
        return OF_TOOLS.stream().noneMatch(tool -> (name + ".").startsWith(tool));
    }

    private static Stream<Method> methods(Stream<Class<?>> types) {
        return types.flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getClasses())))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static Map<String, Set<String>> severalOf(Map<String, Set<String>> byName) {
        return byName.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The public top-level types of the folder or jar that a type comes from, internal packages left out. */
    private static Stream<Class<?>> publicTypesBeside(Class<?> member) {
        try {
            Path place = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return publicTypesIn(place, member.getClassLoader());
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return publicTypesIn(jar.getPath("/"), member.getClassLoader());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> publicTypesIn(Path root, ClassLoader loader) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> found = files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("io") && file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .filter(name -> !name.contains("$") && !name.contains(".internal.") && !name.endsWith("-info"))
                    .<Class<?>>map(name -> load(name, loader))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
            return found.stream();
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
