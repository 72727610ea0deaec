"""check_tree.py layers|lengths|words|json: rules about the tree of files that no compiler checks.

layers   every include of ours is one that CMakeLists.txt allows (its DEPENDS are the only list), and openssl/ is
         included in core/crypto only
lengths  .cpp, .js and .mjs up to 400 lines, .h up to 200, CMakeLists.txt up to 200
words    no words that mark unfinished work, no paths of one machine, no JavaScript that clang-format broke in EM_JS
json     every .json file parses
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE_FOLDERS = ("core", "web", "tests", "shaders", "assets", "scripts")
CAPS = {".cpp": 400, ".js": 400, ".mjs": 400, ".h": 200}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK|for now|test\.skip|it\.skip|test\.fixme)\b|SKIP\(")
# clang-format reads the JavaScript of EM_JS as C++ and parts === and !==; what needs them belongs into a .js file.
SPLIT_OPERATOR = re.compile(r"[=!]= =")
MACHINE = re.compile(r"(^|[\s\"'=(])/(work|root)/")


def files(*suffixes):
    for folder in SOURCE_FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file() and "node_modules" not in path.parts:
                yield path


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def declared_layers():
    """name -> (folder, all that it may include), closed over DEPENDS."""
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    folders, edges, private = {}, {}, {}
    for name, rest in re.findall(r"keyturn_add_library\((\w+)\s+([^)]*)\)", text):
        words = rest.split()
        folders[name] = words[words.index("DIR") + 1]
        edges[name], private[name], into = [], [], None
        for word in words[2:]:
            into = {"DEPENDS": edges[name], "PRIVATE_DEPENDS": private[name]}.get(word, into)
            if word not in ("DEPENDS", "PRIVATE_DEPENDS") and into is not None:
                into.append(word)

    def closure(name):
        reached = {name}
        for edge in edges.get(name, []):
            reached |= closure(edge)
        return reached

    return {name: (folders[name], closure(name).union(*[closure(other) for other in private[name]])) for name in folders}


def layers():
    layers_of = declared_layers()
    for name, (folder, allowed) in layers_of.items():
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in (".cpp", ".h"):
                continue
            for number, line in enumerate(lines(path), 1):
                found = re.match(r'\s*#include [<"](\w+)/', line)
                target = found and found.group(1)
                if target in layers_of and target not in allowed:
                    yield path, number, f"{name} may not include {target}/"
                if target == "openssl" and name != "crypto":
                    yield path, number, "only core/crypto may include openssl/"
                if target == "emscripten" and folder.startswith("core/"):
                    yield path, number, "core may not include emscripten/"


def lengths():
    for path in list(files(*CAPS)) + [ROOT / "CMakeLists.txt"]:
        cap, length = CAPS.get(path.suffix, 200), len(lines(path))
        if length > cap:
            yield path, length, f"has {length} lines, the cap is {cap}"


def words():
    for path in files(".cpp", ".h", ".js", ".mjs", ".css", ".html", ".cmake", ".sh", ".frag", ".vert"):
        for number, line in enumerate(lines(path), 1):
            for rule, what in (
                (UNFINISHED, "unfinished"),
                (MACHINE, "a path of one machine"),
                (SPLIT_OPERATOR, "=== or !== in EM_JS"),
            ):
                if rule.search(line):
                    yield path, number, f"{what}: {line.strip()[:100]}"


def valid_json():
    for path in list(files(".json")) + [ROOT / "CMakePresets.json"]:
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            yield path, getattr(error, "lineno", 1), str(error)


def main(name):
    found = 0
    for path, number, message in {"layers": layers, "lengths": lengths, "words": words, "json": valid_json}[name]():
        print(f"{path.relative_to(ROOT)}:{number}: {message}")
        found += 1
    return 1 if found else 0


sys.exit(main(sys.argv[1]))
