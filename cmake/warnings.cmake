# SPDX-License-Identifier: Apache-2.0
# Warnings of our own code; never exported, never applied to dependencies.
add_library(scorebook_warnings INTERFACE)
target_compile_options(scorebook_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wcast-qual
  -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wnon-virtual-dtor -Woverloaded-virtual
  -Wextra-semi -Wundef -Wswitch-enum -Wmissing-declarations
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast -Wsuggest-override>
  $<$<BOOL:${SCOREBOOK_WERROR}>:-Werror>)
