// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/TermsView.h"

#include "core/model/Change.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/Grid.h"
#include "ui/pages/prices/GridKinds.h"
#include "ui/pages/prices/PriceEdits.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace shortlist {

TermsView::TermsView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    const int space = theme::spacing();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space, 0, 0);
    grid->setSpacing(space * 2);
    grid->addWidget(makePane(tr("Your own costs"),
                             tr("What you will spend yourself beside an offer; it is part of every total."),
                             buyerCostsKind(workspace)),
                    0, 0);
    grid->addWidget(
        makePane(tr("Exchange rates"),
                 tr("What one unit of a currency costs in the project's. Without a rate there is no price."),
                 exchangeRatesKind(workspace)),
        0, 1);
    grid->addWidget(makePane(tr("Preference points"),
                             tr("Declared beforehand, added after scoring, and shown apart wherever ranks are."),
                             preferencesKind(workspace)),
                    1, 0);
    grid->addWidget(makeRules(), 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    refresh();
}

QWidget *TermsView::makePane(const QString &heading, const QString &words, const GridKind &kind)
{
    auto *card = new Card(heading, this);
    QLabel *label = makePlainLabel(card, QString(kind.objectName + QStringLiteral("Words")), words);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    card->body()->setContentsMargins(theme::spacing(), 0, theme::spacing(), theme::spacing() / 2);
    card->body()->setSpacing(theme::spacing());
    auto *pane = new GridPane(m_workspace, kind, card);
    card->body()->addWidget(label);
    card->body()->addWidget(pane, 1);
    m_panes.push_back(pane);
    return card;
}

QWidget *TermsView::makeRules()
{
    auto *card = new Card(tr("How prices are compared"), this);
    m_volume = new QComboBox(card);
    m_volume->setObjectName(QStringLiteral("termsVolume"));
    for (const Volume volume : price_words::kAllVolumes)
        m_volume->addItem(price_words::volume(volume), static_cast<int>(volume));
    m_estimate = new QLineEdit(card);
    m_estimate->setObjectName(QStringLiteral("termsEstimate"));
    m_estimate->setPlaceholderText(tr("none: the mean of the other offers counts"));
    m_margin = new QSpinBox(card);
    m_margin->setObjectName(QStringLiteral("termsMargin"));
    m_margin->setRange(0, 100);
    m_margin->setSuffix(tr(" %"));
    m_margin->setKeyboardTracking(false);
    m_places = new QSpinBox(card);
    m_places->setObjectName(QStringLiteral("termsPlaces"));
    m_places->setRange(0, 6);
    m_places->setKeyboardTracking(false);
    m_problem = makePlainLabel(card, QStringLiteral("termsProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->setSpacing(theme::spacing());
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Price criteria look at the &volume:"), m_volume);
    form->addRow(tr("Our own &estimate for the term:"), m_estimate);
    form->addRow(tr("Abnormally &low is more than this below:"), m_margin);
    form->addRow(tr("&Decimals shown:"), m_places);
    card->body()->setContentsMargins(theme::spacing(), 0, theme::spacing(), theme::spacing() / 2);
    card->body()->setSpacing(theme::spacing());
    card->body()->addLayout(form);
    card->body()->addWidget(m_problem);
    QLabel *rule = makePlainLabel(card, QStringLiteral("termsRule"),
                                  tr("Sums are exact; amounts are rounded half away from zero, and only where they are "
                                     "shown."));
    rule->setWordWrap(true);
    rule->setForegroundRole(QPalette::PlaceholderText);
    card->body()->addWidget(rule);
    card->body()->addStretch(1);
    connect(m_volume, &QComboBox::activated, this, [this] {
        PriceTerms terms = m_workspace.snapshot().priceTerms();
        terms.volume = static_cast<Volume>(m_volume->currentData().toInt());
        write(tr("Set the volume that price criteria look at"), terms);
    });
    connect(m_estimate, &QLineEdit::editingFinished, this, &TermsView::writeEstimate);
    connect(m_margin, &QSpinBox::valueChanged, this, [this](int percent) {
        PriceTerms terms = m_workspace.snapshot().priceTerms();
        terms.lowMargin = percent / 100.0;
        write(tr("Set when an offer is abnormally low"), terms);
    });
    connect(m_places, &QSpinBox::valueChanged, this, [this](int places) {
        PriceTerms terms = m_workspace.snapshot().priceTerms();
        terms.places = places;
        write(tr("Set the decimals of amounts"), terms);
    });
    return card;
}

void TermsView::writeEstimate()
{
    if (!m_estimate->isModified() || m_workspace.isReadOnly())
        return;
    const Result<Decimal> number = price_words::readNumber(m_estimate->text());
    QPalette own;
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Bad));
    m_problem->setPalette(own);
    m_problem->setText(number ? QString() : QString(QChar(0x26A0) + QLatin1Char(' ') + number.error().message));
    m_problem->setVisible(!number);
    if (!number)
        return;
    m_estimate->setModified(false);
    PriceTerms terms = m_workspace.snapshot().priceTerms();
    terms.estimate = *number;
    write(tr("Set our own estimate of the price"), terms);
    refresh();
}

void TermsView::write(const QString &label, const PriceTerms &terms)
{
    if (!price_edits::setTerms(m_workspace, label, terms))
        refresh();
}

void TermsView::refresh()
{
    const PriceTerms &terms = m_workspace.snapshot().priceTerms();
    const bool readOnly = m_workspace.isReadOnly();
    for (GridPane *pane : m_panes) {
        pane->setReadOnly(readOnly);
        pane->refresh();
    }
    const QSignalBlocker volume(m_volume);
    const QSignalBlocker margin(m_margin);
    const QSignalBlocker places(m_places);
    m_volume->setCurrentIndex(m_volume->findData(static_cast<int>(terms.volume)));
    m_margin->setValue(static_cast<int>(std::lround(terms.lowMargin * 100)));
    m_places->setValue(terms.places);
    if (!m_estimate->isModified())
        m_estimate->setText(price_words::number(terms.estimate));
    m_estimate->setReadOnly(readOnly);
    for (QWidget *field :
         {static_cast<QWidget *>(m_volume), static_cast<QWidget *>(m_margin), static_cast<QWidget *>(m_places)})
        field->setEnabled(!readOnly);
}

void TermsView::follow(const Change &change)
{
    if (change.priceTerms || change.need || change.touches<ExchangeRate>() || change.touches<BuyerCost>() ||
        change.touches<Preference>() || !change.providers.isEmpty())
        refresh();
}

void TermsView::commit()
{
    writeEstimate();
    for (GridPane *pane : m_panes)
        pane->commit();
}

} // namespace shortlist
