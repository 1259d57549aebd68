// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"
#include "ui/pages/robustness/BackgroundJob.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace shortlist {

class Chart;
class Workspace;

// One tab of the robustness page: a sentence in words, below it a chart or table that is computed in another thread,
// and in between how the computing stands. What is out of date is greyed and says so.
class RobustnessView : public QWidget
{
    Q_OBJECT

public:
    explicit RobustnessView(Workspace &workspace, QWidget *parent = nullptr);

    // The project, or what is asked, is another one: computes anew, now or when the view is shown.
    void invalidate();
    bool isCurrent() const { return m_current; }
    bool isComputing() const { return m_job.isRunning(); }
    QString sentence() const;
    QString detail() const;

    virtual Chart *chart() const { return nullptr; } // the one to copy and save
    virtual void showSelection() {}

signals:
    void busyChanged();

protected:
    using Work = BackgroundJob::Work;
    using Show = BackgroundJob::Show;
    using Frozen = std::shared_ptr<const Snapshot>; // the project as it stood when the work began

    virtual Work work(const Frozen &project) = 0;

    // To be called by what the work returns.
    void say(const QString &sentence, const QString &detail = {}); // the detail stands below the content, in quiet
    void complain(const QString &sentence);                        // there is no result, and why

    Workspace &workspace() const { return m_workspace; }
    void setContent(QWidget *content);
    void addAbove(QWidget *widget); // between the sentence and the content
    void setUp(Chart &chart, const QString &name) const;

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void compute();
    void ended(bool shown);
    void showState();
    void showDetail(const QString &detail);

    Workspace &m_workspace;
    QLabel *m_symbol = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_detail = nullptr;
    QLabel *m_state = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_again = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_veil = nullptr; // over what is out of date
    QTimer m_patience;
    bool m_current = false;   // what is shown is of the project as it stands
    bool m_anything = false;  // something was shown before
    bool m_cancelled = false; // and nobody has asked again
    BackgroundJob m_job;      // last: it is gone before what it shows to
};

} // namespace shortlist
