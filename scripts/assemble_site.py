"""assemble_site.py SITE SINGLE INDEX WORKER FILE... [FOLDER=FILE...]: lays out the folder that is served, and
the same page as one file that needs no server.

Every file of the folder has a hash of its content in its name, so that a browser may keep it for ever, and a gzipped twin;
only the page itself, the service worker and the manifest are found under their plain names. In these, @file:NAME@ becomes the
name of a file, @files@ the names of all, @version@ a hash of everything, @wasm-bytes@ what the loading bar counts up to.
Where zopfli is installed it packs 5 % tighter than Python's gzip.
"""

import base64
import concurrent.futures
import gzip
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PLAIN = ("manifest.webmanifest",)  # besides the page and the worker


def hashed(name, content):
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}{dot}{suffix}"


def packed(content):
    if not shutil.which("zopfli"):
        return gzip.compress(content, 9, mtime=0)
    with tempfile.NamedTemporaryFile() as file:
        file.write(content)
        file.flush()
        return subprocess.run(["zopfli", "-c", file.name], check=True, capture_output=True).stdout


def filled(text, names, version, wasm_bytes):
    text = re.sub(r"@file:([^@]+)@", lambda found: names[found.group(1)], text)
    return text.replace("@files@", json.dumps(names)).replace("@version@", version).replace("@wasm-bytes@", str(wasm_bytes))


def read_all(entries):
    """Name in the page, "app.js" or "help/kms.json", to content."""
    contents = {}
    for entry in entries:
        folder, _, path = entry.rpartition("=")
        name = pathlib.Path(path).name
        contents[f"{folder}/{name}" if folder else name] = pathlib.Path(path).read_bytes()
    return contents


def write_site(site, index, worker, contents, twins):
    names = {name: name if name in PLAIN else hashed(name, content) for name, content in contents.items()}
    version = hashlib.sha256("".join(sorted(names.values())).encode() + index.encode() + worker.encode()).hexdigest()[:16]

    def text(template):
        return filled(template, names, version, len(contents["app.wasm"])).encode()

    def write(name, content, twin):
        path = site / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        (path.parent / (path.name + ".gz")).write_bytes(twin)

    for name, content in contents.items():
        if name in PLAIN:
            content = text(content.decode())
            write(name, content, packed(content))
        else:
            write(names[name], content, twins[name])
    # The page's own file comes last: its presence says that the folder is whole.
    for name, template in (("service_worker.js", worker), ("index.html", index)):
        write(name, text(template), packed(text(template)))


def inline_hash(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def single_page(index, contents, twins):
    """The page with all that it loads inside it. Inline code is allowed by its hash and by nothing else."""
    boot, program, style = (contents[name].decode() for name in ("boot.js", "app.js", "style.css"))
    icon = "data:image/svg+xml;base64," + base64.b64encode(contents["favicon.svg"]).decode()
    policy = (f"default-src 'none'; script-src {inline_hash(boot)} {inline_hash(program)} 'wasm-unsafe-eval'; "
              f"style-src {inline_hash(style)}; img-src data:; base-uri 'none'; form-action 'none'")
    parts = [f'<script type="application/octet-stream" data-file="{name}">{base64.b64encode(twins[name]).decode()}</script>'
             for name in contents if name not in ("boot.js", "style.css", "favicon.svg", *PLAIN)]
    replacements = (
        (r'(http-equiv="Content-Security-Policy" content=)"[^"]*"', rf'\1"{policy}"'),
        (r'\s*<link rel="(?:preload|manifest|apple-touch-icon)"[^>]*>', ""),
        (r'(<link rel="icon"[^>]*href=)"[^"]*"', rf'\1"{icon}"'),
        (r'<link rel="stylesheet"[^>]*>', lambda _: f"<style>{style}</style>"),
        (r'\s*<script src="[^"]*" defer></script>', ""),
        (r'\s*<script type="application/json" id="page-files">.*?</script>', ""),
        (r"</body>", lambda _: "\n".join((*parts, f"<script>{boot}</script>", "</body>"))),
    )
    for pattern, replacement in replacements:
        index, count = re.subn(pattern, replacement, index)
        if count == 0:
            raise SystemExit(f"assemble_site.py: the page has nothing like {pattern}")
    return filled(index, {}, "", len(contents["app.wasm"]))


def main(site, single, index, worker, *entries):
    site = pathlib.Path(site)
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    contents = read_all(entries)
    for name in ("boot.js", "app.js", "style.css"):
        if re.search(rb"</(script|style)", contents[name]):
            raise SystemExit(f"assemble_site.py: {name} must not hold the end of an HTML element")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        twins = dict(zip(contents, pool.map(packed, contents.values())))
    page = pathlib.Path(index).read_text(encoding="utf-8")
    pathlib.Path(single).write_text(single_page(page, contents, twins), encoding="utf-8")
    write_site(site, page, pathlib.Path(worker).read_text(encoding="utf-8"), contents, twins)


main(*sys.argv[1:])
