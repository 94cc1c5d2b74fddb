// The dictionary as a JSON Schema (draft 2020-12), for other programs that read or write records.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_RECORD_JSON_SCHEMA_H
#define SHEAF_RECORD_JSON_SCHEMA_H

#include "base/buffer.h"

// Appends the schema, a line a field. 'is_partial': no field must be there.
void json_schema_write(struct buffer *out, bool is_partial);

#endif
