// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/StartPage.h"

#include "core/catalogue/OwnTemplates.h"
#include "core/project/Drafts.h"
#include "ui/dialogs/Ask.h"
#include "ui/pages/start/RecentProjects.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/LineButton.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

namespace {

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            // It may be the one whose click leads here, so it goes later; until then nobody shall find it.
            item->widget()->hide();
            item->widget()->setObjectName(QString());
            item->widget()->deleteLater();
        }
        if (item->layout() != nullptr)
            empty(item->layout());
        delete item;
    }
}

QString whenInWords(const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    const qint64 days = local.date().daysTo(QDate::currentDate());
    const QLocale locale;
    if (days == 0)
        return StartPage::tr("today, %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
    if (days == 1)
        return StartPage::tr("yesterday, %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
    return locale.toString(local.date(), QLocale::ShortFormat);
}

} // namespace

StartPage::StartPage(RecentProjects &recent, QWidget *parent)
    : Page(tr("Start"), parent)
    , m_recent(recent)
{
    setObjectName(QStringLiteral("startPage"));
    setSentence(tr("Choose a provider, and be able to defend the choice."));
    const int space = theme::spacing();
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(space * 2, space, space * 2, space * 2);
    columns->setSpacing(space * 2);
    columns->addWidget(new ScrollColumn(makeBeginning()), 1);
    columns->addWidget(new ScrollColumn(makeGoingOn()), 1);
    setContent(content);
    connect(&m_recent, &RecentProjects::changed, this, [this] {
        if (isVisible())
            fillRecent();
    });
}

QWidget *StartPage::makeBeginning()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, theme::spacing() / 2, 0);
    column->setSpacing(theme::spacing() * 2);
    auto *begin = new Card(tr("Begin"), side);
    const auto add = [this, begin](const QString &name, const QString &iconName, const QString &title,
                                   const QString &detail, void (StartPage::*request)()) {
        auto *line = new LineButton(iconName, title, detail, begin);
        line->setObjectName(name);
        begin->body()->addWidget(line);
        connect(line, &QAbstractButton::clicked, this, request);
    };
    add(QStringLiteral("startNew"), QStringLiteral("document-new"), tr("New project"),
        tr("Three steps: what you buy, under which circumstances, and what is put in."), &StartPage::newRequested);
    add(QStringLiteral("startOpen"), QStringLiteral("document-open"), tr("Open a project"),
        tr("A .shortlist file from this computer, a network drive or an e-mail."), &StartPage::openRequested);
    add(QStringLiteral("startSample"), QStringLiteral("help-hint"), tr("Look at the sample"),
        tr("“Contact centre 2027”: twelve providers, scored by three evaluators. Change whatever you like, it is a "
           "copy."),
        &StartPage::sampleRequested);
    column->addWidget(begin);
    m_templates = new Card(tr("Begin with a template"), side);
    m_templates->setObjectName(QStringLiteral("startTemplates"));
    m_templates->hide();
    column->addWidget(m_templates);
    column->addStretch(1);
    return side;
}

QWidget *StartPage::makeGoingOn()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, theme::spacing() / 2, 0);
    column->setSpacing(theme::spacing() * 2);
    m_drafts = new Card(tr("Drafts without a place of their own"), side);
    m_drafts->setObjectName(QStringLiteral("startDrafts"));
    m_drafts->hide();
    column->addWidget(m_drafts);
    m_projects = new Card(tr("Recent projects"), side);
    m_projects->setObjectName(QStringLiteral("startRecent"));
    column->addWidget(m_projects);
    column->addStretch(1);
    return side;
}

void StartPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!event->spontaneous())
        refresh();
}

void StartPage::refresh(const QString &openPath)
{
    m_openPath = openPath;
    refresh();
}

void StartPage::refresh()
{
    if (!isVisible())
        return;
    fillTemplates();
    fillDrafts();
    fillRecent();
}

