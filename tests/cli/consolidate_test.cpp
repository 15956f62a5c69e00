// SPDX-License-Identifier: Apache-2.0
// The inputs of `consolidate` and what it refuses.
#include <doctest/doctest.h>

#include <filesystem>

#include "cli/gather.h"
#include "cli/parallel.h"
#include "cli/program.h"
#include "io/package.h"

namespace scorebook::test {
namespace {

std::vector<std::string> names(const std::vector<Input>& inputs, const std::string& folder) {
  std::vector<std::string> out;
  for (const Input& input : inputs) {
    out.push_back(input.name.substr(folder.size() + 1) + (input.read() ? "" : " failed"));
  }
  return out;
}

using Names = std::vector<std::string>;

TEST_SUITE("cli.consolidate") {
  TEST_CASE("patterns") {
    CHECK(cli::fits_pattern("in/ก.xlsx", "in/*.xlsx"));
    CHECK(cli::fits_pattern("in/ก.xlsx", "in/?.xlsx"));
    CHECK_FALSE(cli::fits_pattern("in/a/ก.xlsx", "in/*.xlsx"));
    CHECK(cli::fits_pattern("in/a/ก.xlsx", "in/**.xlsx"));
    CHECK_FALSE(cli::fits_pattern("in/ก.xlsx", "in/?"));
    CHECK_FALSE(cli::fits_pattern("in", "in/*"));
    CHECK(cli::fits_pattern("", ""));
  }

  TEST_CASE("folders, archives and patterns, without what is open in Excel") {
    const WorkFolder folder;
    std::filesystem::create_directories(folder / "in/ย่อย");
    folder.put("in/ข.xlsx", "1");
    folder.put("in/~$ข.xlsx", "lock");
    folder.put("in/note.txt", "no workbook");
    folder.put("in/ย่อย/ก.xlsx", "2");
    const std::vector<io::PartChange> parts = {
        {"a/ค.xlsx", "3"}, {"a/~$ค.xlsx", "lock"}, {"__MACOSX/a/ค.xlsx", "shadow"}, {"ง.txt", "4"}};
    folder.put("in/รวม.zip", must(io::build_package(parts)));
    folder.put("in/เสีย.zip", "PK");
    const std::string in = folder / "in";
    CHECK((names(cli::gather({in}, {}), in) ==
           Names{"ข.xlsx", "ย่อย/ก.xlsx", "รวม.zip/a/ค.xlsx", "เสีย.zip failed"}));
    CHECK((must(cli::gather({folder / "in/รวม.zip"}, {}).front().read()) == "3"));
    CHECK((names(cli::gather({in + "/*.xlsx", in + "/ข.xlsx"}, {}), in) == Names{"ข.xlsx"}));
    CHECK((names(cli::gather({in + "/**.xlsx"}, {in + "/./ข.xlsx"}), in) == Names{"ย่อย/ก.xlsx"}));
    CHECK((names(cli::gather({in + "/*.xlsm"}, {}), in) == Names{"*.xlsm failed"}));
  }

  TEST_CASE("lists of paths") {
    CHECK((cli::listed_paths("ก.xlsx\r\n\nข.xlsx") == Names{"ก.xlsx", "ข.xlsx"}));
    CHECK(cli::listed_paths("").empty());
  }

  TEST_CASE("every task runs once, whatever the number of threads; a failure comes out") {
    for (const std::size_t jobs : {1U, 3U, 8U}) {
      std::vector<int> seen(100);
      cli::in_parallel(jobs, nullptr)(seen.size(), [&](std::size_t i) { ++seen[i]; });
      CHECK(std::count(seen.begin(), seen.end(), 1) == 100);
    }
    CHECK_THROWS_AS(cli::in_parallel(2, nullptr)(9,
                                                 [](std::size_t i) {
                                                   if (i == 4) {
                                                     throw std::bad_alloc();
                                                   }
                                                 }),
                    std::bad_alloc);
    cli::in_parallel(2, nullptr)(0, [](std::size_t) {});
  }

  TEST_CASE("the progress in numbers") {
    const base::WordTable words("progress\t{done}/{all} {percent} {rate} {left}\n");
    CHECK(cli::progress_line(words, 1240, 8000, 1.24) == "1,240/8,000 15.5 1,000 7");
    CHECK(cli::progress_line(words, 0, 8, 0) == "0/8 0.0 0 0");
  }

  TEST_CASE("the workbook, its report and the exit code") {
    const WorkFolder folder;
    std::filesystem::create_directory(folder / "in");
    folder.put("in/corrected.xlsx", shipped("fixtures/hr-scorecard-weighted/2566/corrected.xlsx"));
    const std::string out = folder / "out.xlsx";
    const Ran ran = run({"consolidate", folder / "in", "-o", out, "--lang", "en"});
    CHECK(ran.code == 0);
    CHECK(ran.out ==
          "Done: 1 files read · 0 not readable · 0 of no known form · 1 reports put together\n");
    CHECK(ran.err == "Written: " + out + "\n");
    CHECK(folder.read("out.xlsx").starts_with("PK"));
    folder.put("in/report.xlsx", shipped("fixtures/hr-scorecard-weighted/2566/report.xlsx"));
    CHECK(run({"consolidate", folder / "in", "-o", out, "--lang", "en"}).code ==
          3);  // exists already
    const Ran both = run({"consolidate", folder / "in", "-o", out, "--force", "--lang", "en"});
    CHECK(both.code == 1);  // two versions, none of them states which is newer
    CHECK(both.out ==
          "Done: 2 files read · 0 not readable · 0 of no known form · 0 reports put "
          "together · 1 agencies with versions none of which can be chosen (listed in the "
          "sheet “สถานะการจัดส่งรายงาน”)\n");
  }

  TEST_CASE("facts stand for the workbooks they were made from") {
    const WorkFolder folder;
    std::filesystem::create_directory(folder / "in");
    folder.put("in/corrected.xlsx", shipped("fixtures/hr-scorecard-weighted/2566/corrected.xlsx"));
    const std::string out = folder / "out.xlsx";
    CHECK(run({"consolidate", folder / "in", "-o", out, "--facts", folder / "facts"}).code == 0);
    const std::string again = folder / "again.xlsx";
    CHECK(run({"consolidate", folder / "facts", "-o", again}).code == 0);
    CHECK((folder.read("again.xlsx") == folder.read("out.xlsx")));
    folder.put("facts/groups.ndjson", "{}\n");
    const Ran broken =
        run({"consolidate", folder / "facts", "-o", again, "--force", "--lang", "en"});
    CHECK(broken.code == 3);
    CHECK(broken.err.starts_with(folder / "facts/groups.ndjson"));
  }

  TEST_CASE("what the command line cannot mean") {
    const WorkFolder folder;
    const std::string out = folder / "out.xlsx";
    CHECK(run({"consolidate", "-o", out, "--lang", "en"}).err ==
          "The command line cannot be understood: Name the workbooks, a folder of them, or a list "
          "with "
          "--files-from\n");
    CHECK(run({"consolidate", "x.xlsx", "-o", out, "--as-of", "เมษายน"}).code == 2);
    CHECK(run({"consolidate", "x.xlsx", "-o", out, "--jobs", "0"}).code == 2);
    const std::string roster = folder.put("roster.csv", "รหัส\n1\n");
    const Ran ran = run({"consolidate", "x.xlsx", "-o", out, "--roster", roster, "--lang", "en"});
    CHECK(ran.code == 3);
    CHECK(ran.err ==
          roster +
              ": the list cannot be read: there is no column “หน่วยงาน”\n"
              "Correct the list as told (docs/consolidation.md has the headings that are "
              "known).\n");
    CHECK(folder.names() == Names{"roster.csv"});
  }
}

}  // namespace
}  // namespace scorebook::test
