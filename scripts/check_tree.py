"""check_tree.py layers|lists|operations|lengths|words|json: rules about the tree of files that no compiler checks.

layers   every include of ours is one that CMakeLists.txt allows (its DEPENDS are the only list), and openssl/ is
         included in core/crypto only
lists    every .cpp is in its folder's sources.cmake: what is not listed would silently not be built
operations  what a service answers is in its model, has a file of its own, a test tagged with its name and a place in
            a transcript
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
# Json x = {y}: an array to g++, a copy of y to clang.
ONE_IN_BRACES = re.compile(r"(\bJson \w+|\w\[\"\w+\"\]) = \{\w+(\([^{}]*\)|\[\"\w+\"\])?\};")
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


def lists():
    for path in files(".cpp"):
        folder = path.parent
        while not (folder / "sources.cmake").is_file() and folder != ROOT:
            folder = folder.parent
        listed = folder / "sources.cmake"
        words_of = listed.read_text(encoding="utf-8") if listed.is_file() else (ROOT / "scripts/cmake/page.cmake").read_text()
        if not re.search(rf"(?<![\w/]){re.escape(str(path.relative_to(folder)))}(?!\w)", words_of):
            yield path, 1, f"is not in {listed.relative_to(ROOT)}"


def kebab(operation):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", operation).lower()


# What only DynamoDB asks of KMS is seen in no transcript of a person's commands.
INTERNAL = {("kms", "CreateGrant"), ("kms", "Decrypt"), ("kms", "GenerateDataKey"), ("kms", "RetireGrant")}


def operations():
    transcripts = "\n".join(path.read_text(encoding="utf-8") for path in files(".transcript"))
    tags = {tag for path in files(".cpp") if "tests" in path.parts for tag in re.findall(r"\[(\w+)\]", path.read_text(encoding="utf-8"))}
    for service in ("dynamodb", "kms", "sts", "cloudtrail"):
        table = ROOT / "core" / service / f"{service}_service.cpp"
        if not table.is_file():
            continue
        modelled = json.loads((ROOT / f"assets/models/{service}.json").read_text(encoding="utf-8"))["operations"]
        for name, function in re.findall(r'\{"(\w+)",\s*ops::(\w+)', table.read_text(encoding="utf-8")):
            if name not in modelled:
                yield table, 1, f"{name} is not in the model"
            if not (ROOT / "core" / service / "ops" / f"{function}.cpp").is_file():
                yield table, 1, f"{name} has no ops/{function}.cpp"
            if name not in tags:
                yield table, 1, f"{name} has no test tagged [{name}]"
            if (service, name) not in INTERNAL and f"aws {service} {kebab(name)}" not in transcripts:
                yield table, 1, f"{name} is in no transcript"


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
                (ONE_IN_BRACES, "say Json::array({...})"),
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
    for path, number, message in {"layers": layers, "lists": lists, "operations": operations, "lengths": lengths, "words": words, "json": valid_json}[name]():
        print(f"{path.relative_to(ROOT)}:{number}: {message}")
        found += 1
    return 1 if found else 0


sys.exit(main(sys.argv[1]))
