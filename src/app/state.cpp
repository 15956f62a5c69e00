// SPDX-License-Identifier: Apache-2.0
#include "app/state.h"

#include <optional>

#include "base/date.h"

namespace scorebook {

app::Known Library::State::known(const ValidateRequest& request) const {
  app::Known known{forms, facts};
  if (request.as_of) {
    const base::Date day{request.as_of->year_be - base::kBuddhistOffset, request.as_of->month,
                         request.as_of->day};
    known.as_of = base::is_valid(day) ? std::optional(day) : std::nullopt;
  }
  return known;
}

namespace app {

Error named(Error error, const Input& input) {
  if (error.file.empty()) {
    error.file = input.name;
  }
  return error;
}

}  // namespace app
}  // namespace scorebook
