// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newproject/SaveTemplateDialog.h"

#include "ui/dialogs/Ask.h"
#include "ui/dialogs/newproject/TemplateWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace shortlist {

SaveTemplateDialog::SaveTemplateDialog(Workspace &workspace, QWidget *parent, const QString &ownFolder)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_ownFolder(ownFolder)
    , m_title(new QLineEdit(this))
    , m_summary(new QPlainTextEdit(this))
    , m_brings(new QLabel(this))
    , m_warning(new QLabel(this))
    , m_save(new PrimaryButton(nullptr, true, this))
{
    setObjectName(QStringLiteral("saveTemplateDialog"));
    setWindowTitle(tr("Save as template"));
    const int space = theme::spacing();
    m_title->setObjectName(QStringLiteral("templateName"));
    m_title->setMaxLength(120);
    m_title->setText(workspace.snapshot().need().title.simplified().left(120));
    m_summary->setObjectName(QStringLiteral("templateNote"));
    m_summary->setTabChangesFocus(true);
    m_summary->setPlaceholderText(tr("When to use it, in a sentence or two"));
    m_summary->setMinimumHeight(fontMetrics().lineSpacing() * 3 + space * 2);
    m_brings->setObjectName(QStringLiteral("templateBrings"));
    m_brings->setTextFormat(Qt::PlainText);
    m_brings->setText(template_words::brings(file().info));
    m_warning->setObjectName(QStringLiteral("templateWarning"));
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setWordWrap(true);
    auto *left = new QLabel(tr("Providers, answers, scores and people stay out of it."), this);
    left->setForegroundRole(QPalette::PlaceholderText);
    left->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(space);
    form->setHorizontalSpacing(space * 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("S&ummary:"), m_summary);
    form->addRow(tr("It holds:"), m_brings);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveTemplate"));
    m_save->setText(tr("&Save template"));
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addLayout(form);
    layout->addWidget(left);
    layout->addWidget(m_warning);
    layout->addSpacing(space);
    layout->addLayout(buttons);
    connect(m_title, &QLineEdit::textChanged, this, &SaveTemplateDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SaveTemplateDialog::save);
    check();
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
}

TemplateFile SaveTemplateDialog::file() const
{
    return owntemplates::fromProject(m_workspace.snapshot(), m_title->text(), m_summary->toPlainText());
}

void SaveTemplateDialog::check()
{
    const QString title = m_title->text().simplified();
    const bool replaces = !title.isEmpty() && QFileInfo::exists(owntemplates::pathFor(title, m_ownFolder));
    m_warning->setText(replaces ? tr("⚠ You have a template of this title; it will be replaced.") : QString());
    m_warning->setVisible(replaces);
    m_save->setEnabled(!title.isEmpty());
}

void SaveTemplateDialog::save()
{
    const Result<QString> kept = owntemplates::keep(file(), m_ownFolder);
    if (!kept) {
        ask::tell(this, tr("The template could not be saved"), kept.error().message);
        return;
    }
    m_workspace.notify(
        tr("Saved the template “%1”. It is offered when you begin a project.").arg(m_title->text().simplified()));
    accept();
}

} // namespace shortlist
