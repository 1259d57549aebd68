// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/Website.h"

#include <QDesktopServices>
#include <QRegularExpression>

namespace shortlist {

QUrl website::address(const QString &text)
{
    const QString plain = text.trimmed();
    // A scheme other than these two, a local path or a user name before the host is no website.
    static const QRegularExpression bare(QStringLiteral("^[\\w-]+(\\.[\\w-]+)+(:\\d+)?([/?#]\\S*)?$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const bool hasScheme = plain.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
                           plain.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
    if (!hasScheme && !bare.match(plain).hasMatch())
        return QUrl();
    const QUrl url(hasScheme ? plain : QString(QLatin1String("https://") + plain), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

bool website::open(const QString &text)
{
    const QUrl url = address(text);
    return url.isValid() && QDesktopServices::openUrl(url);
}

} // namespace shortlist
