// SPDX-License-Identifier: Apache-2.0
#include "report/public_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "report/describe.h"
#include "report/wording.h"
#include "report/wrap.h"

namespace scorebook::report {

std::string public_text(const PublicReport& report, const Options& options) {
  const Wording wording(options);
  std::string out = shown_file(report.output, options) + "\n";
  const auto put = [&](std::string_view key, const Values& values, std::size_t indent) {
    out +=
        paragraph(wording.text(fmt::format("publish.{}", key), values), options.width, indent, 2);
  };
  const auto put_list = [&](std::string_view key, const std::vector<std::string>& list) {
    std::vector<std::string> names;
    for (const std::string& name : list) {
      names.push_back(plain(name));
    }
    if (!list.empty()) {
      put(key,
          {{"n", wording.count(list.size())}, {"list", fmt::format("{}", fmt::join(names, ", "))}},
          2);
    }
  };
  put("head", {{"file", shown_file(report.file, options)}}, 0);
  put_list("hidden_sheets", report.hidden_sheets);
  put_list("masked", report.masked);
  for (const auto& [kind, count] : report.left_out) {
    put(kind, {{"n", wording.count(count)}}, 2);
  }
  put_list("parts", report.parts);
  put("check", {}, 0);
  return out;
}

}  // namespace scorebook::report
