// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/PairwiseDialog.h"

#include "ui/dialogs/weights/ComparisonMatrix.h"
#include "ui/dialogs/weights/ComparisonScale.h"
#include "ui/dialogs/weights/ComparisonWords.h"
#include "ui/dialogs/weights/PairPanel.h"
#include "ui/models/ProviderWords.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace shortlist {

namespace {

// The most parts that are told by name.
constexpr std::size_t kMostPartsTold = 3;

QString fromLatin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

PairwiseDialog::PairwiseDialog(Workspace &workspace, CriterionId group, QWidget *parent)
    : WeightsDialog(workspace, group, WeightWay::Pairwise, parent)
    , m_voices(level(), snapshot())
{
    setObjectName(QStringLiteral("pairwiseDialog"));
    body()->addLayout(makeChoices());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("pairwiseTabs"));
    m_tabs->setAccessibleName(tr("Ways to compare"));
    m_panel = new PairPanel(m_tabs);
    m_matrix = new ComparisonMatrix(level(), m_tabs);
    m_tabs->addTab(m_panel, tr("&One by one"));
    m_tabs->addTab(m_matrix, tr("&Matrix"));
    body()->addWidget(m_tabs, 1);
    body()->addLayout(makeConsistency());
    goToFirstOpen();
    connectAll();
    finish(m_panel->scale());
    showAll();
}

QLayout *PairwiseDialog::makeChoices()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    const auto add = [this, row](const QString &text, const QString &name) {
        auto *label = new QLabel(text, this);
        auto *list = new QComboBox(this);
        list->setObjectName(name);
        label->setBuddy(list);
        row->addWidget(label);
        row->addWidget(list);
        return list;
    };
    m_voice = add(tr("&Judgements of:"), QStringLiteral("voice"));
    row->addStretch();
    m_table = add(tr("&Random index:"), QStringLiteral("randomIndex"));
    m_table->setToolTip(tr("What the consistency of your comparisons is measured against."));
    fillVoices();
    fillTables();
    return row;
}

void PairwiseDialog::fillVoices()
{
    m_voice->addItem(tr("Team"));
    const std::vector<PairwiseVoices::Voice> &voices = m_voices.voices();
    std::size_t chosen = 0;
    for (std::size_t i = 1; i < voices.size(); ++i) {
        const QString name = words::brief(voices[i].name);
        m_voice->addItem(voices[i].weight > 0 ? name : tr("%1 (for the record only)").arg(name));
        // The team first; where only others spoke, the first of them.
        if (chosen == 0 && m_voices.count(0) == 0 && m_voices.count(i) > 0)
            chosen = i;
    }
    m_voice->setCurrentIndex(static_cast<int>(chosen));
}

void PairwiseDialog::fillTables()
{
    const std::array names{tr("Saaty"),
                           tr("Saaty 2005"),
                           tr("Saaty, as in pyDecision"),
                           tr("Donegan and Dodd 1991"),
                           tr("Alonso and Lamata 2006"),
                           tr("Aguarón and Moreno-Jiménez 2003")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_table->addItem(names[i]);
        const std::string_view source = decision::randomIndexSource(static_cast<decision::RandomIndex>(i));
        m_table->setItemData(static_cast<int>(i), words::plainToolTip(fromLatin(source)), Qt::ToolTipRole);
    }
    const std::optional<LevelBasis> basis = snapshot().judgements().basis(level().group);
    if (basis && basis->way == WeightWay::Pairwise) {
        if (const auto known = decision::randomIndexFromName(basis->variant.toStdString()))
            m_table->setCurrentIndex(static_cast<int>(*known));
    }
}

QLayout *PairwiseDialog::makeConsistency()
{
    m_signIcon = new QLabel(this);
    m_signIcon->setAlignment(Qt::AlignTop);
    m_consistency = new QLabel(this);
    m_consistency->setObjectName(QStringLiteral("consistency"));
    m_consistency->setTextFormat(Qt::PlainText);
    m_consistency->setWordWrap(true);
    m_consistency->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_consistency->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_mend = new QPushButton(this);
    m_mend->setObjectName(QStringLiteral("mend"));
    m_mend->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    row->addWidget(m_signIcon);
    row->addWidget(m_consistency, 1);
    row->addWidget(m_mend, 0, Qt::AlignTop);
    return row;
}

