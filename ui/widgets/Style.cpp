// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Style.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleShapes.h"
#include "ui/widgets/Theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace shortlist::theme {

namespace {

constexpr int kScrollBar = 12;
constexpr int kLeastSlider = 28;

bool hasFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Enabled);
}

void hairline(QPainter &painter, const QPoint &from, const QPoint &to)
{
    painter.setPen(lineColour());
    painter.drawLine(from, to);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return spacing();
    case PM_ScrollBarExtent:
        return kScrollBar;
    case PM_ToolBarItemMargin:
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarFrameWidth:
        return 3;
    case PM_FocusFrameHMargin:
        return 4; // left and right of the text in a cell; a header's margin makes both begin at one place
    case PM_HeaderMargin:
        return 5;
    case PM_TabBarTabHSpace:
        return spacing() * 2;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_MessageBoxInformation:
        return icon(QStringLiteral("help-about"), accent());
    case SP_MessageBoxWarning:
        return icon(QStringLiteral("dialog-warning"), stateColour(theme::State::Warning));
    case SP_MessageBoxCritical:
        return icon(QStringLiteral("dialog-warning"), stateColour(theme::State::Bad));
    case SP_MessageBoxQuestion:
        return icon(QStringLiteral("dialog-question"), accent());
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton:
        return plainIcon(QStringLiteral("overflow-menu"));
    case SP_LineEditClearButton:
        return plainIcon(QStringLiteral("edit-delete-remove"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(*painter, option->rect, *option, hasFocus(*option));
        else
            painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_FrameLineEdit:
        return; // the panel has drawn it
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget) != nullptr) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(hasFocus(*option) ? accent() : lineColour());
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
            return;
        }
        break;
    case PE_PanelButtonCommand:
        drawPushed(*painter, option->rect, *option);
        return;
    case PE_PanelButtonTool:
        drawToolPanel(*painter, option->rect, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*painter, option->rect, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*painter, option->rect, *option);
        return;
    case PE_FrameFocusRect:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(accent());
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        hairline(*painter, option->rect.topLeft(), option->rect.topRight());
        return;
    case PE_PanelStatusBar:
        hairline(*painter, option->rect.topLeft(), option->rect.topRight());
        return;
    case PE_IndicatorToolBarSeparator: {
        const QPoint middle = option->rect.center();
        hairline(*painter, QPoint(middle.x(), option->rect.top() + 6), QPoint(middle.x(), option->rect.bottom() - 6));
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        hairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(*item, *painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        hairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(*painter, *header);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(*painter, *tab);
            return;
        }
        break;
    case CE_Splitter:
        if (option->state.testFlag(State_MouseOver)) {
            QColor ground = accent();
            ground.setAlphaF(0.18F);
            painter->fillRect(option->rect, ground);
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter, const QWidget *widget) const
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    if (option.state.testFlag(State_Selected)) {
        QColor ground = accent();
        ground.setAlphaF(option.state.testFlag(State_Sunken) ? 0.22F : 0.12F);
        painter.fillRect(option.rect, ground);
    }
    int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine | Qt::TextShowMnemonic;
    if (!styleHint(SH_UnderlineShortcut, &option, widget, nullptr))
        flags |= Qt::TextHideMnemonic;
    drawItemText(&painter, option.rect, flags, option.palette, option.state.testFlag(State_Enabled), option.text,
                 QPalette::WindowText);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton)
        result.rwidth() += spacing();
    else if (type == CT_TabBarTab)
        result.rheight() += spacing() / 2;
    else if (type == CT_ItemViewItem)
        result.rheight() += spacing() / 2;
    return result;
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboBox(*combo, *painter, widget);
        break;
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpinBox(*spin, *painter, widget);
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
            slider && slider->tickPosition == QSlider::NoTicks)
            return drawSlider(*slider, *painter, widget);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*bar, *painter, widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget) const
{
    if (option.editable)
        drawField(painter, option.rect, option, hasFocus(option));
    else if (option.frame)
        drawPushed(painter, option.rect, option);
    drawArrow(painter, subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget), option, false);
}

