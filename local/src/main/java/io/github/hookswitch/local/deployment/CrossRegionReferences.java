package io.github.hookswitch.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the CDK's {@code crossRegionReferences} are made of: the stack that is referred to writes its values as parameters
 * into the other Region, the stack that refers reads them there. Their own functions are in JavaScript and not run.
 *
 * @see <a href="https://docs.aws.amazon.com/cdk/api/v2/java/software/amazon/awscdk/StackProps.html">StackProps</a>
 */
final class CrossRegionReferences {
    /** How the logical ids of the CDK's own functions behind the two resources begin. */
    static final String FUNCTION_PREFIX = "CustomCrossRegionExport";

    private CrossRegionReferences() {}

    static Map<String, ResourceType> all(ParameterStore store) {
        return Map.of(
                "Custom::CrossRegionExportWriter", new Writer(store),
                "Custom::CrossRegionExportReader", new Reader());
    }

    private record Writer(ParameterStore store) implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            exports(request.json()).forEach((name, value) -> store.put(account(request), region(request), name, value));
            return ResourceState.of(request.generatedName(128));
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            Map<String, String> exports = exports(request.json());
            exports(oldProperties.node()).keySet().stream()
                    .filter(name -> !exports.containsKey(name))
                    .forEach(name -> store.remove(account(request), region(request), name));
            exports.forEach((name, value) -> store.put(account(request), region(request), name, value));
            return old;
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {
            exports(request.json()).keySet().forEach(name -> store.remove(account(request), region(request), name));
        }

        private static String account(ResourceRequest request) {
            return request.stack().account();
        }

        private static String region(ResourceRequest request) {
            return request.json().at("/WriterProps/region").asText();
        }

        private static Map<String, String> exports(JsonNode properties) {
            return texts(properties.at("/WriterProps/exports"));
        }
    }

    private record Reader() implements ResourceType {
        @Override
        public ResourceState create(ResourceRequest request) {
            return imports(ResourceState.of(request.generatedName(128)), request);
        }

        @Override
        public ResourceState update(ResourceRequest request, JsonObject oldProperties, ResourceState old) {
            return imports(ResourceState.of(old.physicalId()), request);
        }

        @Override
        public void delete(ResourceRequest request, ResourceState state) {
            // It only read.
        }

        private static ResourceState imports(ResourceState empty, ResourceRequest request) {
            ResourceState state = empty;
            for (Map.Entry<String, String> value :
                    texts(request.json().at("/ReaderProps/imports")).entrySet()) {
                state = state.with(value.getKey(), value.getValue());
            }
            return state;
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
