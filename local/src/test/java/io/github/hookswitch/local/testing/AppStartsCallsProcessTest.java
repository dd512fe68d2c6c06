package io.github.hookswitch.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hookswitch.simulator.junit.PhoneExtension;
import io.github.hookswitch.simulator.testing.TestCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The front desk with an HTTP API, by which a function makes a call. */
class AppStartsCallsProcessTest {
    private static final String GUEST = "+15105550101";

    @RegisterExtension
    static final PhoneExtension PHONE = PhoneExtension.of(LocalPhone.forApp(AppStartsCallsProcessTest::deskWithApi));

    @Test
    void aCallThatTheAppStartsIsAnswered(AppPhone phone) {
        HttpResponse<String> made = phone.http("POST", "/calls", "{\"to\":\"" + GUEST + "\"}");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        TestCall call = phone.nextCall();
        assertThat(made.body()).contains(call.simulated().transactionId());
        call.callee()
                .rings()
                .answers()
                .hearsAllOf("Your key is at the front desk")
                .isHungUp();
        call.isOver().everyLegIsDown();
    }

    @Test
    void aCallIsFoundByTheIdThatTheAppTells(AppPhone phone) {
        String id = phone.http("POST", phone.output("Desk", "CallsUrl"), "{\"to\":\"" + GUEST + "\"}")
                .body()
                .replace("\"", "");

        phone.call(id).callee().rejects();
        phone.call(id).isOver().everyLegIsDown();
    }

    @Test
    void anApiIsCalledByItsName(AppPhone phone) {
        assertThat(phone.api("desk").http("GET", "/nowhere").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> phone.api("other").http("GET", "/")).hasMessageContaining("called other");
    }

    private static Path deskWithApi() {
        try {
            Path folder = Desk.edited(Files.createTempDirectory("desk"), AppStartsCallsProcessTest::edit);
            Files.writeString(folder.resolve("asset.desk/calls.mjs"), """
                    const base = process.env.AWS_ENDPOINT_URL;
                    const authorization = `AWS4-HMAC-SHA256 Credential=local/20260101/${process.env.AWS_REGION}/chime/aws4_request, `
                      + `SignedHeaders=host, Signature=${'0'.repeat(64)}`;

                    export const handler = async (event) => {
                      const response = await fetch(`${base}/sip-media-applications/${process.env.APPLICATION}/calls`, {
                        method: 'POST',
                        headers: { authorization, 'content-type': 'application/json' },
                        body: JSON.stringify({ FromPhoneNumber: process.env.NUMBER, ToPhoneNumber: JSON.parse(event.body).to }),
                      });
                      const made = await response.json();
                      return { statusCode: response.status, body: JSON.stringify(made.SipMediaApplicationCall?.TransactionId ?? made) };
                    };
                    """);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String edit(String text) {
        return text.replace("  \"Resources\": {\n", """
                          "Resources": {
                            "Calls": {
                              "Type": "AWS::Lambda::Function",
                              "Properties": {
                                "Code": { "S3Bucket": "assets", "S3Key": "desk.zip" },
                                "Handler": "calls.handler",
                                "Role": "arn:aws:iam::111122223333:role/desk",
                                "Runtime": "nodejs22.x",
                                "Environment": { "Variables": {
                                  "APPLICATION": { "Fn::GetAtt": ["Application", "SipMediaApplicationId"] },
                                  "NUMBER": { "Ref": "Number" } } }
                              }
                            },
                            "Api": { "Type": "AWS::ApiGatewayV2::Api", "Properties": {
                              "Name": "desk", "ProtocolType": "HTTP" } },
                            "ApiStage": { "Type": "AWS::ApiGatewayV2::Stage", "Properties": {
                              "ApiId": { "Ref": "Api" }, "StageName": "$default", "AutoDeploy": true } },
                            "ApiIntegration": { "Type": "AWS::ApiGatewayV2::Integration", "Properties": {
                              "ApiId": { "Ref": "Api" }, "IntegrationType": "AWS_PROXY",
                              "IntegrationUri": { "Fn::GetAtt": ["Calls", "Arn"] }, "PayloadFormatVersion": "2.0" } },
                            "ApiRoute": { "Type": "AWS::ApiGatewayV2::Route", "Properties": {
                              "ApiId": { "Ref": "Api" }, "RouteKey": "POST /calls",
                              "Target": { "Fn::Join": ["/", ["integrations", { "Ref": "ApiIntegration" }]] } } },
                            "ApiPermission": { "Type": "AWS::Lambda::Permission", "Properties": {
                              "Action": "lambda:InvokeFunction", "FunctionName": { "Ref": "Calls" },
                              "Principal": "apigateway.amazonaws.com",
                              "SourceArn": { "Fn::Sub":
                                "arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/*/calls" } } },
                        """)
                .replace(
                        "\"Outputs\": {",
                        "\"Outputs\": { \"CallsUrl\": { \"Value\": { \"Fn::Sub\":"
                                + " \"https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/calls\" } },");
    }
}
