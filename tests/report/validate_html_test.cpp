// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.validate_html");

namespace scorebook::report {

using rules::Arg;
using rules::Severity;
using test::at;
using test::english;
using test::finding;
using test::kSummary;
using test::Sample;
using test::thai;

namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string body(const std::string& page) {
  return page.substr(page.find("<body>"));
}

rules::Finding no_evidence() {
  rules::Finding one = finding("SB602", Severity::kWarning, at("KPI <2>", "I9", 1), "R&D", "2.1");
  one.points = 5;
  one.args = {{"level", {Arg::Kind::kNumber, "5"}}, {"score", {Arg::Kind::kNumber, "5.00"}}};
  return one;
}

}  // namespace

TEST_CASE("the page of a faulty workbook, whole") {
  Sample sample;
  sample.findings.list = {no_evidence()};
  sample.findings.checks = {{"SB602", true, ""}};
  const FileResult file = sample.result();
  CHECK(body(validate_html({&file, 1}, english())) == R"html(<body>
<section class="file"><div class="cover"><h1>Report on the check of a workbook</h1>
<table class="facts"><tr><th>File</th>
<td>data/report.xlsx</td>
</tr>
<tr><th>Form</th>
<td>Sample form (sample/1)</td>
</tr>
<tr><th>Agency</th>
<td>กรมตัวอย่าง</td>
</tr>
<tr><th>Fiscal year (B.E.)</th>
<td>2566</td>
</tr>
<tr><th>Score</th>
<td>Total 52.00 of 100 points · reported 2 of 3 indicators · pending 1 (20 points) · for information: 65.00 % of the maximum of the reported indicators alone (80 points)</td>
</tr>
<tr><th>Pending</th>
<td>20.00 points, 20.00 % of the maximum</td>
</tr>
</table>
<p class="verdict">Complete and ready to send (nothing to fix · 1 should be checked)</p>
<table><tr><th>Severity</th>
<th class="number">Number</th>
<th class="number">Points at stake</th>
</tr>
<tr><td>must fix</td>
<td class="number">0</td>
<td class="number">–</td>
</tr>
<tr><td>should check</td>
<td class="number">1</td>
<td class="number">5.00</td>
</tr>
<tr><td>for information</td>
<td class="number">0</td>
<td class="number">–</td>
</tr>
</table>
<h2>What affects the score most</h2>
<ol><li><a href="#f1-1">[should check] sheet “KPI &lt;2&gt;” cell I9, field “R&amp;D”: No document reference found (5.00 points) [SB602]</a>
</li>
</ol>
<h2>Decision</h2>
<div class="line"></div>
<table class="signatures"><tr><td><b>Prepared by</b>
<div class="line">Signed</div>
<div class="line">Position</div>
<div class="line">Date</div>
</td>
<td><b>Checked by</b>
<div class="line">Signed</div>
<div class="line">Position</div>
<div class="line">Date</div>
</td>
<td><b>Approved by</b>
<div class="line">Signed</div>
<div class="line">Position</div>
<div class="line">Date</div>
</td>
</tr>
</table>
<p class="note">This checks completeness and consistency with the form. It does not certify results.</p>
</div>
<div class="pages"><h2>What to fix and to check</h2>
<h3>Sheet “KPI &lt;2&gt;”</h3>
<table><thead><tr><th class="severity">Severity</th>
<th class="where">Where</th>
<th>Finding and remedy</th>
</tr>
</thead>
<tbody><tr id="f1-1" class="warning"><td class="severity">should check SB602</td>
<td class="where">cell I9, field “R&amp;D”</td>
<td><p>level 5, 5.00 points, but no reference to a document was found</p>
<p><b>Why: </b>
Assessors confirm results by documents.</p>
<p><b>How to fix: </b>
Give number and date of the letter, or name and date of the report used, in the field “R&amp;D” (sheet “KPI &lt;2&gt;”, cell I9).</p>
</td>
</tr>
</tbody>
</table>
<p class="note">Checks run: 1 (SB602)</p>
<h2>Scores by weight</h2>
<table><thead><tr><th>Item</th>
<th class="number">Weight</th>
<th class="number">Level</th>
<th class="number">Score / Maximum</th>
<th class="bar">Share reached</th>
</tr>
</thead>
<tbody><tr class="group"><td style="padding-left:2mm">Dimension 1 ความสอดคล้องเชิงยุทธศาสตร์</td>
<td class="number">40</td>
<td class="number"></td>
<td class="number">16.00 / 40.00</td>
<td class="bar" aria-hidden="true"><div><span style="width:40.0%"></span></div></td>
</tr>
<tr><td style="padding-left:6mm">1.1 ระดับความสำเร็จของแผน</td>
<td class="number">50</td>
<td class="number">4</td>
<td class="number">16.00 / 20.00</td>
<td class="bar" aria-hidden="true"><div><span style="width:80.0%"></span></div></td>
</tr>
<tr><td style="padding-left:6mm">1.2 ร้อยละของกำลังคน</td>
<td class="number">50</td>
<td class="number">pending</td>
<td class="number">0.00 / 20.00</td>
<td class="bar" aria-hidden="true"><div><span style="width:0.0%"></span></div></td>
</tr>
<tr class="group"><td style="padding-left:2mm">Dimension 2 ประสิทธิภาพ</td>
<td class="number">60</td>
<td class="number"></td>
<td class="number">36.00 / 60.00</td>
<td class="bar" aria-hidden="true"><div><span style="width:60.0%"></span></div></td>
</tr>
<tr><td style="padding-left:6mm">2.1 จำนวนสื่อการเรียนรู้</td>
<td class="number">100</td>
<td class="number">3</td>
<td class="number">36.00 / 60.00</td>
<td class="bar" aria-hidden="true"><div><span style="width:60.0%"></span></div></td>
</tr>
</tbody>
</table>
<p>Total 52.00 of 100 points · reported 2 of 3 indicators · pending 1 (20 points) · for information: 65.00 % of the maximum of the reported indicators alone (80 points)</p>
</div>
</section>
</body>
</html>
)html");
}

