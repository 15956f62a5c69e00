// SPDX-License-Identifier: Apache-2.0
#include "letter/docx.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "io/package.h"
#include "report/html.h"

namespace scorebook::letter {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view kContentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType="
    "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType="
    "\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/settings.xml\" ContentType="
    "\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/></Types>";
constexpr std::string_view kRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
constexpr std::string_view kDocumentRelationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/styles\" Target=\"styles.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/settings\" Target=\"settings.xml\"/></Relationships>";
// The layout of the current Word, not of an old one (17.15.3.4).
constexpr std::string_view kSettings =
    "<w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
    "<w:themeFontLang w:val=\"en-US\" w:bidi=\"th-TH\"/>";

constexpr double kPointsPerInch = 72;
constexpr double kMillimetresPerInch = 25.4;
constexpr double kPaperWidth = 210, kPaperHeight = 297;  // A4, millimetres

/// Twentieths of a point (17.18.87).
long twips(double points) {
  return static_cast<long>(points * 20 + 0.5);
}

long twips_of_mm(double millimetres) {
  return twips(millimetres / kMillimetresPerInch * kPointsPerInch);
}

// Thai letters are of the complex scripts, which have bold and size of their own (17.3.2.2, .39).
std::string run_properties(bool bold, double points) {
  const std::string weight = bold ? "<w:b/><w:bCs/>" : "";
  const long half_points = static_cast<long>(points * 2 + 0.5);
  return points > 0 ? fmt::format("{}<w:sz w:val=\"{}\"/><w:szCs w:val=\"{}\"/>", weight,
                                  half_points, half_points)
                    : weight;
}

std::string_view justification(Align align) {
  switch (align) {
    case Align::kLeft:
      return "left";
    case Align::kCentre:
      return "center";
    case Align::kRight:
      return "right";
    case Align::kJustified:
      return "thaiDistribute";
  }
  return "left";
}

std::string style_markup(std::string_view name, const LineStyle& style) {
  std::string paragraph;
  if (!style.tabs.empty()) {
    std::string tabs;
    for (const double place : style.tabs) {
      tabs += fmt::format("<w:tab w:val=\"left\"{} w:pos=\"{}\"/>",
                          style.dotted ? " w:leader=\"dot\"" : "", twips_of_mm(place));
    }
    paragraph += fmt::format("<w:tabs>{}</w:tabs>", tabs);
  }
  paragraph += fmt::format("<w:spacing w:before=\"{}\" w:after=\"0\"", twips(style.before));
  if (style.height > 0) {
    paragraph += fmt::format(" w:line=\"{}\" w:lineRule=\"exact\"", twips(style.height));
  }
  paragraph += fmt::format("/><w:ind w:left=\"{}\" w:firstLine=\"{}\"/><w:jc w:val=\"{}\"/>",
                           twips_of_mm(style.left), twips_of_mm(style.first_line),
                           justification(style.align));
  return fmt::format(
      "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{0}\"><w:name w:val=\"{0}\"/>"
      "<w:qFormat/><w:pPr>{1}</w:pPr><w:rPr>{2}</w:rPr></w:style>",
      name, paragraph, run_properties(style.bold, style.size));
}

std::string styles_part(const Template& letter) {
  const std::string font = report::escaped(letter.page.font);
  std::string out = fmt::format(
      "{0}<w:styles xmlns:w=\"{1}\"><w:docDefaults><w:rPrDefault><w:rPr>"
      "<w:rFonts w:ascii=\"{2}\" w:hAnsi=\"{2}\" w:eastAsia=\"{2}\" w:cs=\"{2}\"/>{3}"
      "<w:lang w:val=\"en-US\" w:eastAsia=\"en-US\" w:bidi=\"th-TH\"/></w:rPr></w:rPrDefault>"
      "</w:docDefaults>",
      kHead, kMain, font, run_properties(false, letter.page.size));
  for (const auto& [name, style] : letter.styles) {
    out += style_markup(name, style);
  }
  return out + "</w:styles>";
}

std::string line_markup(const SetLine& line, const LineStyle& style) {
  std::string runs;
  for (const std::vector<Run>& part : line.parts) {
    if (&part != &line.parts.front()) {
      runs += "<w:r><w:tab/></w:r>";
    }
    for (const Run& run : part) {
      const std::string look = run.label ? run_properties(true, style.label_size) : "";
      runs += fmt::format("<w:r>{}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                          look.empty() ? "" : fmt::format("<w:rPr>{}</w:rPr>", look),
                          report::escaped(run.text));
    }
  }
  return fmt::format("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>{}</w:p>", line.style, runs);
}

std::string document_part(const Template& letter, std::span<const SetLine> lines) {
  std::string body;
  for (const SetLine& line : lines) {
    body += line_markup(line, letter.styles.find(line.style)->second);
  }
  const Page& page = letter.page;
  return fmt::format(
      "{}<w:document xmlns:w=\"{}\"><w:body>{}<w:sectPr><w:pgSz w:w=\"{}\" w:h=\"{}\"/>"
      "<w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"720\" "
      "w:footer=\"720\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
      kHead, kMain, body, twips_of_mm(kPaperWidth), twips_of_mm(kPaperHeight),
      twips_of_mm(page.top), twips_of_mm(page.right), twips_of_mm(page.bottom),
      twips_of_mm(page.left));
}

}  // namespace

Result<std::string> docx(const Template& letter, std::span<const SetLine> lines) {
  const std::vector<io::PartChange> parts = {
      {"[Content_Types].xml", fmt::format("{}{}", kHead, kContentTypes)},
      {"_rels/.rels", fmt::format("{}{}", kHead, kRelationships)},
      {"word/document.xml", document_part(letter, lines)},
      {"word/_rels/document.xml.rels", fmt::format("{}{}", kHead, kDocumentRelationships)},
      {"word/styles.xml", styles_part(letter)},
      {"word/settings.xml",
       fmt::format("{}<w:settings xmlns:w=\"{}\">{}</w:settings>", kHead, kMain, kSettings)},
  };
  return io::build_package(parts);
}

}  // namespace scorebook::letter
