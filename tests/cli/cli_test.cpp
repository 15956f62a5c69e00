// SPDX-License-Identifier: Apache-2.0
#include "cli/cli.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "cli/program.h"

namespace scorebook::test {
namespace {

using nlohmann::json;

TEST_SUITE("cli.cli") {
  TEST_CASE("each command ends with its exit code") {
    const WorkFolder folder;
    const std::string report = folder.put_fixture("report.xlsx");
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put("data.json", kOneLevel);

    struct Case {
      std::vector<std::string> arguments;
      int code;
    };

    const Case cases[] = {
        {{"forms"}, 0},
        {{"forms", "--lang", "en"}, 0},
        {{"rules"}, 0},
        {{"explain", "SB401"}, 0},
        {{"explain", "SB999"}, 2},
        {{"new", "hr-scorecard-weighted", "-o", folder / "a.xlsx"}, 0},
        {{"new", "hr-scorecard-weighted/2566", "-o", folder / "b.xlsx", "--year", "2569", "--round",
          "6", "--agency", "กรมการข้าว"},
         0},
        {{"new", "no-such-form", "-o", folder / "c.xlsx"}, 3},
        {{"new", "hr-scorecard-weighted", "-o", folder / "c.xlsx", "--round", "5"}, 3},
        {{"inspect", report}, 0},
        {{"inspect", report, "--format", "json"}, 0},
        {{"inspect", report, "--draft"}, 0},
        {{"inspect", report, corrected, "--draft"}, 2},
        {{"inspect", report, "--draft", "--form", "My Form"}, 2},
        {{"forms", "check", std::string(SCOREBOOK_SOURCE_DIR) + "/templates", "--lang", "en"}, 0},
        {{"forms", "check", folder / "nowhere"}, 3},
        {{"validate", report}, 1},
        {{"validate", corrected}, 0},
        {{"validate", report, "--fail-on", "never"}, 0},
        {{"validate", corrected, "--fail-on", "info"}, 0},
        {{"validate", folder.path()}, 1},
        {{"validate", folder / "a.xlsx"}, 1},
        {{"score", report}, 0},
        {{"score", report, "--steps"}, 0},
        {{"score", report, "-o", folder / "d.xlsx"}, 0},
        {{"fill", corrected, data, "-o", folder / "e.xlsx", "--report"}, 0},
        {{"export", corrected, "-o", folder / "f.json"}, 0},
        {{"export", corrected, "--format", "csv"}, 0},
        {{"--help"}, 0},
        {{"--version"}, 0},
        {{"validate", "--help"}, 0},
    };
    for (const Case& c : cases) {
      std::string line;
      for (const std::string& argument : c.arguments) {
        line += argument + " ";
      }
      CAPTURE(line);
      const Ran ran = run(c.arguments);
      CHECK(ran.code == c.code);
      CHECK(ran.err.find("internal") == std::string::npos);
      if (c.code >= 2) {
        CHECK(ran.out.empty());
        CHECK(ran.err.ends_with("\n"));
      }
    }
  }

  TEST_CASE("a wrong command line is exit 2 and says where help is") {
    const WorkFolder folder;
    const std::string report = folder.put_fixture("report.xlsx");
    const std::string data = folder.put("data.json", kOneLevel);
    const std::vector<std::string> cases[] = {
        {},
        {"frobnicate"},
        {"validate"},
        {"validate", report, "--no-such-option"},
        {"validate", report, "--lang", "de"},
        {"validate", report, "--format", "pdf"},
        {"validate", report, "--fail-on", "sometimes"},
        {"validate", report, "--as-of", "2566-13-01"},
        {"new", "hr-scorecard-weighted"},
        {"new", "-o", folder / "x.xlsx"},
        {"new", "hr-scorecard-weighted", "-o", folder / "x.xlsx", "--year", "zwei"},
        {"fill", report, "-o", folder / "x.xlsx"},
        {"explain"},
    };
    for (const std::vector<std::string>& arguments : cases) {
      std::string line;
      for (const std::string& argument : arguments) {
        line += argument + " ";
      }
      CAPTURE(line);
      const Ran ran = run(arguments);
      CHECK(ran.code == 2);
      CHECK(ran.out.empty());
      CHECK(ran.err.starts_with("คำสั่งไม่ถูกต้อง: "));
      CHECK(ran.err.find("\nดูวิธีใช้: scorebook ") != std::string::npos);
    }
    CHECK(run({"fill", report, data}).code == 2);
    CHECK(run({"fill", report, data, "-o", folder / "x.xlsx", "--in-place"}).code == 2);
    CHECK(run({"score", report, report + "2", "-o", folder / "x.xlsx"}).code == 2);
    CHECK(folder.names() == std::vector<std::string>{"data.json", "report.xlsx"});
  }

  TEST_CASE("a usage error says what is wrong in the language asked for") {
    const std::vector<std::tuple<std::vector<std::string>, std::string, std::string>> cases{
        {{}, "ไม่ได้ระบุคำสั่ง\nดูวิธีใช้: scorebook --help", "no command is given\nSee: scorebook --help"},
        {{"bogus"},
         "ไม่มีคำสั่ง bogus\nดูวิธีใช้: scorebook --help",
         "there is no command bogus\nSee: scorebook --help"},
        {{"validate"},
         "ไม่ได้ระบุ PATH\nดูวิธีใช้: scorebook validate --help",
         "PATH is missing\nSee: scorebook validate --help"},
        {{"forms", "--foo", "x"},
         "ไม่รู้จัก --foo x\nดูวิธีใช้: scorebook forms --help",
         "not understood: --foo x\nSee: scorebook forms --help"},
        {{"new", "a", "-o"},
         "ต้องระบุค่าของ --output\nดูวิธีใช้: scorebook new --help",
         "--output needs a value\nSee: scorebook new --help"},
        {{"score", "a", "--format", "zip"},
         "--format: ใช้ค่า zip ไม่ได้ ต้องเป็นค่าใดค่าหนึ่งต่อไปนี้: text, json, csv\n"
         "ดูวิธีใช้: scorebook score --help",
         "--format: zip is not possible here; use one of text, json, csv\n"
         "See: scorebook score --help"},
        {{"new", "a", "-o", "b", "--year", "๒๕๖๙.๕"},
         "--year: ๒๕๖๙.๕ มิใช่ปี พ.ศ. 4 หลัก เช่น 2569\nดูวิธีใช้: scorebook new --help",
         "--year: ๒๕๖๙.๕ is no year of the Buddhist era in four digits, such as 2569\nSee: "
         "scorebook new --help"},
        {{"new", "a", "-o", "b", "--year", "2026"},
         "--year: 2026 มิใช่ปี พ.ศ. หมายถึง 2569 หรือไม่\nดูวิธีใช้: scorebook new --help",
         "--year: 2026 is no year of the Buddhist era; is 2569 meant?\nSee: scorebook new --help"},
        {{"new", "a", "-o", "b", "--round", "six"},
         "--round: six ต้องเป็นจำนวนเต็มตั้งแต่ 1 ถึง 99\nดูวิธีใช้: scorebook new --help",
         "--round: six is not a whole number from 1 to 99\nSee: scorebook new --help"},
    };
    for (const auto& [arguments, thai, english] : cases) {
      CHECK(run(arguments).err == "คำสั่งไม่ถูกต้อง: " + thai + "\n");
      std::vector<std::string> asked{"--lang", "en"};
      asked.insert(asked.end(), arguments.begin(), arguments.end());
      CHECK(run(asked).err == "The command line cannot be understood: " + english + " --lang en\n");
    }
  }

  TEST_CASE("the year may be typed in Thai digits") {
    const WorkFolder folder;
    const std::string thai = folder / "thai.xlsx";
    const std::string arabic = folder / "arabic.xlsx";
    CHECK(run({"new", "hr-scorecard-weighted", "-o", thai, "--year", "๒๕๖๙"}).code == 0);
    CHECK(run({"new", "hr-scorecard-weighted", "-o", arabic, "--year", "2569"}).code == 0);
    CHECK(folder.read("thai.xlsx") == folder.read("arabic.xlsx"));
  }

  TEST_CASE("unreadable input outweighs findings") {
    const WorkFolder folder;
    const std::string report = folder.put_fixture("report.xlsx");
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string empty = folder.put("empty.xlsx", "");
    CHECK(run({"validate", report, corrected}).code == 1);
    CHECK(run({"validate", corrected, empty}).code == 3);
    CHECK(run({"validate", report, empty}).code == 3);
    CHECK(run({"validate", report, empty, "--fail-on", "never"}).code == 3);
    CHECK(run({"score", report, empty}).code == 3);
    CHECK(run({"inspect", report, empty}).code == 3);
  }

  TEST_CASE("warnings fail only when asked to") {
    const WorkFolder folder;
    // Without its round tick the corrected report has one warning and no error.
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string data =
        folder.put("data.json", R"({"data_version": 1, "form": "hr-scorecard-weighted/2566",
                         "tables": {"details": [{"id": "3.3", "round": null}]}})");
    REQUIRE(run({"fill", corrected, data, "-o", folder / "w.xlsx"}).code == 0);
    CHECK(run({"validate", folder / "w.xlsx"}).code == 0);
    CHECK(run({"validate", folder / "w.xlsx", "--fail-on", "error"}).code == 0);
    CHECK(run({"validate", folder / "w.xlsx", "--fail-on", "warning"}).code == 1);
    CHECK(run({"validate", folder / "w.xlsx", "--fail-on", "info"}).code == 1);
  }

