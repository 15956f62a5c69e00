// SPDX-License-Identifier: Apache-2.0
#include "ministry/consolidation.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "ministry/disagreements.h"
#include "ministry/versions.h"

namespace scorebook::ministry {
namespace {

/// What a delivery is known by, in the order in which deliveries are listed.
using DeliveryKey = std::tuple<std::string, int, int, std::size_t>;  // form, year, round, agency

/// The length of the folders that the names of all files begin with.
std::size_t common_folder(const std::vector<Submission>& submissions) {
  std::string_view common = submissions.empty() ? std::string_view() : submissions.front().file;
  for (const Submission& submission : submissions) {
    const std::string& name = submission.file;
    const auto [end, other] = std::mismatch(common.begin(), common.end(), name.begin(), name.end());
    common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
  }
  return common.rfind('/') + 1;  // npos + 1 is 0
}

/// Does the work of consolidate() step by step.
class Work {
 public:
  Work(std::vector<Submission> submissions, Options options)
      : roster_(std::move(options.roster)),
        received_(std::move(options.received)),
        ranks_(options.ranks) {
    out_.title = std::move(options.title);
    out_.as_of = options.as_of;
    out_.certified = options.certified;
    out_.not_made = std::move(options.corrections);
    out_.has_roster = !roster_.agencies().empty();
    out_.submissions = std::move(submissions);
    const std::size_t folder = common_folder(out_.submissions);
    for (Submission& submission : out_.submissions) {
      submission.file.erase(0, folder);
    }
  }

  Consolidation run(const std::vector<std::string>& common_forms) {
    std::sort(out_.submissions.begin(), out_.submissions.end(),
              [](const Submission& a, const Submission& b) {
                return std::tie(a.file, a.sha256) < std::tie(b.file, b.sha256);
              });
    place_submissions();
    expect_deliveries();
    const Receipts receipts(received_, roster_);
    for (auto& [key, delivery] : deliveries_) {
      if (!delivery.versions.empty()) {
        choose_version(delivery, out_.submissions, receipts);
      }
      delivery.arrival = arrival_of(delivery);
      out_.deliveries.push_back(std::move(delivery));
    }
    drop_made_corrections();
    compare();
    out_.agencies = roster_.agencies();
    out_.disagreements = find_disagreements(out_, common_forms);
    return std::move(out_);
  }

 private:
  /// Gives every submission its agency; those without one are strays.
  void place_submissions() {
    const Receipts receipts(received_, roster_);
    std::vector<std::optional<std::size_t>> agencies(out_.submissions.size());
    for (std::size_t i = 0; i < out_.submissions.size(); ++i) {
      const Submission& submission = out_.submissions[i];
      if (!submission.agency.empty()) {
        agencies[i] = roster_.find_or_add(submission.agency);
      } else if (const Receipt* receipt = receipts.of_file(submission.file)) {
        agencies[i] = roster_.find(receipt->agency);
      }
    }
    const std::vector<std::size_t> places = roster_.sort_added();
    for (std::size_t i = 0; i < out_.submissions.size(); ++i) {
      const Submission& submission = out_.submissions[i];
      if (agencies[i]) {
        agencies[i] = places[*agencies[i]];
      }
      if (!submission.readable() || !agencies[i]) {
        out_.strays.push_back({i, agencies[i]});
        continue;
      }
      delivery(submission.series.form_id(), submission.series.year, submission.series.round,
               *agencies[i])
          .versions.push_back(i);
    }
  }

  Delivery& delivery(const std::string& form_id, int year, int round, std::size_t agency) {
    const auto [found, added] = deliveries_.try_emplace(DeliveryKey{form_id, year, round, agency});
    if (added) {
      found->second.agency = agency;
      found->second.form_id = form_id;
      found->second.year = year;
      found->second.round = round;
    }
    return found->second;
  }

