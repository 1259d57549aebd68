// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/Drops.h"

#include "core/sheet/SheetFile.h"
#include "ui/models/Workspace.h"

#include <QMimeData>
#include <QUrl>

namespace shortlist::drops {

QString pathIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile() : QString();
}

Kind kindOf(const QMimeData *data, const Workspace *workspace)
{
    const QString path = pathIn(data);
    if (path.endsWith(QLatin1String(".shortlist"), Qt::CaseInsensitive))
        return Kind::Project;
    const bool list = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ||
                      path.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive) || isSheetFileName(path);
    if (list && workspace != nullptr && !workspace->isReadOnly())
        return Kind::ProviderList;
    return Kind::None;
}

} // namespace shortlist::drops
