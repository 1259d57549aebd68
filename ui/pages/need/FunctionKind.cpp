// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/FunctionKind.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderWords.h"
#include "ui/pages/need/NeedWords.h"
#include "ui/pages/need/RowList.h"

#include <QCoreApplication>

namespace shortlist {

namespace {

using namespace need_words;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NeedTables)
};

constexpr qsizetype kLongest = 2000;

QString cut(const QString &typed)
{
    return typed.trimmed().left(kLongest);
}

QString coreWord(bool core)
{
    return core ? Words::tr("Yes") : Words::tr("No");
}

QStringList serviceLabels()
{
    QStringList labels;
    if (const auto all = catalogue::services()) {
        for (const Service &service : *all)
            labels << service.label;
    }
    return labels;
}

template <typename Row>
RowColumn<Row> textColumn(const ListColumn &column, const QString &label, QString Row::*field)
{
    const auto text = [field](const Row &row) { return QString(row.*field); };
    return {column, label, text, text, [field](Row &row, const QString &typed) -> Result<> {
                row.*field = cut(typed);
                return {};
            }};
}

RowColumn<NeedFunction> numberColumn(const ListColumn &column, const QString &label, Decimal NeedFunction::*field)
{
    const auto text = [field](const NeedFunction &row) { return number(row.*field); };
    return {column, label, text, text, [field](NeedFunction &row, const QString &typed) -> Result<> {
                const Result<Decimal> read = readNumber(typed);
                if (!read)
                    return tl::unexpected<Error>(read.error());
                row.*field = *read;
                return {};
            }};
}

RowColumn<NeedFunction> serviceColumn()
{
    const auto text = [](const NeedFunction &row) {
        return row.service.isEmpty() ? QString() : catalogue::serviceLabel(row.service);
    };
    return {{Words::tr("Function"), 18, false, serviceLabels()},
            Words::tr("Set the function of “%1”"),
            text,
            text,
            [](NeedFunction &row, const QString &typed) -> Result<> {
                const QString code = catalogue::serviceCode(typed);
                if (code.isEmpty() && !typed.trimmed().isEmpty())
                    return fail(ErrorCode::BadInput,
                                Words::tr("“%1” is not a function of the catalogue. Choose one, and "
                                          "give it your own name beside it.")
                                    .arg(words::brief(typed)));
                // The unit follows as long as it is the usual one.
                if (row.unit.isEmpty() || row.unit == catalogue::serviceUnit(row.service))
                    row.unit = catalogue::serviceUnit(code);
                row.service = code;
                return {};
            }};
}

RowColumn<NeedFunction> coreColumn()
{
    const auto text = [](const NeedFunction &row) { return coreWord(row.core); };
    return {{Words::tr("Core?"), 7, false, {coreWord(false), coreWord(true)}},
            Words::tr("Set whether “%1” is core"),
            text,
            text,
            [](NeedFunction &row, const QString &typed) -> Result<> {
                row.core = typed.trimmed().compare(coreWord(true), Qt::CaseInsensitive) == 0 ||
                           typed.trimmed().compare(Words::tr("Core"), Qt::CaseInsensitive) == 0;
                return {};
            }};
}

RowColumn<NeedFunction> decisionColumn()
{
    const auto text = [](const NeedFunction &row) { return decision(row.decision); };
    constexpr FunctionDecision kAll[] = {FunctionDecision::Undecided, FunctionDecision::Keep,
                                         FunctionDecision::Outsource};
    QStringList choices;
    for (const FunctionDecision one : kAll)
        choices << decision(one);
    return {{Words::tr("Decision"), 13, false, choices},
            Words::tr("Decide on “%1”"),
            text,
            text,
            [kAll](NeedFunction &row, const QString &typed) -> Result<> {
                for (const FunctionDecision one : kAll) {
                    if (typed.trimmed().compare(decision(one), Qt::CaseInsensitive) == 0 || typed == codeOf(one)) {
                        row.decision = one;
                        return {};
                    }
                }
                if (!typed.trimmed().isEmpty())
                    return fail(ErrorCode::BadInput,
                                Words::tr("“%1” is not a decision. Say Keep or Outsource.").arg(words::brief(typed)));
                row.decision = FunctionDecision::Undecided;
                return {};
            }};
}

} // namespace

