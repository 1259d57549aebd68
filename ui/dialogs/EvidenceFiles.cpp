// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/EvidenceFiles.h"

#include "core/project/Project.h"
#include "core/project/Store.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceFiles)
};

std::function<bool(const QString &)> &opener()
{
    static std::function<bool(const QString &)> function;
    return function;
}

// Copies live until the program ends, since nobody knows when the other program has read them. QTemporaryDir makes the
// folder readable to its owner only.
QTemporaryDir &privateFolder()
{
    static const auto folder =
        std::make_unique<QTemporaryDir>(QString(QDir::tempPath() + QStringLiteral("/shortlist-evidence-XXXXXX")));
    return *folder;
}

void tell(QWidget *parent, const QString &title, const QString &message)
{
    ask::tell(parent, title, message);
}

// A copy that can be read only, under the file's own name in a folder of its own.
QString privateCopy(const Evidence &file, const QByteArray &content)
{
    QTemporaryDir &folder = privateFolder();
    const QString own = QString::fromLatin1(file.sha256.toHex());
    if (!folder.isValid() || !QDir(folder.path()).mkpath(own))
        return {};
    const QString path = QDir(folder.filePath(own)).filePath(evidence::safeName(file.name));
    QFile copy(path);
    if (copy.exists()) {
        copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        copy.remove();
    }
    if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly) || copy.write(content) != content.size() || !copy.flush())
        return {};
    copy.close();
    return copy.setPermissions(QFile::ReadOwner) ? path : QString();
}

QString providerName(const Workspace &workspace, ProviderId id)
{
    const Provider *provider = workspace.snapshot().provider(id);
    return provider != nullptr ? words::brief(provider->name) : QString();
}

} // namespace

void evidence::openWith(const std::function<bool(const QString &path)> &function)
{
    opener() = function;
}

bool evidence::canBeOpened(const QString &name)
{
    static const QStringList kinds{QStringLiteral("pdf"),  QStringLiteral("png"),  QStringLiteral("jpg"),
                                   QStringLiteral("jpeg"), QStringLiteral("tif"),  QStringLiteral("tiff"),
                                   QStringLiteral("gif"),  QStringLiteral("webp"), QStringLiteral("bmp"),
                                   QStringLiteral("txt"),  QStringLiteral("csv"),  QStringLiteral("odt"),
                                   QStringLiteral("ods"),  QStringLiteral("odp"),  QStringLiteral("docx"),
                                   QStringLiteral("xlsx"), QStringLiteral("pptx"), QStringLiteral("rtf")};
    return kinds.contains(QFileInfo(safeName(name)).suffix().toLower());
}

QString evidence::safeName(const QString &name)
{
    QString result = name.section(QLatin1Char('/'), -1).section(QLatin1Char('\\'), -1);
    for (QChar &c : result) {
        // Format characters may turn the direction of reading, and so hide what kind of file it is.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
            QStringLiteral(":*?\"<>|").contains(c))
            c = QLatin1Char('_');
    }
    result = result.trimmed();
    while (result.startsWith(QLatin1Char('.')) || result.startsWith(QLatin1Char('-')))
        result.remove(0, 1);
    if (result.size() > 120) {
        const QString suffix = QFileInfo(result).suffix().left(12);
        result = QString(result.left(100) + QLatin1Char('.') + suffix);
    }
    return result.isEmpty() ? QStringLiteral("file") : result;
}

QString evidence::sizeText(const Evidence &file)
{
    const QString size = QLocale().formattedDataSize(file.size);
    if (!file.added.isValid())
        return size;
    return Words::tr("%1 · added on %2").arg(size, QLocale().toString(file.added, QLocale::ShortFormat));
}

QString evidence::hashText(const Evidence &file)
{
    return QString::fromLatin1(file.sha256.toHex());
}

bool evidence::add(Workspace &workspace, QWidget *parent, ProviderId provider, const Evidence &about)
{
    const QString path = ask::fileToOpen(parent, Words::tr("Add a file"),
                                         Words::tr("Documents and pictures (*.pdf *.png *.jpg *.jpeg *.tif *.tiff "
                                                   "*.odt *.docx *.xlsx *.txt);;All files (*)"));
    return !path.isEmpty() && addFile(workspace, parent, provider, about, path);
}

