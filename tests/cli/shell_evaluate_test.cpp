// Pipes, redirections, here-documents and outputs in a terminal, as POSIX has them:
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
#include <catch2/catch_test_macros.hpp>

#include "cli/scripted_endpoint.h"
#include "cli/session.h"

using namespace keyturn;
using namespace keyturn::cli;

namespace {

struct Terminal80 {
  ScriptedEndpoint endpoint;
  Session session{endpoint};

  std::string out(std::string_view line) { return session.run(line).text(Stream::Out); }
  std::string errors(std::string_view line) { return session.run(line).text(Stream::Error); }
  int status(std::string_view line) { return session.run(line).exit_status; }
};

}  // namespace

TEST_CASE_METHOD(Terminal80, "A pipe hands on what was printed and ends with the last status", "[cli][shell]") {
  CHECK(out("echo b; echo a | cat") == "b\na\n");
  CHECK(out("echo 'b\na\nb' | sort -u | head -n 1") == "a\n");
  CHECK(status("nope | true") == 0);
  CHECK(status("true | nope") == 127);
  CHECK(errors("nope | cat") == "nope: command not found\n");
  CHECK(out("nope 2>&1 | cat") == "nope: command not found\n");
  CHECK(out("A=1 | true; echo [$A]") == "[]\n");
}

TEST_CASE_METHOD(Terminal80, "The AWS CLI's answers go through pipes and into variables", "[cli][shell]") {
  endpoint.answers.push_back({200, {{"TableNames", {"Music", "Books"}}}});
  CHECK(out("aws dynamodb list-tables | grep -c Music") == "1\n");
  CHECK(out("NAMES=$(aws dynamodb list-tables --query 'TableNames[]' --output text)") == "");
  CHECK(out("echo \"$NAMES\" | wc -w") == "2\n");
  CHECK(out("aws dynamodb list-tables > tables.json && jq -r '.TableNames[1]' tables.json") == "Books\n");
}

TEST_CASE_METHOD(Terminal80, "Redirections write, append, read and join streams from left to right", "[cli][shell]") {
  CHECK(out("echo a > f; echo b >> f; cat < f") == "a\nb\n");
  CHECK(out("echo c >f; cat f") == "c\n");
  CHECK(out("> empty; wc -c empty") == "0 empty\n");
  CHECK(out("nope > g 2>&1; cat g") == "nope: command not found\n");
  CHECK(out("nope 2>&1 > g") == "nope: command not found\n");
  CHECK(out("nope &> h; cat h") == "nope: command not found\n");
  CHECK(session.run("nope 2>/dev/null").text(Stream::Error) == "");
  CHECK(errors("echo a >&2") == "a\n");
  CHECK(out("echo a > /dev/null; echo b > /tmp/x; cat /tmp/x") == "b\n");
  CHECK(out("cat <<< \"x  y\"") == "x  y\n");
}

TEST_CASE_METHOD(Terminal80, "A file that cannot be opened keeps the command from running", "[cli][shell]") {
  const Outcome outcome = session.run("echo a < nope && echo b");
  CHECK(outcome.text(Stream::Out) == "");
  CHECK(outcome.text(Stream::Error) == "nope: No such file or directory\n");
  CHECK(outcome.exit_status == 1);
  CHECK(errors("echo a > no/such") == "no/such: No such file or directory\n");
  CHECK(errors("echo a > /tmp") == "/tmp: Is a directory\n");
}

TEST_CASE_METHOD(Terminal80, "A here-document writes the file that an option reads", "[cli][shell]") {
  const std::string literal = "cat > item.json <<'EOF'\n{\"Artist\": {\"S\": \"$HOME `x`\"}}\nEOF\n";
  CHECK(out(literal + "cat item.json") == "{\"Artist\": {\"S\": \"$HOME `x`\"}}\n");
  CHECK(status("aws dynamodb put-item --table-name Music --item file://item.json") == 0);
  REQUIRE(endpoint.sent.size() == 1);
  CHECK(endpoint.sent[0].params["Item"]["Artist"]["S"] == "$HOME `x`");
  CHECK(out("N=Music; cat <<EOF | tr -d '\"'\n\"$N\" \\$N \"$(echo a b)\" \\\nend\nEOF") == "Music $N a b end\n");
  CHECK(out("cat <<-EOF; echo after\n\tone\n\t\ttwo\n\tEOF\n") == "one\ntwo\nafter\n");
  CHECK(out("cat <<A; cat <<B\n1\nA\n2\nB\n") == "1\n2\n");
  CHECK(out("echo \"$(cat <<EOF\n(x)\nEOF\n)\"") == "(x)\n");
}

