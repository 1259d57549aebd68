// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QPersistentModelIndex>
#include <QTreeView>

namespace shortlist {

class CriteriaTreeModel;

// The tree of criteria. A weight is dragged with the slider in its row, or typed: a digit begins to edit the weight.
class CriteriaTree : public QTreeView
{
    Q_OBJECT

public:
    explicit CriteriaTree(CriteriaTreeModel &model, QWidget *parent = nullptr);

    CriterionId currentId() const;
    void setCurrentId(CriterionId id);
    // Where the slider of a row is, in the viewport's coordinates; empty if the row is out of sight.
    QRect sliderRect(CriterionId id) const;
    // The part of a weight cell that the slider takes.
    static QRect sliderRect(const QRect &cell, const QFontMetrics &metrics);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QModelIndex sliderAt(const QPoint &place) const;
    void dragTo(const QPoint &place);
    void shareWidth();

    CriteriaTreeModel &m_model;
    QPersistentModelIndex m_dragged; // whose slider is held
};

} // namespace shortlist
