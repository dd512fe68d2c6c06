package io.github.hookswitch.local.chime;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Where the service has what. */
final class Regions {
    static final Set<String> APPLICATIONS = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(
            "us-east-1",
            "us-west-2",
            "ca-central-1",
            "eu-central-1",
            "eu-west-1",
            "eu-west-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-southeast-1",
            "ap-southeast-2")));
    static final Set<String> PHONE_NUMBERS = Set.of("us-east-1", "us-west-2");

    private Regions() {}

    static void checkService(String region) {
        if (!APPLICATIONS.contains(region)) {
            throw ChimeServiceException.forbidden("The request is signed for " + region
                    + ", where there is no Chime SDK Voice; use one of " + APPLICATIONS);
        }
    }

    static void checkPhoneNumbers(String region) {
        if (!PHONE_NUMBERS.contains(region)) {
            throw ChimeServiceException.badRequest(
                    "There are no phone numbers in " + region + "; use us-east-1 or us-west-2");
        }
    }
}
