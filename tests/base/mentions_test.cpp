// SPDX-License-Identifier: Apache-2.0
#include "base/mentions.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/shares.h"
#include "base/text_list.h"

namespace scorebook::base {
namespace {

constexpr int kYear = 2566;

std::string word(const Mention& mention) {
  const std::string value = mention.value.exact_text();
  const std::string unit = mention.unit.empty() ? "" : " " + mention.unit;
  switch (mention.kind) {
    case MentionKind::kAmount:
      return value + unit + (mention.over ? " over" : "") + (mention.is_money ? " money" : "");
    case MentionKind::kPercent:
      return value + "% " + std::to_string(mention.decimals);
    case MentionKind::kRange:
      return value + ".." + mention.upper.exact_text() + (mention.percent ? "%" : "") + unit;
    case MentionKind::kDate:
      return iso_text(mention.date) + (mention.has_day ? "" : " month");
    case MentionKind::kYear:
      return "year " + value;
    case MentionKind::kTime:
      return "time";
    case MentionKind::kOrdinal:
      return "no. " + value;
    case MentionKind::kReference:
      return "ref " + value + (mention.upper.is_zero() ? "" : "/" + mention.upper.exact_text());
    case MentionKind::kMark:
      return "mark " + value;
    case MentionKind::kCode:
      return "code";
  }
  return "?";
}

std::string mentions(std::string_view text) {
  std::string out;
  for (const Mention& mention : find_mentions(text, kYear)) {
    out += (out.empty() ? "" : "; ") + word(mention);
  }
  return out;
}

std::string shares(std::string_view text) {
  std::string out;
  for (const Share& share : find_shares(text, find_mentions(text, kYear))) {
    out += (out.empty() ? "" : "; ") + share.part.exact_text() + "/" + share.whole.exact_text();
    out += share.unit.empty() ? "" : " " + share.unit;
    out += share.percent ? " = " + share.percent->exact_text() + "%" : "";
  }
  return out;
}

std::string divisions(std::string_view text) {
  std::string out;
  for (const Division& division : find_divisions(text, find_mentions(text, kYear))) {
    out += (out.empty() ? "" : "; ") + division.whole.value.exact_text() + ":";
    for (const Mention& part : division.parts) {
      out += " " + part.value.exact_text();
    }
  }
  return out;
}

std::string list(std::string_view text) {
  std::string out;
  for (const ListEntry& entry : find_list(text)) {
    out += (out.empty() ? "" : "|") + std::string(entry.depth, '>') + std::to_string(entry.number) +
           std::string(text.substr(entry.text, entry.end - entry.text));
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

}  // namespace

TEST_SUITE("base.mentions") {
  TEST_CASE("amounts have their units and percentages their decimals") {
    const Row rows[] = {
        {"", ""},
        {"ดำเนินการแล้ว", ""},
        {"๖๕๐ คน จากแผน ๙๔๕ คน คิดเป็นร้อยละ ๖๘.๗๘", "650 คน; 945 คน; 68.78% 2"},
        {"จำนวน ๔ เรื่อง", "4 เรื่อง"},
        {"มีผู้เข้าร่วม ๔๘ คนเป็นข้าราชการ", "48 คน"},
        {"ใช้งบประมาณ ๑๙๗,๘๔๘.๖๐ บาท", "197848.6 บาท money"},
        {"๔๐,๐๐๐.-บาท", "40000 บาท money"},
        {"๑.๔ ล้านบาท", "1400000 บาท money"},
        {"84.21 % และ 85%", "84.21% 2; 85% 0"},
        {"ร้อยละ๘๐", "80% 0"},
        {"80 เปอร์เซ็นต์", "80% 0"},
        {"๒๐ สื่อ/ปี", "20 สื่อ"},
        {"๑ หลักสูตร", "1 หลักสูตร"},
        {"ไม่น้อยกว่า ๒ ครั้ง", "2 ครั้ง"},
        {"จำนวน ๒๔ ครั้ง ๕๓ เรื่อง", "24 ครั้ง; 53 เรื่อง"},
        {"พื้นที่ ๑๐๐ ไร่", "100 ไร่"},
        {"๑๐ หน่วย/องค์กร", "10 หน่วย"},
        {"๑๐๐ x ๒", "100; 2"},
        {"๒ ข้อเสนอแนะ", "2 ข้อเสนอแนะ"},
        {"255๕ คน", "2555 คน"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(mentions(row.text) == row.expected);
    }
  }

  TEST_CASE("ranges") {
    CHECK(mentions("๓ - ๕ ครั้ง") == "3..5 ครั้ง");
    CHECK(mentions("ร้อยละ ๘๐-๙๐") == "80..90%");
    CHECK(mentions("ร้อยละ ๘๐ ถึงร้อยละ ๙๐") == "80..90%");
    CHECK(mentions("จำนวน ๓ ถึง ๕ คน") == "3..5 คน");
  }

  TEST_CASE("dates, times, numbers of meetings and documents are no amounts") {
    const Row rows[] = {
        {"เมื่อวันที่ ๘ ธ.ค.๖๕", "2022-12-08"},
        {"ระหว่างวันที่ ๑๘ - ๒๐ ม.ค. ๖๖ มีผู้เข้าร่วม ๓๐ คน", "2023-01-18; 2023-01-20; 30 คน"},
        {"13 - 17 กุมภาพันธ์ 2566", "2023-02-13; 2023-02-17"},
        {"ทราบผล เดือน ก.ย. ๖๖", "2023-09-01 month"},
        {"ไม่เกินวันที่ ๓๐ เมษายน", "code"},
        {"วันที่ ๑ และ ๒ มีนาคม ทุกปี", "code; code"},
        {"เวลา ๐๘.๓๐ -๑๖.๓๐ น.", "time; time"},
        {"เวลา 13:30 น.", "time"},
        {"ปี พ.ศ. ๒๕๖๖ - ๒๕๗๐", "year 2566; year 2570"},
        {"ปีงบประมาณ พ.ศ. ๒๕๖๖", "year 2566"},
        {"ปี ๖๕", "year 2565"},
        {"ในปี ๒๕๖๖ ต่อจากแห่งแรก", "year 2566"},
        {"พ.ศ. ๒๕๖๗", "year 2567"},
        {"ครั้งที่ ๓/๒๕๖๕ (๒๙ พ.ย. ๖๕)", "ref 3/2565; 2022-11-29"},
        {"หนังสือที่ กษ ๑๑๑๑/๔๑๖๔ ลว ๘ ธ.ค.๖๕", "ref 1111; 2022-12-08"},
        {"กษ1111/4164", "ref 1111"},
        {"สม ๐๐๐๑/ว ๙๑๘", "ref 1"},
        {"(หนังสือที่ กษ ๑๑๐๒/ว๗๗ ลว ๒๓ มี.ค. ๖๖)", "ref 1102; 2023-03-23"},
        {"คำสั่งที่ ๑๒/๒๕๖๖", "ref 12/2566"},
        {"โทร. 0-2141-9100", "code"},
        {"โควิด-๑๙", "code"},
        {"COVID-19 ระลอก 2", "2"},
        {"https://www.nhrc.or.th/a/2566/12 แล้ว ๓ เรื่อง", "3 เรื่อง"},
        {"ไตรมาสที่ ๑ (๑ ต.ค. - ๓๑ ธ.ค. ๖๖)", "no. 1; 2023-10-01; 2023-12-31"},
        {"รุ่นที่ ๒๐ กำหนดจัดในไตรมาส ๔", "no. 20; no. 4"},
        {"ระดับ ๑ ร้อยละ ๖๐", "no. 1; 60% 0"},
        {"ขั้นตอนที่ ๓", "no. 3"},
        {"แห่งที่ ๒", "no. 2"},
        {"กรุงเทพมหานครพื้นที่ ๑ และพื้นที่ ๒", "no. 1; no. 2"},
        {"๑. โครงการ", "mark 1"},
        {"๑. โครงการ\n๑.๑ หลักสูตร ๒ วัน\n๑.๒ หลักสูตร", "mark 1; mark 1.1; 2 วัน; mark 1.2"},
        {"๒.๕ คะแนน", "2.5 คะแนน"},
        {"(๑) จำนวนเรื่อง (๒) แล้วเสร็จ", "mark 1; mark 2"},
        {"๒) อบรม ๓ ครั้ง", "mark 2; 3 ครั้ง"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(mentions(row.text) == row.expected);
    }
  }
}

TEST_SUITE("base.shares") {
  TEST_CASE("a part of a whole, with its percentage when the text has one") {
    const Row rows[] = {
        {"๖๕๐ คน จากบุคลากรที่เข้ารับการอบรมตามแผน ๙๔๕ คน คิดเป็นร้อยละ ๖๘.๗๘", "650/945 คน = 68.78%"},
        {"ปรับปรุงแล้ว ๑๑๑ คน จากข้าราชการกลุ่มเป้าหมาย ๙๑๖ คน คิดเป็นร้อยละ ๑๒.๑๒", "111/916 คน = 12.12%"},
        {"ปรับปรุงแล้ว ๑๑๑ คน จากข้าราชการ ๙๑๖ คน และจะสรุปผล", "111/916 คน"},
        {"๘๖ คน จาก ๘๖ คน คิดเป็นร้อยละ ๑๐๐", "86/86 คน = 100%"},
        {"๒๐ สื่อ จากค่าเป้าหมาย ๒๔ สื่อ คิดเป็นร้อยละ ๘๓.๓๓ โดยมีแผนทั้งปี ๓๒ สื่อ", "20/24 สื่อ = 83.33%"},
        {"จากบุคลากร ๙๑๖ คน ดำเนินการแล้ว ๑๑๑ คน คิดเป็นร้อยละ ๑๒.๑๒", "111/916 คน = 12.12%"},
        {"ร้อยละ ๖๘.๗๘ (๖๕๐ คน จาก ๙๔๕ คน)", "650/945 คน = 68.78%"},
        {"ร้อยละ ๖๘.๗๘ (๖๕๐/๙๔๕)", "650/945 = 68.78%"},
        {"650/945 คิดเป็นร้อยละ 68.78", "650/945 = 68.78%"},
        {"122 คน จาก 121 คน", "122/121 คน"},
        {"เพิ่มขึ้นจาก ๕๐ คน เป็น ๖๐ คน คิดเป็นร้อยละ ๒๐", ""},
        {"ลดลงจาก ๖๐ คน เหลือ ๔๕ คน คิดเป็นร้อยละ ๒๕", ""},
        {"หนังสือ ๓ ฉบับ จาก ๕ หน่วยงาน", ""},
        {"๓ คน\nจาก ๕ คน", ""},
        {"อบรม ๙๐ คน และ ๓๐ คน รวม ๑๒๐ คน", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(shares(row.text) == row.expected);
    }
  }

  TEST_CASE("an amount is divided into others of its unit") {
    CHECK(divisions("รวม ๔๒๕ คน แบ่งเป็นรุ่นที่ ๑ จำนวน ๑๓๕ คน รุ่นที่ ๒ จำนวน ๑๔๔ คน และรุ่นที่ ๓ จำนวน ๑๔๖ คน "
                    "ใช้งบประมาณ ๕ บาท รวม ๙ คน") == "425: 135 144 146");
    CHECK(divisions("๘๐ คน แยกเป็นส่วนกลาง ๕๐ คน (ชาย ๒๐ คน หญิง ๓๐ คน) ส่วนภูมิภาค ๓๐ คน") ==
          "80: 50 30");
    CHECK(divisions("๘๐ คน แบ่งเป็นชาย ๓๐ คน หญิง ๒๐ คน เป็นต้น") == "");
    CHECK(divisions("๘๐ คน แบ่งเป็น ๒ รุ่น") == "");
    CHECK(divisions("๘๐ คน\nแบ่งเป็นชาย ๓๐ คน หญิง ๕๐ คน") == "");
  }
}

TEST_SUITE("base.text_list") {
  TEST_CASE("items are numbered from one, lists stand in lists") {
    CHECK(list("๑. ก\n๒. ข") == "1 ก\n|2 ข");
    CHECK(list("ดังนี้ ๑) ก ๒) ข ๓) ค") == "1 ก |2 ข |3 ค");
    CHECK(list("๑. ก\n๑.๑ ข\n๑.๒ ค\n๒. ง\n๒.๑ จ") == "1 ก\n|>1 ข\n|>2 ค\n|2 ง\n|>1 จ");
    CHECK(list("๑. ก\n(๑) ข\n(๒) ค\n๒. ง\n(๑) จ") == "1 ก\n|>1 ข\n|>2 ค\n|2 ง\n(๑) จ");
    CHECK(list("๑. ก").empty());
    CHECK(list("ร้อยละ ๑.๕ ของ ๒. ข").empty());
    CHECK(list("พ.ศ. ๒๕๖๖. ข").empty());
    CHECK(list("๒. ก\n๓. ข").empty());
  }

  TEST_CASE("lists with their items and innermost items") {
    const auto entries = find_list("๑. ก\n๑.๑ ข\n๑.๒ ค\n๒. ง\n๓. จ");
    const auto groups = list_groups(entries);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].items == std::vector<std::size_t>{0, 3, 4});
    CHECK(groups[0].leaves == 4);
    CHECK(groups[1].depth == 1);
    CHECK(groups[1].items == std::vector<std::size_t>{1, 2});
    CHECK(groups[1].leaves == 2);
  }
}

}  // namespace scorebook::base
