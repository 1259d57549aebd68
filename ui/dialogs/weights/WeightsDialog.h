// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "ui/dialogs/weights/WeightLevel.h"
#include "ui/widgets/Theme.h"

#include <QDialog>

#include <memory>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace shortlist {

class PrimaryButton;
class SharesPreview;
class Store;
class Workspace;

// What the guided ways to set the weights of one level have in common: an explanation, what is asked, a preview of the
// shares, and one edit in the end that writes the weights together with what was said.
class WeightsDialog : public QDialog
{
    Q_OBJECT

public:
    // Opens the dialog of one way and answers true if weights were written. The level has at least two criteria.
    static bool run(Workspace &workspace, CriterionId group, WeightWay way, QWidget *parent);
    static std::unique_ptr<WeightsDialog> make(Workspace &workspace, CriterionId group, WeightWay way,
                                               QWidget *parent = nullptr);
    // "Points", "Swing", "Ranking", "Pairwise comparison"; and one sentence on each.
    static QString wayName(WeightWay way);
    static QString wayInWords(WeightWay way);

public slots:
    void accept() override; // writes

protected:
    WeightsDialog(Workspace &workspace, CriterionId group, WeightWay way, QWidget *parent);

    struct Outcome
    {
        std::vector<double> weights; // in points, sum 100; empty if there is no answer yet
        QString problem;             // what is still wanted, as a sentence; nothing can be written while there is one
        QString remark;              // beside weights that can be written
    };
    virtual Outcome outcome() const = 0;
    virtual QString variant() const { return QString(); }
    virtual Result<> writeSaid(Store &store) const = 0;

    // Where what is asked goes.
    QBoxLayout *body() const { return m_body; }
    // Left of the buttons of the dialog.
    void addFooterWidget(QWidget *widget);
    // Tab goes through what is asked, then to the buttons; to be called when all of it is there.
    void finish(QWidget *first);
    // To the button that writes.
    void goToEnd();
    // To be called when what was said has changed.
    void refresh();

    const WeightLevel &level() const { return m_level; }
    const Snapshot &snapshot() const;

private:
    QString undoLabel() const;
    void showStatus(theme::State state, const QString &text);
    QHBoxLayout *makeFooter();
    void makeButtons();
    Result<> write(Store &store, const std::vector<double> &weights) const;

    Workspace &m_workspace;
    WeightLevel m_level;
    WeightWay m_way;
    QBoxLayout *m_body = nullptr;
    QHBoxLayout *m_footer = nullptr;
    SharesPreview *m_preview = nullptr;
    QLabel *m_statusIcon = nullptr;
    QLabel *m_status = nullptr;
    PrimaryButton *m_set = nullptr;
};

} // namespace shortlist
