// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <functional>
#include <optional>

#include "base/word_table.h"
#include "cli/consolidate.h"
#include "cli/files.h"
#include "cli/options.h"
#include "cli/usage.h"
#include "scorebook/scorebook.h"

namespace scorebook::cli {
namespace {

/// One run of the program.
class Program {
 public:
  Program(const base::WordTable& words, const Console& console)
      : words_(words),
        console_(console),
        app_(words.get("app"), "scorebook") {
    app_.require_subcommand(1);
    app_.option_defaults()->group(words.get("help-Options"));
    app_.set_version_flag("--version", SCOREBOOK_VERSION, words.get("version"));
    app_.set_help_flag("-h,--help", words.get("help"));
    app_.get_formatter()->column_width(34);
    name_parts(*app_.get_formatter(), words);
    app_.failure_message(CLI::FailureMessage::simple);
    add_common(&app_);
    add_commands();
  }

  int run(std::vector<std::string> arguments) {
    std::reverse(arguments.begin(), arguments.end());
    try {
      app_.parse(arguments);
    } catch (const CLI::ParseError& error) {
      return explain_parse(error);
    }
    return action_ ? action_() : static_cast<int>(kUsage);
  }

 private:
  CLI::App* command(const std::string& name, std::function<int()> action) {
    CLI::App* sub = app_.add_subcommand(name, words_.get(name));
    sub->group(words_.get("help-Subcommands"));
    sub->set_help_flag("-h,--help", words_.get("help"));
    add_common(sub);
    sub->callback([this, action] {
      if (!action_) {  // a subcommand of it has been chosen before
        action_ = action;
      }
    });
    return sub;
  }

  void add_language(CLI::App* sub) {
    sub->add_option("--lang", o_.language, words_.get("lang"))
        ->check(one_of(words_, {"th", "en"}))
        ->type_name("th|en");
  }

  void add_common(CLI::App* sub) {
    add_language(sub);
    sub->add_option("--digits", o_.digits, words_.get("digits"))
        ->check(one_of(words_, {"form", "thai", "arabic"}))
        ->type_name("form|thai|arabic");
    sub->add_option("--forms-dir", o_.forms_dirs, words_.get("forms-dir"))->type_name("DIR");
    sub->add_option("--agency-profile", o_.profile, words_.get("agency-profile"))
        ->type_name("FILE");
    sub->add_flag("--stable", o_.stable, words_.get("stable"));
    sub->add_flag("--quiet", o_.quiet, words_.get("quiet"));
  }

  void add_form(CLI::App* sub) {
    sub->add_option("--form", o_.form, words_.get("form"))->type_name("FORM");
  }

  void add_paths(CLI::App* sub) {
    sub->add_option("PATH", o_.paths, words_.get("path"))->required()->type_name("");
  }

  void add_format(CLI::App* sub, const std::vector<std::string>& names) {
    std::string shown;
    for (const std::string& name : names) {
      shown += (shown.empty() ? "" : "|") + name;
    }
    sub->add_option("--format", o_.format, words_.get("format"))
        ->check(one_of(words_, names))
        ->type_name(shown);
  }

  void add_output(CLI::App* sub, bool required) {
    CLI::Option* option = sub->add_option("-o,--output", o_.output, words_.get("output"));
    option->type_name("FILE")->required(required);
    sub->add_flag("--force", o_.force, words_.get("force"));
  }

