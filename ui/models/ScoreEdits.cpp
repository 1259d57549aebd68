// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ScoreEdits.h"

#include "core/project/Store.h"
#include "ui/models/PanelWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreGridModel.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist::score_edits {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("ScoreEdits", text, nullptr, count);
}

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

struct Write
{
    ScoreKey key;
    double value = kMissing;
    QString comment;
};

bool write(Workspace &workspace, const QString &label, const std::vector<Write> &writes)
{
    for (const Write &one : writes) {
        if (const QString why = refusal(workspace, one.key); !why.isEmpty()) {
            workspace.notify(why);
            return false;
        }
    }
    return !writes.empty() && workspace.editOwn(label, [&writes](Store &store) -> Result<> {
        for (const Write &one : writes) {
            if (Result<> done = store.setScore(one.key, one.value, one.comment); !done)
                return done;
        }
        return {};
    });
}

// The chosen cells' rectangle.
struct Block
{
    int top = 0;
    int left = 0;
    int bottom = -1;
    int right = -1;

    explicit Block(const QModelIndexList &chosen)
    {
        for (const QModelIndex &index : chosen) {
            const bool first = bottom < 0;
            top = first ? index.row() : std::min(top, index.row());
            left = first ? index.column() : std::min(left, index.column());
            bottom = std::max(bottom, index.row());
            right = std::max(right, index.column());
        }
    }
    int rows() const { return bottom - top + 1; }
    int columns() const { return right - left + 1; }
};

Result<std::vector<CellValue>> fillAll(const ScoreGridModel &model, const QModelIndexList &chosen, const QString &text)
{
    std::vector<CellValue> values;
    for (const QModelIndex &index : chosen) {
        const Result<double> value = model.check(index, text);
        if (!value)
            return tl::unexpected(value.error());
        values.push_back({model.keyAt(index), *value});
    }
    return values;
}

using Fields = std::vector<std::vector<QString>>;

Result<std::vector<CellValue>> placeBlock(const ScoreGridModel &model, const Block &block, const Fields &fields)
{
    std::size_t width = 0;
    for (const std::vector<QString> &row : fields)
        width = std::max(width, row.size());
    const auto rowsLeft = static_cast<std::size_t>(model.rowCount() - block.top);
    const auto columnsLeft = static_cast<std::size_t>(model.columnCount() - block.left);
    if (fields.size() > rowsLeft || width > columnsLeft) {
        return fail(
            ErrorCode::BadInput,
            tr("The block has %1 rows and %2 columns, but from the chosen cell on there are only %3 rows and %4 "
               "columns. Nothing was pasted.")
                .arg(fields.size())
                .arg(width)
                .arg(rowsLeft)
                .arg(columnsLeft));
    }
    std::vector<CellValue> values;
    for (std::size_t r = 0; r < fields.size(); ++r) {
        for (std::size_t c = 0; c < fields[r].size(); ++c) {
            const QModelIndex index = model.index(block.top + static_cast<int>(r), block.left + static_cast<int>(c));
            const Result<double> value = model.check(index, fields[r][c]);
            if (!value) {
                return fail(ErrorCode::BadInput,
                            tr("Row %1, %2 Nothing was pasted.").arg(QString::number(r + 1), value.error().message));
            }
            values.push_back({model.keyAt(index), *value});
        }
    }
    return values;
}

} // namespace

QString refusal(const Workspace &workspace, const ScoreKey &key)
{
    return panel_words::locked(panel::locked(workspace.snapshot(), workspace.viewer(), key.criterion, key.evaluator));
}

bool setScores(Workspace &workspace, const QString &label, const std::vector<CellValue> &values)
{
    std::vector<Write> writes;
    for (const CellValue &cell : values) {
        const Score score = workspace.snapshot().score(cell.key);
        if (!same(score.value, cell.value))
            writes.push_back({cell.key, cell.value, score.comment});
    }
    return write(workspace, label, writes);
}

