// SPDX-License-Identifier: Apache-2.0
#include "cli/files.h"

#include <algorithm>

#include "io/files.h"

namespace scorebook::cli {
namespace {

constexpr std::string_view kWorkbookEndings[] = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"};

bool is_workbook_name(std::string_view path) {
  std::string lower(path);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::any_of(std::begin(kWorkbookEndings), std::end(kWorkbookEndings),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

Input failed(const std::string& path, Error error) {
  error.file = path;
  Input input;
  input.name = path;
  input.error = std::move(error);
  return input;
}

}  // namespace

Input read_input(const std::string& path) {
  Result<std::string> bytes = io::read_file(path);
  if (!bytes) {
    return failed(path, std::move(bytes).error());
  }
  Input input;
  input.name = path;
  input.bytes = std::move(*bytes);
  return input;
}

std::vector<Input> read_inputs(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    if (!io::is_folder(path)) {
      files.push_back(path);
      continue;
    }
    Result<std::vector<std::string>> found = io::list_files(path);
    if (!found) {
      inputs.push_back(failed(path, std::move(found).error()));
      continue;
    }
    std::copy_if(found->begin(), found->end(), std::back_inserter(files), is_workbook_name);
  }
  std::sort(files.begin(), files.end());
  files.erase(std::unique(files.begin(), files.end()), files.end());
  for (const std::string& file : files) {
    inputs.push_back(read_input(file));
  }
  std::stable_sort(inputs.begin(), inputs.end(),
                   [](const Input& a, const Input& b) { return a.name < b.name; });
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
      if (file == "form.toml" || file.ends_with("/form.toml")) {
        inputs.push_back(read_input(file));
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

bool same_file(const std::string& a, const std::string& b) { return io::same_file(a, b); }

}  // namespace scorebook::cli
