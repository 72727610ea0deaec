// Pieces that several screens share: facts in columns, a service's refusal in full, a command with its buttons.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/actions.h"
#include "ui/status.h"
#include "ui/table.h"
#include "views/pair.h"
#include "views/status.h"

namespace keyturn::screens {

ui::StatusKind kind_of(views::Tone tone);

void draw_facts(std::string_view name, int columns, const std::vector<views::Pair>& facts);

// The key of the row that is selected. One that is no longer there is forgotten; empty when there is none.
std::string selected_row(ui::TableState& table, int rows, const std::function<std::string(int row)>& key);

// What the service answered, word for word, and why, when it was a denial; nothing when `refusal` is null.
void draw_refusal(const app::Refusal* refusal);

// What an action leads to, a line each with a sign.
void draw_warnings(const std::vector<std::string>& lines);

// A CLI command with buttons that copy it, put it at the CLI's prompt or run it there.
void draw_command(std::string_view name, const std::string& command, app::Actions& actions);

// The command that a form stands for, with a line that says so.
void draw_twin(std::string_view button_label, const std::string& command, app::Actions& actions);

}  // namespace keyturn::screens
