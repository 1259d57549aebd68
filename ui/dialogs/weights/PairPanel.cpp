// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/PairPanel.h"

#include "ui/dialogs/weights/ComparisonScale.h"
#include "ui/dialogs/weights/ComparisonWords.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace shortlist {

PairPanel::PairPanel(QWidget *parent)
    : QWidget(parent)
    , m_progress(new QLabel(this))
    , m_first(makeName(QStringLiteral("firstName"), Qt::AlignLeft))
    , m_second(makeName(QStringLiteral("secondName"), Qt::AlignRight))
    , m_scale(new ComparisonScale(this))
    , m_verdict(new QLabel(this))
{
    const int space = theme::spacing();
    m_progress->setObjectName(QStringLiteral("pairProgress"));
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    m_verdict->setObjectName(QStringLiteral("pairVerdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setAlignment(Qt::AlignCenter);
    m_verdict->setMinimumHeight(fontMetrics().height() * 2);
    auto *keys = new QLabel(tr("1 to 9 say how strongly, Space changes the side, the arrow keys go a step to a side, "
                               "Enter goes on, Backspace goes back."),
                            this);
    keys->setForegroundRole(QPalette::PlaceholderText);
    keys->setWordWrap(true);
    auto *names = new QHBoxLayout;
    names->setSpacing(space * 2);
    names->addWidget(m_first, 1);
    names->addWidget(m_second, 1);
    auto *previous =
        makeButton(QStringLiteral("previousPair"), QStringLiteral("go-previous"), tr("&Previous"), tr("Backspace"));
    m_takeBack = makeButton(QStringLiteral("takeBack"), QStringLiteral("edit-clear"), tr("&Leave open"), tr("Delete"));
    auto *next = makeButton(QStringLiteral("nextPair"), QStringLiteral("go-next"), tr("&Next"), tr("Enter"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(previous);
    buttons->addStretch();
    buttons->addWidget(m_takeBack);
    buttons->addStretch();
    buttons->addWidget(next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space, space, space, space);
    layout->setSpacing(space);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addLayout(names);
    layout->addWidget(m_scale);
    layout->addWidget(m_verdict);
    layout->addStretch();
    layout->addLayout(buttons);
    layout->addWidget(keys);
    connect(m_scale, &ComparisonScale::said, this, &PairPanel::said);
    connect(m_scale, &ComparisonScale::nextWanted, this, &PairPanel::nextWanted);
    connect(m_scale, &ComparisonScale::previousWanted, this, &PairPanel::previousWanted);
    connect(next, &QPushButton::clicked, this, &PairPanel::nextWanted);
    connect(previous, &QPushButton::clicked, this, &PairPanel::previousWanted);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { emit said(std::numeric_limits<double>::quiet_NaN()); });
}

QLabel *PairPanel::makeName(const QString &objectName, Qt::Alignment alignment)
{
    auto *label = new QLabel(this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(alignment | Qt::AlignBottom);
    label->setFont(theme::heading(font(), 1.25));
    return label;
}

QPushButton *PairPanel::makeButton(const QString &objectName, const QString &iconName, const QString &text,
                                   const QString &keys)
{
    auto *button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(objectName);
    button->setToolTip(keys);
    button->setAutoDefault(false);
    return button;
}

void PairPanel::showPair(const QString &first, const QString &second, double ratio, const QString &progress)
{
    m_progress->setText(progress);
    m_first->setText(first);
    m_second->setText(second);
    m_scale->setRatio(ratio);
    m_scale->setAccessibleName(tr("“%1” on the left against “%2” on the right").arg(first, second));
    const QString verdict = std::isnan(ratio) ? tr("Which one matters more, and how much?")
                                              : comparison_words::sentence(first, second, ratio);
    m_verdict->setText(verdict);
    m_scale->setAccessibleDescription(verdict);
    m_takeBack->setEnabled(!std::isnan(ratio));
}

} // namespace shortlist
