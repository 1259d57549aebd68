// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Need.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLineEdit;

namespace shortlist {

// The project's title, the relationship that is sought, and what the work touches.
class CircumstancesForm : public QWidget
{
    Q_OBJECT

public:
    explicit CircumstancesForm(QWidget *parent = nullptr);

    // Ticks what a template takes for given; the rest is not ticked.
    void suggest(const QStringList &sectors);

    QString title() const;
    Relationship relationship() const;
    QStringList sectors() const; // without "general"

private:
    QWidget *makeRelationship();
    QWidget *makeSectors();

    QLineEdit *m_title = nullptr;
    QButtonGroup *m_relationship = nullptr;
    QList<QCheckBox *> m_sectors;
};

} // namespace shortlist
