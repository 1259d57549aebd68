// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/QualificationTab.h"

#include "core/catalogue/Catalogue.h"
#include "core/qualification/Qualification.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/PlainLabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <cmath>

namespace shortlist {

namespace {

// A number as typed in the user's way, exactly; nothing for an empty text. Errors: BadInput.
Result<std::optional<Decimal>> readDecimal(const QString &typed)
{
    const QLocale locale;
    QString text = typed.simplified();
    if (text.isEmpty())
        return std::nullopt;
    bool good = false;
    locale.toDouble(text, &good);
    text.remove(locale.groupSeparator());
    text.remove(QChar(0x00A0));
    text.remove(QLatin1Char(' '));
    text.replace(locale.decimalPoint(), QStringLiteral("."));
    const std::optional<Decimal> number = good ? Decimal::fromText(text) : std::nullopt;
    if (!number || number->isNegative())
        return fail(ErrorCode::BadInput, QualificationTab::tr("“%1” is not a number. Type one, or leave the field "
                                                              "empty.")
                                             .arg(words::brief(typed)));
    return number;
}

QString shownNumber(double value)
{
    const int places = value == std::floor(value) ? 0 : 2;
    return QLocale().toString(value, 'f', places);
}

} // namespace

QualificationTab::QualificationTab(Workspace &workspace, QWidget *parent)
    : FieldsTab(workspace, parent)
{
    addNda();
    addPilot();
    addInsurance();
    addAttrition();
    addSizes();
    addProblem(QStringLiteral("qualificationProblem"));
    m_verdicts = makePlainLabel(this, QStringLiteral("qualificationVerdicts"));
    m_verdicts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form()->addRow(m_verdicts);
}

Result<> QualificationTab::change(ProviderId id, const QString &label, const std::function<void(Provider &)> &change)
{
    const Provider *changed = workspace().snapshot().provider(id);
    return told(changed != nullptr &&
                edits::changeProvider(workspace(), id, label.arg(words::brief(changed->name)), change));
}

void QualificationTab::addNda()
{
    m_nda = new DateField(this);
    m_nda->setObjectName(QStringLiteral("profileNda"));
    form()->addRow(tr("N&DA signed on:"), m_nda);
    connect(m_nda, &DateField::dateEdited, this, [this](const QDate &date) {
        change(provider(), tr("Set the NDA of “%1”"), [&date](Provider &p) { p.ndaSigned = date; });
    });
}

void QualificationTab::addPilot()
{
    m_pilot = new QComboBox(this);
    m_pilot->setObjectName(QStringLiteral("profilePilot"));
    m_pilot->addItem(tr("Not known"), static_cast<int>(Known::Unknown));
    m_pilot->addItem(tr("Yes"), static_cast<int>(Known::Yes));
    m_pilot->addItem(tr("No"), static_cast<int>(Known::No));
    form()->addRow(tr("Accepts a &pilot:"), m_pilot);
    connect(m_pilot, &QComboBox::activated, this, [this] {
        const auto answer = static_cast<Known>(m_pilot->currentData().toInt());
        change(provider(), tr("Set whether “%1” accepts a pilot"), [answer](Provider &p) { p.pilot = answer; });
    });
}

void QualificationTab::addInsurance()
{
    addField(tr("Liability &insurance:"), QStringLiteral("profileInsurance"),
             {nullptr,
              [](const Provider &p) { return p.insurance.isZero() ? QString() : shownNumber(p.insurance.toDouble()); },
              [this](ProviderId id, const QString &text) -> Result<> {
                  const Result<std::optional<Decimal>> amount = readDecimal(text);
                  if (!amount)
                      return tl::unexpected(amount.error());
                  return change(id, tr("Set the insurance of “%1”"),
                                [&amount](Provider &p) { p.insurance = amount->value_or(Decimal()); });
              }})
        ->setPlaceholderText(tr("sum insured"));
    QLineEdit *currency = addField(
        tr("i&n the currency:"), QStringLiteral("profileInsuranceCurrency"),
        {nullptr, [](const Provider &p) { return p.insuranceCurrency; },
         [this](ProviderId id, const QString &text) -> Result<> {
             const QString code = text.simplified().toUpper();
             if (!code.isEmpty() && catalogue::currencyName(code) == code)
                 return fail(ErrorCode::BadInput,
                             tr("“%1” is not a currency that Shortlist knows. Type its three letters, such as EUR.")
                                 .arg(words::brief(text)));
             return change(id, tr("Set the insurance of “%1”"), [&code](Provider &p) { p.insuranceCurrency = code; });
         }});
    currency->setPlaceholderText(tr("the project’s"));
}

void QualificationTab::addAttrition()
{
    addField(tr("&Attrition:"), QStringLiteral("profileAttrition"),
             {nullptr, [](const Provider &p) { return p.attrition ? shownNumber(*p.attrition) : QString(); },
              [this](ProviderId id, const QString &text) -> Result<> {
                  const Result<std::optional<Decimal>> figure = readDecimal(QString(text).remove(QLatin1Char('%')));
                  if (!figure)
                      return tl::unexpected(figure.error());
                  return change(id, tr("Set the attrition of “%1”"), [&figure](Provider &p) {
                      p.attrition = *figure ? std::optional<double>((*figure)->toDouble()) : std::nullopt;
                  });
              }})
        ->setPlaceholderText(tr("per cent a year"));
    addField(tr("by the &formula:"), QStringLiteral("profileAttritionFormula"),
             {nullptr, [](const Provider &p) { return p.attritionFormula; },
              [this](ProviderId id, const QString &text) {
                  return change(id, tr("Set the attrition of “%1”"),
                                [&text](Provider &p) { p.attritionFormula = text.simplified(); });
              }})
        ->setPlaceholderText(tr("leavers by average headcount, twelve months"));
}

void QualificationTab::addSizes()
{
    addField(tr("&Can take on:"), QStringLiteral("profileCapacity"),
             {nullptr, [](const Provider &p) { return p.capacity ? shownNumber(*p.capacity) : QString(); },
              [this](ProviderId id, const QString &text) -> Result<> {
                  const Result<std::optional<Decimal>> items = readDecimal(text);
                  if (!items)
                      return tl::unexpected(items.error());
                  return change(id, tr("Set the capacity of “%1”"), [&items](Provider &p) {
                      p.capacity = *items ? std::optional<double>((*items)->toDouble()) : std::nullopt;
                  });
              }})
        ->setPlaceholderText(tr("items a month"));
    addField(tr("&Smallest client team:"), QStringLiteral("profileSmallestTeam"),
             {nullptr, [](const Provider &p) { return words::number(p.smallestTeam); },
              [this](ProviderId id, const QString &text) -> Result<> {
                  const Result<int> seats = words::readCount(text);
                  if (!seats)
                      return tl::unexpected(seats.error());
                  return change(id, tr("Set the smallest team of “%1”"),
                                [&seats](Provider &p) { p.smallestTeam = *seats; });
              }})
        ->setPlaceholderText(tr("seats"));
}

void QualificationTab::refreshRest(const Provider *provider)
{
    // What stands half typed in the date stays.
    if (!m_nda->isModified() || provider == nullptr || provider->ndaSigned != m_nda->date())
        m_nda->setDate(provider != nullptr ? provider->ndaSigned : QDate());
    const QSignalBlocker blocker(m_pilot);
    m_pilot->setCurrentIndex(provider != nullptr ? m_pilot->findData(static_cast<int>(provider->pilot)) : -1);
    refreshVerdicts();
}

void QualificationTab::refreshVerdicts()
{
    const Qualification &qualification = workspace().evaluation().qualification();
    QStringList lines;
    for (const RequirementId id : qualification.requirements()) {
        const Requirement *requirement = workspace().snapshot().requirement(id);
        const Ruling ruling = qualification.ruling(provider(), id);
        if (requirement != nullptr)
            lines << QStringLiteral("%1 %2: %3")
                         .arg(verdictSymbol(ruling.verdict), requirement->name.simplified(), ruling.reason);
    }
    m_verdicts->setText(isNull(provider()) || lines.isEmpty() ? tr("Nothing is required at present.")
                                                              : lines.join(QStringLiteral("\n\n")));
}

void QualificationTab::lockRest(bool readOnly)
{
    m_nda->setReadOnly(readOnly);
    m_pilot->setEnabled(!readOnly);
}

} // namespace shortlist
