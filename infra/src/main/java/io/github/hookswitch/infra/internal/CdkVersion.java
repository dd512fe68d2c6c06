package io.github.hookswitch.infra.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;

/**
 * The oldest {@code aws-cdk-lib} that works: the first on Maven Central with CloudFormation's own types for SIP media
 * applications and Voice Connectors. With an older one classes are missing, which the JVM would say by their names only.
 */
public final class CdkVersion {
    /** A test holds it to the version that the build compiles against. */
    static final String OLDEST = "2.272.0";

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\..*");

    private CdkVersion() {}

    /**
     * Checks the version on the class path, before a class is needed that older ones lack.
     *
     * @throws IllegalStateException if it is too old
     */
    public static void check() {
        check(Stack.class.getPackage().getImplementationVersion());
    }

    /** Null if the classes have been packed into another jar, whose manifest does not tell. */
    static void check(@Nullable String version) {
        if (version != null && isOlder(version)) {
            throw new IllegalStateException(
                    "The class path has aws-cdk-lib " + version + ", but hookswitch-infra needs "
                            + OLDEST + " or newer, which has AWS::Chime::SipMediaApplication. Raise the version of"
                            + " software.amazon.awscdk:aws-cdk-lib in your build.");
        }
    }

    private static boolean isOlder(String version) {
        Matcher here = VERSION.matcher(version);
        Matcher oldest = VERSION.matcher(OLDEST);
        if (!here.matches() || !oldest.matches()) {
            return false;
        }
        int major = Integer.compare(number(here, 1), number(oldest, 1));
        return major < 0 || (major == 0 && number(here, 2) < number(oldest, 2));
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }
}
