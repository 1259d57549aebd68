// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>
#include <QTimer>

#include <memory>

namespace shortlist {

class ReportDocument;

// The pages of a report one below the other, as they will be printed. Pages are drawn when they come into view, one at
// a time between events, and a few of them kept.
class PagePreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);
    ~PagePreview() override;

    // Keeps its place as far as the new document allows. Null clears the preview.
    void setDocument(const std::shared_ptr<const ReportDocument> &document);

    // Zoom: 1 = as large as on paper, or one of these. As wide as the view, but never larger than reads well:
    static constexpr double kFitWidth = 0;
    static constexpr double kFitPage = -1;
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);

    int pageCount() const;
    int currentPage() const; // the one that takes most of the view, from 0; -1 if there is none
    void showPage(int page);
    // Which and how many pages have been drawn and kept; for tests.
    bool isDrawn(int page) const { return m_drawn.contains(page); }
    int drawnPages() const { return static_cast<int>(m_drawn.size()); }

    QSize sizeHint() const override;

signals:
    void currentPageChanged(int page);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    double scale() const;           // pixels to a point
    double factor() const;          // the same, against the size on paper
    QSize sheetSize() const;        // in pixels
    int gap() const;                // between pages
    QRect pageRect(int page) const; // in the viewport
    std::pair<int, int> visiblePages() const;
    void updateScrollBars();
    int nextToDraw() const; // -1 = all that is in view is drawn
    void drawNext();
    void forgetFarPages();
    void announcePage();

    std::shared_ptr<const ReportDocument> m_document;
    QHash<int, QPixmap> m_drawn;
    QTimer m_drawing;
    double m_zoom = kFitWidth;
    int m_announced = -1;
};

} // namespace shortlist
