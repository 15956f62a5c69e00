// SPDX-License-Identifier: Apache-2.0
// What kind of file the bytes are, for a message that helps.
#pragma once

#include "io/package.h"

namespace scorebook::io {

enum class FileKind {
  kEmpty,
  kZip,
  kZipTruncated,
  kOleXls,
  kOleEncrypted,
  kOleOther,
  kXmlSpreadsheet,
  kHtml,
  kCsv,
  kText,
  kPdf,
  kPicture,
  kOther,
};

/// Looks at the first kilobytes (and the OLE directory). A zip whose parts show .xlsb or .ods is
/// still kZip here; Package and xlsx::Workbook tell those apart by part names.
FileKind identify(const ByteSource& source);

/// The Error that names the kind, for a file that is not a readable package. Its arg "kind" is
/// one word: empty, zip, xls, encrypted, ole, xml_spreadsheet, html, csv, text, pdf, picture,
/// other.
Error error_for(FileKind kind);

}  // namespace scorebook::io
