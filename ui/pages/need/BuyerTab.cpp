// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/BuyerTab.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/Workspace.h"
#include "ui/pages/need/NeedFields.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/HoursField.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shortlist {

namespace {

QWidget *makeColumn(QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, theme::spacing() / 2, 0);
    column->setSpacing(theme::spacing() * 2);
    return side;
}

NeedFields::Choices serviceChoices()
{
    return {[](QComboBox &box) {
                if (const auto services = catalogue::services(); services) {
                    for (const Service &one : *services)
                        box.addItem(one.label, one.code);
                }
            },
            &catalogue::serviceLabel, &catalogue::serviceCode};
}

NeedFields::Choices countryChoices()
{
    return {[](QComboBox &box) {
                for (const Country &one : catalogue::countries())
                    box.addItem(one.name, one.code);
            },
            [](const QString &code) {
                // The catalogue's list of all countries is long to read for one name; the names are the locale data's
                // there too.
                const QLocale::Territory territory = QLocale::codeToTerritory(code);
                return territory == QLocale::AnyTerritory ? catalogue::countryName(code)
                                                          : QLocale::territoryToString(territory);
            },
            &catalogue::countryCode};
}

QString currencyLabel(const QString &code)
{
    const QString name = catalogue::currencyName(code);
    return name == code ? code : BuyerTab::tr("%1 – %2").arg(code, name);
}

NeedFields::Choices currencyChoices()
{
    return {[](QComboBox &box) {
                if (const auto currencies = catalogue::currencies(); currencies) {
                    for (const Currency &one : *currencies)
                        box.addItem(currencyLabel(one.code), one.code);
                }
            },
            &currencyLabel};
}

void fillZones(QComboBox &box, const QString &country)
{
    const QStringList likely = country.isEmpty() ? QStringList() : catalogue::timeZonesOf(country);
    for (const QString &zone : likely)
        box.addItem(zone, zone);
    if (!likely.isEmpty())
        box.insertSeparator(box.count());
    const QStringList all = catalogue::timeZones();
    for (const QString &zone : all) {
        if (!likely.contains(zone))
            box.addItem(zone, zone);
    }
}

} // namespace

BuyerTab::BuyerTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("needBuyer"));
    const int space = theme::spacing();
    QWidget *left = makeColumn(this);
    QWidget *right = makeColumn(this);
    addBuyer(left);
    addContract(left);
    addDates(right);
    addWords(right);
    for (QWidget *column : {left, right})
        static_cast<QVBoxLayout *>(column->layout())->addStretch(1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, space, 0, 0);
    columns->setSpacing(space * 2);
    columns->addWidget(new ScrollColumn(left, this), 1);
    columns->addWidget(new ScrollColumn(right, this), 1);
    refresh();
}

NeedFields *BuyerTab::addCard(const QString &heading, QWidget *column, QFormLayout *&form)
{
    auto *card = new Card(heading, column);
    auto *body = new QWidget(card);
    form = new QFormLayout(body);
    auto *fields = new NeedFields(m_workspace, *form, body);
    card->body()->addWidget(body);
    static_cast<QVBoxLayout *>(column->layout())->addWidget(card);
    m_fields.push_back(fields);
    return fields;
}

void BuyerTab::addBuyer(QWidget *column)
{
    QFormLayout *form = nullptr;
    m_buyer = addCard(tr("The buyer"), column, form);
    m_buyer->addLine(QStringLiteral("needTitle"), tr("&Title:"), tr("What this procurement is called"), &Need::title,
                     tr("Set the title of the need"));
    m_buyer->addLine(QStringLiteral("needOrganisation"), tr("&Organisation:"), tr("The buyer"), &Need::organisation,
                     tr("Set the organisation of the need"));
    m_buyer->addLine(QStringLiteral("needIndustry"), tr("&Industry:"), tr("Providers’ references are compared with it"),
                     &Need::industry, tr("Set the industry of the need"));
    m_buyer->addChoice(QStringLiteral("needService"), tr("Ser&vice:"), serviceChoices(), &Need::service,
                       tr("Set the service of the need"));
    m_buyer->addChoice(QStringLiteral("needCountry"), tr("&Country:"), countryChoices(), &Need::country,
                       tr("Set the country of the need"));
    const NeedFields::Choices zones{[this](QComboBox &box) { fillZones(box, m_workspace.snapshot().need().country); },
                                    [](const QString &code) { return code; }};
    m_zone = m_buyer->addChoice(QStringLiteral("needZone"), tr("Time &zone:"), zones, &Need::zone,
                                tr("Set the time zone of the need"));
    m_buyer->addWeek(QStringLiteral("needWeek"), tr("Working week:"), tr("Set the buyer’s working week"));
}

