// SPDX-License-Identifier: Apache-2.0
// The letter as .docx and as .html.
#include "io/package.h"
#include "letter/docx.h"
#include "letter/letter.h"
#include "letter/letters.h"
#include "letter/page.h"

namespace scorebook::letter {
namespace {

std::string part(const std::string& bytes, std::string_view name) {
  const io::MemorySource source(bytes);
  return io::Package::open(source, {}).value().read(name).value();
}

bool has(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

TEST_SUITE("letter.files") {
  TEST_CASE("the .docx is A4 with the margins, styles and texts of the letter") {
    const Template letter = test::small_letter();
    const std::vector<SetLine> lines = compose(letter, test::small_note(), {});
    const std::string bytes = docx(letter, lines).value();
    CHECK(bytes == docx(letter, lines).value());
    const std::string document = part(bytes, "word/document.xml");
    // 210 x 297 mm; 15, 20, 20 and 30 mm in twentieths of a point.
    CHECK(has(document,
              "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"850\" "
              "w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\""));
    CHECK(
        has(document,
            "<w:p><w:pPr><w:pStyle w:val=\"head\"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:sz "
            "w:val=\"40\"/><w:szCs w:val=\"40\"/></w:rPr><w:t xml:space=\"preserve\">ที่</w:t></w:r>"
            "<w:r><w:t xml:space=\"preserve\"> ………</w:t></w:r><w:r><w:tab/></w:r>"));
    CHECK(has(document, "เซลล์ A1: หนึ่ง &lt;&amp;&gt; วิธีแก้ไข: โปรดแก้ไข</w:t>"));
    const std::string styles = part(bytes, "word/styles.xml");
    CHECK(has(styles,
              "<w:rFonts w:ascii=\"TH SarabunPSK\" w:hAnsi=\"TH SarabunPSK\" "
              "w:eastAsia=\"TH SarabunPSK\" w:cs=\"TH SarabunPSK\"/><w:sz w:val=\"32\"/>"
              "<w:szCs w:val=\"32\"/>"));
    CHECK(has(styles,
              "<w:tabs><w:tab w:val=\"left\" w:leader=\"dot\" w:pos=\"4535\"/><w:tab "
              "w:val=\"left\" w:leader=\"dot\" w:pos=\"9071\"/></w:tabs>"));
    CHECK(has(styles,
              "<w:spacing w:before=\"120\" w:after=\"0\"/><w:ind w:left=\"0\" "
              "w:firstLine=\"1417\"/><w:jc w:val=\"thaiDistribute\"/>"));
  }

  TEST_CASE("the page stands alone and holds text as text") {
    const Template letter = test::small_letter();
    const std::string html = page(letter, compose(letter, test::small_note(), {}));
    CHECK(has(html, "@page { size: A4 portrait; margin: 15mm 20mm 20mm 30mm; }"));
    CHECK(has(html,
              "<p class=\"head\"><span class=\"tab dotted\" style=\"width: 80mm\"><span>"
              "<b>ที่</b> ………</span></span><span class=\"tab dotted\" style=\"width: 80mm\">"
              "<span><b>วันที่</b></span></span></p>"));
    CHECK(has(html, "หนึ่ง &lt;&amp;&gt;"));
    CHECK_FALSE(has(html, "<script"));
    CHECK_FALSE(has(html, "http://"));
  }

  TEST_CASE("the program's own letters are sound and fill every name") {
    CHECK((known_letters() == std::vector<std::string>{"letter", "memo"}));
    for (const std::string& name : known_letters()) {
      CAPTURE(name);
      const Result<Template> letter = known_letter(name);
      REQUIRE(letter);
      CHECK(letter->page.left == 30);
      CHECK(letter->page.right == 20);
      CHECK(letter->page.size == 16);
      const std::string html = write(*letter, test::small_note(), {}, FileKind::kHtml).value();
      CHECK(has(html, "มีรายการที่ต้องแก้ไข จำนวน ๒ รายการ และรายการที่ควรตรวจสอบ จำนวน ๓ รายการ ดังนี้"));
      CHECK_FALSE(has(html, "[["));
    }
    CHECK(known_letter("other").error().code == ErrorCode::kUsage);
  }

  TEST_CASE("a value that the letter has no place for is told with the names it has") {
    const Result<std::string> made =
        write(test::small_letter(), test::small_note(), {{"tp", "x"}}, FileKind::kDocx);
    REQUIRE_FALSE(made);
    CHECK(made.error().place == "tp");
    CHECK(made.error().args.front().second == "to");
  }
}

}  // namespace
}  // namespace scorebook::letter
