package io.github.hookswitch.simulator.exploration;

import io.github.hookswitch.handler.CallHandler;
import io.github.hookswitch.handler.event.CallEvent;
import io.github.hookswitch.handler.event.LegTag;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.CallFunction;
import io.github.hookswitch.simulator.call.CallLeg;
import io.github.hookswitch.simulator.call.EndedBy;
import io.github.hookswitch.simulator.call.Invocation;
import io.github.hookswitch.simulator.call.LegState;
import io.github.hookswitch.simulator.call.OutboundCallRequest;
import io.github.hookswitch.simulator.call.RemoteParty;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.engine.CallEngineBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One course that a call can take, as the choices say.
 *
 * <p>Parties act, and updates come, whenever time stands still and also while the function is invoked, between an event
 * and its reply. Each attempt to invoke the function can go wrong in the ways of {@link Outcome}.
 */
final class History implements CallFunction {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int MOST_INVOCATIONS = 60;

    private final Scenario scenario;
    private final Choices choices;
    private final CallEngine engine;
    private final List<String> interferences = new ArrayList<>();
    private boolean endCallAccepted;
    private boolean conversationBegan;
    private boolean transferAsked;
    private boolean transferWanted;
    private int invocations;

    History(Scenario scenario, Choices choices) {
        this.scenario = scenario;
        this.choices = choices;
        this.engine = new CallEngineBuilder(new OneNumber(), this)
                .rules(scenario.rules())
                .build();
        engine.setRemoteParty(OneNumber.CALLED, scenario.called());
        engine.setRemoteParty(OneNumber.COLLEAGUE, RemoteParty.answersAfter(Duration.ofSeconds(2)));
    }

    /** What a party does, or somebody who has the id of the call. */
    private enum Act {
        LEG_A_LEAVES,
        LEG_B_LEAVES,
        BOTH_LEAVE,
        END_CALL,
        OTHER_UPDATE,
        CALLER_PRESSES
    }

    /** What becomes of an invocation. */
    private enum Outcome {
        ERROR,
        TIME_OUT,
        SLOW,
        TOO_SLOW,
        TWICE
    }

    /** Runs the call to its end; says what is wrong with that end, null if nothing is. */
    @Nullable
    String flaw() {
        begin();
        actUntilNobodyActsAnyMore();
        String flaw = flawWhileNobodyActs();
        if (flaw == null && call().isConnected()) {
            hangUp(choices.branch(2) == 0 ? LegTag.A : LegTag.B);
            actUntilNobodyActsAnyMore();
            flaw = flawAfterAPartyHasLeft();
        }
        return flaw;
    }

    private void actUntilNobodyActsAnyMore() {
        boolean somebodyMayAct = true;
        while (somebodyMayAct && !choices.isExhausted() && anybodyIsThere()) {
            somebodyMayAct = act();
        }
        engine.runFor(TIMEOUT);
        if (askForTransfer()) {
            engine.runFor(TIMEOUT);
        }
    }

    private void begin() {
        if (scenario.outbound()) {
            engine.createCall(
                    new OutboundCallRequest(OneNumber.APPLICATION, OneNumber.SERVICE_NUMBER, OneNumber.CALLED));
            engine.runFor(Duration.ZERO);
        } else {
            engine.dial(OneNumber.CALLER, OneNumber.SERVICE_NUMBER);
        }
    }

    /** Somebody acts, or time passes; false if nobody acts and nothing is to come. */
    private boolean act() {
        List<Act> acts = possibleActs();
        int choice = interference(acts.size() + 1);
        if (choice > 0) {
            perform(acts.get(choice - 1), "");
            engine.runFor(Duration.ZERO);
            return true;
        }
        Instant next = engine.nextEventAt();
        if (next == null) {
            return askForTransfer();
        }
        engine.runFor(Duration.between(engine.now(), next));
        return true;
    }

    /** What comes before the first conversation of a transfer is as in any other call, and explored there. */
    private int interference(int count) {
        conversationBegan |= !engine.calls().isEmpty() && call().isBridged();
        return scenario.transferring() == null || conversationBegan ? choices.interference(count) : 0;
    }

    /** The update that every history of a transfer has, when the first conversation is under way. */
    private boolean askForTransfer() {
        if (scenario.transferring() == null || transferAsked || !call().isBridged()) {
            return false;
        }
        transferAsked = true;
        update("Transfer");
        engine.runFor(Duration.ZERO);
        return true;
    }

    @Override
    public Invocation invoke(ApplicationEndpoint endpoint, byte[] event) {
        invocations++;
        if (invocations > MOST_INVOCATIONS) {
            return new Invocation.AccessDenied("the function is invoked again and again");
        }
        noticeTransfer(event);
        List<Act> acts = possibleActs();
        Outcome[] outcomes = Outcome.values();
        int choice = interference(1 + outcomes.length + acts.size());
        if (choice == 0) {
            return answer(event, scenario.took());
        }
        String when = " during invocation " + invocations;
        if (choice <= outcomes.length) {
            Outcome outcome = outcomes[choice - 1];
            interferences.add(outcome + when);
            return outcome(outcome, event);
        }
        perform(acts.get(choice - 1 - outcomes.length), when);
        return answer(event, scenario.took());
    }

