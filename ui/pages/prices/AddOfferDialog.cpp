// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/AddOfferDialog.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

QGroupBox *makeModels(QButtonGroup *group, QWidget *parent)
{
    auto *box = new QGroupBox(AddOfferDialog::tr("How it is paid"), parent);
    auto *layout = new QVBoxLayout(box);
    layout->setSpacing(theme::spacing() / 2);
    for (const PriceModel model : price_words::kAllModels) {
        auto *button = new QRadioButton(price_words::model(model), box);
        button->setObjectName(QString(QStringLiteral("model_") + codeOf(model)));
        group->addButton(button, static_cast<int>(model));
        QLabel *hint =
            makePlainLabel(box, QString(QStringLiteral("hint_") + codeOf(model)), price_words::modelHint(model));
        hint->setWordWrap(true);
        hint->setForegroundRole(QPalette::PlaceholderText);
        hint->setIndent(theme::spacing() * 3);
        button->setAccessibleDescription(hint->text());
        layout->addWidget(button);
        layout->addWidget(hint);
    }
    group->button(static_cast<int>(PriceModel::PerFte))->setChecked(true);
    return box;
}

} // namespace

AddOfferDialog::AddOfferDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("addOfferDialog"));
    setWindowTitle(tr("Add an offer"));
    m_provider = new QComboBox(this);
    m_provider->setObjectName(QStringLiteral("addOfferProvider"));
    m_provider->setEditable(true);
    m_provider->setInsertPolicy(QComboBox::NoInsert);
    m_provider->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_provider->setMinimumContentsLength(30);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("addOfferName"));
    m_name->setPlaceholderText(tr("Offer"));
    m_name->setMaxLength(200);
    m_models = new QButtonGroup(this);
    m_currency = new QComboBox(this);
    m_currency->setObjectName(QStringLiteral("addOfferCurrency"));
    auto *form = new QFormLayout;
    form->setSpacing(theme::spacing());
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Provider:"), m_provider);
    form->addRow(tr("&Name of the offer:"), m_name);
    form->addRow(tr("&Currency:"), m_currency);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add offer"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("addOfferAccept"));
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::spacing() * 2, theme::spacing() * 2, theme::spacing() * 2, theme::spacing() * 2);
    layout->setSpacing(theme::spacing() * 2);
    layout->addLayout(form);
    layout->addWidget(makeModels(m_models, this), 1);
    layout->addWidget(buttons);
    fillProviders();
    fillCurrencies();
    connect(m_provider, &QComboBox::editTextChanged, this, &AddOfferDialog::updateButton);
    updateButton();
    // Hints that wrap are as high as the width makes them.
    const int width = fontMetrics().averageCharWidth() * 92;
    setMinimumSize(width, layout->totalHeightForWidth(width));
}

void AddOfferDialog::fillProviders()
{
    std::vector<std::pair<QString, ProviderId>> names;
    for (const Provider &provider : m_workspace.snapshot().providers())
        names.emplace_back(provider.name.simplified(), provider.id);
    std::sort(names.begin(), names.end(), [](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    for (const auto &[name, id] : names)
        m_provider->addItem(name, raw(id));
    m_provider->completer()->setFilterMode(Qt::MatchContains);
    m_provider->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_provider->setCurrentIndex(m_provider->findData(raw(m_workspace.selectedProvider())));
}

void AddOfferDialog::fillCurrencies()
{
    const Result<std::vector<Currency>> known = catalogue::currencies();
    for (const Currency &currency : known ? *known : std::vector<Currency>())
        m_currency->addItem(tr("%1 – %2").arg(currency.code, currency.name), currency.code);
    m_currency->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_currency->setMinimumContentsLength(30);
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(m_workspace.snapshot().need().currency)));
}

ProviderId AddOfferDialog::provider() const
{
    const int at = m_provider->findText(m_provider->currentText().simplified(), Qt::MatchFixedString);
    if (at < 0)
        return {};
    // Of several with one name, the one that was chosen.
    const int chosen = m_provider->currentIndex();
    const bool same = chosen >= 0 && m_provider->itemText(chosen) == m_provider->currentText();
    return ProviderId{m_provider->itemData(same ? chosen : at).toLongLong()};
}

QString AddOfferDialog::name() const
{
    return m_name->text().simplified();
}

PriceModel AddOfferDialog::model() const
{
    return static_cast<PriceModel>(m_models->checkedId());
}

QString AddOfferDialog::currency() const
{
    return m_currency->currentData().toString();
}

void AddOfferDialog::updateButton()
{
    m_add->setEnabled(!isNull(provider()));
}

} // namespace shortlist
