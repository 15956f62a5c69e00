// SPDX-License-Identifier: Apache-2.0
// What is written where, and that nothing is written by accident.
#include <doctest/doctest.h>

#include <unistd.h>

#include "cli/program.h"

namespace scorebook::test {
namespace {

TEST_SUITE("cli.outputs") {
  TEST_CASE("an existing file is refused without force and replaced with it") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put("data.json", kOneLevel);
    const std::string out = folder.put("out.xlsx", "mine");
    const std::vector<std::string> commands[] = {
        {"new", "hr-scorecard-weighted", "-o", out},
        {"fill", corrected, data, "-o", out},
        {"score", corrected, "-o", out},
        {"export", corrected, "-o", out},
    };
    for (std::vector<std::string> command : commands) {
      CAPTURE(command.front());
      folder.put("out.xlsx", "mine");
      command.insert(command.end(), {"--lang", "en"});
      const Ran refused = run(command);
      CHECK(refused.code == 3);
      CHECK(refused.err.ends_with(
          out +
          ": a file of this name exists already and was not overwritten\n"
          "Choose another name for the result, or move the existing file away first.\n"));
      CHECK(folder.read("out.xlsx") == "mine");
      command.push_back("--force");
      CHECK(run(command).code == 0);
      CHECK(folder.read("out.xlsx") != "mine");
    }
    CHECK(folder.names() == std::vector<std::string>{"corrected.xlsx", "data.json", "out.xlsx"});
  }

  TEST_CASE("a signed workbook is written only with force and loses its signature then") {
    const WorkFolder folder;
    folder.put_fixture("corrected.xlsx");
    const std::string plain = folder.read("corrected.xlsx");
    const io::MemorySource source(plain);
    const io::Package package = must(io::Package::open(source, {}));
    const io::PartChange signature{"_xmlsignatures/sig1.xml", "<Signature/>"};
    const std::string book =
        folder.put("signed.xlsx", must(io::rewrite_package(package, {&signature, 1})));
    const std::string data = folder.put("data.json", kOneLevel);
    const std::string out = folder / "out.xlsx";
    const Ran refused = run({"fill", book, data, "-o", out, "--lang", "en"});
    CHECK(refused.code == 3);
    CHECK(refused.err ==
          book + ": the workbook carries a digital signature, which any change breaks; nothing was "
                 "written\nAsk for a copy without signature, or use --force to write it without "
                 "its signature and have it signed again.\n");
    CHECK(run({"score", book, "-o", out}).code == 0);  // nothing to change: a copy
    CHECK(folder.read("out.xlsx") == folder.read("signed.xlsx"));
    const Ran forced =
        run({"fill", book, data, "-o", out, "--force", "--report", "--lang", "en"});
    CHECK(forced.code == 0);
    CHECK(forced.out.find("The digital signature was removed") != std::string::npos);
    CHECK(forced.out.find("Parts of the file removed: 1: _xmlsignatures/sig1.xml") !=
          std::string::npos);
  }

  TEST_CASE("fill --grow puts in the rows that lack") {
    const WorkFolder folder;
    const std::string book = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put(
        "data.csv",
        "table,id,field,value\nindicators,5.5,title,ใหม่\nindicators,5.5,dimension,5\n"
        "indicators,5.5,target_1,1\nindicators,5.5,target_2,2\nindicators,5.5,target_3,3\n"
        "indicators,5.5,target_4,4\nindicators,5.5,target_5,5\nindicators,5.5,weight,0\n");
    const Ran lacking = run({"fill", book, data, "-o", folder / "out.xlsx", "--lang", "en"});
    CHECK(lacking.code == 3);
    CHECK(lacking.err.find("Put the rows in with fill --grow") != std::string::npos);
    const Ran grown = run({"fill", book, data, "-o", folder / "out.xlsx", "--grow", "--report"});
    CHECK(grown.code == 0);
    CHECK(grown.out.find("แทรกแถวในแผ่นงาน “ตารางสรุป” ที่แถว 27") != std::string::npos);
  }

