// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Icons.h"

#include "ui/widgets/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace shortlist {

namespace {

QByteArray readIcon(const QString &name, bool small)
{
    const QString folder = small ? QStringLiteral(":/icons/16/") : QStringLiteral(":/icons/");
    QFile file(folder + name + QStringLiteral(".svg"));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    if (small)
        return readIcon(name, false);
    QFile only(QStringLiteral(":/icons/16/") + name + QStringLiteral(".svg"));
    return only.open(QIODevice::ReadOnly) ? only.readAll() : QByteArray();
}

// Breeze writes each colour once, in a style sheet of classes; Qt's SVG knows the classes but not a host's colours.
QByteArray recoloured(const QByteArray &svg, const QColor &text, bool oneColour)
{
    static const QRegularExpression rule(
        QStringLiteral("(\\.ColorScheme-(\\w+)\\s*\\{\\s*color:\\s*)(#[0-9a-fA-F]{3,8})"));
    const QString source = QString::fromUtf8(svg);
    QString out;
    qsizetype from = 0;
    for (auto matches = rule.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString role = match.captured(2);
        QColor colour = text;
        if (!oneColour) {
            if (role == QLatin1String("NegativeText"))
                colour = theme::stateColour(theme::State::Bad);
            else if (role == QLatin1String("NeutralText"))
                colour = theme::stateColour(theme::State::Warning);
            else if (role == QLatin1String("PositiveText"))
                colour = theme::stateColour(theme::State::Good);
            else if (role == QLatin1String("Highlight") || role == QLatin1String("Accent"))
                colour = theme::accent();
        }
        out += QStringView(source).mid(from, match.capturedStart() - from);
        out += match.captured(1) + colour.name();
        from = match.capturedEnd();
    }
    out += QStringView(source).mid(from);
    return out.toUtf8();
}

// Draws at whatever size and scale is asked for, in the colours of the moment, so that a change of theme needs no
// reload.
class BreezeEngine final : public QIconEngine
{
public:
    BreezeEngine(const QString &name, const QColor &colour, bool plain)
        : m_name(name)
        , m_colour(colour)
        , m_plain(plain)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        if (size.isEmpty())
            return {};
        const QColor text = textColour(mode);
        const bool oneColour = m_plain || m_colour.isValid() || mode == QIcon::Disabled || mode == QIcon::Selected;
        const QString key = QStringLiteral("shortlist-icon/%1/%2x%3@%4/%5/%6")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(text.rgba(), 0, 16)
                                .arg(oneColour         ? 1
                                     : theme::isDark() ? 2
                                                       : 3);
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = draw(size, scale, text, oneColour);
        QPixmapCache::insert(key, result);
        return result;
    }

    QIconEngine *clone() const override { return new BreezeEngine(*this); }
    QString key() const override { return QStringLiteral("shortlist-breeze"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor textColour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (m_colour.isValid())
            return m_colour;
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        return palette.color(QPalette::Active, QPalette::WindowText);
    }

    QPixmap draw(const QSize &size, qreal scale, const QColor &text, bool oneColour) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        // The 16-pixel drawing has its lines on the pixels of small icons.
        const bool small = std::min(size.width(), size.height()) / scale < 20;
        QSvgRenderer renderer(recoloured(readIcon(m_name, small), text, oneColour));
        if (renderer.isValid()) {
            renderer.setAspectRatioMode(Qt::KeepAspectRatio);
            QPainter painter(&pixmap);
            renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QString m_name;
    QColor m_colour;
    bool m_plain = false;
};

QIcon makeIcon(const QString &name, const QColor &colour, bool plain)
{
    const bool known = QFile::exists(QStringLiteral(":/icons/") + name + QStringLiteral(".svg")) ||
                       QFile::exists(QStringLiteral(":/icons/16/") + name + QStringLiteral(".svg"));
    if (!known) {
        qWarning("There is no icon \"%s\"; add it to resources/icons/icons.txt", qUtf8Printable(name));
        return {};
    }
    return QIcon(new BreezeEngine(name, colour, plain));
}

} // namespace

QIcon icon(const QString &name)
{
    return makeIcon(name, QColor(), false);
}

QIcon plainIcon(const QString &name)
{
    return makeIcon(name, QColor(), true);
}

QIcon icon(const QString &name, const QColor &colour)
{
    return makeIcon(name, colour, false);
}

} // namespace shortlist
