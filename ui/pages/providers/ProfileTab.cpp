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

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <set>

namespace shortlist {

namespace {

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
    : FieldsTab(workspace, parent)
{
    addNames();
    addStatus();
    addPlaces();
    addNumbers();
    addLists();
    addProblem(QStringLiteral("profileProblem"));
}

void ProfileTab::addNames()
{
    addField(tr("&Name:"), QStringLiteral("profileName"),
             {nullptr, [](const Provider &p) { return p.name; },
              [this](ProviderId id, const QString &text) -> Result<> {
                  if (text.simplified().isEmpty())
                      return fail(ErrorCode::BadInput, tr("A provider needs a name; it keeps its old one."));
                  return told(edits::setName(workspace(), id, text));
              }});
    addField(tr("&Legal name:"), QStringLiteral("profileLegalName"),
             {nullptr, [](const Provider &p) { return p.legalName; },
              [this](ProviderId id, const QString &text) { return told(edits::setLegalName(workspace(), id, text)); }})
        ->setPlaceholderText(tr("as registered, where it differs"));
}

void ProfileTab::addStatus()
{
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("profileStatus"));
    for (const ProviderStatus status : kAllProviderStatuses)
        m_status->addItem(words::status(status), statusCode(status));
    form()->addRow(tr("Stat&us:"), m_status);
    connect(m_status, &QComboBox::activated, this, [this] {
        const auto status = statusFromCode(m_status->currentData().toString());
        if (status && !isNull(provider()))
            edits::setStatus(workspace(), {provider()}, *status);
    });
}

void ProfileTab::addPlaces()
{
    QLineEdit *country = addField(
        tr("&Country:"), QStringLiteral("profileCountry"),
        {nullptr, [](const Provider &p) { return p.country.isEmpty() ? QString() : catalogue::countryName(p.country); },
         [this](ProviderId id, const QString &text) -> Result<> {
             const Result<QString> code = words::readCountry(text);
             return code ? told(edits::setCountry(workspace(), id, *code)) : tl::unexpected(code.error());
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
    form()->addRow(tr("&Website:"), holder);
    addField(QString(), QStringLiteral("profileWebsite"),
             {website, [](const Provider &p) { return p.website; },
              [this](ProviderId id, const QString &text) { return told(edits::setWebsite(workspace(), id, text)); }});
    qobject_cast<QLabel *>(form()->labelForField(holder))->setBuddy(website);
    connect(website, &QLineEdit::textChanged, m_open,
            [this](const QString &text) { m_open->setEnabled(website::address(text).isValid()); });
    connect(m_open, &QToolButton::clicked, this, &ProfileTab::openWebsite);
    m_open->setEnabled(false);
}

void ProfileTab::addNumbers()
{
    addField(tr("&Founded:"), QStringLiteral("profileFounded"),
             {nullptr, [](const Provider &p) { return words::year(p.founded); },
              [this](ProviderId id, const QString &text) -> Result<> {
                  const Result<int> year = words::readYear(text);
                  return year ? told(edits::setFounded(workspace(), id, *year)) : tl::unexpected(year.error());
              }})
        ->setPlaceholderText(tr("year"));
    addField(tr("&Headcount:"), QStringLiteral("profileHeadcount"),
             {nullptr, [](const Provider &p) { return words::number(p.headcount); },
              [this](ProviderId id, const QString &text) -> Result<> {
                  const Result<int> people = words::readCount(text);
                  return people ? told(edits::setHeadcount(workspace(), id, *people)) : tl::unexpected(people.error());
              }})
        ->setPlaceholderText(tr("people"));
}

void ProfileTab::addLists()
{
    const auto add = [this](const QString &label, const QString &name, const ListField::Choices &choices, Field field) {
        auto *list = new ListField(choices, this);
        field.edit = list->edit();
        form()->addRow(label, list);
        qobject_cast<QLabel *>(form()->labelForField(list))->setBuddy(list->edit());
        addField(QString(), name, field)->setPlaceholderText(tr("separated by commas"));
        connect(list, &ListField::chosen, this, [this, field] { commitField(field); });
        m_lists.push_back(list);
    };
    add(tr("&Services:"), QStringLiteral("profileServices"), &servicesByFamily,
        {nullptr, [](const Provider &p) { return words::services(p.services); },
         [this](ProviderId id, const QString &text) {
             return told(edits::setServices(workspace(), id, words::serviceCodes(text)));
         }});
    add(tr("&Tags:"), QStringLiteral("profileTags"), [this] { return std::vector<QStringList>{tagsInUse()}; },
        {nullptr, [](const Provider &p) { return p.tags.join(QStringLiteral(", ")); },
         [this](ProviderId id, const QString &text) {
             return told(edits::setTags(workspace(), id, words::splitList(text)));
         }});
}

void ProfileTab::refreshRest(const Provider *provider)
{
    const QSignalBlocker blocker(m_status);
    m_status->setCurrentIndex(provider != nullptr ? m_status->findData(statusCode(provider->status)) : -1);
}

void ProfileTab::lockRest(bool readOnly)
{
    for (ListField *list : m_lists)
        list->setReadOnly(readOnly);
    m_status->setEnabled(!readOnly);
}

void ProfileTab::focusName()
{
    firstField()->setFocus(Qt::OtherFocusReason);
    firstField()->selectAll();
}

void ProfileTab::openWebsite()
{
    if (const Provider *shown = workspace().snapshot().provider(provider()))
        website::open(shown->website);
}

QStringList ProfileTab::tagsInUse() const
{
    std::set<QString> tags;
    for (const Provider &provider : workspace().snapshot().providers())
        tags.insert(provider.tags.cbegin(), provider.tags.cend());
    return QStringList(tags.begin(), tags.end());
}

} // namespace shortlist
