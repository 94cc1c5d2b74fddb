// A page that is only an application's shell: its text would come by scripts, and what stands there instead asks for them
// ("We're sorry but report-viewer doesn't work properly without JavaScript enabled").
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_EMPTY_SHELL_H
#define SHEAF_EXTRACT_EMPTY_SHELL_H

#include "extract/body.h"

// True when the page has no text of its own but such a notice, or a sign that it is loading; the body is empty then.
// Of other pages notices that are shown only without scripts leave the body.
bool empty_shell_clear(struct body *body, struct arena *arena, const struct tree *tree,
                       const struct blocks *blocks);

#endif
