// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "report/comparison.h"
#include "report/describe.h"
#include "report/style.h"
#include "report/summary.h"
#include "report/tally.h"
#include "report/wrap.h"

namespace scorebook::report {

namespace {

class ComparisonText {
 public:
  ComparisonText(const FileResult& corrected, const Options& options)
      : file_(corrected),
        options_(options),
        wording_(options),
        style_(options) {}

  std::string run(const FileResult& returned, const Comparison& comparison) {
    out_ = file_heading(file_, wording_);
    put(wording_.text("against.file", {{"file", shown_file(returned.file, options_)}}), 0);
    put(wording_.text("against.counts", {{"mended", wording_.count(comparison.mended.size())},
                                         {"explained", wording_.count(comparison.explained.size())},
                                         {"open", wording_.count(comparison.open.size())},
                                         {"added", wording_.count(comparison.added.size())},
                                         {"unasked", wording_.count(comparison.unasked.size())}}),
        0);
    findings("mended", comparison.mended, false);
    findings("explained", comparison.explained, false);
    findings("open", comparison.open, true);
    findings("added", comparison.added, true);
    changes(comparison.unasked);
    out_ += "\n";
    put(wording_.text("validate.disclaimer"), 0);
    return out_ + style_.strong(verdict_line(overall({&file_, 1}), wording_)) + "\n";
  }

 private:
  void heading(std::string_view key) {
    out_ += "\n" + style_.strong(wording_.text(fmt::format("against.{}", key))) + "\n";
  }

  void findings(std::string_view key, const std::vector<const rules::Finding*>& list, bool fixes) {
    if (list.empty()) {
      return;
    }
    heading(key);
    for (const rules::Finding* finding : list) {
      const FindingText text = describe(*finding, *file_.form, options_);
      Values values{{"severity", severity_word(finding->severity, options_)},
                    {"place", place(finding->at, place_words(*finding, wording_))},
                    {"message", text.message},
                    {"fix", fixes ? text.fix : ""},
                    {"rule", finding->rule}};
      put(wording_.text("validate.finding", values), 2);
    }
  }

  void changes(const std::vector<ValueChange>& list) {
    if (list.empty()) {
      return;
    }
    heading("unasked");
    for (const ValueChange& change : list) {
      rules::Finding as_finding;
      as_finding.at = change.at;
      as_finding.label = change.label;
      as_finding.indicator = change.indicator;
      put(wording_.text("against.change",
                        {{"place", place(change.at, place_words(as_finding, wording_))},
                         {"before", side(change.before, change.personal)},
                         {"after", side(change.after, change.personal)}}),
          2);
    }
  }

  std::string place(const record::Place& at, const std::string& words) const {
    return at.exists() ? wording_.text("place.sheet", {{"sheet", plain(at.sheet)}}) + " " + words
                       : words;
  }

  std::string side(const std::string& text, bool personal) const {
    return personal       ? wording_.text("personal.hidden")
           : text.empty() ? wording_.text("write.empty")
                          : wording_.value(text);
  }

  void put(std::string_view text, std::size_t indent) {
    out_ += paragraph(text, options_.width, indent, 2);
  }

  const FileResult& file_;
  const Options& options_;
  Wording wording_;
  Style style_;
  std::string out_;
};

}  // namespace

std::string comparison_text(const FileResult& returned, const FileResult& corrected,
                            const Comparison& comparison, const Options& options) {
  const Wording wording(options);
  if (returned.error || corrected.error) {
    std::string out;
    for (const FileResult* file : {&corrected, &returned}) {
      out += file->error ? file_heading(*file, wording) : "";
    }
    return out;
  }
  return ComparisonText(corrected, options).run(returned, comparison);
}

}  // namespace scorebook::report
