// SPDX-License-Identifier: Apache-2.0
// Findings about documents that texts refer to.
#pragma once

#include <string>
#include <vector>

#include "rules/rules.h"

namespace scorebook::rules {

/// A reference with the row it stands in.
struct CitedDocument {
  const record::Row* row = nullptr;
  const record::Reference* reference = nullptr;
};

/// All references of the record in order; none without evidence.
std::vector<CitedDocument> cited_documents(const Context& context);
/// A finding at the text, with the words of the reference as found.
Finding about(const form::Check& check, const Context& context, const CitedDocument& document);

}  // namespace scorebook::rules
