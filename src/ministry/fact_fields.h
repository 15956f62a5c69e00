// SPDX-License-Identifier: Apache-2.0
// The columns of the facts, said once for writing and reading. A visitor has text(name, string),
// whole(name, int), flag(name, bool), number(name, Exact), maybe(name, optional Exact) and
// day(name, optional Date).
#pragma once

#include "ministry/submission.h"

namespace scorebook::ministry {

template <typename Visitor>
void visit_fields(Visitor& v, Submission& s) {
  v.text("file", s.file);
  v.text("sha256", s.sha256);
  v.text("form", s.series.form);
  v.whole("year", s.series.year);
  v.whole("round", s.series.round);
  v.text("agency", s.agency);
  v.text("modified", s.modified);
  v.whole("version", s.version);
  v.text("error_code", s.error_code);
  v.text("error", s.error);
  v.text("fix", s.fix);
  v.flag("has_points", s.totals.has_points);
  v.flag("counts_outcomes", s.totals.counts_outcomes);
  v.whole("decimals", s.totals.decimals);
  v.maybe("total", s.totals.total);
  v.maybe("assessor", s.totals.assessor);
  v.number("max", s.totals.max);
  v.number("reported_max", s.totals.reported_max);
  v.number("pending_points", s.totals.pending_points);
  v.whole("indicators", s.totals.indicators);
  v.whole("reported", s.totals.reported);
  v.whole("pending", s.totals.pending);
  v.whole("due", s.totals.due);
  v.whole("claimed_met", s.totals.claimed_met);
  v.whole("met", s.totals.met);
}

template <typename Visitor>
void visit_place(Visitor& v, CellAt& at) {
  v.text("sheet", at.sheet);
  v.text("cell", at.cell);
}

template <typename Visitor>
void visit_fields(Visitor& v, GroupLine& g) {
  v.text("id", g.id);
  v.text("title", g.title);
  v.number("score", g.score);
  v.number("max", g.max);
  v.flag("complete", g.complete);
}

template <typename Visitor>
void visit_fields(Visitor& v, IndicatorLine& i) {
  v.text("id", i.id);
  v.text("no", i.no);
  v.text("title", i.title);
  v.text("group", i.group);
  v.text("group_title", i.group_title);
  v.text("unit", i.unit);
  v.text("target", i.target);
  v.text("result", i.result);
  v.maybe("figure", i.figure);
  v.text("state", i.state);
  v.text("outcome", i.outcome);
  v.text("claim", i.claim);
  v.maybe("level", i.level);
  v.maybe("assessor", i.assessor);
  v.number("weight", i.weight);
  v.number("score", i.score);
  v.number("max", i.max);
  v.flag("scored", i.scored);
  visit_place(v, i.at);
}

template <typename Visitor>
void visit_fields(Visitor& v, FindingLine& f) {
  v.text("rule", f.rule);
  v.text("severity", f.severity);
  visit_place(v, f.at);
  v.text("label", f.label);
  v.text("indicator", f.indicator);
  v.text("message", f.message);
  v.text("fix", f.fix);
  v.maybe("points", f.points);
}

template <typename Visitor>
void visit_fields(Visitor& v, EvidenceLine& e) {
  v.text("indicator", e.indicator);
  v.text("kind", e.kind);
  v.text("number", e.number);
  v.day("date", e.date);
  v.text("text", e.text);
  visit_place(v, e.at);
}

template <typename Visitor>
void visit_fields(Visitor& v, CorrectionLine& c) {
  v.whole("line", c.line);
  v.text("indicator", c.indicator);
  v.text("name", c.name);
  v.text("before", c.before);
  v.text("value", c.value);
  v.maybe("score_before", c.score_before);
  v.maybe("score_after", c.score_after);
  v.text("reason", c.reason);
  v.text("authority", c.authority);
}

}  // namespace scorebook::ministry
