package io.github.hookswitch.provider.matrix;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.chime.ChimeFault;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.ReceivedRequest;
import io.github.hookswitch.local.deployment.DeliveryFault;
import io.github.hookswitch.local.deployment.DeployedResource;
import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceEvent;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceStatus;
import io.github.hookswitch.local.deployment.ResourceType;
import io.github.hookswitch.local.deployment.StackResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An account with a warm provider in it, and a stack of numbers and applications that every cell may use. */
final class Bench implements AutoCloseable {
    private static final List<String> AREAS =
            List.of("202", "206", "212", "305", "312", "415", "503", "512", "617", "702");
    private static final Options ACCOUNT = Options.defaults()
            .withOrderDuration(TickingTime.STEP.multipliedBy(3))
            .withPhoneNumberQuota(100);

    private static final Duration PROVIDER_RETURN = Duration.ofMinutes(2);

    private final Templates templates;
    private final List<ResourceEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final LocalAws simulator;
    private final List<DeployedResource> base;
    private int cells;

    Bench(Path jar, Path folder) throws IOException, InterruptedException {
        templates = new Templates(folder);
        simulator = LocalAws.builder()
                .chime(ACCOUNT.withTime(new TickingTime()))
                .functions(Provider::inStandardRuntime)
                .resourceType("Test::Failure", new AlwaysFails())
                .deploymentListener(events::add)
                .build();
        Provider.deploy(simulator.functions(), jar, folder);
        StackResult result = simulator.deploy(templates.base()).stack(Templates.BASE);
        if (!result.succeeded()) {
            simulator.close();
            throw new IllegalStateException("The stack that every cell needs failed: " + result.failure());
        }
        base = result.resources();
    }

    LocalAws simulator() {
        return simulator;
    }

    /** Runs a flow without any fault and tells what it did. */
    Recording record(Flow flow) throws IOException, InterruptedException {
        prepare(flow, Provider.PATIENT.toString());
        int calls = simulator.chime().requests().size();
        events.clear();
        StackResult result = operate(flow, Provider.PATIENT.toString());
        List<ReceivedRequest> made = simulator.chime().requests();
        Recording recording = new Recording(
                flow,
                result.status(),
                made.subList(calls, made.size()).stream()
                        .map(ReceivedRequest::operation)
                        .toList(),
                requestsSoFar());
        cleanUp(result.status());
        return recording;
    }

    /** The types of the requests to the resource; a rollback's update is a second one. */
    private List<String> requestsSoFar() {
        return events.stream()
                .filter(event -> "Subject".equals(event.logicalId()))
                .map(event -> switch (event.status()) {
                    case CREATE_IN_PROGRESS -> "Create";
                    case UPDATE_IN_PROGRESS -> "Update";
                    case DELETE_IN_PROGRESS -> "Delete";
                    default -> "";
                })
                .filter(type -> !type.isEmpty())
                .toList();
    }

    Verdict run(Cell cell, ResourceStatus expected) throws IOException, InterruptedException {
        String provider = (cell.fault() == Fault.TIMED_OUT ? Provider.HASTY : Provider.PATIENT).toString();
        prepare(cell.flow(), provider);
        events.clear();
        plant(cell);
        StackResult result = operate(cell.flow(), provider);
        List<String> problems = new ArrayList<>();
        if (simulator.chime().clearFaults() + simulator.deployment().clearFaults() > 0) {
            problems.add("the fault was not met");
        }
        if (result.status() != expected) {
            problems.add("ended " + result.status() + " instead of " + expected + ": " + result.failure());
        }
        if (!result.succeeded() && !names(result.failure())) {
            problems.add("no reason to act on: " + result.failure());
        }
        Set<String> leaks = new TreeSet<>(compare(result, problems));
        int unanswered = unanswered();
        leaks.addAll(cleanUp(result.status()));
        unanswered = Math.max(unanswered, unanswered());
        return new Verdict(cell, List.copyOf(leaks), unanswered, problems);
    }

    private static boolean names(@Nullable String reason) {
        return reason != null && reason.length() > 30;
    }

    private void prepare(Flow flow, String provider) throws IOException, InterruptedException {
        cells++;
        if (flow.operation().startsWithAStack()) {
            StackResult result = deploy(flow.subject(), flow.subject().first, false, provider);
            if (!result.succeeded()) {
                throw new IllegalStateException("Before the fault: " + result.failure());
            }
            awaitProvider();
        }
    }

