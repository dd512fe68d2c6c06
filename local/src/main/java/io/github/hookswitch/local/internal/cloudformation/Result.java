package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.internal.gateway.Xml;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of an answer or of a structure in it, in the order in which they are written. */
final class Result {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final List<Member> members = new ArrayList<>();

    private record Member(String name, Object value) {}

    /** A member that is a text, a number or a boolean; null leaves it out. */
    Result with(String name, @Nullable Object value) {
        if (value instanceof Instant time) {
            members.add(new Member(name, TIME.format(time)));
        } else if (value != null) {
            members.add(new Member(name, value));
        }
        return this;
    }

    /** A member that is a list of texts. */
    Result list(String name, Collection<String> values) {
        members.add(new Member(name, List.copyOf(values)));
        return this;
    }

    /** A member that is a list of structures. */
    <T> Result list(String name, Collection<T> values, Function<T, Result> structure) {
        members.add(new Member(name, values.stream().map(structure).toList()));
        return this;
    }

    /** A member that is a list of structures of two members. */
    Result pairs(String name, Map<String, String> values, BiFunction<String, String, Result> structure) {
        List<Result> pairs = new ArrayList<>();
        values.forEach((key, value) -> pairs.add(structure.apply(key, value)));
        members.add(new Member(name, pairs));
        return this;
    }

    void write(Xml xml) {
        members.forEach(member -> write(xml, member.name(), member.value()));
    }

    private static void write(Xml xml, String name, Object value) {
        if (value instanceof Result structure) {
            xml.element(name, () -> structure.write(xml));
        } else if (value instanceof List<?> list) {
            xml.element(name, () -> list.forEach(element -> write(xml, "member", element)));
        } else {
            xml.text(name, value);
        }
    }
}
