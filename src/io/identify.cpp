// SPDX-License-Identifier: Apache-2.0
#include "io/identify.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "io/encoding.h"
#include "io/ole.h"
#include "io/zip_directory.h"

namespace scorebook::io {
namespace {

constexpr std::size_t kHeadBytes = 8192;
constexpr std::string_view kSpreadsheetUrn = "urn:schemas-microsoft-com:office:spreadsheet";

std::string read_head(const ByteSource& source) {
  std::string head(std::min<std::uint64_t>(source.size(), kHeadBytes), '\0');
  return source.read_at(0, head) ? head : std::string();
}

bool is_picture(std::string_view head) {
  using namespace std::string_view_literals;
  constexpr std::array kMagics = {"\x89PNG\r\n\x1A\n"sv, "\xFF\xD8\xFF"sv, "GIF87a"sv, "GIF89a"sv};
  for (const std::string_view magic : kMagics) {
    if (head.starts_with(magic)) {
      return true;
    }
  }
  // "BM" may begin a text: the two reserved words of a bitmap's header are zero.
  return head.starts_with("BM"sv) && head.size() >= 14 && head.substr(6, 4) == "\0\0\0\0"sv;
}

FileKind identify_ole(const ByteSource& source) {
  FileKind kind = FileKind::kOleOther;
  for (const std::string& name : ole_root_names(source)) {
    if (name == "EncryptedPackage" || name == "EncryptionInfo") {
      return FileKind::kOleEncrypted;
    }
    if (name == "Workbook" || name == "Book") {
      kind = FileKind::kOleXls;
    }
  }
  return kind;
}

bool is_text(std::string_view head) {
  return std::none_of(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  });
}

/// How often `separator` stands in each line that has it, quoted text left out: count -> lines.
std::map<std::size_t, std::size_t> lines_by_separators(std::string_view text, char separator) {
  std::map<std::size_t, std::size_t> lines;
  std::size_t count = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == separator && !quoted) {
      ++count;
    } else if (c == '\n' && !quoted) {
      if (count > 0) {
        ++lines[count];
      }
      count = 0;
    }
  }
  if (count > 0) {
    ++lines[count];
  }
  return lines;
}

/// Text in columns: two lines or more, and half of all, have the same number of separators.
bool is_csv(std::string_view text) {
  const auto all = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) +
                   (text.ends_with('\n') ? 0u : 1u);
  for (const char separator : {',', ';', '\t'}) {
    for (const auto& [count, lines] : lines_by_separators(text, separator)) {
      if (lines >= 2 && 2 * lines >= all) {
        return true;
      }
    }
  }
  return false;
}

FileKind identify_markup(std::string_view text) {
  if (text.find(kSpreadsheetUrn) != std::string_view::npos &&
      text.find("Workbook") != std::string_view::npos) {
    return FileKind::kXmlSpreadsheet;
  }
  std::string lowered(text);
  for (char& c : lowered) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  for (const std::string_view mark : {"<!doctype html", "<html", "<table"}) {
    if (lowered.find(mark) != std::string::npos) {
      return FileKind::kHtml;
    }
  }
  return FileKind::kText;
}

/// The head as text behind its byte-order mark and white space.
std::string text_of(std::string_view head) {
  const TextEncoding encoding = text_encoding(head);
  std::string text = encoding == TextEncoding::kUtf8
                         ? std::string(head)
                         : decode_utf16(head, encoding == TextEncoding::kUtf16Big).text;
  const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  return text.erase(0, std::min(text.find_first_not_of(" \t\r\n", mark), text.size()));
}

FileKind identify_text(std::string_view head, bool whole) {
  std::string text = text_of(head);
  if (text.starts_with("%PDF-")) {
    return FileKind::kPdf;
  }
  if (!is_text(text)) {
    return FileKind::kOther;
  }
  if (text.starts_with("MIME-Version:") && text.find("text/html") != std::string::npos) {
    return FileKind::kHtml;  // Excel's "single file web page"
  }
  if (text.starts_with('<')) {
    return identify_markup(text);
  }
  if (!whole) {  // The last line may be cut off.
    text.erase(text.rfind('\n') + 1);
  }
  return is_csv(text) ? FileKind::kCsv : FileKind::kText;
}

std::string_view word(FileKind kind) {
  switch (kind) {
    case FileKind::kEmpty:
      return "empty";
    case FileKind::kZip:
    case FileKind::kZipTruncated:
      return "zip";
    case FileKind::kOleXls:
      return "xls";
    case FileKind::kOleEncrypted:
      return "encrypted";
    case FileKind::kOleOther:
      return "ole";
    case FileKind::kXmlSpreadsheet:
      return "xml_spreadsheet";
    case FileKind::kHtml:
      return "html";
    case FileKind::kCsv:
      return "csv";
    case FileKind::kText:
      return "text";
    case FileKind::kPdf:
      return "pdf";
    case FileKind::kPicture:
      return "picture";
    case FileKind::kOther:
      break;
  }
  return "other";
}

ErrorCode code_for(FileKind kind) {
  switch (kind) {
    case FileKind::kEmpty:
      return ErrorCode::kFileEmpty;
    case FileKind::kZipTruncated:
      return ErrorCode::kZipTruncated;
    case FileKind::kOleXls:
      return ErrorCode::kOldXls;
    case FileKind::kOleEncrypted:
      return ErrorCode::kEncrypted;
    case FileKind::kXmlSpreadsheet:
      return ErrorCode::kXmlSpreadsheet;
    case FileKind::kHtml:
      return ErrorCode::kHtmlNamedXls;
    case FileKind::kCsv:
      return ErrorCode::kCsvNotWorkbook;
    case FileKind::kZip:
    case FileKind::kOleOther:
    case FileKind::kText:
    case FileKind::kPdf:
    case FileKind::kPicture:
    case FileKind::kOther:
      break;
  }
  return ErrorCode::kNotAWorkbook;
}

}  // namespace

FileKind identify(const ByteSource& source) {
  if (source.size() == 0) {
    return FileKind::kEmpty;
  }
  const std::string head = read_head(source);
  if (head.starts_with("PK\3\4") || head.starts_with("PK\5\6")) {
    const Result<zip::Directory> directory = zip::locate_directory(source);
    const bool truncated = !directory && directory.error().code == ErrorCode::kZipTruncated;
    return truncated ? FileKind::kZipTruncated : FileKind::kZip;
  }
  if (head.starts_with(kOleMagic)) {
    return identify_ole(source);
  }
  if (is_picture(head)) {
    return FileKind::kPicture;
  }
  return identify_text(head, head.size() == source.size());
}

Error error_for(FileKind kind) {
  return Error(code_for(kind), {}, {{"kind", std::string(word(kind))}});
}

}  // namespace scorebook::io
