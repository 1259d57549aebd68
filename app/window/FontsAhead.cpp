// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/FontsAhead.h"

#include <QFontDatabase>
#include <QStringList>

#include <dlfcn.h>

namespace shortlist {

namespace {

void initFontconfig()
{
    // By name, since the program itself needs nothing else of that library; where it is missing, only the head start
    // is. Nothing of Qt here: the first thread that touches it would count as the main one.
    void *library = dlopen("libfontconfig.so.1", RTLD_LAZY);
    if (library == nullptr)
        return;
    using FcInit = int (*)();
    const auto init = reinterpret_cast<FcInit>(dlsym(library, "FcInit"));
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
