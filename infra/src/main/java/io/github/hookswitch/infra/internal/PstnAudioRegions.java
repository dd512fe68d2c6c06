package io.github.hookswitch.infra.internal;

import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Validations;

/**
 * The Regions of PSTN audio, in one table.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/dg/sdk-available-regions.html">Available Regions</a>
 */
public enum PstnAudioRegions {
    /** Where SIP media applications and SIP rules can be created. */
    APPLICATIONS(
            "SIP media applications",
            List.of(
                    "us-east-1",
                    "us-west-2",
                    "ca-central-1",
                    "eu-central-1",
                    "eu-west-1",
                    "eu-west-2",
                    "ap-northeast-1",
                    "ap-northeast-2",
                    "ap-southeast-1",
                    "ap-southeast-2")),

    /** Where phone numbers can be ordered and called. */
    PHONE_NUMBERS("phone numbers", List.of("us-east-1", "us-west-2"));

    private final String things;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> regions;

    PstnAudioRegions(String things, List<String> regions) {
        this.things = things;
        this.regions = regions;
    }

    boolean contains(String region) {
        return regions.contains(region);
    }

    String missingIn(String region) {
        return "Amazon Chime SDK PSTN audio has no " + things + " in the Region " + region + ", only in " + names()
                + ". " + cure();
    }

    String uncheckedRegion() {
        return "The stack has no Region at synthesis, so it cannot be checked: Amazon Chime SDK PSTN audio has "
                + things + " only in " + names() + ". " + cure();
    }

    /**
     * Acknowledges, in these Regions only, that the lists of resource types by Region in the CDK's check of finished
     * templates do not have the resource's type everywhere. In the projects that {@code cdk init} makes that finding would
     * end synthesis.
     *
     * @param resource the resource
     * @param region the Region of its stack
     */
    public void acknowledgeType(CfnResource resource, String region) {
        if (regions.contains(region)) {
            Validations.of(resource)
                    .acknowledge(Acknowledgment.builder()
                            .id("CloudFormation-Validate::F3006")
                            .reason("Amazon Chime SDK PSTN audio is available in " + region
                                    + ", https://docs.aws.amazon.com/chime-sdk/latest/dg/sdk-available-regions.html;"
                                    + " the CDK's list of resource types by Region may lag behind.")
                            .build());
        }
    }

    private String names() {
        return String.join(", ", regions);
    }

    private String cure() {
        return "Give the stack one of them: StackProps.builder().env(Environment.builder().region(\"" + regions.get(0)
                + "\").build()).";
    }
}
