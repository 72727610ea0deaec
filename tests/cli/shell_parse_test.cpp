// The shell's grammar: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
#include "cli/shell/parse.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace keyturn::cli::shell;

TEST_CASE("A backslash before blanks where a word would begin is a collapsed line continuation", "[cli][shell]") {
  const Parsed parsed = parse("aws dynamodb create-table \\ --table-name Music \\    --key-schema K \\ \n--tags T");
  CHECK(parsed.collapsed_continuations);
  REQUIRE(parsed.script.steps.size() == 1);
  CHECK(parsed.script.steps[0].pipeline[0].words.size() == 9);
  CHECK_FALSE(parse("echo Ta\\ b").collapsed_continuations);
  CHECK_FALSE(parse("echo a \\\n b").collapsed_continuations);
}

TEST_CASE("Steps hang together by semicolons, line ends, && and ||", "[cli][shell]") {
  const Parsed parsed = parse("a 1 && b; c ||\n d\n e # f; g\n\n");
  const auto& steps = parsed.script.steps;
  REQUIRE(steps.size() == 5);
  CHECK(steps[1].joint == Joint::IfSucceeded);
  CHECK(steps[2].joint == Joint::Always);
  CHECK(steps[3].joint == Joint::IfFailed);
  CHECK(steps[4].joint == Joint::Always);
  CHECK(steps[4].pipeline[0].words.size() == 1);
}

TEST_CASE("A command has assignments before its words and redirections anywhere", "[cli][shell]") {
  const Parsed parsed = parse("A=1 B=\"x y\" <in cmd C=3 2>&1 >>out 2>/dev/null | next");
  REQUIRE(parsed.refused.empty());
  const Pipeline& pipeline = parsed.script.steps.at(0).pipeline;
  REQUIRE(pipeline.size() == 2);
  CHECK(pipeline[0].assignments.size() == 2);
  CHECK(pipeline[0].words.size() == 2);
  REQUIRE(pipeline[0].redirections.size() == 4);
  CHECK(pipeline[0].redirections[0].kind == Redirection::Kind::Read);
  CHECK(pipeline[0].redirections[1].kind == Redirection::Kind::Duplicate);
  CHECK(pipeline[0].redirections[1].stream == 2);
  CHECK(pipeline[0].redirections[2].kind == Redirection::Kind::Append);
  CHECK(pipeline[0].redirections[3].stream == 2);
}

TEST_CASE("A digit is a stream's number only right before the sign", "[cli][shell]") {
  const Parsed parsed = parse("echo 2 >f; echo a2>f");
  REQUIRE(parsed.script.steps.size() == 2);
  for (const Step& step : parsed.script.steps) {
    CHECK(step.pipeline[0].words.size() == 2);
    CHECK(step.pipeline[0].redirections.at(0).stream == 1);
  }
}

TEST_CASE("A line that a shell would ask more for is incomplete", "[cli][shell]") {
  for (const std::string_view line :
       {"echo 'a", "echo \"a", "echo a \\", "echo a &&", "echo a ||\n", "a |", "a |\n", "echo $(a", "echo \"$(a 'b' ",
        "echo ${A", "cat <<EOF", "cat <<EOF\nx", "cat <<'EOF'\nEOFX\n", "for i in 1 2; do", "if true; then\n echo a",
        "cat > x <<EOF && cat x\n{"}) {
    CAPTURE(line);
    CHECK(parse(line).incomplete);
  }
  for (const std::string_view line :
       {"echo a", "echo 'a'", "echo \\\\", "", "cat <<EOF\nEOF", "cat <<EOF\na\nEOF\n", "echo $(a | b)",
        "for i in $(a); do\n echo $i\ndone", "while true; do a; done | b", "if a; then b; else c; fi"}) {
    CAPTURE(line);
    CHECK_FALSE(parse(line).incomplete);
  }
}

TEST_CASE("What this terminal cannot do is refused in a sentence", "[cli][shell]") {
  for (const std::string_view line : {"a &",
                                      "echo `a`",
                                      "echo \"`a`\"",
                                      "(a)",
                                      "a (b)",
                                      "f() { a; }",
                                      "for i in 1 2; do echo $i; done",
                                      "while true; do a; done",
                                      "if a; then b; fi",
                                      "case a in b) c;; esac",
                                      "{ a; }",
                                      "! a",
                                      "[ -f x ]",
                                      "[[ a ]]",
                                      "test -f x",
                                      "set -e",
                                      "echo $((1+1))",
                                      "echo ${A:-b}",
                                      "echo $1",
                                      "echo \"$@\"",
                                      "a <(b)",
                                      "a 3>f",
                                      "a >&3",
                                      "a 1<f",
                                      "a <&2",
                                      "a |& b",
                                      "echo $'a'",
                                      "cat <<EOF\n$(\nEOF",
                                      "cat <<EOF\n`a`\nEOF",
                                      "a >",
                                      "a <<"}) {
    CAPTURE(line);
    const std::string sentence = parse(line).refused;
    REQUIRE_FALSE(sentence.empty());
    CHECK(sentence.back() == '.');
  }
  CHECK(parse("echo 'a | b > c $(d) `e` & (f) $1'").refused.empty());
  CHECK(parse("echo for if done 5$ a=b {S=x} x[0] 'a'!").refused.empty());
}

TEST_CASE("A command that is missing is pointed out", "[cli][shell]") {
  CHECK(parse("&& a").refused == "A command is missing before &&.");
  CHECK(parse("a | | b").refused == "A command is missing before |.");
  CHECK(parse("a | ; b").refused == "A command is missing before ;.");
  CHECK(parse("a; ; b").refused == "A command is missing before ;.");
  CHECK(parse("$(a &&)").refused == "A command is missing before ).");
}

TEST_CASE("No nesting is too much for the reader", "[cli][shell]") {
  std::string open, closed = "echo a";
  for (int i = 0; i < 20000; ++i) open += "$(";
  CHECK_FALSE(parse(open).refused.empty());
  for (int i = 0; i < 10; ++i) closed = "echo $(" + closed + ")";
  CHECK(parse(closed).refused.empty());
}

TEST_CASE("Every beginning of a line is read without harm", "[cli][shell]") {
  const std::string line =
      "A=1 x \"$(cat <<-'E F'|b\n\tz\nE F\n)\" ${A}'q'\\ \\\n |& y && \\  for do`2>&1 <<<w &>f <<E || c;;\n$E\nE\n $((";
  for (std::size_t begin = 0; begin <= line.size(); ++begin) {
    for (std::size_t end = begin; end <= line.size(); ++end) {
      const Parsed parsed = parse(std::string_view(line).substr(begin, end - begin));
      CHECK_FALSE((parsed.open_quote && !parsed.incomplete));
    }
  }
}
