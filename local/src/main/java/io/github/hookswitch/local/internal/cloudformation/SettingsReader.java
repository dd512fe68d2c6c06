package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.DeployedStack;
import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.deployment.StackSettings;
import io.github.hookswitch.local.deployment.StackSettings.OnFailure;
import io.github.hookswitch.local.deployment.Template;
import io.github.hookswitch.local.deployment.TemplateParameter;
import io.github.hookswitch.local.deployment.TemplateUrl;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.Form;
import io.github.hookswitch.local.internal.s3.S3Store;
import io.github.hookswitch.local.internal.s3.StoredObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a stack is to be from a request, which may leave some of it as it is. */
final class SettingsReader {
    private static final int LONGEST_BODY = 51_200;
    private static final int LONGEST_OBJECT = 1_000_000;

    private final S3Store buckets;

    SettingsReader(S3Store buckets) {
        this.buckets = buckets;
    }

    StackSettings read(Input input, String stackName, Optional<DeployedStack> existing) {
        Form form = input.form();
        AwsCaller caller = input.caller();
        Optional<StackSettings> previous =
                existing.filter(stack -> !stack.inReview()).map(DeployedStack::settings);
        Template template = template(input, previous);
        StackSettings.Builder settings = previous.map(known -> known.toBuilder().template(template))
                .orElseGet(() -> StackSettings.builder(caller.account(), caller.region(), stackName, template))
                .parameters(parameters(form, previous))
                .capabilities(form.list("Capabilities"))
                .onFailure(onFailure(input));
        if (sent(form, "Tags")) {
            Map<String, String> tags = new LinkedHashMap<>();
            form.structures("Tags").forEach(tag -> tags.put(tag.get("Key"), tag.getOrDefault("Value", "")));
            settings.tags(tags);
        }
        if (sent(form, "NotificationARNs")) {
            settings.notificationArns(form.list("NotificationARNs"));
        }
        form.find("RoleARN").ifPresent(settings::roleArn);
        return settings.build();
    }

    private static boolean sent(Form form, String list) {
        return form.find(list).isPresent()
                || !form.list(list).isEmpty()
                || !form.structures(list).isEmpty();
    }

    Template template(Input input, Optional<StackSettings> previous) {
        Form form = input.form();
        Optional<String> body = form.find("TemplateBody");
        if (body.isPresent()) {
            if (body.get().getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
                throw StackServiceException.validation("1 validation error detected: Value at 'templateBody' failed to"
                        + " satisfy constraint: Member must have length less than or equal to " + LONGEST_BODY);
            }
            return Template.parse(body.get());
        }
        Optional<String> url = form.find("TemplateURL");
        if (url.isPresent()) {
            return TemplateUrl.read(url.get(), this::object);
        }
        if (input.flag("UsePreviousTemplate") && previous.isPresent()) {
            return previous.get().template();
        }
        throw StackServiceException.validation("Either Template URL or Template Body must be specified.");
    }

    private Path object(String bucket, String key) {
        StoredObject object = buckets.find(bucket, key)
                .orElseThrow(() -> StackServiceException.validation(
                        buckets.hasBucket(bucket)
                                ? "S3 error: The specified key does not exist. For more information check"
                                        + " http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"
                                : "S3 error: The specified bucket does not exist. For more information check"
                                        + " http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"));
        if (object.size() > LONGEST_OBJECT) {
            throw StackServiceException.validation("Template may not exceed " + LONGEST_OBJECT + " bytes in size.");
        }
        return object.file();
    }

    private static Map<String, String> parameters(Form form, Optional<StackSettings> previous) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map<String, String> parameter : form.structures("Parameters")) {
            String key = parameter.getOrDefault("ParameterKey", "");
            if ("true".equalsIgnoreCase(parameter.get("UsePreviousValue"))) {
                previousValue(previous, key).ifPresent(value -> values.put(key, value));
            } else {
                values.put(key, parameter.getOrDefault("ParameterValue", ""));
            }
        }
        return values;
    }

    private static Optional<String> previousValue(Optional<StackSettings> previous, String key) {
        return previous.flatMap(settings -> Optional.ofNullable(
                        settings.parameters().get(key))
                .or(() -> settings.template().parameters().stream()
                        .filter(parameter -> parameter.name().equals(key))
                        .findFirst()
                        .flatMap(TemplateParameter::defaultValue)));
    }

    /** What becomes of the stack on a failure, by one of the three ways in which requests say so. */
    static OnFailure onFailure(Input input) {
        if (input.flag("DisableRollback")) {
            return OnFailure.DO_NOTHING;
        }
        return input.form()
                .find("OnFailure")
                .or(() -> input.form().find("OnStackFailure"))
                .map(OnFailure::valueOf)
                .orElse(OnFailure.ROLLBACK);
    }
}
