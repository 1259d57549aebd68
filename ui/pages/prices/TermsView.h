// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace shortlist {

class GridPane;
class Workspace;
struct Change;
struct GridKind;
struct PriceTerms;

// What all offers are compared by: rates of exchange, your own costs, preference points, and the rules of comparing.
class TermsView : public QWidget
{
    Q_OBJECT

public:
    explicit TermsView(Workspace &workspace, QWidget *parent = nullptr);

    void follow(const Change &change);
    void refresh();
    void commit();

private:
    QWidget *makePane(const QString &heading, const QString &words, const GridKind &kind);
    QWidget *makeRules();
    void writeEstimate();
    void write(const QString &label, const PriceTerms &terms);

    Workspace &m_workspace;
    std::vector<GridPane *> m_panes;
    QComboBox *m_volume = nullptr;
    QLineEdit *m_estimate = nullptr;
    QSpinBox *m_margin = nullptr;
    QSpinBox *m_places = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace shortlist
