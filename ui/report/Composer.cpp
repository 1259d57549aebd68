// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Composer.h"

namespace shortlist::report {

Composer::Composer(Pager &pager)
    : m_pager(pager)
{}

void Composer::addChapter(const QString &number, const QString &title)
{
    m_headings = 0;
    const int mark = static_cast<int>(m_outline.size());
    m_outline.push_back(OutlineEntry{1, number, title, mark});
    const TextStyle style{size::kChapter, true, ink::kAccent};
    auto piece = std::make_unique<Paragraph>(StyledText(title, style), 1.0);
    piece->setHanging(StyledText(number, style));
    piece->setIndent(pt(34));
    piece->before = pt(34);
    piece->after = pt(14);
    piece->keepWithNext = true;
    piece->mark = mark;
    m_pager.add(std::move(piece));
}

void Composer::chapter(const QString &title, Start start, double filled)
{
    if (start == Start::WhereThereIsRoom)
        m_pager.breakUnlessBelow(filled);
    else
        m_pager.breakPage();
    m_pager.setChapter(title);
    addChapter(QString::number(++m_chapters), title);
}

void Composer::appendix(const QString &title)
{
    m_pager.breakPage();
    m_pager.setChapter(title);
    addChapter(QString(QChar(u'A' + m_appendices++)), title);
}

void Composer::heading(const QString &title, bool newPage)
{
    if (newPage)
        m_pager.breakPage();
    const int mark = static_cast<int>(m_outline.size());
    const QString chapter = m_appendices > 0 ? QString(QChar(u'A' + m_appendices - 1)) : QString::number(m_chapters);
    const QString number = QString(chapter + QLatin1Char('.') + QString::number(++m_headings));
    m_outline.push_back(OutlineEntry{2, number, title, mark});
    const TextStyle style{size::kHeading, true, ink::kText};
    auto piece = std::make_unique<Paragraph>(StyledText(title, style), 1.0);
    piece->setHanging(StyledText(number, style));
    piece->setIndent(pt(34));
    piece->before = pt(20);
    piece->after = pt(6);
    piece->keepWithNext = true;
    piece->mark = mark;
    m_pager.add(std::move(piece));
}

void Composer::minorHeading(const QString &title)
{
    auto piece = std::make_unique<Paragraph>(StyledText(title, TextStyle{size::kMinor, true, ink::kText}), 1.0);
    piece->before = pt(13);
    piece->after = pt(4);
    piece->keepWithNext = true;
    m_pager.add(std::move(piece));
}

void Composer::paragraph(const QString &text)
{
    paragraph(StyledText(text));
}

void Composer::paragraph(const StyledText &text)
{
    auto piece = std::make_unique<Paragraph>(text);
    piece->before = pt(2);
    piece->after = pt(7);
    m_pager.add(std::move(piece));
}

constexpr double kBulletIndent = pt(13);
constexpr double kBulletGap = pt(3);

double Composer::bulletHeight(const StyledText &text) const
{
    Paragraph piece(text);
    piece.setIndent(kBulletIndent);
    piece.layOut(geometry().bodyWidth(), geometry().bodyHeight());
    return piece.height(0, piece.count()) + kBulletGap;
}

void Composer::bullet(const StyledText &text, double fontSize)
{
    auto piece = std::make_unique<Paragraph>(text);
    piece->setHanging(StyledText(QString(QChar(0x2022)), TextStyle{fontSize, false, ink::kAccent}));
    piece->setIndent(kBulletIndent);
    piece->after = kBulletGap;
    m_pager.add(std::move(piece));
}

void Composer::note(const QString &text)
{
    auto piece = std::make_unique<Paragraph>(StyledText(text, TextStyle{size::kSmall, false, ink::kMuted}));
    piece->before = pt(5);
    piece->after = pt(8);
    m_pager.add(std::move(piece));
}

void Composer::warning(const QString &text)
{
    auto piece = std::make_unique<Paragraph>(StyledText(text, TextStyle{size::kBody, false, ink::kText}));
    piece->setBar(ink::kWarning);
    piece->setIndent(pt(12));
    piece->before = pt(8);
    piece->after = pt(10);
    m_pager.add(std::move(piece));
}

void Composer::addCaption(const QString &label, const QString &caption, bool above)
{
    StyledText text(label, TextStyle{size::kTable, true, ink::kAccent});
    text.add(QStringLiteral("   "), TextStyle{size::kTable});
    text.add(caption, TextStyle{size::kTable, false, ink::kMuted});
    auto piece = std::make_unique<Paragraph>(text);
    piece->before = above ? pt(10) : pt(6);
    piece->after = above ? pt(5) : pt(14);
    piece->keepWithNext = above;
    m_pager.add(std::move(piece));
}

void Composer::table(TableContent content, const QString &caption)
{
    addCaption(tr("Table %1").arg(++m_tables), caption, true);
    plainTable(std::move(content));
}

void Composer::plainTable(TableContent content)
{
    auto piece = std::make_unique<TablePiece>(std::move(content));
    piece->after = pt(12);
    m_pager.add(std::move(piece));
}

void Composer::figure(double height, const Figure::Drawing &drawing, const QString &caption)
{
    auto piece = std::make_unique<Figure>(height, drawing);
    piece->before = pt(8);
    piece->keepWithNext = true;
    m_pager.add(std::move(piece));
    addCaption(tr("Figure %1").arg(++m_figures), caption, false);
}

void Composer::space(double height)
{
    auto piece = std::make_unique<Figure>(height, [](QPainter &, const QRectF &) {});
    m_pager.add(std::move(piece));
}

} // namespace shortlist::report