void BuyerTab::addContract(QWidget *column)
{
    QFormLayout *form = nullptr;
    NeedFields *fields = addCard(tr("The contract"), column, form);
    fields->addRelationship(QStringLiteral("needRelationship"), tr("&Relationship:"),
                            tr("Set the relationship sought"));
    fields->addNumber(QStringLiteral("needTerm"), tr("Ter&m:"), 1, 240, tr("months"), &Need::termMonths,
                      tr("Set the term of the contract"));
    fields->addNumber(QStringLiteral("needTeam"), tr("Team si&ze:"), 0, 1000000, tr("seats"), &Need::teamSize,
                      tr("Set the size of the team to be outsourced"));
    fields->addChoice(QStringLiteral("needCurrency"), tr("Curre&ncy:"), currencyChoices(), &Need::currency,
                      tr("Set the currency of the need"));
    fields->addNumber(QStringLiteral("needShortlistSize"), tr("S&hortlist size:"), 1, 50, tr("providers"),
                      &Need::shortlistSize, tr("Set the size of the shortlist"));
}

void BuyerTab::addDates(QWidget *column)
{
    NeedFields *fields = addCard(tr("The dates"), column, m_dates);
    fields->addDate(QStringLiteral("needRfpIssued"), tr("RFP i&ssued:"), &Need::rfpIssued,
                    tr("Set the date on which the RFP is issued"));
    fields->addDate(QStringLiteral("needAnswersDue"), tr("Answers &due:"), &Need::answersDue,
                    tr("Set the date by which answers are due"));
    fields->addDate(QStringLiteral("needAwardDate"), tr("A&ward:"), &Need::awardDate, tr("Set the award date"));
    fields->addDate(QStringLiteral("needStartDate"), tr("Service &begins:"), &Need::startDate,
                    tr("Set the date on which the service starts"));
    m_end = makePlainLabel(column, QStringLiteral("needEndOfTerm"));
    m_dates->addRow(tr("End of term:"), m_end);
    m_dateWarning = makePlainLabel(column, QStringLiteral("needDateWarning"));
    m_dates->addRow(QString(), m_dateWarning);
}

void BuyerTab::addWords(QWidget *column)
{
    QFormLayout *form = nullptr;
    NeedFields *fields = addCard(tr("What for"), column, form);
    fields->addText(QStringLiteral("needSummary"), tr("Summar&y:"), tr("What is to be outsourced, in your own words"),
                    5, &Need::summary, tr("Set the summary of the need"));
    fields->addText(QStringLiteral("needGoals"), tr("&Goals, one a line:"),
                    tr("What must be better afterwards, and by how much"), 4, &Need::goals,
                    tr("Set the goals of the need"));
}

void BuyerTab::refresh()
{
    const QString country = m_workspace.snapshot().need().country;
    if (m_zonesOf != country)
        m_buyer->refill(m_zone);
    m_zonesOf = country;
    for (NeedFields *fields : m_fields)
        fields->refresh();
    showDates();
}

void BuyerTab::showDates()
{
    const Need &need = m_workspace.snapshot().need();
    const QLocale locale;
    m_end->setText(need.endOfTerm().isValid() ? locale.toString(need.endOfTerm(), QLocale::ShortFormat)
                                              : tr("known once the service has a first day"));
    const std::pair<QDate, QString> inOrder[] = {{need.rfpIssued, tr("RFP issued")},
                                                 {need.answersDue, tr("Answers due")},
                                                 {need.awardDate, tr("Award")},
                                                 {need.startDate, tr("Service begins")}};
    QString warning;
    const std::pair<QDate, QString> *before = nullptr;
    for (const auto &one : inOrder) {
        if (!one.first.isValid())
            continue;
        if (before != nullptr && one.first < before->first)
            warning = tr("⚠ “%1” is before “%2”.").arg(one.second, before->second);
        before = &one;
    }
    m_dateWarning->setText(warning);
    m_dates->setRowVisible(m_dateWarning, !warning.isEmpty());
}

void BuyerTab::focusFirstEmpty()
{
    const Need &need = m_workspace.snapshot().need();
    const std::pair<const char *, bool> fields[] = {
        {"needTitle", need.title.isEmpty()},       {"needOrganisation", need.organisation.isEmpty()},
        {"needService", need.service.isEmpty()},   {"needCountry", need.country.isEmpty()},
        {"needCurrency", need.currency.isEmpty()}, {"needAwardDate", !need.awardDate.isValid()},
        {"needSummary", need.summary.isEmpty()}};
    for (const auto &[name, empty] : fields) {
        if (!empty)
            continue;
        findChild<QWidget *>(QLatin1String(name))->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace shortlist
