// The little Markdown of lessons: paragraphs, lists ("- " or "1. "), **bold**, `code`, [links](https://…) and commands
// between lines of ```. Everything else is text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::tutorial {

enum class SpanKind { Plain, Bold, Code, Link };
struct Span {
  SpanKind kind = SpanKind::Plain;
  std::string text;
  std::string address;  // of a link

  friend bool operator==(const Span&, const Span&) = default;
};

enum class BlockKind { Paragraph, Item, Command };
struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::string marker;  // of an item: "•" or "1."
  std::vector<Span> spans;

  friend bool operator==(const Block&, const Block&) = default;
};

std::vector<Block> read_markdown(std::string_view text);

// A block's words.
std::string plain_text(const Block& block);

}  // namespace keyturn::tutorial
