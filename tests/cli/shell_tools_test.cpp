// The small commands around pipes answer as GNU coreutils 9, grep 3.8 and jq 1.7 do.
#include <catch2/catch_test_macros.hpp>

#include "cli/scripted_endpoint.h"
#include "cli/session.h"

using namespace keyturn;
using namespace keyturn::cli;

TEST_CASE("The commands around pipes print what GNU's print", "[cli][shell]") {
  struct Case {
    std::string_view line;
    std::string_view out;
    int status = 0;
  };
  ScriptedEndpoint endpoint;
  Session session(endpoint);
  session.files()["n"] = to_bytes("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n");
  session.files()["w"] = to_bytes("b:2:x\na:10:y\nB:1\nplain\n");
  session.files()["j"] = to_bytes(R"({"A": {"B": [{"C": "x"}, {"C": 2}]}, "E": [], "a-b": null})");
  const Case cases[] = {
      {"head n | wc -l", "10\n"},
      {"head -n 2 n", "1\n2\n"},
      {"head -2 n", "1\n2\n"},
      {"head -c 3 n", "1\n2"},
      {"tail -n 2 n", "11\n12\n"},
      {"tail -1 n", "12\n"},
      {"tail -n +11 n", "11\n12\n"},
      {"tail -c 3 n", "12\n"},
      {"head -n 1 n w", "==> n <==\n1\n\n==> w <==\nb:2:x\n"},
      {"head -n x n", "", 1},
      {"head nope", "", 1},
      {"grep a w", "a:10:y\nplain\n"},
      {"grep -i b w", "b:2:x\nB:1\n"},
      {"grep -v : w", "plain\n"},
      {"grep -c : w", "3\n"},
      {"grep -n B w", "3:B:1\n"},
      {"grep -in B w", "1:b:2:x\n3:B:1\n"},
      {"grep -E '^(a|B):' w", "a:10:y\nB:1\n"},
      {"grep '^.:1' w", "a:10:y\nB:1\n"},
      {"grep -F '^.' w", "", 1},
      {"grep -q b w", ""},
      {"grep b w n", "w:b:2:x\n"},
      {"grep -e b -i w", "b:2:x\nB:1\n"},
      {"grep nothing w", "", 1},
      {"grep x nope", "", 2},
      {"grep -E '(' w", "", 2},
      {"sort w", "B:1\na:10:y\nb:2:x\nplain\n"},
      {"sort -r w | head -n 1", "plain\n"},
      {"echo '10\n9\n9\nx' | sort -n", "x\n9\n9\n10\n"},
      {"echo '10\n9\n9' | sort -nu", "9\n10\n"},
      {"echo '-1\n1\n-2.5' | sort -n", "-2.5\n-1\n1\n"},
      {"sort -k 2 w", "", 2},
      {"wc w", " 4  4 23 w\n"},
      {"wc -l w", "4 w\n"},
      {"wc -l < w", "4\n"},
      {"cat w | wc", "      4       4      23\n"},
      {"wc -l w n", " 4 w\n12 n\n16 total\n"},
      {"cut -d : -f 2 w", "2\n10\n1\nplain\n"},
      {"cut -d: -f1,3 w", "b:x\na:y\nB\nplain\n"},
      {"cut -f 2- -d : w", "2:x\n10:y\n1\nplain\n"},
      {"cut -c 1-2 w", "b:\na:\nB:\npl\n"},
      {"cut w", "", 1},
      {"cut -f 0 w", "", 1},
      {"echo '\"a\"' | tr -d '\"'", "a\n"},
      {"echo a,b | tr , '\\n'", "a\nb\n"},
      {"echo abc | tr a-z A-Z", "ABC\n"},
      {"tr a < w", "", 1},
      {"echo -n hello | base64", "aGVsbG8=\n"},
      {"echo aGVsbG8= | base64 -d", "hello"},
      {"echo aGVsbG8= | base64 --decode", "hello"},
      {"echo '?' | base64 -d", "", 1},
      {"cat n n n | base64 | head -n 1 | wc -c", "77\n"},
      {"cat n n n | base64 -w0 | wc -l", "0\n"},
      {"cat n n n | base64 -w 0 | base64 -d | wc -l", "36\n"},
      {"jq -r '.A.B[0].C' j", "x\n"},
      {"jq .A.B[-1].C j", "2\n"},
      {"jq '.A.B[].C' j", "\"x\"\n2\n"},
      {"jq -c .A j", "{\"B\":[{\"C\":\"x\"},{\"C\":2}]}\n"},
      {"jq '.A.B | length' j", "2\n"},
      {"jq '.[\"a-b\"], .E' j", "", 3},
      {"jq '.[\"a-b\"]' j", "null\n"},
      {"jq .E j", "[]\n"},
      {"cat j | jq .A.B[1]", "{\n  \"C\": 2\n}\n"},
      {"jq .A.B.C j", "", 5},
      {"jq .A w", "", 2},
      {"echo -n a b", "a b"},
      {"false", "", 1},
      {"cat -- n | tail -n1", "12\n"},
      {"cat nope n | tail -n1", "12\n"},
      {"cat nope", "", 1},
      {"pwd", "/home/user/work\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.line);
    const Outcome outcome = session.run(c.line);
    CHECK(outcome.text(Stream::Out) == c.out);
    CHECK(outcome.exit_status == c.status);
    if (c.status > 1) CHECK_FALSE(outcome.text(Stream::Error).empty());
  }
}

TEST_CASE("An option that a command does not have here is named, with those that it has", "[cli][shell]") {
  ScriptedEndpoint endpoint;
  Session session(endpoint);
  const Outcome outcome = session.run("sort -k 2");
  CHECK(outcome.text(Stream::Error) == "sort: invalid option -- 'k'\n");
  CHECK(outcome.text(Stream::Note) == "Of its options this terminal has -n -r -u.\n");
  CHECK(session.run("head --silent").text(Stream::Error) == "head: unrecognized option '--silent'\n");
  CHECK(session.run("head -n").text(Stream::Error) == "head: option requires an argument -- 'n'\n");
}

TEST_CASE("grep does not run a pattern over a line that is too long for it", "[cli][shell]") {
  ScriptedEndpoint endpoint;
  Session session(endpoint);
  session.files()["long"] = Bytes(100000, 'a');
  CHECK(session.run("grep 'a*b' long").exit_status == 2);
  CHECK(session.run("grep -c aaa long").text(Stream::Out) == "1\n");
}
