// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/report/ReportForm.h"

#include "ui/dialogs/Preferences.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace shortlist {

namespace {

constexpr int kMostProviders = 50;
constexpr int kMostLetters = 200;

QString sectionsKey()
{
    return QStringLiteral("report/leftOut");
}

QString providersKey()
{
    return QStringLiteral("report/providers");
}

QString authorKey()
{
    return QStringLiteral("report/author");
}

QString paperKey()
{
    return QStringLiteral("report/paper");
}

QString localeLabel(const QLocale &locale)
{
    return ReportForm::tr("%1 (%2): %3", "a language, its country, and a number as an example")
        .arg(locale.nativeLanguageName(), locale.nativeTerritoryName(), locale.toString(1234.5, 'f', 1));
}

ReportPaper usualPaper()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? ReportPaper::Letter : ReportPaper::A4;
}

} // namespace

ReportForm::ReportForm(const QString &projectPath, QWidget *parent)
    : QWidget(parent)
    , m_projectPath(projectPath)
    , m_sections(new QListWidget(this))
    , m_providers(new QSpinBox(this))
    , m_title(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_locale(new QComboBox(this))
    , m_paper(new QComboBox(this))
{
    const int space = theme::spacing();
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space * 2, space, space * 2, space * 2);
    form->setSpacing(space);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeSections();
    form->addRow(tr("&Sections"), m_sections);
    m_providers->setObjectName(QStringLiteral("reportProviders"));
    m_providers->setRange(0, kMostProviders);
    form->addRow(tr("&Providers with a page of their own"), m_providers);
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_title->setMaxLength(kMostLetters);
    form->addRow(tr("&Title"), m_title);
    m_author->setObjectName(QStringLiteral("reportAuthor"));
    m_author->setMaxLength(kMostLetters);
    form->addRow(tr("&Author"), m_author);
    makeLocales();
    form->addRow(tr("&Numbers and dates"), m_locale);
    m_paper->setObjectName(QStringLiteral("reportPaper"));
    m_paper->addItem(tr("A4"), static_cast<int>(ReportPaper::A4));
    m_paper->addItem(tr("US Letter"), static_cast<int>(ReportPaper::Letter));
    form->addRow(tr("Pa&per"), m_paper);
    load();
    connectAll();
}

