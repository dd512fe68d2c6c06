package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import io.github.hookswitch.local.lambda.LocalLayers;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Layers and their versions. */
final class LayerOperations {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final List<String> RECORDED =
            List.of("Description", "LicenseInfo", "CompatibleRuntimes", "CompatibleArchitectures");

    private final Functions functions;
    private final UploadedCode code;

    LayerOperations(Functions functions, UploadedCode code) {
        this.functions = functions;
        this.code = code;
    }

    LoopbackResponse publish(Call call) {
        require(call, "PublishLayerVersion", arn(call));
        JsonNode body = call.body();
        Map<String, String> recorded = new LinkedHashMap<>();
        RECORDED.forEach(name -> {
            if (body.hasNonNull(name)) {
                recorded.put(name, body.path(name).toString());
            }
        });
        LocalLayers.Version version = layers().publish(
                        call.region(), call.account(), call.path(1), code.file(body.path("Content")), recorded);
        return Answer.of(CREATED, withContent(version));
    }

    LoopbackResponse get(Call call) {
        String arn = arn(call) + ":" + call.path(2);
        require(call, "GetLayerVersion", arn);
        return Answer.of(OK, withContent(find(arn)));
    }

    LoopbackResponse delete(Call call) {
        String arn = arn(call) + ":" + call.path(2);
        require(call, "DeleteLayerVersion", arn);
        layers().delete(arn);
        return Answer.empty(NO_CONTENT);
    }

    LoopbackResponse versions(Call call) {
        require(call, "ListLayerVersions", "*");
        ObjectNode answer = Answer.object();
        ArrayNode versions = answer.putArray("LayerVersions");
        layers().all().stream()
                .filter(version -> version.layerArn().equals(arn(call)))
                .forEach(version -> versions.add(json(version)));
        return Answer.of(OK, answer);
    }

    /** All layers, or, with an ARN in the query, one version. */
    LoopbackResponse list(Call call) {
        if (call.query("find").isPresent()) {
            String arn = call.query("Arn").orElse("");
            require(call, "GetLayerVersion", arn);
            return Answer.of(OK, withContent(find(arn)));
        }
        require(call, "ListLayers", "*");
        String prefix = "arn:aws:lambda:" + call.region() + ":" + call.account() + ":";
        ObjectNode answer = Answer.object();
        ArrayNode all = answer.putArray("Layers");
        Set<String> seen = new LinkedHashSet<>();
        for (LocalLayers.Version version : layers().all()) {
            if (version.layerArn().startsWith(prefix) && seen.add(version.layerArn())) {
                ObjectNode layer = all.addObject();
                layer.put("LayerArn", version.layerArn());
                layer.put("LayerName", name(version));
                layer.set("LatestMatchingVersion", json(version));
            }
        }
        return Answer.of(OK, answer);
    }

    private LocalLayers layers() {
        return functions.local().layers();
    }

    private LocalLayers.Version find(String arn) {
        return layers().find(arn).orElseThrow(() -> Functions.notFound("The resource you requested does not exist."));
    }

    private void require(Call call, String action, String resource) {
        functions.access().require(call.request().caller(), "lambda:" + action, resource);
    }

    private static String arn(Call call) {
        String name = call.path(1);
        return name.startsWith("arn:")
                ? name
                : "arn:aws:lambda:" + call.region() + ":" + call.account() + ":layer:" + name;
    }

    private static String name(LocalLayers.Version version) {
        return version.layerArn().substring(version.layerArn().lastIndexOf(':') + 1);
    }

    private ObjectNode withContent(LocalLayers.Version version) {
        ObjectNode json = json(version);
        json.put("LayerArn", version.layerArn());
        json.putObject("Content").put("Location", "file:" + version.content());
        return json;
    }

    private static ObjectNode json(LocalLayers.Version version) {
        ObjectNode json = Answer.object();
        json.put("LayerVersionArn", version.arn());
        json.put("Version", version.number());
        json.put("CreatedDate", FunctionJson.time(version.created()));
        version.recorded().forEach((name, value) -> json.set(name, FunctionJson.read(value)));
        return json;
    }
}
