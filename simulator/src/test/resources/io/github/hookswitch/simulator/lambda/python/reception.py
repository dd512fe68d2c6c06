def handler(event, context):
    if event["said"] == "fail":
        raise KeyError("no such extension")
    return {"said": event["said"], "function": context.function_name}
