// SPDX-License-Identifier: Apache-2.0
#include "cli/consolidate.h"

#include "cli/files.h"
#include "cli/gather.h"
#include "cli/parallel.h"
#include "cli/usage.h"
#include "io/files.h"

namespace scorebook::cli {
namespace {

constexpr int kMostJobs = 1024;
/// Seconds between two lines of progress where no line can be written over.
constexpr double kLinesEvery = 10;

/// The progress as one line that is written over on a terminal, else as lines.
Progress progress_on(const base::WordTable& words, const Console& console) {
  return [&words, &console, told = 0.0](std::size_t done, std::size_t all, double seconds) mutable {
    const std::string line = progress_line(words, done, all, seconds);
    if (console.columns > 0) {
      console.err("\r" + line + "\x1b[K");
    } else if (seconds - told >= kLinesEvery) {
      console.err(line + "\n");
      told = seconds;
    }
  };
}

std::string fact_file(const std::string& folder, const std::string& table) {
  return folder + "/" + table + ".ndjson";
}

FactsInput facts_in(const std::string& folder) {
  return {[folder](const std::string& table) { return input_of(fact_file(folder, table)); }};
}

/// Takes the folders of facts out of the paths.
std::vector<FactsInput> take_facts(std::vector<std::string>& paths) {
  std::vector<FactsInput> facts;
  std::erase_if(paths, [&](const std::string& path) {
    if (!io::exists(fact_file(path, "submissions"))) {
      return false;
    }
    facts.push_back(facts_in(path));
    return true;
  });
  return facts;
}

/// The paths of the command line and of the list.
Result<std::vector<std::string>> all_paths(const ConsolidateArguments& arguments,
                                           const Console& console) {
  std::vector<std::string> paths = arguments.paths;
  if (!arguments.files_from.empty()) {
    const Result<std::string> list = arguments.files_from != "-"
                                         ? input_of(arguments.files_from).read()
                                     : console.in ? Result<std::string>(console.in())
                                                  : Result<std::string>(std::string());
    if (!list) {
      Error error = list.error();
      error.file = arguments.files_from;
      return error;
    }
    const std::vector<std::string> more = listed_paths(*list);
    paths.insert(paths.end(), more.begin(), more.end());
  }
  return paths;
}

}  // namespace

void add_arguments(CLI::App& command, ConsolidateArguments& arguments,
                   const base::WordTable& words) {
  command.add_option("PATH", arguments.paths, words.get("path-many"))->type_name("");
  command.add_option("--files-from", arguments.files_from, words.get("files-from"))
      ->type_name("FILE");
  command.add_option("--roster", arguments.roster, words.get("roster"))->type_name("FILE");
  command.add_option("--received", arguments.received, words.get("received"))->type_name("FILE");
  command.add_option("--overrides", arguments.overrides, words.get("overrides"))->type_name("FILE");
  command.add_option("--as-of", arguments.as_of, words.get("as-of"))
      ->check(calendar_day(words))
      ->type_name("DAY");
  command.add_option("--title", arguments.title, words.get("title"))->type_name("NAME");
  command.add_flag("--certified", arguments.certified, words.get("certified"));
  command.add_flag("--no-rank", arguments.no_rank, words.get("no-rank"));
  command.add_option("--details", arguments.details, words.get("details"))->type_name("FILE");
  command.add_option("--facts", arguments.facts, words.get("facts"))->type_name("DIR");
  command.add_option("--previous", arguments.previous, words.get("previous"))->type_name("DIR");
  command.add_option("--jobs", arguments.jobs, words.get("jobs"))
      ->transform(whole_number(words, 1, kMostJobs))
      ->type_name("N");
}

Result<ConsolidatedWorkbook> consolidate_files(const Library& library,
                                               const ConsolidateArguments& arguments,
                                               const std::string& form, const std::string& output,
                                               const Wording& wording, const base::WordTable& words,
                                               const Console& console, bool quiet) {
  Result<std::vector<std::string>> paths = all_paths(arguments, console);
  if (!paths) {
    return paths.error();
  }
  if (paths->empty()) {
    return Error(ErrorCode::kUsage);
  }
  const Input roster = input_of(arguments.roster);
  const Input received = input_of(arguments.received);
  const Input overrides = input_of(arguments.overrides);
  ConsolidateRequest request;
  request.form = form;
  request.roster = arguments.roster.empty() ? nullptr : &roster;
  request.received = arguments.received.empty() ? nullptr : &received;
  request.overrides = arguments.overrides.empty() ? nullptr : &overrides;
  request.as_of = arguments.as_of;
  request.title = arguments.title;
  request.certified = arguments.certified;
  request.ranks = !arguments.no_rank;
  request.separate_details = !arguments.details.empty();
  request.facts = !arguments.facts.empty();
  request.more_facts = take_facts(*paths);
  if (!arguments.previous.empty()) {
    request.previous.push_back(facts_in(arguments.previous));
  }
  request.run = in_parallel(static_cast<std::size_t>(arguments.jobs),
                            quiet ? Progress() : progress_on(words, console));
  Result<ConsolidatedWorkbook> made =
      library.consolidate(gather(*paths, {output, arguments.details, arguments.roster,
                                          arguments.received, arguments.overrides}),
                          request, wording);
  if (console.columns > 0 && !quiet) {
    console.err("\r\x1b[K");
  }
  return made;
}

}  // namespace scorebook::cli