void PairwiseDialog::connectAll()
{
    connect(m_voice, &QComboBox::currentIndexChanged, this, [this] {
        goToFirstOpen();
        showAll();
    });
    connect(m_table, &QComboBox::currentIndexChanged, this, &PairwiseDialog::showAll);
    connect(m_panel, &PairPanel::said, this, [this](double ratio) {
        const auto &[row, column] = m_voices.pairs()[m_pair];
        say(row, column, ratio);
    });
    connect(m_panel, &PairPanel::nextWanted, this, &PairwiseDialog::goOn);
    connect(m_panel, &PairPanel::previousWanted, this, &PairwiseDialog::goBack);
    connect(m_matrix, &ComparisonMatrix::entered, this, [this](int row, int column, double ratio) {
        say(static_cast<std::size_t>(row), static_cast<std::size_t>(column), ratio);
    });
    connect(m_mend, &QPushButton::clicked, this, &PairwiseDialog::mend);
}

std::size_t PairwiseDialog::voice() const
{
    return static_cast<std::size_t>(std::max(0, m_voice->currentIndex()));
}

decision::RandomIndex PairwiseDialog::table() const
{
    return static_cast<decision::RandomIndex>(std::max(0, m_table->currentIndex()));
}

void PairwiseDialog::say(std::size_t row, std::size_t column, double ratio)
{
    m_voices.set(voice(), row, column, ratio);
    showAll();
}

void PairwiseDialog::goToPair(std::size_t pair)
{
    m_pair = pair;
    showPair();
}

void PairwiseDialog::goToFirstOpen()
{
    const auto &pairs = m_voices.pairs();
    const auto open = std::find_if(pairs.begin(), pairs.end(), [this](const auto &pair) {
        return std::isnan(m_voices.at(voice(), pair.first, pair.second));
    });
    m_pair = open == pairs.end() ? 0 : static_cast<std::size_t>(open - pairs.begin());
}

void PairwiseDialog::goOn()
{
    if (m_pair + 1 < m_voices.pairs().size())
        goToPair(m_pair + 1);
    else
        goToEnd();
}

void PairwiseDialog::goBack()
{
    if (m_pair > 0)
        goToPair(m_pair - 1);
}

void PairwiseDialog::mend()
{
    if (!m_answer.worst)
        return;
    const Misfit worst = *m_answer.worst;
    const auto &pairs = m_voices.pairs();
    const auto found = std::find(pairs.begin(), pairs.end(), std::pair(worst.row, worst.column));
    m_pair = found == pairs.end() ? 0 : static_cast<std::size_t>(found - pairs.begin());
    say(worst.row, worst.column, worst.useful);
}

void PairwiseDialog::showAll()
{
    m_answer = pairwiseAnswer(m_voices.voices()[voice()].said, m_voices.items(), table());
    showPair();
    m_matrix->showComparisons(m_voices.voices()[voice()].said, m_answer);
    showConsistency();
    refresh();
}

void PairwiseDialog::showPair()
{
    const auto &[row, column] = m_voices.pairs()[m_pair];
    const auto count = static_cast<int>(m_voices.pairs().size());
    const int open = count - m_voices.count(voice());
    const QString place =
        tr("Comparison %1 of %2").arg(locale().toString(static_cast<int>(m_pair) + 1), locale().toString(count));
    m_panel->showPair(level().name(row), level().name(column), m_voices.at(voice(), row, column),
                      open == 0 ? tr("%1; all are said").arg(place)
                                : tr("%1; %2 not said yet").arg(place, locale().toString(open)));
}

void PairwiseDialog::showConsistency()
{
    const bool mendable = m_answer.worst.has_value();
    const bool fits = m_answer.completion && m_answer.ratio && *m_answer.ratio < kConsistencyLimit;
    const int size = fontMetrics().height();
    const theme::State state = mendable ? theme::State::Warning : fits ? theme::State::Good : theme::State::Neutral;
    const QString sign = mendable ? QStringLiteral("data-warning")
                         : fits   ? QStringLiteral("data-success")
                                  : QStringLiteral("data-information");
    m_signIcon->setPixmap(icon(sign, theme::stateColour(state)).pixmap(size, size));
    QString text = consistencyInWords();
    if (mendable) {
        const Misfit &worst = *m_answer.worst;
        const double useful = worst.given < 1 ? 1 / worst.useful : worst.useful;
        text += QLatin1Char('\n') + misfitInWords(worst);
        m_mend->setText(tr("&Use %1").arg(comparison_words::number(useful)));
    }
    m_consistency->setText(text);
    m_mend->setVisible(mendable);
}

