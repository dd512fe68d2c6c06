package io.github.hookswitch.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;

class SipMediaApplicationMetricsTest extends SipMediaApplicationTestCase {
    private static final String ARN = "arn:aws:chime:us-west-2:444455556666:sma/0f0f0f0f-1111-2222-3333-444444444444";

    @Test
    void theHandlersMetricsAreThoseOfTheApplication() {
        ISipMediaApplication application = SipMediaApplication.fromSipMediaApplicationId(stack, "Imported", "abc");

        for (Metric metric : List.of(
                application.metricCalls(),
                application.metricHangups(),
                application.metricHandlerErrors(),
                application.metricInvalidResponses())) {
            assertThat(metric.getNamespace()).isEqualTo("Hookswitch");
            assertThat(metric.getStatistic()).isEqualTo("Sum");
            assertThat(metric.getDimensions()).isEqualTo(Map.of("SipMediaApplicationId", "abc"));
        }
        assertThat(application.metricCallDuration().getMetricName()).isEqualTo("CallDuration");
        assertThat(application.metricCallDuration().getStatistic()).isEqualTo("Average");
    }

    @Test
    void optionsOfAMetricWin() {
        Metric metric = SipMediaApplication.fromSipMediaApplicationId(stack, "Imported", "abc")
                .metricCalls(MetricOptions.builder()
                        .statistic("Maximum")
                        .label("Calls")
                        .build());

        assertThat(metric.getStatistic()).isEqualTo("Maximum");
        assertThat(metric.getLabel()).isEqualTo("Calls");
    }

    @Test
    void activeCallsAreCountedByRegion() {
        Metric metric = SipMediaApplication.fromSipMediaApplicationArn(stack, "Imported", ARN)
                .metricAllActiveCalls();

        assertThat(metric.getNamespace()).isEqualTo("AWS/ChimeVoiceConnector");
        assertThat(metric.getMetricName()).isEqualTo("SmaActiveCallCount");
        assertThat(metric.getDimensions()).isEqualTo(Map.of("Region", "us-west-2"));
        assertThat(metric.getStatistic()).isEqualTo("Maximum");
        assertThat(metric.getRegion()).isEqualTo("us-west-2");
    }
}
