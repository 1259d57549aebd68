// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sites/SiteInspector.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/TextTable.h"
#include "ui/models/Workspace.h"
#include "ui/pages/sites/SiteEdits.h"
#include "ui/pages/sites/SitesModel.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/HoursField.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace shortlist {

namespace {

constexpr int kUsualFrom = 9 * 60;
constexpr int kUsualTo = 18 * 60;

QToolButton *makeButton(QWidget *parent, const char *name, const QString &text)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    return button;
}

// "+8 h", "−3 h 30 min", "same"
QString aheadText(int minutes)
{
    if (minutes == 0)
        return SiteInspector::tr("same clock");
    return minutes > 0 ? SiteInspector::tr("%1 ahead").arg(hoursText(minutes))
                       : SiteInspector::tr("%1 behind").arg(hoursText(-minutes));
}

} // namespace

SiteInspector::SiteInspector(Workspace &workspace, const SitesModel &model, QWidget *parent)
    : Inspector(QStringLiteral("site"), tr("Choose a site to see when it works and how that meets your hours."), parent)
    , m_workspace(workspace)
    , m_model(model)
{
    makeFields();
    makeLayout();
    connectFields();
}

void SiteInspector::makeFields()
{
    m_name = makePlainLabel(content(), QStringLiteral("siteName"));
    m_name->setFont(theme::heading(font(), 1.25));
    m_where = makePlainLabel(content(), QStringLiteral("siteWhere"));
    m_where->setForegroundRole(QPalette::PlaceholderText);
    m_type = makePlainLabel(content(), QStringLiteral("siteType"));
    m_type->setFont(theme::heading(font(), 1));
    m_reason = makePlainLabel(content(), QStringLiteral("siteReason"));
    m_summary = makePlainLabel(content(), QStringLiteral("siteOverlap"));
    m_pieces = new TextTable(this);
    m_pieceView = makeTextTableView(m_pieces, QStringLiteral("sitePieces"), tr("Overlap through the year"), content());
    m_pieceView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pieceView->setSelectionMode(QAbstractItemView::NoSelection);
    m_pieceView->setFocusPolicy(Qt::NoFocus);
    m_shift = new HoursField(QStringLiteral("siteShift"), tr("Shift"), content());
    m_usual = makeButton(content(), "siteUsualShift", tr("Mon–Fri 09:00–18:00"));
    m_usual->setToolTip(tr("Enter the usual office day as the shift"));
    m_unknown = makeButton(content(), "siteShiftUnknown", tr("Not known"));
    m_unknown->setToolTip(tr("Take the shift back: it is not known"));
    m_all = makeButton(content(), "siteShiftForAll", tr("Same for all sites"));
    m_all->setToolTip(tr("Give this shift to all sites of the provider"));
    m_remove = new QPushButton(icon(QStringLiteral("list-remove")), tr("Remove site"), content());
    m_remove->setObjectName(QStringLiteral("removeSite"));
}

