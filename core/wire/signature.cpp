#include "wire/signature.h"

#include <algorithm>
#include <optional>

#include "base/bytes.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "time/format.h"
#include "wire/errors.h"

namespace keyturn::wire {

namespace {

constexpr std::string_view kAlgorithm = "AWS4-HMAC-SHA256";
constexpr std::string_view kTerm = "aws4_request";

// "Credential=…" among the comma-separated parts behind the algorithm's name.
std::string_view part(std::string_view header, std::string_view name) {
  for (std::size_t at = header.find(name); at != std::string_view::npos; at = header.find(name, at + 1)) {
    const bool begins = at > 0 && (header[at - 1] == ' ' || header[at - 1] == ',');
    const std::size_t value = at + name.size();
    if (!begins || value >= header.size() || header[value] != '=') continue;
    const std::string_view rest = header.substr(value + 1);
    return trimmed(rest.substr(0, rest.find(',')));
  }
  return {};
}

std::string_view date_of(const HttpRequest& request) {
  const std::string_view date = request.header("X-Amz-Date");
  return date.empty() ? request.header("Date") : date;
}

// Everything but letters, digits and "-._~" as %XX; "/" stays.
std::string encoded_path(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string result;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool stays = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (stays) {
      result += c;
    } else {
      result += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return result.empty() ? "/" : result;
}

// Parameters in the order of their names, each with a "=".
std::string canonical_query(std::string_view query) {
  if (query.empty()) return "";
  std::vector<std::string> parameters;
  for (const std::string& parameter : split(query, '&')) {
    const bool has_value = parameter.find('=') != std::string::npos;
    parameters.push_back(joined({parameter, has_value ? "" : "="}));
  }
  std::sort(parameters.begin(), parameters.end());
  return join(parameters, "&");
}

// Runs of blanks count as one.
std::string canonical_value(std::string_view value) {
  std::string result;
  for (const char c : trimmed(value)) {
    if (c != ' ' || result.back() != ' ') result += c;
  }
  return result;
}

std::string hash_of(std::string_view text) { return to_hex(crypto::sha256(bytes_view(text))); }

std::string canonical_request(const HttpRequest& request, const Authorization& authorization) {
  std::string text =
      joined({request.method, "\n", encoded_path(request.path), "\n", canonical_query(request.query), "\n"});
  std::string names;
  for (const std::string& name : authorization.signed_headers) {
    text += joined({name, ":", canonical_value(request.header(name)), "\n"});
    names += joined({names.empty() ? "" : ";", name});
  }
  return joined({text, "\n", names, "\n", hash_of(request.body)});
}

std::string signature_of(const HttpRequest& request, const Authorization& by, std::string_view secret) {
  const std::string scope = joined({by.day, "/", by.region, "/", by.service, "/", kTerm});
  const std::string to_sign =
      joined({kAlgorithm, "\n", date_of(request), "\n", scope, "\n", hash_of(canonical_request(request, by))});
  const std::string first_key = joined({"AWS4", secret});
  crypto::Digest key = crypto::hmac_sha256(bytes_view(first_key), bytes_view(by.day));
  for (const std::string_view step : {std::string_view(by.region), std::string_view(by.service), kTerm}) {
    key = crypto::hmac_sha256(key, bytes_view(step));
  }
  return to_hex(crypto::hmac_sha256(key, bytes_view(to_sign)));
}

// Takes as long whether the first character differs or the last.
bool is_same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) difference |= static_cast<unsigned char>(a[i] ^ b[i]);
  return difference == 0;
}

std::optional<Instant> read_basic_date(std::string_view text) {
  if (text.size() != std::string_view("20260105T090000Z").size() || text[8] != 'T') return std::nullopt;
  return parse_iso(joined({text.substr(0, 4), "-", text.substr(4, 2), "-", text.substr(6, 2), "T", text.substr(9, 2),
                           ":", text.substr(11, 2), ":", text.substr(13)}));
}

}  // namespace

std::string basic_date(Instant t) {
  std::string text = iso_seconds(t);
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text;
}

Result<Authorization> read_authorization(const HttpRequest& request) {
  const std::string_view header = request.header("Authorization");
  if (header.substr(0, kAlgorithm.size()) != kAlgorithm) return errors::no_signature();
  const std::string_view credential = part(header, "Credential");
  const std::string_view signature = part(header, "Signature");
  const std::string_view signed_headers = part(header, "SignedHeaders");
  std::string missing;
  const auto need = [&](std::string_view value, std::string_view name) {
    if (value.empty()) missing += joined({"Authorization header requires '", name, "' parameter. "});
  };
  need(credential, "Credential");
  need(signature, "Signature");
  need(signed_headers, "SignedHeaders");
  if (date_of(request).empty()) {
    missing += "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
  }
  // An access key id may hold a slash, so the scope is read from its end.
  std::vector<std::string> scope = split(credential, '/');
  constexpr std::size_t kParts = 5;
  if (missing.empty() && (scope.size() < kParts || scope.back() != kTerm)) {
    missing =
        joined({"Credential must have exactly 5 slash-delimited elements, e.g. "
                "keyid/date/region/service/term, got '",
                credential, "'. "});
  }
  if (!missing.empty()) return errors::incomplete_signature(missing, header);
  Authorization read;
  read.signature = signature;
  read.signed_headers = split(signed_headers, ';');
  const auto first = scope.end() - (kParts - 1);
  read.day = first[0];
  read.region = first[1];
  read.service = first[2];
  scope.erase(first, scope.end());
  read.access_key_id = join(scope, "/");
  return read;
}

Result<void> verify(const HttpRequest& request, const Authorization& authorization, std::string_view secret,
                    Instant now) {
  if (!is_same(signature_of(request, authorization, secret), authorization.signature)) {
    return errors::wrong_signature();
  }
  // The signature covers the date, and the date must be of the scope's day.
  const std::string_view date = date_of(request);
  const std::optional<Instant> signed_at = read_basic_date(date);
  if (!signed_at || date.substr(0, authorization.day.size()) != authorization.day) return errors::wrong_signature();
  if (*signed_at < now - kMostSkew) return errors::signed_too_early(date, now);
  if (*signed_at > now + kMostSkew) return errors::signed_in_future(date, now);
  return {};
}

}  // namespace keyturn::wire
