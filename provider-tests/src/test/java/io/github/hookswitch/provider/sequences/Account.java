package io.github.hookswitch.provider.sequences;

import io.github.hookswitch.local.chime.Snapshot;
import io.github.hookswitch.local.deployment.DeployedResource;
import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.LocalDeployment;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceStatus;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.local.deployment.StackResult;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.provider.InProcessProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** An account in which one sequence is deployed, step by step. */
final class Account implements AutoCloseable {
    private static final List<String> OUTSIDE = List.of("+17025550100", "+17025550101");
    private static final Set<ResourceStatus> UNDONE =
            Set.of(ResourceStatus.ROLLBACK_COMPLETE, ResourceStatus.UPDATE_ROLLBACK_COMPLETE);

    private final InProcessProvider provider;
    private final Troubles troubles = new Troubles();
    private final LocalDeployment deployment;
    private final Assemblies assemblies;
    private final Deployed deployed = new Deployed();
    private final Model model;
    private App wanted = new App();

    Account(InProcessProvider.Variant variant, LocalFunctions functions, Path folder) {
        provider = new InProcessProvider(variant);
        List<String> applications = List.of(application("one"), application("two"));
        OUTSIDE.forEach(number -> provider.buy(number));
        ResourceType custom = new InProcessResource(provider, troubles);
        deployment = LocalDeployment.builder(functions)
                .resourceType("Custom::ChimePhoneNumber", custom)
                .resourceType("Custom::ChimeSipRule", custom)
                .resourceType("Test::Anchor", new Anchor())
                .resourceType("Test::Failure", new Failing(troubles))
                .random(new Random(0))
                .build();
        assemblies = new Assemblies(folder, applications);
        model = new Model(provider.chime().voice(), OUTSIDE, applications, deployed);
    }

    private String application(String name) {
        return provider.chime()
                .voice()
                .createSipMediaApplication(name, "us-east-1", "arn:aws:lambda:us-east-1:111122223333:function:" + name)
                .id();
    }

    /** Does a step, and returns what is wrong afterwards. */
    List<String> run(Step step) throws IOException, InterruptedException {
        provider.advance(step.pause());
        if (step.reverted()) {
            wanted = deployed.app();
        }
        step.edits().forEach(edit -> edit.apply(wanted, OUTSIDE));
        troubles.begin(step.trouble());
        Snapshot before = provider.chime().voice().snapshot();
        List<String> problems = new ArrayList<>();
        try {
            if (step.deleted() < 0) {
                deploy(step.trouble(), before, problems);
            } else {
                delete(step.deleted(), problems);
            }
        } catch (IllegalStateException e) {
            problems.add("not even tried: " + e.getMessage());
        }
        problems.addAll(model.problems(before));
        return problems;
    }

    private void deploy(Trouble trouble, Snapshot before, List<String> problems)
            throws IOException, InterruptedException {
        ExpectedFailures expected = new ExpectedFailures(wanted, deployed, before, trouble);
        List<StackResult> results =
                deployment.deploy(assemblies.of(wanted, trouble)).stacks();
        for (int stack = 0; stack < results.size(); stack++) {
            StackResult result = results.get(stack);
            if (result.succeeded()) {
                succeeded(stack, wanted.part(stack), result, problems);
            } else {
                failed(stack, result, expected, problems);
            }
        }
    }

    private void succeeded(int stack, App part, StackResult result, List<String> problems) {
        keep(stack, result, problems);
        deployed.replace(stack, part, ids(result));
    }

    private void failed(int stack, StackResult result, ExpectedFailures expected, List<String> problems) {
        String failure = String.valueOf(result.failure());
        if (!UNDONE.contains(result.status())) {
            problems.add("stack" + stack + " ended " + result.status() + ": " + failure);
        }
        if (!expected.allow(failure)) {
            problems.add("stack" + stack + " failed without an excuse: " + failure);
        }
        if (result.status() == ResourceStatus.UPDATE_ROLLBACK_COMPLETE) {
            Map<String, String> ids = ids(result);
            deployed.part(stack).rules().keySet().forEach(key -> {
                String former = deployed.physicalIds().get(key);
                if (!String.valueOf(former).equals(ids.get(key.id()))) {
                    problems.add(key + " is another rule after the rollback: " + ids.get(key.id()) + " for " + former);
                }
            });
        }
    }

    /** What was to be kept, and no more, is left of what leaves a stack. */
    private void keep(int stack, StackResult result, List<String> problems) {
        App former = deployed.part(stack);
        for (DeployedResource resource : result.retained()) {
            Key key = new Key(stack, resource.logicalId());
            NumberConstruct number = former.numbers().get(key);
            RuleConstruct rule = former.rules().get(key);
            if (number != null && number.retained()) {
                deployed.keepNumber(resource.physicalId());
            } else if (rule != null && (rule.retained() || willBeRetained(key))) {
                deployed.keepRule(resource.physicalId(), rule);
            } else {
                problems.add(key + " could not be deleted: " + resource.physicalId());
            }
        }
    }

    /** Whether a replaced rule stays is for the new template to say. */
    private boolean willBeRetained(Key key) {
        RuleConstruct rule = wanted.rules().get(key);
        return rule != null && rule.retained();
    }

    private void delete(int stack, List<String> problems) throws InterruptedException {
        if (!exists(stack)) {
            return;
        }
        StackResult result = deployment.delete("stack" + stack);
        if (result.succeeded()) {
            succeeded(stack, new App(), result, problems);
        } else {
            problems.add("stack" + stack + " could not be deleted: " + result.failure());
        }
        wanted = deployed.app();
    }

    private boolean exists(int stack) {
        return deployed.physicalIds().containsKey(new Key(stack, "Anchor"));
    }

    private static Map<String, String> ids(StackResult result) {
        Map<String, String> ids = new HashMap<>();
        result.resources().forEach(resource -> ids.put(resource.logicalId(), resource.physicalId()));
        return ids;
    }

    /** What the app's code says, for a report. */
    App wanted() {
        return wanted;
    }

    @Override
    public void close() {
        deployment.close();
        provider.close();
    }

    private static final class Anchor implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            return ResourceState.of("anchor");
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            return old;
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {
            // There is nothing behind it.
        }
    }

    private record Failing(Troubles troubles) implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            troubles.failed();
            throw new ResourceFailedException(ExpectedFailures.PLANNED);
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            return create(request);
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {
            // It never was.
        }
    }
}
