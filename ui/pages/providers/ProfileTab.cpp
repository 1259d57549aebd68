// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/ProfileTab.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/providers/Completers.h"
#include "ui/pages/providers/ListField.h"
#include "ui/pages/providers/Website.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <set>

namespace shortlist {

namespace {

// Why an edit was refused the workspace has told already; here it only has to be known that the field is still unsaved.
Result<> told(bool written)
{
    if (!written)
        return fail(ErrorCode::Failed,
                    ProfileTab::tr("This could not be saved. What you typed still stands in the field."));
    return {};
}

// A field claims undo and redo even when it has nothing to take back itself; then they are the project's.
bool leavesToWindow(const QLineEdit &edit, QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    return (key->matches(QKeySequence::Undo) && !edit.isUndoAvailable()) ||
           (key->matches(QKeySequence::Redo) && !edit.isRedoAvailable());
}

std::vector<QStringList> servicesByFamily()
{
    std::vector<QStringList> groups;
    const Result<std::vector<Service>> services = catalogue::services();
    if (!services)
        return groups;
    std::optional<ServiceFamily> family;
    for (const Service &service : *services) {
        if (family != service.family)
            groups.emplace_back();
        family = service.family;
        groups.back() << service.label;
    }
    return groups;
}

} // namespace

ProfileTab::ProfileTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    const int space = theme::spacing();
    auto *form = new QFormLayout(this);
    form->setContentsMargins(space, space * 2, space, space);
    form->setSpacing(space);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addNames(form);
    addStatus(form);
    addPlaces(form);
    addNumbers(form);
    addLists(form);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("profileProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addRow(m_problem);
}

QLineEdit *ProfileTab::addField(QFormLayout *form, const QString &label, const QString &name, Field field)
{
    if (field.edit == nullptr)
        field.edit = new QLineEdit(this);
    field.edit->setObjectName(name);
    if (!label.isEmpty())
        form->addRow(label, field.edit);
    m_fields.push_back(field);
    field.edit->installEventFilter(this);
    connect(field.edit, &QLineEdit::editingFinished, this, [this, field] { commitField(field); });
    return field.edit;
}

void ProfileTab::addNames(QFormLayout *form)
{
    addField(form, tr("&Name:"), QStringLiteral("profileName"),
             {nullptr, [](const Provider &p) { return p.name; },
              [this](ProviderId id, const QString &text) -> Result<> {
                  if (text.simplified().isEmpty())
                      return fail(ErrorCode::BadInput, tr("A provider needs a name; it keeps its old one."));
                  return told(edits::setName(m_workspace, id, text));
              }});
    addField(form, tr("&Legal name:"), QStringLiteral("profileLegalName"),
             {nullptr, [](const Provider &p) { return p.legalName; },
              [this](ProviderId id, const QString &text) { return told(edits::setLegalName(m_workspace, id, text)); }})
        ->setPlaceholderText(tr("as registered, where it differs"));
}

void ProfileTab::addStatus(QFormLayout *form)
{
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("profileStatus"));
    for (const ProviderStatus status : kAllProviderStatuses)
        m_status->addItem(words::status(status), statusCode(status));
    form->addRow(tr("Stat&us:"), m_status);
    connect(m_status, &QComboBox::activated, this, [this] {
        const auto status = statusFromCode(m_status->currentData().toString());
        if (status && !isNull(m_id))
            edits::setStatus(m_workspace, {m_id}, *status);
    });
}

void ProfileTab::addPlaces(QFormLayout *form)
{
    QLineEdit *country = addField(
        form, tr("&Country:"), QStringLiteral("profileCountry"),
        {nullptr, [](const Provider &p) { return p.country.isEmpty() ? QString() : catalogue::countryName(p.country); },
         [this](ProviderId id, const QString &text) -> Result<> {
             const Result<QString> code = words::readCountry(text);
             return code ? told(edits::setCountry(m_workspace, id, *code)) : tl::unexpected(code.error());
         }});
    country->setCompleter(completers::forCountries(country));
    country->setPlaceholderText(tr("of the head office"));

    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *website = new QLineEdit(holder);
    m_open = new QToolButton(holder);
    m_open->setObjectName(QStringLiteral("openWebsite"));
    m_open->setIcon(icon(QStringLiteral("globe")));
    m_open->setText(tr("Open the website"));
    m_open->setToolTip(tr("Open the website in your browser"));
    row->addWidget(website, 1);
    row->addWidget(m_open);
    holder->setFocusProxy(website);
    form->addRow(tr("&Website:"), holder);
    addField(form, QString(), QStringLiteral("profileWebsite"),
             {website, [](const Provider &p) { return p.website; },
              [this](ProviderId id, const QString &text) { return told(edits::setWebsite(m_workspace, id, text)); }});
    qobject_cast<QLabel *>(form->labelForField(holder))->setBuddy(website);
    connect(website, &QLineEdit::textChanged, m_open,
            [this](const QString &text) { m_open->setEnabled(website::address(text).isValid()); });
    connect(m_open, &QToolButton::clicked, this, &ProfileTab::openWebsite);
    m_open->setEnabled(false);
}

