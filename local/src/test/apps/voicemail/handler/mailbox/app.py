import json
import logging
import os

from voicemail_prompts import text

logger = logging.getLogger()
logger.setLevel(logging.INFO)

BUCKET = os.environ["MESSAGES_BUCKET"]
LANGUAGE = os.environ.get("PROMPT_LANGUAGE", "en")


def response(*actions, **attributes):
    answer = {"SchemaVersion": "1.0", "Actions": list(actions)}
    if attributes:
        answer["TransactionAttributes"] = attributes
    return answer


def speak(name, call_id):
    return {"Type": "Speak", "Parameters": {"Text": text(name, LANGUAGE), "CallId": call_id}}


def record(call_id, transaction_id):
    return {
        "Type": "RecordAudio",
        "Parameters": {
            "CallId": call_id,
            "DurationInSeconds": "60",
            "SilenceDurationInSeconds": 5,
            "SilenceThreshold": 100,
            "RecordingTerminators": ["#"],
            "RecordingDestination": {"Type": "S3", "BucketName": BUCKET, "Prefix": f"messages/{transaction_id}-"},
        },
    }


def lambda_handler(event, context):
    logger.info("%s %s %s", context.aws_request_id, context.function_name, json.dumps(event))
    details = event["CallDetails"]
    call_id = details["Participants"][0]["CallId"]
    event_type = event["InvocationEventType"]

    if event_type == "NEW_INBOUND_CALL":
        return response(
            speak("greeting", call_id),
            record(call_id, details["TransactionId"]),
            caller=details["Participants"][0]["From"],
        )
    if event_type == "ACTION_SUCCESSFUL" and event["ActionData"]["Type"] == "RecordAudio":
        logger.info("message from %s", details["TransactionAttributes"]["caller"])
        return response(speak("thanks", call_id), {"Type": "Hangup", "Parameters": {"CallId": call_id}})
    if event_type == "ACTION_FAILED":
        return response(speak("failed", call_id), {"Type": "Hangup", "Parameters": {"CallId": call_id}})
    return response()
