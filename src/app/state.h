// SPDX-License-Identifier: Apache-2.0
// What a library holds.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/reading.h"
#include "form/form.h"
#include "record/facts.h"
#include "scorebook/scorebook.h"

namespace scorebook {

struct Library::State {
  std::vector<form::Form> forms;        // sorted by id, then edition
  std::map<std::string, Input> blanks;  // given blank workbooks by the name of the form
  record::AgencyFacts facts;

  /// What inputs are read with; a day that the calendar has not counts as left out.
  app::Known known(const ValidateRequest& request = {}) const;
};

namespace app {

/// The error with the name of the input, when it names no file yet.
Error named(Error error, const Input& input);

}  // namespace app
}  // namespace scorebook
