// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace shortlist {

struct ProviderRow;

// What a cell of the table of providers shows; columns are those of ProviderTableModel.
namespace cells {

QString title(int column);
QString explanation(int column); // for the header's tooltip
QVariant alignment(int column);

QVariant shown(const ProviderRow &row, int column);
QVariant edited(const ProviderRow &row, int column);
QVariant colour(const ProviderRow &row, int column);
QVariant toolTip(const ProviderRow &row, int column);

} // namespace cells

} // namespace shortlist