  /// Adds what is missing: every agency of the roster owes each form that it must send (or that
  /// anybody sent), for the year and round that most have sent, the later of two.
  void expect_deliveries() {
    std::map<std::string, std::map<std::pair<int, int>, int>> rounds;
    for (const auto& [key, delivery] : deliveries_) {
      ++rounds[delivery.form_id][{delivery.year, delivery.round}];
    }
    for (const auto& [form_id, counts] : rounds) {
      const auto most =
          std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
            return std::tie(a.second, a.first) < std::tie(b.second, b.first);
          });
      const auto [year, round] = most->first;
      for (std::size_t i = 0; i < roster_.agencies().size(); ++i) {
        const Agency& agency = roster_.agencies()[i];
        if (agency.on_roster && owes(agency, form_id)) {
          delivery(form_id, year, round, i);
        }
      }
    }
    for (auto& [key, delivery] : deliveries_) {
      const Agency& agency = roster_.agencies()[delivery.agency];
      delivery.expected = !out_.has_roster || (agency.on_roster && owes(agency, delivery.form_id));
    }
  }

  static bool owes(const Agency& agency, const std::string& form_id) {
    return agency.forms.empty() ||
           std::any_of(agency.forms.begin(), agency.forms.end(), [&](const std::string& form) {
             return form.substr(0, form.find('/')) == form_id;
           });
  }

  Arrival arrival_of(const Delivery& delivery) const {
    const Agency& agency = roster_.agencies()[delivery.agency];
    const std::optional<base::Date> due = agency.due();
    if (delivery.versions.empty()) {
      if (agency.exempt) {
        return Arrival::kExempt;
      }
      return out_.as_of && due && *out_.as_of <= *due ? Arrival::kExpected : Arrival::kMissing;
    }
    if (!due || !delivery.received) {
      return Arrival::kReceived;
    }
    return *due < *delivery.received ? Arrival::kLate : Arrival::kInTime;
  }

  /// Leaves the corrections that no submission has made.
  void drop_made_corrections() {
    std::set<std::size_t> made;
    for (const Submission& submission : out_.submissions) {
      for (const CorrectionLine& line : submission.corrections) {
        made.insert(static_cast<std::size_t>(line.line));
      }
    }
    std::erase_if(out_.not_made,
                  [&](const Correction& correction) { return made.contains(correction.line); });
  }

  void compare() {
    std::map<Series, std::vector<Standing>> by_series;
    for (const Delivery& delivery : out_.deliveries) {
      if (delivery.used) {
        by_series[out_.submissions[*delivery.used].series].push_back(
            {delivery.agency, *delivery.used, std::nullopt, std::nullopt});
      }
    }
    for (auto& [series, standings] : by_series) {
      Comparison comparison{series, std::move(standings), false};
      std::sort(comparison.standings.begin(), comparison.standings.end(),
                [](const Standing& a, const Standing& b) { return a.agency < b.agency; });
      if (ranks_) {
        rank(comparison);
      }
      out_.comparisons.push_back(std::move(comparison));
    }
  }

  /// Ranks only totals that are final: with something pending the order may still turn round.
  void rank(Comparison& comparison) const {
    std::vector<Exact> totals;
    for (const Standing& standing : comparison.standings) {
      const Totals& totals_of = out_.submissions[standing.submission].totals;
      if (!totals_of.has_points || !totals_of.total || totals_of.pending > 0) {
        return;
      }
      totals.push_back(*totals_of.total);
    }
    comparison.ranked = true;
    std::sort(totals.begin(), totals.end());
    for (Standing& standing : comparison.standings) {
      const Exact& total = *out_.submissions[standing.submission].totals.total;
      const auto better = totals.end() - std::upper_bound(totals.begin(), totals.end(), total);
      standing.rank = static_cast<int>(better) + 1;
    }
  }

  Roster roster_;
  std::vector<Receipt> received_;
  bool ranks_;
  std::map<DeliveryKey, Delivery> deliveries_;
  Consolidation out_;
};

}  // namespace

std::vector<std::size_t> Consolidation::used() const {
  std::vector<std::size_t> out;
  for (const Comparison& comparison : comparisons) {
    for (const Standing& standing : comparison.standings) {
      out.push_back(standing.submission);
    }
  }
  return out;
}

Consolidation consolidate(std::vector<Submission> submissions, Options options,
                          const std::vector<std::string>& common_forms) {
  return Work(std::move(submissions), std::move(options)).run(common_forms);
}

}  // namespace scorebook::ministry
