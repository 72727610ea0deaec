"""size_report.py SITE: the page's bytes against its budget. See scripts/size-report."""

import gzip
import pathlib
import sys

BUDGET = 1_300_000  # bytes of all files together, gzipped as they are served


def unsigned(data, at):
    """An LEB128 number and where the next byte is."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def sections(wasm):
    """(name, bytes) of each section: https://webassembly.github.io/spec/core/binary/modules.html#sections"""
    names = "custom type import function table memory global export start element code data datacount tag".split()
    at = 8
    while at < len(wasm):
        kind = wasm[at]
        size, begin = unsigned(wasm, at + 1)
        yield names[kind], wasm[begin : begin + size]
        at = begin + size


def packed_size(path):
    packed = path.with_name(path.name + ".gz")
    return packed.stat().st_size if packed.is_file() else path.stat().st_size


def report_on_demand(site):
    """What only those load who ask for it: it is no part of the budget."""
    files = [path for path in sorted(site.glob("*/*")) if path.suffix != ".gz"]
    for path in files:
        print(f"{path.stat().st_size:>10,} {packed_size(path):>10,}  {path.relative_to(site)}: loaded only when asked for")


def main(site):
    total_raw = total_packed = 0
    print(f"{'raw':>10} {'gzipped':>10}")
    for path in sorted(site.iterdir()):
        if path.suffix == ".gz" or not path.is_file():
            continue
        data = path.read_bytes()
        packed = packed_size(path)
        total_raw += len(data)
        total_packed += packed
        print(f"{len(data):>10,} {packed:>10,}  {path.name}")
        if path.suffix == ".wasm":
            for name, content in sections(data):
                if len(content) > 10_000:
                    print(f"{len(content):>10,} {len(gzip.compress(content, 9)):>10,}    section {name}")
    print(f"{total_raw:>10,} {total_packed:>10,}  all; the budget is {BUDGET:,} gzipped")
    report_on_demand(site)
    if total_packed > BUDGET:
        print(f"The page is {total_packed - BUDGET:,} bytes over its budget.")
        return 1
    return 0


sys.exit(main(pathlib.Path(sys.argv[1])))
