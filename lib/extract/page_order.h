// In which order a page writes day and month as is usual in its language and where it comes from.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_PAGE_ORDER_H
#define SHEAF_EXTRACT_PAGE_ORDER_H

#include "extract/signs.h"
#include "text/date.h"

// By language and host; unknown without them.
enum date_order page_order_stated(const struct signs *signs);

#endif
