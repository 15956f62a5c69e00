// SPDX-License-Identifier: Apache-2.0
#include "edit/annotate.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "bind/own_sheets.h"
#include "edit/review_sheet.h"
#include "report/describe.h"
#include "report/finding_key.h"
#include "report/report.h"
#include "report/summary.h"
#include "xlsx/cell_marks.h"
#include "xlsx/extra_sheet.h"
#include "xlsx/fill_styles.h"
#include "xlsx/package_patch.h"
#include "xlsx/signature.h"

namespace scorebook::edit {
namespace {

constexpr std::string_view kErrorColour = "F8CBAD";
constexpr std::string_view kWarningColour = "FFE699";
/// Larger areas, such as whole columns, are coloured in their first cell only.
constexpr std::uint32_t kMostColoured = 100;

class Annotator {
 public:
  Annotator(const xlsx::Workbook& book, const form::Form& form, const rules::Findings& findings,
            const AnnotateOptions& options)
      : book_(book),
        form_(form),
        findings_(findings),
        options_(options),
        wording_(options.words),
        patch_(book.package()) {}

  Result<Annotated> run(std::vector<ReviewLine> earlier) {
    collect(std::move(earlier));
    auto styles = xlsx::FillStyles::read(book_);
    if (!styles) {
      return styles.error();
    }
    for (const xlsx::Sheet& sheet : book_.sheets()) {
      if (Result<void> done = mark(sheet, *styles); !done) {
        return done.error();
      }
    }
    std::string list = review_sheet(book_, head(), lines_, wording_, *styles);
    if (Result<void> done =
            xlsx::add_sheet(book_, bind::review_sheet_name(), std::move(list), patch_);
        !done) {
      return done.error();
    }
    patch_.replace(styles->part(), styles->bytes());
    if (book_.is_signed()) {
      if (Result<void> gone = xlsx::remove_signature(book_.package(), patch_); !gone) {
        return gone.error();
      }
    }
    auto bytes = io::rewrite_package(book_.package(), patch_.changes());
    if (!bytes) {
      return bytes.error();
    }
    out_.bytes = std::move(*bytes);
    return std::move(out_);
  }

 private:
  /// The lines of this run, with what people wrote to them, then those that are mended.
  void collect(std::vector<ReviewLine> earlier) {
    const std::vector<std::string> keys = report::finding_keys(findings_);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      ReviewLine line = line_of(findings_.list[i], keys[i]);
      const auto known = std::find_if(earlier.begin(), earlier.end(), [&](const ReviewLine& old) {
        return old.text[kKey] == keys[i];
      });
      if (known != earlier.end()) {
        line.text[kExplanation] = std::move(known->text[kExplanation]);
        line.text[kOpinion] = std::move(known->text[kOpinion]);
        earlier.erase(known);
      }
      if (!line.text[kExplanation].empty()) {
        line.status = ReviewLine::Status::kExplained;
      }
      ++(line.status == ReviewLine::Status::kExplained ? out_.explained : out_.open);
      lines_.push_back(std::move(line));
    }
    for (ReviewLine& old : earlier) {
      old.status = ReviewLine::Status::kMended;
      ++out_.mended;
      lines_.push_back(std::move(old));
    }
  }

  ReviewLine line_of(const rules::Finding& finding, const std::string& key) const {
    const report::FindingText text = report::describe(finding, form_, options_.words);
    ReviewLine line;
    line.severity = finding.severity;
    line.text[kSeverity] = report::severity_word(finding.severity, options_.words);
    line.text[kSheet] = finding.at.exists() ? finding.at.sheet : wording_.text("validate.whole");
    line.text[kCell] = finding.has_cell ? report::cell_text(finding.at) : "";
    line.text[kPlace] = finding.label;
    if (finding.label.empty() && !finding.indicator.empty()) {
      line.text[kPlace] =
          wording_.text("place.indicator", {{"indicator", wording_.value(finding.indicator)}});
    }
    line.text[kMessage] = text.message;
    line.text[kFix] = text.fix;
    line.text[kKey] = key;
    return line;
  }

  static std::string_view file_name(std::string_view path) {
    return path.substr(path.find_last_of("/\\") + 1);
  }

