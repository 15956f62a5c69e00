// SPDX-License-Identifier: Apache-2.0
#include "cli/files.h"

#include <algorithm>

#include "io/files.h"

namespace scorebook::cli {
namespace {

constexpr std::string_view kWorkbookEndings[] = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"};

// The workbooks in a folder and below, or one failed input.
std::vector<Input> inputs_in(const std::string& folder) {
  const Result<std::vector<std::string>> files = io::list_files(folder);
  if (!files) {
    return {Input::failed(folder, files.error())};
  }
  std::vector<Input> inputs;
  for (const std::string& file : *files) {
    if (is_workbook_name(file)) {
      inputs.push_back(input_of(file));
    }
  }
  if (inputs.empty()) {
    inputs.push_back(Input::failed(folder, Error(ErrorCode::kFolderEmpty)));
  }
  return inputs;
}

}  // namespace

bool is_workbook_name(std::string_view path) {
  std::string lower(path);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::any_of(std::begin(kWorkbookEndings), std::end(kWorkbookEndings),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

Input input_of(const std::string& path) {
  return {path, [path]() -> Result<std::string> {
            if (io::is_folder(path)) {
              return Error(ErrorCode::kFileIsFolder);
            }
            return io::read_file(path);
          }};
}

std::vector<Input> inputs_of(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    if (io::is_folder(path)) {
      const std::vector<Input> found = inputs_in(path);
      inputs.insert(inputs.end(), found.begin(), found.end());
    } else {
      inputs.push_back(input_of(path));
    }
  }
  std::stable_sort(inputs.begin(), inputs.end(),
                   [](const Input& a, const Input& b) { return a.name < b.name; });
  const auto same = [](const Input& a, const Input& b) { return a.name == b.name; };
  inputs.erase(std::unique(inputs.begin(), inputs.end(), same), inputs.end());
  return inputs;
}

Result<std::vector<Input>> read_form_definitions(const std::vector<std::string>& folders) {
  std::vector<Input> inputs;
  for (const std::string& folder : folders) {
    Result<std::vector<std::string>> files = io::list_files(folder);
    if (!files) {
      Error error = std::move(files).error();
      error.file = folder;
      return error;
    }
    for (const std::string& file : *files) {
      const std::string_view name = std::string_view(file).substr(file.find_last_of('/') + 1);
      if (name == "form.toml" || name == "blank.xlsx") {
        inputs.push_back(input_of(file));
      }
    }
  }
  return inputs;
}

Result<void> write_output(const std::string& path, std::string_view bytes, bool replace) {
  Result<void> written = io::write_file_atomic(path, bytes, replace);
  if (!written) {
    Error error = written.error();
    error.file = path;
    return error;
  }
  return {};
}

Result<void> make_output_folder(const std::string& path) {
  Result<void> made = io::make_folder(path);
  if (!made) {
    Error error = made.error();
    error.file = path;
    return error;
  }
  return {};
}

bool same_file(const std::string& a, const std::string& b) {
  return io::same_file(a, b);
}

}  // namespace scorebook::cli
