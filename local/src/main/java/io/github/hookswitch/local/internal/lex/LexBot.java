package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.BotConversation;
import io.github.hookswitch.simulator.call.BotIntent;
import io.github.hookswitch.simulator.call.BotTurn;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A bot of an application, as far as a stand-in can be one: it understands its utterances as they are written, asks for its
 * slots, and lets its code hooks decide.
 */
final class LexBot implements Bot {
    private static final String DELEGATE = "Delegate";

    private final Function<String, Optional<LexLocale>> locales;
    private final Function<String, Optional<CodeHook>> hooks;
    private final Map<String, LexSession> sessions = new ConcurrentHashMap<>();

    /**
     * @param locales the languages by their ids
     * @param hooks the code hooks by the languages' ids
     */
    LexBot(Function<String, Optional<LexLocale>> locales, Function<String, Optional<CodeHook>> hooks) {
        this.locales = locales;
        this.hooks = hooks;
    }

    @Override
    public BotTurn hear(BotConversation conversation, String said) {
        LexLocale locale = locales.apply(conversation.localeId())
                .orElseThrow(() -> new IllegalStateException("the bot has no locale " + conversation.localeId()));
        if (conversation.saidBefore().isEmpty()) {
            sessions.put(conversation.sessionId(), new LexSession(conversation.sessionAttributes()));
        }
        LexSession session = sessions.computeIfAbsent(
                conversation.sessionId(), id -> new LexSession(conversation.sessionAttributes()));
        Turn turn = new Turn(locale, session, conversation, said);
        BotTurn taken = turn.take();
        if (taken instanceof BotTurn.Ends) {
            sessions.remove(conversation.sessionId());
        }
        return taken;
    }

    /** One turn of a caller. */
    private final class Turn {
        private final LexLocale locale;
        private final LexSession session;
        private final BotConversation conversation;
        private final String said;

        Turn(LexLocale locale, LexSession session, BotConversation conversation, String said) {
            this.locale = locale;
            this.session = session;
            this.conversation = conversation;
            this.said = said;
        }

        BotTurn take() {
            if (said.isEmpty() && !session.lastPrompt.isEmpty()) {
                return BotTurn.asks(session.lastPrompt);
            }
            LexIntent intent = session.intent;
            Optional<LexLocale.Understood> understood = locale.understand(said);
            if (intent == null) {
                return understood
                        .map(meant -> begin(meant.intent(), meant.slots()))
                        .orElseGet(this::fallback);
            }
            if (session.confirming) {
                return confirmed(intent);
            }
            String slot = session.elicited;
            Optional<String> value = slot == null
                    ? Optional.empty()
                    : locale.typeOf(intent, slot).read(said);
            boolean another = understood.isPresent()
                    && !understood.get().intent().name().equals(intent.name())
                    && understood.get().slots().isEmpty();
            if (another) {
                return begin(understood.get().intent(), understood.get().slots());
            }
            if (slot == null) {
                return understood
                        .map(meant -> begin(meant.intent(), meant.slots()))
                        .orElseGet(this::fallback);
            }
            if (value.isEmpty() && !intent.hasDialogHook()) {
                return missed(intent, slot);
            }
            value.ifPresent(text -> session.slots.put(slot, text));
            session.misses = value.isPresent() ? 0 : session.misses + 1;
            return session.misses > intent.retries(slot) ? fallback() : dialog(intent);
        }

        private BotTurn begin(LexIntent intent, Map<String, String> slots) {
            session.begin(intent, slots);
            for (String slot : intent.slots()) {
                intent.defaultValue(slot).ifPresent(value -> session.slots.putIfAbsent(slot, value));
            }
            return dialog(intent);
        }

        private BotTurn missed(LexIntent intent, String slot) {
            session.misses++;
            return session.misses > intent.retries(slot) ? fallback() : asks(intent.prompt(slot));
        }

