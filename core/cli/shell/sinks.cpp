#include "cli/shell/sinks.h"

#include "base/text.h"

namespace keyturn::cli::shell {

namespace {

bool fail(Surroundings& around, std::string_view path, std::string_view why) {
  around.print_error(joined({path, ": ", why, "\n"}));
  return false;
}

bool open_input(Surroundings& around, const std::string& path, Streams& streams) {
  if (path == "/dev/stdin") return true;
  if (path == "/dev/null") {
    streams.input = "";
    return true;
  }
  if (is_folder(around.files, path)) return fail(around, path, "Is a directory");
  const Bytes* bytes = find_file(around.files, path);
  if (!bytes) return fail(around, path, "No such file or directory");
  streams.input = to_text(*bytes);
  return true;
}

bool open_output(Surroundings& around, const std::string& path, bool appends, const Streams& streams, Sink& sink) {
  if (path == "/dev/null") {
    sink = {Sink::Kind::Nothing, ""};
  } else if (path == "/dev/stdout") {
    sink = streams.output;
  } else if (path == "/dev/stderr") {
    sink = streams.errors;
  } else if (is_folder(around.files, path)) {
    return fail(around, path, "Is a directory");
  } else if (path.empty() || !is_folder(around.files, folder_of(path))) {
    return fail(around, path, "No such file or directory");
  } else {
    sink = {Sink::Kind::File, file_name(path)};
    Bytes& bytes = around.files[sink.file];
    if (!appends) bytes.clear();
  }
  return true;
}

}  // namespace

bool redirect(Surroundings& around, const std::vector<Redirection>& redirections, const Values& values,
              Streams& streams) {
  for (const Redirection& redirection : redirections) {
    Sink& sink = redirection.stream == 2 ? streams.errors : streams.output;
    switch (redirection.kind) {
      case Redirection::Kind::Document: streams.input = expanded_whole(*redirection.document, values); break;
      case Redirection::Kind::Duplicate: sink = redirection.source == 1 ? streams.output : streams.errors; break;
      case Redirection::Kind::Read:
        if (!open_input(around, expanded_whole(redirection.file, values), streams)) return false;
        break;
      case Redirection::Kind::Write:
      case Redirection::Kind::Append: {
        const bool appends = redirection.kind == Redirection::Kind::Append;
        if (!open_output(around, expanded_whole(redirection.file, values), appends, streams, sink)) return false;
        break;
      }
    }
  }
  return true;
}

void deliver(Surroundings& around, const Outcome& printed, const Streams& streams, std::string& pipe) {
  for (const Chunk& chunk : printed.chunks) {
    if (chunk.stream == Stream::Note) {
      around.note(chunk.text);
      continue;
    }
    const Sink& sink = chunk.stream == Stream::Out ? streams.output : streams.errors;
    switch (sink.kind) {
      case Sink::Kind::Output: around.print(chunk.text); break;
      case Sink::Kind::Errors: around.print_error(chunk.text); break;
      case Sink::Kind::Pipe: pipe += chunk.text; break;
      case Sink::Kind::Nothing: break;
      case Sink::Kind::File: {
        Bytes& bytes = around.files[sink.file];
        bytes.insert(bytes.end(), chunk.text.begin(), chunk.text.end());
        break;
      }
    }
  }
  around.outcome.clear_screen = around.outcome.clear_screen || printed.clear_screen;
}

}  // namespace keyturn::cli::shell
