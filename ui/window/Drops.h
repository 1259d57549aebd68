// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace shortlist {

class Workspace;

// What a file that is dragged onto the window is to the window.
namespace drops {

enum class Kind { None, Project, ProviderList };

// One local file; a list of providers only where a project is open that can be edited.
Kind kindOf(const QMimeData *data, const Workspace *workspace);
QString pathIn(const QMimeData *data);

} // namespace drops

} // namespace shortlist
