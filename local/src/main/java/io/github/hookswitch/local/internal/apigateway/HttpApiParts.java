package io.github.hookswitch.local.internal.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.hookswitch.local.deployment.ResourceRequest;
import io.github.hookswitch.local.deployment.ResourceState;
import io.github.hookswitch.local.deployment.ResourceType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The resource types of API Gateway's HTTP APIs. */
final class HttpApiParts {
    private static final String API_ID = "ApiId";
    private static final int PART_ID = 7;

    private final HttpApis apis;

    private HttpApiParts(HttpApis apis) {
        this.apis = apis;
    }

    static Map<String, ResourceType> all(HttpApis apis) {
        HttpApiParts parts = new HttpApiParts(apis);
        Map<String, ResourceType> all = new LinkedHashMap<>();
        all.put("AWS::ApiGatewayV2::Api", parts.new OfApi());
        all.put("AWS::ApiGatewayV2::Route", parts.new Member("RouteId", HttpApi::routes));
        all.put("AWS::ApiGatewayV2::Integration", parts.new Member("IntegrationId", HttpApi::integrations));
        all.put("AWS::ApiGatewayV2::Authorizer", parts.new Member("AuthorizerId", HttpApi::authorizers));
        all.put("AWS::ApiGatewayV2::Deployment", parts.new Member("DeploymentId", api -> new LinkedHashMap<>()));
        all.put("AWS::ApiGatewayV2::Stage", parts.new OfStage());
        return all;
    }

    private final class OfApi extends ApiPart {
        OfApi() {
            super("ProtocolType");
        }

        @Override
        ResourceState begin(ResourceRequest request) {
            String id = apis.newApiId();
            ApiId api = new ApiId(id, request.stack().account(), request.stack().region());
            apis.addApi(id, new HttpApi(api, json(request.properties()), apis.functions()));
            return ResourceState.of(id).with(API_ID, id).with("ApiEndpoint", apis.addressOfApi(id));
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            apis.api(state.physicalId()).filter(HttpApi.class::isInstance).ifPresent(api -> {
                ((HttpApi) api).properties(properties);
                if (properties.has("Target")) {
                    quickCreate((HttpApi) api, properties);
                }
            });
        }

        /** An API with a target gets a route, an integration and a stage without asking. */
        private void quickCreate(HttpApi api, JsonNode properties) {
            JsonNodeFactory json = JsonNodeFactory.instance;
            api.integrations()
                    .put(
                            "quick",
                            json.objectNode()
                                    .put("IntegrationType", "AWS_PROXY")
                                    .put(
                                            "IntegrationUri",
                                            properties.path("Target").asText())
                                    .put("PayloadFormatVersion", "2.0"));
            api.routes()
                    .put(
                            "quick",
                            json.objectNode()
                                    .put("RouteKey", properties.path("RouteKey").asText(HttpApi.DEFAULT))
                                    .put("Target", "integrations/quick"));
            api.stages().put(HttpApi.DEFAULT, json.objectNode());
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            apis.remove(state.physicalId());
        }
    }

    /** A part that is one of several of its kind. */
    private final class Member extends ApiPart {
        private final String idAttribute;
        private final Function<HttpApi, Map<String, JsonNode>> members;

        Member(String idAttribute, Function<HttpApi, Map<String, JsonNode>> members) {
            super(API_ID);
            this.idAttribute = idAttribute;
            this.members = members;
        }

        @Override
        ResourceState begin(ResourceRequest request) {
            String id = apis.newId(PART_ID);
            return ResourceState.of(id).with(idAttribute, id);
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            members.apply(api(apis, properties, API_ID, HttpApi.class)).put(state.physicalId(), properties);
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            found(apis, properties, API_ID, HttpApi.class)
                    .ifPresent(api -> members.apply(api).remove(state.physicalId()));
        }
    }

    private final class OfStage extends ApiPart {
        OfStage() {
            super(API_ID, "StageName");
        }

        @Override
        ResourceState begin(ResourceRequest request) {
            return ResourceState.of(request.required("StageName"));
        }

        @Override
        void put(ResourceRequest request, ResourceState state, JsonNode properties) {
            api(apis, properties, API_ID, HttpApi.class).stages().put(state.physicalId(), properties);
        }

        @Override
        void remove(ResourceRequest request, ResourceState state, JsonNode properties) {
            found(apis, properties, API_ID, HttpApi.class)
                    .ifPresent(api -> api.stages().remove(state.physicalId()));
        }
    }
}
