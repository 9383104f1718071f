"""Talks to a Forkpoint service. Python 3.9 or later, without dependencies.

    from forkpoint_client import Forkpoint

    forkpoint = Forkpoint("http://127.0.0.1:8787")
    for session in forkpoint.sessions(workspace="project"):
        print(session["session"], session["title"])
    forkpoint.download("4f1c", "session.zip", runnable=True)
"""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

PIECE = 1 << 20


class Problem(Exception):
    """What the service cannot do, and why. `type` is one of those in docs/problems.md, and stays."""

    def __init__(self, status, members):
        super().__init__(members.get("detail") or members.get("title") or f"status {status}")
        self.status = status
        self.type = members.get("type", "")
        self.members = members


class Forkpoint:
    """A service. The token, where it wants one, is that of $FORKPOINT_TOKEN where none is given."""

    def __init__(self, address="http://127.0.0.1:8787", token=None):
        self.address = address.rstrip("/")
        self.token = token or os.environ.get("FORKPOINT_TOKEN")

    def workspaces(self):
        """All workspaces, by name."""
        return self._pages("/api/workspaces")

    def sessions(self, workspace=None):
        """All sessions, or those of a workspace, the one created last first."""
        return self._pages("/api/sessions", workspace=workspace)

    def session(self, session):
        """A session by its id or the beginning of it."""
        return self._json("GET", _path("api", "sessions", session))

    def checkpoints(self, session):
        """The checkpoints of a session, by number."""
        return self._pages(_path("api", "sessions", session, "checkpoints"))

    def import_file(self, workspace, file):
        """Imports a session's file, a bundle or an archive of files."""
        with open(file, "rb") as body:
            path = _path("api", "workspaces", workspace, "imports")
            return self._json("POST", path, body, "application/octet-stream", name=os.path.basename(file))

    def fork(self, session, at=None, title=None):
        """Forks a session after so many messages, or after all of them."""
        wanted = {name: value for name, value in (("at", at), ("title", title)) if value is not None}
        return self._post(_path("api", "sessions", session, "forks"), wanted)

    def rename(self, session, title):
        """Gives a session another title."""
        return self._json("PATCH", _path("api", "sessions", session), _body({"title": title}), "application/json")

    def trace(self, session, format=None):
        """The conversation of a session as bytes: the agent's own rows, or in another format."""
        with self._open("GET", _path("api", "sessions", session, "trace"), format=format) as answer:
            return answer.read()

    def preview(self, session, **query):
        """What a download would hold, what it would leave out and why, and its exact length."""
        return self._json("GET", _path("api", "sessions", session, "download"), preview=True, **query)

    def download(self, session, target, **query):
        """Downloads the files of a session, and goes on where an earlier download was cut.

        The query is that of the route: format, at, include, exclude, cap, credentials, byproducts, runnable.
        """
        return self._download(_path("api", "sessions", session, "download"), target, query)

    def download_project(self, workspace, target, **query):
        """Downloads the files of all sessions of a workspace, in the same way."""
        return self._download(_path("api", "projects", workspace, "download"), target, query)

    def _download(self, path, target, query):
        with self._open("HEAD", path, **query) as head:
            tag, length = head.headers["ETag"], int(head.headers["Content-Length"])
        part = "{}.{}.part".format(target, tag.strip('"'))
        have = os.path.getsize(part) if os.path.exists(part) else 0
        if have < length:
            resume = {"Range": f"bytes={have}-", "If-Range": tag} if have else {}
            with self._open("GET", path, headers=resume, **query) as answer:
                _write(answer, part, "ab" if answer.status == 206 else "wb")
        if os.path.getsize(part) != length:
            raise OSError(f"{part} has {os.path.getsize(part)} of {length} bytes; ask again to go on")
        os.replace(part, target)
        return target

    def _pages(self, path, **query):
        address = self._address(path, query)
        while address:
            with self._send(urllib.request.Request(address)) as answer:
                yield from json.load(answer)
                address = _next(answer.headers.get("Link", ""), self.address)

    def _post(self, path, value):
        return self._json("POST", path, _body(value), "application/json")

    def _json(self, method, path, body=None, media_type=None, **query):
        headers = {"Content-Type": media_type} if media_type else {}
        with self._open(method, path, body, headers, **query) as answer:
            return json.load(answer)

    def _open(self, method, path, body=None, headers=None, **query):
        address = self._address(path, query)
        return self._send(urllib.request.Request(address, body, headers or {}, method=method))

    def _address(self, path, query):
        given = {name: _text(value) for name, value in query.items() if value is not None}
        return self.address + path + ("?" + urllib.parse.urlencode(given, doseq=True) if given else "")

    def _send(self, request):
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        if request.data is not None and hasattr(request.data, "fileno"):
            request.add_header("Content-Length", str(os.fstat(request.data.fileno()).st_size))
        try:
            return urllib.request.urlopen(request)
        except urllib.error.HTTPError as answer:
            with answer:
                raise Problem(answer.code, _members(answer)) from None


def _path(*names):
    return "/" + "/".join(urllib.parse.quote(name, safe="") for name in names)


def _body(value):
    return json.dumps(value).encode()


def _text(value):
    return str(value).lower() if isinstance(value, bool) else value


def _members(answer):
    text = answer.read()
    try:
        return json.loads(text)
    except ValueError:
        return {}


def _next(link, address):
    """The address of the next page (RFC 8288), below the service's own."""
    if 'rel="next"' not in link:
        return None
    return urllib.parse.urljoin(address + "/", link[link.index("<") + 1 : link.index(">")])


def _write(answer, target, mode):
    with open(target, mode) as file:
        for piece in iter(lambda: answer.read(PIECE), b""):
            file.write(piece)
