"""What the mailbox says, by language; shared by several functions."""

_TEXTS = {
    "en": {
        "greeting": "Nobody is here right now. Please leave a message and press the pound key.",
        "thanks": "Thank you. We will call you back.",
        "failed": "Your message could not be stored.",
    },
    "de": {
        "greeting": "Gerade ist niemand da. Bitte sprechen Sie und drücken Sie die Rautetaste.",
        "thanks": "Vielen Dank. Wir rufen zurück.",
        "failed": "Ihre Nachricht konnte nicht gespeichert werden.",
    },
}


def text(name, language="en"):
    return _TEXTS[language][name]
