#include "views/mistake.h"

#include <algorithm>

#include "base/text.h"

namespace keyturn::views {
namespace {

std::string code_in(std::string_view message) {
  constexpr std::string_view kBefore = "An error occurred (";
  const std::size_t found = message.rfind(kBefore);
  if (found != std::string_view::npos) {
    const std::size_t begin = found + kBefore.size();
    return std::string(message.substr(begin, message.find(')', begin) - begin));
  }
  if (message.find("Unknown options: ") != std::string_view::npos) return "UnknownOptions";
  return message.find("aws: [ERROR]") == std::string_view::npos ? "Shell" : std::string();
}

}  // namespace

std::optional<Mistake> mistake_in(std::string_view line, const cli::Outcome& outcome) {
  if (outcome.exit_status == 0) return std::nullopt;
  Mistake mistake{std::string(line), {}, std::string(trimmed(outcome.text(cli::Stream::Error)))};
  if (mistake.message.empty()) return std::nullopt;
  mistake.code = code_in(mistake.message);
  const auto& codes = explained_codes();
  if (std::find(codes.begin(), codes.end(), mistake.code) == codes.end()) return std::nullopt;
  return mistake;
}

const std::vector<std::string_view>& explained_codes() {
  static const std::vector<std::string_view> codes = {
      "AccessDeniedException",
      "AlreadyExistsException",
      "BackupNotFoundException",
      "ConditionalCheckFailedException",
      "DisabledException",
      "IncorrectKeyException",
      "InvalidCiphertextException",
      "InvalidKeyUsageException",
      "KMSInvalidStateException",
      "LimitExceededException",
      "MalformedPolicyDocumentException",
      "NoCredentials",
      "NoRegion",
      "NotFoundException",
      "ParamValidation",
      "ResourceInUseException",
      "ResourceNotFoundException",
      "Shell",
      "TableNotFoundException",
      "TagException",
      "UnknownOptions",
      "UnsupportedOperationException",
      "ValidationException",
  };
  return codes;
}

}  // namespace keyturn::views
