import sys


def handler(event, context):
    if event["said"] == "fail":
        raise KeyError("no such extension")
    return {"said": event["said"], "function": context.function_name}


def logging(event, context):
    print(event["said"], "out")
    print(event["said"], "err", file=sys.stderr)
