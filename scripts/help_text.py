"""help_text.py: documentation as the small markup that core/cli/help reads.

The AWS CLI makes reStructuredText of botocore's HTML, has docutils read it and write a man page, and lets groff set that.
The first two steps are taken here, by the AWS CLI's and docutils' own code (scripts/third_party.txt pins both), so that
what they make of the text, slips included, is what help shows; core/cli/help takes the third.

One block a line; a blank before it for each block that it is inside of:
  Text            a paragraph
  * Text          a bullet; its further blocks are inside of it
  = 1. Text       an item of a numbered list, the same
  ! Note          a remark, "Note" or "Warning", with its blocks inside of it
  ? Text          a heading with its blocks hanging below it
  >               a quotation, its blocks inside of it
  | Text          a line of a literal block, set as it is
  - Text          a line set as it is, right below what stands before
  + Text          a paragraph right below what stands before
  % Text          a heading, of a section of its own
  # Text          a heading within a section
  & Text          the text of an option, right behind its title; of anything else a paragraph
Within a text: `code`, *bold*, _italic_, [text](address); a backslash before a sign that is none of these, and before a
blank at which no line may be broken.
"""

import io
import re
import xml.etree.ElementTree

BLOCK_SIGNS = "*=!?>|-+#%&"
LABELS = {"note": "Note", "warning": "Warning", "important": "Important", "danger": "!DANGER!", "tip": "Tip"}


class Markup:
    """The lines for one document that docutils has read."""

    def __init__(self, headings):
        self.lines = []
        self.hanging = 0  # blocks that follow one of docutils' own remarks stay as far in as that
        self.headings = headings  # the signs of headings by their level
        self.level = 0

    def put(self, depth, text):
        self.lines.append(" " * (depth + self.hanging) + text)

    def block(self, node, depth):
        getattr(self, node.tagname, self.unknown)(node, depth)

    def blocks(self, node, depth):
        for child in node.children:
            self.block(child, depth)

    def unknown(self, node, depth):
        raise NotImplementedError(f"help_text.py knows no {node.tagname}: {node.astext()[:80]!r}")

    def nested(self, node, depth):
        hanging, self.hanging = self.hanging, 0
        self.blocks(node, depth)
        self.hanging = 0 if hanging else self.hanging

    def section(self, node, depth):
        self.level += 1
        self.blocks(node, depth)
        self.level -= 1

    def title(self, node, depth):
        self.put(depth, f"{self.headings[self.level - 1]} {inline(node)}")

    def comment(self, node, depth):
        pass

    target = substitution_definition = meta = comment

    def paragraph(self, node, depth, sign=""):
        # A piece that docutils could not read stands on lines of its own.
        parts = [[]]
        for child in node.children:
            if child.tagname == "problematic":
                parts += [child, []]
            else:
                parts[-1].append(child)
        for part in parts:
            if isinstance(part, list):
                text = finished("".join(styled(child) for child in part), at_start=part is parts[0])
                if text:
                    self.put(depth, sign + (guarded(text) if not sign else text))
            else:
                self.put(depth, "- " + finished(escaped(part.astext())))
            sign = "+ "

    def bullet_list(self, node, depth):
        for item in node.children:
            self.item(item, depth, "* ")

    def enumerated_list(self, node, depth):
        for number, item in enumerate(node.children, node.get("start", 1)):
            self.item(item, depth, f"= {number}{node['suffix']} ")

    def item(self, node, depth, sign):
        if not node.children:
            return self.put(depth, sign.rstrip())
        first, *others = node.children
        if first.tagname != "paragraph":
            raise NotImplementedError(f"an item that begins with {first.tagname}: {node.astext()[:80]!r}")
        self.paragraph(first, depth, sign)
        for child in others:
            self.block(child, depth + 1)

    def block_quote(self, node, depth):
        self.put(depth, ">")
        self.nested(node, depth + 1)

    def admonition(self, node, depth):
        label = LABELS[node.tagname]
        if self.hanging:
            self.put(depth, f"*{label}:*")
            self.hanging -= 1
            self.put(depth, ">")
            self.nested(node, depth + 1)
        else:
            self.put(depth, "! " + label)
            self.nested(node, depth + 1)

    note = warning = important = danger = tip = admonition

    def literal_block(self, node, depth):
        for line in node.astext().split("\n"):
            self.put(depth, ("| " + escaped(line)).rstrip())

    def system_message(self, node, depth):
        line = f", line {node['line']}" if node.hasattr("line") else ""
        self.put(depth, f"? System Message: {node['type']}/{node['level']} ({node['source']}:{line})")
        self.hanging += 1
        self.blocks(node, depth)


def escaped(text):
    """A plain text for use in the markup. What groff's ASCII device cannot print is lost, as it is there."""
    text = "".join(sign for sign in text if ord(sign) < 128 or sign == "\xa0")
    return re.sub(r"[\\`*_\[\]]", lambda found: "\\" + found[0], text).replace("\xa0", "\\ ")


