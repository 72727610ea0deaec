// The encryption part of errors.h: facts sheet 6.2-6.4 and 7.
#include "base/text.h"
#include "dynamodb/error_forms.h"
#include "dynamodb/errors.h"
#include "time/format.h"

namespace keyturn::dynamodb::errors {

ServiceError key_needs_sse_type() { return invalid("SSEType KMS is required if KMSMasterKeyId is specified"); }
ServiceError sse_type_while_disabled() { return invalid("SSEType can not be specified if Enabled is false"); }
ServiceError key_while_disabled() { return invalid("KMSMasterKeyId can not be specified if Enabled is false"); }
ServiceError aes256_not_supported() { return invalid("SSEType AES256 is not supported"); }
ServiceError already_default_encryption() { return invalid("Table is already encrypted by default"); }
ServiceError already_this_key() {
  return invalid(
      "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to change Master "
      "Key");
}

ServiceError replica_key_missing() { return invalid("KMSMasterKeyId must be specified for each replica."); }
ServiceError replica_keys_differ() {
  return validation("All replica keys must either be Customer Managed CMK or AWS Managed CMK.");
}

ServiceError too_many_sse_changes(SseChanges changes) {
  return {"LimitExceededException",
          joined({"Subscriber limit exceeded: Encryption mode changes are limited in the 24h window ending at ",
                  iso_milliseconds(changes.window_end),
                  ". After the first 4 change, each subsequent change in the same window can be performed at most once "
                  "every 21600 seconds. Number of updates today: ",
                  std::to_string(changes.count), ". Last change at ", iso_milliseconds(changes.last),
                  ". Next changes can be made at ", iso_milliseconds(changes.next), "."})};
}

ServiceError from_kms(const ServiceError& error, std::string_view kms_request_id) {
  struct Translation {
    std::string_view kms_code;
    std::string_view
        kms_class;  // the exception of the Java SDK that DynamoDB uses; AWSKMSException where it has no own
    std::string_view prefix;
    std::string_view code;
    int status;
  };
  static constexpr Translation kTranslations[] = {
      {"DisabledException", "DisabledException", "KMS key disabled error: ", "ValidationException", 400},
      {"NotFoundException", "NotFoundException", "KMS validation error: ", "ValidationException", 400},
      {"KMSInvalidStateException", "KMSInvalidStateException", "KMS validation error: ", "ValidationException", 400},
      {"AccessDeniedException", "AWSKMSException", "KMS key access denied error: ", "AccessDeniedException", 400},
  };
  Translation chosen{error.code, "AWSKMSException", "KMS internal error: ", "InternalServerError", 500};
  for (const Translation& translation : kTranslations) {
    if (translation.kms_code == error.code) chosen = translation;
  }
  return {std::string(chosen.code),
          joined({chosen.prefix, "com.amazonaws.services.kms.model.", chosen.kms_class, ": ", error.message,
                  " (Service: AWSKMS; Status Code: ", std::to_string(error.http_status), "; Error Code: ", error.code,
                  "; Request ID: ", kms_request_id, "; Proxy: null)"}),
          chosen.status};
}

}  // namespace keyturn::dynamodb::errors
