package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.DeployedStack;
import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.deployment.Template;
import io.github.hookswitch.local.deployment.TemplateParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows templates and what is in them. */
final class TemplateOperations {
    private final StackFinder finder;
    private final SettingsReader reader;
    private final ChangeSets changeSets;

    TemplateOperations(StackFinder finder, SettingsReader reader, ChangeSets changeSets) {
        this.finder = finder;
        this.reader = reader;
        this.changeSets = changeSets;
    }

    Map<String, Operation> all() {
        return Map.of(
                "GetTemplate", this::template,
                "GetTemplateSummary", this::summary,
                "ValidateTemplate", this::validate);
    }

    private Result template(Input input) {
        Optional<ChangeSet> changeSet = input.form()
                .find("ChangeSetName")
                .map(name -> changeSets
                        .find(name, input.form().find("StackName").flatMap(stack -> finder.find(input, stack)))
                        .orElseThrow(() -> new StackServiceException(
                                "ChangeSetNotFound", "ChangeSet [" + name + "] does not exist")));
        Template template =
                changeSet.isPresent() ? changeSet.get().settings().template() : ofStack(finder.withId(input));
        return new Result()
                .with("TemplateBody", template.text())
                .list("StagesAvailable", List.of("Original", "Processed"));
    }

    private static Template ofStack(DeployedStack stack) {
        return stack.inReview() ? Template.parse("{}") : stack.settings().template();
    }

    private Result summary(Input input) {
        Template template = input.form().find("StackName").isPresent()
                ? ofStack(finder.withId(input))
                : reader.template(input, Optional.empty());
        return described(template)
                .list("ResourceTypes", template.resourceTypes())
                .with("Version", template.content().text("AWSTemplateFormatVersion"))
                .with("Metadata", template.content().textAt("/Metadata"));
    }

    private Result validate(Input input) {
        return described(reader.template(input, Optional.empty()));
    }

    private static Result described(Template template) {
        Capabilities required = Capabilities.of(template);
        return new Result()
                .list("Parameters", template.parameters(), TemplateOperations::parameter)
                .with("Description", template.description().isEmpty() ? null : template.description())
                .list("Capabilities", required.names())
                .with("CapabilitiesReason", required.reason());
    }

    private static Result parameter(TemplateParameter parameter) {
        return new Result()
                .with("ParameterKey", parameter.name())
                .with("DefaultValue", parameter.defaultValue().orElse(null))
                .with("ParameterType", parameter.type())
                .with("NoEcho", parameter.noEcho())
                .with("Description", parameter.definition().text("Description"));
    }
}
