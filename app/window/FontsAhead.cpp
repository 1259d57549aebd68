// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/FontsAhead.h"

#include <QFontDatabase>
#include <QLibrary>

namespace shortlist {

namespace {

constexpr int kFontconfigVersion = 1;

void initFontconfig()
{
    // By name, since the program itself needs nothing else of that library; what is missing is only the head start.
    using FcInit = int (*)();
    const auto init =
        reinterpret_cast<FcInit>(QLibrary::resolve(QStringLiteral("fontconfig"), kFontconfigVersion, "FcInit"));
    if (init != nullptr)
        init();
}

} // namespace

FontsAhead::FontsAhead()
    : m_work(initFontconfig)
{}

FontsAhead::~FontsAhead()
{
    wait();
}

void FontsAhead::wait()
{
    if (m_work.joinable())
        m_work.join();
}

void FontsAhead::listFonts()
{
    wait();
    m_work = std::thread([] { QFontDatabase::families(); });
}

} // namespace shortlist
