// SPDX-License-Identifier: Apache-2.0
#include "cli/review.h"

#include <algorithm>
#include <array>
#include <set>

#include "cli/cli.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/usage.h"

namespace scorebook::cli {
namespace {

/// Makes the folder of a file and what is missing between it and `top`.
Result<void> make_folders(const std::string& top, const std::string& path) {
  Result<void> made = make_output_folder(top);
  for (std::size_t slash = path.find('/', top.size() + 1); made && slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    made = make_output_folder(path.substr(0, slash));
  }
  return made;
}

}  // namespace

void add_arguments(CLI::App& command, ReviewArguments& arguments, const base::WordTable& words) {
  command.add_option("--annotate", arguments.annotate, words.get("annotate"))->type_name("DIR");
  command.add_option("--against", arguments.against, words.get("against"))->type_name("FILE");
  command.add_option("--fix", arguments.fix, words.get("fix"))->type_name("DIR");
  command.add_flag("--clear", arguments.clear, words.get("clear"));
}

int worse(int a, int b) {
  constexpr std::array<int, 5> kRank{kClean, kFindings, kUnreadable, kUsage, kInternal};
  const auto rank = [&](int code) { return std::find(kRank.begin(), kRank.end(), code); };
  return rank(a) < rank(b) ? b : a;
}

std::string copy_path(const std::string& folder, const std::string& suffix,
                      const std::vector<std::string>& paths, const std::string& input) {
  std::string name = input.substr(input.find_last_of('/') + 1);
  for (const std::string& path : paths) {
    const std::string above = path.ends_with('/') ? path : path + "/";
    if (input.starts_with(above)) {
      name = input.substr(above.size());
    }
  }
  const std::size_t dot = std::min(name.find_last_of('.'), name.size());
  const std::string stem = name.substr(0, dot);
  return folder + "/" + stem + (stem.ends_with(suffix) ? "" : suffix) + name.substr(dot);
}

std::string_view fault_of(const Options& options) {
  const ReviewArguments& review = options.review;
  const bool one = options.paths.size() == 1;
  if (!review.against.empty() && !one) {
    return "one-file-against";
  }
  if (review.clear && !one) {
    return "one-file-to-clear";
  }
  if (review.clear != !options.output.empty()) {
    return review.clear ? "output-needed" : "output-without-clear";
  }
  return "";
}

bool wants_copies(const ReviewArguments& arguments) {
  return !arguments.annotate.empty() || !arguments.fix.empty();
}

namespace {

using MakeCopy = Result<WrittenWorkbook> (Library::*)(const Input&, std::string_view,
                                                      const WriteRequest&, const Wording&,
                                                      const ValidateRequest&) const;

/// A copy of each input in the folder; without the unchanged ones, when only changes count.
int write_copies_in(const std::string& folder, std::string_view suffix_word, MakeCopy make,
                    bool only_changed, const Library& library, const Options& options,
                    const ReviewHooks& hooks) {
  const std::string& suffix = help_words(false).get(suffix_word);
  int code = kClean;
  std::set<std::string> written;
  for (const Input& input : inputs_of(options.paths)) {
    const std::string path = copy_path(folder, suffix, options.paths, input.name);
    if (!written.insert(path).second) {  // else the second of the name would replace the first
      Error twice(ErrorCode::kFileExists);
      twice.file = path;
      code = worse(code, hooks.fail(twice));
      continue;
    }
    WriteRequest request = write_request(options, path);
    request.report = true;
    const Result<WrittenWorkbook> copy = (library.*make)(
        input, options.form, request, hooks.wording, ValidateRequest{day_of(options.as_of)});
    if (copy && only_changed && copy->changes == 0) {
      hooks.say(input.name + ": " + copy->report);
      continue;
    }
    const Result<void> made = copy ? make_folders(folder, path) : Result<void>(copy.error());
    code = worse(code, made ? hooks.write(path, copy->bytes) : hooks.fail(made.error()));
    hooks.say(made ? copy->report : "");
  }
  return code;
}

}  // namespace

int write_copies(const Library& library, const Options& options, const ReviewHooks& hooks) {
  int code = kClean;
  if (!options.review.annotate.empty()) {
    code = write_copies_in(options.review.annotate, "annotated-suffix", &Library::annotate, false,
                           library, options, hooks);
  }
  if (!options.review.fix.empty()) {
    code = worse(code, write_copies_in(options.review.fix, "fixed-suffix", &Library::fix, true,
                                       library, options, hooks));
  }
  return code;
}

int publish(const Library& library, const Options& options, const ReviewHooks& hooks) {
  const Result<WrittenWorkbook> copy = library.publish(
      input_of(options.file), options.form, write_request(options, options.output), hooks.wording);
  if (!copy) {
    return hooks.fail(copy.error());
  }
  const int code = hooks.write(options.output, copy->bytes);
  hooks.say(code == kClean ? copy->report : "");
  return code;
}

int clear_marks(const Options& options, const ReviewHooks& hooks) {
  const Result<WrittenWorkbook> cleared = Library::clear_marks(
      input_of(options.paths.front()), write_request(options, options.output), hooks.wording);
  if (!cleared) {
    return hooks.fail(cleared.error());
  }
  const int code = hooks.write(options.output, cleared->bytes);
  hooks.say(code == kClean ? cleared->report : "");
  return code;
}

}  // namespace scorebook::cli
