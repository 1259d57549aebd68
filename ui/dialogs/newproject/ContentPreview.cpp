// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newproject/ContentPreview.h"

#include "core/catalogue/Presets.h"
#include "ui/dialogs/newproject/TemplateWords.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace shortlist {

namespace {

constexpr int kKeyRole = Qt::UserRole;

QString sectorsInWords(const QStringList &codes)
{
    QStringList titles;
    for (const QString &code : codes)
        titles << catalogue::sectorTitle(code);
    return titles.join(ContentPreview::tr(", "));
}

} // namespace

ContentPreview::ContentPreview(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_counts(new QLabel(this))
{
    m_tree->setObjectName(QStringLiteral("previewTree"));
    m_tree->setAccessibleName(tr("What is put into the project"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Name"), tr("Weight or kind")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_counts->setObjectName(QStringLiteral("previewCounts"));
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_counts);
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeWidget::itemChanged, this, &ContentPreview::follow);
}

void ContentPreview::setContent(const TemplateContent &content)
{
    {
        const QSignalBlocker blocker(m_tree);
        m_content = content;
        m_rows.clear();
        m_tree->clear();
        addCriteria();
        addRequirements();
        addQuestions();
        addServiceLevels();
    }
    count();
}

QTreeWidgetItem *ContentPreview::addTop(const QString &text, const QString &name)
{
    auto *item = new QTreeWidgetItem(m_tree, {text});
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    item->setCheckState(0, Qt::Checked);
    item->setData(0, kKeyRole + 1, name);
    QFont bold = font();
    bold.setBold(true);
    item->setFont(0, bold);
    return item;
}

QTreeWidgetItem *ContentPreview::addRow(QTreeWidgetItem *parent, const QString &text, const QString &detail,
                                        const QString &tip, qint64 key)
{
    auto *item = new QTreeWidgetItem(parent, {text.simplified(), detail.simplified()});
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Checked);
    item->setData(0, kKeyRole, key);
    item->setToolTip(0, tip.toHtmlEscaped());
    item->setForeground(1, theme::mutedColour());
    if (key != 0)
        m_rows.emplace(key, item);
    return item;
}

void ContentPreview::addCriteria()
{
    m_tops[0] = addTop(tr("Criteria"), QStringLiteral("criteria"));
    for (const Criterion &criterion : m_content.criteria) {
        const auto parent = m_rows.find(raw(criterion.parent));
        QTreeWidgetItem *under = parent == m_rows.end() ? m_tops[0] : parent->second;
        QTreeWidgetItem *item =
            addRow(under, criterion.name, tr("Weight %1").arg(QLocale().toString(criterion.weight, 'g', 6)),
                   criterion.description, raw(criterion.id));
        if (criterion.isGroup())
            item->setFlags(item->flags() | Qt::ItemIsAutoTristate);
    }
    m_tops[0]->setExpanded(true);
}

void ContentPreview::addRequirements()
{
    m_tops[1] = addTop(tr("Requirements"), QStringLiteral("requirements"));
    for (const TemplateRequirement &one : m_content.requirements)
        addRow(m_tops[1], one.requirement.name, sectorsInWords(one.sectors), one.requirement.explanation,
               raw(one.requirement.id));
    m_tops[1]->setExpanded(true);
}

void ContentPreview::addQuestions()
{
    m_tops[2] = addTop(tr("Questions for the RFP"), QStringLiteral("questions"));
    QTreeWidgetItem *section = nullptr;
    for (const TemplateQuestion &one : m_content.questions) {
        const QString heading = one.question.section.simplified();
        if (section == nullptr || section->text(0) != heading) {
            section = addRow(m_tops[2], heading, QString(), QString(), 0);
            section->setFlags(section->flags() | Qt::ItemIsAutoTristate);
        }
        addRow(section, tr("%1  %2").arg(one.question.code, one.question.text), template_words::question(one.question),
               one.question.text, raw(one.question.id));
    }
    m_tops[2]->setExpanded(true);
}

void ContentPreview::addServiceLevels()
{
    m_tops[3] = addTop(tr("Service levels"), QStringLiteral("serviceLevels"));
    for (const ServiceLevel &level : m_content.serviceLevels)
        addRow(m_tops[3], level.name, template_words::serviceLevel(level), level.definition, raw(level.id));
    m_tops[3]->setExpanded(true);
}

// A requirement and the question that it looks at come and go together.
void ContentPreview::follow(QTreeWidgetItem *item)
{
    if (m_following)
        return;
    m_following = true;
    const qint64 key = item->data(0, kKeyRole).toLongLong();
    const bool ticked = item->checkState(0) != Qt::Unchecked;
    for (const TemplateRequirement &one : m_content.requirements) {
        const qint64 question = raw(one.requirement.question);
        const qint64 requirement = raw(one.requirement.id);
        if (question == 0)
            continue;
        if (key == question && !ticked && isTicked(requirement))
            m_rows.at(requirement)->setCheckState(0, Qt::Unchecked);
        if (key == requirement && ticked && m_rows.count(question) == 1 && !isTicked(question))
            m_rows.at(question)->setCheckState(0, Qt::Checked);
    }
    m_following = false;
    count();
}

bool ContentPreview::isTicked(qint64 key) const
{
    const auto it = m_rows.find(key);
    return it != m_rows.end() && it->second->checkState(0) != Qt::Unchecked;
}

TemplateContent ContentPreview::content() const
{
    TemplateContent result = m_content;
    std::erase_if(result.criteria, [this](const Criterion &one) { return !isTicked(raw(one.id)); });
    std::erase_if(result.questions, [this](const TemplateQuestion &one) { return !isTicked(raw(one.question.id)); });
    std::erase_if(result.requirements, [this](const TemplateRequirement &one) {
        return !isTicked(raw(one.requirement.id)) ||
               (!isNull(one.requirement.question) && !isTicked(raw(one.requirement.question)));
    });
    std::erase_if(result.serviceLevels, [this](const ServiceLevel &one) { return !isTicked(raw(one.id)); });
    catalogue::forgetLostQuestions(result);
    return result;
}

void ContentPreview::count()
{
    const TemplateContent chosen = content();
    TemplateInfo info;
    for (const Criterion &criterion : chosen.criteria)
        ++(criterion.isGroup() ? info.groups : info.criteria);
    info.requirements = static_cast<int>(chosen.requirements.size());
    info.questions = static_cast<int>(chosen.questions.size());
    info.serviceLevels = static_cast<int>(chosen.serviceLevels.size());
    m_counts->setText(template_words::brings(info).replace(QLatin1Char('\n'), tr(", ")));
}

} // namespace shortlist
