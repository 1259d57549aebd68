// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ExportVerb.h"
#include "app/cli/HistoryVerb.h"
#include "app/cli/ImportVerb.h"
#include "app/cli/NewVerb.h"
#include "app/cli/QuestionnaireVerb.h"
#include "app/cli/RankVerb.h"
#include "app/cli/ReportVerb.h"
#include "app/cli/RobustnessVerb.h"
#include "app/cli/SolveVerb.h"
#include "app/cli/VerifyVerb.h"

namespace shortlist {

const std::vector<std::unique_ptr<Verb>> &verbs()
{
    static const std::vector<std::unique_ptr<Verb>> all = [] {
        std::vector<std::unique_ptr<Verb>> list;
        list.push_back(std::make_unique<NewVerb>());
        list.push_back(std::make_unique<ImportVerb>());
        list.push_back(std::make_unique<QuestionnaireVerb>());
        list.push_back(std::make_unique<RankVerb>());
        list.push_back(std::make_unique<RobustnessVerb>());
        list.push_back(std::make_unique<ReportVerb>());
        list.push_back(std::make_unique<ExportVerb>());
        list.push_back(std::make_unique<HistoryVerb>());
        list.push_back(std::make_unique<VerifyVerb>());
        list.push_back(std::make_unique<SolveVerb>());
        return list;
    }();
    return all;
}

} // namespace shortlist
