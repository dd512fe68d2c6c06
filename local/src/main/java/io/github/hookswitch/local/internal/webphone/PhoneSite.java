package io.github.hookswitch.local.internal.webphone;

import io.github.hookswitch.local.internal.http.LoopbackRequest;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.simulator.call.CallEngine;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.SimulatedCall;
import io.github.hookswitch.simulator.ladder.LadderDiagram;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The page, what it is made of, and what it asks and tells. */
public final class PhoneSite {
    private static final Duration LONGEST_POLL = Duration.ofSeconds(20);
    private static final Map<String, String> SAFETY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final PhoneState state;
    private final PhoneCommands commands;
    private final Changes changes;
    private final AccessGuard guard;

    private PhoneSite(PhoneState state, PhoneCommands commands, Changes changes, AccessGuard guard) {
        this.state = state;
        this.commands = commands;
        this.changes = changes;
        this.guard = guard;
    }

    /**
     * A site for the calls of an engine.
     *
     * @param engine the engine
     * @param pacer lets its time pass
     * @param numbers what the page offers to dial, which may change
     * @param caller who calls, unless the page says another
     * @return the site
     */
    public static PhoneSite of(
            CallEngine engine, RealTimePacer pacer, Supplier<List<OfferedNumber>> numbers, String caller) {
        Changes changes = new Changes(engine, numbers);
        pacer.addListener(changes);
        return new PhoneSite(
                new PhoneState(engine, numbers, caller),
                new PhoneCommands(engine, pacer),
                changes,
                AccessGuard.withRandomToken());
    }

    /**
     * Answers a browser, of which only the site's own page may ask for calls and act in them.
     *
     * @param request the request
     * @param path what is asked for, from the site's root on: {@code /state}, say
     * @return the answer
     * @throws InterruptedException if the server closes while this waits
     */
    public LoopbackResponse answer(LoopbackRequest request, String path) throws InterruptedException {
        return answer(request, path, guard.isFromOurPage(request));
    }

    /**
     * Answers a program on this machine; that it is none of a web page has been checked.
     *
     * @param request the request
     * @param path as for a browser
     * @return the answer
     * @throws InterruptedException if the server closes while this waits
     */
    public LoopbackResponse answerProgram(LoopbackRequest request, String path) throws InterruptedException {
        return answer(request, path, true);
    }

    private LoopbackResponse answer(LoopbackRequest request, String path, boolean trusted) throws InterruptedException {
        return switch (request.method()) {
            case "GET" -> get(request, path, trusted);
            case "POST" -> trusted ? post(request, path) : stranger();
            default -> answer(405, "text/plain", "Only GET and POST.");
        };
    }

    private LoopbackResponse get(LoopbackRequest request, String path, boolean trusted) throws InterruptedException {
        return switch (path) {
            case "/" -> AccessGuard.mayReadThePage(request) ? page() : stranger();
            case "/phone.css" -> answer(200, "text/css", PhonePage.file("phone.css"));
            case "/phone.js", "/handsets.js", "/simulator.js", "/sound.js", "/tones.js" ->
                answer(200, "text/javascript", PhonePage.file(path.substring(1)));
            case "/phone.svg" -> answer(200, "image/svg+xml", PhonePage.file("phone.svg"));
            case "/ladder.css" -> answer(200, "text/css", LadderDiagram.stylesheet());
            case "/state", "/ladder", "/prompt" -> trusted ? ask(request, path) : stranger();
            default -> answer(404, "text/plain", "There is no such page.");
        };
    }

    private LoopbackResponse ask(LoopbackRequest request, String path) throws InterruptedException {
        String query = String.valueOf(request.query());
        if (path.equals("/ladder")) {
            SimulatedCall call = commands.call(query.replaceFirst("^call=", ""));
            return call == null
                    ? json(404, PhoneState.message("There is no such call."))
                    : json(200, state.ladder(call));
        }
        if (path.equals("/prompt")) {
            return prompt(URLDecoder.decode(query.replaceFirst("^file=", ""), StandardCharsets.UTF_8));
        }
        changes.await(known(query), LONGEST_POLL);
        return json(200, state.json(changes.version(), changes.problem()));
    }

    private LoopbackResponse page() {
        return answer(200, "text/html", PhonePage.file("phone.html").replace("@token@", guard.token()));
    }

    private LoopbackResponse prompt(String file) {
        byte[] wav = commands.prompt(file);
        return wav == null
                ? json(404, PhoneState.message("Only the length of " + file + " is known here."))
                : new LoopbackResponse(200, headers("audio/wav"), wav);
    }

    private LoopbackResponse post(LoopbackRequest request, String path) {
        try {
            return json(200, commands.run(path, new String(request.body(), StandardCharsets.UTF_8)));
        } catch (RuntimeException refused) {
            return json(409, PhoneState.message(firstLine(refused)));
        }
    }

    /** Why something was refused; what follows the first line is the call's timeline, which the page shows anyway. */
    private static String firstLine(RuntimeException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("That was refused.");
    }

    private static long known(String query) {
        try {
            return Long.parseLong(query.replaceFirst("^since=", ""));
        } catch (NumberFormatException first) {
            return 0;
        }
    }

    private static LoopbackResponse stranger() {
        return json(403, PhoneState.message("This page is out of date. Load it again."));
    }

    private static LoopbackResponse json(int status, String body) {
        return answer(status, "application/json", body);
    }

    private static LoopbackResponse answer(int status, String type, String body) {
        return new LoopbackResponse(status, headers(type + "; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(String type) {
        Map<String, String> headers = new LinkedHashMap<>(SAFETY);
        headers.put("Content-Type", type);
        return headers;
    }
}
