// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/SearchListDialog.h"

#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace shortlist {

SearchListDialog::SearchListDialog(const QString &searchName, const QString &searched, QWidget *parent)
    : QDialog(parent)
    , m_column(new QVBoxLayout(this))
    , m_search(new SearchField(searchName, searched, tr("Type to search"), this))
    , m_buttons(new QDialogButtonBox(this))
{
    const int space = theme::spacing();
    m_buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_column->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    m_column->setSpacing(space);
    m_column->addWidget(m_search);
    m_column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SearchListDialog::setList(QTreeView *list)
{
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    m_column->insertWidget(1, list, 1);
    setTabOrder(m_search, list);
}

void SearchListDialog::setSizeInText(int columns, int lines)
{
    resize(fontMetrics().averageCharWidth() * columns, fontMetrics().height() * lines);
}

} // namespace shortlist
