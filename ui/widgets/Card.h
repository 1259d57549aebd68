// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace shortlist {

// A quiet area of its own ground with a heading, for what belongs together on a page.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    void setHeading(const QString &heading);
    QString heading() const;
    // Where the content goes, below the heading.
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_heading = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace shortlist
