// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "text/url.h"

// The scheme in front of a colon (RFC 3986 §3.1); {0} without.
static struct str scheme_of(struct str reference)
{
    for (size_t i = 0; i < reference.length; i++) {
        char c = reference.data[i];
        if (c == ':')
            return i ? str_slice(reference, 0, i) : (struct str){0};
        bool is_letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (!is_letter && (i == 0 || !((c >= '0' && c <= '9') || strchr("+-.", c))))
            break;
    }
    return (struct str){0};
}

// Takes the last segment of the path that begins at 'root' off, its slash too.
static void pop_segment(struct buffer *out, size_t root)
{
    while (out->length > root && out->data[out->length - 1] != '/')
        out->length--;
    if (out->length > root)
        out->length--;
}

// Appends a path with its dot segments removed (RFC 3986 §5.2.4). It begins with '/' or is empty.
static void put_path(struct buffer *out, struct str path)
{
    size_t root = out->length;
    struct str segment;
    str_split(&path, '/', &segment); // what stands before the first slash: nothing
    while (str_split(&path, '/', &segment)) {
        bool is_last = !path.data;
        bool is_up = str_equal(segment, STR("..")), is_here = str_equal(segment, STR("."));
        if (is_up)
            pop_segment(out, root);
        if (!is_up && !is_here) {
            buffer_byte(out, '/');
            buffer_put(out, segment);
        } else if (is_last) {
            buffer_byte(out, '/');
        }
    }
}

static struct str path_part(struct str text)
{
    size_t end = 0;
    while (end < text.length && !strchr("?#", text.data[end]))
        end++;
    return str_slice(text, 0, end);
}

struct str url_resolve(struct arena *arena, struct str base, struct str reference)
{
    struct url parts;
    struct buffer out = {0};
    reference = str_trim(reference);
    if (scheme_of(reference).data)
        return reference;
    if (reference.length > URL_MAX || base.length > URL_MAX || !url_split(base, &parts))
        return (struct str){0};
    if (str_starts(reference, STR("//"))) {
        return arena_join(arena, arena_join(arena, parts.scheme, STR(":")), reference);
    }
    size_t root = (size_t)(parts.host.data + parts.host.length - base.data);
    root += parts.port.length ? parts.port.length + 1 : 0;
    buffer_put(&out, str_slice(base, 0, root));
    struct str path = path_part(reference),
               rest = str_slice(reference, path.length, reference.length);
    if (!path.length) {
        put_path(&out, parts.path);
        if (!str_starts(rest, STR("?")) && parts.query.length) {
            buffer_byte(&out, '?');
            buffer_put(&out, parts.query);
        }
    } else if (path.data[0] == '/') {
        put_path(&out, path);
    } else {
        size_t end = parts.path.length;
        while (end && parts.path.data[end - 1] != '/')
            end--;
        struct str folder = end ? str_slice(parts.path, 0, end) : STR("/");
        put_path(&out, arena_join(arena, folder, path));
    }
    buffer_put(&out, rest);
    return arena_take(arena, &out);
}
