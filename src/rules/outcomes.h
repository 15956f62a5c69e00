// SPDX-License-Identifier: Apache-2.0
// What the rules about outcomes share.
#pragma once

#include <string_view>

#include "rules/rules.h"
#include "scoring/result_path.h"

namespace scorebook::rules {

/// Whether the form counts outcomes and says itself of each target whether it was met.
bool has_claims(const Context& context);
/// A finding about one field of an item, with the first result that says something as a reference
/// and those of target, result and their figures as arguments that its messages name.
Finding about(const Context& context, const form::Check& check,
              const scoring::ResultPaths& paths, const scoring::IndicatorScore& item,
              std::string_view field);

}  // namespace scorebook::rules
