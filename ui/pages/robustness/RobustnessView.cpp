// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/RobustnessView.h"

#include "ui/charts/Chart.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace shortlist {

namespace {

constexpr int kPatience = 120; // ms until something that is being computed is said to be
constexpr int kVeil = 160;     // of 255

// Lies over a widget and greys it, without being in the way of the mouse. An opacity effect would do the same, were it
// not for charts, which paint over whatever was there before.
class Veil : public QWidget
{
public:
    explicit Veil(QWidget *over)
        : QWidget(over)
    {
        setObjectName(QStringLiteral("outOfDateVeil"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        over->installEventFilter(this);
        hide();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            resize(parentWidget()->size());
        return QWidget::eventFilter(watched, event);
    }
    void showEvent(QShowEvent *event) override
    {
        resize(parentWidget()->size());
        raise();
        QWidget::showEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QColor ground = palette().color(QPalette::Window);
        ground.setAlpha(kVeil);
        QPainter(this).fillRect(rect(), ground);
    }
};

} // namespace

RobustnessView::RobustnessView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_symbol(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_again(new QPushButton(tr("Compute again"), this))
    , m_layout(new QVBoxLayout(this))
{
    const int space = theme::spacing();
    m_layout->setContentsMargins(0, space, 0, 0);
    m_sentence->setObjectName(QStringLiteral("robustnessSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setFont(theme::heading(font(), 1));
    m_symbol->hide();
    auto *said = new QHBoxLayout;
    said->addWidget(m_symbol, 0, Qt::AlignTop);
    said->addWidget(m_sentence, 1);
    m_layout->addLayout(said);

    m_detail->setObjectName(QStringLiteral("robustnessDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->hide();

    m_state->setObjectName(QStringLiteral("computingState"));
    m_state->setTextFormat(Qt::PlainText);
    m_progress->setObjectName(QStringLiteral("computingProgress"));
    m_progress->setAccessibleName(tr("Progress of the computation"));
    m_progress->setRange(0, 0);
    m_progress->setMaximumWidth(fontMetrics().height() * 14);
    m_cancel->setObjectName(QStringLiteral("cancelComputing"));
    m_again->setObjectName(QStringLiteral("computeAgain"));
    auto *state = new QHBoxLayout;
    for (QWidget *widget : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_progress),
                            static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_again)})
        state->addWidget(widget);
    state->addStretch(1);
    m_layout->addLayout(state);

    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &RobustnessView::showState);
    connect(&m_job, &BackgroundJob::progressed, this, [this](double part) {
        // Until the work tells how far it is, the bar only says that something is going on.
        m_progress->setRange(0, part > 0 ? 100 : 0);
        m_progress->setValue(static_cast<int>(std::lround(part * 100)));
    });
    connect(&m_job, &BackgroundJob::finished, this, &RobustnessView::ended);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancelled = true;
        m_job.cancel();
        showState();
    });
    connect(m_again, &QPushButton::clicked, this, &RobustnessView::compute);
    showState();
}

QString RobustnessView::sentence() const
{
    return m_sentence->text();
}

void RobustnessView::setContent(QWidget *content)
{
    // A splitter would take the veil for one of its panes.
    auto *ground = new QWidget(this);
    auto *layout = new QVBoxLayout(ground);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    m_layout->addWidget(ground, 1);
    m_layout->addWidget(m_detail);
    m_veil = new Veil(ground);
}

void RobustnessView::addAbove(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void RobustnessView::setUp(Chart &chart, const QString &name) const
{
    chart.setObjectName(name);
    chart.setFileChooser(&ask::fileToSave);
    Workspace &workspace = m_workspace;
    connect(&chart, &Chart::saved, &workspace, [&workspace](const QString &path) {
        workspace.notify(tr("Chart saved as “%1”.").arg(QFileInfo(path).fileName()));
    });
    connect(&chart, &Chart::failed, &chart,
            [owner = &chart](const Error &error) { ask::tell(owner, tr("The chart was not saved"), error.message); });
}

void RobustnessView::invalidate()
{
    m_current = false;
    m_cancelled = false;
    if (isVisible())
        compute();
    else
        m_job.cancel();
}

void RobustnessView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_current && !m_cancelled)
        compute();
}

void RobustnessView::compute()
{
    m_cancelled = false;
    m_progress->setRange(0, 0);
    m_job.start(work(std::make_shared<const Snapshot>(m_workspace.snapshot())));
    m_patience.start();
    emit busyChanged();
}

void RobustnessView::ended(bool shown)
{
    m_current = m_current || shown;
    if (!shown && isVisible() && !m_cancelled) {
        // It was dropped while the view was out of sight, and is wanted again.
        compute();
        return;
    }
    m_patience.stop();
    showState();
    emit busyChanged();
}

void RobustnessView::showState()
{
    const bool computing = m_job.isRunning() && !m_cancelled;
    QString words;
    if (computing && !m_current)
        words = m_anything ? tr("Out of date – computing…") : tr("Computing…");
    else if (m_cancelled && !m_current)
        words = m_anything ? tr("Out of date – computing was cancelled.") : tr("Computing was cancelled.");
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
    m_progress->setVisible(computing && !words.isEmpty());
    m_cancel->setVisible(computing && !words.isEmpty());
    m_again->setVisible(m_cancelled && !m_current);
    if (m_veil)
        m_veil->setVisible(!m_current || m_symbol->isVisibleTo(this));
}

void RobustnessView::say(const QString &sentence, const QString &detail)
{
    m_symbol->hide();
    m_sentence->setText(sentence);
    showDetail(detail);
    m_anything = true;
}

void RobustnessView::complain(const QString &sentence)
{
    const int side = fontMetrics().height();
    m_symbol->setPixmap(
        icon(QStringLiteral("data-warning"), theme::stateColour(theme::State::Warning)).pixmap(side, side));
    m_symbol->show();
    m_sentence->setText(sentence);
    showDetail(QString());
    m_anything = true;
}

void RobustnessView::showDetail(const QString &detail)
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme::mutedColour());
    m_detail->setPalette(quiet);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

QString RobustnessView::detail() const
{
    return m_detail->text();
}

void RobustnessView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_detail != nullptr)
        showDetail(m_detail->text());
}

} // namespace shortlist
