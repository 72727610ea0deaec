// State of a resource: icon, word and colour, never colour alone.
#pragma once
#include <string_view>

#include "ui/icons.h"
#include "ui/tokens.h"

namespace keyturn::ui {

enum class StatusKind { Success, Info, Warning, Error, Stopped, Pending, InProgress };

void status(StatusKind kind, std::string_view word);

Icon status_icon(StatusKind kind);
Tone status_tone(StatusKind kind);

}  // namespace keyturn::ui
