import boto3

voice = boto3.client("chime-sdk-voice")


def on_event(event, context):
    wanted = event["ResourceProperties"]
    if event["RequestType"] == "Create":
        numbers = voice.search_available_phone_numbers(AreaCode=wanted["AreaCode"], MaxResults=1)
        number = numbers["E164PhoneNumbers"][0]
        voice.create_phone_number_order(ProductType="SipMediaApplicationDialIn", E164PhoneNumbers=[number])
        rule = voice.create_sip_rule(
            Name=wanted["Name"],
            TriggerType="ToPhoneNumber",
            TriggerValue=number,
            TargetApplications=targets(wanted),
        )["SipRule"]
        return {"PhysicalResourceId": rule["SipRuleId"] + "@" + number, "Data": {"E164": number}}
    rule_id, number = event["PhysicalResourceId"].split("@")
    if event["RequestType"] == "Update":
        voice.update_sip_rule(SipRuleId=rule_id, Name=wanted["Name"], TargetApplications=targets(wanted))
    else:
        voice.update_sip_rule(SipRuleId=rule_id, Name=wanted["Name"], Disabled=True)
        voice.delete_sip_rule(SipRuleId=rule_id)
        voice.delete_phone_number(PhoneNumberId=number)
    return {"PhysicalResourceId": event["PhysicalResourceId"], "Data": {"E164": number}}


def targets(wanted):
    return [
        {"SipMediaApplicationId": target["Id"], "Priority": priority, "AwsRegion": target["Region"]}
        for priority, target in enumerate(wanted["Targets"], start=1)
    ]
