// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/OwnStandardsDialog.h"

#include "core/catalogue/Standards.h"
#include "core/project/Store.h"
#include "core/qualification/StandardBook.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

OwnStandardsDialog::OwnStandardsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("ownStandardsDialog"));
    setWindowTitle(tr("Own standards"));
    const int space = theme::spacing();
    auto *row = new QHBoxLayout;
    row->setSpacing(space * 2);
    row->addWidget(makeList());
    row->addWidget(makeForm(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(makePlainLabel(this, QStringLiteral("ownStandardsIntro"),
                                     tr("Certificates, seals or reports that matter to you and that the catalogue does "
                                        "not have. Each gets a column of its own.")));
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().height() * 46, fontMetrics().height() * 24);
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (change.touches<OwnStandard>())
            refresh();
    });
    refresh();
}

QWidget *OwnStandardsDialog::makeList()
{
    auto *side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("ownStandards"));
    m_list->setAccessibleName(tr("Own standards"));
    m_add = new QPushButton(icon(QStringLiteral("list-add")), tr("Add standard"), side);
    m_add->setObjectName(QStringLiteral("addOwnStandard"));
    m_add->setAutoDefault(false);
    m_remove = new QPushButton(icon(QStringLiteral("list-remove")), tr("Remove"), side);
    m_remove->setObjectName(QStringLiteral("removeOwnStandard"));
    m_remove->setAutoDefault(false);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        m_chosen = item != nullptr ? RowId{item->data(Qt::UserRole).toLongLong()} : RowId{};
        showChosen();
    });
    connect(m_add, &QPushButton::clicked, this, &OwnStandardsDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &OwnStandardsDialog::remove);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    return side;
}

QWidget *OwnStandardsDialog::makeForm()
{
    m_form = new QWidget(this);
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    addText(*form, "ownName", tr("&Name"), &OwnStandard::name, tr("name"));
    m_problem = makePlainLabel(m_form, QStringLiteral("ownProblem"));
    form->addRow(QString(), m_problem);
    addText(*form, "ownCovers", tr("&Covers"), &OwnStandard::covers, tr("coverage"));
    addText(*form, "ownIssuer", tr("&Issued by"), &OwnStandard::issuer, tr("issuer"));
    addText(*form, "ownEvidence", tr("&Ask for"), &OwnStandard::evidence, tr("evidence to ask for"));
    addText(*form, "ownTrap", tr("Usual &trap"), &OwnStandard::trap, tr("usual trap"));
    m_dates = new QComboBox(m_form);
    m_dates->setObjectName(QStringLiteral("ownDates"));
    m_dates->addItem(tr("From a day of issue to a last day"), static_cast<int>(DateModel::Expiry));
    m_dates->addItem(tr("A report on a period, which grows stale"), static_cast<int>(DateModel::Period));
    m_dates->addItem(tr("No date: a law or a commitment"), static_cast<int>(DateModel::None));
    form->addRow(tr("&Dates"), m_dates);
    m_months = new QSpinBox(m_form);
    m_months->setObjectName(QStringLiteral("ownMonths"));
    m_months->setRange(0, 240);
    m_months->setSpecialValueText(tr("no rule"));
    m_months->setSuffix(tr(" months"));
    m_monthsLabel = new QLabel(m_form);
    m_monthsLabel->setBuddy(m_months);
    form->addRow(m_monthsLabel, m_months);
    connect(m_dates, &QComboBox::activated, this, [this] {
        const auto dates = static_cast<DateModel>(m_dates->currentData().toInt());
        change(tr("dates"), [dates](OwnStandard &own) { own.dates = dates; });
    });
    connect(m_months, &QSpinBox::editingFinished, this, [this] {
        const int months = m_months->value();
        change(tr("validity"), [months](OwnStandard &own) { own.months = months; });
    });
    return m_form;
}

void OwnStandardsDialog::addText(QFormLayout &form, const char *name, const QString &label,
                                 QString OwnStandard::*member, const QString &word)
{
    auto *edit = new QLineEdit(m_form);
    edit->setObjectName(QLatin1String(name));
    form.addRow(label, edit);
    m_texts.push_back({member, edit, word});
    const std::size_t place = m_texts.size() - 1;
    connect(edit, &QLineEdit::editingFinished, this, [this, place] { takeText(m_texts[place]); });
}

