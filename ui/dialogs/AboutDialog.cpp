// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/AboutDialog.h"

#include "ui/widgets/Theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shortlist {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Shortlist"));
    const int space = theme::spacing();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 3, space * 3, space * 3, space * 2);
    layout->setSpacing(space);
    const auto line = [this, layout](const QString &text) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
        return label;
    };
    line(tr("Shortlist"))->setFont(theme::heading(font(), 1.5));
    line(tr("Version %1").arg(QStringLiteral(SHORTLIST_VERSION)))->setForegroundRole(QPalette::PlaceholderText);
    layout->addSpacing(space);
    line(tr("A workbench for procurement staff who choose a business-process-outsourcing provider: long list in, "
            "defensible shortlist out. One project is one file. No account, no server, no network."));
    line(tr("Free software under the GNU General Public License, version 3 or any later version. It comes without any "
            "warranty."));
    line(tr("It stands on Qt %1, SQLite, QCustomPlot by Emanuel Eichhammer, and the Breeze icons of KDE.")
             .arg(QString::fromLatin1(qVersion())));
    line(tr("© 2026 The Shortlist authors"))->setForegroundRole(QPalette::PlaceholderText);
    layout->addSpacing(space);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const int width = fontMetrics().averageCharWidth() * 64;
    setMinimumWidth(width);
    resize(width, layout->totalHeightForWidth(width));
}

} // namespace shortlist
