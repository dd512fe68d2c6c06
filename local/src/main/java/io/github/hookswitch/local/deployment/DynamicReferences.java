package io.github.hookswitch.local.deployment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the references in a text to what is stored elsewhere.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html">Dynamic
 *     references in the CloudFormation guide</a>
 */
final class DynamicReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{resolve:(?<service>[^:}]+):(?<rest>[^}]*)}}");
    private static final Pattern VERSION = Pattern.compile(":\\d+$");

    private DynamicReferences() {}

    static String resolve(String text, TemplateValues values, String path) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (reference.find()) {
            String name = VERSION.matcher(reference.group("rest")).replaceFirst("");
            Optional<String> value =
                    reference.group("service").startsWith("ssm") ? values.stored(name) : Optional.empty();
            reference.appendReplacement(
                    result,
                    Matcher.quoteReplacement(value.orElseThrow(() -> new TemplateException(path
                            + ": the dynamic reference " + reference.group() + " cannot be resolved locally. "
                            + (reference.group("service").startsWith("ssm")
                                    ? "Put the parameter " + name + " first"
                                    : "Use a plain value or a parameter of Systems Manager")))));
        }
        return reference.appendTail(result).toString();
    }
}
