// SPDX-License-Identifier: Apache-2.0
#include "scorebook/error.h"

namespace scorebook {

std::string_view key(ErrorCode code) {
  switch (code) {
    case ErrorCode::kFileNotFound:
      return "file_not_found";
    case ErrorCode::kFileNotReadable:
      return "file_not_readable";
    case ErrorCode::kFileIsFolder:
      return "file_is_folder";
    case ErrorCode::kFolderEmpty:
      return "folder_empty";
    case ErrorCode::kFileNotWritable:
      return "file_not_writable";
    case ErrorCode::kFileInUse:
      return "file_in_use";
    case ErrorCode::kDiskFull:
      return "disk_full";
    case ErrorCode::kFileExists:
      return "file_exists";
    case ErrorCode::kFileEmpty:
      return "file_empty";
    case ErrorCode::kNotAWorkbook:
      return "not_a_workbook";
    case ErrorCode::kOldXls:
      return "old_xls";
    case ErrorCode::kXmlSpreadsheet:
      return "xml_spreadsheet";
    case ErrorCode::kXlsb:
      return "xlsb";
    case ErrorCode::kOpenDocument:
      return "open_document";
    case ErrorCode::kHtmlNamedXls:
      return "html_named_xls";
    case ErrorCode::kCsvNotWorkbook:
      return "csv_not_workbook";
    case ErrorCode::kEncrypted:
      return "encrypted";
    case ErrorCode::kZipTruncated:
      return "zip_truncated";
    case ErrorCode::kZipDamaged:
      return "zip_damaged";
    case ErrorCode::kZipUnsupported:
      return "zip_unsupported";
    case ErrorCode::kZipHostileName:
      return "zip_hostile_name";
    case ErrorCode::kZipTooLarge:
      return "zip_too_large";
    case ErrorCode::kXmlDamaged:
      return "xml_damaged";
    case ErrorCode::kXmlDoctype:
      return "xml_doctype";
    case ErrorCode::kPartMissing:
      return "part_missing";
    case ErrorCode::kWorkbookDamaged:
      return "workbook_damaged";
    case ErrorCode::kSigned:
      return "signed";
    case ErrorCode::kFormUnknown:
      return "form_unknown";
    case ErrorCode::kNoTable:
      return "no_table";
    case ErrorCode::kFormAmbiguous:
      return "form_ambiguous";
    case ErrorCode::kFormNotFound:
      return "form_not_found";
    case ErrorCode::kBlankMissing:
      return "blank_missing";
    case ErrorCode::kBlankChanged:
      return "blank_changed";
    case ErrorCode::kFormDefinition:
      return "form_definition";
    case ErrorCode::kDataSyntax:
      return "data_syntax";
    case ErrorCode::kDataUnknown:
      return "data_unknown";
    case ErrorCode::kDataDuplicate:
      return "data_duplicate";
    case ErrorCode::kDataValue:
      return "data_value";
    case ErrorCode::kListFaulty:
      return "list_faulty";
    case ErrorCode::kRowsLacking:
      return "rows_lacking";
    case ErrorCode::kTextRowsLacking:
      return "text_rows_lacking";
    case ErrorCode::kWouldMisread:
      return "would_misread";
    case ErrorCode::kFormulaInTheWay:
      return "formula_in_the_way";
    case ErrorCode::kRowsNotInserted:
      return "rows_not_inserted";
    case ErrorCode::kCellNotWritable:
      return "cell_not_writable";
    case ErrorCode::kValueInvalid:
      return "value_invalid";
    case ErrorCode::kUsage:
      return "usage";
    case ErrorCode::kInternal:
      return "internal";
  }
  return "internal";  // a number cast to ErrorCode that names no cause
}

}  // namespace scorebook