void Style::drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget) const
{
    if (option.frame)
        drawField(painter, option.rect, option, hasFocus(option));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const auto &[part, step] : {std::pair(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled),
                                     std::pair(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled)}) {
        QStyleOption arrow = option;
        if (!option.stepEnabled.testFlag(step))
            arrow.state &= ~State_Enabled;
        const QRect place = subControlRect(CC_SpinBox, &option, part, widget);
        if (option.activeSubControls == part && option.state.testFlag(State_MouseOver) &&
            arrow.state.testFlag(State_Enabled)) {
            QColor ground = accent();
            ground.setAlphaF(option.state.testFlag(State_Sunken) ? 0.28F : 0.14F);
            painter.fillRect(place.adjusted(1, 1, -1, -1), ground);
        }
        drawArrow(painter, place, arrow, part == SC_SpinBoxUp);
    }
}

void Style::drawSlider(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const
{
    const QRect groove = subControlRect(CC_Slider, &option, SC_SliderGroove, widget);
    const QRect handle = subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    const bool enabled = option.state.testFlag(State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool horizontal = option.orientation == Qt::Horizontal;
    constexpr int kLine = 4;
    QRectF line(groove);
    if (horizontal)
        line = QRectF(groove.left() + 2, handle.center().y() - kLine / 2.0 + 0.5, groove.width() - 4, kLine);
    else
        line = QRectF(handle.center().x() - kLine / 2.0 + 0.5, groove.top() + 2, kLine, groove.height() - 4);
    painter.setBrush(isDark() ? QColor(0x4a, 0x52, 0x5c) : QColor(0xc6, 0xcd, 0xd5));
    painter.drawRoundedRect(line, 2, 2);
    const QColor mark = enabled ? accent() : mutedColour();
    QRectF filled = line;
    const QPointF middle = QRectF(handle).center();
    // From the end where the least value is.
    if (horizontal && !option.upsideDown)
        filled.setRight(middle.x());
    else if (horizontal)
        filled.setLeft(middle.x());
    else if (option.upsideDown)
        filled.setTop(middle.y());
    else
        filled.setBottom(middle.y());
    painter.setBrush(mark);
    painter.drawRoundedRect(filled, 2, 2);
    const qreal radius = std::min(7.0, std::min(handle.width(), handle.height()) / 2.0);
    if (hasFocus(option)) {
        QColor ring = mark;
        ring.setAlphaF(0.3F);
        painter.setBrush(ring);
        painter.drawEllipse(middle, radius + 3, radius + 3);
    }
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.setPen(QPen(mark, option.state.testFlag(State_MouseOver) ? 2.6 : 2.0));
    painter.drawEllipse(middle, radius - 1, radius - 1);
    painter.restore();
}

void Style::drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (option.minimum < option.maximum && option.state.testFlag(State_Enabled)) {
        const QRect slider = scrollBarPart(option, SC_ScrollBarSlider);
        const bool held = option.state.testFlag(State_Sunken) && option.activeSubControls.testFlag(SC_ScrollBarSlider);
        const bool over = option.state.testFlag(State_MouseOver);
        QColor colour = mutedColour();
        colour.setAlphaF(held ? 0.95F : over ? 0.75F : 0.5F);
        painter.setBrush(colour);
        const QRectF bar = QRectF(slider).adjusted(3, 3, -3, -3);
        painter.drawRoundedRect(bar, 3, 3);
    }
    painter.restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarPart(*bar, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::scrollBarPart(const QStyleOptionSlider &option, SubControl part) const
{
    const QRect all = option.rect;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? all.width() : all.height();
    int slider = length;
    if (option.maximum > option.minimum) {
        const qint64 range = static_cast<qint64>(option.maximum) - option.minimum + option.pageStep;
        slider = static_cast<int>(static_cast<qint64>(option.pageStep) * length / std::max<qint64>(1, range));
        slider = std::clamp(slider, std::min(kLeastSlider, length), length);
    }
    const int start = sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - slider,
                                              option.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = horizontal ? QRect(all.left() + from, all.top(), size, all.height())
                                      : QRect(all.left(), all.top() + from, all.width(), size);
        return visualRect(horizontal ? option.direction : Qt::LeftToRight, all, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSlider:
        return along(start, slider);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + slider, length - start - slider);
    default:
        return {}; // no arrows
    }
}

} // namespace shortlist::theme
