package io.github.hookswitch.simulator.call.internal.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.simulator.call.ServiceRules;
import io.github.hookswitch.simulator.call.ServiceVariant;
import io.github.hookswitch.simulator.internal.PhoneNumbers;
import java.util.regex.Pattern;

/** The one endpoint of a {@code CallAndBridge} action. */
public record BridgeEndpoint(String uri, boolean pstn) {
    private static final Pattern SIP_USER = Pattern.compile("[A-Za-z0-9&=+$/%\\-_!~*().]{1,36}");
    private static final Pattern CONNECTOR = Pattern.compile("arn:aws:chime:[a-z0-9-]+:\\d{12}:(vc|vcg)/.+");

    public static BridgeEndpoint read(ActionParameters parameters, ServiceRules rules) throws ActionRefusedException {
        JsonNode endpoints = parameters.given("Endpoints").orElse(null);
        if (endpoints == null || !endpoints.isArray() || endpoints.size() != 1) {
            throw invalid("there must be exactly one endpoint");
        }
        JsonNode endpoint = endpoints.get(0);
        String uri = endpoint.path("Uri").asText();
        String type = endpoint.path("BridgeEndpointType").asText();
        switch (type) {
            case "PSTN" -> checkPstn(endpoint, uri);
            case "AWS" -> checkVoiceConnector(endpoint, uri, rules);
            default -> throw invalid("BridgeEndpointType must be PSTN or AWS, but is \"" + type + '"');
        }
        return new BridgeEndpoint(uri, type.equals("PSTN"));
    }

    private static void checkPstn(JsonNode endpoint, String uri) throws ActionRefusedException {
        if (!PhoneNumbers.isE164(uri)) {
            throw invalid("Uri of a PSTN endpoint must be an E.164 number");
        }
        if (endpoint.has("Arn")) {
            throw invalid("Arn must be absent for a PSTN endpoint");
        }
    }

    private static void checkVoiceConnector(JsonNode endpoint, String uri, ServiceRules rules)
            throws ActionRefusedException {
        int longest = rules.has(ServiceVariant.SHORT_URIS_ONLY) ? 30 : 36;
        if (!SIP_USER.matcher(uri).matches() || uri.length() > longest) {
            throw invalid("Uri of an AWS endpoint must be the user part of a SIP URI, 1 to " + longest + " characters");
        }
        if (!CONNECTOR.matcher(endpoint.path("Arn").asText()).matches()) {
            throw invalid("Arn must be that of a Voice Connector of this account");
        }
    }

    private static ActionRefusedException invalid(String why) {
        return ActionParameters.invalid("Endpoints", why);
    }
}
