// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/CriterionJson.h"
#include "core/catalogue/Templates.h"

#include <QByteArray>
#include <QJsonObject>

namespace shortlist {

// A template as JSON:
//   {"id", "title", "summary", "service", "sectors": [...], "criteria": [...], "requirements": [...],
//    "questions": [...], "service_levels": [...], "relationship": {"strategic": {"weights": {...}}, "hands_off": ...}}
// A requirement, question or service level is the code of a preset, an object with a preset's "code" and what differs
// from it, or an object of its own; a requirement names the question it looks at by its code.
// The filter is applied to all of the file's own texts that a reader sees.
TemplateFile templateFromJson(const JsonNode &top, const TextFilter &filter = {});

// The whole template, independent of the presets it was made from.
QJsonObject templateToJson(const TemplateFile &file);

} // namespace shortlist