bool evidence::addFile(Workspace &workspace, QWidget *parent, ProviderId provider, const Evidence &about,
                       const QString &path)
{
    const QString title = Words::tr("The file was not added");
    const QFileInfo info(path);
    QFile source(path);
    if (!info.isFile() || !source.open(QIODevice::ReadOnly)) {
        tell(parent, title, Words::tr("“%1” could not be read: %2").arg(info.fileName(), source.errorString()));
        return false;
    }
    if (info.size() > Store::kMostEvidence) {
        tell(parent, title,
             Words::tr("“%1” has %2; a file in a project may have up to %3.")
                 .arg(info.fileName(), QLocale().formattedDataSize(info.size()),
                      QLocale().formattedDataSize(Store::kMostEvidence)));
        return false;
    }
    const QByteArray content = source.read(Store::kMostEvidence + 1);
    if (source.error() != QFileDevice::NoError) {
        tell(parent, title, Words::tr("“%1” could not be read: %2").arg(info.fileName(), source.errorString()));
        return false;
    }
    Evidence row = about;
    row.name = safeName(info.fileName());
    if (!row.added.isValid())
        row.added = QDate::currentDate();
    return workspace.edit(
        Words::tr("Add the file “%1” to “%2”").arg(words::brief(row.name), providerName(workspace, provider)),
        [&](Store &store) -> Result<> {
            const Result<Evidence> added = store.addEvidence(provider, row, content);
            return added ? Result<>() : tl::unexpected<Error>(added.error());
        });
}

bool evidence::open(Workspace &workspace, QWidget *parent, const Evidence &file)
{
    const QString title = Words::tr("The file was not opened");
    if (!canBeOpened(file.name)) {
        tell(
            parent, title,
            Words::tr("“%1” is neither a document nor a picture of a known kind, so it could be a program. Save a copy "
                      "and look at it with care.")
                .arg(safeName(file.name)));
        return false;
    }
    const Result<QByteArray> content = workspace.project().evidenceContent(file.sha256);
    if (!content) {
        tell(parent, title, content.error().message);
        return false;
    }
    const QString path = privateCopy(file, *content);
    const bool opened =
        !path.isEmpty() && (opener() ? opener()(path) : QDesktopServices::openUrl(QUrl::fromLocalFile(path)));
    if (!opened)
        tell(parent, title,
             path.isEmpty()
                 ? Words::tr("No copy of “%1” could be made in “%2”.").arg(safeName(file.name), QDir::tempPath())
                 : Words::tr("The system knows no program for “%1”. Save a copy and open it yourself.")
                       .arg(safeName(file.name)));
    return opened;
}

bool evidence::saveCopy(Workspace &workspace, QWidget *parent, const Evidence &file)
{
    const QString name = safeName(file.name);
    const QString path = ask::fileToSave(parent, Words::tr("Save a copy of the file"), name, Words::tr("All files (*)"),
                                         QFileInfo(name).suffix());
    if (path.isEmpty())
        return false;
    const QString title = Words::tr("The copy was not saved");
    const Result<QByteArray> content = workspace.project().evidenceContent(file.sha256);
    if (!content) {
        tell(parent, title, content.error().message);
        return false;
    }
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly) || target.write(*content) != content->size() || !target.commit()) {
        tell(parent, title, Words::tr("“%1” could not be written: %2").arg(path, target.errorString()));
        return false;
    }
    workspace.notify(Words::tr("A copy of “%1” was saved.").arg(words::brief(name)));
    return true;
}

bool evidence::remove(Workspace &workspace, ProviderId provider, const Evidence &file)
{
    const bool removed = edits::changeProvider(
        workspace, provider,
        Words::tr("Remove the file “%1” from “%2”").arg(words::brief(file.name), providerName(workspace, provider)),
        [&file](Provider &changed) {
            std::erase_if(changed.evidence, [&file](const Evidence &row) { return row.id == file.id; });
        });
    if (removed)
        workspace.notify(Words::tr("“%1” was removed.").arg(words::brief(file.name)), true);
    return removed;
}

} // namespace shortlist