QString PairwiseDialog::consistencyInWords() const
{
    if (m_answer.parts.size() > 1)
        return tr("The consistency ratio is shown as soon as all criteria are connected by comparisons.");
    if (!m_answer.completion)
        return tr("The consistency ratio cannot be computed: %1.").arg(QString::fromStdString(m_answer.problem));
    const double index = m_answer.completion->priorities.consistencyIndex;
    if (!m_answer.ratio)
        return tr("Consistency index %1; “%2” has no random index for %3 criteria.")
            .arg(locale().toString(index, 'f', 3), m_table->currentText(),
                 locale().toString(static_cast<int>(m_voices.items())));
    const QString ratio = locale().toString(*m_answer.ratio, 'f', 3);
    return *m_answer.ratio < kConsistencyLimit
               ? tr("Consistency ratio %1 (random index: %2): consistent enough, below 0.1.")
                     .arg(ratio, m_table->currentText())
               : tr("Consistency ratio %1 (random index: %2): above 0.1, some comparisons contradict each other.")
                     .arg(ratio, m_table->currentText());
}

QString PairwiseDialog::misfitInWords(const Misfit &misfit) const
{
    const QString said =
        comparison_words::sentence(level().name(misfit.row), level().name(misfit.column), misfit.given);
    const double useful = misfit.given < 1 ? 1 / misfit.useful : misfit.useful;
    return tr("Worst fit: %1 The other comparisons suggest %2.").arg(said, comparison_words::number(useful));
}

QString PairwiseDialog::partsInWords(const std::vector<std::vector<std::size_t>> &parts) const
{
    const auto missing = static_cast<int>(parts.size()) - 1;
    const QString wanted = missing == 1 ? tr("At least one more comparison is needed.")
                                        : tr("At least %n more comparisons are needed.", nullptr, missing);
    if (parts.size() > kMostPartsTold)
        return wanted;
    QStringList told;
    for (const std::vector<std::size_t> &part : parts) {
        QStringList names;
        for (const std::size_t index : part)
            names.append(tr("“%1”").arg(words::brief(level().name(index), 24)));
        told.append(names.join(tr(", ")));
    }
    return tr("%1 Nothing connects these yet: %2.").arg(wanted, told.join(tr(" | ")));
}

QString PairwiseDialog::remark(const PairwiseAnswer &joined) const
{
    const int speaking = m_voices.speaking();
    const auto filled = static_cast<int>(joined.completion->missing.size());
    const QString completed = filled == 0 ? tr("All comparisons are there.")
                              : filled == 1
                                  ? tr("One comparison is missing and follows from the others.")
                                  : tr("%n comparisons are missing and follow from the others.", nullptr, filled);
    if (speaking < 2)
        return completed;
    const QString who = tr("Joined from %1 voices by geometric mean; what the team said together goes first.")
                            .arg(locale().toString(speaking));
    return joined.ratio ? tr("%1 Their consistency ratio is %2. %3")
                              .arg(who, locale().toString(*joined.ratio, 'f', 3), completed)
                        : tr("%1 %2").arg(who, completed);
}

WeightsDialog::Outcome PairwiseDialog::outcome() const
{
    const PairwiseAnswer joined = pairwiseAnswer(m_voices.joined(), m_voices.items(), table());
    if (joined.parts.size() > 1)
        return {{}, partsInWords(joined.parts), {}};
    if (!joined.completion)
        return {{}, tr("No weights follow from this: %1.").arg(QString::fromStdString(joined.problem)), {}};
    std::vector<double> weights = joined.completion->priorities.weights;
    for (double &weight : weights)
        weight *= 100;
    return {weights, {}, remark(joined)};
}

QString PairwiseDialog::variant() const
{
    return fromLatin(decision::randomIndexNames()[static_cast<std::size_t>(table())]);
}

Result<> PairwiseDialog::writeSaid(Store &store) const
{
    return m_voices.write(store, snapshot());
}

} // namespace shortlist
