// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DesktopScheme.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;
using theme::DesktopScheme;

// Answers as the portal of a desktop does, and says when the user changes the setting.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public slots:
    QDBusVariant Read(const QString &space, const QString &key)
    {
        const bool known = space == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme");
        // A variant in a variant, as the real one answers.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(known ? scheme : 99U)));
    }

signals:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

// Light and dark follow the desktop: asked over a bus of the test's own.
class TestDesktopScheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void asksThePortal_data();
    void asksThePortal();
    void followsAChange();
    void otherSettingsAreNotMeant();
    void theLastKnownStandsUntilTheAnswer();
    void theThemeFollows();

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    Portal m_portal;
};

void TestDesktopScheme::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist-test"));
    QCoreApplication::setApplicationName(QStringLiteral("desktop"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead(10000));
    const QByteArray address = m_bus.readLine().trimmed();
    QVERIFY(!address.isEmpty());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    // The portal is on a connection of its own, as another program's would be.
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
    QVERIFY(bus.isConnected());
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void TestDesktopScheme::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QSettings().clear();
    m_portal.scheme = 0;
}

void TestDesktopScheme::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_bus.terminate();
    m_bus.waitForFinished(5000);
}

void TestDesktopScheme::asksThePortal_data()
{
    QTest::addColumn<uint>("answer");
    QTest::addColumn<DesktopScheme::Preference>("preference");
    QTest::newRow("no preference") << 0U << DesktopScheme::Preference::None;
    QTest::newRow("dark") << 1U << DesktopScheme::Preference::Dark;
    QTest::newRow("light") << 2U << DesktopScheme::Preference::Light;
    QTest::newRow("unknown") << 7U << DesktopScheme::Preference::None;
}

void TestDesktopScheme::asksThePortal()
{
    QFETCH(uint, answer);
    QFETCH(DesktopScheme::Preference, preference);
    m_portal.scheme = answer;
    DesktopScheme desktop;
    const QSignalSpy changed(&desktop, &DesktopScheme::changed);
    // Asking does not wait.
    desktop.ask();
    QCOMPARE(desktop.preference(), DesktopScheme::Preference::None);
    QTRY_COMPARE(desktop.preference(), preference);
    QCOMPARE(changed.count(), preference == DesktopScheme::Preference::None ? 0 : 1);
}

void TestDesktopScheme::followsAChange()
{
    m_portal.scheme = 2;
    DesktopScheme desktop;
    desktop.ask();
    QTRY_COMPARE(desktop.preference(), DesktopScheme::Preference::Light);
    emit m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                                 QDBusVariant(1U));
    QTRY_COMPARE(desktop.preference(), DesktopScheme::Preference::Dark);
}

void TestDesktopScheme::otherSettingsAreNotMeant()
{
    m_portal.scheme = 2;
    DesktopScheme desktop;
    desktop.ask();
    QTRY_COMPARE(desktop.preference(), DesktopScheme::Preference::Light);
    emit m_portal.SettingChanged(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("color-scheme"),
                                 QDBusVariant(QStringLiteral("prefer-dark")));
    emit m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("accent-color"),
                                 QDBusVariant(1U));
    // What is asked after them is answered after them.
    DesktopScheme later;
    later.ask();
    QTRY_COMPARE(later.preference(), DesktopScheme::Preference::Light);
    QCOMPARE(desktop.preference(), DesktopScheme::Preference::Light);
}

void TestDesktopScheme::theLastKnownStandsUntilTheAnswer()
{
    {
        m_portal.scheme = 1;
        DesktopScheme desktop;
        desktop.ask();
        QTRY_COMPARE(desktop.preference(), DesktopScheme::Preference::Dark);
    }
    m_portal.scheme = 2;
    DesktopScheme next;
    QCOMPARE(next.preference(), DesktopScheme::Preference::Dark);
    next.ask();
    QTRY_COMPARE(next.preference(), DesktopScheme::Preference::Light);
}

void TestDesktopScheme::theThemeFollows()
{
    m_portal.scheme = 1;
    theme::apply(*qApp, theme::Scheme::System);
    QTRY_VERIFY(theme::isDark());
    emit m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                                 QDBusVariant(2U));
    QTRY_VERIFY(!theme::isDark());
    // A choice of one's own is not overruled.
    theme::apply(*qApp, theme::Scheme::Light);
    emit m_portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                                 QDBusVariant(1U));
    DesktopScheme later;
    later.ask();
    QTRY_COMPARE(QSettings().value(QStringLiteral("appearance/desktop")).toString(), QStringLiteral("dark"));
    QVERIFY(!theme::isDark());
}

QTEST_MAIN(TestDesktopScheme)
#include "tst_desktop_scheme.moc"
