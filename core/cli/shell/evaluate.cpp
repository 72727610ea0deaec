#include "cli/shell/evaluate.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "cli/aws.h"
#include "cli/builtins.h"
#include "cli/shell/expand.h"
#include "cli/shell/sinks.h"

namespace keyturn::cli::shell {

namespace {

// What a shell answers: https://www.gnu.org/software/bash/manual/bash.html#Exit-Status
constexpr int kCannotRedirect = 1;
constexpr int kNoSuchCommand = 127;

int run_words(Surroundings& around, const std::vector<std::string>& words) {
  const std::vector<std::string> arguments(words.begin() + 1, words.end());
  if (words.front() == "aws") return run_aws(around, arguments);
  if (const Builtin* builtin = find_builtin(words.front())) return builtin->run(around, arguments);
  around.print_error(words.front() + ": command not found\n");
  around.note("This terminal has the AWS CLI (aws) and what `help` lists.\n");
  return kNoSuchCommand;
}

class Evaluation {
 public:
  Evaluation(Surroundings& around, int status) : around_(around), status_(status) {}

  int run(const Script& script) {
    for (const Step& step : script.steps) {
      if (step.joint == Joint::Always || (step.joint == Joint::IfSucceeded) == (status_ == 0))
        run_pipeline(step.pipeline);
    }
    return status_;
  }

 private:
  // How a command stands in its pipeline.
  struct Stage {
    Environment& environment;
    std::string& input;
    bool pipes = false;  // its output goes to the next one
  };

  void run_pipeline(const Pipeline& pipeline) {
    std::string input;
    int status = 0;
    for (std::size_t i = 0; i < pipeline.size(); ++i) {
      // Like a shell's, the commands of a pipeline cannot change the variables of the terminal.
      Environment own = pipeline.size() > 1 ? around_.environment : Environment();
      Environment& environment = pipeline.size() > 1 ? own : around_.environment;
      std::string output;
      status = run_command(pipeline[i], {environment, i == 0 ? around_.input : input, i + 1 < pipeline.size()}, output);
      input = std::move(output);
    }
    status_ = status;
  }

  int run_command(const SimpleCommand& command, const Stage& stage, std::string& pipe) {
    const Values values = values_in(stage);
    output_status_ = 0;
    const std::vector<std::string> words = words_of(command, values);
    Streams streams;
    if (stage.pipes) streams.output.kind = Sink::Kind::Pipe;
    if (!redirect(around_, command.redirections, values, streams)) return kCannotRedirect;
    const Environment before = command.assignments.empty() || words.empty() ? Environment() : stage.environment;
    for (const Assignment& assignment : command.assignments) {
      stage.environment[assignment.name] = expanded_whole(assignment.value, values);
    }
    if (words.empty()) return output_status_;
    Outcome printed;
    std::string given = streams.input.value_or("");
    const bool on_screen = streams.output.kind == Sink::Kind::Output;
    Surroundings inner{around_.endpoint,
                       stage.environment,
                       around_.files,
                       around_.private_files,
                       streams.input ? given : stage.input,
                       around_.history,
                       around_.help_texts,
                       on_screen ? around_.terminal : std::nullopt,
                       printed};
    const int status = run_words(inner, words);
    // NAME=value before a command holds for that command only.
    if (!command.assignments.empty()) stage.environment = before;
    deliver(around_, printed, streams, pipe);
    return status;
  }

  // `export NAME=$VALUE` keeps its blanks, as in bash.
  static std::vector<std::string> words_of(const SimpleCommand& command, const Values& values) {
    std::vector<std::string> words;
    for (const Word& word : command.words) {
      const bool assigns = !words.empty() && words.front() == "export" && word.pieces[0].kind == Piece::Kind::Text &&
                           word.pieces[0].text.find('=') != std::string::npos;
      if (assigns) {
        words.push_back(expanded_whole(word, values));
      } else {
        for (std::string& part : expanded({word}, values)) words.push_back(std::move(part));
      }
    }
    return words;
  }

  Values values_in(const Stage& stage) {
    Environment& environment = stage.environment;
    std::string& input = stage.input;
    return {[this, &environment](std::string_view name) {
              if (name == "?") return std::to_string(status_);
              const auto found = environment.find(std::string(name));
              return found == environment.end() ? std::string() : found->second;
            },
            [this, &environment, &input](const Script& commands) { return output_of(commands, environment, input); },
            [this](std::string_view pattern) { return matching_files(around_.files, pattern); }};
  }

  // What `commands` print, without the line ends at the end. Their variables are their own.
  std::string output_of(const Script& commands, Environment environment, std::string& input) {
    Outcome printed;
    Surroundings inner{around_.endpoint,   environment,  around_.files, around_.private_files, input, around_.history,
                       around_.help_texts, std::nullopt, printed};
    output_status_ = evaluate(inner, commands, status_);
    Streams streams;
    streams.output.kind = Sink::Kind::Pipe;
    std::string text;
    printed.clear_screen = false;
    deliver(around_, printed, streams, text);
    text.erase(text.find_last_not_of('\n') + 1);
    text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
    return text;
  }

  Surroundings& around_;
  int status_;
  int output_status_ = 0;  // of the last $( ): the status of a line that only sets variables
};

}  // namespace

int evaluate(Surroundings& around, const Script& script, int status) { return Evaluation(around, status).run(script); }

}  // namespace keyturn::cli::shell
