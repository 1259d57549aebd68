// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Certificate.h"
#include "core/model/Id.h"

#include <QString>

#include <functional>

class QWidget;

namespace shortlist {

class Workspace;

// Files that a provider handed in: put into the project, looked at, saved elsewhere, taken out. What a file is called
// and holds is a stranger's word: it is opened only on request, from a private read-only copy, by the system's program,
// and only if it is a document or a picture.
namespace evidence {

// Asks for a file and puts it into the project; `about` says what it shows. True if it is in.
bool add(Workspace &workspace, QWidget *parent, ProviderId provider, const Evidence &about);
// The same with a file that was dropped or named. What went wrong is told.
bool addFile(Workspace &workspace, QWidget *parent, ProviderId provider, const Evidence &about, const QString &path);
bool open(Workspace &workspace, QWidget *parent, const Evidence &file);
bool saveCopy(Workspace &workspace, QWidget *parent, const Evidence &file);
bool remove(Workspace &workspace, ProviderId provider, const Evidence &file);

// True for kinds of documents and pictures that run nothing by themselves.
bool canBeOpened(const QString &name);
// A name that can stand in a folder: without path, control characters and leading dots.
QString safeName(const QString &name);
// "120 KB · added on 3 March 2027", and the SHA-256 in hexadecimal digits.
QString sizeText(const Evidence &file);
QString hashText(const Evidence &file);

// For tests: what opens a path instead of the desktop; empty = the desktop.
void openWith(const std::function<bool(const QString &path)> &opener);

} // namespace evidence

} // namespace shortlist
