// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Inspector.h"

#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace shortlist {

Inspector::Inspector(const QString &name, const QString &nothing, QWidget *parent, int top)
    : QScrollArea(parent)
{
    setObjectName(QString(name + QStringLiteral("Inspector")));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *area = new QWidget(this);
    m_nothing = makePlainLabel(area, QString(name + QStringLiteral("Nothing")), nothing);
    m_content = new QWidget(area);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(theme::spacing(), top, theme::spacing() * 2, theme::spacing());
    layout->addWidget(m_nothing);
    layout->addWidget(m_content);
    layout->addStretch(1);
    setWidget(area);
    showContent(false);
}

Inspector::Inspector(const QString &name, const QString &nothing, QWidget *parent)
    : Inspector(name, nothing, parent, theme::spacing())
{}

void Inspector::showContent(bool shown)
{
    m_nothing->setVisible(!shown);
    m_content->setVisible(shown);
}

void Inspector::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

} // namespace shortlist
