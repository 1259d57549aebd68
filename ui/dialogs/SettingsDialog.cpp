// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/SettingsDialog.h"

#include "core/project/Project.h"
#include "ui/dialogs/Preferences.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace shortlist {

namespace {

QLabel *quiet(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

// Names in their own language, with a taste of what they do to numbers and dates.
QString localeLabel(const QLocale &locale)
{
    const QString language = locale.nativeLanguageName();
    // A computer without a language of its own.
    if (language.isEmpty())
        return SettingsDialog::tr("%1, %2").arg(locale.toString(1234.5, 'f', 1),
                                                locale.toString(QDate(2027, 3, 31), QLocale::ShortFormat));
    return SettingsDialog::tr("%1 (%2): %3, %4")
        .arg(language, locale.nativeTerritoryName(), locale.toString(1234.5, 'f', 1),
             locale.toString(QDate(2027, 3, 31), QLocale::ShortFormat));
}

} // namespace

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_scheme(new QComboBox(this))
    , m_author(new QLineEdit(this))
    , m_locale(new QComboBox(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    const int space = theme::spacing();
    m_scheme->setObjectName(QStringLiteral("scheme"));
    m_scheme->addItem(tr("Follow the system"), static_cast<int>(theme::Scheme::System));
    m_scheme->addItem(tr("Light"), static_cast<int>(theme::Scheme::Light));
    m_scheme->addItem(tr("Dark"), static_cast<int>(theme::Scheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(static_cast<int>(theme::chosenScheme())));
    m_author->setObjectName(QStringLiteral("author"));
    m_author->setText(preferences::author());
    m_author->setPlaceholderText(defaultAuthor());
    m_author->setMaxLength(200);
    m_locale->setObjectName(QStringLiteral("reportLocale"));
    fillLocales();

    auto *form = new QFormLayout;
    form->setVerticalSpacing(space);
    form->setHorizontalSpacing(space * 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Colours:"), m_scheme);
    form->addRow(tr("Your &name:"), m_author);
    form->addRow(QString(),
                 quiet(tr("The journal of a project says who made each change. A new name holds for the changes from "
                          "now on."),
                       this));
    form->addRow(tr("&Reports:"), m_locale);
    form->addRow(QString(), quiet(tr("How a new report writes numbers, money and dates. The Report page can choose "
                                     "another for one project."),
                                  this));
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setObjectName(QStringLiteral("closeSettings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space * 2);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);

    connect(m_scheme, &QComboBox::activated, this,
            [this] { theme::chooseScheme(static_cast<theme::Scheme>(m_scheme->currentData().toInt())); });
    connect(m_author, &QLineEdit::editingFinished, this, [this] { preferences::setAuthor(m_author->text()); });
    connect(m_locale, &QComboBox::activated, this,
            [this] { preferences::setReportLocale(m_locale->currentData().toString()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::fillLocales()
{
    m_locale->addItem(tr("As on this computer: %1").arg(localeLabel(QLocale::system())), QString());
    std::vector<std::pair<QString, QString>> all; // label, name
    QSet<QString> seen;
    const QList<QLocale> locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::LatinScript, QLocale::AnyTerritory);
    // Each language as its main country writes it, and English as written in several.
    for (const QLocale &locale : locales) {
        const QLocale main(locale.language());
        if (locale.language() == QLocale::C || main.nativeLanguageName().isEmpty())
            continue;
        const bool english = locale.language() == QLocale::English &&
                             QStringList{QStringLiteral("en_GB"), QStringLiteral("en_IE"), QStringLiteral("en_US"),
                                         QStringLiteral("en_IN"), QStringLiteral("en_AU"), QStringLiteral("en_ZA"),
                                         QStringLiteral("en_CA")}
                                 .contains(locale.name());
        if ((!english && locale.name() != main.name()) || seen.contains(locale.name()))
            continue;
        seen.insert(locale.name());
        all.emplace_back(localeLabel(locale), locale.name());
    }
    std::sort(all.begin(), all.end(),
              [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[label, name] : all)
        m_locale->addItem(label, name);
    m_locale->setMaxVisibleItems(16);
    m_locale->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_locale->setMinimumContentsLength(40);
    m_locale->setCurrentIndex(std::max(0, m_locale->findData(preferences::reportLocaleName())));
}

} // namespace shortlist
