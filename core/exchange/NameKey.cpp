// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Fold.h"
#include "core/exchange/ProviderImport.h"

#include <algorithm>
#include <array>

namespace shortlist {

namespace {

// Legal forms as they look when folded into words, the longer before the shorter that they end with.
const std::vector<QStringList> &legalForms()
{
    static const std::vector<QStringList> forms = [] {
        const QStringList written{
            QStringLiteral("sp z o o"),   QStringLiteral("sp z oo"),     QStringLiteral("sp zoo"),
            QStringLiteral("spzoo"),      QStringLiteral("z o o"),       QStringLiteral("s a de c v"),
            QStringLiteral("sa de cv"),   QStringLiteral("s de r l"),    QStringLiteral("s a r l"),
            QStringLiteral("sarl"),       QStringLiteral("s a p i"),     QStringLiteral("s a s"),
            QStringLiteral("sas"),        QStringLiteral("s a c"),       QStringLiteral("sac"),
            QStringLiteral("s p a"),      QStringLiteral("spa"),         QStringLiteral("s r l"),
            QStringLiteral("srl"),        QStringLiteral("s r o"),       QStringLiteral("sro"),
            QStringLiteral("d o o"),      QStringLiteral("doo"),         QStringLiteral("l l c"),
            QStringLiteral("llc"),        QStringLiteral("l l p"),       QStringLiteral("llp"),
            QStringLiteral("p l c"),      QStringLiteral("plc"),         QStringLiteral("s l u"),
            QStringLiteral("slu"),        QStringLiteral("s l"),         QStringLiteral("sl"),
            QStringLiteral("s a"),        QStringLiteral("sa"),          QStringLiteral("b v"),
            QStringLiteral("bv"),         QStringLiteral("n v"),         QStringLiteral("nv"),
            QStringLiteral("a s"),        QStringLiteral("as"),          QStringLiteral("a g"),
            QStringLiteral("ag"),         QStringLiteral("a b"),         QStringLiteral("ab"),
            QStringLiteral("gmbh co kg"), QStringLiteral("gmbh"),        QStringLiteral("mbh"),
            QStringLiteral("kg"),         QStringLiteral("ug"),          QStringLiteral("se"),
            QStringLiteral("aps"),        QStringLiteral("oyj"),         QStringLiteral("oy"),
            QStringLiteral("kft"),        QStringLiteral("zrt"),         QStringLiteral("nyrt"),
            QStringLiteral("eood"),       QStringLiteral("ood"),         QStringLiteral("ead"),
            QStringLiteral("ad"),         QStringLiteral("uab"),         QStringLiteral("sia"),
            QStringLiteral("ou"),         QStringLiteral("dac"),         QStringLiteral("clg"),
            QStringLiteral("teoranta"),   QStringLiteral("teo"),         QStringLiteral("ltda"),
            QStringLiteral("lda"),        QStringLiteral("sdn bhd"),     QStringLiteral("bhd"),
            QStringLiteral("tbk"),        QStringLiteral("pvt"),         QStringLiteral("private"),
            QStringLiteral("pte"),        QStringLiteral("pty"),         QStringLiteral("proprietary"),
            QStringLiteral("limited"),    QStringLiteral("ltd"),         QStringLiteral("incorporated"),
            QStringLiteral("inc"),        QStringLiteral("corporation"), QStringLiteral("corp"),
            QStringLiteral("company"),    QStringLiteral("co")};
        std::vector<QStringList> result;
        for (const QString &form : written)
            result.push_back(form.split(QLatin1Char(' ')));
        return result;
    }();
    return forms;
}

bool endsWith(const QStringList &words, const QStringList &form)
{
    // At least one word must remain: a company may be called "Company".
    return words.size() > form.size() && std::equal(form.rbegin(), form.rend(), words.rbegin());
}

bool dropLegalForm(QStringList &words)
{
    for (const QStringList &form : legalForms()) {
        if (endsWith(words, form)) {
            words.resize(words.size() - form.size());
            return true;
        }
    }
    return false;
}

} // namespace

QString nameKey(const QString &name)
{
    QStringList words = foldedWords(name).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    while (dropLegalForm(words)) {
    }
    // "Harbour & Pine" and "Harbour and Pine"
    if (words.size() > 1)
        words.removeAll(QStringLiteral("and"));
    const QString key = words.join(QString());
    return key.isEmpty() ? name.simplified().toCaseFolded() : key;
}

} // namespace shortlist
