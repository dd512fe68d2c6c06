package io.github.hookswitch.local.internal.gateway;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The Regions in which an account may be here: those of the partition {@code aws}.
 *
 * @see <a href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html">AWS Regions</a>
 */
final class Regions {
    private static final int FORBIDDEN = 403;
    // How some tools sign for services that are in no Region.
    private static final String GLOBAL = "aws-global";
    private static final Set<String> OF_AWS = Set.copyOf(Arrays.asList(("af-south-1 ap-east-1 ap-east-2 ap-northeast-1"
                    + " ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3"
                    + " ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 eu-central-1"
                    + " eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1"
                    + " me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2")
            .split(" ", -1)));

    private Regions() {}

    /** Refuses a request that was signed for a Region that is not here. */
    static void require(String region) {
        if (OF_AWS.contains(region) || region.equals(GLOBAL)) {
            return;
        }
        throw new AwsException(
                FORBIDDEN,
                "SignatureDoesNotMatch",
                partition(region)
                        .map(partition -> "Credential should be scoped to a valid region. " + region
                                + " is of the partition " + partition + ", and only the partition aws is here.")
                        .orElse("Credential should be scoped to a valid region. There is no Region '" + region
                                + "'; check AWS_REGION, or the Region that the program sets."));
    }

    private static Optional<String> partition(String region) {
        if (region.startsWith("cn-")) {
            return Optional.of("aws-cn");
        }
        if (region.startsWith("us-gov-")) {
            return Optional.of("aws-us-gov");
        }
        if (region.startsWith("us-iso") || region.startsWith("eu-iso")) {
            return Optional.of("aws-iso");
        }
        return region.startsWith("eusc-") ? Optional.of("aws-eusc") : Optional.empty();
    }
}
