// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.tables_csv");

namespace scorebook::report {

using rules::Severity;
using test::at;
using test::english;
using test::kSummary;
using test::Sample;
using test::unreadable;

TEST_CASE("findings are lines and unreadable files one line each") {
  Sample sample;
  rules::Finding one =
      test::finding("SB000", Severity::kError, at(kSummary, "N19"), "น้ำหนัก, CSFs", "4.1");
  one.key = "made-up";
  one.found = "=1+1";
  one.expected = "-5";
  rules::Finding other = test::finding("SB000", Severity::kWarning, {}, "เบอร์ติดต่อ", "");
  other.found = "personal";
  other.has_cell = false;
  sample.findings.list = {one, other};
  const FileResult files[] = {sample.result(), unreadable("e.xlsx", Error(ErrorCode::kFileEmpty))};
  CHECK(validate_csv(files, english()) ==
        "\xEF\xBB\xBF"
        "file,form,rule,key,severity,sheet,cell,label,indicator,found,expected,message,fix,"
        "fingerprint\r\n"
        "data/report.xlsx,sample/1,SB000,made-up,error,ตารางสรุป,N19,\"น้ำหนัก, CSFs\",4.1,'=1+1,-5,"
        "SB000.message,SB000.fix,a2a87fccc855696b\r\n"
        "data/report.xlsx,sample/"
        "1,SB000,,warning,,,เบอร์ติดต่อ,,,,SB000.message,SB000.fix,fcc0e3afbdd34dc9\r\n"
        "e.xlsx,,,file_empty,unreadable,,,,,,,e.xlsx: the file is empty (0 bytes),"
        "\"Copy the file from its origin again, or ask the sender for a new copy.\",\r\n");
}

TEST_CASE("scores are lines from the total down to the indicators") {
  Sample sample;
  sample.scores->indicators[2].state = scoring::IndicatorState::kInvalid;
  sample.scores->indicators[2].level.reset();
  sample.scores->groups[1].complete = false;
  Sample no_scores;
  no_scores.scores.reset();
  const FileResult files[] = {sample.result(), no_scores.result(),
                              unreadable("e.xlsx", Error(ErrorCode::kFileEmpty))};
  CHECK(score_csv(files, english()) ==
        "\xEF\xBB\xBF"
        "file,form,kind,id,no,title,parent,state,level,weight,score_exact,score_shown,max\r\n"
        "data/report.xlsx,sample/1,total,,,,,,,,52,52.00,100\r\n"
        "data/report.xlsx,sample/1,dimensions,1,,ความสอดคล้องเชิงยุทธศาสตร์,,,,40,16,16.00,40\r\n"
        "data/report.xlsx,sample/1,dimensions,2,,ประสิทธิภาพ,,,,60,,,60\r\n"
        "data/report.xlsx,sample/"
        "1,indicator,1.1,1.1,ระดับความสำเร็จของแผน,1,reported,4,50,16,16.00,20\r\n"
        "data/report.xlsx,sample/1,indicator,1.2,1.2,ร้อยละของกำลังคน,1,pending,,50,0,0.00,20\r\n"
        "data/report.xlsx,sample/1,indicator,2.1,2.1,จำนวนสื่อการเรียนรู้,2,invalid,,100,,,60\r\n"
        "e.xlsx,,unreadable,,,e.xlsx: the file is empty (0 bytes),,,,,,,\r\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
