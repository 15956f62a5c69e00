// SPDX-License-Identifier: Apache-2.0
// The real report of fiscal year 2566 as a record: weights, thresholds, results, levels and score
// cells as printed, contradictions included (B-numbers: the list of findings in
// fixtures/hr-scorecard-weighted/2566/findings.csv). Titles are shortened.
#pragma once

#include "record/record.h"

namespace scorebook::test {

record::Record weighted_report();

}  // namespace scorebook::test
