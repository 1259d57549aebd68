// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/CostLines.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/CostViews.h"
#include "ui/pages/prices/PriceTableModel.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

constexpr std::size_t kSentences = 6;
constexpr std::size_t kMarked = 3; // crossings of one pair that are marked one by one

QString at(const Crossing &crossing, const VolumeAxis &axis)
{
    if (axis.isItems)
        return price_words::money(crossing.volume, 0);
    if (crossing.volume < axis.base)
        return VolumeView::tr("between low and base volume");
    if (crossing.volume > axis.base)
        return VolumeView::tr("between base and high volume");
    return VolumeView::tr("at base volume");
}

// Many crossings of one pair come from whole FTEs; then the first and the last say it.
void addMarks(const std::vector<Crossing> &found, const VolumeAxis &axis, CostLinesData &data)
{
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found.size() > kMarked && i > 0 && i + 1 < found.size())
            continue;
        data.crossings.push_back({found[i].volume.toDouble(), found[i].cost.toDouble(), at(found[i], axis)});
    }
}

} // namespace

VolumeView::VolumeView(Workspace &workspace, const PriceTableModel &model, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_chart(new CostLines(this))
    , m_words(makePlainLabel(this, QStringLiteral("crossingWords")))
{
    m_chart->setObjectName(QStringLiteral("costLines"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_words);
    connect(m_chart, &Chart::picked, this, [this](int item) {
        if (item >= 0 && item < static_cast<int>(m_shown.size()))
            m_workspace.selectProvider(m_shown[static_cast<std::size_t>(item)]);
    });
}

Chart *VolumeView::chart() const
{
    return m_chart;
}

QString VolumeView::words() const
{
    return m_words->text();
}

// The cheapest, and the selected one among them or in place of the last.
std::vector<ProviderId> VolumeView::chosen() const
{
    std::vector<ProviderId> ids;
    for (const Price &price : m_model.prices()) {
        if (ids.size() < CostLinesData::kMostLines)
            ids.push_back(price.provider);
    }
    const ProviderId selected = m_workspace.selectedProvider();
    if (m_model.total(selected, m_model.volume()) == nullptr ||
        std::find(ids.begin(), ids.end(), selected) != ids.end())
        return ids;
    if (ids.size() == CostLinesData::kMostLines)
        ids.pop_back();
    ids.push_back(selected);
    return ids;
}

QString VolumeView::sentence(const Line &first, const Line &second, const std::vector<Crossing> &found,
                             const VolumeAxis &axis) const
{
    const Crossing &last = found.back();
    const Line &below = found.front().firstIsCheaper ? second : first;
    const Line &above = last.firstIsCheaper ? first : second;
    const QString belowName = words::brief(below.name);
    const QString aboveName = words::brief(above.name);
    if (!axis.isItems)
        return tr("“%1” and “%2” change places %3.").arg(belowName, aboveName, at(found.front(), axis));
    if (found.size() == 1)
        return tr("“%1” is cheaper up to %2 %3 a month, “%4” beyond.")
            .arg(belowName, at(last, axis), axis.unit, aboveName);
    const QString range = tr("%1 and %2 %3 a month").arg(at(found.front(), axis), at(last, axis), axis.unit);
    if (&below == &above)
        return tr("“%1” and “%2” change places %Ln times between %3; outside, “%1” is cheaper.", nullptr,
                  static_cast<int>(found.size()))
            .arg(belowName, words::brief(&below == &first ? second.name : first.name), range);
    return tr("“%1” is cheaper below, “%2” above; between %3 they change places %Ln times, since people are added one "
              "by "
              "one.",
              nullptr, static_cast<int>(found.size()))
        .arg(belowName, aboveName, range);
}

void VolumeView::refresh()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const VolumeAxis axis = volumeAxis(snapshot);
    std::vector<Line> lines;
    for (const ProviderId id : chosen()) {
        const Provider *provider = snapshot.provider(id);
        Result<CostCurve> curve = costCurve(snapshot, *provider, *provider->offer(), axis);
        if (curve)
            lines.push_back({id, provider->name, std::move(*curve)});
    }
    m_shown.clear();
    CostLinesData data;
    QStringList sentences;
    bool smoothed = false;
    int pairs = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_shown.push_back(lines[i].provider);
        CostLine line{lines[i].name, {}, static_cast<int>(i)};
        for (const CostCurve::Corner &corner : lines[i].curve.corners())
            line.corners.emplace_back(corner.volume, corner.cost);
        data.lines.push_back(std::move(line));
        smoothed = smoothed || lines[i].curve.isSmoothed();
        for (std::size_t j = 0; j < i; ++j) {
            const std::vector<Crossing> found = crossings(lines[j].curve, lines[i].curve);
            if (found.empty())
                continue;
            addMarks(found, axis, data);
            ++pairs;
            if (static_cast<std::size_t>(sentences.size()) < kSentences)
                sentences << sentence(lines[j], lines[i], found, axis);
        }
    }
    std::stable_sort(data.crossings.begin(), data.crossings.end(),
                     [](const auto &a, const auto &b) { return a.volume < b.volume; });
    data.marks = {
        {axis.low.toDouble(), tr("low")}, {axis.base.toDouble(), tr("base")}, {axis.high.toDouble(), tr("high")}};
    data.hasNumbers = axis.isItems;
    data.axis = axis.isItems && !axis.unit.isEmpty() ? tr("Volume a month, %1").arg(axis.unit) : tr("Volume");
    data.currency = snapshot.need().currency;
    data.costAxis = tr("Total cost over %1").arg(price_words::months(snapshot.need().termMonths));
    const auto all = static_cast<int>(m_model.prices().size());
    m_chart->setTitle(static_cast<int>(lines.size()) < all
                          ? tr("What %1 of %2 offers cost as the volume changes")
                                .arg(QLocale().toString(static_cast<int>(lines.size())), QLocale().toString(all))
                          : tr("What each offer costs as the volume changes"));
    m_chart->setData(data);
    if (pairs > static_cast<int>(kSentences))
        sentences << tr("And %Ln more pairs; the chart marks them.", nullptr, pairs - static_cast<int>(kSentences));
    if (sentences.isEmpty() && lines.size() > 1)
        sentences << tr("None of these offers changes places with another within this range.");
    if (smoothed)
        sentences << tr("One of these offers has so many whole FTEs or seats that its steps are drawn as a line.");
    m_words->setText(sentences.join(QLatin1Char('\n')));
    m_words->setVisible(!sentences.isEmpty());
    const auto found = std::find(m_shown.begin(), m_shown.end(), m_workspace.selectedProvider());
    m_chart->setCurrent(found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin()));
}

void VolumeView::showSelection()
{
    if (chosen() != m_shown) {
        refresh();
        return;
    }
    const auto found = std::find(m_shown.begin(), m_shown.end(), m_workspace.selectedProvider());
    m_chart->setCurrent(found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin()));
}

} // namespace shortlist
