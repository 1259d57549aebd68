// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/Verdict.h"

#include <QCoreApplication>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

} // namespace

QString verdictLabel(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return Words::tr("Pass");
    case Verdict::Waived:
        return Words::tr("Waived");
    case Verdict::Unknown:
        return Words::tr("Unknown");
    case Verdict::Fail:
        return Words::tr("Fail");
    }
    return {};
}

QString verdictSymbol(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return QStringLiteral("✓");
    case Verdict::Waived:
        return QStringLiteral("–");
    case Verdict::Unknown:
        return QStringLiteral("?");
    case Verdict::Fail:
        return QStringLiteral("✗");
    }
    return {};
}

} // namespace shortlist
