"""A line: a phone number, a SIP media application and the rule between them, in one custom resource."""

import time

import boto3

voice = boto3.client("chime-sdk-voice")


def on_event(event, context):
    properties = event["ResourceProperties"]
    if event["RequestType"] == "Create":
        return create(properties)
    if event["RequestType"] == "Update":
        return update(event["PhysicalResourceId"], properties)
    return delete(event["PhysicalResourceId"])


def create(properties):
    number = order(properties["TollFreePrefix"])
    application = voice.create_sip_media_application(
        AwsRegion=properties["Region"],
        Name=properties["Name"],
        Endpoints=[{"LambdaArn": properties["Endpoint"]}],
    )["SipMediaApplication"]
    rule = voice.create_sip_rule(
        Name=properties["Name"],
        TriggerType="ToPhoneNumber",
        TriggerValue=number,
        # CloudFormation sends a boolean as a word.
        Disabled=properties["Enabled"] != "true",
        TargetApplications=[{"SipMediaApplicationId": application["SipMediaApplicationId"], "Priority": 1}],
    )["SipRule"]
    return {
        "PhysicalResourceId": "|".join([number, application["SipMediaApplicationId"], rule["SipRuleId"]]),
        "Data": {"PhoneNumber": number},
    }


def update(physical_id, properties):
    number, application_id, _ = physical_id.split("|")
    voice.update_sip_media_application(
        SipMediaApplicationId=application_id,
        Name=properties["Name"],
        Endpoints=[{"LambdaArn": properties["Endpoint"]}],
    )
    return {"PhysicalResourceId": physical_id, "Data": {"PhoneNumber": number}}


def delete(physical_id):
    if physical_id.count("|") != 2:
        return {}
    number, application_id, rule_id = physical_id.split("|")
    voice.update_sip_rule(SipRuleId=rule_id, Name="deleted", Disabled=True)
    voice.delete_sip_rule(SipRuleId=rule_id)
    voice.delete_sip_media_application(SipMediaApplicationId=application_id)
    voice.delete_phone_number(PhoneNumberId=number)
    return {}


def order(toll_free_prefix):
    found = voice.search_available_phone_numbers(TollFreePrefix=toll_free_prefix, MaxResults=2)
    number = found["E164PhoneNumbers"][0]
    placed = voice.create_phone_number_order(ProductType="SipMediaApplicationDialIn", E164PhoneNumbers=[number])
    order_id = placed["PhoneNumberOrder"]["PhoneNumberOrderId"]
    for _ in range(24):
        status = voice.get_phone_number_order(PhoneNumberOrderId=order_id)["PhoneNumberOrder"]["Status"]
        if status == "Successful":
            return number
        if status == "Failed":
            raise RuntimeError(f"the order {order_id} failed")
        time.sleep(10)
    raise RuntimeError(f"the order {order_id} is not ready")
