// SPDX-License-Identifier: Apache-2.0
// From a workbook as libxlsxwriter wrote it to one as this program hands it over.
#pragma once

#include <string>

#include "scorebook/result.h"

namespace scorebook::make {

/// The drawn package with fixed times and without fullCalcOnLoad.
Result<std::string> settle(const std::string& drawn);

/// Every formula gets the value it has; kInternal when one of them cannot be calculated.
Result<std::string> calculate(const std::string& bytes);

}  // namespace scorebook::make
