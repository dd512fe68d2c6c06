import subprocess

from greeting import GREETING


def handler(event, context):
    program = subprocess.run(["/opt/bin/greet.sh"], capture_output=True, text=True, check=True).stdout.strip()
    return {"greeting": GREETING, "program": program}


def script(event, context):
    return subprocess.run(["/opt/bin/greet.py"], capture_output=True, text=True, check=True).stdout.strip()
