// SPDX-License-Identifier: Apache-2.0
#include "rules/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace scorebook::rules {
namespace {

using record::Place;

// Joins neighbours of a sorted list where `touches` says so.
template <typename Touches>
std::vector<Place> join_neighbours(const std::vector<Place>& places, Touches touches) {
  std::vector<Place> result;
  for (const Place& place : places) {
    if (!result.empty() && touches(result.back().area, place.area)) {
      base::CellRange& area = result.back().area;
      area.last.row = std::max(area.last.row, place.area.last.row);
      area.last.column = std::max(area.last.column, place.area.last.column);
    } else {
      result.push_back(place);
    }
  }
  return result;
}

}  // namespace

std::vector<Place> compact(std::vector<Place> places) {
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.area.first.column, a.area.last.column, a.area.first.row) <
           std::tie(b.area.first.column, b.area.last.column, b.area.first.row);
  });
  places = join_neighbours(places, [](const base::CellRange& a, const base::CellRange& b) {
    return a.first.column == b.first.column && a.last.column == b.last.column &&
           b.first.row <= a.last.row + 1;
  });
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return std::tie(a.area.first.row, a.area.last.row, a.area.first.column) <
           std::tie(b.area.first.row, b.area.last.row, b.area.first.column);
  });
  places = join_neighbours(places, [](const base::CellRange& a, const base::CellRange& b) {
    return a.first.row == b.first.row && a.last.row == b.last.row &&
           b.first.column <= a.last.column + 1;
  });
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.area.first < b.area.first;
  });
  return places;
}

std::string addresses(const std::vector<Place>& places) {
  std::string text;
  for (const Place& place : places) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", base::to_a1(place.area));
  }
  return text;
}

std::vector<FactGroup> group_facts(const record::Record& record, record::FactKind kind,
                                   const std::function<std::string(const record::Fact&)>& key) {
  std::vector<FactGroup> groups;
  std::map<std::string, std::size_t> index;
  for (const record::Fact& fact : record.facts) {
    if (fact.kind != kind) {
      continue;
    }
    const auto [found, added] = index.emplace(key(fact), groups.size());
    if (added) {
      groups.emplace_back();
    }
    groups[found->second].push_back(&fact);
  }
  return groups;
}

std::vector<Place> places_of(const FactGroup& group) {
  std::vector<Place> places;
  for (const record::Fact* fact : group) {
    places.push_back(fact->at);
  }
  return places;
}

void spread(const std::vector<Place>& places, Finding& finding) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i == 0) {
      finding.at = places[i];
      finding.has_cell = places[i].exists();
    } else {
      finding.refs.push_back({places[i], {}});
    }
  }
}

}  // namespace scorebook::rules
