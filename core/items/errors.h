// Every error text about values and expressions, once (facts sheet 13.2, 13.4). Texts that the sheet does not have are
// marked (A): they are AWS' own as its users have published them. All are ValidationExceptions.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/service_error.h"

namespace keyturn::items::errors {

ServiceError validation(std::string message);

// --- numbers (13.2) ---
ServiceError not_a_number(std::string_view text);
ServiceError number_overflow();
ServiceError number_underflow();
ServiceError number_too_precise();

// --- values (13.2) ---
ServiceError no_type();
ServiceError two_types();
ServiceError null_is_not_true();
ServiceError empty_set(std::string_view kind);  // "string", "number"
ServiceError empty_binary_set();
ServiceError duplicate_strings(std::string_view printed);
ServiceError duplicate_numbers();
ServiceError duplicate_binaries(std::string_view printed);
ServiceError nested_too_deeply();  // (A)

// --- placeholders (13.4) ---
ServiceError empty_names();                                              // (A)
ServiceError empty_values();                                             // (A)
ServiceError invalid_name_key(std::string_view key);                     // (A)
ServiceError invalid_value_key(std::string_view key);                    // (A)
ServiceError invalid_value(std::string_view why, std::string_view key);  // (A)
ServiceError unused_names(const std::vector<std::string>& keys);
ServiceError unused_values(const std::vector<std::string>& keys);

// --- expressions (13.4). Without the "Invalid UpdateExpression: " in front, which in_expression() adds. ---
ServiceError syntax(std::string_view token, std::string_view near);
ServiceError empty_expression();
ServiceError expression_too_long(std::size_t size);        // (A)
ServiceError too_many_operators(std::size_t count);        // (A)
ServiceError redundant_parentheses();                      // (A)
ServiceError unknown_function(std::string_view name);      // (A)
ServiceError not_in_condition(std::string_view function);  // (A)
ServiceError not_in_update(std::string_view function);     // (A)
ServiceError misused_function(std::string_view name);      // (A)
ServiceError reserved_word(std::string_view word);         // (A)
ServiceError undefined_name(std::string_view name);
ServiceError undefined_value(std::string_view name);
ServiceError operand_count(std::string_view function, std::size_t count);           // (A)
ServiceError operand_type(std::string_view function, std::string_view type);        // (A)
ServiceError operator_type(std::string_view operation, std::string_view type);      // (A)
ServiceError update_operand_type(std::string_view section, std::string_view type);  // (A)
ServiceError needs_path(std::string_view function);                                 // (A)
ServiceError same_operands(std::string_view operation, std::string_view operand);   // (A)
ServiceError unknown_type_name(std::string_view type);                              // (A)
ServiceError between_types(std::string_view lower, std::string_view upper);         // (A)
ServiceError between_order(std::string_view lower, std::string_view upper);         // (A)
ServiceError section_twice(std::string_view section);                               // (A)
ServiceError paths_overlap(std::string_view one, std::string_view two);             // (A)
ServiceError paths_conflict(std::string_view one, std::string_view two);            // (A)

// "Invalid ConditionExpression: …"
ServiceError in_expression(std::string_view parameter, const ServiceError& error);

// --- key conditions (A) ---
ServiceError key_condition_operator(std::string_view operation);
ServiceError key_condition_nested_operation();
ServiceError key_condition_nested_attribute();
ServiceError key_condition_two_attributes();
ServiceError key_condition_no_attribute();
ServiceError key_condition_first_operand(std::string_view operation);
ServiceError key_condition_twice();
ServiceError key_condition_count();

// --- updates (A) ---
ServiceError missing_attribute();
ServiceError wrong_operand_in_update();
ServiceError wrong_path_in_update();

}  // namespace keyturn::items::errors
