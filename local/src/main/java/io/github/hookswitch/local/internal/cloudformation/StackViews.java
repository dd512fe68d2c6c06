package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.DeployedStack;
import io.github.hookswitch.local.deployment.ResourceEvent;
import io.github.hookswitch.local.deployment.ResourceStatus;
import io.github.hookswitch.local.deployment.StackEvent;
import io.github.hookswitch.local.deployment.StackExport;
import io.github.hookswitch.local.deployment.StackOutput;
import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.deployment.StackSettings;
import io.github.hookswitch.local.deployment.StackSettings.OnFailure;
import io.github.hookswitch.local.deployment.Stacks;
import io.github.hookswitch.local.deployment.TemplateParameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows stacks, their events, their resources and their exports. */
final class StackViews {
    /** Who asks for a stack that is being changed asks again soon; this spares the pause between. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int PAGE = 100;

    private final Stacks stacks;
    private final StackFinder finder;

    StackViews(Stacks stacks, StackFinder finder) {
        this.stacks = stacks;
        this.finder = finder;
    }

    Map<String, Operation> all() {
        return Map.of(
                "DescribeStacks", this::describe,
                "ListStacks", this::list,
                "DescribeStackEvents", this::events,
                "DescribeEvents", this::operationEvents,
                "DescribeStackResources", this::resources,
                "DescribeStackResource", this::resource,
                "ListStackResources", this::resourceSummaries,
                "ListExports", this::exports,
                "ListImports", this::imports);
    }

    private Result describe(Input input) throws InterruptedException {
        Optional<String> name = input.form().find("StackName");
        if (name.isPresent()) {
            DeployedStack stack = finder.withId(input);
            stack.awaitIdle(LONGEST_WAIT);
            return new Result().list("Stacks", List.of(stack), StackViews::stack);
        }
        List<DeployedStack> living = stacks
                .list(input.caller().account(), input.caller().region())
                .stream()
                .filter(stack -> stack.status() != ResourceStatus.DELETE_COMPLETE)
                .toList();
        Page<DeployedStack> page = input.page(living, PAGE);
        return new Result().list("Stacks", page.elements(), StackViews::stack).with("NextToken", page.nextToken());
    }

    private static Result stack(DeployedStack stack) {
        StackSettings settings = stack.settings();
        return new Result()
                .with("StackId", stack.id())
                .with("StackName", stack.name())
                .with("Description", described(settings))
                .list(
                        "Parameters",
                        stack.inReview()
                                ? List.<TemplateParameter>of()
                                : settings.template().parameters(),
                        parameter -> parameter(settings, parameter, stack.resolvedParameter(parameter.name())))
                .with("CreationTime", stack.created())
                .with("DeletionTime", stack.deleted().orElse(null))
                .with("LastUpdatedTime", stack.updated().orElse(null))
                .with("RollbackConfiguration", new Result())
                .with("StackStatus", stack.status())
                .with("StackStatusReason", stack.statusReason().orElse(null))
                .with("DisableRollback", settings.onFailure() == OnFailure.DO_NOTHING)
                .list("NotificationARNs", settings.notificationArns())
                .list("Capabilities", settings.capabilities())
                .list("Outputs", stack.outputs(), StackViews::output)
                .with("RoleARN", settings.roleArn().orElse(null))
                .pairs("Tags", settings.tags(), StackViews::tag)
                .with("EnableTerminationProtection", stack.terminationProtection())
                .with("ParentId", stack.parentId().orElse(null))
                .with("RootId", stack.parentId().orElse(null))
                .with("DriftInformation", notChecked("StackDriftStatus"));
    }

    private static Result notChecked(String member) {
        return new Result().with(member, "NOT_CHECKED");
    }

    private static @Nullable String described(StackSettings settings) {
        String description = settings.template().description();
        return description.isEmpty() ? null : description;
    }

    static Result parameter(StackSettings settings, TemplateParameter parameter, Optional<String> resolved) {
        String value = settings.parameters()
                .getOrDefault(parameter.name(), parameter.defaultValue().orElse(""));
        return new Result()
                .with("ParameterKey", parameter.name())
                .with("ParameterValue", parameter.noEcho() ? "****" : value)
                .with("ResolvedValue", resolved.orElse(null));
    }

    static Result tag(String key, String value) {
        return new Result().with("Key", key).with("Value", value);
    }

    private static Result output(StackOutput output) {
        return new Result()
                .with("OutputKey", output.key())
                .with("OutputValue", output.value())
                .with("Description", output.description())
                .with("ExportName", output.exportName());
    }

    private Result list(Input input) {
        List<String> statuses = input.form().list("StackStatusFilter");
        List<DeployedStack> all = stacks
                .list(input.caller().account(), input.caller().region())
                .stream()
                .filter(stack ->
                        statuses.isEmpty() || statuses.contains(stack.status().name()))
                .toList();
        Page<DeployedStack> page = input.page(all, PAGE);
        return new Result()
                .list(
                        "StackSummaries",
                        page.elements(),
                        stack -> new Result()
                                .with("StackId", stack.id())
                                .with("StackName", stack.name())
                                .with("TemplateDescription", described(stack.settings()))
                                .with("CreationTime", stack.created())
                                .with("LastUpdatedTime", stack.updated().orElse(null))
                                .with("DeletionTime", stack.deleted().orElse(null))
                                .with("StackStatus", stack.status())
                                .with("StackStatusReason", stack.statusReason().orElse(null))
                                .with("ParentId", stack.parentId().orElse(null))
                                .with("RootId", stack.parentId().orElse(null))
                                .with("DriftInformation", notChecked("StackDriftStatus")))
                .with("NextToken", page.nextToken());
    }

    private Result events(Input input) {
        DeployedStack stack = finder.named(input);
        List<StackEvent> newestFirst = new ArrayList<>(stack.events());
        Collections.reverse(newestFirst);
        Page<StackEvent> page = input.page(newestFirst, PAGE);
        return new Result()
                .list("StackEvents", page.elements(), event -> event(stack, event))
                .with("NextToken", page.nextToken());
    }

    /** The same events by the newer operation; an operation here is all that happened to the stack. */
    private Result operationEvents(Input input) {
        DeployedStack stack = finder.named(input);
        List<StackEvent> newestFirst = new ArrayList<>(stack.events());
        Collections.reverse(newestFirst);
        Page<StackEvent> page = input.page(newestFirst, PAGE);
        return new Result()
                .list(
                        "OperationEvents",
                        page.elements(),
                        event -> event(stack, event).with("EventType", "STACK_EVENT"))
                .with("NextToken", page.nextToken());
    }

