package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.hookswitch.local.internal.iam.ConditionCheck;
import io.github.hookswitch.local.internal.iam.PolicyDocument;
import io.github.hookswitch.local.internal.iam.ResourcePolicies;
import io.github.hookswitch.local.internal.iam.ServiceAccess;
import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.LocalFunctions;
import io.github.hookswitch.simulator.call.ApplicationEndpoint;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.Bots;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The Lex bots of all deployed stacks. */
public final class LexBots implements Bots, ResourcePolicies {
    private static final String DRAFT = "DRAFT";
    private static final String PRINCIPAL = "voiceconnector.chime.amazonaws.com";
    private static final String ACTION = "lex:StartConversation";

    private final LocalFunctions functions;
    private final InstantSource clock;
    private final ServiceAccess access;
    private final Map<String, JsonNode> versions = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> aliases = new ConcurrentHashMap<>();
    private final Map<String, PolicyDocument> policies = new ConcurrentHashMap<>();
    private final Map<String, Bot> bots = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param functions the code hooks
     * @param conditions checks the conditions of resource policies
     * @param clock what today is
     */
    public LexBots(LocalFunctions functions, ConditionCheck conditions, InstantSource clock) {
        this.functions = functions;
        this.clock = clock;
        this.access = new ServiceAccess(this, conditions);
    }

    void putVersion(String botId, String version, JsonNode definition) {
        versions.put(botId + "/" + version, definition);
    }

    JsonNode draft(String botId) {
        return version(botId, DRAFT);
    }

    JsonNode version(String botId, String version) {
        return versions.getOrDefault(botId + "/" + version, MissingNode.getInstance());
    }

    boolean hasBot(String botId) {
        return versions.containsKey(botId + "/" + DRAFT);
    }

    void removeBot(String botId) {
        versions.keySet().removeIf(key -> key.startsWith(botId + "/"));
    }

    void removeVersion(String botId, String version) {
        versions.remove(botId + "/" + version);
    }

    void putAlias(String arn, JsonNode properties) {
        aliases.put(arn, properties);
    }

    void removeAlias(String arn) {
        aliases.remove(arn);
        bots.remove(arn);
    }

    void putPolicy(String resourceArn, String document) {
        policies.put(resourceArn, PolicyDocument.parse(document));
    }

    void removePolicy(String resourceArn) {
        policies.remove(resourceArn);
    }

    @Override
    public @Nullable Bot find(String botAliasArn) {
        return aliases.containsKey(botAliasArn) ? bots.computeIfAbsent(botAliasArn, this::make) : null;
    }

    private Bot make(String aliasArn) {
        return new LexBot(id -> locale(aliasArn, id), id -> hook(aliasArn, id));
    }

    private LexAlias alias(String arn) {
        String[] parts = arn.split("[:/]", -1);
        JsonNode properties = aliases.getOrDefault(arn, MissingNode.getInstance());
        String botId = parts[parts.length - 2];
        return new LexAlias(
                arn,
                parts[4],
                parts[parts.length - 1],
                properties.path("BotAliasName").asText(),
                botId,
                draft(botId).path("Name").asText(),
                properties.path("BotVersion").asText(DRAFT));
    }

    private Optional<LexLocale> locale(String aliasArn, String localeId) {
        LexAlias alias = alias(aliasArn);
        JsonNode definition = version(alias.botId(), alias.version());
        for (JsonNode locale : definition.path("BotLocales")) {
            if (locale.path("LocaleId").asText().equals(localeId)) {
                return Optional.of(new LexLocale(locale, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
            }
        }
        return Optional.empty();
    }

    private Optional<CodeHook> hook(String aliasArn, String localeId) {
        JsonNode properties = aliases.getOrDefault(aliasArn, MissingNode.getInstance());
        for (JsonNode setting : properties.path("BotAliasLocaleSettings")) {
            String function = setting.at("/BotAliasLocaleSetting/CodeHookSpecification/LambdaCodeHook/LambdaArn")
                    .asText("");
            if (setting.path("LocaleId").asText().equals(localeId) && !function.isEmpty()) {
                return Optional.of(new CodeHook(functions, function, alias(aliasArn)));
            }
        }
        return Optional.empty();
    }

    @Override
    public @Nullable String refusal(ApplicationEndpoint application, String botAliasArn) {
        String account = FunctionArn.parse(application.functionArn()).account();
        String source = "arn:aws:voiceconnector:" + application.awsRegion() + ":" + account + ":sma/"
                + application.sipMediaApplicationId();
        return access.allows(PRINCIPAL, account, source, ACTION, botAliasArn)
                ? null
                : PRINCIPAL + " is not authorized to perform: " + ACTION + " on resource: " + botAliasArn
                        + " because the bot alias has no resource policy (AWS::Lex::ResourcePolicy) that allows it";
    }

    @Override
    public Optional<PolicyDocument> of(String resource) {
        return Optional.ofNullable(policies.get(resource));
    }

    @Override
    public Optional<String> owner(String resource) {
        return Optional.of(resource.split(":", -1))
                .filter(parts -> parts.length > 4)
                .map(parts -> parts[4]);
    }
}
