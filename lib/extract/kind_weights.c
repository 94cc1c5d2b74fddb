// SPDX-License-Identifier: MIT
#include "extract/tokens.h"
const struct token_weight kind_weights[1 << TOKEN_WEIGHTS_BITS];
