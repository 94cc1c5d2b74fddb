// The profiles that ship with the programs: lib/site/profiles/*.profile, compiled in as they stand.
// The table is made by lib/site/embed-profiles during the build, sorted by file name in byte order.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_BUILTIN_H
#define SHEAF_SITE_BUILTIN_H

#include <stddef.h>

struct builtin_profile {
    const char *name; // of the file, without folder and '.profile'
    const char *text; // its bytes, any at all; not NUL-terminated
    size_t length;    // bytes
};

extern const struct builtin_profile builtin_profiles[];
extern const size_t builtin_profiles_count;

#endif
