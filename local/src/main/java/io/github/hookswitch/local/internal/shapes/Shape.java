package io.github.hookswitch.local.internal.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What one member of a request may be. */
@FunctionalInterface
public interface Shape {

    /**
     * Checks a value.
     *
     * @param name the member, as errors name it
     * @param value its value, not null
     * @param strict whether members that the model does not have are refused
     * @throws InvalidMemberException if the value is not of this shape
     */
    void check(String name, JsonNode value, boolean strict);

    /**
     * Text of any length.
     *
     * @return the shape
     */
    static Shape text() {
        return text(0, Integer.MAX_VALUE);
    }

    /**
     * Text.
     *
     * @param least the fewest characters
     * @param most the most characters
     * @return the shape
     */
    static Shape text(int least, int most) {
        return (name, value, strict) -> {
            int length = textual(name, value).length();
            if (length < least || length > most) {
                throw new InvalidMemberException(
                        name + " has " + length + " characters, allowed are " + least + " to " + most);
            }
        };
    }

    /**
     * Text that is not blank.
     *
     * @return the shape
     */
    static Shape notBlank() {
        return (name, value, strict) -> {
            if (textual(name, value).isBlank()) {
                throw new InvalidMemberException(name + " must not be blank");
            }
        };
    }

    /**
     * Text of a pattern.
     *
     * @param regex what the whole text has to match
     * @return the shape
     */
    static Shape matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return (name, value, strict) -> {
            String text = textual(name, value);
            if (!pattern.matcher(text).matches()) {
                throw new InvalidMemberException(name + " '" + text + "' does not match the pattern " + regex);
            }
        };
    }

    /**
     * One of some words.
     *
     * @param words the words
     * @return the shape
     */
    static Shape oneOf(String... words) {
        List<String> allowed = List.of(words);
        return (name, value, strict) -> {
            String text = textual(name, value);
            if (!allowed.contains(text)) {
                throw new InvalidMemberException(name + " '" + text + "' is not one of " + Arrays.toString(words));
            }
        };
    }

    /**
     * True or false, which CloudFormation sends as text.
     *
     * @return the shape
     */
    static Shape bool() {
        return (name, value, strict) -> {
            if (!value.isBoolean()
                    && !value.asText().equals("true")
                    && !value.asText().equals("false")) {
                throw wrongType(name, "a boolean");
            }
        };
    }

    /**
     * A whole number, which CloudFormation and query strings send as text.
     *
     * @param least the least
     * @param most the most
     * @return the shape
     */
    static Shape integer(int least, int most) {
        return (name, value, strict) -> {
            if (!value.isInt() && !(value.isTextual() && value.textValue().matches("-?\\d{1,9}"))) {
                throw wrongType(name, "an integer");
            }
            int number = value.asInt();
            if (number < least) {
                throw new InvalidMemberException(name + " " + number + " is less than " + least);
            }
            if (number > most) {
                throw new InvalidMemberException(name + " " + number + " is more than " + most);
            }
        };
    }

    /**
     * A list.
     *
     * @param least the fewest elements
     * @param most the most elements
     * @param element what each element may be
     * @return the shape
     */
    static Shape list(int least, int most, Shape element) {
        return (name, value, strict) -> {
            if (!value.isArray()) {
                throw wrongType(name, "a list");
            }
            size(name, value.size(), least, most);
            value.forEach(each -> element.check(name, each, strict));
        };
    }

    /**
     * A map from text to text.
     *
     * @param most the most entries
     * @return the shape
     */
    static Shape map(int most) {
        return (name, value, strict) -> {
            if (!value.isObject()) {
                throw wrongType(name, "a map");
            }
            value.forEach(each -> {
                if (!each.isTextual()) {
                    throw wrongType(name, "a map of strings");
                }
            });
            size(name, value.size(), 0, most);
        };
    }

    /**
     * This shape and another one.
     *
     * @param other what the value has to be as well
     * @return the shape
     */
    default Shape and(Shape other) {
        return (name, value, strict) -> {
            check(name, value, strict);
            other.check(name, value, strict);
        };
    }

    private static String textual(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw wrongType(name, "a string");
        }
        return value.textValue();
    }

    private static void size(String name, int size, int least, int most) {
        if (size < least || size > most) {
            throw new InvalidMemberException(name + " has " + size + " members, allowed are " + least + " to " + most);
        }
    }

    private static InvalidMemberException wrongType(String name, String type) {
        return new InvalidMemberException(name + " must be " + type);
    }
}