    /** The provider makes calls after its answer: they belong to the flow, and must not meet the fault of the next one. */
    private void awaitProvider() throws InterruptedException {
        if (!simulator.functions().awaitIdle(PROVIDER_RETURN)) {
            throw new IllegalStateException("The provider still runs " + PROVIDER_RETURN + " after its answer");
        }
    }

    private void plant(Cell cell) {
        List<ChimeFault> faults = cell.fault().ofCall();
        if (!faults.isEmpty()) {
            List<ChimeFault> queue = new ArrayList<>(Collections.nCopies(cell.occurrence() - 1, new ChimeFault.None()));
            queue.addAll(faults);
            simulator
                    .chime()
                    .fault(
                            cell.target(),
                            queue.get(0),
                            queue.subList(1, queue.size()).toArray(new ChimeFault[0]));
        }
        cell.fault().ofRequest().ifPresent(fault -> {
            for (int healthy = 1; healthy < cell.occurrence(); healthy++) {
                simulator.deployment().fault(cell.target(), "Subject", new DeliveryFault.None());
            }
            simulator.deployment().fault(cell.target(), "Subject", fault);
        });
    }

    private StackResult operate(Flow flow, String provider) throws IOException, InterruptedException {
        StackResult result = perform(flow, provider);
        awaitProvider();
        return result;
    }

    private StackResult perform(Flow flow, String provider) throws IOException, InterruptedException {
        Subject subject = flow.subject();
        return switch (flow.operation()) {
            case CREATE -> deploy(subject, subject.first, false, provider);
            case UPDATE -> deploy(subject, subject.changed, false, provider);
            case REPLACE -> deploy(subject, subject.replaced, false, provider);
            case DELETE -> simulator.deployment().delete(Templates.CELL);
            case ROLLBACK_OF_CREATE -> deploy(subject, subject.first, true, provider);
            case ROLLBACK_OF_UPDATE -> deploy(subject, subject.changed, true, provider);
            case ROLLBACK_OF_REPLACE -> deploy(subject, subject.replaced, true, provider);
        };
    }

    private StackResult deploy(Subject subject, Map<String, String> values, boolean failing, String provider)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(values);
        all.put("provider", provider);
        all.putIfAbsent("area", AREAS.get(cells % AREAS.size()));
        all.put("failure", failing ? Templates.read("failure.txt") : "");
        return simulator
                .deploy(templates.assembly(Templates.CELL, subject.template, all))
                .stack(Templates.CELL);
    }

    /** What is there and owned by nobody; what is owned and not there is a problem. */
    private Set<String> compare(StackResult result, List<String> problems) {
        Set<String> existing = Inventory.existing(simulator.chime().voice().snapshot());
        Map<String, List<DeployedResource>> stacks = new LinkedHashMap<>();
        stacks.put(Templates.BASE, base);
        stacks.put(Templates.CELL, result.resources());
        Set<String> owned = Inventory.owned(stacks.values());
        Set<String> missing = new TreeSet<>(owned);
        missing.removeAll(existing);
        missing.removeIf(one -> one.startsWith("logs of ") || one.startsWith("Test::"));
        if (!missing.isEmpty()) {
            problems.add("owned by a stack but not there: " + missing);
        }
        Set<String> leaks = new TreeSet<>(existing);
        leaks.removeAll(owned);
        return leaks;
    }

    private int unanswered() {
        return (int) events.stream()
                .map(ResourceEvent::reason)
                .filter(reason -> reason != null && reason.contains("did not receive a response"))
                .count();
    }

    /** Deletes the cell's stack if there is one, and returns what is left beside the base. */
    private Set<String> cleanUp(ResourceStatus status) throws InterruptedException {
        if (status != ResourceStatus.ROLLBACK_COMPLETE && status != ResourceStatus.DELETE_COMPLETE) {
            simulator.deployment().delete(Templates.CELL);
            awaitProvider();
        }
        Set<String> left = Inventory.existing(simulator.chime().voice().snapshot());
        left.removeAll(Inventory.owned(List.of(base)));
        return left;
    }

    @Override
    public void close() {
        simulator.close();
    }

    private static final class AlwaysFails implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            throw new ResourceFailedException("This resource fails, so that the stack is rolled back");
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