  TEST_CASE("results are overdue on the day that the data are said to be of") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    CHECK(run({"validate", corrected}).code == 0);
    CHECK(run({"validate", corrected, "--as-of", "2023-09-30"}).code == 0);
    for (const char* day : {"2023-10-01", "2566-10-01", "๒๕๖๖-๑๐-๐๑", "1/10/2566", "๑ ตุลาคม ๒๕๖๖"}) {
      CAPTURE(day);
      CHECK(run({"validate", corrected, "--as-of", day}).code == 1);
    }
  }

  TEST_CASE("the last line of a check is the verdict") {
    const WorkFolder folder;
    const auto last_line = [](const std::string& text) {
      const std::string lines = text.substr(0, text.size() - 1);
      return lines.substr(lines.rfind('\n') + 1);
    };
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string report = folder.put_fixture("report.xlsx");
    CHECK(last_line(run({"validate", corrected}).out).starts_with("ครบถ้วนตามแบบ พร้อมจัดส่ง"));
    CHECK(last_line(run({"validate", report}).out).starts_with("ยังไม่พร้อมจัดส่ง: "));
    CHECK(last_line(run({"validate", corrected, "--lang", "en"}).out)
              .starts_with("Complete and ready to send"));
    CHECK(last_line(run({"validate", report, "--lang", "en"}).out)
              .starts_with("Not ready to send: "));
  }