def styled(node):
    if node.tagname == "#text":
        return escaped(node.astext())
    if node.tagname == "literal":
        return "`" + re.sub(r"[\\`]", lambda found: "\\" + found[0], node.astext()) + "`"
    if node.tagname in ("strong", "inline"):
        return "*" + escaped(node.astext()) + "*"
    if node.tagname in ("emphasis", "title_reference"):
        return "_" + escaped(node.astext()) + "_"
    if node.tagname == "reference":
        text = "".join(styled(child) for child in node.children)
        if "refuri" not in node:
            return text
        return f"[{'' if node['refuri'] == node.astext() else text}]({node['refuri']})"
    if node.tagname in ("target", "comment"):
        return ""
    raise NotImplementedError(f"help_text.py knows no {node.tagname} in a text: {node.astext()[:80]!r}")


def finished(text, at_start=True):
    """One line of what may be several: groff puts two blanks where the end of a line ends a sentence."""
    lines = [line.rstrip(" ") for line in text.split("\n")]
    result = lines[0]
    for line in lines[1:]:
        result += ("  " if re.search(r"[.?!](?:[)\]*_`]|\\[*\]])*$", result) else " ") + line
    if not at_start and result.startswith(" "):
        result = "\\" + result
    return result.strip("\n") if result.strip() else ""


def guarded(text):
    return "\\" + text if re.match(rf"[{re.escape(BLOCK_SIGNS)}](?: |$)", text) else text


def inline(node):
    return finished("".join(styled(child) for child in node.children))


class Piece:
    """What docutils makes of a text that begins on line `first_line` of its page, all empty when the text says nothing."""

    def __init__(self, text, first_line=1, headings="###"):
        self.markup = self.remarks = self.closing = ""
        if not text or not text.strip():
            return
        messages = io.StringIO()
        document = read("\n" * (first_line - 1) + text, messages)
        body, closing = Markup(headings), Markup(headings)
        for child in document.children:
            # Remarks that belong to no place stand in a section of their own, at the page's end.
            if "system-messages" in child.get("classes", ()):
                closing.blocks(child, 0)
            else:
                body.block(child, 0)
        self.markup = "\n".join(body.lines)
        # Of a whole page these name no line.
        self.closing = re.sub(r", line \d+\)", ")", "\n".join(closing.lines[1:]))
        self.remarks = messages.getvalue()
        if self.closing:
            self.remarks = re.sub(r"^<string>:\d+:", "<string>::", self.remarks)


def read(text, messages):
    from docutils.core import Publisher
    from docutils.io import NullOutput, StringInput
    from docutils.parsers.rst import Parser
    from docutils.readers.standalone import Reader
    from docutils.writers.manpage import Writer

    publisher = Publisher(Reader(), Parser(), Writer(), source_class=StringInput, destination_class=NullOutput)
    settings = {"line_length_limit": 50_000, "doctitle_xform": False, "warning_stream": messages}
    publisher.process_programmatic_settings(None, settings, None)
    publisher.set_source(text)
    publisher.publish()
    return publisher.document


def piece(documentation, first_line=1):
    """The Piece of botocore's documentation, which is HTML."""
    return Piece(restructured(documentation), first_line)


def restructured(documentation, before="", indent=0):
    from awscli.bcdoc.restdoc import ReSTDocument

    document = ReSTDocument(target="man")
    document.write(before)
    document.style.indentation = indent
    document.include_doc_string(documentation)
    return document.getvalue().decode("utf-8")


def markup(documentation, followed):
    """The markup of the documentation of a shape or member. It stands further in than the title before it, as what
    follows does if anything does: by that docutils tells whether the text itself is further in."""
    text = restructured(documentation, "Title\n\n  ", indent=1) + ("\n\n  End" if followed else "")
    title, *lines = Piece(text).markup.split("\n")
    if title != "Title" or any(line != ">" and not line.startswith(" ") for line in lines):
        raise ValueError(f"not a text of its own: {text[:200]!r}")
    lines = [line[1:] for line in lines if line != ">"]
    if followed and lines.pop().strip() != "End":
        raise ValueError(f"a text that does not end where it should: {text[:200]!r}")
    if lines and not restructured(documentation).startswith("\n"):
        lines[0] = "& " + lines[0]
    return "\n".join(lines)


def overview(documentation):
    """What a skeleton's comment says of a member: the text up to its first full stop or colon."""
    try:
        tree = xml.etree.ElementTree.fromstring(f"<doc>{documentation}</doc>")
        text = "".join(tree.itertext())
    except xml.etree.ElementTree.ParseError:
        text = documentation
    text = re.split("[.:]+", text, maxsplit=1)[0]
    return re.sub("[\n\u2028]", " ", text + "." if text else text)
