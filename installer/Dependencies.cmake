# SPDX-FileCopyrightText: 2026 The Shortlist authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything Shortlist links, found in one place. What is missing is named together with the Debian package that has it.

function(shortlist_missing what package)
    message(FATAL_ERROR
        "Shortlist needs ${what}, which was not found.\n"
        "On Debian 12 install it with:  apt-get install ${package}\n"
        "The whole list is in installer/packages.txt;  installer/install-packages  installs all of it.")
endfunction()

find_package(Qt6 6.4 QUIET COMPONENTS Core Gui Widgets PrintSupport Concurrent DBus Test)
if(NOT Qt6_FOUND)
    shortlist_missing("Qt 6.4 or newer (Core, Gui, Widgets, PrintSupport, Concurrent, DBus, Test)" qt6-base-dev)
endif()
find_package(Qt6Svg 6.4 QUIET)
if(NOT Qt6Svg_FOUND)
    shortlist_missing("Qt 6 Svg" qt6-svg-dev)
endif()
find_package(QCustomPlotQt6 QUIET)
if(NOT QCustomPlotQt6_FOUND)
    shortlist_missing("QCustomPlot 2.1 for Qt 6" "libqcustomplot-dev")
endif()
find_package(SQLite3 3.40 QUIET)
if(NOT SQLite3_FOUND)
    shortlist_missing("SQLite 3.40 or newer with the session extension" libsqlite3-dev)
endif()
find_package(tl-expected QUIET)
if(NOT tl-expected_FOUND)
    shortlist_missing("tl::expected" libexpected-dev)
endif()
find_path(SHORTLIST_BREEZE_ICONS actions/22/list-add.svg PATHS /usr/share/icons/breeze NO_DEFAULT_PATH)
if(NOT SHORTLIST_BREEZE_ICONS)
    shortlist_missing("the Breeze icon theme" breeze-icon-theme)
endif()