void ProfileTab::addNumbers(QFormLayout *form)
{
    addField(form, tr("&Founded:"), QStringLiteral("profileFounded"),
             {nullptr, [](const Provider &p) { return words::year(p.founded); },
              [this](ProviderId id, const QString &text) -> Result<> {
                  const Result<int> year = words::readYear(text);
                  return year ? told(edits::setFounded(m_workspace, id, *year)) : tl::unexpected(year.error());
              }})
        ->setPlaceholderText(tr("year"));
    addField(form, tr("&Headcount:"), QStringLiteral("profileHeadcount"),
             {nullptr, [](const Provider &p) { return words::number(p.headcount); },
              [this](ProviderId id, const QString &text) -> Result<> {
                  const Result<int> people = words::readCount(text);
                  return people ? told(edits::setHeadcount(m_workspace, id, *people)) : tl::unexpected(people.error());
              }})
        ->setPlaceholderText(tr("people"));
}

void ProfileTab::addLists(QFormLayout *form)
{
    const auto add = [this, form](const QString &label, const QString &name, const ListField::Choices &choices,
                                  Field field) {
        auto *list = new ListField(choices, this);
        field.edit = list->edit();
        form->addRow(label, list);
        qobject_cast<QLabel *>(form->labelForField(list))->setBuddy(list->edit());
        addField(form, QString(), name, field)->setPlaceholderText(tr("separated by commas"));
        connect(list, &ListField::chosen, this, [this, field] { commitField(field); });
        m_lists.push_back(list);
    };
    add(tr("&Services:"), QStringLiteral("profileServices"), &servicesByFamily,
        {nullptr, [](const Provider &p) { return words::services(p.services); },
         [this](ProviderId id, const QString &text) {
             return told(edits::setServices(m_workspace, id, words::serviceCodes(text)));
         }});
    add(tr("&Tags:"), QStringLiteral("profileTags"), [this] { return std::vector<QStringList>{tagsInUse()}; },
        {nullptr, [](const Provider &p) { return p.tags.join(QStringLiteral(", ")); },
         [this](ProviderId id, const QString &text) {
             return told(edits::setTags(m_workspace, id, words::splitList(text)));
         }});
}

void ProfileTab::setProvider(ProviderId id)
{
    if (id == m_id)
        return;
    commit();
    // What could not be taken cannot wait in a field that now shows somebody else.
    if (m_problem->isVisibleTo(this))
        m_workspace.notify(m_problem->text());
    m_id = id;
    for (const Field &field : m_fields)
        field.edit->setModified(false);
    showProblem(QString());
    refresh();
}

void ProfileTab::refresh()
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    setEnabled(provider != nullptr);
    for (const Field &field : m_fields) {
        if (field.edit->isModified())
            continue;
        const QString text = provider != nullptr ? field.shown(*provider) : QString();
        if (field.edit->text() == text)
            continue;
        field.edit->setText(text);
        field.edit->setCursorPosition(0);
    }
    const QSignalBlocker blocker(m_status);
    m_status->setCurrentIndex(provider != nullptr ? m_status->findData(statusCode(provider->status)) : -1);
}

void ProfileTab::commit()
{
    for (const Field &field : m_fields)
        commitField(field);
}

void ProfileTab::commitField(const Field &field)
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    if (!field.edit->isModified() || m_readOnly || provider == nullptr)
        return;
    const QString typed = field.edit->text();
    // The edit announces a change, which refreshes all fields that nobody is typing in: this one is finished.
    field.edit->setModified(false);
    const Result<> stored = typed == field.shown(*provider) ? Result<>() : field.store(m_id, typed);
    if (!stored) {
        field.edit->setText(typed);
        field.edit->setModified(true);
        showProblem(stored.error().message);
        return;
    }
    showProblem(QString());
    refresh();
}

bool ProfileTab::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(watched);
    if (edit != nullptr && edit->isModified() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        edit->setModified(false);
        showProblem(QString());
        refresh();
        return true;
    }
    if (edit != nullptr && event->type() == QEvent::ShortcutOverride && leavesToWindow(*edit, event)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ProfileTab::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Field &field : m_fields)
        field.edit->setReadOnly(readOnly);
    for (ListField *list : m_lists)
        list->setReadOnly(readOnly);
    m_status->setEnabled(!readOnly);
}

void ProfileTab::focusName()
{
    m_fields.front().edit->setFocus(Qt::OtherFocusReason);
    m_fields.front().edit->selectAll();
}

void ProfileTab::showProblem(const QString &problem)
{
    QPalette own;
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Bad));
    m_problem->setPalette(own);
    m_problem->setText(problem.isEmpty() ? QString() : QString(QChar(0x26A0) + QLatin1Char(' ') + problem));
    m_problem->setVisible(!problem.isEmpty());
}

void ProfileTab::openWebsite()
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    if (provider != nullptr)
        website::open(provider->website);
}

QStringList ProfileTab::tagsInUse() const
{
    std::set<QString> tags;
    for (const Provider &provider : m_workspace.snapshot().providers())
        tags.insert(provider.tags.cbegin(), provider.tags.cend());
    return QStringList(tags.begin(), tags.end());
}

} // namespace shortlist
