// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newproject/NewProjectWizard.h"

#include "ui/dialogs/Ask.h"
#include "ui/dialogs/newproject/CircumstancesForm.h"
#include "ui/dialogs/newproject/ContentPreview.h"
#include "ui/dialogs/newproject/TemplateChooser.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shortlist {

namespace {

constexpr int kCircumstances = 1;
constexpr int kPreview = 2;

} // namespace

NewProjectWizard::NewProjectWizard(QWidget *parent, const QString &ownFolder)
    : QDialog(parent)
    , m_chooser(new TemplateChooser(ownFolder, this))
    , m_circumstances(new CircumstancesForm(this))
    , m_preview(new ContentPreview(this))
    , m_steps(new QStackedWidget(this))
    , m_heading(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new PrimaryButton(nullptr, true, this))
{
    setObjectName(QStringLiteral("newProjectWizard"));
    setWindowTitle(tr("New project"));
    const int space = theme::spacing();
    m_heading->setObjectName(QStringLiteral("wizardHeading"));
    m_heading->setFont(theme::heading(font(), 1.25));
    m_explanation->setObjectName(QStringLiteral("wizardExplanation"));
    m_explanation->setWordWrap(true);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_steps->addWidget(m_chooser);
    m_steps->addWidget(m_circumstances);
    m_steps->addWidget(m_preview);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("wizardCancel"));
    m_back->setObjectName(QStringLiteral("wizardBack"));
    m_next->setObjectName(QStringLiteral("wizardNext"));
    m_next->setDefault(true);
    for (QPushButton *button : {cancel, m_back})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(m_heading);
    layout->addWidget(m_explanation);
    layout->addSpacing(space / 2);
    layout->addWidget(m_steps, 1);
    layout->addSpacing(space / 2);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &NewProjectWizard::back);
    connect(m_next, &QPushButton::clicked, this, &NewProjectWizard::next);
    connect(m_chooser, &TemplateChooser::activated, this, &NewProjectWizard::next);
    connect(m_chooser, &TemplateChooser::currentChanged, this,
            [this] { m_next->setEnabled(m_steps->currentIndex() > 0 || m_chooser->current().has_value()); });
    showStep(0);
    const QFontMetrics metrics(font());
    resize(metrics.averageCharWidth() * 130, metrics.height() * 36);
}

void NewProjectWizard::chooseTemplate(const QString &id)
{
    m_chooser->choose(id);
}

void NewProjectWizard::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    m_back->setEnabled(step > 0);
    m_next->setText(step == kPreview ? tr("&Create project") : tr("&Next"));
    switch (step) {
    case kCircumstances:
        m_heading->setText(tr("How will you work together, and what does the work touch?"));
        m_explanation->setText(tr("The relationship shifts weights; what the work touches decides which requirements "
                                  "and questions are put in."));
        m_circumstances->setFocus();
        break;
    case kPreview:
        m_heading->setText(tr("What is put in"));
        m_explanation->setText(tr("Take out what you do not need. Everything can be changed later."));
        m_preview->setFocus();
        break;
    default:
        m_heading->setText(tr("What do you want to buy?"));
        m_explanation->setText(
            tr("A template brings criteria with weights and anchored scales, requirements, questions "
               "for the RFP and service levels."));
        m_chooser->setFocus();
        m_next->setEnabled(m_chooser->current().has_value());
        return;
    }
    m_next->setEnabled(true);
}

void NewProjectWizard::back()
{
    showStep(m_steps->currentIndex() - 1);
}

void NewProjectWizard::next()
{
    const int step = m_steps->currentIndex();
    if (step == kPreview) {
        accept();
        return;
    }
    if (step == 0 ? readTemplate() : fillPreview())
        showStep(step + 1);
}

bool NewProjectWizard::readTemplate()
{
    const std::optional<TemplateInfo> info = m_chooser->current();
    if (!info)
        return false;
    if (info->id == m_template.id && info->path == m_template.path)
        return true;
    Result<TemplateContent> content =
        info->isOwn() ? owntemplates::read(info->path).map([](const TemplateFile &file) { return file.content; })
                      : catalogue::templateContent(info->id);
    if (!content) {
        ask::tell(this, tr("The template could not be read"), content.error().message);
        return false;
    }
    m_template = *info;
    m_content = std::move(*content);
    m_fittedTo.clear();
    m_circumstances->suggest(m_content.sectors);
    return true;
}

bool NewProjectWizard::fillPreview()
{
    // Going back and forth without a change keeps what was taken out.
    const QString wanted =
        codeOf(m_circumstances->relationship()) + QLatin1Char('|') + m_circumstances->sectors().join(QLatin1Char('|'));
    if (wanted == m_fittedTo)
        return true;
    Result<TemplateContent> fitted =
        catalogue::fitted(m_content, m_circumstances->relationship(), m_circumstances->sectors());
    if (!fitted) {
        ask::tell(this, tr("The template could not be read"), fitted.error().message);
        return false;
    }
    m_fittedTo = wanted;
    m_preview->setContent(*fitted);
    return true;
}

ProjectStart NewProjectWizard::start() const
{
    ProjectStart start;
    start.title = m_template.title;
    start.projectTitle = m_circumstances->title();
    start.service = m_template.service;
    start.relationship = m_circumstances->relationship();
    start.content = m_preview->content();
    return start;
}

} // namespace shortlist
