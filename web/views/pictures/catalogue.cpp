#include "views/pictures/catalogue.h"

#include <algorithm>

namespace keyturn::views {

const std::vector<Picture>& pictures() {
  static const std::vector<Picture> all = {
      {PictureKind::Ladder, "ladder", "The key ladder", "Which key opens what, and what is lost with it?", false},
      {PictureKind::Bytes, "bytes", "Bytes at rest", "What is on the disk, byte by byte?", false},
      {PictureKind::Life, "life", "Life of a table and of its keys",
       "What happened when, and how long does a table outlive its key?", false},
      {PictureKind::Events, "events", "The event thread", "Which calls did your calls cause?", false},
      {PictureKind::Gates, "gates", "Who may open this", "Who gets to the key of a table, and which gate stops whom?",
       false},
      {PictureKind::Kinds, "kinds", "Three kinds of key compared", "What can you do with the key of your table?",
       false},
      {PictureKind::Rotation, "rotation", "The rotation ring", "What does a rotation change, and what not?", true},
      {PictureKind::Blast, "blast", "The blast radius of a key", "What is lost with this key?", true},
  };
  return all;
}

const Picture* find_picture(std::string_view name) {
  const std::vector<Picture>& all = pictures();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Picture& picture) { return picture.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace keyturn::views
