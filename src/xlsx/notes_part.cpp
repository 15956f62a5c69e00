// SPDX-License-Identifier: Apache-2.0
#include "xlsx/notes_part.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "io/xml.h"
#include "xlsx/part_reader.h"
#include "xlsx/splices.h"
#include "xlsx/start_tag.h"
#include "xlsx/text_content.h"

namespace scorebook::xlsx {
namespace {

using io::XmlToken;
using io::XmlTokenKind;

/// The author that stands for a conversation (MS-XLSX 2.6.205).
constexpr std::string_view kConversationAuthor = "tc=";

/// A <comment> as it stands; its text is the content of <text>.
struct Standing {
  base::CellRef ref;
  std::uint32_t author = 0;
  std::size_t begin = 0, end = 0;
  std::size_t text_begin = 0, text_end = 0;
};

struct Author {
  std::string name;
  std::size_t begin = 0, end = 0;
};

class NotesPatcher {
 public:
  NotesPatcher(std::string_view bytes, const NoteSign& sign) : bytes_(bytes), sign_(sign) {}

  Result<void> read(std::string_view part, std::uint32_t max_depth) {
    PartReader reader(bytes_, part, max_depth);
    if (auto root = reader.expect_root("comments"); !root) {
      return root;
    }
    prefix_ = reader.prefix();
    for (XmlToken token; reader.next(token);) {
      take(reader, token);
    }
    return reader.status();
  }

  /// Whether there are lists of authors and of notes.
  bool has_room() const { return authors_end_ != 0 && list_end_ != 0; }

  NotesPart apply(const std::vector<Note>& notes) {
    for (const Note& note : notes) {
      wanted_[note.ref] = &note;
    }
    NotesPart out;
    for (const Standing& one : standing_) {
      change(one, out);
    }
    const std::size_t ours = wanted_.empty() && !keeps_ours_ ? authors_.size() : our_author();
    std::map<std::size_t, std::string> added;  // by place
    for (const auto& [ref, note] : wanted_) {
      added[place_of(ref)] += new_note(*note, ours);
      out.added.insert(ref);
    }
    for (auto& [at, text] : added) {
      splices_.insert(at, std::move(text));
    }
    drop_author();
    out.left = standing_.size() + out.added.size() - out.removed.size();
    out.bytes = splices_.apply(bytes_);
    return out;
  }

 private:
  void take(PartReader& reader, const XmlToken& token) {
    const bool opens = token.kind == XmlTokenKind::kStart || token.kind == XmlTokenKind::kEmpty;
    if (token.kind == XmlTokenKind::kEnd && token.name == "authors") {
      authors_end_ = token.begin;
    } else if (token.kind == XmlTokenKind::kEnd && token.name == "commentList") {
      list_end_ = token.begin;
    } else if (token.kind == XmlTokenKind::kEnd && token.name == "comment" && !standing_.empty()) {
      standing_.back().end = token.end;
    } else if (opens && token.name == "author") {
      const XmlToken open = token;
      const bool whole = open.kind == XmlTokenKind::kStart && reader.skip();
      const std::string_view element = bytes_.substr(open.begin, reader.position() - open.begin);
      const std::size_t text = open.end - open.begin;
      authors_.push_back(
          {whole ? decode_content(element.substr(text, element.rfind("</") - text)) : std::string(),
           open.begin, reader.position()});
    } else if (opens && token.name == "comment") {
      Standing& one = standing_.emplace_back();
      one.ref = base::parse_ref(io::find_attribute(token, "ref")).value_or(base::CellRef{0, 0});
      one.author = attribute_number(token, "authorId", 0);
      one.begin = token.begin;
      one.end = token.end;
    } else if (token.kind == XmlTokenKind::kStart && token.name == "text" && !standing_.empty()) {
      standing_.back().text_begin = token.end;
      if (reader.skip()) {
        standing_.back().text_end = bytes_.rfind("</", reader.position() - 1);
      }
    }
  }

  std::string_view author_of(const Standing& one) const {
    return one.author < authors_.size() ? std::string_view(authors_[one.author].name)
                                        : std::string_view();
  }

