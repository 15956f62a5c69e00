# SPDX-License-Identifier: Apache-2.0
# The order of the house, written once: MODULE | modules it may include | third-party targets it links.
# It makes the library targets and feeds the test house.layers, which reads every #include of src/.
set(SCOREBOOK_LAYERS
  "base|-|fmt"
  "io|base|fmt,deflate,nettle"
  "formula|base|fmt"
  "xlsx|base,io,formula|fmt,pugixml"
  "form|base|fmt,tomlplusplus"
  "record|base,form|fmt,json"
  "bind|base,xlsx,form,record|fmt"
  "draft|base,xlsx,record,bind|fmt"
  "scoring|base,formula,form,record|fmt"
  "rules|base,form,record,scoring|fmt"
  "report|base,form,record,scoring,rules|fmt,json,tomlplusplus"
  "letter|base,io,form,record,scoring,rules,report|fmt"
  "ministry|base,form,record,scoring,rules,report|fmt,json"
  "edit|base,io,formula,xlsx,form,record,bind,scoring,rules,report|fmt,json"
  "make|base,io,formula,xlsx,form,record,bind,scoring,rules,report,ministry|fmt,xlsxwriter"
  "app|base,io,formula,xlsx,form,record,bind,draft,scoring,rules,report,letter,ministry,edit,make|fmt"
  "cli|base,io,formula,xlsx,form,record,bind,draft,scoring,rules,report,letter,ministry,edit,make,app|fmt,cli11")

# scorebook_module(NAME SOURCES...): one static library per module, linked with just what the table allows.
function(scorebook_module name)
  foreach(layer IN LISTS SCOREBOOK_LAYERS)
    string(REPLACE "|" ";" fields "${layer}")
    list(GET fields 0 module)
    if(module STREQUAL name)
      list(GET fields 1 uses)
      list(GET fields 2 packages)
      add_library(scorebook_${name} STATIC ${ARGN})
      target_include_directories(scorebook_${name} PUBLIC
        ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/include)
      target_compile_features(scorebook_${name} PUBLIC cxx_std_20)
      target_link_libraries(scorebook_${name} PRIVATE scorebook_warnings)
      if(NOT uses STREQUAL "-")
        string(REPLACE "," ";" uses "${uses}")
        list(TRANSFORM uses PREPEND scorebook_)
        target_link_libraries(scorebook_${name} PUBLIC ${uses})
      endif()
      string(REPLACE "," ";" packages "${packages}")
      list(TRANSFORM packages PREPEND scorebook_dep_)
      target_link_libraries(scorebook_${name} PRIVATE ${packages})
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "cmake/layers.cmake does not name the module ${name}")
endfunction()
