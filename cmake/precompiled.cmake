# SPDX-License-Identifier: Apache-2.0
# Standard headers that most files read, compiled once (SCOREBOOK_PRECOMPILED). The presets of developers use them; the preset
# `release` does not, so that an #include missing from a file of src/ is found there.
set(SCOREBOOK_STANDARD_HEADERS
  <algorithm> <array> <charconv> <cstdint> <cstring> <functional> <iterator> <limits> <map> <memory> <optional> <set> <span>
  <sstream> <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector> <fmt/format.h>)

function(scorebook_precompile name)
  file(WRITE ${PROJECT_BINARY_DIR}/${name}.cpp "")
  add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/${name}.cpp)
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_link_libraries(${name} PRIVATE scorebook_warnings scorebook_dep_fmt)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

# scorebook_precompiled(TARGET FROM): TARGET reads the headers that FROM compiled.
function(scorebook_precompiled target from)
  if(SCOREBOOK_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM ${from})
  endif()
endfunction()

if(SCOREBOOK_PRECOMPILED)
  scorebook_precompile(scorebook_headers ${SCOREBOOK_STANDARD_HEADERS})
endif()
