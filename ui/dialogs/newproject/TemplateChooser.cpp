// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newproject/TemplateChooser.h"

#include "core/catalogue/OwnTemplates.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/newproject/TemplateWords.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace shortlist {

namespace {

QString filter()
{
    return TemplateChooser::tr("Templates (*.json);;All files (*)");
}

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

} // namespace

TemplateChooser::TemplateChooser(const QString &ownFolder, QWidget *parent)
    : QWidget(parent)
    , m_ownFolder(ownFolder)
    , m_list(new QListWidget(this))
    , m_title(plainLabel(QStringLiteral("templateTitle"), this))
    , m_summary(plainLabel(QStringLiteral("templateSummary"), this))
    , m_counts(plainLabel(QStringLiteral("templateCounts"), this))
    , m_export(new QPushButton(tr("&Export…"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
{
    const int space = theme::spacing();
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setUniformItemSizes(true);
    m_title->setFont(theme::heading(font(), 1.25));
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    auto *import = new QPushButton(tr("&Import a template…"), this);
    import->setObjectName(QStringLiteral("importTemplate"));
    m_export->setObjectName(QStringLiteral("exportTemplate"));
    m_remove->setObjectName(QStringLiteral("removeTemplate"));
    for (QPushButton *button : {import, m_export, m_remove})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    buttons->addWidget(import);
    buttons->addWidget(m_export);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(space);
    right->addWidget(m_title);
    right->addWidget(m_summary);
    right->addWidget(m_counts);
    right->addStretch(1);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space * 2);
    layout->addWidget(m_list, 2);
    layout->addLayout(right, 3);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentItemChanged, this, &TemplateChooser::describe);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] {
        if (current())
            emit activated();
    });
    connect(import, &QPushButton::clicked, this, &TemplateChooser::importTemplate);
    connect(m_export, &QPushButton::clicked, this, &TemplateChooser::exportTemplate);
    connect(m_remove, &QPushButton::clicked, this, &TemplateChooser::removeTemplate);
    fill();
}

void TemplateChooser::fill()
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        m_templates.clear();
        if (const Result<std::vector<TemplateInfo>> all = catalogue::templates()) {
            for (const TemplateInfo &info : *all)
                addTemplate(info);
        }
        const owntemplates::Listing own = owntemplates::all(m_ownFolder);
        if (!own.templates.empty())
            addHeading(tr("Your own"));
        for (const TemplateInfo &info : own.templates)
            addTemplate(info);
    }
    m_list->setCurrentRow(0);
    describe();
}

void TemplateChooser::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setFont(theme::heading(font(), 1));
    item->setData(Qt::UserRole, -1);
}

void TemplateChooser::addTemplate(const TemplateInfo &info)
{
    auto *item = new QListWidgetItem(icon(QStringLiteral("view-list-tree")), info.title.simplified(), m_list);
    item->setData(Qt::UserRole, static_cast<int>(m_templates.size()));
    m_templates.push_back(info);
}

std::optional<TemplateInfo> TemplateChooser::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const int index = item == nullptr ? -1 : item->data(Qt::UserRole).toInt();
    if (index < 0 || index >= static_cast<int>(m_templates.size()))
        return std::nullopt;
    return m_templates[static_cast<std::size_t>(index)];
}

void TemplateChooser::choose(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const int index = m_list->item(row)->data(Qt::UserRole).toInt();
        if (index < 0)
            continue;
        const TemplateInfo &info = m_templates[static_cast<std::size_t>(index)];
        if ((info.isOwn() ? info.path : info.id) == id)
            m_list->setCurrentRow(row);
    }
}

void TemplateChooser::describe()
{
    const std::optional<TemplateInfo> info = current();
    m_title->setText(info ? info->title : QString());
    m_summary->setText(info ? info->summary : QString());
    m_counts->setText(info ? template_words::brings(*info) : QString());
    m_export->setVisible(info && info->isOwn());
    m_remove->setVisible(info && info->isOwn());
    emit currentChanged();
}

void TemplateChooser::importTemplate()
{
    const QString path = ask::fileToOpen(this, tr("Import a template"), filter());
    if (path.isEmpty())
        return;
    const Result<TemplateFile> file = owntemplates::read(path);
    if (!file) {
        ask::tell(this, tr("The template could not be imported"), file.error().message);
        return;
    }
    const QString there = owntemplates::pathFor(file->info.title, m_ownFolder);
    if (QFileInfo::exists(there) &&
        !ask::confirm(this, tr("Replace your template?"),
                      tr("You have a template “%1” already. It is replaced by the imported one.").arg(file->info.title),
                      tr("Replace it"), tr("Keep mine")))
        return;
    if (const Result<QString> kept = owntemplates::keep(*file, m_ownFolder); !kept) {
        ask::tell(this, tr("The template could not be imported"), kept.error().message);
        return;
    }
    fill();
    choose(there);
}

void TemplateChooser::exportTemplate()
{
    const std::optional<TemplateInfo> info = current();
    if (!info || !info->isOwn())
        return;
    const QString path = ask::fileToSave(this, tr("Export the template"), QFileInfo(info->path).fileName(), filter(),
                                         QStringLiteral("json"));
    if (path.isEmpty())
        return;
    const Result<TemplateFile> file = owntemplates::read(info->path);
    const Result<> written = file ? owntemplates::write(*file, path) : Result<>(tl::unexpected<Error>(file.error()));
    if (!written)
        ask::tell(this, tr("The template could not be exported"), written.error().message);
}

void TemplateChooser::removeTemplate()
{
    const std::optional<TemplateInfo> info = current();
    if (!info || !info->isOwn() ||
        !ask::confirm(
            this, tr("Remove this template?"),
            tr("Your template “%1” is deleted. Projects that were begun with it stay as they are.").arg(info->title),
            tr("Remove it"), tr("Keep it")))
        return;
    if (const Result<> done = owntemplates::remove(info->path); !done)
        ask::tell(this, tr("The template could not be removed"), done.error().message);
    fill();
}

} // namespace shortlist