void SiteInspector::makeForm(QFormLayout &form)
{
    m_city = new QLineEdit(content());
    m_city->setObjectName(QStringLiteral("siteCity"));
    form.addRow(tr("&City"), m_city);
    m_country = new QComboBox(content());
    m_country->setObjectName(QStringLiteral("siteCountry"));
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(12);
    m_country->addItem(tr("Not known"), QString());
    for (const Country &country : catalogue::countries())
        m_country->addItem(country.name, country.code);
    form.addRow(tr("C&ountry"), m_country);
    m_zone = new QComboBox(content());
    m_zone->setObjectName(QStringLiteral("siteZone"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(12);
    form.addRow(tr("Time &zone"), m_zone);
    m_kind = new QComboBox(content());
    m_kind->setObjectName(QStringLiteral("siteKind"));
    m_kind->addItem(tr("Office"), static_cast<int>(SiteKind::Office));
    m_kind->addItem(tr("At home"), static_cast<int>(SiteKind::Home));
    form.addRow(tr("Work &place"), m_kind);
    m_seats = new QSpinBox(content());
    m_seats->setObjectName(QStringLiteral("siteSeats"));
    m_seats->setRange(0, 1'000'000);
    m_seats->setSpecialValueText(tr("not known"));
    m_seats->setGroupSeparatorShown(true);
    form.addRow(tr("&Seats"), m_seats);
}

void SiteInspector::makeLayout()
{
    const int space = theme::spacing();
    const auto heading = [this](const char *name, const QString &text) {
        QLabel *label = makePlainLabel(content(), QLatin1String(name), text);
        label->setFont(theme::heading(font(), 1));
        return label;
    };
    auto *quick = new QHBoxLayout;
    quick->setSpacing(space / 2);
    for (QToolButton *button : {m_usual, m_all, m_unknown})
        quick->addWidget(button);
    quick->addStretch();
    auto *form = new QFormLayout;
    form->setSpacing(space / 2);
    makeForm(*form);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    layout->addWidget(m_name);
    layout->addWidget(m_where);
    layout->addWidget(m_type);
    layout->addWidget(m_reason);
    layout->addSpacing(space);
    layout->addWidget(heading("siteShiftHeading", tr("Shift, by the clock there")));
    layout->addWidget(m_shift);
    layout->addLayout(quick);
    layout->addSpacing(space);
    layout->addWidget(heading("siteOverlapHeading", tr("Hours that you share")));
    layout->addWidget(m_summary);
    layout->addWidget(m_pieceView);
    layout->addSpacing(space);
    layout->addLayout(form);
    layout->addSpacing(space / 2);
    layout->addWidget(m_remove, 0, Qt::AlignLeft);
}

void SiteInspector::connectFields()
{
    connect(m_shift, &HoursField::edited, this, [this](int days, int from, int to) {
        // Who enters times of a shift that was not known means the usual week.
        site_edits::setShift(m_workspace, m_provider, {m_site}, days == 0 ? WorkingHours::kWeekdays : days, from, to);
    });
    connect(m_usual, &QToolButton::clicked, this, [this] {
        site_edits::setShift(m_workspace, m_provider, {m_site}, WorkingHours::kWeekdays, kUsualFrom, kUsualTo);
    });
    connect(m_unknown, &QToolButton::clicked, this,
            [this] { site_edits::setShift(m_workspace, m_provider, {m_site}, 0, kUsualFrom, kUsualTo); });
    connect(m_all, &QToolButton::clicked, this, [this] {
        const SiteRow *chosen = row();
        const Provider *provider = m_workspace.snapshot().provider(m_provider);
        if (chosen == nullptr || provider == nullptr)
            return;
        const Site site = chosen->site;
        std::vector<RowId> all;
        for (const Site &one : provider->sites)
            all.push_back(one.id);
        site_edits::setShift(m_workspace, m_provider, all, site.shiftDays, site.shiftFrom, site.shiftTo);
    });
    connect(m_city, &QLineEdit::editingFinished, this, [this] {
        const SiteRow *chosen = row();
        if (chosen != nullptr && !m_city->isReadOnly() && m_city->text().simplified() != chosen->site.city)
            site_edits::setCity(m_workspace, m_provider, m_site, m_city->text());
    });
    connect(m_country, &QComboBox::activated, this,
            [this] { site_edits::setCountry(m_workspace, m_provider, m_site, m_country->currentData().toString()); });
    connect(m_zone, &QComboBox::activated, this,
            [this] { site_edits::setZone(m_workspace, m_provider, m_site, m_zone->currentData().toString()); });
    connect(m_kind, &QComboBox::activated, this, [this] {
        site_edits::setKind(m_workspace, m_provider, m_site, static_cast<SiteKind>(m_kind->currentData().toInt()));
    });
    connect(m_seats, &QSpinBox::editingFinished, this, [this] {
        const SiteRow *chosen = row();
        if (chosen != nullptr && m_seats->value() != chosen->site.seats)
            site_edits::setSeats(m_workspace, m_provider, m_site, m_seats->value());
    });
    connect(m_remove, &QPushButton::clicked, this, &SiteInspector::removeSite);
}

const SiteRow *SiteInspector::row() const
{
    const int at = m_model.rowOf(m_provider, m_site);
    return at < 0 ? nullptr : &m_model.at(at);
}

void SiteInspector::show(ProviderId provider, RowId site)
{
    const bool other = provider != m_provider || site != m_site;
    m_provider = provider;
    m_site = site;
    refresh();
    if (other)
        scrollToTop();
}

void SiteInspector::refresh()
{
    const SiteRow *chosen = row();
    showContent(chosen != nullptr);
    if (chosen == nullptr)
        return;
    const Site &site = chosen->site;
    m_name->setText(site.city.isEmpty() ? catalogue::countryName(site.country) : site.city.simplified());
    m_where->setText(chosen->providerName.simplified());
    m_type->setText(locationTypeLabel(chosen->location.type));
    const Need &need = m_workspace.snapshot().need();
    m_reason->setText(locationReason({need.country, need.zone}, {site.country, site.zone}, m_model.year()));
    refreshForm(*chosen);
    refreshOverlap(*chosen);
}

void SiteInspector::refreshForm(const SiteRow &row)
{
    const Site &site = row.site;
    const bool writable = !m_workspace.isReadOnly();
    const bool known = site.shiftDays != 0;
    m_shift->setHours(site.shiftDays, site.shiftFrom, site.shiftTo);
    m_shift->setReadOnly(!writable);
    m_usual->setVisible(writable && !known);
    m_unknown->setVisible(writable && known);
    const Provider *provider = m_workspace.snapshot().provider(m_provider);
    m_all->setVisible(writable && known && provider != nullptr && provider->sites.size() > 1);
    if (m_city->text() != site.city)
        m_city->setText(site.city);
    m_city->setReadOnly(!writable);
    m_country->setCurrentIndex(std::max(0, m_country->findData(site.country)));
    fillZones(site);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(site.kind)));
    {
        const QSignalBlocker blocker(m_seats);
        m_seats->setValue(site.seats);
    }
    for (QWidget *field : {static_cast<QWidget *>(m_country), static_cast<QWidget *>(m_zone),
                           static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_seats)})
        field->setEnabled(writable);
    m_remove->setVisible(writable);
}

