#include "views/create_table_form.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "views/account.h"

namespace keyturn {

using namespace views;

TEST_CASE("An empty form names all that is missing at once", "[views][create_table_form]") {
  const CreateTableErrors errors = errors_of(CreateTableForm{});
  CHECK(errors.table_name == "Enter a table name.");
  CHECK(errors.partition_key == "Enter a partition key.");
  CHECK(errors.sort_key.empty());
  CHECK_FALSE(errors.empty());
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
  form.capacity.reads = "0";
  form.capacity.writes = "1.5";
  CHECK(errors_of(form).empty());
  form.use_default_settings = false;
  CHECK_FALSE(errors_of(form).capacity.reads.empty());
  CHECK_FALSE(errors_of(form).capacity.writes.empty());
  form.capacity.reads = "99999999999999999999";
  CHECK_FALSE(errors_of(form).capacity.reads.empty());
  form.capacity.reads = "1";
  form.capacity.writes = "-1";
  CHECK(errors_of(form).capacity.reads.empty());
  CHECK_FALSE(errors_of(form).capacity.writes.empty());
  form.capacity.mode = CapacityMode::OnDemand;
  CHECK(errors_of(form).empty());
  form.capacity.most_reads = "0";
  CHECK_FALSE(errors_of(form).capacity.most_reads.empty());
}

TEST_CASE("Default settings are 5 read and 5 write units and the AWS owned key", "[views][create_table_form]") {
  CreateTableForm form = tests::music_form();
  form.capacity.reads = "40";
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
  form.capacity.mode = CapacityMode::OnDemand;
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
  CHECK(errors_of(form).key == "Choose a KMS key.");
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

TEST_CASE("Every setting of the form reaches the table", "[views][create_table_form][CreateTable]") {
  CreateTableForm form = tests::music_form();
  form.use_default_settings = false;
  form.table_class = 1;
  form.stream_view = "NEW_IMAGE";
  form.deletion_protection = true;
  form.tags = {{"owner", "ann"}, {"cost", ""}};
  IndexForm by_year;
  by_year.name = "ByYear";
  by_year.partition_key = "Year";
  by_year.partition_type = KeyType::Number;
  by_year.sort_key = "Artist";
  by_year.projection = IndexProjection::Include;
  by_year.included = "Genre, Label";
  IndexForm by_album;
  by_album.is_local = true;
  by_album.name = "ByAlbum";
  by_album.sort_key = "Album";
  by_album.projection = IndexProjection::KeysOnly;
  form.indexes = {by_year, by_album};
  REQUIRE(errors_of(form).empty());
  World world = default_world();
  REQUIRE(tests::call(world, "dynamodb", "CreateTable", create_table_params(form)).ok());
  const dynamodb::TableDefinition& made = world.tables.find("Music")->definition;
  CHECK(made.table_class == "STANDARD_INFREQUENT_ACCESS");
  CHECK(made.deletion_protection);
  CHECK(made.stream_view_type == "NEW_IMAGE");
  CHECK(made.tags.size() == 2);
  REQUIRE(made.global_indexes.size() == 1);
  CHECK(made.global_indexes[0].projection.non_key_attributes == std::vector<std::string>{"Genre", "Label"});
  REQUIRE(made.local_indexes.size() == 1);
  CHECK(made.local_indexes[0].keys[0].name == "Artist");
  CHECK(made.attributes.size() == 4);

  form.use_default_settings = true;
  CHECK_FALSE(create_table_params(form).contains("Tags"));
  CHECK_FALSE(create_table_params(form).contains("GlobalSecondaryIndexes"));
}

// An attribute of two types, an index twice, a tag twice: the service refuses each of them too.
TEST_CASE("What contradicts itself is said beside its field", "[views][create_table_form][CreateTable]") {
  CreateTableForm form = tests::music_form();
  form.use_default_settings = false;
  IndexForm index;
  index.name = "ByArtist";
  index.partition_key = "Artist";
  index.partition_type = KeyType::Number;
  form.indexes = {index};
  CHECK(errors_of(form).indexes[0].partition_key == "Artist is a String in a key above. Choose that type.");
  form.indexes[0].partition_type = KeyType::String;
  CHECK(errors_of(form).empty());
  form.indexes.push_back(form.indexes[0]);
  CHECK(errors_of(form).indexes[1].name == "Another index has this name.");
  form.indexes.pop_back();
  form.tags = {{"owner", "a"}, {"owner", "b"}, {"aws:x", ""}, {"", ""}};
  const std::vector<std::string> tags = errors_of(form).tags;
  CHECK(tags[0].empty());
  CHECK(tags[1] == "Another tag has this key.");
  CHECK_FALSE(tags[2].empty());
  CHECK(tags[3] == "Enter a key.");
  form.indexes[0].is_local = true;
  form.indexes[0].sort_key = "Artist";
  CHECK_FALSE(errors_of(form).indexes[0].sort_key.empty());
  form.sort_key.clear();
  CHECK(can_add_index(form, true).reason == "The table needs a sort key for it");
  CHECK(can_add_index(form, false).allowed);
}

TEST_CASE("The request grows with the form, from nothing on", "[views][create_table_form]") {
  CreateTableForm form;
  CHECK_FALSE(create_table_params(form).contains("TableName"));
  CHECK_FALSE(create_table_params(form).contains("KeySchema"));
  form.table_name = "Music";
  CHECK(create_table_params(form)["TableName"] == "Music");
  form.partition_key = "Artist";
  CHECK(create_table_params(form)["KeySchema"].size() == 1);
  form.use_default_settings = false;
  form.encryption = Encryption::CustomerManaged;
  CHECK_FALSE(create_table_params(form).contains("SSESpecification"));
}

}  // namespace keyturn
