"""embed.py OUTPUT FUNCTION NAME=PATH...: writes a C++ file whose function hands out the files' bytes by name.

The bytes are string literals, which compilers read many times faster than lists of numbers. JSON is minified.
"""

import json
import sys

CHUNK = 8192


def content(path):
    with open(path, "rb") as file:
        data = file.read()
    if path.endswith(".json"):
        data = json.dumps(json.loads(data), separators=(",", ":"), ensure_ascii=False).encode()
    return data


def literal(data):
    # Three octal digits each, so that no escape can swallow the character after it.
    table = [f"\\{byte:03o}" for byte in range(256)]
    for byte in range(32, 127):
        if chr(byte) not in '"\\?':
            table[byte] = chr(byte)
    table[ord('"')] = '\\"'
    table[ord("\\")] = "\\\\"
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)] or [b""]
    return "\n".join('"' + "".join(table[byte] for byte in chunk) + '"' for chunk in chunks)


def main(output, function, *files):
    names, arrays = [], []
    for index, entry in enumerate(sorted(files)):
        name, path = entry.split("=", 1)
        data = content(path)
        names.append(f'    {{"{name}", {{kFile{index}, {len(data)}}}}},')
        arrays.append(f"const char kFile{index}[] =\n{literal(data)};\n")
    with open(output, "w", encoding="ascii") as out:
        out.write('#include "assets/assets.h"\n\n#include <string_view>\n#include <utility>\n\nnamespace {\n')
        out.write("\n".join(arrays))
        out.write("const std::pair<std::string_view, std::string_view> kFiles[] = {\n")
        out.write("\n".join(names or ['    {"", {}},']))
        out.write("\n};\n}  // namespace\n\nnamespace keyturn::assets {\n")
        out.write(f"std::string_view {function}(std::string_view path) {{\n")
        out.write("  for (const auto& [name, bytes] : kFiles) {\n    if (name == path) return bytes;\n  }\n  return {};\n}\n")
        out.write("}  // namespace keyturn::assets\n")


main(*sys.argv[1:])
