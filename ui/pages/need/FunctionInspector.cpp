// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/FunctionInspector.h"

#include "core/catalogue/Catalogue.h"
#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/need/NeedWords.h"
#include "ui/pages/need/RowTexts.h"
#include "ui/widgets/HoursField.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

QString familyWords(const QString &code)
{
    const auto all = catalogue::services();
    if (!all)
        return QString();
    const auto it = std::find_if(all->begin(), all->end(), [&code](const Service &one) { return one.code == code; });
    if (it == all->end())
        return FunctionInspector::tr("Not of the catalogue");
    const QString family = catalogue::serviceFamilyLabel(it->family);
    return it->ito ? FunctionInspector::tr("%1, IT outsourcing").arg(family) : family;
}

} // namespace

FunctionInspector::FunctionInspector(Workspace &workspace, QWidget *parent)
    : Inspector(QStringLiteral("function"),
                tr("Choose a function to say why it is kept or outsourced, and when and how it is to be served."),
                parent, 0)
    , m_workspace(workspace)
    , m_texts(new RowTexts(content()))
{
    makeFields();
    // Hours of cover cannot be narrower than their days.
    setMinimumWidth(m_cover->minimumSizeHint().width() + theme::spacing() * 4);
}

void FunctionInspector::makeFields()
{
    const int space = theme::spacing();
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    m_name = makePlainLabel(content(), QStringLiteral("functionName"));
    m_name->setFont(theme::heading(font(), 1.25));
    m_family = makePlainLabel(content(), QStringLiteral("functionFamily"));
    m_family->setForegroundRole(QPalette::PlaceholderText);
    m_doubts = makePlainLabel(content(), QStringLiteral("functionDoubts"));
    layout->addWidget(m_name);
    layout->addWidget(m_family);
    layout->addWidget(m_doubts);
    layout->addSpacing(space / 2);
    m_reason = m_texts->add(*layout, QStringLiteral("functionReason"), tr("&Reason for keeping or outsourcing:"), 4,
                            [this](qint64 id, const QString &text) {
                                change(id, tr("Set the reason for “%1”"),
                                       [&text](NeedFunction &function) { function.reason = text; });
                            });
    m_cover = new HoursField(QStringLiteral("functionCover"), tr("Hours of cover"), content());
    layout->addSpacing(space / 2);
    layout->addWidget(new QLabel(tr("Hours of cover:"), content()));
    layout->addWidget(m_cover);
    m_languages = new QLineEdit(content());
    m_languages->setObjectName(QStringLiteral("functionLanguages"));
    m_languages->setPlaceholderText(tr("English, Polish"));
    auto *label = new QLabel(tr("&Languages:"), content());
    label->setBuddy(m_languages);
    layout->addSpacing(space / 2);
    layout->addWidget(label);
    layout->addWidget(m_languages);
    layout->addSpacing(space / 2);
    layout->addWidget(new QLabel(tr("Channels:"), content()));
    const QStringList codes = need_words::channelCodes();
    for (const QString &code : codes) {
        auto *box = new QCheckBox(need_words::channel(code), content());
        box->setObjectName(QString(QStringLiteral("channel-") + code));
        box->setProperty("code", code);
        m_channels << box;
        layout->addWidget(box);
        connect(box, &QCheckBox::clicked, this, &FunctionInspector::setChannels);
    }
    connect(m_cover, &HoursField::edited, this, [this](int days, int from, int to) {
        change(raw(m_id), tr("Set the hours of cover of “%1”"), [&](NeedFunction &function) {
            function.coverDays = days;
            function.coverFrom = from;
            function.coverTo = to;
        });
    });
    connect(m_languages, &QLineEdit::editingFinished, this, [this] {
        if (!m_languages->isModified())
            return;
        m_languages->setModified(false);
        const QStringList read = need_words::readLanguages(m_languages->text());
        change(raw(m_id), tr("Set the languages of “%1”"),
               [&read](NeedFunction &function) { function.languages = read; });
        refresh();
    });
}

const NeedFunction *FunctionInspector::function(qint64 id) const
{
    const std::vector<NeedFunction> &all = m_workspace.snapshot().list<NeedFunction>();
    const auto it = std::find_if(all.begin(), all.end(), [id](const NeedFunction &one) { return raw(one.id) == id; });
    return it == all.end() ? nullptr : &*it;
}

void FunctionInspector::change(qint64 id, const QString &label, const std::function<void(NeedFunction &)> &what)
{
    const NeedFunction *now = function(id);
    if (now == nullptr || m_workspace.isReadOnly())
        return;
    NeedFunction changed = *now;
    what(changed);
    if (changed != *now)
        m_workspace.edit(label.arg(words::brief(need_words::functionName(changed))),
                         [&changed](Store &store) { return store.put(changed); });
}

void FunctionInspector::setChannels()
{
    change(raw(m_id), tr("Set the channels of “%1”"), [this](NeedFunction &function) {
        QStringList channels;
        for (const QCheckBox *box : std::as_const(m_channels)) {
            if (box->isChecked())
                channels << box->property("code").toString();
        }
        // What a file brought along beside the five stays.
        for (const QString &other : std::as_const(function.channels)) {
            if (!need_words::channelCodes().contains(other))
                channels << other;
        }
        function.channels = channels;
    });
}

void FunctionInspector::setFunction(FunctionId id)
{
    if (id != m_id) {
        commit();
        m_languages->setModified(false);
        scrollToTop();
    }
    m_id = id;
    refresh();
}

void FunctionInspector::commit()
{
    m_texts->commit();
}

void FunctionInspector::refresh()
{
    const NeedFunction *now = function(raw(m_id));
    showContent(now != nullptr);
    const bool readOnly = m_workspace.isReadOnly();
    m_texts->setRow(now == nullptr ? 0 : raw(m_id), readOnly);
    if (now == nullptr)
        return;
    m_name->setText(need_words::functionName(*now).simplified());
    m_family->setText(familyWords(now->service));
    const QString doubts = this->doubts(*now);
    m_doubts->setText(doubts);
    m_doubts->setVisible(!doubts.isEmpty());
    m_texts->show(m_reason, now->reason);
    m_cover->setReadOnly(readOnly);
    m_cover->setHours(now->coverDays, now->coverFrom, now->coverTo);
    if (!m_languages->isModified())
        m_languages->setText(need_words::languages(now->languages));
    m_languages->setReadOnly(readOnly);
    for (QCheckBox *box : std::as_const(m_channels)) {
        box->setChecked(now->channels.contains(box->property("code").toString()));
        box->setEnabled(!readOnly);
    }
}

QString FunctionInspector::doubts(const NeedFunction &function) const
{
    QStringList lines;
    if (function.core && function.decision == FunctionDecision::Outsource)
        lines << tr("⚠ Core work is to be outsourced; say why.");
    if (function.decision != FunctionDecision::Undecided && function.reason.isEmpty())
        lines << tr("⚠ The decision has no reason yet.");
    if (function.decision == FunctionDecision::Outsource && function.base.isZero())
        lines << tr("⚠ Prices cannot be compared without a base volume.");
    const bool low = !function.low.isZero() && function.low > function.base;
    const bool high = !function.high.isZero() && function.high < function.base;
    if (!function.base.isZero() && (low || high))
        lines << tr("⚠ The volumes are not in order: low, base, high.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace shortlist
