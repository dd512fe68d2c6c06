package io.github.hookswitch.local.dynamodb;

import io.github.hookswitch.local.deployment.CloudAssembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An app that is one stack with one table. */
final class Tables {
    private Tables() {}

    static CloudAssembly app(Path folder, String timeToLive) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), """
                {"version":"48.0.0","artifacts":{"Data":{"type":"aws:cloudformation:stack",
                 "environment":"aws://222233334444/us-west-2","properties":{"templateFile":"Data.template.json"}}}}
                """);
        Files.writeString(folder.resolve("Data.template.json"), """
                {"Resources":{"Calls":{"Type":"AWS::DynamoDB::Table","Properties":{
                   "KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],
                   "AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"},{"AttributeName":"who","AttributeType":"S"}],
                   "ProvisionedThroughput":{"ReadCapacityUnits":"5","WriteCapacityUnits":5},
                   "GlobalSecondaryIndexes":[{"IndexName":"byWho","KeySchema":[{"AttributeName":"who","KeyType":"HASH"}],
                     "Projection":{"ProjectionType":"ALL"},
                     "ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5}}],
                   "StreamSpecification":{"StreamViewType":"NEW_IMAGE"},
                   "SSESpecification":{"SSEEnabled":true},
                   "TimeToLiveSpecification":{"AttributeName":"%s","Enabled":true}}}},
                 "Outputs":{"Name":{"Value":{"Ref":"Calls"}},"Arn":{"Value":{"Fn::GetAtt":["Calls","Arn"]}},
                   "Stream":{"Value":{"Fn::GetAtt":["Calls","StreamArn"]}}}}
                """.formatted(timeToLive));
        return CloudAssembly.read(folder);
    }
}
