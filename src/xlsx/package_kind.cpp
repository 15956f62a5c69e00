// SPDX-License-Identifier: Apache-2.0
#include "xlsx/package_kind.h"

#include <algorithm>

namespace scorebook::xlsx {
namespace {

/// OpenDocument (ODF 1.2 Part 3, 2.2.4): a spreadsheet, unless its type says something else.
Error open_document(const io::Package& package) {
  const io::Entry* const type = package.find("mimetype");
  constexpr std::uint64_t kLongestType = 200;
  if (type != nullptr && type->size <= kLongestType) {
    const auto text = package.read(*type);
    if (text && text->find("spreadsheet") == std::string::npos) {
      return Error(ErrorCode::kNotAWorkbook, {}, {{"kind", "open_document"}});
    }
  }
  return Error(ErrorCode::kOpenDocument);
}

bool is_workbook_name(std::string_view name) {
  return name.ends_with(".xlsx") || name.ends_with(".xlsm") || name.ends_with(".XLSX");
}

}  // namespace

Error not_a_workbook(const io::Package& package, std::string_view main_part) {
  const auto& entries = package.entries();
  const bool holds_one = std::any_of(entries.begin(), entries.end(), [](const io::Entry& entry) {
    return is_workbook_name(entry.name);
  });
  const std::string kind = main_part.starts_with("word/")  ? "word"
                           : main_part.starts_with("ppt/") ? "presentation"
                           : holds_one                     ? "zip_of_workbooks"
                                                           : "zip";
  return Error(ErrorCode::kNotAWorkbook, {}, {{"kind", kind}});
}

Result<std::string> find_workbook_part(const io::Package& package,
                                       const std::vector<Relationship>& relationships) {
  if (package.find("META-INF/manifest.xml") != nullptr && package.find("content.xml") != nullptr) {
    return open_document(package);
  }
  const Relationship* main = find_type(relationships, "officeDocument");
  const std::string part = main != nullptr ? main->target : "xl/workbook.xml";
  if (package.find("xl/workbook.bin") != nullptr || part.ends_with(".bin")) {
    return Error(ErrorCode::kXlsb);
  }
  if (package.find(part) == nullptr) {
    const bool spreadsheet = part.starts_with("xl/") && main != nullptr;
    return spreadsheet ? in_part(Error(ErrorCode::kPartMissing, part), part)
                       : not_a_workbook(package, part);
  }
  if (package.find("[Content_Types].xml") == nullptr) {
    return in_part(Error(ErrorCode::kPartMissing, "[Content_Types].xml"), "[Content_Types].xml");
  }
  return part;
}

}  // namespace scorebook::xlsx
