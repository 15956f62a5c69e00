// SPDX-License-Identifier: Apache-2.0
#include "edit/slot.h"

#include <doctest/doctest.h>

#include "forms/workbooks.h"

namespace scorebook::test {
namespace {

using edit::SlotKind;

TEST_SUITE("edit.slot") {
  TEST_CASE("each field is stored the way its form says") {
    const form::Form form = load_form("hr-scorecard-weighted/2566");

    struct Case {
      std::string_view table, field;
      SlotKind kind;
    };

    constexpr Case kCases[] = {
        {"", "agency", SlotKind::kPattern},          {"", "total", SlotKind::kCell},
        {"", "count_csfs", SlotKind::kPattern},      {"dimensions", "title", SlotKind::kPattern},
        {"dimensions", "weight", SlotKind::kCell},   {"indicators", "owner", SlotKind::kPattern},
        {"indicators", "level", SlotKind::kCell},    {"details", "result", SlotKind::kCell},
        {"details", "narrative", SlotKind::kJoined}, {"details", "formula", SlotKind::kText},
        {"details", "round", SlotKind::kTicks},      {"details", "unit_name", SlotKind::kPattern},
        {"sub_items", "title", SlotKind::kPattern},  {"sub_items", "result", SlotKind::kCell},
        {"indicators", "nothing", SlotKind::kNone},  {"nothing", "level", SlotKind::kNone},
    };
    for (const Case& c : kCases) {
      CAPTURE(c.table);
      CAPTURE(c.field);
      const edit::Slot slot = edit::slot_of(form, c.table, c.field);
      CHECK(static_cast<int>(slot.kind) == static_cast<int>(c.kind));
      CHECK((slot.patterns != nullptr) == (c.kind == SlotKind::kPattern));
      CHECK((slot.ticks != nullptr) == (c.kind == SlotKind::kTicks));
      CHECK(slot.boxes.empty());
    }
  }

  TEST_CASE("every field of every form that a person fills has a slot") {
    for (const std::string& name : shipped_forms()) {
      const form::Form form = load_form(name);
      for (const form::Table& table : form.tables) {
        if (table.list) {
          continue;  // its items stand in a text of the parent
        }
        for (const form::Field& field : table.fields) {
          if (!table.known.empty() && table.id.has_part(field.key)) {
            continue;  // the number of a known row is not printed
          }
          CAPTURE(name);
          CAPTURE(table.key);
          CAPTURE(field.key);
          CHECK(edit::slot_of(form, table.key, field.key).kind != SlotKind::kNone);
        }
      }
    }
  }
}

}  // namespace
}  // namespace scorebook::test
