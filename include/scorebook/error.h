// SPDX-License-Identifier: Apache-2.0
// What stops an operation. (What is wrong inside a user's workbook is a Finding, never an Error.)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace scorebook {

/// Every cause that can stop an operation. The words for each, with the remedy, are in the message
/// catalogue under `error.<key>` in Thai and English; `key()` gives the name used there and in
/// JSON.
enum class ErrorCode {
  kFileNotFound,     ///< the named file or folder does not exist
  kFileNotReadable,  ///< the operating system refuses to read it
  kFileIsFolder,     ///< a folder where a file is needed
  kFolderEmpty,      ///< a folder without workbooks
  kFileNotWritable,  ///< the target cannot be written: no permission, read-only folder
  kFileInUse,        ///< another program has the target open
  kDiskFull,         ///< no room for the temporary file; the target is untouched
  kFileExists,       ///< the output exists already or is an input
  kFileEmpty,        ///< zero bytes
  kNotAWorkbook,     ///< none of the known file kinds: text, picture, PDF ...
  kOldXls,           ///< BIFF .xls inside an OLE container
  kXmlSpreadsheet,   ///< SpreadsheetML 2003, usually named .xls
  kXlsb,             ///< binary workbook
  kOpenDocument,     ///< .ods
  kHtmlNamedXls,     ///< an HTML table with an Excel name
  kCsvNotWorkbook,   ///< text in columns
  kEncrypted,        ///< an encrypted package inside an OLE container
  kZipTruncated,     ///< the package ends early or its directory cannot be found
  kZipDamaged,       ///< a directory or local header contradicts itself, a checksum is wrong
  kZipUnsupported,   ///< a compression method or zip feature that Excel never writes
  kZipHostileName,   ///< duplicate, absolute or parent-folder entry name
  kZipTooLarge,      ///< a limit of io::Limits would be exceeded
  kXmlDamaged,       ///< a part is not well-formed
  kXmlDoctype,       ///< a part has a DOCTYPE
  kPartMissing,      ///< a part that the package needs is not there
  kWorkbookDamaged,  ///< the parts contradict each other
  kSigned,           ///< a write would break the digital signature of the package
  kFormUnknown,      ///< no known form fits the workbook
  kNoTable,          ///< no sheet has a table that a form could be drafted from
  kFormAmbiguous,    ///< two forms fit equally well
  kFormNotFound,     ///< no form definition of this name
  kBlankMissing,     ///< a form without layout has no blank.xlsx beside its definition
  kBlankChanged,     ///< the blank.xlsx beside a definition is not the one it names
  kFormDefinition,   ///< a form.toml is wrong; place is line:column
  kDataSyntax,       ///< fill data cannot be parsed; place is line:column
  kDataUnknown,      ///< fill data names a field, table or row that the form has not
  kDataDuplicate,    ///< fill data gives the same thing twice
  kDataValue,        ///< a value of the fill data does not fit its field
  kListFaulty,       ///< a list of agencies or receipts: a column, value or line is wrong
  kRowsLacking,      ///< the form has fewer rows than the data
  kTextRowsLacking,  ///< a long text needs more rows of its sheet than are free
  kWouldMisread,     ///< a value that the workbook would not say as it was given
  kFormulaInTheWay,  ///< a value would replace a formula
  kRowsNotInserted,  ///< new rows would leave something in the workbook wrong
  kCellNotWritable,  ///< the cell cannot take a value: array formula, inside a merged area
  kValueInvalid,     ///< text that is not a number, date or address
  kUsage,            ///< the command line is wrong
  kInternal,         ///< a broken promise of our own
};

/// The machine name of a code: `zip_truncated`, `form_unknown` ...
std::string_view key(ErrorCode code);

/// Why an operation stopped, and where. Holds no sentences: report::describe() words it.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string file;   ///< the file as the user named it; empty when the caller adds it later
  std::string place;  ///< part, `sheet!A1`, or `line:column`; empty when the whole file is meant
  /// Named figures and texts for the message, such as {"bytes", "4096"}.
  std::vector<std::pair<std::string, std::string>> args;

  Error() = default;

  explicit Error(ErrorCode c) : code(c) {}

  Error(ErrorCode c, std::string p) : code(c), place(std::move(p)) {}

  Error(ErrorCode c, std::string p, std::vector<std::pair<std::string, std::string>> a)
      : code(c),
        place(std::move(p)),
        args(std::move(a)) {}
};

}  // namespace scorebook
