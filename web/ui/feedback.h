// What the page says about what happened: flash messages at the top, alerts where they belong, badges, tooltips.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/icons.h"
#include "ui/tokens.h"

namespace keyturn::ui {

enum class FlashKind { Info, Success, Warning, Error, InProgress };

struct Flash {
  int id = 0;  // stays with the message
  FlashKind kind = FlashKind::Info;
  std::string text;
  std::string detail = {};   // a second line
  std::string link = {};     // "View table"
  std::string command = {};  // the CLI twin: shown, copied, run again
};

struct FlashEvents {
  int dismissed = -1;  // ids
  int followed = -1;
  int copied = -1;  // its command was copied
  int run = -1;     // its command is to be run again
};

// Newest first; more than three fold into a line that says how many there are.
FlashEvents flashbar(const std::vector<Flash>& flashes);

void alert(Tone tone, std::string_view title, std::string_view text);

void badge(std::string_view word, Tone tone = Tone::Neutral);

// For the item drawn last, after half a second.
void tooltip(std::string_view words);

// The drawn-on-purpose nothing: a title, a sentence, and perhaps a button. True when that was pressed.
bool empty_state(Icon icon, std::string_view title, std::string_view text, std::string_view action = {});

}  // namespace keyturn::ui
