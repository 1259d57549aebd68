// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Id.h"

#include <QRandomGenerator>

namespace shortlist {

qint64 newKey()
{
    qint64 key = 0;
    while (key == 0)
        key = static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1U);
    return key;
}

} // namespace shortlist
