package io.github.hookswitch.simulator.call.internal.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.simulator.call.Bot;
import io.github.hookswitch.simulator.call.BotConversation;
import io.github.hookswitch.simulator.call.Bots;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.internal.legs.Leg;
import io.github.hookswitch.simulator.call.internal.parameters.ActionParameters;
import io.github.hookswitch.simulator.call.internal.parameters.ActionRefusedException;
import io.github.hookswitch.simulator.call.internal.parameters.LegSelection;
import io.github.hookswitch.simulator.call.internal.parameters.Speech;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets the caller talk with a bot. */
final class StartBotConversationAction implements ActionType {
    private static final Pattern ALIAS = Pattern.compile("arn:aws:lex:([a-z0-9-]+):\\d{12}:bot-alias/\\w+/\\w+");
    private static final int MOST_BYTES = 10 * 1024;
    private static final String CONFIGURATION = "Configuration";

    private final ServiceRules rules;
    private final Bots bots;

    /**
     * @param bots by the ARN of their alias
     */
    StartBotConversationAction(ServiceRules rules, Bots bots) {
        this.rules = rules;
        this.bots = bots;
    }

    @Override
    public String name() {
        return "StartBotConversation";
    }

    @Override
    public boolean alwaysReports() {
        return true;
    }

    @Override
    public Leg selectLeg(ObjectNode parameters, Leg invoking, LegSelection legs) throws ActionRefusedException {
        return legs.selectFirst(parameters);
    }

    @Override
    public void start(ActionRun run) throws ActionRefusedException {
        // The one action whose events name the leg beside the parameters, too.
        run.result("CallId", run.leg().callId());
        ActionParameters parameters = run.parameters();
        String alias = parameters.requiredText("BotAliasArn");
        Matcher arn = ALIAS.matcher(alias);
        if (!arn.matches() || !arn.group(1).equals(run.awsRegion())) {
            throw ActionParameters.invalid(
                    "BotAliasArn", "it must be the ARN of a Lex V2 bot alias in the application's Region");
        }
        String locale = parameters.text("LocaleId").orElse("en_US");
        parameters.node().put("LocaleId", locale);
        JsonNode configuration = parameters.given(CONFIGURATION).orElse(MissingNode.getInstance());
        List<Speech> welcome = welcome(configuration, locale);
        if (configuration.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw ActionParameters.invalid(CONFIGURATION, "it has more than " + MOST_BYTES + " bytes");
        }
        if (run.legs().bridged()) {
            throw ActionRefusedException.invalidParameter("A bot cannot talk in a bridged call or a meeting");
        }
        Bot bot = bots.find(alias);
        if (bot == null) {
            throw new ActionRefusedException("ResourceNotFound", "There is no bot alias " + alias);
        }
        String refusal = bots.refusal(run.application(), alias);
        if (refusal != null) {
            throw new ActionRefusedException("ResourceAccessDenied", refusal);
        }
        run.answerLeg();
        BotConversation conversation =
                new BotConversation(run.leg().callId(), locale, sessionAttributes(configuration), List.of());
        new BotDialogue(run, bot, conversation, rules).start(welcome);
    }

    private List<Speech> welcome(JsonNode configuration, String locale) throws ActionRefusedException {
        List<Speech> welcome = new ArrayList<>();
        for (JsonNode message : configuration.path("WelcomeMessages")) {
            String type = message.path("ContentType").asText();
            if (!List.of("PlainText", "SSML").contains(type)) {
                throw ActionParameters.invalid(CONFIGURATION, "ContentType must be PlainText or SSML");
            }
            welcome.add(Speech.of(message.path("Content").asText(), type.equals("SSML"), rules)
                    .inLocale(locale));
        }
        String dialogAction =
                configuration.at("/SessionState/DialogAction/Type").asText();
        if (!welcome.isEmpty() && !dialogAction.equals("ElicitIntent")) {
            throw ActionParameters.invalid(CONFIGURATION, "WelcomeMessages need the dialog action ElicitIntent");
        }
        return welcome;
    }

    private static Map<String, String> sessionAttributes(JsonNode configuration) {
        Map<String, String> attributes = new LinkedHashMap<>();
        configuration
                .at("/SessionState/SessionAttributes")
                .properties()
                .forEach(attribute ->
                        attributes.put(attribute.getKey(), attribute.getValue().asText()));
        return attributes;
    }
}
