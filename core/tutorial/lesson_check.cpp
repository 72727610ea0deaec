#include "tutorial/lesson_check.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

#include "base/text.h"
#include "tutorial/play.h"
#include "tutorial/reading_level.h"
#include "tutorial/stage.h"
#include "tutorial/vocabulary.h"

namespace keyturn::tutorial {
namespace {

constexpr std::size_t kLongestLabel = 42;  // of a link: what fits on a line of the panel

// "aws dynamodb create-table" of a command line, for each `aws` in it.
std::vector<std::string> commands_in(std::string_view line) {
  std::vector<std::string> found;
  for (std::size_t at = line.find("aws "); at != std::string_view::npos; at = line.find("aws ", at + 1)) {
    const std::size_t service = line.find(' ', at + 4);
    if (service == std::string_view::npos) break;
    const std::size_t end = std::min(line.find_first_of(" \n)`", service + 1), line.size());
    found.emplace_back(line.substr(at, end - at));
  }
  return found;
}

// What has been explained so far.
struct Known {
  Words words;
  std::string prose;  // with the commands that stand in it

  void learn(const Step& step) {
    words.merge(introduced_words(read_markdown(step.text)));
    prose += step.text;
    for (const std::string& hint : step.hints) prose += hint;
  }
};

// Prose without code, which is not read like words.
std::string words_of(std::string_view markdown) {
  std::string words;
  for (const Block& block : read_markdown(markdown)) {
    if (block.kind == BlockKind::Command) continue;
    for (const Span& span : block.spans) words += span.kind == SpanKind::Code ? "it" : span.text;
    words += '\n';
  }
  return words;
}

std::string one_decimal(double number) {
  char text[24];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

class Checker {
 public:
  Checker(const Lesson& lesson, const FindLesson& find) : lesson_(lesson), find_(find) {}

  Problems run() {
    Known known;
    for (const std::string& id : lesson_.needs) learn_from(id, known, 0);
    std::string prose;
    for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
      where_ = joined({"/steps/", std::to_string(i)});
      look_at_step(lesson_.steps[i], known);
      prose += words_of(lesson_.steps[i].text);
      for (const std::string& hint : lesson_.steps[i].hints) prose += words_of(hint);
    }
    look_at_links("/ending", lesson_.ending);
    prose += words_of(lesson_.ending);
    if (const double grade = reading_grade(prose); grade > kHardestGrade) {
      add("/steps", joined({"the prose asks for grade ", one_decimal(grade), "; the most is ",
                            one_decimal(kHardestGrade), ". Shorten sentences, first: ", hardest_sentence(prose)}));
    }
    play();
    return std::move(problems_);
  }

 private:
  void add(std::string where, std::string says) { problems_.push_back({std::move(where), std::move(says)}); }

  void learn_from(const std::string& id, Known& known, int depth) {
    const Lesson* needed = find_(id);
    if (needed == nullptr || depth > 20) {
      return add("/needs", joined({"there is no lesson ", id, " beside this one; correct the id"}));
    }
    for (const std::string& more : needed->needs) learn_from(more, known, depth + 1);
    for (const Step& step : needed->steps) known.learn(step);
    known.words.merge(introduced_words(read_markdown(needed->ending)));
  }

  void look_at_step(const Step& step, Known& known) {
    look_at_links(where_ + "/text", step.text);
    if (lesson_.mode == Mode::Guided && step.text.find("](https://") == std::string::npos)
      add(where_ + "/text", "no source is named; link the AWS page that says so");
    known.learn(step);
    const auto unknown = [&](const std::string& where, std::string_view text) {
      for (const std::string& word : used_words(words_of(text))) {
        if (!known.words.contains(word))
          add(where, joined({"\"", word,
                             "\" comes unexplained; write it **bold** where it is explained, or name the "
                             "lesson that explains it in \"needs\""}));
      }
    };
    unknown(where_ + "/text", step.text);
    for (std::size_t i = 0; i < step.hints.size(); ++i)
      unknown(joined({where_, "/hints/", std::to_string(i)}), step.hints[i]);
    if (lesson_.mode == Mode::Challenge) return;
    for (const std::string& line : step.cli) {
      for (const std::string& command : commands_in(line)) {
        if (known.prose.find(command) == std::string::npos)
          add(where_ + "/solution/cli", joined({"`", command, "` was not introduced; name it in the text or a hint"}));
      }
    }
  }

  void look_at_links(const std::string& where, std::string_view text) {
    for (const Block& block : read_markdown(text)) {
      for (const Span& span : block.spans) {
        if (span.kind != SpanKind::Link) continue;
        const std::string_view rest =
            std::string_view(span.address).substr(std::min<std::size_t>(8, span.address.size()));
        const bool has_host = rest.find('.') != std::string_view::npos && rest.find('.') < rest.find('/');
        if (!span.address.starts_with("https://") || !has_host || rest.find(' ') != std::string_view::npos)
          add(where, joined({"\"", span.address, "\" is no address; write it as https://docs.aws.amazon.com/…"}));
        if (count_code_points(span.text) > kLongestLabel)
          add(where, joined({"the link \"", span.text, "\" is longer than ", std::to_string(kLongestLabel),
                             " characters and would be cut; shorten it"}));
      }
    }
  }

  // Takes the lesson as its CLI solution does.
  void play() {
    Staging staging = begin_lesson(lesson_);
    if (!staging.stage) return problems_.push_back(staging.problem);
    Stage& stage = *staging.stage;
    Play play(lesson_, stage.world);
    for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
      where_ = joined({"/steps/", std::to_string(i)});
      if (i > 0) play.show(i, stage.world);
      if (play.is_done(i))
        return add(where_ + "/done_when", "this is done before it begins; ask for what is not yet so");
      look_at_reasons(play, i);
      if (const auto failure = tutorial::run(stage, lesson_.steps[i].cli))
        return add(where_ + "/solution/cli", joined({"a command fails; correct it: ", *failure}));
      play.follow(stage.world);
      if (play.is_done(i)) continue;
      for (std::size_t k = 0; k < play.checks().size(); ++k) {
        if (!play.checks()[k].met)
          add(joined({where_, "/done_when/", std::to_string(k)}),
              joined({"the solution does not reach this: ", play.checks()[k].say,
                      ". Correct the fact or the solution. ", play.checks()[k].why_not}));
      }
      return;
    }
  }

  void look_at_reasons(const Play& play, std::size_t step) {
    for (std::size_t k = 0; k < play.checks().size(); ++k) {
      const Check& check = play.checks()[k];
      if (!check.met && check.why_not.empty())
        add(joined({where_, "/done_when/", std::to_string(k)}),
            joined({"no \"why_not\" says why \"", lesson_.steps[step].done_when[k].say,
                    "\" is open at the start of the step; add one, the last with \"when\": \"`true`\""}));
    }
  }

  const Lesson& lesson_;
  const FindLesson& find_;
  std::string where_;
  Problems problems_;
};

}  // namespace

Problems check_lesson(const Lesson& lesson, const FindLesson& find) { return Checker(lesson, find).run(); }

}  // namespace keyturn::tutorial
