package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.Heard;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.call.internal.media.PartyListener;
import io.github.hookswitch.simulator.call.internal.media.Sound;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.AudioPrompt;
import io.github.hookswitch.simulator.call.internal.parameters.DigitRules;
import io.github.hookswitch.simulator.call.internal.parameters.Speech;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for digits as often as allowed: prompt, entry, and the failure prompt after each entry that is not good. */
final class DigitCollection implements PartyListener {
    private final ActionRun run;
    private final DigitRules rules;
    private final Prompt prompt;
    private final Prompt failurePrompt;
    private final boolean keepsTerminator;
    private final StringBuilder digits = new StringBuilder();
    private @Nullable Sound sound;
    private VirtualTime.@Nullable Scheduled promptEnd;
    private VirtualTime.@Nullable Scheduled attemptEnd;
    private VirtualTime.@Nullable Scheduled digitsEnd;
    private boolean taking;
    private int attempts;

    DigitCollection(ActionRun run, DigitRules rules, Prompt prompt, Prompt failurePrompt, ServiceRules service) {
        this.run = run;
        this.rules = rules;
        this.prompt = prompt;
        this.failurePrompt = failurePrompt;
        this.keepsTerminator = service.has(ServiceVariant.TERMINATOR_IN_DIGITS);
    }

    /** Something to be heard: it begins to be when it is played. */
    record Prompt(Duration length, Function<ActionRun, Sound> sound) {
        Sound play(ActionRun run) {
            return sound.apply(run);
        }

        static Prompt of(Speech speech) {
            return new Prompt(speech.length(), run -> run.speak(speech));
        }

        static Prompt of(AudioPrompt file) {
            return new Prompt(file.length(), run -> run.play(Heard.Kind.PROMPT, file.name(), file.length()));
        }
    }

    void start() {
        run.answerLeg();
        run.listen(this);
        ask();
    }

    private void ask() {
        attempts++;
        digits.setLength(0);
        taking = true;
        sound = prompt.play(run);
        promptEnd = run.after(prompt.length(), this::await);
    }

    /** The prompt is over: from here on the attempt's time runs. */
    private void await() {
        promptEnd = null;
        attemptEnd = run.after(rules.perAttempt(), () -> entered(""));
    }

    @Override
    public boolean key(String key) {
        if (!taking) {
            return true;
        }
        if (promptEnd != null) {
            promptEnd.cancel();
            stopSound();
            await();
        }
        cancel(digitsEnd);
        if (rules.terminators().contains(key)) {
            entered(key);
            return true;
        }
        digits.append(key);
        if (digits.length() == rules.max()) {
            entered("");
        } else {
            digitsEnd = run.after(rules.betweenDigits(), () -> entered(""));
        }
        return true;
    }

    private void entered(String terminator) {
        taking = false;
        cancel(attemptEnd);
        cancel(digitsEnd);
        String entry = digits.toString();
        if (rules.accept(entry, terminator)) {
            run.result("ReceivedDigits", keepsTerminator ? entry + terminator : entry);
            run.succeed();
            return;
        }
        failurePrompt.play(run);
        run.after(failurePrompt.length(), attempts < rules.attempts() ? this::ask : this::giveUp);
    }

    private void giveUp() {
        run.fail(new ActionRefusedException("InvalidDigitsReceived", "Invalid digits received"));
    }

    private void stopSound() {
        if (sound != null) {
            sound.stop(run.now());
        }
    }

    private static void cancel(VirtualTime.@Nullable Scheduled timer) {
        if (timer != null) {
            timer.cancel();
        }
    }
}
