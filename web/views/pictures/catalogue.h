// The pictures that there are, in the order of the gallery.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace keyturn::views {

enum class PictureKind { Ladder, Bytes, Life, Events, Gates, Kinds, Rotation, Blast };

struct Picture {
  PictureKind kind;
  std::string_view name;      // in the address: "ladder"
  std::string_view title;     // "The key ladder"
  std::string_view question;  // what it answers
  bool of_key = false;        // drawn of a KMS key; else of a table
};

const std::vector<Picture>& pictures();

// Null when there is none of that name.
const Picture* find_picture(std::string_view name);

}  // namespace keyturn::views
