// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace shortlist {

// What a caller may want to tell apart; the message is for the user: what happened, where, what was kept, what to do.
enum class ErrorCode {
    Failed,      // the work could not be done
    BadInput,    // a file or a value is not what it should be; the message names file, row and column
    NotFound,    // a file or a thing that was named does not exist
    Locked,      // somebody else has the project open
    ReadOnly,    // the project or the disk cannot be written
    NewerFile,   // made by a newer Shortlist
    NotAProject, // not a Shortlist project at all
    Damaged,     // a Shortlist project that fails its checks
    DiskFull,
    Cancelled,
};

struct Error
{
    ErrorCode code = ErrorCode::Failed;
    QString message;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, const QString &message)
{
    return tl::unexpected<Error>(Error{code, message});
}

} // namespace shortlist
