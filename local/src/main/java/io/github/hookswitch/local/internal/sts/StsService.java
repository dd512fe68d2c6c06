package io.github.hookswitch.local.internal.sts;

import io.github.hookswitch.local.internal.gateway.AccessKeys;
import io.github.hookswitch.local.internal.gateway.AwsCall;
import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.AwsService;
import io.github.hookswitch.local.internal.gateway.Form;
import io.github.hookswitch.local.internal.gateway.Protocol;
import io.github.hookswitch.local.internal.gateway.QueryAnswer;
import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers as STS. */
public final class StsService implements AwsService {
    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final Pattern ROLE = Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/(?:.*/)?([^/]+)");
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final AccessKeys keys;
    private final InstantSource clock;

    /**
     * The service.
     *
     * @param keys issues the keys of roles
     * @param clock the time, for the keys' expiry
     */
    public StsService(AccessKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Set<String> signingNames() {
        return Set.of("sts");
    }

    @Override
    public Protocol protocol() {
        return Protocol.QUERY;
    }

    @Override
    public LoopbackResponse answer(AwsCall call) {
        return switch (call.operation()) {
            case "GetCallerIdentity" -> callerIdentity(call);
            case "AssumeRole" -> assumeRole(Form.of(call.http()));
            default ->
                throw AwsException.badRequest(
                        "InvalidAction", "Could not find operation " + call.operation() + " for version 2011-06-15");
        };
    }

    private static LoopbackResponse callerIdentity(AwsCall call) {
        String account = call.caller().account();
        String role = call.caller().roleArn();
        Xml xml = new Xml();
        return QueryAnswer.of("GetCallerIdentity", NAMESPACE, xml, () -> {
            xml.text("Arn", role == null ? "arn:aws:iam::" + account + ":user/local" : role);
            xml.text("UserId", role == null ? "AIDALOCALUSER00000000" : "AROALOCALROLE00000000:local");
            xml.text("Account", account);
        });
    }

    private LoopbackResponse assumeRole(Form form) {
        Matcher role = ROLE.matcher(form.get("RoleArn"));
        if (!role.matches()) {
            throw AwsException.badRequest("ValidationError", form.get("RoleArn") + " is invalid");
        }
        String session = "arn:" + role.group(1) + ":sts::" + role.group(2) + ":assumed-role/" + role.group(3) + "/"
                + form.get("RoleSessionName");
        String keyId = keys.issue(role.group(2), session);
        Xml xml = new Xml();
        return QueryAnswer.of("AssumeRole", NAMESPACE, xml, () -> {
            xml.element("AssumedRoleUser", () -> {
                xml.text("AssumedRoleId", "AROALOCALROLE00000000:" + form.get("RoleSessionName"));
                xml.text("Arn", session);
            });
            xml.element("Credentials", () -> {
                xml.text("AccessKeyId", keyId);
                xml.text("SecretAccessKey", "local-secret-of-nobody");
                xml.text("SessionToken", "local-session-of-nobody");
                xml.text("Expiration", clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS));
            });
        });
    }
}
