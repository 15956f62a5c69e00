// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "form/pattern.h"

namespace scorebook::form {
namespace {

/// "no=5.3 title=..." by part name, or "no match".
std::string matched(std::string_view pattern, std::string_view text) {
  const auto parts = Pattern::compile(pattern).value().match(text);
  if (!parts) {
    return "no match";
  }
  std::string out;
  for (const auto& [name, value] : *parts) {
    out += (out.empty() ? "" : " | ") + name + "=" + value;
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view parts;
};

template <std::size_t size>
void check(std::string_view pattern, const Row (&rows)[size]) {
  CAPTURE(pattern);
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(matched(pattern, row.text) == row.parts);
  }
}

}  // namespace

TEST_SUITE("form.match") {
  TEST_CASE("the cell of an indicator is split from both ends") {
    check("{no:code} {title:long} ({owner}) ({running:number})",
          {{"๑.๓ ระดับความสำเร็จในการแบ่งส่วนราชการภายในกรม (กพร.) (๓)",
            "no=๑.๓ | owner=กพร. | running=๓ | title=ระดับความสำเร็จในการแบ่งส่วนราชการภายในกรม"},
           {"๕.๓ กลุ่ม (x) (กพร.) (๑๔)", "no=๕.๓ | owner=กพร. | running=๑๔ | title=กลุ่ม (x)"},
           {"  5.3  กลุ่ม\n(สบค. / กพร.)\u00A0( 14 ) ",
            "no=5.3 | owner=สบค. / กพร. | running=14 | title=กลุ่ม"},
           {"๕.๓กลุ่ม(กพร.)(๑๔)", "no=๕.๓ | owner=กพร. | running=๑๔ | title=กลุ่ม"},
           {"๕.๓ กลุ่ม (กพร.)", "no match"},
           {"๕.๓ กลุ่ม (กพร.) (สิบสี่)", "no match"},
           {"กลุ่ม (กพร.) (๑๔)", "no match"},
           {"๕.๓ กลุ่ม (กพร.) (๑๔) และ", "no match"}});
  }

  TEST_CASE("a short text takes little and a long one much") {
    check("{a} - {b:long}", {{"ก - ข - ค", "a=ก | b=ข - ค"}});
    check("{a:long} - {b}", {{"ก - ข - ค", "a=ก - ข | b=ค"}});
    check("{a}({b})", {{"ก (ข) (ค)", "a=ก | b=ข) (ค"}});
    check("{a:long}({b})", {{"ก (ข) (ค)", "a=ก (ข) | b=ค"}});
  }

  TEST_CASE("spaces and digit scripts and marks of literals do not matter") {
    check("คะแนนHR Scorecard (เต็ม {max:number} คะแนน)",
          {{"คะแนน HR scorecard(เต็ม๑๐๐ คะแนน)", "max=๑๐๐"},
           {"คะแนนHR\u200BScorecard\n( เต็ม 100 คะแนน )", "max=100"},
           {"คะแนนHR Scorecard (เต็มร้อยคะแนน)", "no match"}});
    check("น้ำหนัก ๑๐๐", {{"น\u0E4D\u0E49\u0E32หนัก 100", ""}, {"น้ำหนัก 10", "no match"}});
  }

  TEST_CASE("a title line gives its fields") {
    check(
        "ผลการดำเนินงาน {agency} ปีงบประมาณ พ.ศ. {fiscal_year:number} ( {start} ถึง {end}) "
        "{round:number} เดือน",
        {{"ผลการดำเนินงาน กรมส่งเสริมสหกรณ์ ปีงบประมาณ พ.ศ. ๒๕๖๖ ( ๑ ตุลาคม ๒๕๖๕ ถึง ๓๑ มีนาคม "
          "๒๕๖๖) ๖ เดือน",
          "agency=กรมส่งเสริมสหกรณ์ | end=๓๑ มีนาคม ๒๕๖๖ | fiscal_year=๒๕๖๖ | round=๖ | start=๑ "
          "ตุลาคม ๒๕๖๕"},
         {"ผลการดำเนินงาน .......... ปีงบประมาณ พ.ศ. ........ ( ...... ถึง ......) .... เดือน",
          "agency= | end= | fiscal_year= | round= | start="},
         {"ผลการดำเนินงาน ปีงบประมาณ พ.ศ. ( ถึง ) เดือน",
          "agency= | end= | fiscal_year= | round= | start="}});
  }

  TEST_CASE("a number is read whole") {
    check("{n:number}", {{"๑,๓๙๗,๑๓๙.๕๐", "n=๑,๓๙๗,๑๓๙.๕๐"},
                         {" 42 ", "n=42"},
                         {"12.", "no match"},
                         {"1 2", "no match"},
                         {"-3", "no match"},
                         {"สิบ", "no match"}});
    check("{n:number}. {title:long}", {{"๑. การพัฒนา", "n=๑ | title=การพัฒนา"},
                                       {"๑๒.การพัฒนา", "n=๑๒ | title=การพัฒนา"},
                                       {"3. 5ส", "n=3 | title=5ส"},
                                       {"1.2 การพัฒนา", "no match"}});
    check("{title:long} {n:number}",
          {{"ข้อ 1.25", "n=1.25 | title=ข้อ"}, {"ข้อ 125", "n=125 | title=ข้อ"}});
    check("ปี 25{n:number}", {{"ปี ๒๕๖๖", "n=๖๖"}});
  }

  TEST_CASE("a code is digits and dots with letters and hyphens allowed") {
    check("{no:code} {title:long}", {{"5.3 ร้อยละ", "no=5.3 | title=ร้อยละ"},
                                     {"๑.๑. ร้อยละ", "no=๑.๑ | title=ร้อยละ"},
                                     {"S1-1.1 ร้อยละ", "no=S1-1.1 | title=ร้อยละ"},
                                     {"5.3", "no=5.3 | title="},
                                     {"DPIS ระบบ", "no match"},
                                     {"ร้อยละ", "no match"}});
    check("{no:code}. {title:long}", {{"1.1. ร้อยละ", "no=1.1 | title=ร้อยละ"}});
    check("KPI {no:code}", {{"kpi1.1", "no=1.1"}, {"KPI 1.1 (2)", "no match"}});
    check("{title:long} {no:code}", {{"ตัวชี้วัด 5.3", "no=5.3 | title=ตัวชี้วัด"}});
  }

  TEST_CASE("a word ends at white space") {
    check("ทราบผล เดือน {month:word} {year:number}",
          {{"ทราบผล เดือน ก.ย. ๖๖", "month=ก.ย. | year=๖๖"},
           {"ทราบผลเดือนก.ย.๖๖", "month=ก.ย. | year=๖๖"},
           {"ทราบผล เดือน กันยายน", "month=กันยายน | year="},
           {"ทราบผล เดือน", "month= | year="},
           {"ทราบผล เดือน ก.ย. พ.ศ. ๖๖", "no match"}});
  }

  TEST_CASE("a part of blanks counts as empty") {
    check("ชื่อหน่วยงาน {unit:long}", {{"ชื่อหน่วยงาน ...........", "unit="},
                                    {"ชื่อหน่วยงาน _ _ _", "unit="},
                                    {"ชื่อหน่วยงาน ……–—-", "unit="},
                                    {"ชื่อหน่วยงาน", "unit="},
                                    {"ชื่อหน่วยงาน ก...", "unit=ก..."}});
    check("KPI ที่ {no:code}{rest:long}",
          {{"KPI ที่ ....... เรื่อง", "no= | rest=เรื่อง"}, {"KPI ที่", "no= | rest="}});
    check("{no:number}. {title:long}", {{"...... ........", "no= | title="}});
  }

  TEST_CASE("a number that is left out needs room to be missing") {
    check("กิจกรรมที่ {no:number} {title:long}", {{"กิจกรรมที่ ๑ อบรม", "no=๑ | title=อบรม"},
                                               {"กิจกรรมที่ อบรม", "no= | title=อบรม"},
                                               {"กิจกรรมที่สำคัญ", "no match"}});
    check("เต็ม {max:number} คะแนน", {{"เต็มคะแนน", "max="}, {"เต็ม คะแนน", "max="}});
    check("{no:number} {title:long}", {{"  อบรม", "no match"}});
  }

  TEST_CASE("an empty pattern matches nothing and a literal only itself") {
    CHECK_FALSE(Pattern().match("").has_value());
    CHECK_FALSE(Pattern().match("x").has_value());
    check("-", {{" - ", ""}, {"--", "no match"}, {"", "no match"}});
  }

  TEST_CASE("a folded text is matched as the text is") {
    const FoldedText text("๕.๓ กลุ่ม (กพร.)");
    const Pattern pattern = Pattern::compile("{no:code} {title:long} ({owner})").value();
    CHECK(pattern.match(text) == pattern.match("๕.๓ กลุ่ม (กพร.)"));
    CHECK(pattern.match(text).value().at("owner") == "กพร.");
  }

  TEST_CASE("a part never takes half of a letter that folding joined") {
    CHECK(matched("น{rest:long}", "น\u0E33\u0E49") == "rest=\u0E33\u0E49");
    CHECK(matched("น้{rest:long}", "น\u0E33\u0E49") == "no match");
  }

  TEST_CASE("composing and matching gives the values back") {
    const Pattern pattern =
        Pattern::compile("{no:code} {title:long} ({owner}) ({running:number})").value();
    const std::map<std::string, std::string> values{
        {"no", "S1-1.1"}, {"title", "ร้อยละ (๑) ของ"}, {"owner", "กกจ."}, {"running", "๗"}};
    CHECK(pattern.match(pattern.compose(values)) == values);
  }

  TEST_CASE("long hostile texts are given up in linear time") {
    std::string brackets;
    std::string digits;
    for (int i = 0; i < 10000; ++i) {
      brackets += "(";
      digits += "1.";
    }
    CHECK(matched("{a}({b:long}({c})({d:number})", brackets) == "no match");
    CHECK(matched("{a:long} {b:number} {c} {d:code}!", digits) == "no match");
    CHECK(matched("{a}1{b:long}.{c}1{d:long}2", digits) == "no match");
  }
}

}  // namespace scorebook::form
