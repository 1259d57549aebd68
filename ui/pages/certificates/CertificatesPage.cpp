// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/CertificatesPage.h"

#include "ui/models/Workspace.h"
#include "ui/pages/certificates/CertificateInspector.h"
#include "ui/pages/certificates/CertificateMatrix.h"
#include "ui/pages/certificates/CertificateMatrixModel.h"
#include "ui/pages/certificates/ExpiryModel.h"
#include "ui/pages/certificates/TimelineView.h"
#include "ui/widgets/DateField.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>

namespace shortlist {

CertificatesPage::CertificatesPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Certificates"), parent)
    , m_workspace(workspace)
    , m_model(new CertificateMatrixModel(workspace, this))
{
    setObjectName(QStringLiteral("certificatesPage"));
    makeActions();
    setContent(makeContent());
    if (!workspace.snapshot().need().awardDate.isValid())
        m_asked = DatePoint::Today;
    fillDays();
    connectParts();
    refreshAsk();
    followSelectedProvider();
}

CertificatesPage::~CertificatesPage() = default;

void CertificatesPage::connectParts()
{
    connect(m_point, &QComboBox::activated, this, [this] {
        m_asked = static_cast<DatePoint>(m_point->currentData().toInt());
        refreshAsk();
    });
    connect(m_day, &DateField::dateEdited, this, &CertificatesPage::refreshAsk);
    connect(m_horizon, &QComboBox::activated, this, &CertificatesPage::refreshAsk);
    connect(m_filter, &QLineEdit::textChanged, m_model, &CertificateMatrixModel::setFilter);
    connect(m_show, &QComboBox::activated, this,
            [this](int index) { m_model->setShow(static_cast<CertificateMatrixModel::Show>(index)); });
    connect(m_columns, &QComboBox::activated, this,
            [this](int index) { m_model->setColumns(static_cast<CertificateMatrixModel::Columns>(index)); });
    connect(m_model, &CertificateMatrixModel::countsChanged, this, &CertificatesPage::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CertificatesPage::followSelectedProvider);
    connect(m_matrix, &CertificateMatrix::currentChangedTo, this, &CertificatesPage::followCell);
    connect(m_matrix, &CertificateMatrix::editRequested, this, &CertificatesPage::editCell);
    connect(m_matrix, &CertificateMatrix::removeRequested, m_inspector, &CertificateInspector::removeCertificate);
    connect(m_matrix, &CertificateMatrix::textTyped, this, [this](const QString &text) {
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->setText(QString(m_filter->text() + text));
    });
    connect(m_timeline, &TimelineView::chosen, this,
            [this](ProviderId provider, const QString &standard, RowId certificate) {
                selectCell(provider, standard);
                m_inspector->show(provider, standard, certificate);
            });
    connect(m_expiryShow, &QComboBox::activated, this,
            [this](int index) { m_expiry->setShow(static_cast<ExpiryModel::Show>(index)); });
    connect(m_expiryView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CertificatesPage::chooseFromList);
    connect(m_tabs, &QTabWidget::currentChanged, this,
            [this](int tab) { m_expiry->setWatched(tab == ExpiryTab && isVisible()); });
    connect(&m_workspace, &Workspace::changed, this, &CertificatesPage::follow);
    connect(&m_workspace, &Workspace::selectionChanged, this, &CertificatesPage::followSelectedProvider);
}

// The days that can be asked for; those that the need does not have yet cannot be chosen.
void CertificatesPage::fillDays()
{
    const Need &need = m_workspace.snapshot().need();
    const QSignalBlocker blocker(m_point);
    m_point->clear();
    const struct
    {
        DatePoint point;
        QString with;
        QString without;
    } days[] = {
        {DatePoint::Today, tr("Today, %1"), QString()},
        {DatePoint::Award, tr("Award, %1"), tr("Award (no date yet)")},
        {DatePoint::Start, tr("Start of the contract, %1"), tr("Start of the contract (no date yet)")},
        {DatePoint::EndOfTerm, tr("End of the term, %1"), tr("End of the term (no start date yet)")},
    };
    for (const auto &day : days) {
        const QDate date = dayOf(day.point, need);
        m_point->addItem(date.isValid() ? day.with.arg(DateField::toText(date)) : day.without,
                         static_cast<int>(day.point));
        if (auto *items = qobject_cast<QStandardItemModel *>(m_point->model()); items != nullptr && !date.isValid())
            items->item(m_point->count() - 1)->setEnabled(false);
    }
    m_point->addItem(tr("Another day"), static_cast<int>(DatePoint::Fixed));
    if (!dayOf(m_asked, need, m_day->date()).isValid())
        m_asked = DatePoint::Today;
    m_point->setCurrentIndex(m_point->findData(static_cast<int>(m_asked)));
}

void CertificatesPage::refreshAsk()
{
    const Need &need = m_workspace.snapshot().need();
    m_day->setVisible(m_asked == DatePoint::Fixed);
    StatusAsk ask;
    ask.on = dayOf(m_asked, need, m_day->date());
    if (!ask.on.isValid())
        ask.on = QDate::currentDate();
    const int days = m_horizon->currentData().toInt();
    ask.days = days < 0 ? 0 : days;
    ask.until = days < 0 ? need.endOfTerm() : QDate();
    m_model->setAsk(ask);
    m_expiry->refresh();
    m_timeline->refresh();
    m_inspector->refresh();
    refresh();
}

void CertificatesPage::refresh()
{
    const bool empty = m_workspace.snapshot().providers().empty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_own->setEnabled(!empty);
    if (empty) {
        setBadge(QString());
        return setSentence(tr("No provider yet."));
    }
    const QLocale locale;
    const QString day = locale.toString(m_model->ask().on, QLocale::LongFormat);
    const int over = m_model->countOf(CertificateStatus::Expired) + m_model->countOf(CertificateStatus::Stale);
    QStringList parts;
    const auto add = [&](int count, const QString &words) {
        if (count > 0)
            parts << words.arg(locale.toString(count));
    };
    add(m_model->countOf(CertificateStatus::Valid), tr("%1 valid"));
    add(m_model->countOf(CertificateStatus::Expiring), tr("%1 expiring"));
    add(m_model->countOf(CertificateStatus::Expired), tr("%1 expired"));
    add(m_model->countOf(CertificateStatus::Stale), tr("%1 stale"));
    add(m_model->countOf(CertificateStatus::ClaimedOnly), tr("%1 only claimed"));
    setSentence(parts.isEmpty() ? tr("No certificate is entered yet.")
                                : tr("On %1: %2.").arg(day, parts.join(QStringLiteral(", "))));
    setBadge(over > 0 ? locale.toString(over) : QString());
}

void CertificatesPage::follow(const Change &change)
{
    if (change.need) {
        fillDays();
        refreshAsk();
    }
    if (!change.providers.isEmpty() || change.touches<OwnStandard>()) {
        m_inspector->refresh();
        m_timeline->refresh();
        refresh();
    }
    if (!change.evaluators.isEmpty())
        m_inspector->refresh();
}

void CertificatesPage::followCell()
{
    const QModelIndex index = m_matrix->currentIndex();
    if (!index.isValid())
        return;
    const ProviderId provider = m_model->providerAt(index.row());
    m_standard = m_model->standardAt(index.column()).name;
    m_inspector->show(provider, m_standard);
    m_timeline->show(provider, m_standard);
    if (m_following)
        return;
    m_following = true;
    m_workspace.selectProvider(provider);
    m_following = false;
}

void CertificatesPage::followSelectedProvider()
{
    if (m_following)
        return;
    selectCell(m_workspace.selectedProvider(), m_standard);
}

// Where there is something to see.
int CertificatesPage::firstHeld(int row) const
{
    for (int column = 0; row >= 0 && column < m_model->columnCount(); ++column) {
        if (!isNull(m_model->standingAt(m_model->index(row, column)).certificate))
            return column;
    }
    return 0;
}

void CertificatesPage::selectCell(ProviderId provider, const QString &standard)
{
    const int row = m_model->rowOf(provider);
    const int column = standard.isEmpty() ? firstHeld(row) : std::max(0, m_model->columnOf(standard));
    if (row < 0 || m_model->columnCount() == 0) {
        m_timeline->show(provider, standard);
        return m_inspector->show(provider, standard);
    }
    m_following = true;
    m_matrix->goTo(m_model->index(row, column));
    m_following = false;
    if (m_workspace.selectedProvider() != provider)
        m_workspace.selectProvider(provider);
}

void CertificatesPage::editCell()
{
    const QModelIndex index = m_matrix->currentIndex();
    if (!index.isValid())
        return;
    if (isNull(m_model->standingAt(index).certificate))
        m_inspector->addCertificate();
    else
        m_inspector->focusForm();
}

void CertificatesPage::chooseFromList()
{
    const QModelIndex index = m_expiryView->currentIndex();
    if (!index.isValid())
        return;
    const ExpiryModel::Entry entry = m_expiry->at(index.row());
    selectCell(entry.provider, entry.standard);
    m_inspector->show(entry.provider, entry.standard, entry.certificate);
}

void CertificatesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_expiry->setWatched(m_tabs->currentIndex() == ExpiryTab);
    followSelectedProvider();
}

void CertificatesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_legend != nullptr) {
        fillLegend();
        m_inspector->refresh();
    }
}

} // namespace shortlist