  void add_commands() {
    CLI::App* sub = command("new", [this] { return make_new(); });
    sub->add_option("FORM", o_.form, words_.get("form"))->required()->type_name("");
    add_output(sub, true);
    sub->add_option("--agency", o_.agency, words_.get("agency"))->type_name("NAME");
    sub->add_option("--year", o_.year, words_.get("year"))
        ->transform(buddhist_year(words_))
        ->type_name("YEAR");
    sub->add_option("--round", o_.round, words_.get("round"))
        ->transform(whole_number(words_, 1, 99))
        ->type_name("MONTHS");
    sub->add_option("--data", o_.data, words_.get("data"))->type_name("FILE");
    sub->add_flag("--no-check-sheet", o_.no_check_sheet, words_.get("no-check-sheet"));
    sub->add_flag("--unprotected", o_.unprotected, words_.get("unprotected"));

    sub = command("inspect", [this] { return inspect(); });
    add_paths(sub);
    add_form(sub);
    add_format(sub, {"text", "json"});
    sub->add_flag("--draft", o_.draft, words_.get("draft"));

    sub = command("validate", [this] { return validate(); });
    add_paths(sub);
    add_arguments(*sub, o_.review, words_);
    add_output(sub, false);
    add_form(sub);
    add_format(sub, {"text", "json", "csv", "sarif", "html"});
    sub->add_option("--as-of", o_.as_of, words_.get("as-of-day"))
        ->check(calendar_day(words_))
        ->type_name("DAY");
    sub->add_option("--fail-on", o_.fail_on, words_.get("fail-on"))
        ->check(one_of(words_, {"error", "warning", "info", "never"}))
        ->type_name("error|warning|info|never");
    add_arguments(*sub, o_.note, words_);

    sub = command("publish", [this] {
      return with_library([this](const Library& lib) { return publish(lib, o_, review_hooks()); });
    });
    sub->add_option("FILE", o_.file, words_.get("file"))->required()->type_name("");
    add_output(sub, true);
    add_form(sub);

    sub = command("score", [this] { return score(); });
    add_paths(sub);
    add_form(sub);
    add_format(sub, {"text", "json", "csv"});
    sub->add_flag("--steps", o_.steps, words_.get("steps"));
    sub->add_flag("--what-if", o_.what_if, words_.get("what-if"));
    sub->add_option("--set", o_.set, words_.get("set"))->type_name("KPI=VALUE");
    add_output(sub, false);
    sub->add_flag("--report", o_.report, words_.get("report"));
    sub->add_flag("--in-place", o_.in_place, words_.get("in-place"));

    sub = command("fill", [this] { return fill(); });
    sub->add_option("FILE", o_.file, words_.get("file"))->required()->type_name("");
    sub->add_option("DATA", o_.data, words_.get("data"))->required()->type_name("");
    add_output(sub, false);
    add_form(sub);
    sub->add_flag("--report", o_.report, words_.get("report"));
    sub->add_flag("--in-place", o_.in_place, words_.get("in-place"));
    sub->add_flag("--grow", o_.grow, words_.get("grow"));
    sub->add_flag("--overwrite-formulas", o_.overwrite_formulas, words_.get("overwrite-formulas"));

    sub = command("export", [this] { return export_data(); });
    sub->add_option("FILE", o_.file, words_.get("file"))->required()->type_name("");
    add_output(sub, false);
    add_form(sub);
    add_format(sub, {"json", "csv"});
    sub->add_flag("--with-personal", o_.with_personal, words_.get("with-personal"));

    sub = command("consolidate", [this] { return consolidate(); });
    add_arguments(*sub, o_.many, words_);
    add_output(sub, true);
    add_form(sub);

    sub = command("forms", [this] { return describe(&Library::describe_forms); });
    CLI::App* check = sub->add_subcommand("check", words_.get("forms-check"));
    check->set_help_flag("-h,--help", words_.get("help"));
    add_language(check);
    check->add_option("DIR", o_.forms_dirs, words_.get("forms-dir"))->required()->type_name("");
    check->callback([this] { action_ = [this] { return check_forms(); }; });
    command("rules", [this] { return describe(&Library::describe_rules); });
    sub = command("explain", [this] { return explain(); });
    sub->add_option("RULE", o_.rule, words_.get("rule"))->required()->type_name("");
  }

  int explain_parse(const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // --help, --version
      const CLI::App* sub = app_.get_subcommands().empty() ? &app_ : app_.get_subcommands().front();
      const bool version = dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr;
      console_.out(version ? std::string("scorebook ") + error.what() + "\n"
                           : sub->help(sub == &app_ ? "" : "scorebook"));
      return kClean;
    }
    console_.err(usage_message(app_, error, words_));
    return kUsage;
  }

  Wording wording() const { return wording_of(o_, console_); }

  int fail(const Error& error, ExitCode code = kUnreadable) const {
    console_.err(Library::describe(error, wording()) + "\n");
    return error.code == ErrorCode::kInternal ? kInternal
           : error.code == ErrorCode::kUsage  ? kUsage
                                              : code;
  }

  int usage(std::string_view key) const {
    console_.err(words_.get("usage") + ": " + words_.get(key) + "\n");
    return kUsage;
  }

  /// The library with the extra definitions of --forms-dir; on failure the exit code.
  std::optional<Library> library(int& code) const {
    Result<Library> made = open_library(o_);
    if (!made) {
      code = fail(made.error());
      return std::nullopt;
    }
    return std::move(made).value();
  }

  int with_library(const std::function<int(const Library&)>& use) const {
    int code = kClean;
    const std::optional<Library> lib = library(code);
    return lib ? use(*lib) : code;
  }

