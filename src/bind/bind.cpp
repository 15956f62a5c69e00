// SPDX-License-Identifier: Apache-2.0
#include "bind/bind.h"

#include "bind/finish.h"
#include "bind/own_sheets.h"
#include "bind/sheet_reader.h"
#include "bind/workbook_facts.h"

namespace scorebook::bind {

record::Record bind(const xlsx::Workbook& book, const form::Form& form, std::string_view file) {
  record::Record record;
  record.file = file;
  record.form = form.name();
  for (const xlsx::Sheet& sheet : book.sheets()) {
    if (!is_own_sheet(sheet.name())) {
      record.sheets.push_back(sheet.name());
    }
  }
  const FormPlan plan = make_plan(form);
  const std::vector<SheetView> views = view_sheets(book);
  const Assignment assignment = assign_sheets(views, plan);
  Drafts drafts(form);
  for (const SheetMatch& match : assignment.placed) {
    read_sheet(match, drafts);
  }
  finish(drafts, record);
  add_sheet_facts(views, plan, assignment, book, record);
  add_formula_facts(plan, assignment, book, record);
  sort_facts(record.facts);
  return record;
}

}  // namespace scorebook::bind
