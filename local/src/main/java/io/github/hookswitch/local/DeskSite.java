package io.github.hookswitch.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.hookswitch.local.internal.gateway.Site;
import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.internal.webphone.PhoneSite;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What the port answers besides AWS: the web phone to its own page, commands to programs. */
final class DeskSite implements Site, AutoCloseable {
    static final String ROOT = "/_hookswitch";
    static final String PHONE = ROOT + "/phone";
    static final String COMMANDS = ROOT + "/command";

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final PhoneSite phone;
    private final Map<String, UnaryOperator<String>> commands = new ConcurrentHashMap<>();
    private volatile boolean closed;

    DeskSite(PhoneSite phone) {
        this.phone = phone;
    }

    void add(String name, UnaryOperator<String> command) {
        commands.put(name, command);
    }

    @Override
    public boolean serves(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    public boolean forBrowsers() {
        return true;
    }

    @Override
    public LoopbackResponse answer(LoopbackRequest request) throws InterruptedException {
        if (closed) {
            return refused(GONE, "The desk is closed.");
        }
        String path = request.path();
        if (path.startsWith(PHONE + "/")) {
            return phone.answer(request, path.substring(PHONE.length()));
        }
        if (path.equals(PHONE) || path.equals(ROOT) || path.equals(ROOT + "/")) {
            return new LoopbackResponse(302, Map.of("Location", PHONE + "/"), new byte[0]);
        }
        if (request.header("Origin") != null || request.header("Sec-Fetch-Site") != null) {
            return refused(FORBIDDEN, "Requests from a web page are not answered.");
        }
        if (!path.startsWith(COMMANDS + "/")) {
            return refused(NOT_FOUND, "There is nothing at " + path + ".");
        }
        String name = path.substring(COMMANDS.length() + 1);
        UnaryOperator<String> command = commands.get(name);
        return command == null ? phone.answerProgram(request, "/" + name) : run(command, request);
    }

    private static LoopbackResponse run(UnaryOperator<String> command, LoopbackRequest request) {
        try {
            return LoopbackResponse.of(200, command.apply(new String(request.body(), StandardCharsets.UTF_8)));
        } catch (RuntimeException refusal) {
            return refused(CONFLICT, String.valueOf(refusal.getMessage()));
        }
    }

    private static LoopbackResponse refused(int status, String why) {
        return LoopbackResponse.of(
                status,
                JsonNodeFactory.instance.objectNode().put("message", why).toString());
    }

    @Override
    public void close() {
        closed = true;
    }
}