  /// Writes an output that is not one of the inputs, unless --in-place says so.
  int write(const std::string& path, std::string_view bytes, const std::vector<std::string>& inputs,
            bool say) const {
    const bool is_input = std::any_of(inputs.begin(), inputs.end(), [&](const std::string& input) {
      return same_file(input, path);
    });
    if (is_input && !o_.in_place) {
      return usage("output-is-input");
    }
    if (Result<void> written = write_output(path, bytes, o_.force || is_input); !written) {
      return fail(written.error());
    }
    if (say && !o_.quiet) {
      console_.err(words_.get("written") + " " + path + "\n");
    }
    return kClean;
  }

  int report(const std::function<Report(const Library&, const std::vector<Input>&)>& render,
             bool findings) {
    int code = kClean;
    const std::optional<Library> lib = library(code);
    if (!lib) {
      return code;
    }
    const Report result = render(*lib, inputs_of(o_.paths));
    console_.out(result.text);
    return result.unreadable ? kUnreadable : findings ? findings_code(o_, result) : kClean;
  }

  int validate() {
    if (const std::string_view fault = fault_of(o_); !fault.empty()) {
      return usage(fault);
    }
    if (o_.review.clear) {
      return clear_marks(o_, review_hooks());
    }
    int note = kClean;
    const int code = report(
        [this, &note](const Library& lib, const std::vector<Input>& inputs) {
          note = write_note(lib, inputs, o_, review_hooks(), words_);
          const ValidateRequest request{day_of(o_.as_of)};
          return o_.review.against.empty()
                     ? lib.validate(inputs, o_.form, wording(), request)
                     : lib.compare(inputs.front(), input_of(o_.review.against), o_.form, wording(),
                                   request);
        },
        true);
    return !wants_copies(o_.review)
               ? worse(code, note)
               : worse(worse(code, note), with_library([this](const Library& lib) {
                         return write_copies(lib, o_, review_hooks());
                       }));
  }

  ReviewHooks review_hooks() const {
    return {wording(),
            [this](const std::string& path, std::string_view bytes) {
              return write(path, bytes, o_.file.empty() ? o_.paths : std::vector{o_.file}, true);
            },
            [this](const Error& error) { return fail(error); },
            [this](std::string_view text) { console_.err(o_.quiet ? "" : text); }};
  }

  int check_forms() {
    const Result<std::vector<Input>> definitions = read_form_definitions(o_.forms_dirs);
    if (!definitions) {
      return fail(definitions.error());
    }
    const Report result = Library::check_forms(*definitions, wording());
    console_.out(result.text);
    return result.unreadable ? kUnreadable : result.worst ? kFindings : kClean;
  }

  int inspect() {
    if (!o_.draft) {
      return report(
          [this](const Library& lib, const std::vector<Input>& inputs) {
            return lib.inspect(inputs, o_.form, wording());
          },
          false);
    }
    if (o_.paths.size() != 1 || !is_form_name(o_.form)) {
      return usage(o_.paths.size() != 1 ? "one-file-to-draft" : "draft-name");
    }
    const std::vector<Input> inputs = inputs_of(o_.paths);
    const Result<std::string> toml = Library::draft_form(inputs.front(), o_.form, wording());
    if (toml) {
      console_.out(*toml);
    }
    return toml ? static_cast<int>(kClean) : fail(toml.error());
  }

  int score() {
    int code = kClean;
    const std::optional<Library> lib = library(code);
    if (!lib) {
      return code;
    }
    const bool writes = !o_.output.empty() || o_.in_place;
    if (!o_.output.empty() && o_.in_place) {
      return usage("output-or-in-place");
    }
    if (writes && o_.paths.size() != 1) {
      return usage("one-file-to-write");
    }
    const std::vector<Input> inputs = inputs_of(o_.paths);
    const Report result =
        lib->score(inputs, o_.form, ScoreRequest{o_.steps, o_.what_if, o_.set}, wording());
    console_.out(result.text);
    if (result.unreadable || !writes) {
      return result.unreadable ? kUnreadable : kClean;
    }
    const std::string target = o_.in_place ? o_.paths.front() : o_.output;
    Result<WrittenWorkbook> written =
        lib->write_scores(inputs.front(), o_.form, write_request(o_, target), wording());
    return written ? write_reported(target, *written, o_.paths) : fail(written.error());
  }

