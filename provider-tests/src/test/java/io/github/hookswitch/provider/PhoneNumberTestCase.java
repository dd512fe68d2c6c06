package io.github.hookswitch.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.chime.PhoneNumber;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRuleTargetApplication;

/** A phone number in an account of its own. */
abstract class PhoneNumberTestCase {
    static final String TYPE = "Custom::ChimePhoneNumber";

    /** Where the search below begins for the logical id Phone, and what is offered next. */
    static final String FIRST = "+12065550193";

    static final String SECOND = "+12065550194";
    static final Map<String, String> SEATTLE = Map.of("AreaCode", "206", "Name", "support");
    final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    String rule() {
        var application = deployment.application("app");
        return deployment
                .client
                .createSipRule(request -> request.name("rule")
                        .triggerType("ToPhoneNumber")
                        .triggerValue(FIRST)
                        .targetApplications(SipRuleTargetApplication.builder()
                                .sipMediaApplicationId(application.id())
                                .priority(1)
                                .awsRegion("us-east-1")
                                .build()))
                .sipRule()
                .sipRuleId();
    }

    JsonNode create(Map<String, String> properties) {
        return deployment.create(TYPE, "Phone", properties);
    }

    Map<String, Object> creation(Map<String, String> properties) {
        return deployment.event("Create", TYPE, "Phone", null, properties);
    }

    JsonNode update(Map<String, String> properties, Map<String, String> old) {
        return deployment.update(TYPE, "Phone", FIRST, properties, old);
    }

    JsonNode delete(String physicalId, Map<String, String> properties) {
        return deployment.delete(TYPE, "Phone", physicalId, properties);
    }

    PhoneNumber number() {
        return deployment.snapshot().phoneNumbers().get(0);
    }
}