  TEST_CASE("a workbook that is open in Excel is not replaced") {
    const WorkFolder folder;
    const std::string book = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put("data.json", kOneLevel);
    folder.put("~$corrected.xlsx", "somebody");
    const std::string before = folder.read("corrected.xlsx");
    const Ran thai = run({"fill", book, data, "--in-place"});
    CHECK(thai.code == 3);
    CHECK(thai.err ==
          book + ": ไฟล์นี้เปิดอยู่ในโปรแกรมอื่น (Excel) จึงยังไม่บันทึกทับ\n"
                 "โปรดบันทึกและปิดไฟล์ในโปรแกรมนั้น แล้วสั่งใหม่อีกครั้ง หากมิได้เปิดอยู่ที่ใด โปรดลบไฟล์ "
                 "~$corrected.xlsx ในโฟลเดอร์เดียวกันก่อน\n");
    CHECK((folder.read("corrected.xlsx") == before));
  }

  TEST_CASE("an output that is an input is refused even with force") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put("data.json", kOneLevel);
    const std::string before = folder.read("corrected.xlsx");
    const std::vector<std::string> commands[] = {
        {"fill", corrected, data, "-o", corrected, "--force"},
        {"fill", corrected, data, "-o", data, "--force"},
        {"fill", corrected, data, "-o", folder / "./corrected.xlsx", "--force"},
        {"score", corrected, "-o", corrected, "--force"},
        {"export", corrected, "-o", corrected, "--force"},
        {"new", "hr-scorecard-weighted", "--data", data, "-o", data, "--force"},
    };
    for (const std::vector<std::string>& command : commands) {
      CAPTURE(command.front());
      CAPTURE(command[command.size() - 2]);
      CHECK(run(command).code == 2);
      CHECK((folder.read("corrected.xlsx") == before));
      CHECK(folder.read("data.json") == kOneLevel);
    }
  }