    private void noticeTransfer(byte[] event) {
        CallHandler handler = scenario.transferring();
        if (handler != null && !transferWanted) {
            CallEvent parsed = CallEvent.parse(event);
            transferWanted = TransferHandlers.transfers(handler.handle(parsed), parsed);
        }
    }

    private Invocation outcome(Outcome outcome, byte[] event) {
        return switch (outcome) {
            case ERROR -> new Invocation.FunctionError("java.lang.OutOfMemoryError", "Java heap space");
            case TIME_OUT -> new Invocation.TimedOut();
            case SLOW -> answer(event, scenario.took().plus(Duration.ofSeconds(4)));
            case TOO_SLOW ->
                answer(event, scenario.rules().invocationRetryAfter().plusSeconds(1));
            case TWICE -> {
                byte[] first = scenario.function().answer(event);
                byte[] second = scenario.function().answer(event);
                if (!Arrays.equals(first, second)) {
                    throw new AssertionError("An event that came twice was answered in two ways: " + this);
                }
                yield new Invocation.Answered(second, scenario.took());
            }
        };
    }

    private Invocation answer(byte[] event, Duration took) {
        return new Invocation.Answered(scenario.function().answer(event), took);
    }

    private List<Act> possibleActs() {
        if (engine.calls().isEmpty()) {
            return List.of();
        }
        boolean a = isThere(LegTag.A);
        boolean b = isThere(LegTag.B);
        List<Act> acts = new ArrayList<>();
        if (a) {
            acts.add(Act.LEG_A_LEAVES);
        }
        if (b) {
            acts.add(Act.LEG_B_LEAVES);
        }
        if (a && b) {
            acts.add(Act.BOTH_LEAVE);
        }
        if (a || b) {
            acts.add(Act.END_CALL);
            acts.add(Act.OTHER_UPDATE);
        }
        CallLeg caller = call().leg(LegTag.A);
        if (!scenario.keys().isEmpty() && caller != null && caller.isConnected()) {
            acts.add(Act.CALLER_PRESSES);
        }
        return acts;
    }

    private void perform(Act act, String when) {
        interferences.add(act + when + " at " + engine.now());
        switch (act) {
            case LEG_A_LEAVES -> hangUp(LegTag.A);
            case LEG_B_LEAVES -> hangUp(LegTag.B);
            case BOTH_LEAVE -> {
                hangUp(LegTag.B);
                if (isThere(LegTag.A)) {
                    hangUp(LegTag.A);
                }
            }
            case END_CALL -> endCallAccepted |= update("EndCall");
            case OTHER_UPDATE -> update("Other");
            case CALLER_PRESSES -> call().press(LegTag.A, scenario.keys());
        }
    }

    private void hangUp(LegTag leg) {
        call().hangUp(leg);
    }

    private boolean update(String argument) {
        return engine.updateCall(
                OneNumber.APPLICATION.sipMediaApplicationId(), call().transactionId(), Map.of(argument, "true"));
    }

    private @Nullable String flawWhileNobodyActs() {
        if (invocations > MOST_INVOCATIONS) {
            return "the function is invoked again and again";
        }
        if (transferWanted && isCallerCutOff()) {
            return "a caller in a transfer is cut off";
        }
        if (!call().isConnected()) {
            return anybodyIsThere() ? "a leg rings for ever" : null;
        }
        if (endCallAccepted) {
            return "the call goes on although its end was asked for";
        }
        return call().isBridged() ? null : "somebody is left alone on a connected leg";
    }

    /** Whether the caller was hung up although nobody left, nobody asked for it, and the handler did not say sorry. */
    private boolean isCallerCutOff() {
        boolean partyLeft = call().legs().stream()
                .anyMatch(leg ->
                        leg.tag().equals(LegTag.B) && leg.connectedSince() != null && leg.endedBy() == EndedBy.PARTY);
        CallLeg caller = call().leg(LegTag.A);
        boolean hungUp = caller != null && caller.endedBy() == EndedBy.APPLICATION;
        return hungUp
                && !partyLeft
                && !endCallAccepted
                && call().heard(LegTag.A).stream()
                        .noneMatch(heard -> heard.what().equals(TransferHandlers.SORRY));
    }

    private @Nullable String flawAfterAPartyHasLeft() {
        return call().isEnded() ? null : "the other leg of a conversation that is over is left";
    }

    private boolean anybodyIsThere() {
        return isThere(LegTag.A) || isThere(LegTag.B);
    }

    private boolean isThere(LegTag tag) {
        CallLeg leg = call().leg(tag);
        return leg != null && leg.state() != LegState.DISCONNECTED;
    }

    private SimulatedCall call() {
        return engine.calls().get(0);
    }

    /** What was chosen, and the timeline. */
    @Override
    public String toString() {
        return scenario.name() + "\ninterferences: " + interferences + "\n" + call();
    }
}
