// SPDX-License-Identifier: Apache-2.0
// This round beside the one before.
#pragma once

#include "ministry/consolidation.h"

namespace scorebook::ministry {

/// Gives every standing the report of the same agency (by name, folded) and form that counted in
/// `before`, of the latest year and round before its own. Reports of the same or a later round are
/// left alone.
void add_earlier(Consolidation& now, const Consolidation& before);

}  // namespace scorebook::ministry
