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
import io.github.hookswitch.local.internal.iam.IamAccess;
import io.github.hookswitch.local.internal.iam.Sessions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers as STS. */
public final class StsService implements AwsService {
    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final Pattern ROLE = Pattern.compile("arn:aws:iam::(\\d{12}):role/(?:[!-~]*/)?([\\w+=,.@-]{1,64})");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final int SHORTEST = 900;
    private static final int LONGEST = 129_600;
    private static final int BY_DEFAULT = 3600;

    private final AccessKeys keys;
    private final IamAccess access;
    private final InstantSource clock;

    /**
     * The service.
     *
     * @param keys issues the keys of roles
     * @param access tells whom a role trusts
     * @param clock the time, for the keys' expiry
     */
    public StsService(AccessKeys keys, IamAccess access, InstantSource clock) {
        this.keys = keys;
        this.access = access;
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
            case "AssumeRole" -> assumeRole(call, Form.of(call.http()));
            case "GetSessionToken" -> sessionToken(call, Form.of(call.http()));
            case "GetAccessKeyInfo" -> accessKeyInfo(call, Form.of(call.http()));
            default -> throw AwsException.notServed("sts", call.operation());
        };
    }

    private static LoopbackResponse callerIdentity(AwsCall call) {
        String arn = Sessions.of(call.caller());
        Xml xml = new Xml();
        return QueryAnswer.of("GetCallerIdentity", NAMESPACE, xml, () -> {
            xml.text("Arn", arn);
            xml.text(
                    "UserId",
                    call.caller().roleArn() == null
                            ? "AIDALOCALUSER00000000"
                            : "AROALOCALROLE00000000:" + arn.substring(arn.lastIndexOf('/') + 1));
            xml.text("Account", call.caller().account());
        });
    }

    private LoopbackResponse assumeRole(AwsCall call, Form form) {
        String roleArn = form.get("RoleArn");
        String name = form.get("RoleSessionName");
        Matcher role = ROLE.matcher(roleArn);
        if (!role.matches()) {
            throw AwsException.badRequest("ValidationError", roleArn + " is invalid");
        }
        if (!SESSION_NAME.matcher(name).matches()) {
            throw AwsException.badRequest(
                    "ValidationError",
                    "1 validation error detected: Value '" + name
                            + "' at 'roleSessionName' failed to satisfy constraint:"
                            + (name.length() < 2
                                    ? " Member must have length greater than or equal to 2"
                                    : name.length() > 64
                                            ? " Member must have length less than or equal to 64"
                                            : " Member must satisfy regular expression pattern: [\\w+=,.@-]*"));
        }
        Duration lifetime = lifetime(form, 43_200);
        access.requireTrusted(call.caller(), roleArn);
        String session = "arn:aws:sts::" + role.group(1) + ":assumed-role/" + role.group(2) + "/" + name;
        String keyId = keys.issue(role.group(1), session);
        Xml xml = new Xml();
        return QueryAnswer.of("AssumeRole", NAMESPACE, xml, () -> {
            xml.element("AssumedRoleUser", () -> {
                xml.text("AssumedRoleId", "AROALOCALROLE00000000:" + name);
                xml.text("Arn", session);
            });
            credentials(xml, keyId, lifetime);
        });
    }

    /** The same caller with other keys. */
    private LoopbackResponse sessionToken(AwsCall call, Form form) {
        if (call.caller().roleArn() != null) {
            throw new AwsException(403, "AccessDenied", "Cannot call GetSessionToken with session credentials");
        }
        Duration lifetime = lifetime(form, LONGEST);
        String keyId = keys.issue(call.caller().account());
        Xml xml = new Xml();
        return QueryAnswer.of("GetSessionToken", NAMESPACE, xml, () -> credentials(xml, keyId, lifetime));
    }

    private void credentials(Xml xml, String keyId, Duration lifetime) {
        xml.element("Credentials", () -> {
            xml.text("AccessKeyId", keyId);
            xml.text("SecretAccessKey", "local-secret-of-nobody");
            xml.text("SessionToken", "local-session-of-nobody");
            xml.text("Expiration", clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS));
        });
    }

    private static Duration lifetime(Form form, int longest) {
        String text = form.find("DurationSeconds").orElse(Integer.toString(BY_DEFAULT));
        int seconds = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (seconds < SHORTEST || seconds > longest) {
            throw AwsException.badRequest(
                    "ValidationError",
                    "1 validation error detected: Value '" + text
                            + "' at 'durationSeconds' failed to satisfy constraint:"
                            + " Member must have value "
                            + (seconds < SHORTEST
                                    ? "greater than or equal to " + SHORTEST
                                    : "less than or equal to " + longest));
        }
        return Duration.ofSeconds(seconds);
    }

    private LoopbackResponse accessKeyInfo(AwsCall call, Form form) {
        String keyId = form.get("AccessKeyId");
        Xml xml = new Xml();
        return QueryAnswer.of(
                "GetAccessKeyInfo",
                NAMESPACE,
                xml,
                () -> xml.text(
                        "Account", keys.caller(keyId, call.caller().region()).account()));
    }
}
