// SPDX-License-Identifier: Apache-2.0
// Markup for the HTML report. Text becomes markup here and nowhere else.
#pragma once

#include <string>
#include <string_view>

namespace scorebook::report {

/// Text as HTML: the five special characters as references, ill-formed bytes as U+FFFD.
std::string escaped(std::string_view text);
/// <name attributes>content</name>; the content is markup.
std::string element(std::string_view name, std::string_view attributes, std::string_view content);
/// <name class="...">text</name>; without the attribute when `css_class` is empty.
std::string text_element(std::string_view name, std::string_view css_class, std::string_view text);

}  // namespace scorebook::report
