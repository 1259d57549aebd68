// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/TestProject.h"
#include "ui/dialogs/weights/WeightsDialog.h"
#include "ui/models/Workspace.h"

#include <QObject>
#include <QTest>

#include <memory>
#include <vector>

namespace shortlist::test {

// A project whose group "Service" has four criteria, a weight dialog over it, and a user at the keyboard.
class WeightsFixture : public QObject
{
    Q_OBJECT

protected:
    static constexpr std::size_t kCriteria = 4;

    void start();
    void finish();

    template <typename T>
    T *child(const QString &name)
    {
        T *found = m_dialog->findChild<T *>(name);
        Q_ASSERT_X(found != nullptr, "child", qPrintable(name));
        return found;
    }
    template <typename T>
    T *child(const char *name)
    {
        return child<T>(QString(QLatin1String(name)));
    }
    void addCriterion(const QString &name, const Scale &scale, double weight);
    void open(CriterionId group, WeightWay way);
    // To whatever has the keyboard, as from a user.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void compare(std::size_t first, std::size_t second, double ratio, EvaluatorId who = {});
    // A matrix of the four criteria from its upper triangle, row by row.
    std::vector<double> matrix(const std::vector<double> &aboveTheDiagonal) const;
    std::vector<double> weights(CriterionId group) const;
    // Enter sets the weights: one entry, undone and done again with the file as it was.
    void acceptAndCheck(const QString &label, const std::vector<double> &expectedShares);

    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WeightsDialog> m_dialog;
    CriterionId m_group{};
};

} // namespace shortlist::test