const OwnStandard *OwnStandardsDialog::chosen() const
{
    const auto &rows = m_workspace.snapshot().list<OwnStandard>();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [this](const OwnStandard &own) { return own.id == m_chosen; });
    return found == rows.end() ? nullptr : &*found;
}

void OwnStandardsDialog::refresh()
{
    std::vector<OwnStandard> rows = m_workspace.snapshot().list<OwnStandard>();
    std::sort(rows.begin(), rows.end(), [](const OwnStandard &a, const OwnStandard &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const OwnStandard &own : rows) {
            auto *item = new QListWidgetItem(own.name.simplified(), m_list);
            item->setData(Qt::UserRole, static_cast<qlonglong>(raw(own.id)));
            if (own.id == m_chosen)
                m_list->setCurrentItem(item);
        }
    }
    if (m_list->currentItem() == nullptr && m_list->count() > 0)
        m_list->setCurrentRow(0);
    if (m_list->count() == 0)
        m_chosen = RowId{};
    showChosen();
}

void OwnStandardsDialog::showChosen()
{
    const OwnStandard *own = chosen();
    const bool writable = !m_workspace.isReadOnly();
    m_form->setEnabled(own != nullptr && writable);
    m_add->setEnabled(writable);
    m_remove->setEnabled(own != nullptr && writable);
    m_problem->clear();
    m_problem->hide();
    const OwnStandard shown = own != nullptr ? *own : OwnStandard{};
    for (const TextField &field : m_texts)
        field.edit->setText(shown.*field.member);
    const QSignalBlocker blocker(m_months);
    m_dates->setCurrentIndex(m_dates->findData(static_cast<int>(shown.dates)));
    m_months->setValue(shown.months);
    m_months->setVisible(shown.dates != DateModel::None);
    m_monthsLabel->setVisible(shown.dates != DateModel::None);
    m_monthsLabel->setText(shown.dates == DateModel::Period ? tr("Stale &after") : tr("Usual &validity"));
}

QString OwnStandardsDialog::problemOf(const QString &name, RowId own) const
{
    if (name.isEmpty())
        return tr("A standard needs a name.");
    if (const CertificateStandard *known = catalogue::certificateStandard(name))
        return tr("The catalogue has it already, as “%1”.").arg(known->name);
    for (const OwnStandard &row : m_workspace.snapshot().list<OwnStandard>()) {
        if (row.id != own && row.name.compare(name, Qt::CaseInsensitive) == 0)
            return tr("There is a standard of that name already.");
    }
    return {};
}

void OwnStandardsDialog::takeText(const TextField &field)
{
    const OwnStandard *own = chosen();
    const QString text = field.edit->text().simplified();
    if (own == nullptr || text == own->*field.member)
        return;
    if (field.member == &OwnStandard::name) {
        const QString problem = problemOf(text, own->id);
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
        if (!problem.isEmpty())
            return;
    }
    const auto member = field.member;
    change(field.word, [member, text](OwnStandard &row) { row.*member = text; });
}

bool OwnStandardsDialog::change(const QString &word, const std::function<void(OwnStandard &)> &change)
{
    const OwnStandard *own = chosen();
    if (own == nullptr)
        return false;
    OwnStandard copy = *own;
    change(copy);
    if (copy == *own)
        return true;
    return m_workspace.edit(tr("Set the %1 of the standard “%2”").arg(word, words::brief(own->name)),
                            [&copy](Store &store) { return store.put(copy); });
}

void OwnStandardsDialog::add()
{
    OwnStandard own;
    own.id = newId<RowId>();
    own.name = tr("New standard");
    for (int i = 2; !problemOf(own.name, own.id).isEmpty(); ++i)
        own.name = tr("New standard %1").arg(QLocale().toString(i));
    m_chosen = own.id;
    if (m_workspace.edit(tr("Add a standard"), [&own](Store &store) { return store.put(own); })) {
        m_texts.front().edit->setFocus();
        m_texts.front().edit->selectAll();
    }
}

void OwnStandardsDialog::remove()
{
    const OwnStandard *own = chosen();
    if (own == nullptr)
        return;
    const OwnStandard row = *own;
    m_workspace.edit(tr("Remove the standard “%1”").arg(words::brief(row.name)),
                     [&row](Store &store) { return store.remove(row); });
}

} // namespace shortlist
