// SPDX-License-Identifier: Apache-2.0
#include "letter/page.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

#include "report/html.h"

namespace scorebook::letter {
namespace {

constexpr double kPaperWidth = 210;  // A4, millimetres

std::string_view alignment(Align align) {
  switch (align) {
    case Align::kLeft:
      return "left";
    case Align::kCentre:
      return "center";
    case Align::kRight:
      return "right";
    case Align::kJustified:
      return "justify";
  }
  return "left";
}

std::string style_rule(std::string_view name, const LineStyle& style) {
  std::string out =
      fmt::format(".{} {{ text-align: {}; margin: {}pt 0 0 {}mm; text-indent: {}mm;", name,
                  alignment(style.align), style.before, style.left, style.first_line);
  if (style.size > 0) {
    out += fmt::format(" font-size: {}pt;", style.size);
  }
  if (style.bold) {
    out += " font-weight: bold;";
  }
  if (style.height > 0) {
    out += fmt::format(" line-height: {0}pt; min-height: {0}pt;", style.height);
  }
  if (style.label_size > 0) {
    out += fmt::format(" }}\n.{} b {{ font-size: {}pt;", name, style.label_size);
  }
  return out + " }\n";
}

std::string runs_markup(const std::vector<Run>& runs) {
  std::string out;
  for (const Run& run : runs) {
    const std::string text = report::escaped(run.text);
    out += run.label ? fmt::format("<b>{}</b>", text) : text;
  }
  return out;
}

// What stands before a tab takes the room up to it; dots are drawn below what is left of it.
std::string line_markup(const SetLine& line, const LineStyle& style) {
  std::string content;
  double from = 0;
  for (std::size_t i = 0; i < line.parts.size(); ++i) {
    const std::string runs = runs_markup(line.parts[i]);
    if (i + 1 == line.parts.size() || i >= style.tabs.size()) {
      content += runs;
      continue;
    }
    content += fmt::format("<span class=\"tab{}\" style=\"width: {}mm\"><span>{}</span></span>",
                           style.dotted ? " dotted" : "", style.tabs[i] - from, runs);
    from = style.tabs[i];
  }
  return fmt::format("<p class=\"{}\">{}</p>\n", line.style, content);
}

}  // namespace

std::string page(const Template& letter, std::span<const SetLine> lines) {
  const Page& page = letter.page;
  std::string rules, body, title;
  for (const auto& [name, style] : letter.styles) {
    rules += style_rule(name, style);
  }
  for (const SetLine& line : lines) {
    body += line_markup(line, letter.styles.find(line.style)->second);
    if (title.empty()) {
      title = runs_markup(line.parts.front());
    }
  }
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n"
      "@page {{ size: A4 portrait; margin: {}mm {}mm {}mm {}mm; }}\n"
      "html {{ font: {}pt/1.3 \"{}\", \"TH Sarabun New\", Sarabun, Laksaman, sans-serif; "
      "color: #000; background: #fff; }}\n"
      "body {{ width: {}mm; margin: 0 auto; overflow-wrap: anywhere; white-space: pre-wrap; }}\n"
      ".tab {{ display: inline-flex; text-indent: 0; }}\n"
      ".dotted::after {{ content: \"\"; flex: 1; border-bottom: 0.25mm dotted #000; "
      "margin-bottom: 0.35em; }}\n{}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
      title, page.top, page.right, page.bottom, page.left, page.size, report::escaped(page.font),
      kPaperWidth - page.left - page.right, rules, body);
}

}  // namespace scorebook::letter