QString yearlyCostTitle(const QString &currency)
{
    return currency.isEmpty() ? Words::tr("Cost a year") : Words::tr("%1 a year").arg(currency);
}

ListKind functionKind(const QString &currency)
{
    const QString cost = yearlyCostTitle(currency);
    const std::vector<RowColumn<NeedFunction>> columns{
        serviceColumn(),
        textColumn<NeedFunction>({Words::tr("In our words"), 18}, Words::tr("Set the name of “%1”"),
                                 &NeedFunction::name),
        coreColumn(),
        decisionColumn(),
        numberColumn({cost, 11, true}, Words::tr("Set the yearly cost of “%1”"), &NeedFunction::yearlyCost),
        numberColumn({Words::tr("Low"), 9, true}, Words::tr("Set the low volume of “%1”"), &NeedFunction::low),
        numberColumn({Words::tr("Base"), 9, true}, Words::tr("Set the base volume of “%1”"), &NeedFunction::base),
        numberColumn({Words::tr("High"), 9, true}, Words::tr("Set the high volume of “%1”"), &NeedFunction::high),
        textColumn<NeedFunction>({Words::tr("a month, in"), 11}, Words::tr("Set the unit of “%1”"),
                                 &NeedFunction::unit),
        textColumn<NeedFunction>({Words::tr("Reason"), 22}, Words::tr("Set the reason for “%1”"),
                                 &NeedFunction::reason),
    };
    RowWords<NeedFunction> said;
    said.name = [](const NeedFunction &row) { return words::brief(functionName(row)); };
    said.addLabel = Words::tr("Add the function “%1”");
    said.changeManyLabel = Words::tr("Change %1 cells of the functions");
    said.removeLabel = Words::tr("Remove the function “%1”");
    said.removeManyLabel = Words::tr("Remove %1 functions");
    said.moveLabel = Words::tr("Move the function “%1”");
    said.finish = [](NeedFunction &row) -> Result<> {
        if (row.service.isEmpty() && row.name.isEmpty())
            return fail(ErrorCode::BadInput, Words::tr("A function is of the catalogue, or has a name of your own."));
        return {};
    };
    ListKind kind = list_kind::make(columns, said);
    kind.objectName = QStringLiteral("functions");
    kind.accessibleName = Words::tr("Functions");
    kind.addText = Words::tr("Add a function");
    kind.removeText = Words::tr("Remove");
    return kind;
}

ListKind serviceLevelKind()
{
    const std::vector<RowColumn<ServiceLevel>> columns{
        textColumn<ServiceLevel>({Words::tr("Service level"), 30}, Words::tr("Set the name of the service level “%1”"),
                                 &ServiceLevel::name),
        textColumn<ServiceLevel>({Words::tr("Target"), 10, true}, Words::tr("Set the target of “%1”"),
                                 &ServiceLevel::target),
        textColumn<ServiceLevel>({Words::tr("Floor"), 10, true}, Words::tr("Set the floor of “%1”"),
                                 &ServiceLevel::floor),
        textColumn<ServiceLevel>({Words::tr("Unit"), 14}, Words::tr("Set the unit of “%1”"), &ServiceLevel::unit),
        textColumn<ServiceLevel>({Words::tr("Measured over"), 18}, Words::tr("Set the measurement window of “%1”"),
                                 &ServiceLevel::window),
    };
    RowWords<ServiceLevel> said;
    said.name = [](const ServiceLevel &row) { return words::brief(row.name); };
    said.addLabel = Words::tr("Add the service level “%1”");
    said.changeManyLabel = Words::tr("Change %1 cells of the service levels");
    said.removeLabel = Words::tr("Remove the service level “%1”");
    said.removeManyLabel = Words::tr("Remove %1 service levels");
    said.moveLabel = Words::tr("Move the service level “%1”");
    said.finish = [](ServiceLevel &row) -> Result<> {
        if (row.name.isEmpty())
            return fail(ErrorCode::BadInput, Words::tr("A service level needs a name."));
        return {};
    };
    ListKind kind = list_kind::make(columns, said);
    kind.objectName = QStringLiteral("serviceLevels");
    kind.accessibleName = Words::tr("Service levels");
    kind.addText = Words::tr("Add a service level");
    kind.removeText = Words::tr("Remove");
    return kind;
}

} // namespace shortlist
