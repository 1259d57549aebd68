// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/QuestionTreeModel.h"

#include "core/model/Change.h"
#include "ui/models/QuestionEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/ListSync.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace shortlist {

namespace {

QString mimeType()
{
    return QStringLiteral("application/x-shortlist-questions");
}

} // namespace

QuestionTreeModel::QuestionTreeModel(Workspace &workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
    , m_sections(wanted())
{
    connect(&workspace, &Workspace::changed, this, &QuestionTreeModel::follow);
    connect(&workspace, &Workspace::viewerChanged, this, &QuestionTreeModel::sync);
}

QuestionTreeModel::~QuestionTreeModel() = default;

void QuestionTreeModel::follow(const Change &change)
{
    if (change.touches<Question>())
        sync();
}

QuestionTreeModel::Sections QuestionTreeModel::wanted() const
{
    Sections sections;
    for (const Question &question : m_workspace.snapshot().list<Question>()) {
        const auto known = std::find_if(sections.begin(), sections.end(),
                                        [&](const auto &section) { return section->name == question.section; });
        if (known != sections.end()) {
            (*known)->ids.push_back(question.id);
            continue;
        }
        sections.push_back(std::make_unique<Section>());
        sections.back()->name = question.section;
        sections.back()->ids = {question.id};
    }
    return sections;
}

// Brings the tree to what the project has, each step with its own signal.
void QuestionTreeModel::sync()
{
    const Sections target = wanted();
    rename(target);
    removeGone(target);
    arrangeSections(target);
    for (std::size_t i = 0; i < target.size(); ++i) {
        Section &section = *m_sections[i];
        arrange(section, target[i]->ids);
        const QModelIndex above = indexOf(section);
        emit dataChanged(above, above.siblingAtColumn(Owner));
        emit dataChanged(index(0, 0, above), index(static_cast<int>(section.ids.size()) - 1, Owner, above));
    }
}

// A section that has another name and the same questions is the same section.
void QuestionTreeModel::rename(const Sections &wanted)
{
    const auto has = [](const Sections &sections, const QString &name) {
        return std::any_of(sections.begin(), sections.end(),
                           [&name](const auto &section) { return section->name == name; });
    };
    for (const auto &section : m_sections) {
        if (has(wanted, section->name))
            continue;
        for (const auto &other : wanted) {
            if (other->ids == section->ids && !has(m_sections, other->name))
                section->name = other->name;
        }
    }
}

void QuestionTreeModel::removeGone(const Sections &wanted)
{
    for (std::size_t i = m_sections.size(); i-- > 0;) {
        Section &section = *m_sections[i];
        const auto same =
            std::find_if(wanted.begin(), wanted.end(), [&](const auto &other) { return other->name == section.name; });
        if (same != wanted.end())
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_sections.erase(m_sections.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
}

void QuestionTreeModel::arrangeSections(const Sections &wanted)
{
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        std::size_t at = i;
        while (at < m_sections.size() && m_sections[at]->name != wanted[i]->name)
            ++at;
        if (at == i && at < m_sections.size())
            continue;
        const int row = static_cast<int>(i);
        if (at < m_sections.size()) {
            const int from = static_cast<int>(at);
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_sections.begin() + row, m_sections.begin() + from, m_sections.begin() + from + 1);
            endMoveRows();
            continue;
        }
        beginInsertRows({}, row, row);
        auto fresh = std::make_unique<Section>();
        fresh->name = wanted[i]->name;
        m_sections.insert(m_sections.begin() + row, std::move(fresh));
        endInsertRows();
    }
}

void QuestionTreeModel::arrange(Section &section, const std::vector<QuestionId> &wanted)
{
    const QModelIndex above = indexOf(section);
    syncList(section.ids, wanted,
             {[&](int first, int last) { beginRemoveRows(above, first, last); }, [this] { endRemoveRows(); },
              [&](int first, int last) { beginInsertRows(above, first, last); }, [this] { endInsertRows(); },
              [&](int from, int to) { beginMoveRows(above, from, from, above, to); }, [this] { endMoveRows(); }});
}

// Places

QuestionTreeModel::Section *QuestionTreeModel::sectionOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    auto *above = static_cast<Section *>(index.internalPointer());
    return above != nullptr ? above : m_sections[static_cast<std::size_t>(index.row())].get();
}

QModelIndex QuestionTreeModel::indexOf(const Section &section) const
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        if (m_sections[i].get() == &section)
            return createIndex(static_cast<int>(i), 0, nullptr);
    }
    return {};
}

QuestionId QuestionTreeModel::idAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalPointer() == nullptr)
        return QuestionId{};
    return sectionOf(index)->ids[static_cast<std::size_t>(index.row())];
}

const Question *QuestionTreeModel::questionAt(const QModelIndex &index) const
{
    return m_workspace.snapshot().question(idAt(index));
}

QString QuestionTreeModel::sectionAt(const QModelIndex &index) const
{
    const Section *section = sectionOf(index);
    return section != nullptr ? section->name : QString();
}

QModelIndex QuestionTreeModel::indexOf(QuestionId id, int column) const
{
    for (const auto &section : m_sections) {
        const auto place = std::find(section->ids.begin(), section->ids.end(), id);
        if (place != section->ids.end())
            return createIndex(static_cast<int>(place - section->ids.begin()), column, section.get());
    }
    return {};
}

QModelIndex QuestionTreeModel::indexOfSection(const QString &name) const
{
    for (const auto &section : m_sections) {
        if (section->name == name)
            return indexOf(*section);
    }
    return {};
}

QModelIndex QuestionTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? sectionOf(parent) : nullptr);
}

QModelIndex QuestionTreeModel::parent(const QModelIndex &child) const
{
    const auto *above = child.isValid() ? static_cast<Section *>(child.internalPointer()) : nullptr;
    return above != nullptr ? indexOf(*above) : QModelIndex();
}

int QuestionTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalPointer() != nullptr || parent.column() > 0)
        return 0;
    return static_cast<int>(sectionOf(parent)->ids.size());
}

int QuestionTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

// Drag and drop

QStringList QuestionTreeModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *QuestionTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << static_cast<qint64>(QCoreApplication::applicationPid()) << m_workspace.project().path();
    QList<qint64> keys;
    for (const QModelIndex &index : indexes) {
        const qint64 key = raw(idAt(index));
        if (key != 0 && !keys.contains(key))
            keys.append(key);
    }
    stream << keys;
    auto *data = new QMimeData;
    data->setData(mimeType(), bytes);
    return data;
}

std::vector<QuestionId> QuestionTreeModel::dragged(const QMimeData *data) const
{
    if (data == nullptr || !data->hasFormat(mimeType()))
        return {};
    QDataStream stream(data->data(mimeType()));
    qint64 process = 0;
    QString path;
    QList<qint64> keys;
    stream >> process >> path >> keys;
    if (process != QCoreApplication::applicationPid() || path != m_workspace.project().path())
        return {};
    std::vector<QuestionId> ids;
    for (const qint64 key : std::as_const(keys))
        ids.push_back(QuestionId{key});
    return ids;
}

bool QuestionTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                        const QModelIndex &parent) const
{
    return action == Qt::MoveAction && parent.isValid() && !m_workspace.isReadOnly() && !dragged(data).empty();
}

bool QuestionTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                     const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    // On a question: before it; on a section: at its end.
    const bool onQuestion = parent.internalPointer() != nullptr;
    return question_edits::moveTo(m_workspace, dragged(data), sectionAt(parent), onQuestion ? parent.row() : row);
}

} // namespace shortlist
