// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/ComparisonWords.h"

#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace shortlist::comparison_words {

namespace {

constexpr double kMostTyped = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("ComparisonWords", text);
}

std::optional<double> positive(const QString &text, const QLocale &locale)
{
    bool understood = false;
    double value = locale.toDouble(text.trimmed(), &understood);
    if (!understood)
        value = QLocale::c().toDouble(text.trimmed(), &understood);
    return understood && std::isfinite(value) && value > 0 ? std::optional(value) : std::nullopt;
}

} // namespace

QString verb(double ratio)
{
    const int step = static_cast<int>(std::clamp(std::round(std::max(ratio, 1 / ratio)), 1.0, 9.0));
    switch (step) {
    case 1:
        return tr("matters as much");
    case 2:
        return tr("matters slightly more");
    case 3:
        return tr("matters moderately more");
    case 4:
        return tr("matters moderately to strongly more");
    case 5:
        return tr("matters strongly more");
    case 6:
        return tr("matters strongly to very strongly more");
    case 7:
        return tr("matters very strongly more");
    case 8:
        return tr("matters very strongly to extremely more");
    default:
        return tr("matters extremely more");
    }
}

QString sentence(const QString &first, const QString &second, double ratio)
{
    const QString more = words::brief(ratio >= 1 ? first : second);
    const QString less = words::brief(ratio >= 1 ? second : first);
    const double times = std::max(ratio, 1 / ratio);
    if (std::abs(times - 1) < 1e-9)
        return tr("“%1” and “%2” matter equally (1).").arg(more, less);
    return tr("“%1” %2 than “%3” (%4).").arg(more, verb(times < 1.5 ? 2 : times), less, criteria_text::points(times));
}

QString number(double ratio, const QLocale &locale)
{
    return ratio < 1 - 1e-9 ? QString(QStringLiteral("1/") + criteria_text::points(1 / ratio, locale))
                            : criteria_text::points(ratio, locale);
}

std::optional<double> parse(const QString &text, const QLocale &locale)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    std::optional<double> value = positive(parts.constFirst(), locale);
    if (parts.size() == 2 && value) {
        const std::optional<double> divisor = positive(parts.constLast(), locale);
        value = divisor ? std::optional(*value / *divisor) : std::nullopt;
    }
    const bool possible = parts.size() <= 2 && value && *value <= kMostTyped && *value >= 1 / kMostTyped;
    return possible ? value : std::nullopt;
}

} // namespace shortlist::comparison_words
