package io.github.hookswitch.provider.internal.chime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chimesdkvoice.ChimeSdkVoiceClient;
import software.amazon.awssdk.services.chimesdkvoice.model.SipRule;

/** A service whose answers are bytes on a socket, be they HTTP or not, and the provider's client of it. */
final class RawService implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: (\\d+)$");
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** What was received, each with its headers. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    final ChimeSdkVoiceClient client;
    private final ServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile Answer answer;

    /** Writes what the service answers to one request. */
    @FunctionalInterface
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    RawService(Answer answer) throws IOException {
        this.answer = answer;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
        client = client(endpoint());
    }

    static ChimeSdkVoiceClient client(URI endpoint) {
        return VoiceClients.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsSessionCredentials.create("ASIAROLE", "s3cr3t", "t0ken")))
                .endpointOverride(endpoint)
                .build();
    }

    /** A service that answers always the same. */
    static RawService answering(int status, String headers, String body) throws IOException {
        return new RawService(answer(status, headers, body));
    }

    /** A whole answer. */
    static Answer answer(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return out -> {
            write(out, "HTTP/1.1 " + status + " Any\r\n" + headers + "Content-Length: " + bytes.length + END_OF_HEAD);
            out.write(bytes);
        };
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Some call that reads. */
    List<SipRule> list() {
        return client.listSipRules(list -> list.maxResults(1)).sipRules();
    }

    void answer(Answer next) {
        answer = next;
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket connection = server.accept();
            connections.add(connection);
            start(() -> serve(connection));
        }
    }

    private void serve(Socket connection) throws IOException, InterruptedException {
        try (connection) {
            for (String head = head(connection.getInputStream());
                    !head.isEmpty();
                    head = head(connection.getInputStream())) {
                requests.add(head);
                answer.write(connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        }
    }

    /** The request line and the headers; the body is read and left out. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head.toString().toLowerCase(Locale.ROOT).replace("\r", ""));
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
        return head.toString();
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException | InterruptedException e) {
                // Either side is gone: the test is over, or saw it.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
