#include "views/guide.h"

#include "views/cli_twin.h"
#include "views/create_table_form.h"

namespace keyturn::views {
namespace {

std::string create_command(Encryption encryption) {
  CreateTableForm form;
  form.table_name = "Music";
  form.partition_key = "Artist";
  form.sort_key = "SongTitle";
  form.use_default_settings = false;
  form.capacity.reads = "10";
  form.capacity.writes = "5";
  form.encryption = encryption;
  return aws_command("dynamodb", "CreateTable", create_table_params(form));
}

std::string update_command(Encryption encryption) {
  return aws_command("dynamodb", "UpdateTable", change_encryption_params("Music", encryption));
}

}  // namespace

const std::vector<GuideProcedure>& guide_procedures() {
  static const std::vector<GuideProcedure> procedures = {
      {GuideTask::Create, Encryption::AwsOwned, "Create a table with the AWS owned key",
       create_command(Encryption::AwsOwned)},
      {GuideTask::Create, Encryption::AwsManaged, "Create a table with the AWS managed key",
       create_command(Encryption::AwsManaged)},
      {GuideTask::Update, Encryption::AwsOwned, "Change a table to the AWS owned key",
       update_command(Encryption::AwsOwned)},
      {GuideTask::Update, Encryption::AwsManaged, "Change a table to the AWS managed key",
       update_command(Encryption::AwsManaged)},
  };
  return procedures;
}

}  // namespace keyturn::views
