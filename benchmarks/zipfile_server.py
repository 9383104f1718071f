"""Answers every GET with a zip of a folder, which Python's zipfile makes while it is sent: `zipfile_server.py FOLDER PORT`."""

import sys
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Zipping(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/zip")
        self.end_headers()
        with zipfile.ZipFile(self.wfile, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(FOLDER.rglob("*")):
                archive.write(path, path.relative_to(FOLDER))

    def log_request(self, *_):
        """Says nothing."""


FOLDER = Path(sys.argv[1])
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Zipping).serve_forever()
