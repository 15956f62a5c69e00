// SPDX-License-Identifier: Apache-2.0
// The tables of a definition and their keys, one function each. They take what is written; whether
// the names in it exist is asked afterwards (lint.h).
#pragma once

#include "form/form.h"
#include "form/reader.h"

namespace scorebook::form {

void read_form(Reader& reader, Form& form);

void read_rounds(Reader& reader, Rounds& rounds);
void read_state(Reader& reader, State& state);
void read_phrase(Reader& reader, Phrase& phrase);
void read_field(Reader& reader, Field& field);
void read_table(Reader& reader, Table& table);
void read_sheet(Reader& reader, Sheet& sheet);
void read_scoring(Reader& reader, Scoring& scoring);
void read_scheme(Reader& reader, Scheme& scheme);
void read_evidence(Reader& reader, Evidence& evidence);
void read_selection(Reader& reader, Selection& selection);
void read_lookup(Reader& reader, Lookup& lookup);
void read_check(Reader& reader, Check& check);
void read_layout(Reader& reader, Layout& layout);
void read_given_blank(Reader& reader, GivenBlank& blank);

}  // namespace scorebook::form
