package io.github.hookswitch.local.lambda;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which AWS SDK for JavaScript a Node.js runtime brings along. */
enum SdkGeneration {
    /** Up to Node.js 16: one package. */
    V2("aws-sdk"),
    /** From Node.js 18 on: a package for each service, and what they are made of. */
    V3("@(?:aws-sdk|smithy|aws-crypto)/[a-z0-9][a-z0-9._-]*");

    private static final int FIRST_OF_V3 = 18;

    private final Pattern packages;
    private final Pattern imports;

    SdkGeneration(String packages) {
        this.packages = Pattern.compile(packages);
        this.imports = Pattern.compile("(?:from|import|require|import\\(|require\\()\\s*\\(?\\s*['\"`](" + packages
                + ")(?:/[^'\"`\\s]*)?['\"`]");
    }

    static SdkGeneration of(String runtime) {
        String version = RuntimeKind.NODE.version(runtime);
        return !version.isEmpty() && Integer.parseInt(version) >= FIRST_OF_V3 ? V3 : V2;
    }

    /** Whether the runtime brings a package along. */
    boolean includes(String packageName) {
        return packages.matcher(packageName).matches();
    }

    /** Finds imports of its packages in code, each package's name in the first group. */
    Pattern imports() {
        return imports;
    }

    /** The name of its folder. */
    String folder() {
        return "nodejs-sdk-" + name().toLowerCase(Locale.ROOT);
    }

    /** What npm is to install. */
    String specification(String packageName) {
        return this == V2 ? packageName + "@2" : packageName;
    }
}