  void change(const Standing& one, NotesPart& out) {
    const auto wanted = wanted_.find(one.ref);
    if (author_of(one).starts_with(kConversationAuthor)) {
      if (wanted != wanted_.end()) {
        out.left_alone.push_back(one.ref);
        wanted_.erase(wanted);
      }
      return;
    }
    const bool ours = author_of(one) == sign_.author;
    const std::string text = wanted == wanted_.end() ? std::string() : wanted->second->text;
    if (ours && text.empty()) {
      splices_.replace(one.begin, one.end, "");
      out.removed.insert(one.ref);
    } else {
      keeps_ours_ = keeps_ours_ || ours;
      const std::string_view now = bytes_.substr(one.text_begin, one.text_end - one.text_begin);
      std::string after = ours ? run(text) : below(now, text);
      if (after != now) {
        splices_.replace(one.text_begin, one.text_end, std::move(after));
      }
    }
    if (wanted != wanted_.end()) {
      wanted_.erase(wanted);
    }
  }

  std::string run(const std::string& text, std::string_view properties = {}) const {
    return "<" + prefix_ + "r>" + std::string(properties) + text_element(text, prefix_) + "</" +
           prefix_ + "r>";
  }

  /// The content of a user's note with our text below the marker, or without any. A note of a plain
  /// <t> is made a run, for runs cannot follow one; our run then has empty properties, which tell
  /// that it was plain.
  std::string below(std::string_view content, const std::string& text) const {
    const std::string open = "<" + prefix_ + "r>";
    const std::string close = "</" + prefix_ + "r>";
    const std::string was_plain = "<" + prefix_ + "rPr/>";
    std::string user(content);
    const std::string escaped = io::escape_text("\n" + sign_.marker + "\n");
    if (const std::size_t marker = user.find(escaped); marker != std::string::npos) {
      const std::size_t ours = user.rfind(open, marker);
      const bool wrapped = user.substr(ours + open.size()).starts_with(was_plain);
      user.erase(ours);
      if (wrapped && user.starts_with(open) && user.ends_with(close)) {
        user = user.substr(open.size(), user.size() - open.size() - close.size());
      }
    }
    if (text.empty()) {
      return user;
    }
    const bool plain = user.starts_with("<" + prefix_ + "t");
    return (plain ? open + user + close : user) +
           run("\n" + sign_.marker + "\n" + text,
               plain ? std::string_view(was_plain) : std::string_view());
  }

  /// The index of our author, who is added when missing.
  std::size_t our_author() {
    const auto found = std::find_if(authors_.begin(), authors_.end(), [&](const Author& author) {
      return author.name == sign_.author;
    });
    if (found == authors_.end()) {
      splices_.insert(authors_end_, "<" + prefix_ + "author>" + io::escape_text(sign_.author) +
                                        "</" + prefix_ + "author>");
    }
    return static_cast<std::size_t>(found - authors_.begin());
  }

  /// Notes stand by row, then column.
  std::size_t place_of(base::CellRef ref) const {
    for (const Standing& one : standing_) {
      if (ref < one.ref) {
        return one.begin;
      }
    }
    return list_end_;
  }

  std::string new_note(const Note& note, std::size_t author) const {
    return "<" + prefix_ + "comment ref=\"" + base::to_a1(note.ref) + "\" authorId=\"" +
           std::to_string(author) + "\"><" + prefix_ + "text>" + run(note.text) + "</" + prefix_ +
           "text></" + prefix_ + "comment>";
  }

  /// Our author goes with our last note when no other has a higher index.
  void drop_author() {
    const bool last = !authors_.empty() && authors_.back().name == sign_.author;
    if (last && wanted_.empty() && !keeps_ours_) {
      splices_.replace(authors_.back().begin, authors_.back().end, "");
    }
  }

  std::string_view bytes_;
  const NoteSign& sign_;
  std::string prefix_;
  std::vector<Author> authors_;
  std::vector<Standing> standing_;
  std::size_t authors_end_ = 0;
  std::size_t list_end_ = 0;
  std::map<base::CellRef, const Note*> wanted_;  // those that have no note yet, after change()
  bool keeps_ours_ = false;                      // a note of ours stays
  Splices splices_;
};

}  // namespace

std::string empty_notes() {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
         "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors>"
         "</authors><commentList></commentList></comments>";
}

Result<NotesPart> patched_notes(std::string_view bytes, std::string_view part,
                                const std::vector<Note>& notes, const NoteSign& sign,
                                std::uint32_t max_depth) {
  NotesPatcher patcher(bytes, sign);
  if (Result<void> read = patcher.read(part, max_depth); !read) {
    return read.error();
  }
  if (!patcher.has_room()) {
    return Error(ErrorCode::kWorkbookDamaged, std::string(part), {{"reason", "no list of notes"}});
  }
  return patcher.apply(notes);
}

}  // namespace scorebook::xlsx
