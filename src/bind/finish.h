// SPDX-License-Identifier: Apache-2.0
// Turns drafts into a record.
#pragma once

#include "bind/draft.h"
#include "bind/plan.h"
#include "record/record.h"

namespace scorebook::bind {

/// Reads the values of all drafts, gives rows their ids and parents, and adds references and the
/// facts of values. Fills fields, tables and facts of the record. The drafts keep the ids.
void finish(Drafts& drafts, record::Record& record);

}  // namespace scorebook::bind
