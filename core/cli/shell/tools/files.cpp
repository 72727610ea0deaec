// cat, ls, pwd and rm: the virtual home seen and cleaned up.
#include <string>

#include "base/text.h"
#include "cli/shell/tools.h"
#include "cli/shell/tools/input.h"
#include "cli/shell/tools/options.h"

namespace keyturn::cli::shell {

int run_cat(Surroundings& around, const Arguments& arguments) {
  const Options options = read_options(around, {"cat", "", "", {}, 1, false}, arguments);
  if (options.failure != 0) return options.failure;
  const Sources sources = read_sources(around, "cat", options.operands);
  around.print(sources.text());
  return sources.failed ? 1 : 0;
}

int run_ls(Surroundings& around, const Arguments& arguments) {
  const Options options = read_options(around, {"ls", "a1", "", {{"all", 'a'}}, 2, false}, arguments);
  if (options.failure != 0) return options.failure;
  std::vector<std::string> folders;
  std::string text;
  bool failed = false;
  for (const std::string& name : options.operands.empty() ? Arguments{"."} : options.operands) {
    if (find_file(around.files, name)) {
      text += name + "\n";
    } else if (is_folder(around.files, name)) {
      folders.push_back(name);
    } else {
      around.print_error(joined({"ls: cannot access '", name, "': No such file or directory\n"}));
      failed = true;
    }
  }
  for (const std::string& folder : folders) {
    if (options.operands.size() > 1) text += joined({text.empty() ? "" : "\n", folder, ":\n"});
    for (const std::string& name : names_in(around.files, folder)) {
      if (name[0] != '.' || options.has('a')) text += name + "\n";
    }
  }
  around.print(text);
  return failed ? 2 : 0;
}

int run_pwd(Surroundings& around, const Arguments&) {
  around.print(joined({kWorkingFolder, "\n"}));
  return 0;
}

int run_rm(Surroundings& around, const Arguments& arguments) {
  const Options options = read_options(around, {"rm", "f", "", {{"force", 'f'}}, 1, false}, arguments);
  if (options.failure != 0) return options.failure;
  if (options.operands.empty() && !options.has('f')) {
    around.print_error("rm: missing operand\n");
    return 1;
  }
  int status = 0;
  for (const std::string& name : options.operands) {
    if (around.files.erase(file_name(name)) > 0) continue;
    const bool folder = is_folder(around.files, name);
    if (!folder && options.has('f')) continue;
    around.print_error(
        joined({"rm: cannot remove '", name, "': ", folder ? "Is a directory" : "No such file or directory", "\n"}));
    status = 1;
  }
  return status;
}

}  // namespace keyturn::cli::shell
