// SPDX-License-Identifier: Apache-2.0
// bench_check make FORM.toml WORKBOOK FOLDER N: writes N workbooks like the given one, each with
// other levels and results.
// bench_check run FORM.toml FILE...: reads, scores and checks the workbooks; the time of each step.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

#include "bind/bind.h"
#include "edit/fill.h"
#include "form/load.h"
#include "io/files.h"
#include "record/data.h"
#include "rules/rules.h"
#include "scoring/scores.h"

namespace {

using namespace scorebook;

[[noreturn]] void stop(const std::string& file, const Error& error) {
  std::fprintf(stderr, "%s: %s %s\n", file.c_str(), key(error.code).data(), error.place.c_str());
  std::exit(1);
}

template <typename T>
T must(const std::string& file, Result<T> result) {
  if (!result) {
    stop(file, result.error());
  }
  return *std::move(result);
}

form::Form load(const std::string& path) {
  const std::string text = must(path, io::read_file(path));
  form::Loaded loaded = form::load(path, text, rules::known_ids(), scoring::known_kinds());
  if (!loaded.form) {
    stop(path, Error(ErrorCode::kFormDefinition));
  }
  return *std::move(loaded.form);
}

/// The same figures for the same number: no clock, no generator of the system.
class Figures {
 public:
  explicit Figures(std::uint64_t seed) : state_(seed * 2654435761U + 12345) {}

  std::int64_t up_to(std::int64_t most) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::int64_t>((state_ >> 33) % static_cast<std::uint64_t>(most + 1));
  }

 private:
  std::uint64_t state_;
};

/// Other levels in the summary and other results in the sheets of the indicators.
record::Data varied(const form::Form& form, const record::Data& given, std::uint64_t seed) {
  record::Data data;
  data.form = form.name();
  Figures figures(seed);
  for (const record::DataTable& table : given.tables) {
    record::DataTable other{table.name, {}};
    for (const record::DataRow& row : table.rows) {
      record::DataRow changed;
      changed.id = row.id;
      for (const auto& [field, value] : row.values) {
        if (field != "level" && field != "result") {
          continue;
        }
        const bool level = field == "level";
        record::DataValue number;
        number.kind = record::DataValue::Kind::kNumber;
        number.number = level ? Exact(1 + figures.up_to(4)) : Exact(figures.up_to(9999), 100);
        number.text = number.number.exact_text();
        changed.values.emplace_back(field, std::move(number));
      }
      if (!changed.values.empty()) {
        other.rows.push_back(std::move(changed));
      }
    }
    data.tables.push_back(std::move(other));
  }
  return data;
}

int make_workbooks(const std::string& form_path, const std::string& path,
                   const std::string& folder, int count) {
  const form::Form form = load(form_path);
  const std::string bytes = must(path, io::read_file(path));
  const io::MemorySource source(bytes);
  const xlsx::Workbook book = must(path, xlsx::Workbook::open(source));
  const record::Record record = bind::bind(book, form, path);
  const record::Data data = record::to_data(form, record, true);
  for (int i = 0; i < count; ++i) {
    edit::FillOptions options;
    options.overwrite_formulas = true;
    const record::Data other = varied(form, data, static_cast<std::uint64_t>(i) + 1);
    const xlsx::Written written = must(path, edit::fill(book, form, record, other, options));
    const std::string out = folder + "/" + std::to_string(100000 + i) + ".xlsx";
    if (const auto saved = io::write_file_atomic(out, written.bytes, true); !saved) {
      stop(out, saved.error());
    }
  }
  return 0;
}

/// Milliseconds of processor time since the last call.
class Laps {
 public:
  double lap() {
    const std::clock_t now = std::clock();
    const double spent = 1000.0 * static_cast<double>(now - last_) / CLOCKS_PER_SEC;
    last_ = now;
    return spent;
  }

 private:
  std::clock_t last_ = std::clock();
};

int run(const std::string& form_path, int count, char** files) {
  const form::Form form = load(form_path);
  double reading = 0, scoring_ms = 0, checking = 0;
  std::size_t indicators = 0, findings = 0;
  Exact sum;
  for (int i = 0; i < count; ++i) {
    Laps laps;
    const std::string bytes = must(files[i], io::read_file(files[i]));
    const io::MemorySource source(bytes);
    const xlsx::Workbook book =
        must(files[i], xlsx::Workbook::open(source, {}, xlsx::Keep::kValues));
    const record::Record record = bind::bind(book, form, files[i]);
    reading += laps.lap();
    const std::optional<scoring::Scores> scores = scoring::score(form, record);
    scoring_ms += laps.lap();
    const rules::Findings found = rules::run({form, record, scores ? &*scores : nullptr});
    checking += laps.lap();
    indicators += scores ? scores->indicators.size() : 0;
    sum += scores && scores->total ? *scores->total : Exact();
    findings += found.list.size();
  }
  std::printf(
      "files=%d indicators=%zu findings=%zu total=%s ms_per_file: read=%.4f score=%.4f "
      "check=%.4f\n",
      count, indicators, findings, sum.shown(4).c_str(), reading / count, scoring_ms / count,
      checking / count);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 3 ? argv[1] : "";
  if (mode == "make" && argc == 6) {
    return make_workbooks(argv[2], argv[3], argv[4], std::atoi(argv[5]));
  }
  if (mode == "run") {
    return run(argv[2], argc - 3, argv + 3);
  }
  std::fprintf(stderr,
               "usage: bench_check make FORM.toml WORKBOOK FOLDER N\n"
               "       bench_check run FORM.toml FILE...\n");
  return 2;
}
