// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Store.h"
#include "tests/support/TestProject.h"
#include "ui/charts/CostBars.h"
#include "ui/charts/CostLines.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/AddOfferDialog.h"
#include "ui/pages/prices/Grid.h"
#include "ui/pages/prices/OfferListModel.h"
#include "ui/pages/prices/PriceEdits.h"
#include "ui/pages/prices/PriceTableModel.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/pages/prices/PricesPage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace shortlist;

#include <memory>

namespace shortlist {

inline Decimal decimal(const char *text)
{
    return *Decimal::fromText(QLatin1String(text));
}

// The page over a small project in euro, with a term of one year.
class PricesPageFixture : public QObject
{
    Q_OBJECT

protected:
    void start()
    {
        // The offscreen platform complains of this one on every window.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
        m_small = std::make_unique<test::SmallProject>();
        open(std::move(m_small->project));
    }

    void open(std::unique_ptr<Project> project)
    {
        m_testers.clear();
        m_page.reset();
        m_workspace = std::make_unique<Workspace>(std::move(project));
        Need need = snapshot().need();
        need.currency = QStringLiteral("EUR");
        need.termMonths = 12;
        if (!m_workspace->isReadOnly())
            QVERIFY(m_workspace->edit(QStringLiteral("Need"), [&need](Store &store) { return store.setNeed(need); }));
        m_page = std::make_unique<PricesPage>(*m_workspace);
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(&m_page->model()));
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(m_page->findChild<OfferListModel *>()));
        const QList<GridModel *> grids = m_page->findChildren<GridModel *>();
        for (GridModel *model : grids)
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
    }

    void stop()
    {
        m_testers.clear();
        m_page.reset();
        m_workspace.reset();
        m_small.reset();
    }

    template <typename T>
    T *child(const char *name)
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("There is no %s on the page", name);
        return found;
    }
    const Snapshot &snapshot() const { return m_workspace->snapshot(); }
    GridModel &grid(const char *name) { return *static_cast<GridModel *>(child<QTableView>(name)->model()); }
    QString cell(GridModel &model, int row, int column)
    {
        return model.index(row, column).data(Qt::EditRole).toString();
    }
    bool set(GridModel &model, int row, int column, const QString &text)
    {
        return model.setData(model.index(row, column), text);
    }
    // A monthly fee, so that the total over the term is easily told.
    OfferId offerOf(ProviderId provider, const char *monthly, const QString &currency = {})
    {
        const OfferId id =
            price_edits::addOffer(*m_workspace, provider, QStringLiteral("Offer"), PriceModel::FixedFee, currency);
        (void)price_edits::changeOffer(*m_workspace, provider, id, QStringLiteral("Rate of %1"),
                                       [monthly](Offer &offer) -> Result<> {
                                           offer.lines.resize(1);
                                           offer.lines.front().rate = decimal(monthly);
                                           return {};
                                       });
        return id;
    }
    void setFunction(const char *yearlyCost)
    {
        NeedFunction function;
        function.id = FunctionId{77};
        function.name = QStringLiteral("Calls");
        function.unit = QStringLiteral("contacts");
        function.decision = FunctionDecision::Outsource;
        function.low = Decimal(5000);
        function.base = Decimal(8000);
        function.high = Decimal(20000);
        function.yearlyCost = decimal(yearlyCost);
        QVERIFY(
            m_workspace->edit(QStringLiteral("Function"), [&function](Store &store) { return store.put(function); }));
    }
    QString shown(ProviderId provider, int column)
    {
        return m_page->model().index(m_page->model().rowOf(provider), column).data().toString();
    }

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<PricesPage> m_page;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

} // namespace shortlist
