package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The resource types of API Gateway's REST APIs. */
final class RestApiParts {
    private static final String REST_API_ID = "RestApiId";
    private static final int PART_ID = 6;

    private final HttpApis apis;

    private RestApiParts(HttpApis apis) {
        this.apis = apis;
    }

    static Map<String, ResourceType> all(HttpApis apis) {
        RestApiParts parts = new RestApiParts(apis);
        Map<String, ResourceType> all = new LinkedHashMap<>();
        all.put("AWS::ApiGateway::RestApi", parts.new OfRestApi());
        all.put("AWS::ApiGateway::Resource", parts.new OfResource());
        all.put("AWS::ApiGateway::Method", parts.new OfMethod());
        all.put("AWS::ApiGateway::Deployment", parts.new OfDeployment());
        all.put("AWS::ApiGateway::Stage", parts.new OfStage());
        all.put("AWS::ApiGateway::Authorizer", parts.new OfAuthorizer());
        all.put("AWS::ApiGateway::ApiKey", parts.new OfApiKey());
        return all;
    }

    private final class OfRestApi extends ApiPart {
        @Override
        ResourceState begin(ResourceRequest request) {
            String id = apis.newApiId();
            String root = apis.newApiId();
            ApiId api = new ApiId(id, request.stack().account(), request.stack().region());
            apis.addApi(id, new RestApi(api, root, json(request.properties()), apis.functions(), apis.keys()));
            return ResourceState.of(id).with(REST_API_ID, id).with("RootResourceId", root);
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            apis.api(state.physicalId())
                    .filter(RestApi.class::isInstance)
                    .ifPresent(api -> ((RestApi) api).properties(properties));
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            apis.remove(state.physicalId());
        }
    }

    private final class OfResource extends ApiPart {
        OfResource() {
            super(REST_API_ID, "ParentId", "PathPart");
        }

        @Override
        ResourceState begin(ResourceRequest request) {
            String id = apis.newId(PART_ID);
            return ResourceState.of(id).with("ResourceId", id);
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            api(apis, properties, REST_API_ID, RestApi.class)
                    .putResource(
                            state.physicalId(),
                            new RestApi.Resource(
                                    properties.path("ParentId").asText(),
                                    properties.path("PathPart").asText()));
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            found(apis, properties, REST_API_ID, RestApi.class)
                    .ifPresent(api -> api.removeResource(state.physicalId()));
        }
    }

    private final class OfMethod extends ApiPart {
        OfMethod() {
            super(REST_API_ID, "ResourceId", "HttpMethod");
        }

        @Override
        ResourceState begin(ResourceRequest request) {
            return ResourceState.of(request.generatedName(128));
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            api(apis, properties, REST_API_ID, RestApi.class)
                    .putMethod(
                            properties.path("ResourceId").asText(),
                            properties.path("HttpMethod").asText(),
                            properties);
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            found(apis, properties, REST_API_ID, RestApi.class)
                    .ifPresent(api -> api.removeMethod(
                            properties.path("ResourceId").asText(),
                            properties.path("HttpMethod").asText()));
        }
    }

    private final class OfDeployment extends ApiPart {
        OfDeployment() {
            super(REST_API_ID);
        }

        @Override
        ResourceState begin(ResourceRequest request) {
            String id = apis.newId(PART_ID);
            return ResourceState.of(id).with("DeploymentId", id);
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            RestApi api = api(apis, properties, REST_API_ID, RestApi.class);
            if (properties.has("StageName")) {
                ObjectNode stage = properties.path("StageDescription").isObject()
                        ? properties.path("StageDescription").deepCopy()
                        : ((ObjectNode) properties).objectNode();
                api.stages().put(properties.path("StageName").asText(), stage);
            }
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            if (properties.has("StageName")) {
                found(apis, properties, REST_API_ID, RestApi.class)
                        .ifPresent(api ->
                                api.stages().remove(properties.path("StageName").asText()));
            }
        }
    }

    private final class OfStage extends ApiPart {
        OfStage() {
            super(REST_API_ID, "StageName");
        }

        @Override
        ResourceState begin(ResourceRequest request) {
            return ResourceState.of(request.optional("StageName").orElse("default"));
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            api(apis, properties, REST_API_ID, RestApi.class).stages().put(state.physicalId(), properties);
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            found(apis, properties, REST_API_ID, RestApi.class)
                    .ifPresent(api -> api.stages().remove(state.physicalId()));
        }
    }

    private final class OfAuthorizer extends ApiPart {
        OfAuthorizer() {
            super(REST_API_ID);
        }

        @Override
        ResourceState begin(ResourceRequest request) {
            String id = apis.newId(PART_ID);
            return ResourceState.of(id).with("AuthorizerId", id);
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            api(apis, properties, REST_API_ID, RestApi.class).authorizers().put(state.physicalId(), properties);
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            found(apis, properties, REST_API_ID, RestApi.class)
                    .ifPresent(api -> api.authorizers().remove(state.physicalId()));
        }
    }

    private final class OfApiKey extends ApiPart {
        @Override
        ResourceState begin(ResourceRequest request) {
            String id = apis.newApiId();
            return ResourceState.of(id).with("APIKeyId", id);
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            // A key without a value gets one that nobody is told; here it is its id, so that it can be used.
            apis.keys().put(state.physicalId(), properties.path("Value").asText(state.physicalId()));
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            apis.keys().remove(state.physicalId());
        }
    }
}
