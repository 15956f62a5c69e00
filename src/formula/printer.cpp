// SPDX-License-Identifier: Apache-2.0
#include "formula/printer.h"

#include <fmt/format.h>

#include <cstddef>
#include <string_view>

#include "base/a1.h"
#include "formula/formula.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

std::string_view spelling(Operator op) {
  switch (op) {
    case Operator::kEqual:
      return "=";
    case Operator::kNotEqual:
      return "<>";
    case Operator::kLess:
      return "<";
    case Operator::kLessEqual:
      return "<=";
    case Operator::kGreater:
      return ">";
    case Operator::kGreaterEqual:
      return ">=";
    case Operator::kJoin:
      return "&";
    case Operator::kAdd:
      return "+";
    case Operator::kSubtract:
      return "-";
    case Operator::kMultiply:
      return "*";
    case Operator::kDivide:
      return "/";
    case Operator::kPower:
      return "^";
    case Operator::kUnion:
      return ",";
    case Operator::kIntersect:
      return " ";
    case Operator::kRange:
      break;
  }
  return ":";
}

std::string quoted(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) {
    out.append(c == quote ? 2 : 1, c);
  }
  return out + quote;
}

bool needs_quotes(std::string_view sheet) {
  return !sheet.empty() && base::quote_sheet(sheet) != sheet;
}

// "[1]", as files number the books they refer to; with a path or a name it stands inside the
// quotes.
bool is_plain_book(std::string_view book) {
  return book.empty() ||
         (book.starts_with('[') && book.find_first_not_of("0123456789", 1) == book.size() - 1);
}

std::string column_text(const Corner& corner) {
  return fmt::format("{}{}", corner.column_fixed ? "$" : "", base::column_name(corner.column));
}

std::string row_text(const Corner& corner) {
  return fmt::format("{}{}", corner.row_fixed ? "$" : "", corner.row);
}

std::string cell_text(const Corner& corner) {
  return column_text(corner) + row_text(corner);
}

std::string area_text(const ReferenceNode& reference) {
  const auto both = [&](auto text) { return text(reference.first) + ':' + text(reference.last); };
  switch (reference.shape) {
    case Shape::kCell:
      return cell_text(reference.first);
    case Shape::kArea:
      return both(cell_text);
    case Shape::kRows:
      return both(row_text);
    case Shape::kColumns:
      return both(column_text);
    case Shape::kLost:
      break;
  }
  return error_text(CellError::kRef);
}

std::string constant_text(const Value& value) {
  return std::visit(Overloaded{[](std::monostate) { return std::string(); },
                               [](double number) { return print_number(number); },
                               [](const std::string& text) { return quoted(text, '"'); },
                               [](bool boolean) { return std::string(boolean ? "TRUE" : "FALSE"); },
                               [](CellError error) { return error_text(error); }},
                    value);
}

class Printer {
 public:
  void print(const Node& node) {
    std::visit([this](const auto& kind) { add(kind); }, node.kind);
  }

  std::string take() { return std::move(out_); }

 private:
  void add(const NumberNode& n) { out_ += print_number(n.value); }

  void add(const TextNode& n) { out_ += quoted(n.value, '"'); }

  void add(const BooleanNode& n) { out_ += constant_text(n.value); }

  void add(const ErrorNode& n) { out_ += error_text(n.error); }

  void add(const MissingNode&) {}

  void add(const ReferenceNode& n) { out_ += print_reference(n); }

  void add(const NameNode& n) { out_ += print_sheets(n.sheets) + n.name; }

  void add(const OpaqueNode& n) { out_ += n.text; }

  void add(const ArrayNode& n) {
    for (std::size_t i = 0; i < n.elements.size(); ++i) {
      out_ += i == 0 ? '{' : (i % n.columns == 0 ? ';' : ',');
      out_ += constant_text(n.elements[i]);
    }
    out_ += '}';
  }

  void add(const SignNode& n) {
    out_ += n.signs;
    print(*n.operand);
  }

  void add(const PercentNode& n) {
    print(*n.operand);
    out_.append(static_cast<std::size_t>(n.count), '%');
  }

  void add(const GroupNode& n) {
    out_ += '(';
    print(*n.inner);
    out_ += ')';
  }

  void add(const ChainNode& n) {
    print(*n.operands.front());
    for (std::size_t i = 0; i < n.operators.size(); ++i) {
      out_ += spelling(n.operators[i]);
      print(*n.operands[i + 1]);
    }
  }

  void add(const CallNode& n) {
    out_ += n.name + '(';
    for (std::size_t i = 0; i < n.arguments.size(); ++i) {
      out_ += i == 0 ? "" : ",";
      print(*n.arguments[i]);
    }
    out_ += ')';
  }

  std::string out_;
};

}  // namespace

std::string print_sheets(const SheetPrefix& sheets) {
  if (sheets.empty()) {
    return {};
  }
  if (sheets.lost) {
    return error_text(CellError::kRef);
  }
  std::string prefix = sheets.book + sheets.first;
  if (!sheets.last.empty()) {
    prefix += ':' + sheets.last;
  }
  const bool quote =
      !is_plain_book(sheets.book) || needs_quotes(sheets.first) || needs_quotes(sheets.last);
  return (quote ? quoted(prefix, '\'') : prefix) + '!';
}

std::string print_reference(const ReferenceNode& reference) {
  return print_sheets(reference.sheets) + area_text(reference);
}

std::string print_number(double number) {
  return upper_ascii(fmt::format("{}", number));
}

std::string Formula::print() const {
  Printer printer;
  printer.print(*root_);
  return printer.take();
}

}  // namespace scorebook::formula
