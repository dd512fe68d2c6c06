package io.github.hookswitch.infra;

import io.github.hookswitch.infra.internal.Arguments;
import io.github.hookswitch.infra.internal.Placeholder;
import java.util.Objects;
import java.util.regex.Pattern;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.ResourceProps;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * The ARN of one resource of the service, as an import takes it.
 *
 * @param arn the ARN
 * @param resourceId the resource's id in it
 * @param environment its account and Region
 */
record ChimeArn(String arn, String resourceId, ResourceProps environment) {
    /** Ids are letters, digits and hyphens: a wildcard would import many resources as one. */
    static final String ID = "[a-zA-Z0-9-]+";

    static final String REGION = "[a-z]{2}(-[a-z]+)+-\\d";

    static ChimeArn parse(Construct scope, String parameter, String arn, String type, String thing) {
        // The partition is fixed: all Regions of the service are in it.
        Pattern form = Pattern.compile("arn:aws:chime:" + REGION + ":\\d{12}:" + type + "/" + ID);
        Arguments.matching(
                parameter,
                arn,
                form,
                "the ARN of one " + thing + ": arn:aws:chime:<region>:<account>:" + type + "/<id>,"
                        + " with the account's 12 digits and without wildcards");
        if (Placeholder.is(arn)) {
            return placeholder(arn);
        }
        String id = Stack.of(scope).splitArn(arn, ArnFormat.SLASH_RESOURCE_NAME).getResourceName();
        return new ChimeArn(
                arn,
                Objects.requireNonNull(id, "resource name of the ARN"),
                ResourceProps.builder().environmentFromArn(arn).build());
    }

    /** A Region of its own, so that two of them do not look as if they were in the same one. */
    private static ChimeArn placeholder(String arn) {
        return new ChimeArn(arn, arn, ResourceProps.builder().region(arn).build());
    }

    static String checkId(String parameter, String id) {
        return Arguments.matching(
                parameter, id, Pattern.compile(ID), "an id of letters, digits and hyphens, and not an ARN");
    }
}
