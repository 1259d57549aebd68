// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/NeedSummary.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/LineButton.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

constexpr qsizetype kLongestSummary = 600;

QString countryName(const QString &code)
{
    // The catalogue's list of all countries is long to read for one name; the names are the locale data's there too.
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

QString joined(const QStringList &parts)
{
    QStringList said;
    for (const QString &part : parts) {
        if (!part.simplified().isEmpty())
            said << part.simplified();
    }
    return said.join(NeedSummary::tr(", "));
}

QString relationshipWord(Relationship relationship)
{
    switch (relationship) {
    case Relationship::Strategic:
        return NeedSummary::tr("strategic partner");
    case Relationship::HandsOff:
        return NeedSummary::tr("hands-off provider");
    case Relationship::Undecided:
        break;
    }
    return QString();
}

QString datesInWords(const Need &need)
{
    const std::pair<QString, QDate> all[] = {{NeedSummary::tr("RFP issued %1"), need.rfpIssued},
                                             {NeedSummary::tr("Answers due %1"), need.answersDue},
                                             {NeedSummary::tr("Award %1"), need.awardDate},
                                             {NeedSummary::tr("Service begins %1"), need.startDate},
                                             {NeedSummary::tr("Term ends %1"), need.endOfTerm()}};
    QStringList lines;
    for (const auto &[words, date] : all) {
        if (date.isValid())
            lines << words.arg(QLocale().toString(date, QLocale::ShortFormat));
    }
    return lines.join(QLatin1Char('\n'));
}

QString functionsInWords(const std::vector<NeedFunction> &functions)
{
    const auto outsourced = std::count_if(functions.begin(), functions.end(), [](const NeedFunction &one) {
        return one.decision == FunctionDecision::Outsource;
    });
    if (functions.empty())
        return QString();
    return functions.size() == 1 && outsourced == 1
               ? NeedSummary::tr("one, to be outsourced")
               : NeedSummary::tr("%1, of which %2 to be outsourced").arg(functions.size()).arg(outsourced);
}

} // namespace

NeedSummary::NeedSummary(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new QFormLayout)
{
    setObjectName(QStringLiteral("needSummaryCard"));
    const int space = theme::spacing();
    m_form->setContentsMargins(space, 0, space, 0);
    m_form->setVerticalSpacing(space * 3 / 4);
    m_form->setHorizontalSpacing(space);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_buyer = addRow("needBuyerWords", tr("Buyer:"));
    m_service = addRow("needServiceWords", tr("Service:"));
    m_functions = addRow("needFunctionWords", tr("Functions:"));
    m_contract = addRow("needContractWords", tr("Contract:"));
    m_dates = addRow("needDateWords", tr("Dates:"));
    m_summary = makePlainLabel(this, QStringLiteral("needSummaryWords"));
    m_form->addRow(m_summary);
    auto *open = new LineButton(QStringLiteral("go-next"), tr("Open the need"), QString(), this);
    open->setObjectName(QStringLiteral("openNeed"));
    connect(open, &QAbstractButton::clicked, this, [this] { m_workspace.goTo(PageId::Need); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addLayout(m_form);
    layout->addWidget(open);
    refresh();
}

QLabel *NeedSummary::addRow(const char *name, const QString &label)
{
    QLabel *words = makePlainLabel(this, QLatin1String(name));
    m_form->addRow(label, words);
    m_form->labelForField(words)->setForegroundRole(QPalette::PlaceholderText);
    return words;
}

void NeedSummary::set(QLabel *label, const QString &text)
{
    label->setText(text);
    m_form->setRowVisible(label, !text.isEmpty());
}

void NeedSummary::refresh()
{
    const Need &need = m_workspace.snapshot().need();
    set(m_buyer, joined({need.organisation, need.industry, countryName(need.country)}));
    set(m_service, need.service.isEmpty() ? QString() : catalogue::serviceLabel(need.service).simplified());
    set(m_functions, functionsInWords(m_workspace.snapshot().list<NeedFunction>()));
    const QString term = need.termMonths == 1 ? tr("1 month") : tr("%1 months").arg(need.termMonths);
    set(m_contract, joined({term, relationshipWord(need.relationship), need.currency}));
    set(m_dates, datesInWords(need));
    QString summary = need.summary.trimmed();
    if (summary.size() > kLongestSummary)
        summary = summary.left(kLongestSummary).trimmed() + QChar(0x2026);
    set(m_summary, summary);
}

} // namespace shortlist
