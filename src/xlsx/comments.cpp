// SPDX-License-Identifier: Apache-2.0
// Notes and conversations on cells, and links to other files.
#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "xlsx/book_parts.h"
#include "xlsx/features.h"
#include "xlsx/opc.h"
#include "xlsx/part_reader.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

/// The author that stands for a conversation, of which older programs show a note only.
constexpr std::string_view kConversationAuthor = "tc=";

/// The raw content of the element just opened; empty when it is damaged, which the reader tells.
std::string_view content(PartReader& reader, const XmlToken& open, std::string_view bytes) {
  if (open.kind != XmlTokenKind::kStart || !reader.skip()) {
    return {};
  }
  const std::string_view inside = bytes.substr(open.end, reader.position() - open.end);
  return inside.substr(0, inside.rfind("</"));
}

bool opens(const XmlToken& token) {
  return token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
}

Result<void> read_notes(const io::Package& package, const std::string& part,
                        std::vector<Comment>& out) {
  const auto bytes = read_xml_part(package, part);
  if (!bytes) {
    return bytes.error();
  }
  PartReader reader(*bytes, part, package.limits().max_xml_depth);
  std::vector<std::string> authors;
  Comment* comment = nullptr;
  for (XmlToken token; reader.next(token);) {
    if (!opens(token)) {
      continue;
    }
    if (token.name == "author") {
      authors.push_back(decode_content(content(reader, token, *bytes)));
    } else if (token.name == "comment") {
      comment = nullptr;
      const auto ref = base::parse_ref(io::find_attribute(token, "ref"));
      const std::uint32_t author = attribute_number(token, "authorId", base::kMaxRow);
      const std::string name = author < authors.size() ? authors[author] : std::string();
      if (ref && !name.starts_with(kConversationAuthor)) {
        comment = &out.emplace_back();
        comment->ref = *ref;
        comment->author = name;
      }
    } else if (token.name == "text" && comment != nullptr) {
      comment->text = join_runs(content(reader, token, *bytes));
    }
  }
  return reader.status();
}

/// Names of those who take part in conversations, by id.
Result<std::map<std::string, std::string>> read_persons(const Workbook& book) {
  std::map<std::string, std::string> persons;
  const Relationship* const related = find_type(book.parts().relationships, "person");
  if (related == nullptr || book.package().find(related->target) == nullptr) {
    return persons;
  }
  const auto bytes = read_xml_part(book.package(), related->target);
  if (!bytes) {
    return bytes.error();
  }
  PartReader reader(*bytes, related->target, book.package().limits().max_xml_depth);
  for (XmlToken token; reader.next(token);) {
    if (token.name == "person" && opens(token)) {
      persons.emplace(attribute_text(token, "id"), attribute_text(token, "displayName"));
    }
  }
  if (auto status = reader.status(); !status) {
    return status.error();
  }
  return persons;
}

Result<void> read_conversations(const Workbook& book, const std::string& part,
                                std::vector<Comment>& out) {
  const auto persons = read_persons(book);
  if (!persons) {
    return persons.error();
  }
  const auto bytes = read_xml_part(book.package(), part);
  if (!bytes) {
    return bytes.error();
  }
  PartReader reader(*bytes, part, book.package().limits().max_xml_depth);
  Comment* comment = nullptr;
  for (XmlToken token; reader.next(token);) {
    if (!opens(token)) {
      continue;
    }
    if (token.name == "threadedComment") {
      comment = nullptr;
      if (const auto ref = base::parse_ref(io::find_attribute(token, "ref"))) {
        comment = &out.emplace_back();
        comment->ref = *ref;
        comment->threaded = true;
        const auto person = persons->find(attribute_text(token, "personId"));
        comment->author = person == persons->end() ? std::string() : person->second;
      }
    } else if (token.name == "text" && comment != nullptr) {
      comment->text = decode_content(content(reader, token, *bytes));
    }
  }
  return reader.status();
}

}  // namespace

Result<std::vector<Comment>> read_comments(const Workbook& book, const Sheet& sheet) {
  std::vector<Comment> out;
  const auto relationships = read_relationships(book.package(), sheet.part());
  if (!relationships) {
    return relationships.error();
  }
  for (const Relationship& relationship : *relationships) {
    Result<void> done;
    if (relationship.external) {
      continue;
    }
    if (relationship.type == "comments") {
      done = read_notes(book.package(), relationship.target, out);
    } else if (relationship.type == "threadedComment") {
      done = read_conversations(book, relationship.target, out);
    }
    if (!done) {
      return done.error();
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Comment& a, const Comment& b) { return a.ref < b.ref; });
  return out;
}

Result<std::vector<ExternalLink>> read_external_links(const Workbook& book) {
  std::vector<ExternalLink> out;
  const io::Package& package = book.package();
  for (const Relationship& relationship : book.parts().relationships) {
    if (relationship.type != "externalLink" || relationship.external) {
      continue;
    }
    const auto bytes = read_xml_part(package, relationship.target);
    if (!bytes) {
      return bytes.error();
    }
    const auto targets = read_relationships(package, relationship.target);
    if (!targets) {
      return targets.error();
    }
    PartReader reader(*bytes, relationship.target, package.limits().max_xml_depth);
    for (XmlToken token; reader.next(token);) {
      const bool ole = token.name == "oleLink";
      if (!opens(token)) {
        continue;
      }
      if (token.name == "ddeLink") {
        out.push_back({ExternalLink::Kind::kDde, attribute_text(token, "ddeService") + "|" +
                                                     attribute_text(token, "ddeTopic")});
      } else if (ole || token.name == "externalBook") {
        const std::string id = attribute_text(token, "id");
        const auto target = std::find_if(targets->begin(), targets->end(),
                                         [&id](const Relationship& r) { return r.id == id; });
        out.push_back({ole ? ExternalLink::Kind::kOle : ExternalLink::Kind::kWorkbook,
                       target == targets->end() ? std::string() : target->target});
      }
    }
    if (auto status = reader.status(); !status) {
      return status.error();
    }
  }
  return out;
}

}  // namespace scorebook::xlsx
