# SPDX-FileCopyrightText: 2026 The Shortlist authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target holds every warning and define; shortlist_library and shortlist_test are the only two ways a target is made.

# Installing and packaging take what was built by name, and do not build the tests first.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

add_library(shortlist_flags INTERFACE)
target_include_directories(shortlist_flags INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}")
target_compile_options(shortlist_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wconversion
    $<$<BOOL:${SHORTLIST_WERROR}>:-Werror>
    $<$<BOOL:${SHORTLIST_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer>)
target_link_options(shortlist_flags INTERFACE
    $<$<BOOL:${SHORTLIST_SANITIZE}>:-fsanitize=address,undefined>)
target_compile_definitions(shortlist_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SHORTLIST_VERSION="${PROJECT_VERSION}")
target_link_libraries(shortlist_flags INTERFACE tl::expected)
# More than a hundred test programs are linked: gold, which comes with Debian's binutils, takes half the time.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=gold SHORTLIST_HAS_GOLD)
if(SHORTLIST_HAS_GOLD)
    target_link_options(shortlist_flags INTERFACE -fuse-ld=gold)
endif()

# shortlist_library(NAME SOURCES a.cpp b.cpp LINK lib1 lib2 [PCH core|ui])
# A static library of one folder. What it links are the arrows that the design allows it.
function(shortlist_library name)
    cmake_parse_arguments(ARG "" "PCH" "SOURCES;LINK" ${ARGN})
    if(NOT ARG_SOURCES)
        set(ARG_SOURCES "${CMAKE_BINARY_DIR}/pch.cpp")
    endif()
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC shortlist_flags ${ARG_LINK})
    if(ARG_PCH)
        target_precompile_headers(${name} REUSE_FROM pch_${ARG_PCH})
    endif()
endfunction()

# shortlist_test(NAME SOURCES tst_x.cpp LINK libs [PCH core|ui] [LABEL x] [TIMEOUT s])
# A Qt Test program registered with CTest under a fixed platform, locale and time zone.
function(shortlist_test name)
    cmake_parse_arguments(ARG "" "PCH;LABEL;TIMEOUT" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE shortlist_flags Qt6::Test ${ARG_LINK})
    target_compile_definitions(${name} PRIVATE
        SHORTLIST_SOURCE_DIR="${CMAKE_SOURCE_DIR}" SHORTLIST_BINARY_DIR="${CMAKE_BINARY_DIR}"
        SHORTLIST_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data")
    if(ARG_PCH)
        target_precompile_headers(${name} REUSE_FROM pch_${ARG_PCH})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        LABELS "${ARG_LABEL}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANG=C.UTF-8;TZ=Europe/Dublin;QT_LOGGING_RULES=qt.qpa.*=false;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/test-home/data;XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config;UBSAN_OPTIONS=print_stacktrace=1;ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()

# Two precompiled headers, so that a folder compiles in seconds: Qt Core for core, Qt Widgets for ui.
file(WRITE "${CMAKE_BINARY_DIR}/pch.cpp" "// Only here so that a target without sources of its own is a target.\n")
add_library(pch_core STATIC "${CMAKE_BINARY_DIR}/pch.cpp")
target_link_libraries(pch_core PUBLIC shortlist_flags Qt6::Core)
target_precompile_headers(pch_core PRIVATE
    <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString> <QStringList> <QVariant>
    <algorithm> <cmath> <functional> <map> <memory> <optional> <span> <string> <unordered_map> <vector> <tl/expected.hpp>)
add_library(pch_ui STATIC "${CMAKE_BINARY_DIR}/pch.cpp")
target_link_libraries(pch_ui PUBLIC shortlist_flags Qt6::Widgets)
target_precompile_headers(pch_ui PRIVATE
    <QAbstractItemModel> <QAction> <QApplication> <QComboBox> <QDialog> <QFormLayout> <QHeaderView> <QLabel> <QLineEdit>
    <QLocale> <QMenu> <QPainter> <QPushButton> <QSplitter> <QString> <QStyledItemDelegate> <QTableView> <QToolButton>
    <QTreeView> <QVBoxLayout> <QWidget>
    <algorithm> <cmath> <functional> <map> <memory> <optional> <span> <unordered_map> <vector> <tl/expected.hpp>)
foreach(pch pch_core pch_ui)
    set_target_properties(${pch} PROPERTIES AUTOMOC OFF AUTORCC OFF)
endforeach()
