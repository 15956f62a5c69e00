// SPDX-License-Identifier: Apache-2.0
// Words for errors, findings and places, shared by every output. describe() itself is in report.h.
#pragma once

#include <string>
#include <string_view>

#include "form/form.h"
#include "record/record.h"
#include "report/report.h"
#include "report/wording.h"

namespace scorebook::report {

/// The file as reports name it: as given, or its last part when outputs are to be stable.
std::string shown_file(std::string_view path, const Options& options);
/// The error with the file of the result in it, when it does not name one itself.
Error with_file(const FileResult& result, const Options& options);
/// The same sentence as describe(error), but without the file: for lists that name it already.
ErrorText describe_inside(const Error& error, const Options& options);

/// The file's name as a heading, and under it its form or why it could not be read.
std::string file_heading(const FileResult& file, const Wording& wording);

/// With which files the file is one submission, and which of them has its score; empty when it
/// stands alone.
std::string submission_sentence(const FileResult& file, const Wording& wording);

/// The language's half of a form's words; the other when that is empty.
const std::string& in_language(const form::Words& words, const Options& options);

/// "cell N19", "cells J8:J11"; empty when the finding has no cell.
std::string cell_words(const rules::Finding& finding, const Wording& wording);
/// Where a finding lies, without the sheet: cell and field, else indicator and field; may be empty.
std::string place_words(const rules::Finding& finding, const Wording& wording);
/// The cell address of a place, "" when it is nowhere.
std::string cell_text(const record::Place& place);
/// Whether a label belongs to a field of the form that is marked personal, be it shared or not.
bool is_personal_label(const form::Form& form, std::string_view label);
/// What the finding says was found, as it stands; nothing for personal fields.
std::string found_raw(const rules::Finding& finding, const form::Form& form);

}  // namespace scorebook::report
