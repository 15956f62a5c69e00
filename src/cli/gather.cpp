// SPDX-License-Identifier: Apache-2.0
#include "cli/gather.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "cli/files.h"
#include "io/files.h"
#include "io/package.h"
#include "record/text_decode.h"

namespace scorebook::cli {
namespace {

bool is_archive_name(std::string_view path) {
  return path.size() > 4 && (path.ends_with(".zip") || path.ends_with(".ZIP"));
}

bool is_pattern(std::string_view path) {
  return path.find_first_of("*?") != std::string_view::npos;
}

/// An archive that stays open while one of its workbooks may be asked for.
struct Archive {
  std::unique_ptr<io::ByteSource> source;
  std::unique_ptr<io::Package> package;
};

Result<std::shared_ptr<Archive>> open_archive(const std::string& path) {
  auto archive = std::make_shared<Archive>();
  Result<std::unique_ptr<io::ByteSource>> source = io::open_file(path);
  if (!source) {
    return source.error();
  }
  archive->source = *std::move(source);
  Result<io::Package> package = io::Package::open(*archive->source, io::Limits{});
  if (!package) {
    return package.error();
  }
  archive->package = std::make_unique<io::Package>(*std::move(package));
  return archive;
}

/// The name without its folders.
std::string_view last_part(std::string_view name) {
  return name.substr(name.rfind('/') + 1);
}

void add_archive(const std::string& path, std::vector<Input>& inputs) {
  const Result<std::shared_ptr<Archive>> archive = open_archive(path);
  if (!archive) {
    inputs.push_back(Input::failed(path, archive.error()));
    return;
  }
  const std::size_t before = inputs.size();
  for (const io::Entry& entry : (*archive)->package->entries()) {
    const std::string_view name = last_part(entry.name);
    // A Mac adds a folder of shadows to the archives it makes.
    if (!is_workbook_name(name) || name.starts_with("~$") || name.starts_with(".") ||
        entry.name.starts_with("__MACOSX/")) {
      continue;
    }
    inputs.push_back({path + "/" + entry.name,
                      [shared = *archive, &entry] { return shared->package->read(entry); }});
  }
  if (inputs.size() == before) {
    inputs.push_back(Input::failed(path, Error(ErrorCode::kFolderEmpty)));
  }
}

void add_file(const std::string& path, std::vector<Input>& inputs) {
  if (is_archive_name(path)) {
    add_archive(path, inputs);
  } else {
    inputs.push_back(input_of(path));
  }
}

/// Adds the workbooks and archives among the files below a folder that the test lets through.
template <typename Test>
void add_folder(const std::string& folder, const std::string& named, Test test,
                std::vector<Input>& inputs) {
  const Result<std::vector<std::string>> files = io::list_files(folder);
  if (!files) {
    inputs.push_back(Input::failed(named, files.error()));
    return;
  }
  const std::size_t before = inputs.size();
  for (const std::string& file : *files) {
    if ((is_workbook_name(file) || is_archive_name(file)) && test(file)) {
      add_file(file, inputs);
    }
  }
  if (inputs.size() == before) {
    inputs.push_back(Input::failed(named, Error(ErrorCode::kFolderEmpty)));
  }
}

void add_pattern(const std::string& pattern, std::vector<Input>& inputs) {
  const std::size_t slash = pattern.rfind('/', pattern.find_first_of("*?"));
  const std::string folder = slash == std::string::npos ? "." : pattern.substr(0, slash + 1);
  const std::string prefix = slash == std::string::npos ? "./" : "";
  add_folder(
      folder, pattern,
      [&](const std::string& file) {
        return fits_pattern(file, pattern) || fits_pattern(file, prefix + pattern);
      },
      inputs);
}

}  // namespace

bool fits_pattern(std::string_view path, std::string_view pattern) {
  if (pattern.empty()) {
    return path.empty();
  }
  if (pattern.front() == '*') {
    const bool deep = pattern.starts_with("**");
    const std::string_view rest = pattern.substr(deep ? 2 : 1);
    for (std::size_t i = 0;; ++i) {
      if (fits_pattern(path.substr(i), rest)) {
        return true;
      }
      if (i == path.size() || (path[i] == '/' && !deep)) {
        return false;
      }
    }
  }
  if (path.empty()) {
    return false;
  }
  if (pattern.front() == '?' && path.front() != '/') {
    std::size_t next = 0;
    base::next_code_point(path, next);
    return fits_pattern(path.substr(next), pattern.substr(1));
  }
  return path.front() == pattern.front() && fits_pattern(path.substr(1), pattern.substr(1));
}

std::vector<std::string> listed_paths(std::string_view list) {
  const std::string text = record::decode_text(list);
  std::vector<std::string> paths;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string path = text.substr(begin, end - begin);
    if (path.ends_with('\r')) {
      path.pop_back();
    }
    if (!path.empty()) {
      paths.push_back(std::move(path));
    }
    begin = end + 1;
  }
  return paths;
}

std::vector<Input> gather(const std::vector<std::string>& paths,
                          const std::vector<std::string>& except) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    if (io::is_folder(path)) {
      add_folder(
          path, path, [](const std::string&) { return true; }, inputs);
    } else if (is_pattern(path) && !io::exists(path)) {
      add_pattern(path, inputs);
    } else {
      add_file(path, inputs);
    }
  }
  std::erase_if(inputs, [&](const Input& input) {
    return std::any_of(except.begin(), except.end(), [&](const std::string& path) {
      return !path.empty() && io::same_file(path, input.name);
    });
  });
  std::stable_sort(inputs.begin(), inputs.end(),
                   [](const Input& a, const Input& b) { return a.name < b.name; });
  const auto same = [](const Input& a, const Input& b) { return a.name == b.name; };
  inputs.erase(std::unique(inputs.begin(), inputs.end(), same), inputs.end());
  return inputs;
}

}  // namespace scorebook::cli