    private static Result event(DeployedStack stack, StackEvent event) {
        ResourceEvent what = event.event();
        return new Result()
                .with("StackId", stack.id())
                .with("EventId", event.id())
                .with("StackName", stack.name())
                .with("LogicalResourceId", what.logicalId())
                .with("PhysicalResourceId", what.physicalId() == null ? "" : what.physicalId())
                .with("ResourceType", what.resourceType())
                .with("Timestamp", event.time())
                .with("ResourceStatus", what.status())
                .with("ResourceStatusReason", what.reason());
    }

    private Result resources(Input input) {
        DeployedStack stack = finder.withId(input);
        Optional<String> logicalId = input.form().find("LogicalResourceId");
        List<ResourceEvent> wanted = stack.resources().stream()
                .filter(resource -> logicalId.isEmpty() || resource.logicalId().equals(logicalId.get()))
                .toList();
        return new Result()
                .list(
                        "StackResources",
                        wanted,
                        resource -> new Result()
                                .with("StackName", stack.name())
                                .with("StackId", stack.id())
                                .with("LogicalResourceId", resource.logicalId())
                                .with("PhysicalResourceId", resource.physicalId())
                                .with("ResourceType", resource.resourceType())
                                .with("Timestamp", resource.timestamp())
                                .with("ResourceStatus", resource.status())
                                .with("ResourceStatusReason", resource.reason())
                                .with("DriftInformation", notChecked("StackResourceDriftStatus")));
    }

    private Result resource(Input input) {
        String name = input.form().get("StackName");
        String logicalId = input.form().get("LogicalResourceId");
        DeployedStack stack = finder.find(input, name)
                .orElseThrow(() -> StackServiceException.validation("Stack '" + name + "' does not exist"));
        ResourceEvent resource = stack.resources().stream()
                .filter(each -> each.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> StackServiceException.validation(
                        "Resource " + logicalId + " does not exist for stack " + stack.name()));
        return new Result()
                .with(
                        "StackResourceDetail",
                        summary(resource)
                                .with("StackName", stack.name())
                                .with("StackId", stack.id())
                                .with(
                                        "Metadata",
                                        stack.settings()
                                                .template()
                                                .content()
                                                .textAt("/Resources/" + logicalId + "/Metadata")));
    }

    private static Result summary(ResourceEvent resource) {
        return new Result()
                .with("LogicalResourceId", resource.logicalId())
                .with("PhysicalResourceId", resource.physicalId())
                .with("ResourceType", resource.resourceType())
                .with("LastUpdatedTimestamp", resource.timestamp())
                .with("ResourceStatus", resource.status())
                .with("ResourceStatusReason", resource.reason())
                .with("DriftInformation", notChecked("StackResourceDriftStatus"));
    }

    private Result resourceSummaries(Input input) {
        DeployedStack stack = finder.withId(input);
        Page<ResourceEvent> page = input.page(stack.resources(), PAGE);
        return new Result()
                .list("StackResourceSummaries", page.elements(), StackViews::summary)
                .with("NextToken", page.nextToken());
    }

    private Result exports(Input input) {
        Page<StackExport> page = input.page(
                stacks.exports(input.caller().account(), input.caller().region()), PAGE);
        return new Result()
                .list(
                        "Exports",
                        page.elements(),
                        export -> new Result()
                                .with("ExportingStackId", export.stackId())
                                .with("Name", export.name())
                                .with("Value", export.value()))
                .with("NextToken", page.nextToken());
    }

    private Result imports(Input input) {
        String name = input.form().get("ExportName");
        List<String> importers =
                stacks.importers(input.caller().account(), input.caller().region(), name);
        if (importers.isEmpty()) {
            throw StackServiceException.validation("Export '" + name + "' is not imported by any stack.");
        }
        Page<String> page = input.page(importers, PAGE);
        return new Result().list("Imports", page.elements()).with("NextToken", page.nextToken());
    }
}