  TEST_CASE("in place writes into the input and nothing else") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put("data.json", kOneLevel);
    const std::string before = folder.read("corrected.xlsx");
    REQUIRE(run({"fill", corrected, data, "-o", folder / "beside.xlsx"}).code == 0);
    CHECK((folder.read("corrected.xlsx") == before));
    REQUIRE(run({"fill", corrected, data, "--in-place"}).code == 0);
    CHECK((folder.read("corrected.xlsx") == folder.read("beside.xlsx")));
    CHECK(folder.names() == std::vector<std::string>{"beside.xlsx", "corrected.xlsx", "data.json"});
  }

  TEST_CASE("what would be is told and never written") {
    const WorkFolder folder;
    const std::string report = folder.put_fixture("report.xlsx");
    const std::string before = folder.read("report.xlsx");
    const Ran ran = run({"score", report, "--what-if", "--set", "3.3=24", "--lang", "en"});
    CHECK(ran.code == 0);
    CHECK(ran.out.find("Total 28.83 of 100 points") != std::string::npos);
    CHECK(ran.out.find("If 3.3=24: Total 33.63 of 100 points") != std::string::npos);
    CHECK(ran.out.find("What would raise the score (the file is not changed)") !=
          std::string::npos);
    CHECK((folder.read("report.xlsx") == before));
    CHECK(folder.names() == std::vector<std::string>{"report.xlsx"});
    CHECK(run({"score", report, "--set", "99=1", "--lang", "en"}).code == 3);
  }

  TEST_CASE("scores are written in place only when asked to") {
    const WorkFolder folder;
    const std::string report = folder.put_fixture("report.xlsx");
    const std::string before = folder.read("report.xlsx");
    REQUIRE(run({"score", report}).code == 0);
    CHECK((folder.read("report.xlsx") == before));
    REQUIRE(run({"score", report, "--in-place"}).code == 0);
    CHECK((folder.read("report.xlsx") != before));
    CHECK(folder.names() == std::vector<std::string>{"report.xlsx"});
  }

  TEST_CASE("a failed command leaves no file behind") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string bad = folder.put("bad.json", "{\"data_version\": 1,");
    const std::string empty = folder.put("empty.xlsx", "");
    const std::vector<std::string> before = folder.names();
    CHECK(run({"fill", corrected, bad, "-o", folder / "x.xlsx"}).code == 3);
    CHECK(run({"fill", empty, bad, "-o", folder / "x.xlsx"}).code == 3);
    CHECK(run({"export", empty, "-o", folder / "x.json"}).code == 3);
    CHECK(run({"score", empty, "-o", folder / "x.xlsx"}).code == 3);
    CHECK(run({"new", "hr-scorecard-weighted", "--data", bad, "-o", folder / "x.xlsx"}).code == 3);
    CHECK(run({"new", "hr-scorecard-weighted", "-o", folder / "none/x.xlsx"}).code == 3);
    CHECK(run({"new", "hr-scorecard-weighted", "-o", empty + "/x.xlsx"}).code == 3);
    CHECK(folder.names() == before);
  }

  TEST_CASE("a folder that cannot be written to is named with a remedy") {
    if (::geteuid() == 0) {
      MESSAGE("not tested as root: nothing can be denied to it");
      return;
    }
    const WorkFolder folder;
    std::filesystem::permissions(
        folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    const std::string out = folder / "x.xlsx";
    const Ran ran = run({"new", "hr-scorecard-weighted", "-o", out, "--lang", "en"});
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
    CHECK(ran.code == 3);
    CHECK(ran.err.starts_with(out + ": the file cannot be written: "));
    CHECK(folder.names().empty());
  }

  TEST_CASE("the report of a fill lists what changed") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put("data.json", kOneLevel);
    const Ran ran =
        run({"fill", corrected, data, "-o", folder / "x.xlsx", "--report", "--lang", "en"});
    CHECK(ran.code == 0);
    for (const char* words : {"Q14", "M14", "N14", "O12", "M27", "๓๑.๒๓", "๓๒.๔๓"}) {
      CAPTURE(words);
      CHECK(ran.out.find(words) != std::string::npos);
    }
    CHECK(run({"fill", corrected, data, "-o", folder / "y.xlsx"}).out.empty());
  }

  TEST_CASE("a fault in the data is named by its file line and column") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put("data.json",
                                        "{\"data_version\": 1,\n"
                                        " \"form\": \"hr-scorecard-weighted/2566\",\n"
                                        " \"tables\": {\"indicators\": [{\"id\": \"2.33\"}]}}");
    const Ran ran = run({"fill", corrected, data, "-o", folder / "x.xlsx", "--lang", "en"});
    CHECK(ran.code == 3);
    CHECK(ran.err ==
          data +
              ":3:28: the data names something that the form has not: row “2.33” (table "
              "indicators); rows of a similar number: 2.3\n"
              "Correct the name (scorebook export shows every name that can be used).\n");
  }

  TEST_CASE("a file to write and writing in place are refused together") {
    const WorkFolder folder;
    const std::string corrected = folder.put_fixture("corrected.xlsx");
    const std::string data = folder.put("data.json", kOneLevel);
    const std::vector<std::string> commands[] = {
        {"fill", corrected, data, "--in-place", "-o", folder / "x.xlsx", "--lang", "en"},
        {"score", corrected, "--in-place", "-o", folder / "x.xlsx", "--lang", "en"},
    };
    for (const std::vector<std::string>& command : commands) {
      const Ran ran = run(command);
      CHECK(ran.code == 2);
      CHECK(ran.err.find("-o and --in-place contradict each other: use one of the two\n") !=
            std::string::npos);
    }
    CHECK(folder.names() == std::vector<std::string>{"corrected.xlsx", "data.json"});
  }

  TEST_CASE("what was written into is told on request and begins with the name of the file") {
    const WorkFolder folder;
    const std::string report = folder.put_fixture("report.xlsx");
    const Ran quiet = run({"score", report, "-o", folder / "a.xlsx"});
    const Ran told = run({"score", report, "-o", folder / "b.xlsx", "--report"});
    CHECK(told.out.starts_with(quiet.out));
    CHECK(told.out.substr(quiet.out.size()).starts_with(folder / "b.xlsx" + "\n"));
    const std::string data = folder.put("data.json", kOneLevel);
    CHECK(run({"fill", report, data, "-o", folder / "c.xlsx", "--report"})
              .out.starts_with(folder / "c.xlsx" + "\n"));
  }

  TEST_CASE("a number that a new workbook keeps rounded is told") {
    const WorkFolder folder;
    const std::string data = folder.put(
        "data.json", R"({"data_version": 1, "form": "hr-scorecard-weighted/2566",
        "tables": {"indicators": [{"id": "3.3", "weight": 66.66666666666667}]}})");
    const Ran ran = run({"new", "hr-scorecard-weighted", "--data", data, "-o", folder / "n.xlsx",
                         "--lang", "en"});
    CHECK(ran.code == 0);
    CHECK(ran.err.find("table indicators, row 3.3, field weight: given 66.66666666666667; a cell "
                       "keeps 15 digits") != std::string::npos);
  }
}

}  // namespace
}  // namespace scorebook::test
