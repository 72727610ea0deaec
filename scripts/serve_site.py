"""serve_site.py FOLDER PORT: serves the page's folder on 127.0.0.1, gzipped where the browser takes that.

What has a hash in its name never changes and is kept; the rest is revalidated by ETag, so that a rebuilt page is seen at the next
reload and an unchanged one costs no bytes.
"""

import hashlib
import http.server
import pathlib
import re
import sys

TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
         ".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".wasm": "application/wasm",
         ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".png": "image/png", ".ico": "image/x-icon", ".txt": "text/plain; charset=utf-8"}


class PageHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder = pathlib.Path()

    def do_GET(self):
        self.answer(with_body=True)

    def do_HEAD(self):
        self.answer(with_body=False)

    def answer(self, with_body):
        name = self.path.split("?", 1)[0].lstrip("/") or "index.html"
        file = self.folder / name
        # Only plain names in the folder itself or in a folder of it: no other path is ours.
        if not re.fullmatch(r"(?:\w[\w-]*/)?\w[\w.-]*", name) or file.suffix not in TYPES or not file.is_file():
            return self.send(404, {"Content-Type": TYPES[".txt"]}, b"Not found\n", with_body)
        is_hashed = re.search(r"\.[0-9a-f]{8}\.\w+$", name)
        headers = {"Content-Type": TYPES[file.suffix], "Vary": "Accept-Encoding",
                   "Cache-Control": "public, max-age=31536000, immutable" if is_hashed else "no-cache"}
        packed = self.folder / (name + ".gz")
        if "gzip" in self.headers.get("Accept-Encoding", "") and packed.is_file():
            headers["Content-Encoding"] = "gzip"
            file = packed
        body = file.read_bytes()
        headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
        if self.headers.get("If-None-Match") == headers["ETag"]:
            return self.send(304, headers, b"", False)
        return self.send(200, headers, body, with_body)

    def send(self, status, headers, body, with_body):
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, *_):
        pass


def main(folder, port):
    PageHandler.folder = pathlib.Path(folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), PageHandler)
    print(f"Keyturn: http://127.0.0.1:{server.server_port}/   (Ctrl+C stops it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


main(*sys.argv[1:])
