#include "tutorial/markdown.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/text.h"

namespace keyturn::tutorial {
namespace {

void add(std::vector<Span>& spans, Span span) {
  if (span.text.empty()) return;
  if (span.kind == SpanKind::Plain && !spans.empty() && spans.back().kind == SpanKind::Plain)
    spans.back().text += span.text;
  else
    spans.push_back(std::move(span));
}

// What stands between `sign` at `at` and the next one; nothing when there is none.
std::string_view between(std::string_view text, std::size_t at, std::string_view sign) {
  const std::size_t begin = at + sign.size();
  const std::size_t end = text.find(sign, begin);
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin);
}

std::vector<Span> spans_of(std::string_view text) {
  std::vector<Span> spans;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t next = std::min(text.find_first_of("*`[", at), text.size());
    add(spans, {SpanKind::Plain, std::string(text.substr(at, next - at)), {}});
    at = next;
    if (at == text.size()) break;
    const std::string_view rest = text.substr(at);
    const std::string_view bold = rest.starts_with("**") ? between(text, at, "**") : std::string_view();
    const std::string_view code = rest.front() == '`' ? between(text, at, "`") : std::string_view();
    const std::size_t label_end = rest.front() == '[' ? rest.find("](") : std::string_view::npos;
    const std::size_t link_end = label_end == std::string_view::npos ? label_end : rest.find(')', label_end);
    if (!bold.empty()) {
      add(spans, {SpanKind::Bold, std::string(bold), {}});
      at += bold.size() + 4;
    } else if (!code.empty()) {
      add(spans, {SpanKind::Code, std::string(code), {}});
      at += code.size() + 2;
    } else if (link_end != std::string_view::npos) {
      add(spans, {SpanKind::Link, std::string(rest.substr(1, label_end - 1)),
                  std::string(rest.substr(label_end + 2, link_end - label_end - 2))});
      at += link_end + 1;
    } else {
      add(spans, {SpanKind::Plain, std::string(1, text[at]), {}});
      ++at;
    }
  }
  return spans;
}

// "- " or "12. " at the beginning of a line: how long it is with its blank; 0 when it is none.
std::size_t marker_length(std::string_view line) {
  if (line.starts_with("- ")) return 2;
  std::size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) ++digits;
  return digits > 0 && line.substr(digits).starts_with(". ") ? digits + 2 : 0;
}

}  // namespace

std::vector<Block> read_markdown(std::string_view text) {
  std::vector<Block> blocks;
  std::string open;  // of the block that grows
  Block block;
  const auto finish = [&] {
    if (!open.empty()) {
      block.spans = block.kind == BlockKind::Command ? std::vector<Span>{{SpanKind::Code, open, {}}} : spans_of(open);
      blocks.push_back(std::move(block));
    }
    open.clear();
    block = {};
  };
  bool in_command = false;
  for (const std::string& line : split(text, '\n')) {
    const std::string_view words = trimmed(line);
    if (words == "```") {
      finish();
      in_command = !in_command;
      continue;
    }
    if (in_command) {
      block.kind = BlockKind::Command;
      open += open.empty() ? line : "\n" + line;
      continue;
    }
    const std::size_t marker = marker_length(words);
    if (words.empty() || marker > 0) finish();
    if (words.empty()) continue;
    if (marker > 0) {
      block.kind = BlockKind::Item;
      block.marker = words.front() == '-' ? "\u2022" : std::string(words.substr(0, marker - 1));
    }
    if (!open.empty()) open += ' ';
    open += words.substr(marker);
  }
  finish();
  return blocks;
}

std::string plain_text(const Block& block) {
  std::string words;
  for (const Span& span : block.spans) words += span.text;
  return words;
}

}  // namespace keyturn::tutorial