        private BotTurn confirmed(LexIntent intent) {
            Optional<String> answer = SlotType.confirmation(said);
            if (answer.isEmpty()) {
                session.misses++;
                return session.misses > 2 ? fallback() : asks(session.lastPrompt);
            }
            session.confirming = false;
            session.confirmationState = answer.get().equals("Yes") ? "Confirmed" : "Denied";
            return dialog(intent);
        }

        /** What the dialog's code hook wants; without one, the bot's own next step. */
        private BotTurn dialog(LexIntent intent) {
            return intent.hasDialogHook() ? hooked("DialogCodeHook", intent) : next(intent);
        }

        /** The next slot, the confirmation, or the fulfilment. */
        private BotTurn next(LexIntent intent) {
            for (String slot : intent.slots()) {
                if (intent.isRequired(slot)
                        && session.slots.getOrDefault(slot, "").isEmpty()) {
                    session.elicited = slot;
                    return asks(intent.prompt(slot));
                }
            }
            session.elicited = null;
            if (session.confirmationState.equals("Denied")) {
                return ends(intent, "Failed", intent.declination());
            }
            if (!intent.confirmation().isEmpty() && session.confirmationState.equals("None")) {
                session.confirming = true;
                return asks(intent.confirmation());
            }
            return intent.hasFulfillmentHook()
                    ? hooked("FulfillmentCodeHook", intent)
                    : ends(intent, "ReadyForFulfillment", intent.closing());
        }

        private BotTurn hooked(String source, LexIntent intent) {
            CodeHook hook = hooks.apply(locale.id())
                    .orElseThrow(() -> new IllegalStateException("the intent " + intent.name()
                            + " has a code hook, but the bot's alias names no function for " + locale.id()));
            JsonNode answer = hook.ask(source, session, intent, locale.id(), conversation.sessionId(), said);
            JsonNode state = answer.path("sessionState");
            session.follow(state);
            String message = Messages.ofHook(answer.path("messages"));
            JsonNode action = state.path("dialogAction");
            LexIntent meant = locale.intent(state.path("intent").path("name").asText(intent.name()))
                    .orElse(intent);
            session.intent = meant;
            return switch (action.path("type").asText(DELEGATE)) {
                case "ElicitSlot" -> {
                    String slot = action.path("slotToElicit").asText();
                    session.elicited = slot;
                    session.confirming = false;
                    yield asks(message.isEmpty() ? meant.prompt(slot) : message);
                }
                case "ElicitIntent" -> {
                    session.intent = null;
                    session.elicited = null;
                    yield asks(message);
                }
                case "ConfirmIntent" -> {
                    session.confirming = true;
                    yield asks(message.isEmpty() ? meant.confirmation() : message);
                }
                case "Close" ->
                    ends(
                            meant,
                            state.path("intent").path("state").asText("Fulfilled"),
                            message.isEmpty() ? meant.closing() : message);
                default ->
                    source.equals("FulfillmentCodeHook") ? ends(meant, "Fulfilled", meant.closing()) : next(meant);
            };
        }

        private BotTurn fallback() {
            Optional<LexIntent> fallback = locale.fallback();
            if (fallback.isEmpty()) {
                return BotTurn.ends(BotIntent.failed("FallbackIntent"));
            }
            session.begin(fallback.get(), Map.of());
            return fallback.get().hasDialogHook() || fallback.get().hasFulfillmentHook()
                    ? dialog(fallback.get())
                    : ends(fallback.get(), "Failed", fallback.get().closing());
        }

        private BotTurn asks(String prompt) {
            session.lastPrompt = prompt;
            return BotTurn.asks(prompt);
        }

        private BotTurn ends(LexIntent intent, String state, String message) {
            BotIntent result = new BotIntent(intent.name(), session.allSlots(intent), state, session.confirmationState);
            return new BotTurn.Ends(message, result, session.attributes);
        }
    }
}
