// SPDX-License-Identifier: Apache-2.0
#include "cli/usage.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/day_text.h"
#include "base/thai.h"

namespace scorebook::cli {
namespace {

template <typename... Args>
std::string worded(const base::WordTable& words, std::string_view key, const Args&... args) {
  return fmt::format(fmt::runtime(words.get(key)), args...);
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
  return fmt::format("{}", fmt::join(names, between));
}

// CLI11 names the option in front of, or behind, a sentence of its own.
std::string before(std::string_view text, std::string_view mark) {
  return std::string(text.substr(0, text.find(mark)));
}

std::string cause(const CLI::App& app, const CLI::ParseError& error, const base::WordTable& words) {
  const std::string_view said = error.what();
  const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
  std::vector<std::string> rest = app.remaining(true);
  if (kind == CLI::ExitCodes::RequiredError && app.get_subcommands().empty()) {
    return rest.empty() ? words.get("usage-no-command")
                        : worded(words, "usage-unknown-command", fmt::arg("what", rest.front()));
  }
  if (kind == CLI::ExitCodes::RequiredError) {
    return worded(words, "usage-missing", fmt::arg("what", before(said, " is required")));
  }
  if (kind == CLI::ExitCodes::ExtrasError) {
    return worded(words, "usage-extra", fmt::arg("what", joined(rest, " ")));
  }
  if (kind == CLI::ExitCodes::ArgumentMismatch) {
    return worded(words, "usage-no-value", fmt::arg("what", before(said, ":")));
  }
  return std::string(said);  // of our own validators
}

// The whole number a text is, which becomes ASCII digits.
std::optional<int> take_number(std::string& text) {
  text = base::ascii_digits(text);
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [at, failure] = std::from_chars(text.data(), end, number);
  return failure == std::errc() && at == end && number >= 0 ? std::optional(number) : std::nullopt;
}

}  // namespace

void name_parts(CLI::FormatterBase& formatter, const base::WordTable& words) {
  for (const char* part : {"Usage", "OPTIONS", "Positionals", "REQUIRED", "SUBCOMMAND"}) {
    formatter.label(part, words.get(fmt::format("help-{}", part)));
  }
}

CLI::Validator one_of(const base::WordTable& words, std::vector<std::string> names) {
  return CLI::Validator(
      [&words, names = std::move(names)](std::string& value) {
        return std::find(names.begin(), names.end(), value) != names.end()
                   ? std::string()
                   : worded(words, "usage-one-of", fmt::arg("value", value),
                            fmt::arg("names", joined(names, ", ")));
      },
      "");
}

CLI::Validator whole_number(const base::WordTable& words, int lowest, int highest) {
  return CLI::Validator(
      [&words, lowest, highest](std::string& value) {
        const std::string typed = value;
        const std::optional<int> number = take_number(value);
        return number && *number >= lowest && *number <= highest
                   ? std::string()
                   : worded(words, "usage-whole-number", fmt::arg("value", typed),
                            fmt::arg("lowest", lowest), fmt::arg("highest", highest));
      },
      "");
}

std::optional<Day> day_of(std::string_view text) {
  const std::optional<base::Date> date = base::read_day(text);
  return date ? std::optional(Day{date->year + base::kBuddhistOffset, date->month, date->day})
              : std::nullopt;
}

CLI::Validator calendar_day(const base::WordTable& words) {
  return CLI::Validator(
      [&words](std::string& value) {
        return day_of(value) ? std::string() : worded(words, "usage-day", fmt::arg("value", value));
      },
      "");
}

CLI::Validator buddhist_year(const base::WordTable& words) {
  constexpr int kLast = base::kFirstBuddhistYear + 299;
  const auto in_era = [](int year) { return year >= base::kFirstBuddhistYear && year <= kLast; };
  return CLI::Validator(
      [&words, in_era](std::string& value) {
        const std::string typed = value;
        const std::optional<int> year = take_number(value);
        if (year && in_era(*year)) {
          return std::string();
        }
        const int meant = year.value_or(0) + base::kBuddhistOffset;
        return in_era(meant) ? worded(words, "usage-year-meant", fmt::arg("value", typed),
                                      fmt::arg("meant", meant))
                             : worded(words, "usage-year", fmt::arg("value", typed));
      },
      "");
}

std::string usage_message(const CLI::App& app, const CLI::ParseError& error,
                          const base::WordTable& words) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  const std::string command = commands.empty() ? "" : commands.front()->get_name() + " ";
  return words.get("usage") + ": " + cause(app, error, words) + "\n" +
         worded(words, "usage-fix", fmt::arg("command", command)) + "\n";
}

}  // namespace scorebook::cli
