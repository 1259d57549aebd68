// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newproject/CircumstancesForm.h"

#include "core/catalogue/Presets.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace shortlist {

namespace {

QLabel *detail(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    // Below the words of the box above it, not below the box.
    label->setContentsMargins(theme::spacing() * 3, 0, 0, 0);
    return label;
}

} // namespace

CircumstancesForm::CircumstancesForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_relationship(new QButtonGroup(this))
{
    const int space = theme::spacing();
    m_title->setObjectName(QStringLiteral("wizardTitle"));
    m_title->setMaxLength(300);
    m_title->setPlaceholderText(tr("What this procurement is called; can be given later"));
    auto *label = new QLabel(tr("&Title:"), this);
    label->setBuddy(m_title);
    auto *title = new QHBoxLayout;
    title->setSpacing(space);
    title->addWidget(label);
    title->addWidget(m_title, 1);
    auto *columns = new QWidget;
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, space / 2, 0);
    row->setSpacing(space * 2);
    row->addWidget(makeRelationship(), 2);
    row->addWidget(makeSectors(), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space * 2);
    layout->addLayout(title);
    layout->addWidget(new ScrollColumn(columns, this), 1);
    setFocusProxy(m_title);
}

QWidget *CircumstancesForm::makeRelationship()
{
    const int space = theme::spacing();
    auto *card = new Card(tr("Relationship"), this);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(space, 0, space, 0);
    inner->setSpacing(space / 2);
    card->body()->addLayout(inner);
    const auto add = [&](Relationship kind, const char *name, const QString &text, const QString &explanation) {
        auto *button = new QRadioButton(text, card);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleDescription(explanation);
        m_relationship->addButton(button, static_cast<int>(kind));
        inner->addWidget(button);
        inner->addWidget(detail(explanation, card));
        inner->addSpacing(space / 2);
    };
    add(Relationship::Strategic, "relationshipStrategic", tr("Strategic partner"),
        tr("You plan together and change the work together. People, transition and improvement weigh more, price "
           "less."));
    add(Relationship::HandsOff, "relationshipHandsOff", tr("Hands-off provider"),
        tr("You hand over a well-described piece of work and look at the figures. Price and results weigh more."));
    add(Relationship::Undecided, "relationshipUndecided", tr("Not decided yet"), tr("Weights stand in the middle."));
    m_relationship->button(static_cast<int>(Relationship::Undecided))->setChecked(true);
    inner->addStretch(1);
    return card;
}

QWidget *CircumstancesForm::makeSectors()
{
    const int space = theme::spacing();
    auto *card = new Card(tr("What the work touches"), this);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(space, 0, space, 0);
    inner->setSpacing(space / 2);
    card->body()->addLayout(inner);
    if (const Result<std::vector<Sector>> all = catalogue::sectors()) {
        for (const Sector &sector : *all) {
            if (sector.code == QLatin1String("general"))
                continue;
            auto *box = new QCheckBox(sector.title, card);
            box->setObjectName(QString(QStringLiteral("sector-") + sector.code));
            box->setProperty("sector", sector.code);
            box->setAccessibleDescription(sector.explanation);
            m_sectors.append(box);
            inner->addWidget(box);
            inner->addWidget(detail(sector.explanation, card));
        }
    }
    inner->addStretch(1);
    return card;
}

void CircumstancesForm::suggest(const QStringList &sectors)
{
    for (QCheckBox *box : std::as_const(m_sectors))
        box->setChecked(sectors.contains(box->property("sector").toString()));
}

QString CircumstancesForm::title() const
{
    return m_title->text().trimmed();
}

Relationship CircumstancesForm::relationship() const
{
    return static_cast<Relationship>(m_relationship->checkedId());
}

QStringList CircumstancesForm::sectors() const
{
    QStringList result;
    for (const QCheckBox *box : std::as_const(m_sectors)) {
        if (box->isChecked())
            result << box->property("sector").toString();
    }
    return result;
}

} // namespace shortlist
