#include <cstddef>
#include <utility>

#include "cli/yaml_cursor.h"
#include "cli/yaml_node.h"

namespace keyturn::cli {

namespace {

constexpr int kDeepest = 200;
constexpr std::string_view kBadKey = "found unhashable key";
constexpr std::string_view kBadStart = "found character that cannot start any token";

// Indentation is the column of the collection around; -1 at the root.
class Parser {
 public:
  explicit Parser(std::string_view text) : cursor_(text) {}

  YamlDocument parse() {
    skip();
    if (cursor_.document_mark("---")) {
      cursor_.advance(3);
      line_start_ = false;
      skip();
    }
    YamlDocument document;
    document.root = block_node(-1, false);
    skip();
    if (cursor_.document_mark("---")) {
      cursor_.fail("expected a single document in the stream", document.root.begin, "but found another document",
                   cursor_.mark());
    }
    if (!cursor_.at_end() && !cursor_.document_mark("...")) {
      cursor_.fail("", {}, "did not find expected <document start>", cursor_.mark());
    }
    document.error = cursor_.error().empty() ? bad_key_ : cursor_.error();
    return document;
  }

 private:
  void skip() { line_start_ = cursor_.skip_to_token(line_start_, false); }
  bool ended() const { return cursor_.at_end() || cursor_.document_mark("---") || cursor_.document_mark("..."); }
  std::ptrdiff_t column() const { return static_cast<std::ptrdiff_t>(cursor_.column()); }

  bool is_deep() {
    if (++depth_ <= kDeepest) return false;
    cursor_.fail("maximum recursion depth exceeded");
    return true;
  }

  // A tag goes into `node`; anchors are the one thing of YAML that is not read.
  void properties(YamlNode& node) {
    if (cursor_.is('&') || cursor_.is('*')) return cursor_.fail("anchors and aliases are not read here");
    if (!cursor_.is('!')) return;
    while (!cursor_.blank_at(0) &&
           (node.tag.empty() || std::string_view(",[]{}").find(cursor_.peek()) == std::string_view::npos)) {
      node.tag += cursor_.peek();
      cursor_.advance();
    }
  }

  // `is_value`: behind a key, where a list may stand as far in as the key.
  YamlNode block_node(std::ptrdiff_t parent, bool is_value) {
    YamlNode node;
    skip();
    node.begin = cursor_.mark();
    if (is_deep()) return node;
    node = block_content(parent, is_value);
    --depth_;
    return node;
  }

  YamlNode block_content(std::ptrdiff_t parent, bool is_value) {
    YamlNode node;
    node.begin = cursor_.mark();
    const bool is_list_below_key = is_value && line_start_ && column() == parent && cursor_.indicator('-');
    if (ended() || (line_start_ && column() <= parent && !is_list_below_key)) return node;
    const bool begins_line = line_start_;
    const std::ptrdiff_t begin = column();
    if (cursor_.is('!') || cursor_.is('&') || cursor_.is('*')) {
      properties(node);
      line_start_ = false;
      skip();
      YamlNode content = block_node(parent, is_value);
      content.tag = node.tag;
      content.begin = node.begin;
      return content;
    }
    if (cursor_.indicator('-')) return block_list(begin, is_list_below_key);
    if (cursor_.indicator('?')) return block_map(node.begin, begin);
    if (cursor_.is('|') || cursor_.is('>')) {
      node.is_plain = false;
      node.text = cursor_.block(parent);
      line_start_ = true;
      return node;
    }
    node = inline_node(parent);
    line_start_ = false;
    const YamlMark end = cursor_.mark();
    if (end.line == node.begin.line) skip_blanks();
    if (!cursor_.indicator(':')) return node;
    // A map begins a line, or stands behind the "- " of a list; its keys are on one line.
    if (end.line != node.begin.line || !begins_line) {
      cursor_.fail("", {}, "mapping values are not allowed in this context", cursor_.mark());
      return node;
    }
    return block_map(std::move(node), begin);
  }

  void skip_blanks() {
    while (cursor_.is(' ') || cursor_.is('\t')) cursor_.advance();
  }

  // What stands on a line: a flow collection, a quoted or a plain scalar.
  YamlNode inline_node(std::ptrdiff_t parent) {
    YamlNode node;
    node.begin = cursor_.mark();
    if (cursor_.is('{') || cursor_.is('[')) return flow_collection();
    if (cursor_.is('"') || cursor_.is('\'')) {
      node.is_plain = false;
      node.text = cursor_.quoted();
    } else if (cursor_.starts_plain(false)) {
      node.text = cursor_.plain(parent, false);
    } else if (!cursor_.indicator(':')) {
      cursor_.fail("while scanning for the next token", cursor_.mark(), kBadStart, cursor_.mark());
    }
    return node;
  }

  YamlNode block_list(std::ptrdiff_t indent, bool is_below_key) {
    YamlNode node;
    node.kind = YamlKind::List;
    node.begin = cursor_.mark();
    if (!line_start_) {
      cursor_.fail("", {}, "block sequence entries are not allowed in this context", cursor_.mark());
      return node;
    }
    while (!ended() && column() == indent && cursor_.indicator('-')) {
      cursor_.advance();
      line_start_ = true;
      node.values.push_back(block_node(indent, false));
      skip();
    }
    const bool goes_back = ended() || column() < indent || (is_below_key && column() == indent);
    if (!goes_back) {
      cursor_.fail("while parsing a block collection", node.begin, "did not find expected '-' indicator",
                   cursor_.mark());
    }
    return node;
  }

  YamlNode block_map(YamlNode first_key, std::ptrdiff_t indent) {
    YamlNode map;
    map.kind = YamlKind::Map;
    map.begin = first_key.begin;
    value_of(map, std::move(first_key), indent);
    members(map, indent);
    return map;
  }