void ReportForm::makeSections()
{
    m_sections->setObjectName(QStringLiteral("reportSections"));
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_sections->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sections->setWordWrap(true);
    for (const ReportSection section : kAllReportSections) {
        auto *item = new QListWidgetItem(reportSectionName(section), m_sections);
        item->setData(Qt::UserRole, reportSectionCode(section));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

void ReportForm::makeLocales()
{
    m_locale->setObjectName(QStringLiteral("reportLocale"));
    m_locale->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_locale->setMinimumContentsLength(16);
    m_locale->addItem(tr("As on this computer"), QString());
    QStringList names{
        QStringLiteral("en_IE"), QStringLiteral("en_GB"), QStringLiteral("en_US"), QStringLiteral("en_ZA"),
        QStringLiteral("cs_CZ"), QStringLiteral("da_DK"), QStringLiteral("de_DE"), QStringLiteral("de_AT"),
        QStringLiteral("de_CH"), QStringLiteral("el_GR"), QStringLiteral("es_ES"), QStringLiteral("es_MX"),
        QStringLiteral("fi_FI"), QStringLiteral("fr_FR"), QStringLiteral("hu_HU"), QStringLiteral("it_IT"),
        QStringLiteral("lt_LT"), QStringLiteral("nb_NO"), QStringLiteral("nl_NL"), QStringLiteral("pl_PL"),
        QStringLiteral("pt_BR"), QStringLiteral("pt_PT"), QStringLiteral("ro_RO"), QStringLiteral("sv_SE")};
    const QString chosen = preferences::reportLocaleName();
    if (!chosen.isEmpty() && !names.contains(chosen))
        names.prepend(chosen);
    for (const QString &name : std::as_const(names))
        m_locale->addItem(localeLabel(QLocale(name)), name);
}

void ReportForm::connectAll()
{
    const auto tell = [this] {
        save();
        emit changed();
    };
    connect(m_sections, &QListWidget::itemChanged, this, tell);
    connect(m_providers, &QSpinBox::valueChanged, this, tell);
    connect(m_title, &QLineEdit::textChanged, this, tell);
    connect(m_author, &QLineEdit::textChanged, this, tell);
    connect(m_paper, &QComboBox::currentIndexChanged, this, tell);
    connect(m_locale, &QComboBox::currentIndexChanged, this, [this, tell] {
        preferences::setReportLocale(m_locale->currentData().toString());
        tell();
    });
}

// A project's title is kept under a digest of its place, so that the settings do not name files.
QString ReportForm::titleKey() const
{
    const QByteArray digest = QCryptographicHash::hash(m_projectPath.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString(QStringLiteral("report/titles/") + QString::fromLatin1(digest.left(16)));
}

void ReportForm::load()
{
    const QSettings settings;
    const QStringList leftOut = settings.value(sectionsKey()).toStringList();
    for (int row = 0; row < m_sections->count(); ++row) {
        QListWidgetItem *item = m_sections->item(row);
        item->setCheckState(leftOut.contains(item->data(Qt::UserRole).toString()) ? Qt::Unchecked : Qt::Checked);
    }
    m_providers->setValue(settings.value(providersKey(), 0).toInt());
    m_title->setText(settings.value(titleKey()).toString());
    m_author->setText(settings.value(authorKey()).toString());
    m_paper->setCurrentIndex(m_paper->findData(settings.value(paperKey(), static_cast<int>(usualPaper())).toInt()));
    if (m_paper->currentIndex() < 0)
        m_paper->setCurrentIndex(0);
    m_locale->setCurrentIndex(std::max(0, m_locale->findData(preferences::reportLocaleName())));
}

void ReportForm::save() const
{
    QSettings settings;
    QStringList leftOut;
    for (int row = 0; row < m_sections->count(); ++row) {
        if (m_sections->item(row)->checkState() != Qt::Checked)
            leftOut.append(m_sections->item(row)->data(Qt::UserRole).toString());
    }
    settings.setValue(sectionsKey(), leftOut);
    settings.setValue(providersKey(), m_providers->value());
    settings.setValue(authorKey(), m_author->text());
    settings.setValue(paperKey(), m_paper->currentData());
    if (m_title->text().isEmpty())
        settings.remove(titleKey());
    else
        settings.setValue(titleKey(), m_title->text());
}

void ReportForm::setDefaults(const QString &title, const QString &author, int shortlistSize, int providers)
{
    m_title->setPlaceholderText(title);
    m_author->setPlaceholderText(author);
    m_defaultAuthor = author;
    m_providers->setSpecialValueText(tr("As many as the need asks for: %1").arg(locale().toString(shortlistSize)));
    m_providers->setToolTip(tr("The project has %1 ranked providers.").arg(locale().toString(providers)));
}

void ReportForm::followPreferences()
{
    const QString name = preferences::reportLocaleName();
    const QSignalBlocker blocker(m_locale);
    if (m_locale->findData(name) < 0)
        m_locale->addItem(localeLabel(QLocale(name)), name);
    m_locale->setCurrentIndex(m_locale->findData(name));
}

ReportOptions ReportForm::options() const
{
    ReportOptions options;
    options.sections.clear();
    for (int row = 0; row < m_sections->count(); ++row) {
        const QListWidgetItem *item = m_sections->item(row);
        const auto section = reportSectionFromCode(item->data(Qt::UserRole).toString());
        if (section && item->checkState() == Qt::Checked)
            options.sections.push_back(*section);
    }
    options.providers = m_providers->value();
    options.title = m_title->text();
    options.author = m_author->text().trimmed().isEmpty() ? m_defaultAuthor : m_author->text();
    options.locale = preferences::reportLocale();
    options.paper = static_cast<ReportPaper>(m_paper->currentData().toInt());
    return options;
}

} // namespace shortlist
