package io.github.hookswitch.simulator.call.internal.actions;

import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.BotConversation;
import io.github.hookswitch.simulator.call.BotIntent;
import io.github.hookswitch.simulator.call.BotTurn;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.media.PartyListener;
import io.github.hookswitch.simulator.call.internal.media.Sound;
import io.github.hookswitch.simulator.call.internal.media.SpeechLength;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.Speech;
import io.github.hookswitch.simulator.call.internal.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One conversation with a bot: it speaks, listens, and speaks again, until it has understood. */
final class BotDialogue implements PartyListener {
    private static final String START_TIMEOUT = "start-timeout-ms";
    private static final Duration KEYS_END = Duration.ofSeconds(5);
    private static final String LAST_KEY = "#";

    private final ActionRun run;
    private final Bot bot;
    private final ServiceRules rules;
    private final BotConversation start;
    private final Duration startTimeout;
    private final List<String> said = new ArrayList<>();
    private final StringBuilder keys = new StringBuilder();
    private @Nullable Sound sound;
    private VirtualTime.@Nullable Scheduled timer;
    private boolean listening = true;
    private int silences;

    BotDialogue(ActionRun run, Bot bot, BotConversation start, ServiceRules rules) {
        this.run = run;
        this.bot = bot;
        this.start = start;
        this.rules = rules;
        this.startTimeout = start.sessionAttributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().contains(START_TIMEOUT)
                        && attribute.getValue().matches("\\d{1,9}"))
                .map(attribute -> Duration.ofMillis(Long.parseLong(attribute.getValue())))
                .findFirst()
                .orElse(rules.botStartTimeout());
    }

    void start(List<Speech> welcome) {
        run.listen(this);
        sayAll(welcome.iterator());
    }

    private void sayAll(Iterator<Speech> messages) {
        if (messages.hasNext()) {
            say(messages.next(), () -> sayAll(messages));
        } else {
            awaitCaller();
        }
    }

    private void say(Speech speech, Runnable then) {
        sound = run.speak(speech);
        timer = run.after(speech.length(), then);
    }

    private void awaitCaller() {
        timer = run.after(startTimeout, this::silence);
    }

    @Override
    public void speechBegan() {
        interrupt();
    }

    @Override
    public void speechEnded(String text) {
        if (listening) {
            interrupt();
            silences = 0;
            turn(text);
        }
    }

    @Override
    public boolean key(String key) {
        if (listening) {
            interrupt();
            silences = 0;
            if (key.equals(LAST_KEY)) {
                keysEnded();
            } else {
                keys.append(key);
                timer = run.after(KEYS_END, this::keysEnded);
            }
        }
        return true;
    }

    /** A caller who speaks or presses keys is not waited for, and cuts the bot off. */
    private void interrupt() {
        if (!listening) {
            return;
        }
        if (timer != null) {
            timer.cancel();
        }
        if (sound != null) {
            sound.stop(run.now());
        }
    }

    private void keysEnded() {
        String entered = keys.toString();
        keys.setLength(0);
        turn(entered);
    }

    private void silence() {
        silences++;
        if (silences == rules.maxBotSilences()) {
            end(new BotTurn.Ends("", BotIntent.failed("FallbackIntent")));
        } else {
            turn("");
        }
    }

    private void turn(String text) {
        BotTurn turn;
        try {
            turn = bot.hear(
                    new BotConversation(start.sessionId(), start.localeId(), start.sessionAttributes(), said), text);
        } catch (RuntimeException failure) {
            run.fail(new ActionRefusedException("SystemException", "The bot failed: " + failure));
            return;
        }
        said.add(text);
        if (turn instanceof BotTurn.Asks asks) {
            say(speech(asks.prompt()), this::awaitCaller);
        } else if (turn instanceof BotTurn.Ends ends) {
            listening = false;
            if (ends.message().isEmpty()) {
                end(ends);
            } else {
                say(speech(ends.message()), () -> end(ends));
            }
        }
    }

    private Speech speech(String text) {
        return new Speech(text, SpeechLength.of(text, rules)).inLocale(start.localeId());
    }

    private void end(BotTurn.Ends ends) {
        run.result("IntentResult", IntentResults.of(start, ends));
        run.succeed();
    }
}
