// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/ClarificationDialog.h"

#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shortlist {

ClarificationDialog::ClarificationDialog(int answers, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(text, this))
    , m_ask(new PrimaryButton(nullptr, true, this))
{
    setObjectName(QStringLiteral("clarificationDialog"));
    setWindowTitle(tr("Ask for clarification"));
    auto *label =
        makePlainLabel(this, QStringLiteral("clarificationLabel"),
                       answers == 1 ? tr("What has to be clarified? It goes out with the next questionnaire.")
                                    : tr("What has to be clarified in these %Ln answers? It goes out with the "
                                         "next questionnaire.",
                                         nullptr, answers));
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("clarificationText"));
    m_text->setAccessibleName(tr("What has to be clarified"));
    m_text->setTabChangesFocus(true);
    m_ask->setObjectName(QStringLiteral("askButton"));
    m_ask->setText(tr("Ask"));
    m_ask->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ask, &QPushButton::clicked, this, &QDialog::accept);
    const auto follow = [this] { m_ask->setEnabled(!this->text().isEmpty()); };
    connect(m_text, &QPlainTextEdit::textChanged, this, follow);
    follow();
    const int space = theme::spacing();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 14);
    m_text->setFocus();
}

QString ClarificationDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

std::optional<QString> ClarificationDialog::ask(int answers, const QString &text, QWidget *parent)
{
    ClarificationDialog dialog(answers, text, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional<QString>(dialog.text()) : std::nullopt;
}

} // namespace shortlist
