import os


def handler(event, context):
    caller = event["CallDetails"]["Participants"][0]
    actions = []
    if event["InvocationEventType"] == "NEW_INBOUND_CALL":
        words = f"This is {os.environ['SITE']}. {os.environ['GREETING']}"
        actions = [
            {"Type": "Speak", "Parameters": {"Text": words, "CallId": caller["CallId"]}},
            {"Type": "Hangup", "Parameters": {"CallId": caller["CallId"]}},
        ]
    return {"SchemaVersion": "1.0", "Actions": actions}
