"""lesson_index.py OUTPUT LESSON...: the list of all lessons in their order, as far as the page's list needs them."""

import json
import sys

MEMBERS = ("id", "title", "about", "chapter", "minutes", "level")


def main(output, *paths):
    lessons = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            lessons.append(json.load(file))
    lessons.sort(key=lambda lesson: lesson["place"])
    index = [{name: lesson[name] for name in MEMBERS} | {"steps": [step["id"] for step in lesson["steps"]]} for lesson in lessons]
    with open(output, "w", encoding="utf-8") as file:
        json.dump(index, file, ensure_ascii=False)


main(*sys.argv[1:])
