// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace shortlist {

class ImportPreviewModel;
class MappingHeader;

// The table of the import: what is to become of a row is chosen in place, what a column means above it.
class ImportPreviewView : public QTableView
{
    Q_OBJECT

public:
    explicit ImportPreviewView(ImportPreviewModel &model, QWidget *parent = nullptr);

    MappingHeader *mappingHeader() const { return m_header; }
    // Widths that suit the first rows, within bounds.
    void fitColumns();

private:
    ImportPreviewModel &m_model;
    MappingHeader *m_header = nullptr;
};

} // namespace shortlist