// The country's own zones first, since the site is most likely in one of them.
void SiteInspector::fillZones(const Site &site)
{
    const QSignalBlocker blocker(m_zone);
    m_zone->clear();
    m_zone->addItem(tr("Not known"), QString());
    const QStringList near = catalogue::timeZonesOf(site.country);
    for (const QString &zone : near)
        m_zone->addItem(zone, zone);
    if (!near.isEmpty())
        m_zone->insertSeparator(m_zone->count());
    const QStringList all = catalogue::timeZones();
    for (const QString &zone : all) {
        if (!near.contains(zone))
            m_zone->addItem(zone, zone);
    }
    int at = m_zone->findData(site.zone);
    if (at < 0) {
        m_zone->insertItem(1, site.zone, site.zone);
        at = 1;
    }
    m_zone->setCurrentIndex(at);
}

// "Fri 0 h": what deviates from the usual day; empty if nothing does.
QString SiteInspector::weekText(const std::array<int, 7> &week) const
{
    std::set<int> values;
    for (const int minutes : week) {
        if (minutes >= 0)
            values.insert(minutes);
    }
    if (values.size() < 2)
        return {};
    QStringList parts;
    const QLocale locale;
    for (std::size_t i = 0; i < week.size(); ++i) {
        if (week[i] >= 0)
            parts << tr("%1 %2").arg(locale.standaloneDayName(static_cast<int>(i) + 1, QLocale::ShortFormat),
                                     hoursText(week[i]));
    }
    return parts.join(QStringLiteral(", "));
}

void SiteInspector::refreshOverlap(const SiteRow &row)
{
    m_pieceView->setVisible(row.overlap != nullptr);
    if (row.overlap == nullptr) {
        m_summary->setText(!m_model.isBuyerKnown()
                               ? tr("Your own time zone and working week are not known; they are entered with the "
                                    "need.")
                           : row.site.zone.isEmpty() ? tr("The site’s time zone is not known.")
                                                     : tr("The site’s shift is not known."));
        return;
    }
    const YearOverlap &overlap = *row.overlap;
    QStringList sentences{tr("%1, at least %2 and at most %3 on a working day; %4 on average.")
                              .arg(QLocale().toString(QDate(overlap.year, 1, 1), QStringLiteral("yyyy")),
                                   hoursText(overlap.usualSmallest), hoursText(overlap.largest),
                                   hoursText(static_cast<int>(std::lround(overlap.average))))};
    if (overlap.daysWithout > 0)
        sentences
            << (overlap.daysWithout == 1
                    ? tr("On one of your working days there is none.")
                    : tr("On %1 of your working days there is none.").arg(QLocale().toString(overlap.daysWithout)));
    QStringList weeks;
    std::vector<TextTable::Row> rows;
    for (const OverlapPiece &piece : overlap.pieces) {
        rows.push_back({{tr("%1 to %2").arg(DateField::toText(piece.from), DateField::toText(piece.to)),
                         aheadText(piece.ahead), piece.usual < 0 ? QString(QChar(0x2013)) : hoursText(piece.usual)},
                        m_provider});
        const QString week = weekText(piece.week);
        if (!week.isEmpty() && !weeks.contains(week))
            weeks << week;
    }
    if (!weeks.isEmpty())
        sentences << tr("By day of the week: %1.").arg(weeks.join(QStringLiteral("; ")));
    m_summary->setText(sentences.join(QLatin1Char(' ')));
    m_pieces->setContent({tr("Days"), tr("Clock there"), tr("A day")}, rows, 1);
    m_pieceView->resizeColumnsToContents();
    const int height = m_pieceView->horizontalHeader()->sizeHint().height() +
                       m_pieceView->verticalHeader()->defaultSectionSize() * static_cast<int>(rows.size()) + 4;
    m_pieceView->setFixedHeight(height);
}

void SiteInspector::removeSite()
{
    if (!m_workspace.isReadOnly() && row() != nullptr)
        site_edits::remove(m_workspace, m_provider, m_site);
}

void SiteInspector::focusFirst()
{
    m_city->setFocus(Qt::ShortcutFocusReason);
    m_city->selectAll();
    ensureWidgetVisible(m_city);
}

} // namespace shortlist
