// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/ProviderPicker.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareData.h"

#include <QWheelEvent>

#include <algorithm>

namespace shortlist {

ProviderPicker::ProviderPicker(Workspace &workspace, QWidget *parent)
    : QComboBox(parent)
    , m_workspace(workspace)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setMaxVisibleItems(16);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const auto place = static_cast<std::size_t>(index);
        if (index >= 0 && place < m_ids.size() && m_ids[place] != m_shown)
            emit chosen(m_ids[place]);
    });
}

QString ProviderPicker::entry(ProviderId id) const
{
    return tr("%1. %2").arg(QLocale().toString(m_workspace.evaluation().standing(id).rank),
                            words::brief(compare_data::providerName(m_workspace, id), 64));
}

void ProviderPicker::show(ProviderId id)
{
    const QString text = entry(id);
    if (!m_full && id == m_shown && count() == 1 && itemText(0) == text)
        return;
    m_shown = id;
    m_full = false;
    m_ids = {id};
    clear();
    addItem(text);
}

void ProviderPicker::fill()
{
    if (m_full)
        return;
    m_full = true;
    m_ids = m_workspace.evaluation().ranked();
    QStringList names;
    names.reserve(static_cast<qsizetype>(m_ids.size()));
    for (ProviderId id : m_ids)
        names.append(entry(id));
    clear();
    addItems(names);
    const auto at = std::find(m_ids.begin(), m_ids.end(), m_shown);
    setCurrentIndex(at == m_ids.end() ? -1 : static_cast<int>(at - m_ids.begin()));
}

void ProviderPicker::showPopup()
{
    fill();
    QComboBox::showPopup();
}

void ProviderPicker::keyPressEvent(QKeyEvent *event)
{
    fill();
    QComboBox::keyPressEvent(event);
}

void ProviderPicker::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace shortlist