TEST_CASE("the page loads nothing, runs nothing and says so") {
  Sample sample;
  sample.findings.list = {no_evidence()};
  const FileResult file = sample.result();
  const std::string page = validate_html({&file, 1}, thai());
  CHECK(
      page.starts_with("<!DOCTYPE html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"));
  for (const std::string_view word :
       {"<script", "<img", "<link", "src=", "url(", "@import", "://"}) {
    CAPTURE(word);
    CHECK_FALSE(holds(page, word));
  }
}

TEST_CASE("the list of what costs most has five entries and leads to the findings") {
  Sample sample;
  for (int i = 1; i <= 6; ++i) {
    sample.findings.list.push_back(no_evidence());
    sample.findings.list.back().points = i;
  }
  const FileResult file = sample.result();
  const std::string page = validate_html({&file, 1}, thai());
  CHECK(holds(page,
              "<ol><li><a href=\"#f1-6\">[ควรตรวจสอบ] แผ่นงาน “KPI &lt;2&gt;” เซลล์ I9 "
              "ช่อง “R&amp;D”: ยังไม่พบการอ้างอิงเอกสารหลักฐาน (6.00 คะแนน) [SB602]</a>\n</li>\n"));
  CHECK(holds(page, "href=\"#f1-2\""));
  CHECK_FALSE(holds(page, "href=\"#f1-1\""));
  CHECK(holds(page, "<tr id=\"f1-6\" class=\"warning\">"));
}

TEST_CASE("several files have a section each and a verdict over all") {
  const Sample sample;
  const FileResult files[] = {sample.result(),
                              test::unreadable("<e>.xlsx", Error(ErrorCode::kFileEmpty))};
  const std::string page = validate_html(files, english());
  CHECK(holds(page, R"(<section class="file"><h1>Report on the check of a workbook</h1>
<h2>&lt;e&gt;.xlsx</h2>
<p class="verdict">Not ready to send: 1 not read</p>
<p>the file is empty (0 bytes)</p>
<p><b>How to fix: </b>)"));
  CHECK(holds(page,
              "<p class=\"verdict\">Not ready to send: 1 of 2 files · 1 not read</p>\n</body>"));
}

TEST_CASE("a form without points has no table of scores") {
  Sample sample;
  sample.scores.reset();
  const FileResult none = sample.result();
  const std::string page = validate_html({&none, 1}, english());
  CHECK_FALSE(holds(page, "Scores by weight"));
  CHECK_FALSE(holds(page, "<th>Pending</th>"));
  CHECK(holds(page, "<th>Agency</th>\n<td>กรมตัวอย่าง</td>"));
}

TEST_CASE("personal values are withheld") {
  Sample sample;
  sample.form.fields.front().personal = true;
  rules::Finding one = finding("SB303", Severity::kError, at(kSummary, "A9"), "เบอร์ติดต่อ", "");
  one.found = "secret";
  one.args = {{"type", {Arg::Kind::kText, "number"}}, {"seen", {Arg::Kind::kText, "secret"}}};
  sample.findings.list = {one};
  const FileResult file = sample.result();
  const std::string page = validate_html({&file, 1}, thai());
  CHECK_FALSE(holds(page, "secret"));
  CHECK_FALSE(holds(page, "กรมตัวอย่าง"));
}

TEST_CASE("no files at all is a page that says so") {
  CHECK(body(validate_html({}, english())) ==
        "<body>\n<p class=\"verdict\">Not ready to send: there is no file to check</p>\n"
        "</body>\n</html>\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
