// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace shortlist {

// The column at the right of a page that explains what is chosen there: the page's own fields, or one sentence while
// nothing is chosen. It can be rolled up and down where the window is too low, and shows no frame.
//
//     CertificateInspector::CertificateInspector(Workspace &workspace, QWidget *parent)
//         : Inspector(QStringLiteral("certificate"), tr("Choose a certificate to see what it lacks."), parent)
//     {
//         auto *layout = new QVBoxLayout(content());
//         layout->setContentsMargins(0, 0, 0, 0);
//         layout->addWidget(m_state = makePlainLabel(content(), QStringLiteral("certificateState")));
//         connect(&workspace, &Workspace::changed, this, &CertificateInspector::refresh);
//     }
//
// refresh() then asks for what is chosen, calls showContent() and fills the fields.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    // "cell" names the area "cellInspector" and the sentence "cellNothing". The content begins so far below the top.
    Inspector(const QString &name, const QString &nothing, QWidget *parent, int top);
    Inspector(const QString &name, const QString &nothing, QWidget *parent = nullptr);

protected:
    // Where the fields go; it has no layout of its own yet.
    QWidget *content() const { return m_content; }
    // Shows the fields, or else the sentence. At first the sentence is shown.
    void showContent(bool shown);
    // Back to the top, where something else was chosen.
    void scrollToTop();

private:
    QWidget *m_nothing = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace shortlist