void StartPage::fillTemplates()
{
    empty(m_templates->body());
    const auto add = [this](const TemplateInfo &one, const QString &id) {
        auto *line = new LineButton(QStringLiteral("view-list-tree"), one.title, one.summary, m_templates);
        line->setObjectName(QStringLiteral("template-") + one.id);
        if (one.criteria > 0)
            line->setTrailing(tr("%1 criteria").arg(QLocale().toString(one.criteria)));
        m_templates->body()->addWidget(line);
        connect(line, &QAbstractButton::clicked, this, [this, id] { emit templateRequested(id); });
    };
    for (const TemplateInfo &one : owntemplates::all().templates)
        add(one, one.path);
    if (const Result<std::vector<TemplateInfo>> all = catalogue::templates()) {
        for (const TemplateInfo &one : *all)
            add(one, one.id);
    }
    m_templates->setVisible(!m_templates->body()->isEmpty());
}

QString StartPage::draftInWords(const QString &path, bool inUse) const
{
    if (path == m_openPath)
        return tr("This is the project that is open.");
    return inUse ? tr("Open in another window of Shortlist.")
                 : tr("Kept by Shortlist. Go on with it, then save it where you want it.");
}

void StartPage::fillDrafts()
{
    empty(m_drafts->body());
    bool any = false;
    for (const Draft &draft : drafts::all()) {
        any = true;
        auto *row = new QHBoxLayout;
        auto *line = new LineButton(QStringLiteral("document-edit"), draft.title, draftInWords(draft.path, draft.inUse),
                                    m_drafts);
        line->setObjectName(QStringLiteral("draft"));
        line->setTrailing(whenInWords(draft.modified));
        connect(line, &QAbstractButton::clicked, this, [this, path = draft.path] { emit pathRequested(path); });
        auto *discard = new QToolButton(m_drafts);
        discard->setObjectName(QStringLiteral("discardDraft"));
        discard->setAutoRaise(true);
        discard->setIcon(icon(QStringLiteral("edit-delete")));
        discard->setToolTip(tr("Discard this draft").toHtmlEscaped());
        discard->setAccessibleName(tr("Discard the draft “%1”").arg(draft.title));
        discard->setEnabled(!draft.inUse);
        connect(discard, &QToolButton::clicked, this,
                [this, path = draft.path, title = draft.title] { discardDraft(path, title); });
        row->addWidget(line, 1);
        row->addWidget(discard);
        m_drafts->body()->addLayout(row);
    }
    m_drafts->setVisible(any);
}

void StartPage::fillRecent()
{
    empty(m_projects->body());
    for (const RecentProject &one : m_recent.all()) {
        auto *line =
            new LineButton(QStringLiteral("office-report"), one.title, QDir::toNativeSeparators(one.path), m_projects);
        line->setObjectName(QStringLiteral("recentProject"));
        line->setDetailElide(Qt::ElideMiddle);
        line->setTrailing(whenInWords(one.opened));
        m_projects->body()->addWidget(line);
        connect(line, &QAbstractButton::clicked, this, [this, path = one.path] { emit pathRequested(path); });
    }
    if (!m_recent.all().empty())
        return;
    auto *none = new QLabel(tr("Projects that you open are listed here. You can also drag a file onto this window."),
                            m_projects);
    none->setWordWrap(true);
    none->setForegroundRole(QPalette::PlaceholderText);
    none->setMargin(theme::spacing());
    m_projects->body()->addWidget(none);
}

void StartPage::discardDraft(const QString &path, const QString &title)
{
    // The one thing here that cannot be undone.
    if (!ask::confirm(this, tr("Discard the draft?"),
                      tr("“%1” was never saved to a place of its own. It will be gone for good.").arg(title),
                      tr("Discard"), tr("Keep")))
        return;
    if (const Result<> done = drafts::discard(path); !done)
        ask::tell(this, tr("The draft could not be discarded"), done.error().message);
    fillDrafts();
}

} // namespace shortlist
