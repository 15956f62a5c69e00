// SPDX-License-Identifier: Apache-2.0
// The letters a Thai Excel uses in date codes (ECMA-376 Part 1, 18.8.30, the table for th).
#pragma once

namespace scorebook::xlsx {

inline constexpr char32_t kThaiDay = 0x0E27;
inline constexpr char32_t kThaiMonth = 0x0E14;
inline constexpr char32_t kThaiYear = 0x0E1B;
inline constexpr char32_t kThaiHour = 0x0E0A;
inline constexpr char32_t kThaiMinute = 0x0E19;
inline constexpr char32_t kThaiSecond = 0x0E17;

}  // namespace scorebook::xlsx
