// Which captures cannot be a page, by what the server and the bytes say they are.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_MEDIA_H
#define SHEAF_CAPTURE_MEDIA_H

#include "base/arena.h"
#include "capture/document.h"

// Why the document is no page of text ("image/png is no page", "a PDF file"); {0} when it may be one. Media types decide against a
// page only where they are specific (images, sound, styles, scripts): a text under a wrong type is often a page.
struct str media_refusal(struct arena *arena, const struct document *document);

#endif
