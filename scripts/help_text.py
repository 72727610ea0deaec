"""help_text.py: botocore's documentation, which is HTML, as the small markup that core/cli/help/prose.h reads.

The AWS CLI turns the HTML into reStructuredText first, where blanks at the start of a line have a meaning; what comes of
that is part of how its help looks, so the same steps are taken here: write lines, then read blocks off their indents.

One block a line; a blank before it for each block that it is inside of:
  Text            a paragraph
  * Text          a bullet; its further blocks are inside of it
  ! Note          a remark, "Note" or "Warning", with its blocks inside of it
  >               a quotation, its blocks inside of it
Within a text: `code`, *bold*, _italic_, [text](address); a backslash before a sign that is none of these.
"""

import html.parser
import re

INDENT = 2
# Marks of a text that is still being put together; escaping happens when all of it is there.
CODE, BOLD, ITALIC, LINK, ADDRESS, LINK_END = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005"
STYLES = {"code": CODE, "b": BOLD, "i": ITALIC}
REMARKS = {"note": "Note", "important": "Warning"}
PLAIN = {"\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2014": "--", "\u2013": "-", "\u03bc": "u", "\xa0": " "}


class Lines(html.parser.HTMLParser):
    """Writes the lines: what the AWS CLI would give to docutils, with marks instead of reStructuredText's own."""

    def __init__(self):
        super().__init__()
        self.text = ""
        self.indent = self.lists = 0
        self.in_item = self.at_item_start = False
        self.silent = 0
        self.styles = []
        self.address = None

    def paragraph(self):
        self.text += "\n\n" + " " * (self.indent * INDENT)

    def handle_starttag(self, tag, attributes):
        if tag == "fullname":
            self.silent += 1
        elif tag == "p" and not self.in_item:
            self.paragraph()
        elif tag in ("ul", "ol"):
            self.indent += self.lists > 0
            self.lists += 1
            self.paragraph()
        elif tag == "li":
            self.text += "\n\n" + " " * (self.indent * INDENT) + "* "
            self.in_item = self.at_item_start = True
        elif tag in REMARKS:
            self.paragraph()
            self.text += f".. {REMARKS[tag]}"
            self.indent += 1
            self.paragraph()
        elif tag in STYLES:
            # What stands in a style or a link is not styled again.
            self.styles.append(tag if not self.styles and self.address is None else "")
            if self.styles[-1]:
                self.text += STYLES[tag]
        elif tag == "a":
            self.address = dict(attributes).get("href", "").strip()
            self.text += LINK if self.address else " "

    def handle_endtag(self, tag):
        if tag == "fullname":
            self.silent -= 1
        elif tag == "p" and not self.in_item:
            self.paragraph()
        elif tag in ("ul", "ol"):
            self.lists -= 1
            self.indent -= self.lists > 0
            self.paragraph()
        elif tag == "li":
            self.in_item = False
            self.text += "\n" + " " * (self.indent * INDENT)
        elif tag in REMARKS:
            self.indent -= 1
            self.paragraph()
        elif tag in STYLES and self.styles:
            style = self.styles.pop()
            if style:
                self.finish(STYLES[style], STYLES[style])
        elif tag == "a":
            if self.address:
                self.finish(LINK, ADDRESS + self.address + LINK_END)
            else:
                self.text += " "
            self.address = None

    def finish(self, opening, closing):
        """Blanks before the end of a style or a link go; one that is empty goes as a whole."""
        before, _, inside = self.text.rpartition(opening)
        if inside.strip():
            self.text = before + opening + inside.strip() + closing + " "
        else:
            self.text = before

    def handle_data(self, data):
        if self.silent or not data:
            return
        if data.isspace():
            if not self.at_item_start:
                self.text += " "
            return
        self.at_item_start = False
        words = " ".join(data.split())
        self.text += words + (" " if data[-1].isspace() else "")


def escaped(text):
    """The finished text of a block: marks become the markup's signs, other signs get a backslash."""
    for letter, plain in PLAIN.items():
        text = text.replace(letter, plain)
    result, code = [], False
    for sign in text:
        if sign == CODE:
            code = not code
            result.append("`")
        elif sign in (BOLD, ITALIC, LINK, ADDRESS, LINK_END):
            result.append({BOLD: "*", ITALIC: "_", LINK: "[", ADDRESS: "](", LINK_END: ")"}[sign])
        elif sign in "`\\" or (sign in "*_[]" and not code):
            result.append("\\" + sign)
        else:
            result.append(sign)
    text = "".join(result)
    # Addresses are taken as they are.
    return re.sub(r"\]\(([^ )]*)\)", lambda found: "](" + found[1].replace("\\", "") + ")", text)


def is_container(text):
    return text.startswith(("* ", ".. "))


def blocks(lines, base):
    """Reads (indent, text) lines into nested blocks: what is further in than it has to be is a quotation."""
    found, at = [], 0
    while at < len(lines):
        indent, text = lines[at]
        end = at + 1
        if is_container(text):
            is_item = text.startswith("* ")
            while end < len(lines) and lines[end][0] > indent + is_item:
                end += 1
            inside = lines[at + 1 : end]
            inner = indent + INDENT if is_item else min((line[0] for line in inside), default=0)
            head = "* " + escaped(text[2:].strip()) if is_item else "! " + text[3:]
            found.append((head, blocks(inside, inner)))
        elif indent > base:
            while end < len(lines) and lines[end][0] > base and not is_container(lines[end][1]):
                end += 1
            found.append((">", [(escaped(quote), []) for _, quote in lines[at:end]]))
        else:
            found.append((escaped(text), []))
        at = end
    return found


def written(found, depth):
    lines = []
    for text, inside in found:
        lines.append(" " * depth + text)
        lines += written(inside, depth + 1)
    return lines


def markup(documentation):
    """The markup of a piece of documentation; empty when it says nothing."""
    if not documentation:
        return ""
    lines = Lines()
    lines.feed(documentation)
    lines.close()
    rows = []
    for line in lines.text.split("\n"):
        if line.strip(" *") or line.strip().startswith(".. "):
            rows.append((len(line) - len(line.lstrip(" ")), line.strip(" ")))
    return "\n".join(written(blocks(rows, 0), 0))
