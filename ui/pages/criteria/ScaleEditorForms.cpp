// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ValueFunctionPlot.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/CriteriaText.h"
#include "ui/pages/criteria/ScaleEditor.h"
#include "ui/pages/criteria/ScaleTables.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

namespace shortlist {

namespace {

// A stack that is as high as the page that is shown, not as the highest.
class FittedStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    QSize sizeHint() const override { return currentWidget() != nullptr ? currentWidget()->sizeHint() : QSize(); }
    QSize minimumSizeHint() const override
    {
        return currentWidget() != nullptr ? currentWidget()->minimumSizeHint() : QSize();
    }
};

QFormLayout *makeForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setSpacing(theme::spacing());
    return form;
}

} // namespace

ScaleEditor::ScaleEditor(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("scaleEditor"));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("scaleKind"));
    for (const ScaleKind kind : {ScaleKind::Rating, ScaleKind::Measure, ScaleKind::YesNo})
        m_kind->addItem(criteria_text::kindName(kind), static_cast<int>(kind));
    auto *kindRow = new QWidget(this);
    makeForm(kindRow)->addRow(tr("&Kind of scale"), m_kind);

    m_stack = new FittedStack(this);
    m_stack->addWidget(makeRating());
    m_stack->addWidget(makeMeasure());
    m_stack->addWidget(makeYesNo());
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_stack, &QStackedWidget::currentChanged, m_stack, &QWidget::updateGeometry);

    m_plot = new ValueFunctionPlot(this);
    m_plot->setObjectName(QStringLiteral("scalePlot"));
    m_plot->setTitle(tr("What a score is worth"));
    m_plot->setFileChooser(&ask::fileToSave);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(kindRow);
    layout->addWidget(m_stack);
    layout->addWidget(makeProblem());
    layout->addWidget(m_plot);
    connectEditors();
}

QToolButton *ScaleEditor::makeButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    m_buttons.append(button);
    return button;
}

QWidget *ScaleEditor::makeRating()
{
    auto *area = new QWidget(this);
    m_levels = new LevelTable(area);
    auto *add = makeButton(QStringLiteral("addLevel"), QStringLiteral("list-add"), tr("Add a level"));
    auto *remove = makeButton(QStringLiteral("removeLevel"), QStringLiteral("list-remove"), tr("Remove the level"));
    auto *up = makeButton(QStringLiteral("levelUp"), QStringLiteral("go-up"), tr("Move the level’s words up"));
    auto *down = makeButton(QStringLiteral("levelDown"), QStringLiteral("go-down"), tr("Move the level’s words down"));
    connect(add, &QToolButton::clicked, m_levels, &LevelTable::addLevel);
    connect(remove, &QToolButton::clicked, m_levels, &LevelTable::removeLevel);
    connect(up, &QToolButton::clicked, m_levels, [this] { m_levels->moveLevel(-1); });
    connect(down, &QToolButton::clicked, m_levels, [this] { m_levels->moveLevel(1); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QToolButton *button : {add, remove, up, down})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_levels);
    layout->addLayout(buttons);
    return area;
}

QLineEdit *ScaleEditor::makeNumberField(const QString &name, double Scale::*number)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAlignment(Qt::AlignRight);
    connect(field, &QLineEdit::editingFinished, this, [this, field, number] {
        if (field->isModified())
            takeNumber(*field, number);
    });
    return field;
}

QWidget *ScaleEditor::makeMeasure()
{
    auto *area = new QWidget(this);
    m_unit = new QLineEdit(area);
    m_unit->setObjectName(QStringLiteral("scaleUnit"));
    m_unit->setMaxLength(40);
    m_unit->setPlaceholderText(tr("EUR, seconds, %"));
    m_direction = new QComboBox(area);
    m_direction->setObjectName(QStringLiteral("scaleDirection"));
    m_direction->addItems({tr("More is better"), tr("Less is better")});
    m_worst = makeNumberField(QStringLiteral("scaleWorst"), &Scale::worst);
    m_worst->setToolTip(tr("From here on a provider gets nothing."));
    m_best = makeNumberField(QStringLiteral("scaleBest"), &Scale::best);
    m_best->setToolTip(tr("From here on a provider gets everything."));
    m_decimals = new QSpinBox(area);
    m_decimals->setObjectName(QStringLiteral("scaleDecimals"));
    m_decimals->setRange(0, 6);
    m_decimals->setKeyboardTracking(false);
    m_broken = new QCheckBox(tr("With &corners in between"), area);
    m_broken->setObjectName(QStringLiteral("scaleBroken"));
    m_broken->setToolTip(tr("The value follows a broken line through corners of your choice, not a straight one."));
    QFormLayout *form = makeForm(area);
    form->addRow(tr("&Unit"), m_unit);
    form->addRow(tr("Di&rection"), m_direction);
    form->addRow(tr("W&orst"), m_worst);
    form->addRow(tr("&Best"), m_best);
    form->addRow(tr("Deci&mals"), m_decimals);
    form->addRow(m_broken);
    form->addRow(makePoints());
    return area;
}

QWidget *ScaleEditor::makePoints()
{
    m_pointsArea = new QWidget(this);
    m_points = new PointTable(m_pointsArea);
    auto *add = makeButton(QStringLiteral("addPoint"), QStringLiteral("list-add"), tr("Add a corner"));
    auto *remove = makeButton(QStringLiteral("removePoint"), QStringLiteral("list-remove"), tr("Remove the corner"));
    connect(add, &QToolButton::clicked, m_points, &PointTable::addPoint);
    connect(remove, &QToolButton::clicked, m_points, &PointTable::removePoint);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(m_pointsArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_points);
    layout->addLayout(buttons);
    return m_pointsArea;
}

QWidget *ScaleEditor::makeYesNo()
{
    auto *area = new QWidget(this);
    m_yesNo = new QComboBox(area);
    m_yesNo->setObjectName(QStringLiteral("scaleYesNo"));
    m_yesNo->addItems({tr("Yes is better"), tr("No is better")});
    makeForm(area)->addRow(tr("Di&rection"), m_yesNo);
    return area;
}

QWidget *ScaleEditor::makeProblem()
{
    m_problemArea = new QWidget(this);
    m_symbol = new QLabel(m_problemArea);
    m_problem = new QLabel(m_problemArea);
    m_problem->setObjectName(QStringLiteral("scaleProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_revert = new QPushButton(tr("Take back"), m_problemArea);
    m_revert->setObjectName(QStringLiteral("scaleRevert"));
    m_revert->setToolTip(tr("Shows the scale again as it is saved."));
    auto *layout = new QHBoxLayout(m_problemArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_symbol, 0, Qt::AlignTop);
    layout->addWidget(m_problem, 1);
    layout->addWidget(m_revert, 0, Qt::AlignTop);
    return m_problemArea;
}

} // namespace shortlist
