// SPDX-License-Identifier: Apache-2.0
#include "cli/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace scorebook::cli {
namespace {

constexpr std::chrono::milliseconds kEvery{250};

/// One run of an executor.
class Run {
 public:
  Run(std::size_t count, const std::function<void(std::size_t)>& task)
      : count_(count),
        task_(task) {}

  void go(std::size_t jobs, const Progress& progress) {
    {
      std::vector<std::jthread> threads;
      for (std::size_t i = 0; i < std::min(jobs, count_); ++i) {
        threads.emplace_back([this] { work(); });
      }
      wait(threads.size(), progress);
    }
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

 private:
  void work() {
    for (std::size_t i = next_++; i < count_; i = next_++) {
      try {
        task_(i);
      } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        next_ = count_;
      }
      ++done_;
    }
    const std::lock_guard lock(mutex_);
    ++ended_;
    changed_.notify_one();
  }

  void wait(std::size_t threads, const Progress& progress) {
    const auto start = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex_);
    while (!changed_.wait_for(lock, kEvery, [&] { return ended_ == threads; })) {
      if (progress) {
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        progress(done_, count_, taken.count());
      }
    }
  }

  std::size_t count_;
  const std::function<void(std::size_t)>& task_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t ended_ = 0;
  std::exception_ptr failure_;
};

/// "1,240".
std::string grouped(std::size_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, ",");
  }
  return digits;
}

}  // namespace

Executor in_parallel(std::size_t jobs, Progress progress) {
  if (jobs == 0) {
    jobs = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  }
  return [jobs, progress = std::move(progress)](std::size_t count,
                                                const std::function<void(std::size_t)>& task) {
    Run(count, task).go(jobs, progress);
  };
}

std::string progress_line(const base::WordTable& words, std::size_t done, std::size_t all,
                          double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  const double left = rate > 0 ? static_cast<double>(all - done) / rate : 0;
  return fmt::format(fmt::runtime(words.get("progress")), fmt::arg("done", grouped(done)),
                     fmt::arg("all", grouped(all)),
                     fmt::arg("percent", fmt::format("{:.1f}", 100.0 * static_cast<double>(done) /
                                                                   static_cast<double>(all))),
                     fmt::arg("rate", grouped(static_cast<std::size_t>(std::lround(rate)))),
                     fmt::arg("left", grouped(static_cast<std::size_t>(std::lround(left)))));
}

}  // namespace scorebook::cli
