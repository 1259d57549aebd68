// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "core/model/Error.h"
#include "core/model/Need.h"
#include "core/model/NeedParts.h"
#include "core/model/Question.h"
#include "core/model/Requirement.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

// What a template is, without its content.
struct TemplateInfo
{
    QString id;      // "customer_support"; of an own template: its file's name
    QString title;   // translated
    QString summary; // one or two sentences, translated
    QString service; // code from the service catalogue; empty = none
    int groups = 0;
    int criteria = 0; // leaves
    int requirements = 0;
    int questions = 0;
    int serviceLevels = 0;
    QString path; // of an own template; empty for a built-in one

    bool isOwn() const { return !path.isEmpty(); }
};

struct TemplateRequirement
{
    Requirement requirement;
    QString code;        // of the preset that it was made from; empty = none
    QStringList sectors; // it is for these; empty = for any
};

struct TemplateQuestion
{
    Question question;
    QString when; // code of the sector that it is for; empty = for any
};

// What a template puts into a project: rows with fresh keys that refer to each other.
struct TemplateContent
{
    QStringList sectors;             // what the template takes for given
    std::vector<Criterion> criteria; // groups before their children
    std::vector<TemplateQuestion> questions;
    std::vector<TemplateRequirement> requirements;
    std::vector<ServiceLevel> serviceLevels;
    // Other weights for a kind of relationship, by the criterion's path ("Service", "Service / Quality").
    QHash<QString, double> strategicWeights;
    QHash<QString, double> handsOffWeights;
};

struct TemplateFile
{
    TemplateInfo info;
    TemplateContent content;
};

namespace catalogue {

Result<std::vector<TemplateInfo>> templates(); // the built-in ones by title, the blank one last
// A built-in template with all that it brings, with fresh keys each time; NotFound if there is no such.
Result<TemplateContent> templateContent(const QString &id);
// Its criteria only; none of them reads a question.
Result<std::vector<Criterion>> templateCriteria(const QString &id);

// A criterion that reads a question that is not there (any more) forgets it; its value is then a fact to be entered.
void forgetLostQuestions(TemplateContent &content);

// The content as it suits a relationship and the sectors that hold: weights follow the relationship; what is for
// other sectors only is left out; the presets of sectors that the template did not think of are added. "general"
// always holds.
Result<TemplateContent> fitted(TemplateContent content, Relationship relationship, const QStringList &sectors);

} // namespace catalogue

} // namespace shortlist
