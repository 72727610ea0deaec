// API names as the AWS CLI writes them: "DescribeTable" -> "describe-table", "KMSMasterKeyId" -> "kms-master-key-id".
#pragma once
#include <string>
#include <string_view>

namespace keyturn::cli {

std::string kebab_case(std::string_view api_name);

// Whether `name` is that; most are found out without writing it.
bool is_kebab_case_of(std::string_view api_name, std::string_view name);

}  // namespace keyturn::cli
