package io.github.hookswitch.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServiceRulesTest {

    @Test
    void aBuilderThatChangesNothingGivesTheSameRules() {
        assertThat(ServiceRules.defaults().toBuilder().build()).isEqualTo(ServiceRules.defaults());
    }

    @Test
    void aBuilderChangesOneRuleAndLeavesTheOthers() {
        ServiceRules rules = ServiceRules.defaults().toBuilder()
                .outboundRingTime(Duration.ofSeconds(20))
                .build();

        assertThat(rules).isNotEqualTo(ServiceRules.defaults());
        assertThat(rules.toBuilder().outboundRingTime(Duration.ofSeconds(60)).build())
                .isEqualTo(ServiceRules.defaults());
    }

    @Test
    void aRuleThatNoCallCouldWorkWithIsRefused() {
        assertThatThrownBy(
                        () -> ServiceRules.defaults().toBuilder().maxActions(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxActions is 0");
    }
}
