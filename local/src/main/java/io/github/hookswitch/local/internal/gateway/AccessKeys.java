package io.github.hookswitch.local.internal.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys that belong to nobody. Nothing is proved by them: they only tell in which account, and as which role, a request
 * acts. An issued key's id holds the account, so that it is understood after a restart too.
 */
public final class AccessKeys {
    private static final Pattern ISSUED = Pattern.compile("ASIA(\\d{12})[0-9A-Z]{4}");
    private static final int RADIX = 36;
    private static final int PLACES = 4;

    private final String defaultAccount;
    private final Map<String, String> roles = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();

    /**
     * No keys yet.
     *
     * @param defaultAccount the account of keys that were not issued here, 12 digits
     */
    public AccessKeys(String defaultAccount) {
        this.defaultAccount = defaultAccount;
    }

    /**
     * The account of keys that were not issued here.
     *
     * @return 12 digits
     */
    public String defaultAccount() {
        return defaultAccount;
    }

    /**
     * Issues a key of a role.
     *
     * @param account the account it acts in, 12 digits
     * @param roleArn the role, or the session of one
     * @return the access key id, 20 characters
     */
    public String issue(String account, String roleArn) {
        String id = issue(account);
        roles.put(id, roleArn);
        return id;
    }

    /**
     * Issues a key of no role.
     *
     * @param account the account it acts in, 12 digits
     * @return the access key id, 20 characters
     */
    public String issue(String account) {
        String number = Integer.toString(issued.getAndIncrement(), RADIX).toUpperCase(Locale.ROOT);
        return "ASIA" + account + "0".repeat(Math.max(0, PLACES - number.length())) + number;
    }

    /**
     * Who signs with a key.
     *
     * @param keyId the access key id; null if the request is not signed
     * @param region the request's Region
     * @return the caller
     */
    public AwsCaller caller(@Nullable String keyId, String region) {
        if (keyId == null) {
            return new AwsCaller(defaultAccount, region, null);
        }
        Matcher ours = ISSUED.matcher(keyId);
        return new AwsCaller(ours.matches() ? ours.group(1) : defaultAccount, region, roles.get(keyId));
    }
}