  TEST_CASE("stable JSON is the same twice and names only the file") {
    const WorkFolder folder;
    const std::string report = folder.put_fixture("report.xlsx");
    for (const char* command : {"validate", "score", "inspect"}) {
      CAPTURE(command);
      const Ran once = run({command, report, "--format", "json", "--stable"});
      const Ran twice = run({command, report, "--format", "json", "--stable"});
      CHECK((once.out == twice.out));
      CHECK(once.out.find(folder.path()) == std::string::npos);
      const json parsed = json::parse(once.out);
      CHECK(parsed["report_version"] == 1);
      REQUIRE(parsed["files"].size() == 1);
      CHECK(parsed["files"][0]["file"] == "report.xlsx");
      CHECK(parsed["files"][0]["form"] == "hr-scorecard-weighted/2566");
    }
  }

  TEST_CASE("a check prints SARIF and HTML as well") {
    const WorkFolder folder;
    const std::string report = folder.put_fixture("report.xlsx");
    const Ran sarif = run({"validate", report, "--format", "sarif"});
    const Ran plain = run({"validate", report, "--format", "json"});
    CHECK(sarif.code == 1);
    const json log = json::parse(sarif.out);
    CHECK(log["version"] == "2.1.0");
    CHECK(log["runs"][0]["results"].size() ==
          json::parse(plain.out)["files"][0]["findings"].size());
    const Ran html = run({"validate", report, "--format", "html", "--lang", "en"});
    CHECK(html.code == 1);
    CHECK(html.out.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(html.out.ends_with("</body>\n</html>\n"));
  }

  TEST_CASE("the JSON of a check has the agreed shape") {
    const WorkFolder folder;
    const json parsed =
        json::parse(run({"validate", folder.put_fixture("report.xlsx"), "--format", "json"}).out);
    CHECK(parsed["valid"] == false);
    const json& file = parsed["files"][0];
    CHECK(file["valid"] == false);
    CHECK(file["counts"].contains("error"));
    CHECK(file["findings"].size() == file["counts"]["error"].get<std::size_t>() +
                                         file["counts"]["warning"].get<std::size_t>() +
                                         file["counts"]["info"].get<std::size_t>());
    for (const json& finding : file["findings"]) {
      for (const char* key : {"rule", "key", "severity", "sheet", "cell", "label", "indicator",
                              "found", "expected", "message", "fix", "refs", "fingerprint"}) {
        CAPTURE(key);
        CHECK(finding.contains(key));
      }
    }
    CHECK(file["checks"]["not_run"].empty());
    CHECK_FALSE(file["checks"]["run"].empty());
  }

  TEST_CASE("the JSON of the scores has exact and shown figures") {
    const WorkFolder folder;
    const json parsed =
        json::parse(run({"score", folder.put_fixture("report.xlsx"), "--format", "json"}).out);
    const json& file = parsed["files"][0];
    CHECK(file["total"] == json{{"exact", "28.825"}, {"shown", "28.83"}});
    CHECK(file["reported_only"]["percent"]["shown"] == "70.09");
    CHECK(file["indicators"].size() == 22);
    const json& indicator = file["indicators"][20];
    CHECK(indicator["id"] == "5.3");
    CHECK(indicator["state"] == "reported");
    CHECK(indicator["score"] == json{{"exact", "2.625"}, {"shown", "2.63"}});
    CHECK_FALSE(indicator["steps"].empty());
  }

  TEST_CASE("files of a folder are checked in path order and lock files are not") {
    const WorkFolder folder;
    folder.put_fixture("report.xlsx");
    folder.put_fixture("corrected.xlsx");
    folder.put("~$report.xlsx", "lock");
    folder.put("notes.txt", "x");
    const json parsed =
        json::parse(run({"validate", folder.path(), "--format", "json", "--stable"}).out);
    REQUIRE(parsed["files"].size() == 2);
    CHECK(parsed["files"][0]["file"] == "corrected.xlsx");
    CHECK(parsed["files"][1]["file"] == "report.xlsx");
  }

  TEST_CASE("a folder without workbooks is no clean result") {
    const WorkFolder folder;
    folder.put("notes.txt", "x");
    const Ran ran = run({"validate", folder.path(), "--lang", "en"});
    CHECK(ran.code == 3);
    CHECK(ran.out.find("there is no Excel workbook in this folder") != std::string::npos);
    const Ran exported = run({"export", folder.path(), "--lang", "en"});
    CHECK(exported.code == 3);
    CHECK(exported.err.find("this is a folder, not a file") != std::string::npos);
  }

  TEST_CASE("a result that cannot be written completely is told") {
    cli::Console console;
    std::string said;
    console.out = [](std::string_view) {};
    console.err = [&said](std::string_view text) { said += text; };
    console.finish = [] { return false; };
    CHECK(cli::run({"forms", "--lang", "en"}, console) == 3);
    CHECK(
        said ==
        "The result could not be written completely (the disk is full or the receiving program has "
        "ended)\n");
  }

  TEST_CASE("a form is taken by name and refused when it is not known") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    CHECK(run({"validate", corrected, "--form", "hr-scorecard-weighted"}).code == 0);
    CHECK(run({"validate", corrected, "--form", "hr-scorecard-weighted/2566"}).code == 0);
    CHECK(run({"validate", corrected, "--form", "no-such-form"}).code == 3);
  }

