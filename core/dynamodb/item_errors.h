// Every error text of the item operations, once. The texts are those of facts sheet section 13; "(A)" marks AWS' own
// texts that the sheet does not have, "(I)" the few that no source has recorded. Values and expressions have theirs in
// items/errors.h.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/service_error.h"

namespace keyturn::dynamodb::errors {

// --- tables and indexes (13.1, 13.4) ---
ServiceError resource_not_found();
ServiceError unknown_index(std::string_view index);
ServiceError backfilling_index(std::string_view index);  // (A)

// --- expressions and the parameters beside them (13.4) ---
ServiceError mixed_styles(const std::vector<std::string>& others, const std::vector<std::string>& expressions);
ServiceError names_without_expression();  // (A)
ServiceError values_without_expression(const std::vector<std::string>& expressions);
ServiceError values_nested_too_deeply(std::string_view why);  // (A)
ServiceError return_values_not_old();

// --- keys and items (13.3) ---
ServiceError missing_key(std::string_view name);
ServiceError key_type(std::string_view name, std::string_view expected, std::string_view actual);
ServiceError empty_key(std::string_view name, std::string_view kind);  // "string", "binary"
ServiceError key_does_not_match();
ServiceError partition_key_too_large();
ServiceError sort_key_too_large();
struct IndexKey {
  std::string_view index;
  std::string_view name;
};
ServiceError index_key_type(IndexKey key, std::string_view expected, std::string_view actual);
ServiceError empty_index_key(IndexKey key, std::string_view kind);
ServiceError update_empties_index_key(std::string_view kind);
ServiceError item_too_large();
ServiceError updated_item_too_large();
ServiceError key_update(std::string_view name);

// With the item as it is when `item` is not null.
ServiceError condition_failed(Json item);

// --- Query and Scan (13.4) ---
ServiceError key_condition_required();  // (A)
ServiceError key_condition_missing(std::string_view name);
ServiceError key_condition_not_supported();
ServiceError key_condition_type();  // (A)
ServiceError consistent_read_of_global_index();
ServiceError filter_on_key(std::string_view name);                    // (A)
ServiceError all_projected_without_index(std::string_view verb);      // (A) "Querying", "Scanning"
ServiceError projection_with_select(std::string_view select);         // (A)
ServiceError select_without_projection();                             // (A)
ServiceError all_attributes_of_global_index(std::string_view index);  // (A)
ServiceError not_projected(std::string_view index, const std::vector<std::string>& names);  // (A)
ServiceError segment_without_total();
ServiceError total_without_segment();
ServiceError segment_out_of_range(std::int64_t segment, std::int64_t total);
ServiceError starting_key(std::string_view why = "");
ServiceError starting_key_outside();
ServiceError starting_key_not_in_range();                                     // (A)
ServiceError starting_key_segment(std::int64_t segment, std::int64_t total);  // (A)

// --- batches and transactions ---
ServiceError items_required(std::string_view operation);
ServiceError duplicate_keys();
ServiceError too_many_items(std::string_view operation);  // (A)
ServiceError write_needs_one_request();                   // (A)
ServiceError transaction_item_repeated();                 // (A)
ServiceError transaction_without_action();                // (A)
ServiceError transaction_with_two_actions();              // (A)
ServiceError transaction_too_large();                     // (I)
ServiceError token_reused();                              // (A)
// One reason for each action, {"Code": "None"} where there is none. (A)
ServiceError transaction_cancelled(const Json& reasons);

}  // namespace keyturn::dynamodb::errors
