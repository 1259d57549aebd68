// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace shortlist {

class Workspace;
struct Change;

// The questions of the RFP below their sections, edited in place; questions can be dragged to another place.
class QuestionTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Code, Text, Type, Unit, Choices, Use, Weight, Due, Owner, ColumnCount };

    explicit QuestionTreeModel(Workspace &workspace, QObject *parent = nullptr);
    ~QuestionTreeModel() override;

    const Question *questionAt(const QModelIndex &index) const; // null for a section
    QuestionId idAt(const QModelIndex &index) const;
    // The section's name, of a section and of a question in it.
    QString sectionAt(const QModelIndex &index) const;
    QModelIndex indexOf(QuestionId id, int column = Text) const;
    QModelIndex indexOfSection(const QString &name) const;
    Workspace &workspace() const { return m_workspace; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void refused(const QString &sentence); // a value was not taken

private:
    struct Section
    {
        QString name;
        std::vector<QuestionId> ids;
    };
    using Sections = std::vector<std::unique_ptr<Section>>;

    void follow(const Change &change);
    void sync();
    Sections wanted() const;
    void rename(const Sections &wanted);
    void removeGone(const Sections &wanted);
    void arrangeSections(const Sections &wanted);
    void arrange(Section &section, const std::vector<QuestionId> &wanted);
    Section *sectionOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Section &section) const;
    QVariant sectionData(const Section &section, int column, int role) const;
    QVariant text(const Question &question, int column) const;
    QVariant editValue(const Question &question, int column) const;
    bool set(const Question &question, int column, const QVariant &value);
    bool setWeight(const Question &question, const QString &typed);
    bool setDue(const Question &question, const QVariant &value);
    std::vector<QuestionId> dragged(const QMimeData *data) const;

    Workspace &m_workspace;
    Sections m_sections;
};

} // namespace shortlist
