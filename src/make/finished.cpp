// SPDX-License-Identifier: Apache-2.0
#include "make/finished.h"

#include <string_view>
#include <vector>

#include "io/package.h"
#include "xlsx/edits.h"

namespace scorebook::make {

Result<std::string> settle(const std::string& drawn) {
  const io::MemorySource source(drawn);
  Result<io::Package> package = io::Package::open(source, io::Limits{});
  if (!package) {
    return package.error();
  }
  std::vector<io::PartChange> parts;
  for (const io::Entry& entry : package->entries()) {
    Result<std::string> part = package->read(entry);
    if (!part) {
      return part.error();
    }
    if (entry.name == "xl/workbook.xml") {
      // Every stored value will be right, so Excel need not calculate and ask to save.
      constexpr std::string_view kFullCalc = " fullCalcOnLoad=\"1\"";
      if (const std::size_t at = part->find(kFullCalc); at != std::string::npos) {
        part->erase(at, kFullCalc.size());
      }
    }
    parts.push_back({entry.name, std::move(*part)});
  }
  return io::build_package(parts);
}

Result<std::string> calculate(const std::string& bytes) {
  const io::MemorySource source(bytes);
  Result<xlsx::Workbook> book = xlsx::Workbook::open(source);
  if (!book) {
    return book.error();
  }
  Result<xlsx::Written> written = xlsx::Editor(*book).write_recalculated();
  if (!written) {
    return written.error();
  }
  if (!written->not_evaluated.empty()) {
    return Error(ErrorCode::kInternal, written->not_evaluated.front());
  }
  return std::move(written->bytes);
}

}  // namespace scorebook::make
