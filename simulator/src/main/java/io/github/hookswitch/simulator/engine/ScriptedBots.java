package io.github.hookswitch.simulator.engine;

import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.Bots;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bots that tests and users have scripted, and behind them those of a directory. */
final class ScriptedBots implements Bots {
    private final Map<String, Bot> scripted;
    private final Bots others;

    /**
     * @param scripted by the ARN of their alias; may grow
     * @param others asked for every other alias
     */
    ScriptedBots(Map<String, Bot> scripted, Bots others) {
        this.scripted = scripted;
        this.others = others;
    }

    @Override
    public @Nullable Bot find(String botAliasArn) {
        Bot bot = scripted.get(botAliasArn);
        return bot == null ? others.find(botAliasArn) : bot;
    }

    @Override
    public @Nullable String refusal(ApplicationEndpoint application, String botAliasArn) {
        return scripted.containsKey(botAliasArn) ? null : others.refusal(application, botAliasArn);
    }
}
