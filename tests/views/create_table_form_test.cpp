#include "views/create_table_form.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

TEST_CASE("An empty form names all that is missing at once", "[views][create_table_form]") {
  const std::vector<FieldError> errors = errors_of(CreateTableForm{});
  REQUIRE(errors.size() == 2);
  CHECK(errors[0].field == CreateTableField::TableName);
  CHECK(errors[0].text == "Enter a table name.");
  CHECK(errors[1].field == CreateTableField::PartitionKey);
  CHECK(error_of(errors, CreateTableField::PartitionKey) == "Enter a partition key.");
  CHECK(error_of(errors, CreateTableField::SortKey).empty());
}

TEST_CASE("The form and the service agree on which table names are good", "[views][create_table_form][CreateTable]") {
  for (const std::string& name :
       {std::string("Music"), std::string("ab"), std::string("abc"), std::string("a b c"), std::string("a.b-c_1"),
        std::string(255, 'x'), std::string(256, 'x'), std::string("naïve")}) {
    INFO(name);
    CreateTableForm form = tests::music_form();
    form.table_name = name;
    World world = default_world();
    const bool accepted = tests::call(world, "dynamodb", "CreateTable", create_table_params(form)).ok();
    CHECK(errors_of(form).empty() == accepted);
  }
}

TEST_CASE("The form and the service agree on which keys are good", "[views][create_table_form][CreateTable]") {
  for (const std::string& sort_key :
       {std::string(), std::string("SongTitle"), std::string("Artist"), std::string(255, 'x'), std::string(256, 'x')}) {
    INFO(sort_key);
    CreateTableForm form = tests::music_form();
    form.sort_key = sort_key;
    World world = default_world();
    const bool accepted = tests::call(world, "dynamodb", "CreateTable", create_table_params(form)).ok();
    CHECK(errors_of(form).empty() == accepted);
  }
}

TEST_CASE("Capacity has to be a whole number from 1 on, where it is provisioned by hand",
          "[views][create_table_form]") {
  CreateTableForm form = tests::music_form();
  form.read_capacity = "0";
  form.write_capacity = "1.5";
  CHECK(errors_of(form).empty());
  form.use_default_settings = false;
  CHECK(errors_of(form).size() == 2);
  form.read_capacity = "99999999999999999999";
  CHECK(errors_of(form).size() == 2);
  form.read_capacity = "1";
  form.write_capacity = "-1";
  CHECK_FALSE(error_of(errors_of(form), CreateTableField::WriteCapacity).empty());
  form.capacity_mode = CapacityMode::OnDemand;
  CHECK(errors_of(form).empty());
}

TEST_CASE("Default settings are 5 read and 5 write units and the AWS owned key", "[views][create_table_form]") {
  CreateTableForm form = tests::music_form();
  form.read_capacity = "40";
  form.encryption = Encryption::AwsManaged;
  const Json params = create_table_params(form);
  CHECK(params["ProvisionedThroughput"] == Json({{"ReadCapacityUnits", 5}, {"WriteCapacityUnits", 5}}));
  CHECK_FALSE(params.contains("SSESpecification"));
  CHECK_FALSE(params.contains("BillingMode"));
}

TEST_CASE("Own settings carry the capacity, the key types and the encryption type", "[views][create_table_form]") {
  CreateTableForm form = tests::music_form();
  form.use_default_settings = false;
  form.partition_type = KeyType::Number;
  form.sort_type = KeyType::Binary;
  form.capacity_mode = CapacityMode::OnDemand;
  form.encryption = Encryption::AwsManaged;
  const Json params = create_table_params(form);
  CHECK(params["AttributeDefinitions"][0]["AttributeType"] == "N");
  CHECK(params["AttributeDefinitions"][1]["AttributeType"] == "B");
  CHECK(params["BillingMode"] == "PAY_PER_REQUEST");
  CHECK_FALSE(params.contains("ProvisionedThroughput"));
  CHECK(params["SSESpecification"] == Json({{"Enabled", true}, {"SSEType", "KMS"}}));
}

TEST_CASE("A customer managed key has to be chosen, where the settings are not the default",
          "[views][create_table_form]") {
  CreateTableForm form = tests::music_form();
  form.encryption = Encryption::CustomerManaged;
  CHECK(errors_of(form).empty());
  form.use_default_settings = false;
  CHECK(error_of(errors_of(form), CreateTableField::KmsKey) == "Choose a KMS key.");
  form.key_id = "1234abcd-12ab-34cd-56ef-1234567890ab";
  CHECK(errors_of(form).empty());
  CHECK(create_table_params(form)["SSESpecification"] ==
        Json({{"Enabled", true}, {"SSEType", "KMS"}, {"KMSMasterKeyId", form.key_id}}));
  form.encryption = Encryption::AwsManaged;
  CHECK_FALSE(create_table_params(form)["SSESpecification"].contains("KMSMasterKeyId"));
}

TEST_CASE("A form without a sort key makes a table with a partition key alone", "[views][create_table_form]") {
  CreateTableForm form = tests::music_form();
  form.sort_key.clear();
  const Json params = create_table_params(form);
  CHECK(params["KeySchema"].size() == 1);
  CHECK(params["AttributeDefinitions"].size() == 1);
}

}  // namespace keyturn
