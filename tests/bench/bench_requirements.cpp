// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The requirements of 5,000 providers after one certificate changed: asked again, ranked, and drawn on their page; in
// the same run what asking everything anew takes.

#include "core/evaluation/Evaluation.h"
#include "core/project/Project.h"
#include "core/project/Store.h"
#include "core/qualification/Qualification.h"
#include "tests/bench/Figures.h"
#include "ui/charts/FunnelChart.h"
#include "ui/models/Workspace.h"
#include "ui/pages/requirements/RequirementsPage.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QTabWidget>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

using namespace shortlist;

namespace {

constexpr int kProviders = 5000;
constexpr int kRounds = 41;
constexpr double kFrame = 16.0; // ms, one frame of a 60 Hz screen

double milliseconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

Provider makeProvider(QRandomGenerator &random, int number)
{
    const char *zones[] = {"Europe/Dublin", "Asia/Manila", "America/Bogota", "Europe/Warsaw", "Asia/Kolkata"};
    const char *countries[] = {"IE", "PH", "CO", "PL", "IN"};
    const char *standards[] = {"ISO/IEC 27001", "PCI DSS", "ISO 9001", "SOC 2 Type II"};
    Provider provider;
    provider.name = QStringLiteral("Provider %1").arg(number);
    for (int i = 0; i < 3; ++i) {
        Certificate certificate;
        certificate.id = newId<RowId>();
        certificate.standard = QString::fromLatin1(standards[random.bounded(4)]);
        certificate.validUntil = QDate(2026, 6, 1).addDays(random.bounded(900));
        certificate.periodEnd = certificate.validUntil.addYears(-1);
        certificate.verifiedBy = QStringLiteral("Anna");
        certificate.verifiedOn = QDate(2026, 1, 1);
        provider.certificates.push_back(certificate);
    }
    for (int i = 0; i < 2; ++i) {
        const int place = random.bounded(5);
        Site site;
        site.id = newId<RowId>();
        site.country = QString::fromLatin1(countries[place]);
        site.zone = QString::fromLatin1(zones[place]);
        site.shiftDays = 0b0011111;
        site.shiftFrom = 60 * random.bounded(6, 12);
        site.shiftTo = site.shiftFrom + 540;
        provider.sites.push_back(site);
        provider.references.push_back(
            {newId<RowId>(), QStringLiteral("Client"), QStringLiteral("Health care"), {}, {}});
    }
    provider.ndaSigned = random.bounded(10) == 0 ? QDate() : QDate(2026, 5, 4);
    provider.pilot = random.bounded(6) == 0 ? Known::No : Known::Yes;
    provider.insurance = Decimal(500'000 * random.bounded(1, 8));
    provider.attrition = 20 + random.bounded(30);
    provider.attritionFormula = QStringLiteral("leavers / headcount");
    provider.capacity = 5000 + random.bounded(20'000);
    provider.smallestTeam = 10 + random.bounded(60);
    return provider;
}

std::vector<Requirement> makeRequirements()
{
    std::vector<Requirement> rows;
    int position = 0;
    const auto add = [&](RequirementRule rule, const char *text, double number) {
        Requirement row;
        row.id = newId<RequirementId>();
        row.position = position++;
        row.name = QStringLiteral("Requirement %1").arg(position);
        row.rule = rule;
        row.text = QString::fromLatin1(text);
        row.number = number;
        rows.push_back(row);
    };
    add(RequirementRule::Nda, "", 0);
    add(RequirementRule::Certificate, "ISO/IEC 27001", 0);
    add(RequirementRule::Certificate, "PCI DSS", 0);
    add(RequirementRule::Certificate, "SOC 2 Type II", 0);
    add(RequirementRule::References, "Health care", 2);
    add(RequirementRule::Attrition, "", 45);
    add(RequirementRule::Capacity, "", 6000);
    add(RequirementRule::SmallestTeam, "", 60);
    add(RequirementRule::Location, "EU,PH", 0);
    add(RequirementRule::ZoneOverlap, "", 2);
    add(RequirementRule::Pilot, "", 0);
    add(RequirementRule::Insurance, "", 1'000'000);
    return rows;
}

Result<> fill(Project &project)
{
    return project.edit(QStringLiteral("Fill"), [](Store &store) -> Result<> {
        Need need;
        need.zone = QStringLiteral("Europe/Dublin");
        need.currency = QStringLiteral("EUR");
        need.awardDate = QDate(2027, 3, 31);
        if (Result<> written = store.setNeed(need); !written)
            return written;
        QRandomGenerator random(2027);
        for (int i = 0; i < kProviders; ++i) {
            if (Result<> written = store.insertProvider(makeProvider(random, i)); !written)
                return written;
        }
        for (const Requirement &row : makeRequirements()) {
            if (Result<> written = store.put(row); !written)
                return written;
        }
        return {};
    });
}

// The first certificate of one provider becomes valid or not.
Provider toggled(const Snapshot &snapshot, int round)
{
    Provider provider = snapshot.providers()[static_cast<std::size_t>(round * 97 % kProviders)];
    provider.certificates.front().standard = QStringLiteral("ISO/IEC 27001");
    provider.certificates.front().validUntil = round % 2 == 0 ? QDate(2026, 1, 1) : QDate(2030, 1, 1);
    return provider;
}

void measureCore(const Snapshot &project, Figures &figures)
{
    Snapshot snapshot = project;
    std::vector<double> fresh;
    for (int i = 0; i < 5; ++i)
        fresh.push_back(milliseconds([&snapshot] { Qualification(snapshot).funnel(); }));
    Qualification qualification(snapshot);
    qualification.funnel();
    std::vector<double> followed;
    for (int round = 0; round < kRounds; ++round) {
        const Provider provider = toggled(snapshot, round);
        snapshot.putProvider(provider);
        Change change;
        change.providers.changed = {provider.id};
        followed.push_back(milliseconds([&] {
            qualification.apply(change);
            qualification.funnel();
        }));
    }
    Evaluation evaluation(snapshot);
    std::vector<double> ranked;
    for (int round = 0; round < kRounds; ++round) {
        const Provider provider = toggled(snapshot, round + 1);
        snapshot.putProvider(provider);
        Change change;
        change.providers.changed = {provider.id};
        ranked.push_back(milliseconds([&] {
            evaluation.apply(change);
            evaluation.qualification().funnel();
        }));
    }
    figures.note("all requirements of all providers, from nothing", median(fresh), "ms");
    figures.atMost("after one certificate: verdicts and funnel", median(followed), kFrame, "ms");
    figures.atMost("   as a part of asking everything", median(followed) / median(fresh), 0.1, "x");
    figures.atMost("   with values and ranks", median(ranked), kFrame, "ms");
}

// From the project's announcement until the page has drawn the funnel.
void measurePage(std::unique_ptr<Project> project, Figures &figures)
{
    std::chrono::steady_clock::time_point announced;
    // Connected before the workspace, so that the clock starts before anybody follows the change.
    QObject::connect(project.get(), &Project::changed, project.get(),
                     [&announced](const Change &) { announced = std::chrono::steady_clock::now(); });
    Workspace workspace(std::move(project));
    RequirementsPage page(workspace);
    page.resize(1280, 800);
    page.show();
    QApplication::processEvents();
    for (int tab = 0; tab < 2; ++tab) {
        page.findChild<QTabWidget *>(QStringLiteral("requirementsTabs"))->setCurrentIndex(tab);
        QApplication::processEvents();
        std::vector<double> times;
        for (int round = 0; round < kRounds; ++round) {
            const Provider provider =
                toggled(workspace.snapshot(), round + tab * kRounds); // of a provider not touched yet
            workspace.edit(QStringLiteral("Change a certificate"),
                           [&provider](Store &store) { return store.updateProvider(provider); });
            QApplication::processEvents();
            times.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - announced).count());
        }
        figures.atMost(tab == 0 ? "   until the page has drawn the funnel" : "   until the page has drawn the verdicts",
                       median(times), kFrame, "ms");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    theme::apply(application, theme::Scheme::Light);
    Figures figures("Requirements: 5,000 providers, 12 requirements, one certificate changes");
    const QTemporaryDir folder;
    auto project = Project::create(folder.filePath(QStringLiteral("bench.shortlist")));
    if (!project || !fill(**project)) {
        std::fprintf(stderr, "The project could not be made\n");
        return 2;
    }
    measureCore((*project)->snapshot(), figures);
    measurePage(std::move(*project), figures);
    return figures.exitStatus();
}
