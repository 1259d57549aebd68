// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/RobustnessVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "app/cli/Robustness.h"

#include <QCommandLineParser>

#include <limits>

namespace shortlist {

namespace {

// So many take part in the sampling; the others could hardly come first.
constexpr int kSampledProviders = 200;

// What the project says, with what is asked for in its place.
tl::expected<Method, Failure> methodOf(const QCommandLineParser &given, Method method)
{
    const auto samples = numberOf(given, QStringLiteral("samples"), 100, 1000000, method.samples);
    if (!samples) {
        return tl::unexpected(samples.error());
    }
    const auto seed = numberOf(given, QStringLiteral("seed"), 0, std::numeric_limits<int>::max(), -1);
    if (!seed) {
        return tl::unexpected(seed.error());
    }
    const auto margin = numberOf(given, QStringLiteral("margin"), 0, 100, -1);
    if (!margin) {
        return tl::unexpected(margin.error());
    }
    const QString code = given.value(QStringLiteral("weights"));
    const std::optional<WeightModel> model = weightModelFromCode(code);
    if (given.isSet(QStringLiteral("weights")) && !model) {
        return wrongUse(RobustnessVerb::tr("--weights takes uniform, around, order or statements, not “%1”.")
                            .arg(output::plain(code)));
    }
    method.samples = *samples;
    method.seed = *seed >= 0 ? static_cast<quint32>(*seed) : method.seed;
    method.weightMargin = *margin >= 0 ? *margin / 100.0 : method.weightMargin;
    method.weightModel = model.value_or(method.weightModel);
    return method;
}

Result<Robustness> robustnessOf(const Snapshot &snapshot, const Method &method, int top)
{
    const Evaluation evaluation(snapshot);
    std::optional<Stability> stable = stability(snapshot, evaluation, top);
    if (!stable) {
        return fail(ErrorCode::Failed,
                    RobustnessVerb::tr("Fewer than two providers can be ranked: there is no order to be sure of yet."));
    }
    AcceptabilityInput input = acceptabilityInput(snapshot, evaluation, kSampledProviders);
    input.method = method;
    Result<Acceptability> acceptability = sampleAcceptability(input);
    if (!acceptability) {
        return tl::unexpected(acceptability.error());
    }
    Robustness result{method,
                      std::move(*stable),
                      {},
                      std::move(*acceptability),
                      compareMethods(snapshot, evaluation),
                      evaluatorAgreement(snapshot, evaluation)};
    if (const WeightInterval *tightest = tightestInterval(result.stability)) {
        result.sweep = sweep(snapshot, evaluation, tightest->criterion, 10);
    }
    return result;
}

} // namespace

QString RobustnessVerb::summary() const
{
    return tr("Tells how sure a ranking is: how far each weight may be off before the first place changes hands,\nhow "
              "likely each rank is if weights and scores are known roughly, and what other methods and\neach "
              "evaluator say. Weights and probabilities are in per cent.");
}

Syntax RobustnessVerb::syntax() const
{
    return {{projectArgument()},
            {{QStringLiteral("samples"), QStringLiteral("N"),
              tr("How often weights and scores are drawn, 100 to "
                 "1000000.")},
             {QStringLiteral("seed"), QStringLiteral("N"), tr("The same seed gives the same answer.")},
             {QStringLiteral("top"), QStringLiteral("K"),
              tr("Also tell how far each weight may be off before the first K change; the default is\nthe size of the "
                 "shortlist.")},
             {QStringLiteral("weights"), QStringLiteral("MODEL"),
              tr("What is taken as known of the weights: uniform (nothing), around (each share within a\nmargin), "
                 "order (their order), or statements (what the project's weight statements say).")},
             {QStringLiteral("margin"), QStringLiteral("PERCENT"),
              tr("For --weights around: how far each share may be off, in per cent of itself.")},
             jsonOption()}};
}

Outcome RobustnessVerb::run(const QCommandLineParser &given) const
{
    const auto top = numberOf(given, QStringLiteral("top"), 1, std::numeric_limits<int>::max(), 0);
    if (!top) {
        return tl::unexpected(top.error());
    }
    if (const auto checked = methodOf(given, Method()); !checked) {
        return tl::unexpected(checked.error());
    }
    const auto project = openToRead(given.positionalArguments().constFirst());
    if (!project) {
        return failed(project.error());
    }
    const Snapshot &snapshot = (*project)->snapshot();
    const auto method = methodOf(given, snapshot.method());
    if (!method) {
        return tl::unexpected(method.error());
    }
    const Result<Robustness> robustness =
        robustnessOf(snapshot, *method, *top > 0 ? *top : snapshot.need().shortlistSize);
    if (!robustness) {
        return failed(robustness.error());
    }
    if (given.isSet(QStringLiteral("json"))) {
        output::print(robustnessAsJson(snapshot, *robustness));
    } else {
        output::print(robustnessAsText(snapshot, *robustness));
    }
    return kDone;
}

} // namespace shortlist
