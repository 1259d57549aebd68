// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/LineButton.h"

#include "ui/widgets/Icons.h"

#include <QEvent>
#include <QPainter>

namespace shortlist {

namespace {

constexpr int kIcon = 22;

int above()
{
    return theme::spacing() * 5 / 8;
}

constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

LineButton::LineButton(const QString &iconName, const QString &title, const QString &detail, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_title(title)
    , m_detail(detail)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
}

void LineButton::setTitle(const QString &title)
{
    m_title = title;
    describe();
}

void LineButton::setDetail(const QString &detail)
{
    m_detail = detail;
    describe();
}

void LineButton::setTrailing(const QString &trailing)
{
    m_trailing = trailing;
    describe();
}

void LineButton::setState(theme::State state)
{
    m_state = state;
    update();
}

void LineButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void LineButton::setDetailElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    describe();
}

void LineButton::describe()
{
    m_measuredWidth = -1;
    // The button's own text would be searched for a mnemonic, and a name may hold an ampersand.
    setAccessibleName(m_title);
    setAccessibleDescription(m_trailing.isEmpty() ? m_detail : QStringLiteral("%1 %2").arg(m_detail, m_trailing));
    updateGeometry();
    update();
}

LineButton::Places LineButton::places(int width) const
{
    const int space = theme::spacing();
    const QFontMetrics strong(theme::heading(font(), 1.0));
    const QFontMetrics plain(font());
    const int left = m_iconName.isEmpty() ? space : space * 2 + kIcon;
    const int trailingWidth = m_trailing.isEmpty() ? 0 : plain.horizontalAdvance(m_trailing) + space;
    const int room = std::max(plain.averageCharWidth() * 8, width - left - space - trailingWidth);
    Places result;
    result.title = QRect(left, above(), room, std::max(strong.height(), m_detail.isEmpty() ? kIcon : 0));
    result.detail = QRect(left, result.title.bottom() + 1, room, 0);
    if (!m_detail.isEmpty())
        result.detail.setHeight(m_elide ? plain.height()
                                        : plain.boundingRect(QRect(0, 0, room, 10000), kWrapped, m_detail).height());
    result.icon = QRect(space, above(), kIcon, kIcon);
    if (!m_detail.isEmpty())
        result.icon.moveTop(above() + std::max(0, (strong.height() - kIcon) / 2));
    result.trailing = QRect(width - space - trailingWidth, above(), trailingWidth, result.title.height());
    return result;
}

QSize LineButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 44;
    return {width, heightForWidth(width)};
}

QSize LineButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, above() * 2 + kIcon};
}

int LineButton::heightForWidth(int width) const
{
    if (width != m_measuredWidth) {
        const Places where = places(width);
        m_measuredHeight = std::max(where.detail.bottom(), where.icon.bottom()) + 1 + above();
        m_measuredWidth = width;
    }
    return m_measuredHeight;
}

void LineButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Places where = places(width());
    if ((underMouse() || isDown()) && isEnabled()) {
        QColor ground = theme::accent();
        ground.setAlphaF(isDown() ? 0.18F : 0.09F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    if (!m_iconName.isEmpty())
        shortlist::icon(m_iconName, m_state ? theme::stateColour(*m_state) : theme::accent())
            .paint(&painter, where.icon, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QFont strong = theme::heading(font(), 1.0);
    painter.setFont(strong);
    painter.setPen(palette().color(group, QPalette::WindowText));
    painter.drawText(where.title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(strong).elidedText(m_title.simplified(), Qt::ElideRight, where.title.width()));
    painter.setFont(font());
    painter.setPen(isEnabled() ? theme::mutedColour() : palette().color(group, QPalette::WindowText));
    if (m_elide)
        painter.drawText(where.detail, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_detail.simplified(), *m_elide, where.detail.width()));
    else
        painter.drawText(where.detail, kWrapped, m_detail);
    painter.drawText(where.trailing, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_trailing);
}

bool LineButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        describe();
    return QAbstractButton::event(event);
}

} // namespace shortlist