  ReviewHead head() const {
    report::FileResult file;
    file.form = &form_;
    file.findings = &findings_;
    const report::Overall sum = report::overall({&file, 1});
    const auto count = [&](std::size_t number) { return wording_.count(number); };
    return {
        // Without its folder: the workbook leaves the house.
        wording_.text("review.file", {{"file", report::plain(file_name(options_.file))},
                                      {"title", report::in_language(form_.title, options_.words)},
                                      {"form", form_.name()}}),
        report::verdict_line(sum, wording_) + wording_.text("list.separator") +
            wording_.text("review.counts", {{"open", count(out_.open)},
                                            {"explained", count(out_.explained)},
                                            {"mended", count(out_.mended)}})};
  }

  /// Colours and notes of one sheet.
  Result<void> mark(const xlsx::Sheet& sheet, xlsx::FillStyles& styles) {
    std::map<base::CellRef, std::string> notes;
    std::map<base::CellRef, rules::Severity> marks;
    for (const rules::Finding& finding : findings_.list) {
      if (finding.at.sheet != sheet.name() || !finding.has_cell) {
        continue;
      }
      std::string& note = notes[sheet.area(finding.at.area.first).first];
      note += (note.empty() ? "" : "\n\n") + note_of(finding);
      add_marks(sheet, finding, marks);
    }
    std::map<base::CellRef, std::uint32_t> restyled;
    for (const auto& [ref, severity] : marks) {
      const bool error = severity == rules::Severity::kError;
      restyled[ref] = styles.filled(sheet.find(ref)->style, error ? kErrorColour : kWarningColour);
    }
    if (!restyled.empty()) {
      patch_.replace(sheet.part(), xlsx::restyled(sheet, restyled));
    }
    std::vector<xlsx::Note> list;
    for (auto& [ref, text] : notes) {
      list.push_back({ref, std::move(text)});
    }
    auto set = xlsx::set_notes(book_, sheet, std::move(list), note_sign(), patch_);
    return set ? Result<void>() : Result<void>(set.error());
  }

  std::string note_of(const rules::Finding& finding) const {
    const report::FindingText text = report::describe(finding, form_, options_.words);
    return wording_.text("review.note",
                         {{"severity", report::severity_word(finding.severity, options_.words)},
                          {"label", report::plain(finding.label)},
                          {"message", text.message},
                          {"fix", text.fix},
                          {"rule", finding.rule}});
  }

  /// Cells that exist in the finding's area; the graver finding decides the colour.
  static void add_marks(const xlsx::Sheet& sheet, const rules::Finding& finding,
                        std::map<base::CellRef, rules::Severity>& marks) {
    if (finding.severity == rules::Severity::kInfo) {
      return;
    }
    base::CellRange area = finding.at.area;
    const std::uint64_t rows = area.last.row - area.first.row + 1;
    const std::uint64_t columns = area.last.column - area.first.column + 1;
    if (rows * columns > kMostColoured) {
      area.last = area.first;
    }
    for (std::uint32_t row = area.first.row; row <= area.last.row; ++row) {
      for (std::uint32_t column = area.first.column; column <= area.last.column; ++column) {
        const base::CellRef ref{row, column};
        if (sheet.find(ref) != nullptr) {
          const auto [known, added] = marks.emplace(ref, finding.severity);
          known->second = std::max(known->second, finding.severity);
        }
      }
    }
  }

  const xlsx::Workbook& book_;
  const form::Form& form_;
  const rules::Findings& findings_;
  const AnnotateOptions& options_;
  report::Wording wording_;
  xlsx::PackagePatch patch_;
  std::vector<ReviewLine> lines_;
  Annotated out_;
};

}  // namespace

const xlsx::NoteSign& note_sign() {
  static const xlsx::NoteSign kSign{"Scorebook", "== Scorebook =="};
  return kSign;
}

Result<Annotated> annotate(const xlsx::Workbook& book, const form::Form& form,
                           const rules::Findings& findings, const AnnotateOptions& options) {
  auto cleared = clear_marks(book, options.remove_signature);
  if (!cleared) {
    return cleared.error();
  }
  if (book.is_signed() && !options.remove_signature) {
    return Error(ErrorCode::kSigned);
  }
  const io::MemorySource source(*cleared);
  const auto clean = xlsx::Workbook::open(source, book.package().limits());
  if (!clean) {
    return Error(ErrorCode::kInternal, clean.error().place);
  }
  return Annotator(*clean, form, findings, options).run(read_review(book));
}

}  // namespace scorebook::edit
