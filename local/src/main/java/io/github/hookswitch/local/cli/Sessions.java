package io.github.hookswitch.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.hookswitch.local.Desk;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The commands that an instance carries out for {@link RemoteRun}s. */
final class Sessions {
    private final ObjectMapper mapper = new ObjectMapper();
    private final RunningApp app;
    private final ZoneId zone;
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    private Sessions(RunningApp app, ZoneId zone) {
        this.app = app;
        this.zone = zone;
    }

    static void serve(Desk desk, RunningApp app, ZoneId zone) {
        Sessions sessions = new Sessions(app, zone);
        desk.command(
                "instance",
                nothing -> Json.object()
                        .put("hookswitch", new Hookswitch.Version().getVersion()[0])
                        .put("phone", desk.phone().toString())
                        .toString());
        desk.command("begin", sessions::begin);
        desk.command("go-on", sessions::goOn);
    }

    private String begin(String body) {
        List<String> arguments = new ArrayList<>();
        read(body).path("arguments").forEach(argument -> arguments.add(argument.asText()));
        String id = UUID.randomUUID().toString();
        open.values().removeIf(Session::isForgotten);
        open.put(id, Session.begin(app, zone, arguments));
        return Json.object().put("session", id).toString();
    }

    private String goOn(String body) {
        JsonNode more = read(body);
        String id = more.path("session").asText();
        Session session = open.get(id);
        if (session == null) {
            throw new IllegalArgumentException("There is no such session.");
        }
        more.path("typed").forEach(line -> session.type(line.asText()));
        if (more.path("ended").asBoolean()) {
            session.endInput();
        }
        JsonNode answer = session.look();
        if (answer.has("status")) {
            open.remove(id);
        }
        return answer.toString();
    }

    private JsonNode read(String body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The request is not JSON.", e);
        }
    }
}
