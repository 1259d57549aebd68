// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTable.h"

#include "core/exchange/DecisionTableMethods.h"

#include <QCoreApplication>

#include <algorithm>

namespace shortlist {

using namespace decisiontable;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

// The one table of methods, in alphabetical order.
const std::vector<SolveMethod> &allMethods()
{
    static const std::vector<SolveMethod> methods = [] {
        std::vector<SolveMethod> all;
        for (const auto list :
             {&valueMethods, &weightMethods, &rankingMethods, &outrankingMethods, &robustnessMethods}) {
            const std::span<const SolveMethod> some = list();
            all.insert(all.end(), some.begin(), some.end());
        }
        std::sort(all.begin(), all.end(),
                  [](const SolveMethod &a, const SolveMethod &b) { return std::string_view(a.name) < b.name; });
        return all;
    }();
    return methods;
}

} // namespace

QJsonArray decisiontable::jsonRows(std::span<const double> numbers, std::size_t columns)
{
    QJsonArray rows;
    for (std::size_t first = 0; first + columns <= numbers.size(); first += columns)
        rows.append(jsonList(numbers.subspan(first, columns)));
    return rows;
}

QStringList decisionTableMethods()
{
    QStringList names;
    for (const SolveMethod &method : allMethods())
        names.append(QLatin1String(method.name));
    return names;
}

Result<QJsonObject> solveDecisionTable(const QByteArray &json)
{
    const Result<DecisionTableReader> reader = DecisionTableReader::read(json);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    const std::vector<SolveMethod> &methods = allMethods();
    const auto method = std::find_if(methods.begin(), methods.end(), [&reader](const SolveMethod &known) {
        return reader->method() == QLatin1String(known.name);
    });
    if (method == methods.end()) {
        return bad(tr("unknown method %1; there are %2")
                       .arg(quoted(reader->method()), decisionTableMethods().join(QLatin1String(", "))));
    }
    return method->solve(*reader);
}

} // namespace shortlist
