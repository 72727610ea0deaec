// The markup of assets/help (scripts/help_text.py says what it is), read into blocks.
#pragma once
#include <string_view>
#include <vector>

#include "cli/help/styled_text.h"

namespace keyturn::cli {

enum class BlockKind { Paragraph, Bullet, Remark, Quotation };

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  StyledText text;  // of a remark: "Note" or "Warning"
  std::vector<Block> inside;
};

std::vector<Block> read_prose(std::string_view markup);

// One text with its inline signs: `code` and *bold* become bold, _italic_ underlined, a link its text and <address>.
StyledText read_inline(std::string_view markup);

}  // namespace keyturn::cli
