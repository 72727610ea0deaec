// API names as the AWS CLI writes them: "DescribeTable" -> "describe-table", "KMSMasterKeyId" -> "kms-master-key-id".
#pragma once
#include <string>
#include <string_view>

namespace keyturn::cli {

std::string kebab_case(std::string_view api_name);

}  // namespace keyturn::cli
