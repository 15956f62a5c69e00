# SPDX-License-Identifier: Apache-2.0
# scorebook_embed(TARGET SYMBOL BASE FILE...): compiles data files into TARGET as
#   namespace scorebook { std::span<const EmbeddedFile> SYMBOL(); }   (base/embedded.h)
# with names relative to BASE, sorted. A change of a file rebuilds the target.
function(scorebook_embed target symbol base)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  set(files ${ARGN})
  list(SORT files)
  string(REPLACE ";" "\n" listing "${files}")
  file(GENERATE OUTPUT ${out}.list CONTENT "${listing}\n")
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DSYMBOL=${symbol} -DBASE=${base} -DLIST=${out}.list -DOUT=${out}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake
    DEPENDS ${files} ${out}.list ${PROJECT_SOURCE_DIR}/cmake/embed_script.cmake
    COMMENT "Embedding ${symbol}" VERBATIM)
  target_sources(${target} PRIVATE ${out})
  set_source_files_properties(${out} PROPERTIES SKIP_LINTING ON)
endfunction()
