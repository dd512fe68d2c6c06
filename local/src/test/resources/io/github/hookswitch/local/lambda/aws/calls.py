"""Sends a request to AWS, or a custom resource's answer, in the ways that functions do."""

import http.client
import urllib.request
from urllib.parse import urlsplit


def by_urllib(event, context):
    request = urllib.request.Request(f"https://{event['host']}/hello?by=urllib", data=b"body", method="POST")
    with urllib.request.urlopen(request) as response:
        return response.read().decode("utf-8")


def answering(event, context):
    url = urlsplit(event["ResponseURL"])
    connection = http.client.HTTPSConnection(url.hostname, timeout=10)
    connection.request("PUT", f"{url.path}?{url.query}", body=b"by host and path")
    return [url.scheme, url.hostname, connection.getresponse().read().decode("utf-8")]
