// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Certificate.h"
#include "core/model/NeedParts.h"
#include "core/model/PriceTerms.h"
#include "core/model/Question.h"
#include "core/model/Requirement.h"

#include <tuple>
#include <vector>

namespace shortlist {

// The project's own lists, each by position (those without one by key). The type of the row names the list:
// snapshot.list<Requirement>(), store.put(requirement), change.touches<Requirement>().
using Lists = std::tuple<std::vector<NeedFunction>, std::vector<WorksheetAnswer>, std::vector<ServiceLevel>,
                         std::vector<OwnStandard>, std::vector<Requirement>, std::vector<Question>,
                         std::vector<ExchangeRate>, std::vector<BuyerCost>, std::vector<Preference>>;

// The place of a list among them.
template <typename Row, std::size_t I = 0>
constexpr std::size_t listIndex()
{
    if constexpr (std::is_same_v<std::tuple_element_t<I, Lists>, std::vector<Row>>)
        return I;
    else
        return listIndex<Row, I + 1>();
}

// Calls visitor.template operator()<Row>() for each type of row.
template <typename Visitor>
void forEachList(Visitor &&visitor)
{
    [&]<typename... Rows>(std::tuple<std::vector<Rows>...> *) {
        (visitor.template operator()<Rows>(), ...);
    }(static_cast<Lists *>(nullptr));
}

} // namespace shortlist
