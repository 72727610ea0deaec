"""assemble_site.py SITE INDEX WASM FILE... [FOLDER=FILE...]: lays out the folder that is served, each file beside its
gzipped twin. Where zopfli is installed it packs 5 % tighter than Python's gzip.

In INDEX, @KEYTURN_WASM_BYTES@ becomes the size of WASM, which the loading bar counts up to.
"""

import gzip
import pathlib
import shutil
import subprocess
import sys


def main(site, index, wasm, *files):
    site = pathlib.Path(site)
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    for entry in (wasm, *files):
        folder, _, path = entry.rpartition("=")
        (site / folder).mkdir(exist_ok=True)
        shutil.copyfile(path, site / folder / pathlib.Path(path).name)
    text = pathlib.Path(index).read_text(encoding="utf-8")
    size = pathlib.Path(wasm).stat().st_size
    # The page's own file comes last: its presence says that the folder is whole.
    contents = sorted(path for path in site.rglob("*") if path.is_file())
    for path in contents:
        compress(path)
    page = site / "index.html"
    page.write_text(text.replace("@KEYTURN_WASM_BYTES@", str(size)), encoding="utf-8")
    compress(page)


def compress(path):
    packed = path.parent / (path.name + ".gz")
    if shutil.which("zopfli"):
        packed.write_bytes(subprocess.run(["zopfli", "-c", path], check=True, capture_output=True).stdout)
    else:
        packed.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


main(*sys.argv[1:])
