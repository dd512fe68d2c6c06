package io.github.hookswitch.provider.internal.chime;

import java.util.regex.Pattern;

/** The ids that the service gives its resources. */
public final class ServiceId {
    private static final Pattern UUID = Pattern.compile("[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}");

    private ServiceId() {}

    /**
     * Whether a physical id is one of the service's: otherwise it stands for something that was never made.
     *
     * @param physicalId an id in a request
     * @return true for a UUID
     */
    public static boolean matches(String physicalId) {
        return UUID.matcher(physicalId).matches();
    }
}
