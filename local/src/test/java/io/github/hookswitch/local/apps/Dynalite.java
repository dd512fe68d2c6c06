package io.github.hookswitch.local.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A DynamoDB in memory, from npm. */
final class Dynalite implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile(".*listening at: (http\\S+)");

    private final Process process;
    private final URI endpoint;

    private Dynalite(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static Dynalite start(Path packages) throws IOException {
        Process process = new ProcessBuilder(
                        packages.resolve(".bin/dynalite").toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(freePort()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        Matcher listens = LISTENS.matcher(line);
        assertThat(listens.matches()).as(line).isTrue();
        return new Dynalite(process, URI.create(listens.group(1)));
    }

    /** Dynalite takes no port 0 for any port that is free. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        Tool.stop(process);
    }
}
