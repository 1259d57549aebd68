// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/OdtWriter.h"
#include "core/sheet/ZipArchive.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace shortlist;

class TestOdtWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void writeAll(const QString &path)
    {
        OdtWriter writer(QStringLiteral("Request for proposal <1> & more"));
        writer.addHeading(1, QStringLiteral("A. Company"));
        writer.addParagraph(QStringLiteral("A01 Who owns it?\nSince when?"), OdtWriter::Style::Strong);
        writer.addParagraph(QStringLiteral("Give a date%1.").arg(QChar(7)), OdtWriter::Style::Note);
        writer.addBox(3);
        constexpr int kWidths[] = {1, 3};
        writer.addTable(kWidths, {QStringLiteral("Owner"), QStringLiteral("Share")},
                        {{QStringLiteral("Zoë  K."), QStringLiteral("10 %")}, {QStringLiteral("only one")}});
        writer.setProperty(QStringLiteral("Shortlist"), QStringLiteral("\"x\" & y"));
        const Result<> saved = writer.save(path);
        QVERIFY2(saved, saved ? "" : qUtf8Printable(saved.error().message));
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isAnArchiveOfWellFormedParts()
    {
        const QString path = m_folder.filePath(QStringLiteral("a.odt"));
        writeAll(path);
        // The first bytes of the file say what it is.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray beginning = file.read(80);
        QVERIFY(beginning.startsWith("PK\x03\x04"));
        QCOMPARE(beginning.indexOf("mimetypeapplication/vnd.oasis.opendocument.text"), qsizetype(30));
        Result<ZipArchive> archive = ZipArchive::open(path, QStringLiteral("a.odt"), 10'000'000);
        QVERIFY(archive);
        for (const char *part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
            const Result<QByteArray> bytes = archive->bytes(part);
            QVERIFY(bytes);
            QXmlStreamReader xml(*bytes);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(),
                     qUtf8Printable(QString(QLatin1String(part) + QStringLiteral(": ") + xml.errorString())));
        }
        const QByteArray content = archive->bytes("content.xml").value_or(QByteArray());
        QVERIFY(content.contains("&lt;1&gt; &amp; more"));
        QVERIFY(content.contains("A01 Who owns it?<text:line-break/>Since when?"));
        QVERIFY(content.contains("Give a date."));
        QVERIFY(content.contains("Zoë <text:s/>K."));
    }

    void libreOfficeReadsIt()
    {
        const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        if (soffice.isEmpty())
            QSKIP("LibreOffice is not installed.");
        const QString path = m_folder.filePath(QStringLiteral("b.odt"));
        writeAll(path);
        QProcess process;
        process.start(soffice,
                      {QStringLiteral("-env:UserInstallation=file://") + m_folder.filePath(QStringLiteral("profile")),
                       QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("txt:Text"),
                       QStringLiteral("--outdir"), m_folder.path(), path});
        QVERIFY(process.waitForFinished(120'000));
        QFile text(m_folder.filePath(QStringLiteral("b.txt")));
        if (!text.open(QIODevice::ReadOnly))
            QSKIP("LibreOffice Writer is not installed.");
        const QString said = QString::fromUtf8(text.readAll());
        for (const QString &part :
             {QStringLiteral("Request for proposal <1> & more"), QStringLiteral("A. Company"),
              QStringLiteral("Since when?"), QStringLiteral("Zoë  K."), QStringLiteral("only one")})
            QVERIFY2(said.contains(part), qUtf8Printable(said));
    }

    void aFolderThatIsNotThere()
    {
        OdtWriter writer(QStringLiteral("x"));
        const Result<> saved = writer.save(m_folder.filePath(QStringLiteral("no/x.odt")));
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(QStringLiteral("no/x.odt")));
    }
};

QTEST_GUILESS_MAIN(TestOdtWriter)
#include "tst_odt_writer.moc"
