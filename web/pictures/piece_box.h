// A box of the key ladder, and the lock of what seals it.
#pragma once
#include <string_view>

#include "pictures/sheet.h"
#include "views/pictures/key_ladder.h"

namespace keyturn::pictures {

// True when it was chosen.
bool draw_piece(const views::LadderPiece& piece, const Box& box, bool is_chosen, bool stolen);

// A padlock around `center` that bears the letter of the key that opens it.
void draw_lock(ImDrawList* list, ImVec2 center, std::string_view letter, ui::Color color);

}  // namespace keyturn::pictures
