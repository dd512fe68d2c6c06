import logging

import boto3

logging.getLogger().setLevel(logging.INFO)
chime = boto3.client("chime-sdk-voice", region_name="us-east-1")


def handler(event, context):
    logging.info("%s of %s", event["RequestType"], event["LogicalResourceId"])
    wanted = event["ResourceProperties"]
    if event["RequestType"] == "Create":
        candidates = chime.search_available_phone_numbers(State=wanted["State"], PhoneNumberType="Local")
        number = candidates["E164PhoneNumbers"][0]
        chime.create_phone_number_order(ProductType="SipMediaApplicationDialIn", E164PhoneNumbers=[number])
        application = chime.create_sip_media_application(
            AwsRegion="us-east-1", Name=wanted["StackName"], Endpoints=[{"LambdaArn": wanted["Function"]}]
        )["SipMediaApplication"]["SipMediaApplicationId"]
        rule = chime.create_sip_rule(
            Name=wanted["StackName"],
            TriggerType="ToPhoneNumber",
            TriggerValue=number,
            Disabled=False,
            TargetApplications=[{"SipMediaApplicationId": application, "Priority": 1, "AwsRegion": "us-east-1"}],
        )["SipRule"]["SipRuleId"]
        return {"PhysicalResourceId": f"{number} {application} {rule}", "Data": {"Number": number}}
    number, application, rule = event["PhysicalResourceId"].split()
    if event["RequestType"] == "Update":
        return {"PhysicalResourceId": event["PhysicalResourceId"], "Data": {"Number": number}}
    name = chime.get_sip_rule(SipRuleId=rule)["SipRule"]["Name"]
    chime.update_sip_rule(SipRuleId=rule, Name=name, Disabled=True)
    chime.delete_sip_rule(SipRuleId=rule)
    chime.delete_sip_media_application(SipMediaApplicationId=application)
    chime.delete_phone_number(PhoneNumberId=number)
    return None
