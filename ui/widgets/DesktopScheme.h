// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace shortlist::theme {

// Whether the desktop wants light or dark windows, as the settings portal tells it. Qt 6.4 does not ask by itself.
// Asks without waiting, after the first window is up; until the answer is there, the last known one stands.
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    enum class Preference { None, Dark, Light };

    explicit DesktopScheme(QObject *parent = nullptr);
    void ask();
    Preference preference() const { return m_preference; }

signals:
    void changed();

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void accept(const QVariant &answer);

    Preference m_preference = Preference::None;
};

} // namespace shortlist::theme
