package io.github.hookswitch.local.internal.lex;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.deployment.JsonObject;
import io.github.hookswitch.local.deployment.ResourceFailedException;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import java.security.SecureRandom;
import java.util.Map;

/** The resource types of Lex V2. */
public final class LexResources {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int ID_LENGTH = 10;
    private static final String TEST_ALIAS = "TSTALIASID";

    private final LexBots bots;
    private final SecureRandom random = new SecureRandom();

    private LexResources(LexBots bots) {
        this.bots = bots;
    }

    /**
     * All of them.
     *
     * @param bots where they take effect
     * @return the types by name
     */
    public static Map<String, ResourceType> all(LexBots bots) {
        LexResources resources = new LexResources(bots);
        return Map.of(
                "AWS::Lex::Bot", resources.new OfBot(),
                "AWS::Lex::BotVersion", resources.new OfVersion(),
                "AWS::Lex::BotAlias", resources.new OfAlias(),
                "AWS::Lex::ResourcePolicy", resources.new OfPolicy());
    }

    private String newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    private static JsonNode json(JsonObject properties) {
        try {
            return MAPPER.readTree(properties.json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String arn(ResourceRequest request, String resource) {
        return "arn:aws:lex:" + request.stack().region() + ":" + request.stack().account() + ":" + resource;
    }

    private static boolean changed(ResourceRequest request, JsonObject before, String name) {
        return !json(request.properties()).path(name).equals(json(before).path(name));
    }

    private final class OfBot implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            JsonNode properties = json(request.properties());
            if (properties.has("BotFileS3Location")) {
                throw new ResourceFailedException(
                        "A bot of an import file (BotFileS3Location) is not run locally; give it BotLocales");
            }
            String id = newId();
            put(request, id, properties);
            return ResourceState.of(id).with("Id", id).with("Arn", arn(request, "bot/" + id));
        }

        private void put(ResourceRequest request, String id, JsonNode properties) {
            bots.putVersion(id, "DRAFT", properties);
            if (properties.has("TestBotAliasSettings")) {
                ObjectNode alias = properties.path("TestBotAliasSettings").deepCopy();
                bots.putAlias(
                        arn(request, "bot-alias/" + id + "/" + TEST_ALIAS),
                        alias.put("BotAliasName", "TestBotAlias").put("BotVersion", "DRAFT"));
            }
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            put(request, old.physicalId(), json(request.properties()));
            return old;
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {
            bots.removeBot(state.physicalId());
            bots.removeAlias(arn(request, "bot-alias/" + state.physicalId() + "/" + TEST_ALIAS));
        }
    }

    private final class OfVersion implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            String botId = request.required("BotId");
            if (!bots.hasBot(botId)) {
                throw new ResourceFailedException(
                        "Failed to retrieve parent resource since it does not exist: " + botId);
            }
            int number = 1;
            while (!bots.version(botId, Integer.toString(number)).isMissingNode()) {
                number++;
            }
            String version = Integer.toString(number);
            bots.putVersion(botId, version, bots.draft(botId).deepCopy());
            return ResourceState.of(botId + "|" + version).with("BotVersion", version);
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            return request.properties().equals(oldProperties) ? old : create(request);
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {
            String[] parts = state.physicalId().split("\\|", -1);
            bots.removeVersion(parts[0], parts[1]);
        }
    }

    private final class OfAlias implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            String botId = request.required("BotId");
            String id = newId();
            String arn = arn(request, "bot-alias/" + botId + "/" + id);
            bots.putAlias(arn, json(request.properties()));
            return ResourceState.of(id + "|" + botId)
                    .with("Arn", arn)
                    .with("BotAliasId", id)
                    .with("BotAliasStatus", "Available");
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            if (changed(request, oldProperties, "BotId")) {
                return create(request);
            }
            bots.putAlias(String.valueOf(old.attributes().text("Arn")), json(request.properties()));
            return old;
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {
            bots.removeAlias(String.valueOf(state.attributes().text("Arn")));
        }
    }

    private final class OfPolicy implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            JsonNode policy = json(request.properties()).path("Policy");
            String arn = request.required("ResourceArn");
            bots.putPolicy(arn, policy.isTextual() ? policy.asText() : policy.toString());
            return ResourceState.of(arn).with("Id", arn).with("RevisionId", "1");
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            return create(request);
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {
            bots.removePolicy(state.physicalId());
        }
    }
}
