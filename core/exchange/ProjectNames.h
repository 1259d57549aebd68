// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

// Names by which things refer to each other in a file. The second "Quality" becomes "Quality #2".
QStringList referenceNames(const QStringList &names);

// One kind of things and the names by which others refer to them.
template <typename Id>
class NameBook
{
public:
    void add(Id id, const QString &name)
    {
        m_ids.push_back(id);
        m_plain.append(name);
    }
    // To be called once after add: makes names that are there twice differ.
    void close()
    {
        m_names = referenceNames(m_plain);
        for (qsizetype i = 0; i < m_names.size(); ++i) {
            m_idOf.insert(m_names.at(i), m_ids[static_cast<std::size_t>(i)]);
            m_nameOf.insert(m_ids[static_cast<std::size_t>(i)], m_names.at(i));
        }
    }
    Id find(const QString &name) const { return m_idOf.value(name); } // null if there is none
    QString name(Id id) const { return m_nameOf.value(id); }          // empty if there is none
    const QStringList &names() const { return m_names; }              // as they were added

private:
    std::vector<Id> m_ids;
    QStringList m_plain;
    QStringList m_names;
    QHash<QString, Id> m_idOf;
    QHash<Id, QString> m_nameOf;
};

// All that is referred to in a project's JSON.
struct ProjectNames
{
    NameBook<FunctionId> functions; // by name, or by the service's code where it has none
    NameBook<QuestionId> questions; // by code, or by the text where it has none
    NameBook<RequirementId> requirements;
    NameBook<CriterionId> criteria; // by path, "Service / Quality"
    NameBook<EvaluatorId> evaluators;
    NameBook<ProviderId> providers; // sorted by name

    ProjectNames() = default;
    explicit ProjectNames(const Snapshot &snapshot);
};

QString functionReference(const NeedFunction &function);
QString questionReference(const Question &question);
// The order in which providers are written.
std::vector<const Provider *> providersByName(const Snapshot &snapshot);

} // namespace shortlist
