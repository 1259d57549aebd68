// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Presets.h"
#include "ui/widgets/Inspector.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;

namespace shortlist {

class ListPane;
class RowTexts;
class Workspace;

// Of the chosen service level: what is measured and how, what does not count, what is paid when it is missed.
class ServiceLevelInspector : public Inspector
{
    Q_OBJECT

public:
    explicit ServiceLevelInspector(Workspace &workspace, QWidget *parent = nullptr);

    void setLevel(qint64 id);
    void commit();

private:
    QPlainTextEdit *addText(QVBoxLayout &layout, const char *name, const QString &label, const QString &undoLabel,
                            QString ServiceLevel::*field, int lines);
    const ServiceLevel *level(qint64 id) const;
    void refresh();

    Workspace &m_workspace;
    qint64 m_id = 0;
    RowTexts *m_texts = nullptr;
    QLabel *m_name = nullptr;
    std::vector<std::pair<QPlainTextEdit *, QString ServiceLevel::*>> m_edits;
};

// The service levels that the contract is to have, of one's own or from the catalogue.
class ServiceLevelsTab : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceLevelsTab(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();
    void commit();

private:
    void fillMenu();
    void addPresets(QMenu &menu, const std::vector<ServiceLevelPreset> &presets, const QStringList &services, bool fit);
    void addFrom(const ServiceLevelPreset &preset);

    Workspace &m_workspace;
    ListPane *m_pane = nullptr;
    ServiceLevelInspector *m_inspector = nullptr;
    QMenu *m_menu = nullptr;
    QPushButton *m_fromCatalogue = nullptr;
};

} // namespace shortlist
