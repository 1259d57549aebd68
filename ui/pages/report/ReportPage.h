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

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shortlist
