package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** The service's JSON. */
final class Wire {
    private Wire() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode member(String name, ObjectNode value) {
        return object().set(name, value);
    }

    static <T> ObjectNode page(String name, Page<T> page, Function<T, ObjectNode> json) {
        ObjectNode result = object();
        result.set(name, array(page.items(), json));
        if (page.nextToken() != null) {
            result.put("NextToken", page.nextToken());
        }
        return result;
    }

    static ObjectNode phoneNumber(PhoneNumber number) {
        ObjectNode json = object().put("PhoneNumberId", number.e164PhoneNumber().replace("+", "%2B"))
                .put("E164PhoneNumber", number.e164PhoneNumber())
                .put("Country", number.country())
                .put("Type", number.type())
                .put("ProductType", number.productType())
                .put("Status", number.status().wireName());
        json.set("Capabilities", capabilities(number));
        ArrayNode associations = json.putArray("Associations");
        if (number.sipRuleId() != null) {
            associations
                    .addObject()
                    .put("Value", number.sipRuleId())
                    .put("Name", "SipRuleId")
                    .put("AssociatedTimestamp", timestamp(number.updated()));
        }
        if (number.connector() != null) {
            associations
                    .addObject()
                    .put("Value", number.connector().id())
                    .put("Name", number.connector().kind())
                    .put("AssociatedTimestamp", timestamp(number.updated()));
        }
        CallingName callingName = number.callingName();
        if (callingName != null && !callingName.text().isEmpty()) {
            json.put("CallingName", callingName.text());
        }
        json.put("CallingNameStatus", number.callingNameStatus());
        json.put("CreatedTimestamp", timestamp(number.created()));
        json.put("UpdatedTimestamp", timestamp(number.updated()));
        if (number.deletionTimestamp() != null) {
            json.put("DeletionTimestamp", timestamp(number.deletionTimestamp()));
        }
        return json.put("OrderId", number.orderId()).put("Name", number.name());
    }

    private static ObjectNode capabilities(PhoneNumber number) {
        boolean american = number.country().equals("US");
        return object().put("InboundCall", true)
                .put("OutboundCall", american)
                .put("InboundSMS", false)
                .put("OutboundSMS", false)
                .put("InboundMMS", false)
                .put("OutboundMMS", false);
    }

    static ObjectNode order(PhoneNumberOrder order) {
        ObjectNode json = object().put("PhoneNumberOrderId", order.id())
                .put("ProductType", order.productType())
                .put("Status", order.status().wireName())
                .put("OrderType", "New");
        ArrayNode numbers = json.putArray("OrderedPhoneNumbers");
        order.numbers()
                .forEach((number, status) ->
                        numbers.addObject().put("E164PhoneNumber", number).put("Status", status.wireName()));
        return json.put("CreatedTimestamp", timestamp(order.created()))
                .put("UpdatedTimestamp", timestamp(order.updated()));
    }

    static ObjectNode application(SipMediaApplication application) {
        ObjectNode json = object().put("SipMediaApplicationId", application.id())
                .put("AwsRegion", application.region())
                .put("Name", application.name());
        json.putArray("Endpoints").addObject().put("LambdaArn", application.functionArn());
        return json.put("CreatedTimestamp", timestamp(application.created()))
                .put("UpdatedTimestamp", timestamp(application.updated()))
                .put("SipMediaApplicationArn", application.arn());
    }

    static ObjectNode logging(SipMediaApplication application) {
        return member(
                "SipMediaApplicationLoggingConfiguration",
                object().put("EnableSipMediaApplicationMessageLogs", application.messageLogs()));
    }

    static ObjectNode connector(VoiceConnector connector) {
        return object().put("VoiceConnectorId", connector.id())
                .put("AwsRegion", connector.region())
                .put("Name", connector.name())
                .put("OutboundHostName", connector.outboundHostName())
                .put("RequireEncryption", connector.requireEncryption())
                .put("CreatedTimestamp", timestamp(connector.created()))
                .put("UpdatedTimestamp", timestamp(connector.updated()))
                .put("VoiceConnectorArn", connector.arn());
    }

    static ObjectNode rule(SipRule rule) {
        ObjectNode json = object().put("SipRuleId", rule.id())
                .put("Name", rule.name())
                .put("Disabled", rule.disabled())
                .put("TriggerType", rule.triggerType())
                .put("TriggerValue", rule.triggerValue());
        json.set(
                "TargetApplications",
                array(
                        rule.targets(),
                        target -> object().put("SipMediaApplicationId", target.sipMediaApplicationId())
                                .put("Priority", target.priority())
                                .put("AwsRegion", target.awsRegion())));
        return json.put("CreatedTimestamp", timestamp(rule.created()))
                .put("UpdatedTimestamp", timestamp(rule.updated()));
    }

    static ObjectNode call(String transactionId) {
        return member("SipMediaApplicationCall", object().put("TransactionId", transactionId));
    }

    static ObjectNode error(ChimeServiceException error) {
        return object().put("Code", error.code()).put("Message", error.getMessage());
    }

    private static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> json) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }

    static String timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
