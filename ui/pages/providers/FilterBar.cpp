// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/FilterBar.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderTableModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>

#include <map>

namespace shortlist {

namespace {

// Fills a list anew and keeps what was chosen, even where nothing in the project has it any more.
void refill(QComboBox *list, const QString &any, const std::map<QString, QString> &labelToData)
{
    const QSignalBlocker blocker(list);
    const QVariant chosen = list->currentData();
    const QString chosenText = list->currentText();
    list->clear();
    list->addItem(any, QString());
    for (const auto &[label, data] : labelToData)
        list->addItem(label, data);
    const int index = list->findData(chosen);
    if (index >= 0) {
        list->setCurrentIndex(index);
    } else if (!chosen.toString().isEmpty()) {
        list->addItem(chosenText, chosen);
        list->setCurrentIndex(list->count() - 1);
    }
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new SearchField(QStringLiteral("providerFilter"), tr("Filter providers"),
                             tr("Filter by name, country, tag, service or note"), this))
{
    const int space = theme::spacing();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    m_text->installEventFilter(this);
    layout->addWidget(m_text, 3);
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::wantedChanged);
    m_service = addChoice(tr("Filter by service"), QStringLiteral("serviceFilter"));
    m_country = addChoice(tr("Filter by country"), QStringLiteral("countryFilter"));
    m_standard = addChoice(tr("Filter by certificate"), QStringLiteral("certificateFilter"));
    m_status = addChoice(tr("Filter by status"), QStringLiteral("statusFilter"));
    m_status->addItem(tr("Any status"), QString());
    for (const ProviderStatus status : kAllProviderStatuses)
        m_status->addItem(words::status(status), statusCode(status));
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("shownCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_count);
    m_clear = new QToolButton(this);
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    m_clear->setText(tr("Show all"));
    m_clear->setToolTip(tr("Clear the filter and show all providers"));
    m_clear->setIcon(icon(QStringLiteral("edit-clear")));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->hide();
    layout->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
}

QComboBox *FilterBar::addChoice(const QString &name, const QString &objectName)
{
    auto *list = new QComboBox(this);
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setToolTip(name);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(12);
    list->setMaxVisibleItems(20);
    layout()->addWidget(list);
    connect(list, &QComboBox::currentIndexChanged, this, &FilterBar::wantedChanged);
    return list;
}

ProviderFilter::Wanted FilterBar::wanted() const
{
    ProviderFilter::Wanted wanted;
    wanted.text = m_text->text().simplified();
    wanted.service = m_service->currentData().toString();
    wanted.country = m_country->currentData().toString();
    wanted.standard = m_standard->currentData().toString();
    wanted.status = statusFromCode(m_status->currentData().toString());
    return wanted;
}

void FilterBar::clear()
{
    {
        const QSignalBlocker text(m_text);
        m_text->clear();
        for (QComboBox *list : {m_service, m_country, m_standard, m_status}) {
            const QSignalBlocker blocker(list);
            list->setCurrentIndex(0);
        }
    }
    emit wantedChanged();
}

void FilterBar::focusText(const QString &typed)
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    if (typed.isEmpty())
        m_text->selectAll();
    else
        m_text->setText(QString(m_text->text() + typed));
}

void FilterBar::setChoices(const ProviderTableModel &model)
{
    std::map<QString, QString> services;
    std::map<QString, QString> countries;
    std::map<QString, QString> standards;
    for (int i = 0; i < model.rowCount(); ++i) {
        const ProviderRow &row = model.at(i);
        for (const QString &code : row.serviceCodes)
            services.emplace(catalogue::serviceLabel(code), code);
        if (!row.countryCode.isEmpty())
            countries.emplace(row.country, row.countryCode);
        for (const QString &standard : row.standards) {
            if (!standard.isEmpty())
                standards.emplace(standard, standard);
        }
    }
    refill(m_service, tr("Any service"), services);
    refill(m_country, tr("Any country"), countries);
    refill(m_standard, tr("Any certificate"), standards);
}

void FilterBar::setCount(int shown, int all)
{
    const bool filtering = wanted() != ProviderFilter::Wanted();
    const QLocale locale;
    m_count->setText(filtering ? tr("%1 of %2 shown").arg(locale.toString(shown), locale.toString(all)) : QString());
    m_count->setVisible(filtering);
    m_clear->setVisible(filtering);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            emit leftForTable();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shortlist
