// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QTreeView>

#include <vector>

namespace shortlist {

class QuestionTreeModel;

// The questionnaire as a tree of sections: edited in place, dragged into order, searched.
class QuestionTree : public QTreeView
{
    Q_OBJECT

public:
    explicit QuestionTree(QuestionTreeModel &model, QWidget *parent = nullptr);

    QuestionId currentId() const;
    void setCurrentId(QuestionId id);
    // The chosen questions; of a chosen section all that are in it.
    std::vector<QuestionId> chosenIds() const;
    // Shows the questions that have every word in code, text or owner, and their sections.
    void setFilter(const QString &text);

signals:
    void currentMoved();
    void deleteRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void spanSections();
    void applyFilter();
    void shareWidth();
    bool passes(const QModelIndex &question) const;

    QuestionTreeModel &m_model;
    QStringList m_words;
};

} // namespace shortlist
