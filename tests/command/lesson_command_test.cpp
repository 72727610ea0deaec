#include "command/lesson_command.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "support/source_tree.h"
#include "support/transcript_runner.h"

using namespace keyturn;
using namespace keyturn::command;

namespace {

// A copy of a lesson in a folder of its own, which goes away with it.
class Copy {
 public:
  explicit Copy(const std::string& id) : folder_(std::filesystem::temp_directory_path() / ("keyturn-" + id)) {
    std::filesystem::create_directories(folder_);
    path = (folder_ / (id + ".json")).string();
    write(Json::parse(test::read_file(test::in_source_tree("assets/tutorials/" + id + ".json"))));
  }
  ~Copy() { std::filesystem::remove_all(folder_); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  Json read() const { return Json::parse(test::read_file(path)); }
  void write(const Json& file) const { std::ofstream(path) << file.dump(2) << "\n"; }

  std::string path;

 private:
  std::filesystem::path folder_;
};

std::string checked(const std::string& path, int status) {
  std::ostringstream out;
  CHECK(check_lessons({path}, out) == status);
  return out.str();
}

}  // namespace

TEST_CASE("A lesson that is right is said to be right, with needed lessons from where they are", "[command][lesson]") {
  const Copy copy("update-by-cli");
  CHECK(checked(copy.path, 0) == copy.path + ": right\n");
}

TEST_CASE("Problems are told with file and line", "[command][lesson]") {
  const Copy copy("create-with-owned-key");
  Json file = copy.read();
  file["steps"][1]["hints"] = Json::array();
  copy.write(file);
  std::ifstream in(copy.path);
  std::string line;
  int number = 0;
  int empty_list = 0;
  while (std::getline(in, line)) {
    ++number;
    if (line.find("\"hints\": []") != std::string::npos) empty_list = number;
  }
  CHECK(
      checked(copy.path, 1)
          .starts_with(copy.path + ":" + std::to_string(empty_list) + ": this list has to have at least 1; add to it"));
  CHECK(checked(copy.path + ".nothing", 2) == copy.path + ".nothing: there is no such file\n");
  std::ofstream(copy.path) << "{\n  \"id\": }";
  CHECK(checked(copy.path, 1).find("line 2 column 9") != std::string::npos);
}

TEST_CASE("The file has to be called as the lesson is", "[command][lesson]") {
  const Copy copy("create-with-owned-key");
  Json file = copy.read();
  file["id"] = "another-name";
  copy.write(file);
  CHECK(checked(copy.path, 1).find("call it another-name.json") != std::string::npos);
}

TEST_CASE("What is done in the recording shell becomes the step's solution, without what failed", "[command][lesson]") {
  const Copy copy("create-with-owned-key");
  std::istringstream in(
      "aws dynamodb describe-table --table-name Musik\naws dynamodb describe-table --table-name Music\n");
  std::ostringstream out, errors;
  CHECK(record_lesson(copy.path, "describe", {in, out, errors, false, std::nullopt}) == 0);
  CHECK(copy.read()["steps"][2]["solution"]["cli"] == Json::array({"aws dynamodb describe-table --table-name Music"}));
  CHECK(out.str().find("The solution of step describe has 1 command now.") != std::string::npos);
  CHECK(checked(copy.path, 0) == copy.path + ": right\n");
}

TEST_CASE("Recording that cannot be says why and leaves the file alone", "[command][lesson]") {
  const Copy copy("create-with-owned-key");
  const Json before = copy.read();
  const auto record = [&](const std::string& path, const std::string& step, const std::string& typed) {
    std::istringstream in(typed);
    std::ostringstream out, errors;
    CHECK(record_lesson(path, step, {in, out, errors, false, std::nullopt}) == 1);
    return errors.str();
  };
  CHECK(record(copy.path, "nowhere", "echo").find("there is no step nowhere") != std::string::npos);
  CHECK(record(copy.path, "create", "false").find("No command succeeded") != std::string::npos);
  CHECK(record(copy.path + ".nothing", "create", "echo").find("there is no such file") != std::string::npos);
  CHECK(copy.read() == before);
}
