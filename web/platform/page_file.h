// Files that lie beside the page and are fetched only when somebody wants them, such as help/kms.json.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace keyturn::platform {

enum class FileState { Unknown, Loading, There, Failed };

// Begins to fetch a file of the page's own folder. One that is there or on its way is not asked for again; one that
// failed is. The page is woken when it has arrived or failed.
void want_file(std::string_view path);

FileState file_state(std::string_view path);

// Empty while it is not there. Stays valid as long as the page.
std::string_view file_text(std::string_view path);

// How many have arrived so far.
std::size_t arrived_files();

}  // namespace keyturn::platform
