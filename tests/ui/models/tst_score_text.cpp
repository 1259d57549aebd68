// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Score.h"
#include "ui/models/ScoreText.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;

class TestScoreText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void numbers_data();
    void numbers();
    void scores_data();
    void scores();
    void shownAndEdited();
    void clipboardText();
};

void TestScoreText::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<double>("value"); // NaN: not a number
    QTest::newRow("plain") << "4"
                           << "en_IE" << 4.0;
    QTest::newRow("point") << "3.5"
                           << "en_IE" << 3.5;
    QTest::newRow("comma, english") << "3,5"
                                    << "en_IE" << 3.5;
    QTest::newRow("comma, german") << "3,5"
                                   << "de_DE" << 3.5;
    QTest::newRow("point, german") << "3.5"
                                   << "de_DE" << 3.5;
    QTest::newRow("thousand, english") << "1,234"
                                       << "en_IE" << 1234.0;
    QTest::newRow("thousand, german") << "1.234"
                                      << "de_DE" << 1234.0;
    QTest::newRow("three decimals, german") << "1,234"
                                            << "de_DE" << 1.234;
    QTest::newRow("zero first") << "0.125"
                                << "de_DE" << 0.125;
    QTest::newRow("both, english") << "1,234.5"
                                   << "de_DE" << 1234.5;
    QTest::newRow("both, german") << "1.234,5"
                                  << "en_IE" << 1234.5;
    QTest::newRow("millions") << "1.234.567"
                              << "en_IE" << 1234567.0;
    QTest::newRow("french") << QStringLiteral("12\u202f345,6") << "fr_FR" << 12345.6;
    QTest::newRow("swiss") << QStringLiteral("12’345.60") << "de_CH" << 12345.6;
    QTest::newRow("minus sign") << QStringLiteral("\u22124,5") << "en_IE" << -4.5;
    QTest::newRow("exponent") << "1e3"
                              << "en_IE" << 1000.0;
    QTest::newRow("empty") << ""
                           << "en_IE" << kMissing;
    QTest::newRow("word") << "abc"
                          << "en_IE" << kMissing;
    QTest::newRow("two decimals signs") << "1,2.3.4"
                                        << "en_IE" << kMissing;
    QTest::newRow("infinite") << "1e999"
                              << "en_IE" << kMissing;
    QTest::newRow("not a number") << "nan"
                                  << "en_IE" << kMissing;
    QTest::newRow("nul") << QString(QChar(0)) << "en_IE" << kMissing;
    QTest::newRow("only a point") << "."
                                  << "en_IE" << kMissing;
    QTest::newRow("long") << QString(100000, QLatin1Char('1')) << "en_IE" << kMissing;
}

void TestScoreText::numbers()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    QFETCH(double, value);
    const std::optional<double> read = score_text::number(text, QLocale(locale));
    QCOMPARE(read.has_value(), !std::isnan(value));
    if (read)
        QCOMPARE(*read, value);
}

void TestScoreText::scores_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("problem");
    const int rating = int(ScaleKind::Rating);
    const int yesNo = int(ScaleKind::YesNo);
    const int measure = int(ScaleKind::Measure);
    QTest::newRow("level") << rating << " 4 " << 4.0 << QString();
    QTest::newRow("between levels") << rating << "3,5" << 3.5 << QString();
    QTest::newRow("above") << rating << "7" << kMissing << QStringLiteral("“7” is outside the scale, 0 to 5.");
    QTest::newRow("below") << rating << "-1" << kMissing << QStringLiteral("“-1” is outside the scale, 0 to 5.");
    QTest::newRow("word") << rating << "abc" << kMissing << QStringLiteral("“abc” is not a number.");
    QTest::newRow("empty clears") << rating << " " << kMissing << QString();
    QTest::newRow("y") << yesNo << "y" << 1.0 << QString();
    QTest::newRow("No") << yesNo << "No" << 0.0 << QString();
    QTest::newRow("1") << yesNo << "1" << 1.0 << QString();
    QTest::newRow("maybe") << yesNo << "2" << kMissing << QStringLiteral("“2” is neither yes nor no.");
    QTest::newRow("unit") << measure << "1200 EUR" << 1200.0 << QString();
    QTest::newRow("unit, small") << measure << "1200eur" << 1200.0 << QString();
}

void TestScoreText::scores()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(QString, problem);
    Scale scale = defaultRatingScale();
    scale.kind = static_cast<ScaleKind>(kind);
    scale.unit = QStringLiteral("EUR");
    const Result<double> read = score_text::parse(text, scale, QLocale(QStringLiteral("en_IE")));
    QCOMPARE(read ? QString() : read.error().message, problem);
    if (read)
        QVERIFY(*read == value || (std::isnan(*read) && std::isnan(value)));
}

void TestScoreText::clipboardText()
{
    using Rows = std::vector<std::vector<QString>>;
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    QCOMPARE(score_text::fields(s("1\t2\r\n3\t4\r\n")), (Rows{{s("1"), s("2")}, {s("3"), s("4")}}));
    QCOMPARE(score_text::fields(s("1\t\n\t4")), (Rows{{s("1"), QString()}, {QString(), s("4")}}));
    QCOMPARE(score_text::fields(s("\"a\tb\"\t\"say \"\"so\"\"\"\n")), (Rows{{s("a\tb"), s("say \"so\"")}}));
    QCOMPARE(score_text::fields(s("\"open\t1\n2")), (Rows{{s("open\t1\n2")}}));
    QVERIFY(score_text::fields(QString()).empty());
}

void TestScoreText::shownAndEdited()
{
    Scale scale = defaultRatingScale();
    const QLocale irish(QStringLiteral("en_IE"));
    const QLocale german(QStringLiteral("de_DE"));
    QCOMPARE(score_text::format(3.5, scale, 1, german), QStringLiteral("3,5"));
    QCOMPARE(score_text::format(kMissing, scale, 1, german), QString());
    QCOMPARE(score_text::editText(12345.25, scale, german), QStringLiteral("12345,25"));
    QCOMPARE(score_text::range(scale, irish), QStringLiteral("0 to 5"));
    scale.kind = ScaleKind::YesNo;
    QCOMPARE(score_text::format(0.75, scale, 0, irish), QStringLiteral("75 % yes"));
    QCOMPARE(score_text::format(3, scale, 0, irish), QStringLiteral("3")); // left from another scale
    QCOMPARE(score_text::range(scale, irish), QStringLiteral("yes or no"));
    QCOMPARE(score_text::shortened(QString(100, QLatin1Char('x'))).size(), 40);
}

QTEST_GUILESS_MAIN(TestScoreText)
#include "tst_score_text.moc"
