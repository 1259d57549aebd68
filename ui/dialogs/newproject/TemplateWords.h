// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Templates.h"

#include <QString>

namespace shortlist::template_words {

// "6 groups with 25 criteria, 17 requirements, 103 questions, 12 service levels"
QString brings(const TemplateInfo &info);
// "Knock-out, yes or no", "Scored, weight 5, table"
QString question(const Question &question);
// "Target 80 %, floor 70 %"
QString serviceLevel(const ServiceLevel &level);

} // namespace shortlist::template_words