bool setScore(Workspace &workspace, const ScoreKey &key, double value)
{
    const Provider *provider = workspace.snapshot().provider(key.provider);
    const Criterion *criterion = workspace.snapshot().criterion(key.criterion);
    if (provider == nullptr || criterion == nullptr)
        return false;
    const QString label =
        std::isnan(value)
            ? tr("Clear score of “%1” for “%2”").arg(words::brief(provider->name), words::brief(criterion->name))
            : tr("Set score of “%1” for “%2”").arg(words::brief(provider->name), words::brief(criterion->name));
    return setScores(workspace, label, {{key, value}});
}

bool setComment(Workspace &workspace, const ScoreKey &key, const QString &comment)
{
    const Provider *provider = workspace.snapshot().provider(key.provider);
    const Criterion *criterion = workspace.snapshot().criterion(key.criterion);
    const Score score = workspace.snapshot().score(key);
    if (provider == nullptr || criterion == nullptr || score.comment == comment)
        return false;
    return write(workspace,
                 tr("Comment on “%1” for “%2”").arg(words::brief(provider->name), words::brief(criterion->name)),
                 {{key, score.value, comment}});
}

QString copied(const ScoreGridModel &model, const QModelIndexList &chosen)
{
    const Block block(chosen);
    QString text;
    for (int row = block.top; row <= block.bottom; ++row) {
        for (int column = block.left; column <= block.right; ++column) {
            if (column > block.left)
                text += QLatin1Char('\t');
            text += model.data(model.index(row, column), Qt::EditRole).toString();
        }
        text += QLatin1Char('\n');
    }
    return text;
}

Result<int> paste(ScoreGridModel &model, const QModelIndexList &chosen, const QString &text)
{
    if (chosen.isEmpty() || !model.isEditable())
        return fail(ErrorCode::ReadOnly, tr("These cells cannot be changed; nothing was pasted."));
    const Fields fields = score_text::fields(text);
    if (fields.empty())
        return fail(ErrorCode::BadInput, tr("There is no text to paste."));
    const bool single = fields.size() == 1 && fields.front().size() == 1;
    const Result<std::vector<CellValue>> values =
        single ? fillAll(model, chosen, fields.front().front()) : placeBlock(model, Block(chosen), fields);
    if (!values)
        return tl::unexpected(values.error());
    for (const CellValue &cell : *values) {
        if (const QString why = refusal(model.workspace(), cell.key); !why.isEmpty())
            return fail(ErrorCode::ReadOnly, tr("%1 Nothing was pasted.").arg(why));
    }
    const int count = static_cast<int>(values->size());
    setScores(model.workspace(), count == 1 ? tr("Paste one score") : tr("Paste %n scores", count), *values);
    return count;
}

bool clear(ScoreGridModel &model, const QModelIndexList &chosen)
{
    if (!model.isEditable() || chosen.isEmpty())
        return false;
    if (chosen.size() == 1)
        return setScore(model.workspace(), model.keyAt(chosen.front()), kMissing);
    std::vector<CellValue> values;
    for (const QModelIndex &index : chosen) {
        if (!std::isnan(model.cellAt(index).value))
            values.push_back({model.keyAt(index), kMissing});
    }
    const int count = static_cast<int>(values.size());
    return setScores(model.workspace(), count == 1 ? tr("Clear one score") : tr("Clear %n scores", count), values);
}

Result<int> fillDown(ScoreGridModel &model, const QModelIndexList &chosen)
{
    Block block(chosen);
    if (!model.isEditable() || block.rows() < 1)
        return fail(ErrorCode::ReadOnly, tr("These cells cannot be changed; nothing was filled."));
    if (block.rows() == 1)
        block.top = std::max(0, block.top - 1);
    std::vector<CellValue> values;
    for (int column = block.left; column <= block.right; ++column) {
        const double value = model.cellAt(model.index(block.top, column)).value;
        for (int row = block.top + 1; row <= block.bottom; ++row)
            values.push_back({model.keyAt(model.index(row, column)), value});
    }
    const int count = static_cast<int>(values.size());
    setScores(model.workspace(), count == 1 ? tr("Fill down one score") : tr("Fill down %n scores", count), values);
    return count;
}

} // namespace shortlist::score_edits
