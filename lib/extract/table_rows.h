// Rows of tables in the body: whole, or not at all.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_TABLE_ROWS_H
#define SHEAF_EXTRACT_TABLE_ROWS_H

#include "extract/body.h"

// Blocks are judged one by one, and of a row of data one cell may be chosen and the next not. A row of short cells of which half the words
// or more are chosen is completed; so is a row of headings (<th>) right above a row that is chosen. Rows with a long cell are left
// alone: such tables lay out the page. Linear in blocks.
void table_rows_complete(struct body *body, const struct tree *tree, const struct blocks *blocks);

#endif
