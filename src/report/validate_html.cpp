// SPDX-License-Identifier: Apache-2.0
// validate as one HTML page that stands alone and prints on A4: no script, no other file.
#include <fmt/format.h>

#include <span>

#include "base/embedded.h"
#include "report/describe.h"
#include "report/html.h"
#include "report/html_parts.h"
#include "report/report.h"
#include "report/summary.h"
#include "report/tally.h"

namespace scorebook {

std::span<const EmbeddedFile> report_html();

}  // namespace scorebook

namespace scorebook::report {

namespace {

// Nothing may be loaded from anywhere, nor sent: the page can be opened where the file may be.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

std::string unreadable_html(const FileResult& file, const Wording& wording) {
  const ErrorText text = describe_inside(*file.error, wording.options());
  return text_element("h1", "", wording.text("html.title")) +
         text_element("h2", "", shown_file(file.file, wording.options())) +
         text_element("p", "verdict", verdict_line(overall({&file, 1}), wording)) +
         text_element("p", "", text.message) +
         element("p", "", element("b", "", escaped(wording.text("html.fix"))) + escaped(text.fix));
}

std::string file_html(const FileResult& file, std::size_t number, const Wording& wording) {
  const std::string content =
      file.error ? unreadable_html(file, wording)
                 : cover_html(file, number, wording) +
                       element("div", "class=\"pages\"",
                               findings_html(file, number, wording) + scores_html(file, wording));
  return element("section", "class=\"file\"", content);
}

}  // namespace

std::string validate_html(std::span<const FileResult> files, const Options& options) {
  const Wording wording(options);
  const std::string title = escaped(wording.text("html.title"));
  std::string body;
  for (std::size_t i = 0; i < files.size(); ++i) {
    body += file_html(files[i], i, wording);
  }
  if (files.size() != 1) {
    body += text_element("p", "verdict", verdict_line(overall(files), wording));
  }
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n"
      "<style>\n{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      options.language == Language::kThai ? "th" : "en", kPolicy, title,
      report_html().front().text(), body);
}

}  // namespace scorebook::report
