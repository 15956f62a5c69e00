// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"

#include <charconv>

#include "report/describe.h"

namespace scorebook::report {

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json exact_and_shown(const Exact& value, int decimals) {
  return {{"exact", value.exact_text()}, {"shown", value.shown(decimals)}};
}

Json figure_of(const Exact& value) {
  if (const auto whole = value.to_int()) {
    return *whole;
  }
  const std::string exact = value.exact_text();
  constexpr std::size_t kLongest = 17;  // 15 digits, point and sign
  double number = 0;
  const auto [end, error] = std::from_chars(exact.data(), exact.data() + exact.size(), number);
  if (error == std::errc() && end == exact.data() + exact.size() && exact.size() <= kLongest) {
    return number;
  }
  return exact;
}

Json file_head(const FileResult& result, const Options& options) {
  Json head{{"file", shown_file(result.file, options)},
            {"form",
             result.form != nullptr && !result.error ? Json(result.form->name()) : Json(nullptr)}};
  if (result.error) {
    const ErrorText text = describe(with_file(result, options), options);
    head["error"] = {
        {"code", key(result.error->code)}, {"message", text.message}, {"fix", text.fix}};
  }
  for (const std::string& part : result.parts) {
    head["parts"].push_back(shown_file(part, options));
  }
  if (!result.part_of.empty()) {
    head["part_of"] = shown_file(result.part_of, options);
  }
  return head;
}

std::string written(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace scorebook::report
