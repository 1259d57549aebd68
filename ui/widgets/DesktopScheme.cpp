// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DesktopScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QSettings>
#include <QTimer>

namespace shortlist::theme {

namespace {

QString portalService()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}

QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}

QString settingsInterface()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}

QString appearance()
{
    return QStringLiteral("org.freedesktop.appearance");
}

QString colourScheme()
{
    return QStringLiteral("color-scheme");
}

QString lastKnownKey()
{
    return QStringLiteral("appearance/desktop");
}

// Without an address, connecting would start a bus of its own, which takes long and is not ours to do.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFile::exists(runtime + QStringLiteral("/bus"));
}

} // namespace

DesktopScheme::DesktopScheme(QObject *parent)
    : QObject(parent)
{
    const QString last = QSettings().value(lastKnownKey()).toString();
    if (hasSessionBus() && last == QLatin1String("dark"))
        m_preference = Preference::Dark;
    else if (hasSessionBus() && last == QLatin1String("light"))
        m_preference = Preference::Light;
}

void DesktopScheme::ask()
{
    if (hasSessionBus())
        QTimer::singleShot(0, this, &DesktopScheme::askPortal);
}

void DesktopScheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // clang-format off
    bus.connect(portalService(), portalPath(), settingsInterface(), QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString,QString,QDBusVariant))); // normalised, as it is looked up
    // clang-format on
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService(), portalPath(), settingsInterface(), QStringLiteral("Read"));
    question << appearance() << colourScheme();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            accept(reply.value().variant());
        finished->deleteLater();
    });
}

void DesktopScheme::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance() && key == colourScheme())
        accept(value.variant());
}

void DesktopScheme::accept(const QVariant &answer)
{
    // Read wraps its answer in a second variant, the signal does not.
    QVariant plain = answer;
    while (plain.canConvert<QDBusVariant>())
        plain = plain.value<QDBusVariant>().variant();
    bool isNumber = false;
    const uint number = plain.toUInt(&isNumber);
    if (!isNumber)
        return;
    const Preference preference = number == 1 ? Preference::Dark : number == 2 ? Preference::Light : Preference::None;
    QSettings().setValue(lastKnownKey(), preference == Preference::Dark    ? QStringLiteral("dark")
                                         : preference == Preference::Light ? QStringLiteral("light")
                                                                           : QString());
    if (preference == m_preference)
        return;
    m_preference = preference;
    emit changed();
}

} // namespace shortlist::theme
