// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Page.h"

#include <memory>

namespace shortlist {

class Workspace;

// Chooses what goes into the report, shows its pages as they will be printed, and exports them to PDF.
class ReportPage : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ReportPage() override;

    // A title as the name of a file, without suffix: nothing in it is a path or means something to a shell or disk.
    static QString fileNameFor(const QString &title);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shortlist
