// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/Ask.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace shortlist::ask {

namespace {

Answers &answers()
{
    static Answers given;
    return given;
}

QString folderKey()
{
    return QStringLiteral("files/lastFolder");
}

QString lastFolder()
{
    const QString folder = QSettings().value(folderKey()).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void rememberFolder(const QString &path)
{
    if (!path.isEmpty())
        QSettings().setValue(folderKey(), QFileInfo(path).absolutePath());
}

QString withSuffix(const QString &path, const QString &suffix)
{
    if (path.isEmpty() || suffix.isEmpty())
        return path;
    const QString wanted = suffix.startsWith(QLatin1Char('.')) ? suffix : QString(QLatin1Char('.') + suffix);
    return path.endsWith(wanted, Qt::CaseInsensitive) ? path : QString(path + wanted);
}

void preparePlainText(QMessageBox &box)
{
    // Names from a project stand in these texts; they are never markup.
    box.setTextFormat(Qt::PlainText);
    box.setWindowModality(Qt::WindowModal);
}

} // namespace

void tell(QWidget *parent, const QString &title, const QString &message)
{
    if (answers().tell) {
        answers().tell(title, message);
        return;
    }
    QMessageBox box(QMessageBox::Warning, title, message, QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("tellBox"));
    preparePlainText(box);
    box.addButton(QCoreApplication::translate("shortlist::ask", "Close"), QMessageBox::RejectRole);
    box.exec();
}

bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &verb,
             const QString &otherwise)
{
    if (answers().confirm)
        return answers().confirm(title, question);
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("confirmBox"));
    preparePlainText(box);
    QPushButton *yes = box.addButton(verb, QMessageBox::AcceptRole);
    QPushButton *no = box.addButton(otherwise, QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

QString fileToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    if (answers().fileToOpen)
        return answers().fileToOpen(title);
    const QString path = QFileDialog::getOpenFileName(parent, title, lastFolder(), filter);
    rememberFolder(path);
    return path;
}

QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                   const QString &suffix)
{
    if (answers().fileToSave)
        return withSuffix(answers().fileToSave(title), suffix);
    const QString start = QFileInfo(suggestion).isAbsolute() ? suggestion : QDir(lastFolder()).filePath(suggestion);
    QFileDialog dialog(parent, title, start, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    // The dialog adds the suffix before it asks about a file of that name.
    dialog.setDefaultSuffix(suffix);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    const QString path = withSuffix(dialog.selectedFiles().constFirst(), suffix);
    rememberFolder(path);
    return path;
}

QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    if (answers().filesToOpen)
        return answers().filesToOpen(title);
    const QStringList paths = QFileDialog::getOpenFileNames(parent, title, lastFolder(), filter);
    if (!paths.isEmpty())
        rememberFolder(paths.constFirst());
    return paths;
}

QString folder(QWidget *parent, const QString &title)
{
    if (answers().folder)
        return answers().folder(title);
    const QString path = QFileDialog::getExistingDirectory(parent, title, lastFolder());
    if (!path.isEmpty())
        QSettings().setValue(folderKey(), path);
    return path;
}

void answerWith(const Answers &given)
{
    answers() = given;
}

} // namespace shortlist::ask
