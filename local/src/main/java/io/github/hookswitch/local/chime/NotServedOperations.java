package io.github.hookswitch.local.chime;

import java.util.Arrays;
import java.util.List;

/** What Chime SDK Voice does and is not imitated here, so that it is refused by its name. */
final class NotServedOperations {
    private static final String NAMES = """
            ValidateE911Address POST /emergency-calling/address
            GetSipMediaApplicationAlexaSkillConfiguration GET /sip-media-applications/{id}/alexa-skill-configuration
            PutSipMediaApplicationAlexaSkillConfiguration PUT /sip-media-applications/{id}/alexa-skill-configuration
            GetVoiceConnectorTerminationHealth GET /voice-connectors/{id}/termination/health
            GetVoiceConnectorProxy GET /voice-connectors/{id}/programmable-numbers/proxy
            PutVoiceConnectorProxy PUT /voice-connectors/{id}/programmable-numbers/proxy
            DeleteVoiceConnectorProxy DELETE /voice-connectors/{id}/programmable-numbers/proxy
            ListProxySessions GET /voice-connectors/{id}/proxy-sessions
            CreateProxySession POST /voice-connectors/{id}/proxy-sessions
            GetProxySession GET /voice-connectors/{id}/proxy-sessions/{session}
            UpdateProxySession POST /voice-connectors/{id}/proxy-sessions/{session}
            DeleteProxySession DELETE /voice-connectors/{id}/proxy-sessions/{session}
            GetVoiceConnectorExternalSystemsConfiguration GET /voice-connectors/{id}/external-systems-configuration
            PutVoiceConnectorExternalSystemsConfiguration PUT /voice-connectors/{id}/external-systems-configuration
            DeleteVoiceConnectorExternalSystemsConfiguration DELETE /voice-connectors/{id}/external-systems-configuration
            StartSpeakerSearchTask POST /voice-connectors/{id}/speaker-search-tasks
            GetSpeakerSearchTask GET /voice-connectors/{id}/speaker-search-tasks/{task}
            StopSpeakerSearchTask POST /voice-connectors/{id}/speaker-search-tasks/{task}?operation=stop
            StartVoiceToneAnalysisTask POST /voice-connectors/{id}/voice-tone-analysis-tasks
            GetVoiceToneAnalysisTask GET /voice-connectors/{id}/voice-tone-analysis-tasks/{task}
            StopVoiceToneAnalysisTask POST /voice-connectors/{id}/voice-tone-analysis-tasks/{task}?operation=stop
            ListVoiceProfileDomains GET /voice-profile-domains
            CreateVoiceProfileDomain POST /voice-profile-domains
            GetVoiceProfileDomain GET /voice-profile-domains/{id}
            UpdateVoiceProfileDomain PUT /voice-profile-domains/{id}
            DeleteVoiceProfileDomain DELETE /voice-profile-domains/{id}
            ListVoiceProfiles GET /voice-profiles
            CreateVoiceProfile POST /voice-profiles
            GetVoiceProfile GET /voice-profiles/{id}
            UpdateVoiceProfile PUT /voice-profiles/{id}
            DeleteVoiceProfile DELETE /voice-profiles/{id}
            """;

    private NotServedOperations() {}

    static List<Operation> all() {
        return Arrays.stream(NAMES.split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" ", -1))
                .map(parts -> Operation.of(parts[0], parts[1], parts[2], 200, Members.none(), input -> {
                    throw ChimeServiceException.notServed(parts[0]);
                }))
                .toList();
    }
}