  TEST_CASE("definitions of a folder join the embedded ones and a faulty one shows its place") {
    const WorkFolder folder;
    std::filesystem::create_directory(folder / "my");
    folder.put("my/form.toml", "format = 1\nfrom = \"x\"\n");
    const Ran ran = run({"forms", "--lang", "en", "--forms-dir", folder / "my"});
    CHECK(ran.code == 3);
    CHECK(ran.err.find("form.toml:2:1: ") != std::string::npos);
    CHECK(run({"forms", "--forms-dir", folder / "none"}).code == 3);
  }

  TEST_CASE("results go to the output and notes to the error stream") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const Ran exported = run({"export", corrected});
    CHECK(exported.err.empty());
    CHECK(json::parse(exported.out)["form"] == "hr-scorecard-weighted/2566");
    const Ran written = run({"export", corrected, "-o", folder / "x.csv"});
    CHECK(written.out.empty());
    CHECK(written.err == "บันทึกแล้ว: " + (folder / "x.csv") + "\n");
    CHECK(folder.read("x.csv").starts_with("\xEF\xBB\xBFtable,id,field,value\r\n"));
    CHECK(run({"export", corrected, "-o", folder / "y.json", "--quiet"}).err.empty());
  }
}

}  // namespace
}  // namespace scorebook::test
