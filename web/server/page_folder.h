// The page's folder (build/web/site) as answers: each file with its type, the gzipped twin where the browser takes
// that, and an ETag, by which a rebuilt page is seen at the next reload and an unchanged one costs no bytes.
#pragma once
#include <filesystem>
#include <string>

#include "wire/http.h"

namespace keyturn::server {

class PageFolder {
 public:
  explicit PageFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Whether a page is there.
  bool has_page() const;

  // 404 for what is no file of the page. Only files in the folder itself or in its subfolder help are.
  wire::HttpAnswer answer(const wire::HttpRequest& request) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace keyturn::server
