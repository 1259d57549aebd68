// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a chart leaves the window: clipboard, picture files, and pages of the report.
#include "ui/charts/Chart.h"
#include "ui/charts/PlotSurface.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QFontInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPicture>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace shortlist {

namespace {

constexpr int kPngScale = 2;       // twice the window's resolution, for print and projectors
constexpr int kBasePixels = 13;    // the font size that paint() lays out with
constexpr int kPdfResolution = 96; // one unit of the layout is a 96th of an inch

double scaleOf(const QFont &font)
{
    return (font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize()) / static_cast<double>(kBasePixels);
}

QFont baseFont(const QFont &font)
{
    QFont base = font;
    base.setPixelSize(kBasePixels);
    // Hinted widths would be those of 13 pixels, not of the page.
    base.setHintingPreference(QFont::PreferNoHinting);
    return base;
}

QString suggestion(const QString &title)
{
    static const QRegularExpression odd(QStringLiteral("[^\\w ,.()-]"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = title.left(80);
    name.remove(odd);
    name = name.simplified();
    return name.isEmpty() ? Chart::tr("Chart") : name;
}

} // namespace

QSize Chart::pictureSize() const
{
    // A chart that was never shown has no size of its own.
    const QSize size = testAttribute(Qt::WA_Resized) || isVisible() ? m_surface->size() : sizeHint();
    return size.expandedTo(minimumSizeHint());
}

void Chart::draw(QPaintDevice &device, const QSize &size, const ChartCanvas &canvas, bool fill) const
{
    PlotSurface surface;
    surface.setViewport(QRect(QPoint(0, 0), size));
    surface.restart(canvas.style);
    compose(surface, canvas);
    QCPPainter painter(&device);
    const bool raster = device.devType() == QInternal::Image;
    painter.setMode(QCPPainter::pmVectorized, !raster);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setMode(QCPPainter::pmNonCosmetic);
    painter.setRenderHint(QPainter::Antialiasing);
    if (fill)
        painter.fillRect(QRect(QPoint(0, 0), size), canvas.style.background);
    surface.drawOn(painter);
}

bool Chart::write(QIODevice &device, Format format) const
{
    ensureComposed();
    ChartCanvas canvas = screenCanvas();
    QFont font = canvas.style.font;
    if (format != Format::Png)
        font.setHintingPreference(QFont::PreferNoHinting);
    canvas.style = ChartStyle::light(font);
    const QSize size = pictureSize();
    switch (format) {
    case Format::Png: {
        QImage image(size * kPngScale, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(kPngScale);
        image.fill(canvas.style.background);
        draw(image, size, canvas, true);
        return image.save(&device, "PNG");
    }
    case Format::Svg: {
        QSvgGenerator generator;
        generator.setOutputDevice(&device);
        generator.setResolution(kPdfResolution);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(0, 0), size));
        // Qt writes these two as they are.
        generator.setTitle(m_title.toHtmlEscaped());
        generator.setDescription(summary().toHtmlEscaped());
        draw(generator, size, canvas, true);
        return true;
    }
    case Format::Pdf: {
        QPdfWriter writer(&device);
        writer.setResolution(kPdfResolution);
        writer.setTitle(m_title);
        writer.setCreator(QStringLiteral("Shortlist"));
        writer.setPageLayout(QPageLayout(
            QPageSize(QSizeF(size) * 72.0 / kPdfResolution, QPageSize::Point, QString(), QPageSize::ExactMatch),
            QPageLayout::Portrait, QMarginsF()));
        draw(writer, size, canvas, false);
        return true;
    }
    }
    return false;
}

Result<> Chart::saveTo(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    Format format = Format::Png;
    if (suffix == QLatin1String("svg"))
        format = Format::Svg;
    else if (suffix == QLatin1String("pdf"))
        format = Format::Pdf;
    else if (suffix != QLatin1String("png"))
        return fail(
            ErrorCode::BadInput,
            tr("“%1” was not written: a chart can be saved as PNG, SVG or PDF.").arg(QFileInfo(path).fileName()));
    // Drawn in memory first, so that a full disk cannot leave half a file behind an apparent success.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const bool drawn = write(buffer, format);
    QSaveFile file(path);
    if (!drawn || !file.open(QIODevice::WriteOnly) || file.write(buffer.data()) != buffer.size() || !file.commit())
        return fail(ErrorCode::Failed,
                    tr("The chart was not saved as “%1”: %2. Choose another place.").arg(path, file.errorString()));
    return {};
}

void Chart::copy() const
{
    auto *data = new QMimeData;
    QBuffer picture;
    picture.open(QIODevice::WriteOnly);
    if (write(picture, Format::Png))
        data->setImageData(QImage::fromData(picture.data(), "PNG"));
    QBuffer vectors;
    vectors.open(QIODevice::WriteOnly);
    if (write(vectors, Format::Svg))
        data->setData(QStringLiteral("image/svg+xml"), vectors.data());
    data->setText(numbersAsText());
    QGuiApplication::clipboard()->setMimeData(data);
}

void Chart::askAndSave(Format format)
{
    if (!m_chooser)
        return;
    const QString suffix = format == Format::Png   ? QStringLiteral("png")
                           : format == Format::Svg ? QStringLiteral("svg")
                                                   : QStringLiteral("pdf");
    const QString filter = format == Format::Png   ? tr("PNG picture (*.png)")
                           : format == Format::Svg ? tr("SVG drawing (*.svg)")
                                                   : tr("PDF document (*.pdf)");
    const QString title = format == Format::Png   ? tr("Save chart as PNG")
                          : format == Format::Svg ? tr("Save chart as SVG")
                                                  : tr("Save chart as PDF");
    const QString name = suggestion(m_title) + QLatin1Char('.') + suffix;
    const QString path = m_chooser(this, title, name, filter, suffix);
    if (path.isEmpty())
        return;
    if (const Result<> done = saveTo(path); done)
        emit saved(path);
    else
        emit failed(done.error());
}

qreal Chart::scaled(qreal width, const QFont &font, const std::function<qreal(qreal, const ChartCanvas &)> &measure)
{
    const double scale = scaleOf(font);
    ChartCanvas canvas;
    canvas.style = ChartStyle::light(baseFont(font));
    return measure(std::floor(width / scale), canvas) * scale;
}

void Chart::paint(QPainter &painter, const QRectF &rect, const QFont &font, bool withTitle) const
{
    const double scale = scaleOf(font);
    ChartCanvas canvas;
    canvas.style = ChartStyle::light(baseFont(font));
    canvas.title = withTitle;
    const QSize size(static_cast<int>(std::floor(rect.width() / scale)),
                     static_cast<int>(std::floor(rect.height() / scale)));
    // QCustomPlot insists on a painter of its own; what it draws is recorded and replayed as vectors.
    QPicture picture;
    draw(picture, size, canvas, false);
    painter.save();
    painter.translate(rect.topLeft());
    // A picture scales itself by the device's resolution when it is replayed; the size was settled by the caller.
    painter.scale(scale * picture.logicalDpiX() / painter.device()->logicalDpiX(),
                  scale * picture.logicalDpiY() / painter.device()->logicalDpiY());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPicture(0, 0, picture);
    painter.restore();
}

} // namespace shortlist
