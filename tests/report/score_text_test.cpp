// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.score_text");

namespace scorebook::report {

using test::english;
using test::Sample;
using test::thai;
using test::unreadable;

TEST_CASE("the table shows groups and their indicators and the total below") {
  const Sample sample;
  const FileResult file = sample.result();
  CHECK(score_text({&file, 1}, {}, thai()) ==
        "data/report.xlsx\n"
        "แบบ: แบบตัวอย่าง (sample/1)\n"
        "\n"
        "ลำดับ   รายการ                  น้ำหนัก  ระดับ  คะแนนที่ได้  คะแนนเต็ม\n"
        "-----  ----------------------  -----  ----  --------  --------\n"
        "มิติ 1   ความสอดคล้องเชิงยุทธศาสตร์     40           16.00     40.00\n"
        "  1.1  ระดับความสำเร็จของแผน        50     4     16.00     20.00\n"
        "  1.2  ร้อยละของกำลังคน             50  รอผล      0.00     20.00\n"
        "มิติ 2   ประสิทธิภาพ                  60           36.00     60.00\n"
        "  2.1  จำนวนสื่อการเรียนรู้           100     3     36.00     60.00\n"
        "\n"
        "คะแนนรวม ๕๒.๐๐ จาก ๑๐๐ คะแนน · รายงานผลแล้ว ๒ จาก ๓ ตัวชี้วัด · รอผล ๑ ตัวชี้วัด (๒๐ คะแนน) · "
        "ข้อมูลประกอบ:\n"
        "  คิดเป็นร้อยละ ๖๕.๐๐ ของคะแนนเต็มเฉพาะตัวชี้วัดที่ทราบผลแล้ว (๘๐ คะแนน)\n");
}

TEST_CASE("with steps each indicator is one line") {
  const Sample sample;
  const FileResult file = sample.result();
  Options narrow = english();
  narrow.width = 60;
  CHECK(score_text({&file, 1}, {.steps = true}, narrow) ==
        "data/report.xlsx\n"
        "Form: Sample form (sample/1)\n"
        "\n"
        "No.          Item                  Weight    Level  Score  Maximum\n"
        "-----------  --------------------  ------  -------  -----  -------\n"
        "Dimension 1  ความสอดคล้องเชิงยุทธศาส      40           16.00    40.00\n"
        "             ตร์\n"
        "  1.1        ระดับความสำเร็จของแผน       50        4  16.00    20.00\n"
        "  1.2        ร้อยละของกำลังคน            50  pending   0.00    20.00\n"
        "Dimension 2  ประสิทธิภาพ                 60           36.00    60.00\n"
        "  2.1        จำนวนสื่อการเรียนรู้          100        3  36.00    60.00\n"
        "\n"
        "Total 52.00 of 100 points · reported 2 of 3 indicators ·\n"
        "  pending 1 (20 points) · for information: 65.00 % of the\n"
        "  maximum of the reported indicators alone (80 points)\n"
        "\n"
        "How it is calculated\n"
        "1.1 ระดับความสำเร็จของแผน: level 4 is given → 40 × 50/100 × 4/5 = 16.00 points of 20.00\n"
        "1.2 ร้อยละของกำลังคน: result pending (“ทราบผล เดือน ก.ย. ๖๖”), so 0 points of 20.00; the "
        "weight stays in the base\n"
        "2.1 จำนวนสื่อการเรียนรู้: level 3 is given → 60 × 100/100 × 3/5 = 36.00 points of 60.00\n");
}

TEST_CASE("an indicator without a group is shown after the groups") {
  Sample sample;
  sample.scores->indicators[2].group = "";
  sample.scores->groups.pop_back();
  const FileResult file = sample.result();
  const std::string text = score_text({&file, 1}, {}, english());
  CHECK(text.find("  1.2        ร้อยละของกำลังคน              50  pending   0.00    20.00\n"
                  "2.1          จำนวนสื่อการเรียนรู้            100        3  36.00    60.00\n") !=
        std::string::npos);
}

TEST_CASE("what cannot be scored shows no figure") {
  Sample sample;
  sample.scores->indicators[0].state = scoring::IndicatorState::kInvalid;
  sample.scores->groups[0].complete = false;
  const FileResult file = sample.result();
  const std::string text = score_text({&file, 1}, {}, thai());
  CHECK(text.find("มิติ 1   ความสอดคล้องเชิงยุทธศาสตร์     40                         –     40.00\n") !=
        std::string::npos);
  CHECK(text.find("  1.1  ระดับความสำเร็จของแผน        50  ข้อมูลยังไม่ครบถ้วน         –     20.00\n") !=
        std::string::npos);
}

TEST_CASE("a rounding note follows a total that its parts miss") {
  Sample sample;
  sample.scores->groups[0].score = *Exact::from_decimal("16.004");
  sample.scores->groups[1].score = *Exact::from_decimal("36.004");
  sample.scores->total = *Exact::from_decimal("52.008");
  const FileResult file = sample.result();
  CHECK(score_text({&file, 1}, {}, thai())
            .ends_with("(๘๐ คะแนน)\nผลรวมอาจไม่เท่ากับยอดรวมเนื่องจากการปัดเศษ\n"));
}

TEST_CASE("files that were not read and forms without scores say so") {
  Sample sample;
  sample.scores.reset();
  const FileResult files[] = {unreadable("old.xls", Error(ErrorCode::kOldXls)), sample.result()};
  CHECK(score_text(files, {.steps = true}, thai()) ==
        "old.xls\n"
        "ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) จึงยังอ่านไม่ได้ วิธีแก้ไข: เปิดด้วย Excel เลือก บันทึกเป็น (Save As) ชนิด "
        "เวิร์กบุ๊ก\n"
        "  Excel (*.xlsx) แล้วส่งใหม่\n"
        "\n"
        "data/report.xlsx\n"
        "แบบ: แบบตัวอย่าง (sample/1)\n"
        "แบบนี้ไม่มีการคำนวณคะแนน\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
