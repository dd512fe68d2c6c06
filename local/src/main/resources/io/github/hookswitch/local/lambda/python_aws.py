"""What Lambda gives to Python functions besides the handler's events: a way to AWS, which is on this machine here."""

import os
import re
import socket
import ssl
import subprocess
import sys
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

AWS_HOST = re.compile(r"(^|\.)(amazonaws\.com(\.cn)?|api\.aws)$")
RESPONSES = "cloudformation-custom-resource-response-"
ADDRESS = "X-Amz-Meta-Address"
_answers = {}


def _local_address(host):
    """Where a connection to AWS leads instead; None for all other hosts."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "")
    name = name.lower()
    if name in _answers:
        return _answers[name]
    endpoint = os.environ.get("AWS_ENDPOINT_URL", "")
    if not AWS_HOST.search(name) or not endpoint.startswith("http://"):
        return None
    url = urlsplit(endpoint)
    return url.hostname, url.port or 80


class _PlainSocket(socket.socket):
    """A connection within this machine where a library has asked for TLS."""

    def __init__(self, plain, host):
        timeout = plain.gettimeout()
        super().__init__(plain.family, plain.type, plain.proto, fileno=plain.detach())
        self.settimeout(timeout)
        self._host = host

    def getpeercert(self, binary_form=False):
        return b"" if binary_form else {"subjectAltName": (("DNS", self._host),)}

    def version(self):
        return "TLSv1.3"

    def cipher(self):
        return None

    def selected_alpn_protocol(self):
        return None


_getaddrinfo = socket.getaddrinfo
_wrap_socket = ssl.SSLContext.wrap_socket


def _redirected(host, port, *args, **kwargs):
    address = _local_address(host) if str(port) in ("443", "https") else None
    return _getaddrinfo(*(address or (host, port)), *args, **kwargs)


def _wrapped(self, sock, *args, **kwargs):
    host = kwargs.get("server_hostname")
    return _PlainSocket(sock, host) if host and _local_address(host) else _wrap_socket(self, sock, *args, **kwargs)


socket.getaddrinfo = _redirected
ssl.SSLContext.wrap_socket = _wrapped

_popen = subprocess.Popen.__init__


def _interpreter(program):
    """A script for Lambda's own Python, as the AWS CLI in its layer is one, runs with this one."""
    with open(program, "rb") as script:
        return [sys.executable] if script.readline().startswith(b"#!/var/lang/bin/python") else []


def _started(self, args, *rest, **kwargs):
    """A layer's program is called by a path below /opt, which this machine does not have."""
    layers = os.environ.get("HOOKSWITCH_LAYERS")
    if layers and isinstance(args, (list, tuple)) and args and str(args[0]).startswith("/opt/"):
        program = layers + str(args[0])[len("/opt") :]
        if os.path.exists(program):
            args = [*_interpreter(program), program, *args[1:]]
    _popen(self, args, *rest, **kwargs)


def _interpreter(program):
    """The Python of this machine, for a script that names one of Lambda's."""
    with open(program, "rb") as file:
        first = file.readline(200).decode("latin-1").strip()
    missing = first.startswith("#!") and not os.path.exists(first[2:].split()[0])
    return [sys.executable] if missing and "python" in first else []


subprocess.Popen.__init__ = _started


def prepare(event):
    """Shows a custom resource's function the kind of address for its answer that it has in AWS.

    The plain address stays in it, for functions that this one hands the request on to.
    """
    if not isinstance(event, dict) or not str(event.get("ResponseURL", "")).startswith("http"):
        return event
    url = urlsplit(event["ResponseURL"])
    region = os.environ["AWS_REGION"]
    query = parse_qs(url.query)
    if url.netloc.startswith(RESPONSES):
        host, address = url.netloc, query.get(ADDRESS, [""])[0]
    else:
        host = f"{RESPONSES}{region.replace('-', '')}.s3.{region}.amazonaws.com"
        address = url.netloc if url.scheme == "http" else ""
    if not address:
        return event
    plain = urlsplit("http://" + address)
    _answers[host] = (plain.hostname, plain.port or 80)
    text = url.query if ADDRESS in query else f"{url.query}&{urlencode({ADDRESS: address})}"
    return {**event, "ResponseURL": urlunsplit(("https", host, url.path, text, ""))}
