// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "ui/charts/ChartCanvas.h"

#include <QList>
#include <QRectF>
#include <QWidget>

#include <functional>

class QAction;
class QGridLayout;
class QIODevice;
class QPaintDevice;
class QPainter;

namespace shortlist {

class PlotSurface;

// A chart of plain numbers and names; knows nothing of a project. All text is drawn as plain text.
// It follows palette and font of its window, tells numbers on hover, says what was picked, copies and saves itself,
// and draws itself as vectors on any painter. Needs a QApplication, but no display.
class Chart : public QWidget
{
    Q_OBJECT

public:
    // As ask::fileToSave; a chart without one offers no "Save as".
    using FileChooser = std::function<QString(QWidget *parent, const QString &title, const QString &suggestion,
                                              const QString &filter, const QString &suffix)>;

    explicit Chart(QWidget *parent = nullptr);
    ~Chart() override;

    // What the chart shows of this project, in words; stands above the plot.
    QString title() const { return m_title; }
    void setTitle(const QString &title);

    // The highlighted item, -1 = none. Charts that scroll bring it into view.
    int current() const { return m_current; }
    void setCurrent(int item, bool reveal = true);

    void setFileChooser(const FileChooser &chooser);
    // Copy, Save as PNG…, Save as SVG…, Save as PDF…; also in the context menu.
    QList<QAction *> exportActions() const;
    // The format follows from the suffix (png, svg, pdf); drawn in the light set. A failed attempt leaves the old file.
    Result<> saveTo(const QString &path) const;
    // The picture, and the numbers as text for a spreadsheet.
    void copy() const;

    // Draws the chart as vectors in the light set into rect. The font's pixel size is in the painter's units and sets
    // the scale of everything; charts that scroll begin at the top and show as many rows as fit.
    void paint(QPainter &painter, const QRectF &rect, const QFont &font, bool withTitle = false) const;
    // The height that paint() needs to show everything readably at this width (rows: at most so many; 0 = all).
    virtual qreal heightFor(qreal width, const QFont &font, int rows = 0) const;

    // Tab-separated, one line an item, numbers in the user's locale.
    virtual QString numbersAsText() const = 0;
    // What the chart says, in a few sentences; the accessible description.
    virtual QString summary() const = 0;
    // For hover, click and tests; the position is in the chart's coordinates.
    ChartHit hitAt(const QPointF &position) const;
    // Where an item (and its part) is on screen; empty if it is scrolled out of view.
    QRectF itemRect(int item, int part = -1) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void picked(int item); // by click or key
    void hovered(int item);
    void saved(const QString &path);
    void failed(const shortlist::Error &error);

protected:
    // Builds the plot for the surface's viewport. Called before a paint, and for each export on a surface of its own.
    virtual void compose(PlotSurface &plot, const ChartCanvas &canvas) const = 0;
    // What the tooltip says of an item; the first line is the heading.
    virtual QStringList linesFor(int item, int part) const = 0;
    virtual int itemCount() const = 0;
    virtual int pageStep() const { return 10; }
    virtual void bringIntoView(int item);
    // Before a composition: scroll bars that follow the data and the size. Also runs while the chart is not shown.
    virtual void settle() const;
    // Where on-screen drawing begins.
    virtual void fillCanvas(ChartCanvas &canvas) const;

    // Runs a measurement in the units that paint() lays out in, and turns the answer into the caller's.
    static qreal scaled(qreal width, const QFont &font,
                        const std::function<qreal(qreal width, const ChartCanvas &canvas)> &measure);

    // The data changed: compose anew at the next paint.
    void refresh();
    PlotSurface &surface() const { return *m_surface; }
    QGridLayout *grid() const { return m_grid; } // the plot is in its first cell
    void ensureComposed() const;

    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    friend class PlotSurface;

    enum class Format { Png, Svg, Pdf };

    void makeActions();
    void askAndSave(Format format);
    void pick(int item);
    void draw(QPaintDevice &device, const QSize &size, const ChartCanvas &canvas, bool fill) const;
    bool write(QIODevice &device, Format format) const;
    ChartCanvas screenCanvas() const;
    QSize pictureSize() const;

    QGridLayout *m_grid = nullptr;
    PlotSurface *m_surface = nullptr;
    QString m_title;
    int m_current = -1;
    int m_hovered = -1;
    int m_hoveredPart = -1;
    bool m_keyboardFocus = false;
    mutable QSize m_settledSize;
    FileChooser m_chooser;
    QAction *m_copy = nullptr;
    QList<QAction *> m_save;
};

} // namespace shortlist