  int make_new() {
    int code = kClean;
    const std::optional<Library> lib = library(code);
    if (!lib) {
      return code;
    }
    const Result<WrittenWorkbook> made = lib->new_workbook(new_request(o_), wording());
    if (!made) {
      return fail(made.error());
    }
    code = write(o_.output, made->bytes, {o_.data}, true);
    if (code == kClean && !o_.quiet) {
      console_.err(made->report);
    }
    return code;
  }

  int fill() {
    if (o_.output.empty() == !o_.in_place) {
      return usage(o_.in_place ? "output-or-in-place" : "output-missing");
    }
    int code = kClean;
    const std::optional<Library> lib = library(code);
    if (!lib) {
      return code;
    }
    const std::string target = o_.in_place ? o_.file : o_.output;
    Result<WrittenWorkbook> written = lib->fill(input_of(o_.file), input_of(o_.data), o_.form,
                                                write_request(o_, target), wording());
    return written ? write_reported(target, *written, {o_.file, o_.data}) : fail(written.error());
  }

  /// Writes a changed workbook and, when asked to, says what changed.
  int write_reported(const std::string& target, const WrittenWorkbook& written,
                     const std::vector<std::string>& inputs) const {
    const int code = write(target, written.bytes, inputs, true);
    if (code == kClean && o_.report) {
      // Beside scores for another program the report would be in the way.
      (o_.format == "text" ? console_.out : console_.err)(written.report);
    }
    return code;
  }

  int export_data() {
    int code = kClean;
    const std::optional<Library> lib = library(code);
    if (!lib) {
      return code;
    }
    Result<std::string> data =
        lib->export_data(input_of(o_.file), o_.form, data_format(o_), o_.with_personal);
    if (!data) {
      return fail(data.error());
    }
    if (o_.output.empty()) {
      console_.out(*data);
      return kClean;
    }
    return write(o_.output, *data, {o_.file}, true);
  }

  /// Writes files into a folder that is made when it is not there.
  int write_folder(const std::string& folder, const std::vector<NamedFile>& files) const {
    if (const Result<void> made = make_output_folder(folder); !made) {
      return fail(made.error());
    }
    int code = kClean;
    for (const NamedFile& file : files) {
      code = code == kClean ? write(folder + "/" + file.name, file.bytes, {}, true) : code;
    }
    return code;
  }

  int consolidate() {
    int code = kClean;
    const std::optional<Library> lib = library(code);
    if (!lib) {
      return code;
    }
    const Result<ConsolidatedWorkbook> made =
        consolidate_files(*lib, o_.many, o_.form, o_.output, wording(), words_, console_, o_.quiet);
    if (!made) {
      const ErrorCode cause = made.error().code;
      return cause == ErrorCode::kUsage
                 ? usage("no-paths")
                 : fail(made.error(), cause == ErrorCode::kValueInvalid ? kUsage : kUnreadable);
    }
    const std::vector<std::string> lists = {o_.many.roster, o_.many.received, o_.many.overrides};
    if (!o_.many.details.empty()) {
      code = write(o_.many.details, made->details, lists, true);
    }
    if (code == kClean && !o_.many.facts.empty()) {
      code = write_folder(o_.many.facts, made->facts);
    }
    code = code == kClean ? write(o_.output, made->bytes, lists, true) : code;
    if (code != kClean) {
      return code;
    }
    console_.out(made->report);
    return made->unreadable ? kUnreadable : made->open_matters ? kFindings : kClean;
  }

  int describe(std::string (Library::*text)(const Wording&) const) {
    return with_library([&](const Library& lib) {
      console_.out((lib.*text)(wording()));
      return static_cast<int>(kClean);
    });
  }

  int explain() {
    return with_library([this](const Library& lib) {
      const std::optional<std::string> page = lib.explain(o_.rule, wording());
      console_.out(page.value_or(""));
      return page ? static_cast<int>(kClean) : usage("unknown-rule");
    });
  }

  const base::WordTable& words_;
  const Console& console_;
  Options o_;
  CLI::App app_;
  std::function<int()> action_;
};

}  // namespace

int run(const std::vector<std::string>& arguments, const Console& console) {
  const base::WordTable& words = help_words(asks_for_english(arguments));
  try {
    Program program(words, console);
    const int code = program.run(arguments);
    if (console.finish && !console.finish()) {
      console.err(words.get("output-lost") + "\n");
      return std::max(code, static_cast<int>(kUnreadable));
    }
    return code;
  } catch (const std::exception& bug) {
    console.err(words.get("internal") + ": " + bug.what() + "\n");
    return kInternal;
  }
}

}  // namespace scorebook::cli
