// UpdateTable with SSESpecification: facts sheet 6 and 7. The steps and their order are those of 4.1: no change at all,
// the quota, a change under way, the old key, the new key.
#include <utility>

#include "dynamodb/describe.h"
#include "dynamodb/encryption.h"
#include "dynamodb/errors.h"
#include "dynamodb/members.h"
#include "dynamodb/updates.h"

namespace keyturn::dynamodb {

namespace {

// During a change, the same request again is answered as if it were the first (4.6).
bool is_same(const SseRequest& request, const SseChange& change) {
  if (request.is_aws_owned()) return change.to.is_aws_owned();
  return request.key_id == change.requested || request.key_id == change.to.kms_key_arn;
}

// 6.3. Only the exact ARN counts as the same key: by alias or id the key is changed to itself.
Result<void> check_is_change(const SseRequest& request, const SseKey& key) {
  if (request.is_aws_owned() && key.is_aws_owned()) return errors::already_default_encryption();
  if (request.key_id == key.kms_key_arn) return errors::already_this_key();
  return {};
}

}  // namespace

Result<Json> update_encryption(TableStore& tables, service::Context& context, Table& table, const Json& params) {
  KT_TRY(const SseRequest request, read_sse_specification(member(params, "SSESpecification")));
  const Instant now = context.now();
  const std::optional<SseChange>& under_way = table.sse.change();
  if (under_way && is_same(request, *under_way)) return describe_as(table, now, table.resting_status());
  if (!under_way) KT_CHECK(check_is_change(request, table.sse.key()));
  // Going back to the AWS owned key is never refused (7).
  if (!request.is_aws_owned()) KT_CHECK(table.sse_quota.check(now));
  if (under_way) return errors::sse_change_in_progress();

  service::Ground& ground = context.ground;
  KT_TRY(const crypto::Secret old_key, unseal_table_key_afresh(context, tables, table));
  KT_TRY(FreshTableKey new_key, make_table_key(context, tables, request, table.name));
  const Bytes additional = additional_data(table.name, ground.account.id);
  TableKey next;
  next.data_keys = reseal(table.key.data_keys, old_key, new_key.plaintext, additional, ground.random);
  next.sealed = std::move(new_key.sealed);

  const SseChange& change = table.sse.begin(sse_key(next.sealed), request.key_id, now);
  table.next_key = std::move(next);
  table.key_loss.change_heals = !table.key_loss.usable;
  table.sse_quota.book(now);
  ground.scheduler.plan(change.swaps_at(), SseKeySwaps{table.ref()});
  ground.scheduler.plan(change.settles_at(), SseChangeSettles{table.ref()});
  // A quirk (4.6): it ends the UPDATING of a table class switch, which goes on all the same.
  if (table.class_change && !table.iops_change && !table.stream_change) table.become(table.resting_status());
  return describe_as(table, now, table.resting_status());
}

}  // namespace keyturn::dynamodb
