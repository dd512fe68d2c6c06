package io.github.hookswitch.local.chime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SIP media applications of the account. Not thread-safe. */
final class SipMediaApplications {
    private final Options options;
    private final Ids ids;
    private final Map<String, SipMediaApplication> applications = new LinkedHashMap<>();

    SipMediaApplications(Options options) {
        this.options = options;
        this.ids = new Ids("sip-media-application", options);
    }

    void restore(SipMediaApplication application) {
        applications.put(application.id(), application);
    }

    List<SipMediaApplication> all() {
        return new ArrayList<>(applications.values());
    }

    /** Those of one Region: an endpoint knows no others. */
    List<SipMediaApplication> in(String region) {
        return all().stream()
                .filter(application -> application.region().equals(region))
                .toList();
    }

    @Nullable
    SipMediaApplication find(String id) {
        return applications.get(id);
    }

    SipMediaApplication get(String id) {
        SipMediaApplication application = applications.get(id);
        if (application == null) {
            throw ChimeServiceException.notFound("SIP media application " + id + " does not exist");
        }
        return application;
    }

    SipMediaApplication get(String id, String region) {
        SipMediaApplication application = applications.get(id);
        if (application == null || !application.region().equals(region)) {
            throw ChimeServiceException.notFound("SIP media application " + id + " does not exist in " + region);
        }
        return application;
    }

    SipMediaApplication create(String name, String awsRegion, String functionArn, Instant now) {
        Constraints.resourceName(name);
        Constraints.oneOf("AwsRegion", awsRegion, Regions.APPLICATIONS);
        Constraints.functionArn(functionArn, awsRegion);
        if (in(awsRegion).size() >= options.applicationQuota()) {
            throw ChimeServiceException.resourceLimitExceeded(
                    "The quota is " + options.applicationQuota() + " SIP media applications in a Region");
        }
        String id = ids.next(applications::containsKey);
        String arn = "arn:aws:chime:" + awsRegion + ":" + options.accountId() + ":sma/" + id;
        SipMediaApplication application =
                new SipMediaApplication(id, arn, name, awsRegion, functionArn, false, now, now);
        applications.put(id, application);
        return application;
    }

    /** The application as it would be with another function. */
    SipMediaApplication checked(String id, String functionArn, Instant now) {
        SipMediaApplication application = get(id);
        return application.with(application.name(), Constraints.functionArn(functionArn, application.region()), now);
    }

    SipMediaApplication update(String id, @Nullable String name, @Nullable String functionArn, Instant now) {
        SipMediaApplication application = get(id);
        SipMediaApplication changed = application.with(
                name == null ? application.name() : Constraints.resourceName(name),
                functionArn == null
                        ? application.functionArn()
                        : Constraints.functionArn(functionArn, application.region()),
                now);
        applications.put(id, changed);
        return changed;
    }

    SipMediaApplication messageLogs(String id, boolean enabled, Instant now) {
        SipMediaApplication changed = get(id).with(enabled, now);
        applications.put(id, changed);
        return changed;
    }

    void delete(String id) {
        applications.remove(get(id).id());
    }
}
