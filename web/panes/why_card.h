// "Why?": what the error of a command means, in plain words, with the command that puts it right. It types that command
// at the prompt and never runs it.
#pragma once
#include <optional>

#include "app/app.h"
#include "views/mistake.h"

namespace keyturn::panes {

class WhyCard {
 public:
  // Fetches the words of the error's code. Does nothing for a command that there is nothing to say about.
  void open(const app::CliEntry& entry);
  void draw(app::App& app);

 private:
  std::optional<views::Mistake> mistake_;
};

}  // namespace keyturn::panes
