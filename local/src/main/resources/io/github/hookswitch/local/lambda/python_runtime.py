"""Runs a Python function: loads the handler that _HANDLER names and serves invocations of the Lambda Runtime API."""

import http.client
import importlib
import json
import os
import sys
import time
import traceback

import python_aws

API = "/2018-06-01/runtime/"


class Context:
    """What a handler gets as its second argument."""

    def __init__(self, headers):
        env = os.environ
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.function_name = env["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = env["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = env["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = env["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.identity = None
        self.client_context = None
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

    def log(self, message):
        print(message)

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline - int(time.time() * 1000))


def request(method, path, body=None):
    connection = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    try:
        connection.request(method, API + path, body, {"Content-Type": "application/json", "Connection": "close"})
        response = connection.getresponse()
        return response.headers, response.read()
    finally:
        connection.close()


def error_json(error):
    return json.dumps(
        {
            "errorType": type(error).__name__,
            "errorMessage": str(error),
            "stackTrace": traceback.format_tb(error.__traceback__),
        }
    ).encode("utf-8")


def load(name):
    module, dot, function = name.rpartition(".")
    if not dot:
        raise ValueError(f"Handler '{name}' names no function. Use FILE.FUNCTION, such as index.handler")
    # The first entry is the folder of this file, where a function finds nothing.
    sys.path[0] = os.environ["LAMBDA_TASK_ROOT"]
    return getattr(importlib.import_module(module.replace("/", ".")), function)


def serve(handler):
    headers, body = request("GET", "invocation/next")
    path = "invocation/" + headers["Lambda-Runtime-Aws-Request-Id"]
    try:
        answer = json.dumps(handler(python_aws.prepare(json.loads(body)), Context(headers))).encode("utf-8")
    except BaseException as error:
        traceback.print_exc()
        request("POST", path + "/error", error_json(error))
        return
    request("POST", path + "/response", answer)


def main():
    try:
        handler = load(os.environ["_HANDLER"])
    except BaseException as error:
        traceback.print_exc()
        request("POST", "init/error", error_json(error))
        return 1
    try:
        while True:
            serve(handler)
    except OSError as gone:
        print(f"the Runtime API cannot be reached any more: {gone}", file=sys.stderr)
        return 0


if __name__ == "__main__":
    sys.exit(main())
