package io.github.hookswitch.local.cli;

import java.net.URI;
import java.util.List;

/** What a shell has to set, so that AWS's tools work with a local AWS and with nothing else. */
final class EnvironmentLines {
    /** What would lead a tool elsewhere, were it set. */
    private static final String UNSET =
            "unset AWS_PROFILE AWS_DEFAULT_PROFILE AWS_SESSION_TOKEN AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";

    private EnvironmentLines() {}

    static URI endpoint(int port) {
        // By this name and no other: with an address as host every SDK puts a bucket's name into the path.
        return URI.create("http://127.0.0.1:" + port);
    }

    static List<String> of(URI endpoint) {
        return List.of(
                "export AWS_ENDPOINT_URL=" + endpoint,
                "export AWS_REGION=us-east-1",
                "export AWS_DEFAULT_REGION=us-east-1",
                "export AWS_ACCESS_KEY_ID=nobody",
                "export AWS_SECRET_ACCESS_KEY=nothing",
                "export AWS_EC2_METADATA_DISABLED=true",
                UNSET);
    }
}
