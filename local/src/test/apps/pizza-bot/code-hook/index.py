"""The bot's function: checks the slots as they come and takes the order."""

LARGEST_ORDER = 9


def handler(event, context):
    intent = event["sessionState"]["intent"]
    if event["invocationSource"] == "FulfillmentCodeHook":
        return fulfilled(event, intent)
    count = value_of(intent, "Count")
    if count is not None and int(count) > LARGEST_ORDER:
        intent["slots"]["Count"] = None
        return answer(
            event,
            {"type": "ElicitSlot", "slotToElicit": "Count"},
            intent,
            f"We can make {LARGEST_ORDER} at most. How many?",
        )
    return answer(event, {"type": "Delegate"}, intent)


def fulfilled(event, intent):
    intent["state"] = "Fulfilled"
    attributes = event["sessionState"].get("sessionAttributes") or {}
    attributes["orderNumber"] = str(len(attributes) * 100 + int(value_of(intent, "Count")))
    event["sessionState"]["sessionAttributes"] = attributes
    text = f"{value_of(intent, 'Count')} {value_of(intent, 'Size')} pizzas are on their way."
    return answer(event, {"type": "Close"}, intent, text)


def value_of(intent, slot):
    filled = (intent.get("slots") or {}).get(slot)
    return filled["value"]["interpretedValue"] if filled else None


def answer(event, dialog_action, intent, text=None):
    state = {"dialogAction": dialog_action, "intent": intent}
    attributes = event["sessionState"].get("sessionAttributes")
    if attributes is not None:
        state["sessionAttributes"] = attributes
    result = {"sessionState": state}
    if text:
        result["messages"] = [{"contentType": "PlainText", "content": text}]
    return result
