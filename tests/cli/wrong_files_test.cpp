// SPDX-License-Identifier: Apache-2.0
// Files that are no report form: one line that says what the file is, one that says what to do.
#include <doctest/doctest.h>

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "cli/program.h"
#include "support/book.h"
#include "support/ole_bytes.h"
#include "support/zip_bytes.h"

namespace scorebook::test {
namespace {

using nlohmann::json;

struct WrongFile {
  std::string name;
  std::optional<std::string> bytes;  // nothing: there is no such file
  std::string code;
  std::string english;
  std::string thai;
};

std::string cut_off() {
  return shipped("fixtures/hr-scorecard-weighted/2566/corrected.xlsx").substr(0, 20000);
}

ZipItem zip_item(std::string name, std::string bytes) {
  ZipItem item;
  item.name = std::move(name);
  item.bytes = std::move(bytes);
  return item;
}

std::string open_document() {
  return zip_bytes({zip_item("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                    zip_item("content.xml", "<office:document-content/>"),
                    zip_item("META-INF/manifest.xml", "<manifest:manifest/>")});
}

std::string other_workbook() {
  return BookBuilder()
      .sheet("Sheet1", R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Stock</t></is></c></row>)")
      .build();
}

const std::vector<WrongFile>& wrong_files() {
  static const std::vector<WrongFile> kFiles = {
      {"empty.xlsx", "", "file_empty", "the file is empty (0 bytes)", "ไฟล์นี้ไม่มีข้อมูล (ขนาด 0 ไบต์)"},
      {"text.xlsx", "บันทึกข้อความ\nเรียน อธิบดี\n", "not_a_workbook",
       "the file is not an Excel workbook (.xlsx); it is a text file",
       "ไฟล์นี้มิใช่เวิร์กบุ๊ก Excel (.xlsx) แต่เป็นไฟล์ข้อความ"},
      {"picture.xlsx", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "not_a_workbook",
       "the file is not an Excel workbook (.xlsx); it is a picture",
       "ไฟล์นี้มิใช่เวิร์กบุ๊ก Excel (.xlsx) แต่เป็นไฟล์ภาพ"},
      {"cut.xlsx", cut_off(), "zip_truncated",
       "the file is incomplete: its end is missing (20000 bytes were received)",
       "ไฟล์นี้ไม่ครบถ้วน ข้อมูลส่วนท้ายขาดหายไป (ได้รับ 20000 ไบต์) จึงยังอ่านไม่ได้"},
      {"old.xls", ole_bytes({"Workbook"}), "old_xls",
       "the file is in the old Excel format (.xls) and cannot be read",
       "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) จึงยังอ่านไม่ได้"},
      {"locked.xlsx", ole_bytes({"EncryptionInfo", "EncryptedPackage"}), "encrypted",
       "the file is protected by a password and cannot be read", "ไฟล์นี้ตั้งรหัสผ่านไว้ จึงยังอ่านไม่ได้"},
      {"page.xls", "<html><body><table><tr><td>1</td></tr></table></body></html>", "html_named_xls",
       "the file is a web page (HTML) with the name of an Excel file and cannot be read",
       "ไฟล์นี้เป็นหน้าเว็บ (HTML) ที่ตั้งชื่อเป็นไฟล์ Excel จึงยังอ่านไม่ได้"},
      {"sheet.ods", open_document(), "open_document",
       "the file is an OpenDocument spreadsheet (.ods) and cannot be read",
       "ไฟล์นี้เป็นตารางคำนวณ OpenDocument (.ods) จึงยังอ่านไม่ได้"},
      {"data.csv", "table,id,field,value\nindicators,3.3,level,2\n", "csv_not_workbook",
       "the file is CSV data, not an Excel workbook (.xlsx)",
       "ไฟล์นี้เป็นข้อมูล CSV มิใช่เวิร์กบุ๊ก Excel (.xlsx)"},
      {"other.xlsx", other_workbook(), "form_unknown",
       "the file fits no form that the program knows", "ไฟล์นี้ไม่ตรงกับแบบที่โปรแกรมรู้จัก"},
      {"missing.xlsx", std::nullopt, "file_not_found", "there is no such file or folder",
       "ไม่พบไฟล์หรือโฟลเดอร์นี้"},
      {"ไม่มีโฟลเดอร์/a.xlsx", std::nullopt, "file_not_found", "there is no such file or folder",
       "ไม่พบไฟล์หรือโฟลเดอร์นี้"},
  };
  return kFiles;
}

/// Line breaks and indentation of wrapped text as single spaces.
std::string unwrapped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c != '\n' && c != ' ') {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

TEST_SUITE("cli.wrong_files") {
  TEST_CASE("a wrong file is one line and a remedy in each language") {
    const WorkFolder folder;
    for (const WrongFile& file : wrong_files()) {
      CAPTURE(file.name);
      const std::string path = file.bytes ? folder.put(file.name, *file.bytes) : folder / file.name;
      for (const bool english : {true, false}) {
        CAPTURE(english);
        const Ran ran = run({"export", path, "--lang", english ? "en" : "th"});
        CHECK(ran.code == 3);
        CHECK(ran.out.empty());
        const std::vector<std::string> lines = lines_of(ran.err);
        REQUIRE(lines.size() == 2);
        CHECK(lines[0] == path + ": " + (english ? file.english : file.thai));
        CHECK(lines[1].size() > 20);
        // Words of the one language only.
        CHECK((lines[1].find("\xE0\xB8") == std::string::npos) == english);
      }
    }
  }

  TEST_CASE("a check of a wrong file says the same and is exit 3") {
    const WorkFolder folder;
    for (const WrongFile& file : wrong_files()) {
      CAPTURE(file.name);
      const std::string path = file.bytes ? folder.put(file.name, *file.bytes) : folder / file.name;
      const Ran english = run({"validate", path, "--lang", "en"});
      CHECK(english.code == 3);
      CHECK(english.err.empty());
      CHECK(unwrapped(english.out).find("Not read: " + file.english + ". How to fix: ") !=
            std::string::npos);
      CHECK(english.out.ends_with("\nNot ready to send: 1 not read\n"));
      const Ran thai = run({"validate", path});
      CHECK(thai.code == 3);
      CHECK(unwrapped(thai.out).find(file.thai + " วิธีแก้ไข: ") != std::string::npos);
      CHECK(thai.out.ends_with("\nยังไม่พร้อมจัดส่ง: อ่านไม่ได้ 1 ไฟล์\n"));
    }
  }

  TEST_CASE("the JSON of a wrong file has no form and an error") {
    const WorkFolder folder;
    for (const WrongFile& file : wrong_files()) {
      CAPTURE(file.name);
      const std::string path = file.bytes ? folder.put(file.name, *file.bytes) : folder / file.name;
      for (const char* command : {"validate", "score", "inspect"}) {
        CAPTURE(command);
        const Ran ran = run({command, path, "--format", "json", "--stable", "--lang", "en"});
        CHECK(ran.code == 3);
        CHECK(ran.err.empty());
        const json parsed = json::parse(ran.out);
        REQUIRE(parsed["files"].size() == 1);
        const json& entry = parsed["files"][0];
        CHECK(entry["form"].is_null());
        CHECK(entry["error"]["code"] == file.code);
        const std::string base_name = std::filesystem::path(path).filename().string();
        CHECK(entry["error"]["message"] == base_name + ": " + file.english);
        CHECK_FALSE(entry["error"]["fix"].get<std::string>().empty());
        if (std::string_view(command) == "validate") {
          CHECK(parsed["valid"] == false);
          CHECK(entry["valid"] == false);
        }
      }
    }
  }

  TEST_CASE("every command takes a wrong file with exit 3") {
    const WorkFolder folder;
    const std::string data = folder.put("values.json", kOneLevel);
    for (const WrongFile& file : wrong_files()) {
      CAPTURE(file.name);
      const std::string path = file.bytes ? folder.put(file.name, *file.bytes) : folder / file.name;
      CHECK(run({"score", path}).code == 3);
      CHECK(run({"inspect", path}).code == 3);
      CHECK(run({"score", path, "-o", folder / "out.xlsx"}).code == 3);
      CHECK(run({"fill", path, data, "-o", folder / "out.xlsx"}).code == 3);
      CHECK_FALSE(io::exists(folder / "out.xlsx"));
    }
  }

  TEST_CASE("a wrong data file is exit 3 with a remedy") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    for (const char* bytes : {"", "{", "[]", "hello", "\x89PNG\r\n\x1a\n", "table;id\n",
                              "{\"data_version\": 2, \"form\": \"hr-scorecard-weighted/2566\"}"}) {
      CAPTURE(bytes);
      const std::string data = folder.put("data.json", bytes);
      const Ran ran = run({"fill", corrected, data, "-o", folder / "out.xlsx", "--lang", "en"});
      CHECK(ran.code == 3);
      CHECK(ran.err.starts_with(data));
      CHECK(lines_of(ran.err).size() == 2);
      CHECK_FALSE(io::exists(folder / "out.xlsx"));
    }
  }

  TEST_CASE("a file without read permission is one line and a remedy") {
    if (::geteuid() == 0) {
      MESSAGE("not tested as root: nothing can be denied to it");
      return;
    }
    const WorkFolder folder;
    const std::string path = folder.put_fixture("corrected.xlsx");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    const Ran ran = run({"export", path, "--lang", "en"});
    CHECK(ran.code == 3);
    CHECK(lines_of(ran.err).front() ==
          path + ": the file cannot be read: permission is lacking, or another program holds it");
  }
}

}  // namespace
}  // namespace scorebook::test