  // It begins with "? ".
  YamlNode block_map(YamlMark begin, std::ptrdiff_t indent) {
    YamlNode map;
    map.kind = YamlKind::Map;
    map.begin = begin;
    members(map, indent);
    return map;
  }

  void members(YamlNode& map, std::ptrdiff_t indent) {
    for (skip(); !ended() && column() == indent; skip()) {
      if (cursor_.indicator('-') && line_start_) break;
      if (cursor_.indicator('?')) {
        cursor_.advance();
        line_start_ = true;
        YamlNode key = block_node(indent, false);
        skip();
        if (!ended() && column() == indent && cursor_.indicator(':')) {
          value_of(map, std::move(key), indent);
        } else {
          add(map, std::move(key), {});
        }
        continue;
      }
      YamlNode key;
      const YamlMark begin = cursor_.mark();
      properties(key);
      const std::string tag = key.tag;
      if (!tag.empty()) skip_blanks();
      key = inline_node(indent);
      key.tag = tag;
      line_start_ = false;
      skip_blanks();
      if (!cursor_.indicator(':')) {
        skip();
        return cursor_.fail("while scanning a simple key", begin, "could not find expected ':'", cursor_.token_mark());
      }
      value_of(map, std::move(key), indent);
    }
    if (!ended() && column() >= indent) {
      cursor_.fail("while parsing a block mapping", map.begin, "did not find expected key", cursor_.mark());
    }
  }

  // The cursor is at the colon.
  void value_of(YamlNode& map, YamlNode key, std::ptrdiff_t indent) {
    cursor_.advance();
    line_start_ = false;
    YamlNode value = block_node(indent, true);
    add(map, std::move(key), std::move(value));
  }

  void add(YamlNode& map, YamlNode key, YamlNode value) {
    if (key.kind != YamlKind::Scalar) {
      if (bad_key_.empty()) bad_key_ = yaml_error("while constructing a mapping", map.begin, kBadKey, map.begin);
      return;
    }
    map.keys.push_back(std::move(key));
    map.values.push_back(std::move(value));
  }

  void skip_flow() { cursor_.skip_to_token(false, true); }

  YamlNode flow_node() {
    YamlNode node;
    node.begin = cursor_.mark();
    properties(node);
    skip_flow();
    const bool is_empty = !node.tag.empty() && (cursor_.is(',') || cursor_.is(']') || cursor_.is('}'));
    if (is_empty) return node;
    if (cursor_.is('{') || cursor_.is('[')) {
      YamlNode collection = flow_collection();
      collection.tag = node.tag;
      return collection;
    }
    if (cursor_.is('"') || cursor_.is('\'')) {
      node.is_plain = false;
      node.text = cursor_.quoted();
    } else if (cursor_.starts_plain(true)) {
      node.text = cursor_.plain(-1, true);
    } else if (cursor_.at_end() || std::string_view(",]}").find(cursor_.peek()) != std::string_view::npos) {
      const YamlMark mark = cursor_.token_mark();
      cursor_.fail("while parsing a flow node", mark, "did not find expected node content", mark);
    } else if (!cursor_.is(':')) {
      cursor_.fail("while scanning for the next token", cursor_.mark(), kBadStart, cursor_.mark());
    }
    return node;
  }

  YamlNode flow_collection() {
    YamlNode node;
    node.begin = cursor_.mark();
    if (is_deep()) return node;
    const bool is_map = cursor_.is('{');
    const char closing = is_map ? '}' : ']';
    node.kind = is_map ? YamlKind::Map : YamlKind::List;
    cursor_.advance();
    for (skip_flow(); !cursor_.is(closing); skip_flow()) {
      flow_entry(node);
      skip_flow();
      if (cursor_.is(closing)) break;
      if (!cursor_.is(',')) {
        cursor_.fail(is_map ? "while parsing a flow mapping" : "while parsing a flow sequence", node.begin,
                     is_map ? "did not find expected ',' or '}'" : "did not find expected ',' or ']'",
                     cursor_.token_mark());
        return node;
      }
      cursor_.advance();
    }
    cursor_.advance();
    --depth_;
    return node;
  }

  // `key: value`, `key` or, in a list, an element; a list may also hold a single `key: value`.
  void flow_entry(YamlNode& collection) {
    const bool is_map = collection.kind == YamlKind::Map;
    const bool is_marked = cursor_.indicator('?');
    if (is_marked) {
      cursor_.advance();
      skip_flow();
    }
    YamlNode key = flow_node();
    skip_flow();
    YamlNode value;
    value.begin = cursor_.mark();
    const bool has_value = cursor_.is(':');
    if (has_value) {
      cursor_.advance();
      skip_flow();
      if (!cursor_.is(',') && !cursor_.is(is_map ? '}' : ']')) value = flow_node();
    }
    if (is_map) return add(collection, std::move(key), std::move(value));
    if (!has_value && !is_marked) {
      collection.values.push_back(std::move(key));
      return;
    }
    YamlNode pair;
    pair.kind = YamlKind::Map;
    pair.begin = key.begin;
    add(pair, std::move(key), std::move(value));
    collection.values.push_back(std::move(pair));
  }

  YamlCursor cursor_;
  bool line_start_ = true;  // nothing but indentation, "- " or "? " stands before the cursor on its line
  int depth_ = 0;
  std::string bad_key_;  // found out when the text as a whole is right
};

}  // namespace

YamlDocument read_yaml_document(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return {{}, "control characters are not allowed"};
  return Parser(text).parse();
}

}  // namespace keyturn::cli