TEST_CASE_METHOD(Terminal80, "$( ) is what its commands print, with variables of its own", "[cli][shell]") {
  CHECK(out("echo \"[$(echo a; echo; echo)]\" $(echo b  c)") == "[a] b c\n");
  CHECK(out("A=1; echo $(A=2; echo $A) $A") == "2 1\n");
  CHECK(out("echo \"$(echo \"$(echo 'in  ner')\")\"") == "in  ner\n");
  CHECK(out("X=$(nope) || echo $?") == "127\n");
  CHECK(errors("X=$(nope)") == "nope: command not found\n");
  CHECK(out("export A=$(echo 'two words') && echo \"$A\"") == "two words\n");
}

TEST_CASE_METHOD(Terminal80, "Files are listed, matched and taken away", "[cli][shell]") {
  session.run("echo 1 > b.json; echo 2 > a.json; echo 3 > ~/notes.txt; echo 4 > .hidden");
  CHECK(out("ls") == "a.json\nb.json\n");
  CHECK(out("ls -a | head -1") == ".hidden\n");
  CHECK(out("ls ~") == "notes.txt\nwork\n");
  CHECK(out("cat *.json ~/*.txt") == "2\n1\n3\n");
  CHECK(out("cat \"$(pwd)/a.json\" ~/work/a.json") == "2\n2\n");
  CHECK(out("rm *.json && ls") == "");
  CHECK(errors("rm a.json") == "rm: cannot remove 'a.json': No such file or directory\n");
  CHECK(status("rm -f a.json") == 0);
  CHECK(errors("ls nope") == "ls: cannot access 'nope': No such file or directory\n");
  CHECK(status("ls nope") == 2);
}

TEST_CASE_METHOD(Terminal80, "sleep lets the simulation's time pass", "[cli][shell]") {
  session.run("sleep 30; sleep 1.5; sleep 2m");
  CHECK(endpoint.pauses == std::vector<double>{30, 1.5, 120});
  CHECK(errors("sleep soon") == "sleep: invalid time interval 'soon'\n");
  CHECK(errors("sleep 999999999d") == "sleep: here it takes at most 366 days\n");
  CHECK(endpoint.pauses.size() == 3);
}

TEST_CASE_METHOD(Terminal80, "A refused line leaves everything as it was", "[cli][shell]") {
  for (const std::string_view line : {"echo a > f; (b)", "echo a > f; for i in 1; do echo; done", "echo a > f; b &",
                                      "echo a > f; echo 'x", "echo a > f; cat <<EOF\nx"}) {
    CAPTURE(line);
    const Outcome outcome = session.run(line);
    CHECK(outcome.exit_status == 2);
    CHECK_FALSE(outcome.text(Stream::Error).empty());
    CHECK(session.files().empty());
  }
}

TEST_CASE_METHOD(Terminal80, "Output that is piped, redirected or taken in is not for a screen", "[cli][shell]") {
  session.set_terminal(keyturn::cli::Terminal{20, 5});
  endpoint.answers.push_back({200, {{"TableNames", {"Music"}}}});
  const std::string direct = out("aws dynamodb list-tables --output json");
  CHECK(out("aws dynamodb list-tables --output json | cat") == direct);
  CHECK(out("echo \"$(aws dynamodb list-tables --output json)\"") == direct);
}

TEST_CASE_METHOD(Terminal80, "Completion knows where a command begins and which files there are", "[cli][shell]") {
  session.run("echo 1 > policy.json");
  const auto offers = [&](const std::string& line, std::string_view text) {
    for (const Suggestion& suggestion : session.complete(line, line.size()).suggestions) {
      if (suggestion.text == text) return true;
    }
    return false;
  };
  CHECK(offers("echo a | gr", "grep"));
  CHECK(offers("echo a | ", "grep"));
  CHECK(offers("X=$(aws dynamodb list-t", "list-tables"));
  CHECK(offers("cat po", "policy.json"));
  CHECK_FALSE(offers("echo po", "policy.json"));
  CHECK(session.complete("X=$(aws dyn", 11).start == 8);
}
