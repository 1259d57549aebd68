// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QAbstractButton>

#include <optional>

namespace shortlist {

// A whole line that can be clicked: a symbol, a title, a sentence below it in a quieter colour, and at the right where
// it leads or when it was. All of it is plain text.
class LineButton : public QAbstractButton
{
    Q_OBJECT

public:
    LineButton(const QString &iconName, const QString &title, const QString &detail, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setDetail(const QString &detail);
    void setTrailing(const QString &trailing);
    // The symbol in the colour of a state.
    void setState(theme::State state);
    void setIconName(const QString &iconName);
    // A path is better cut in its middle, and on one line.
    void setDetailElide(Qt::TextElideMode mode);
    QString detail() const { return m_detail; }
    QString trailing() const { return m_trailing; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Places
    {
        QRect icon, title, detail, trailing;
    };
    Places places(int width) const;
    void describe();

    QString m_iconName;
    QString m_title;
    QString m_detail;
    QString m_trailing;
    std::optional<theme::State> m_state;
    std::optional<Qt::TextElideMode> m_elide;
    // Layouts ask again and again for the same; measuring text is the dear part.
    mutable int m_measuredWidth = -1;
    mutable int m_measuredHeight = 0;
};

} // namespace shortlist
