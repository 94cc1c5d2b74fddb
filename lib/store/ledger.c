// SPDX-License-Identifier: MIT
#include "store/ledger.h"

#include "base/hash.h"

enum { AHEAD = 16 }; // entries that are read when one is asked for behind the one before

// The number is part of what is checked: an entry that lands in another one's place is damage too.
static uint64_t checksum_of(const char *entry, size_t size, uint64_t number)
{
    return hash64_seeded((struct str){entry, size}, number + 1);
}

void ledger_create(struct ledger *ledger, const char *folder, const char *name,
                   const struct disk_kind *kind)
{
    *ledger = (struct ledger){.size = kind->entry_size};
    disk_create(&ledger->disk, folder, name, kind);
}

void ledger_create_temporary(struct ledger *ledger, const char *folder, size_t size)
{
    *ledger = (struct ledger){.size = size};
    disk_create_temporary(&ledger->disk, folder);
    // So that offsets are the same as in a file with a name.
    const char header[DISK_HEADER] = {0};
    disk_append(&ledger->disk, (struct str){header, sizeof(header)});
}

static uint64_t offset_of(const struct ledger *ledger, uint64_t number)
{
    return DISK_HEADER + number * (ledger->size + LEDGER_CHECKSUM);
}

bool ledger_open(struct ledger *ledger, struct disk_claim claim, uint64_t count,
                 struct damage *damage)
{
    *ledger = (struct ledger){.size = claim.kind->entry_size, .count = count};
    // A count that no file can have gives a length that no file has.
    claim.length = count > UINT64_MAX / 2 / (ledger->size + LEDGER_CHECKSUM)
                       ? UINT64_MAX
                       : offset_of(ledger, count);
    return disk_open(&ledger->disk, &claim, damage);
}

uint64_t ledger_length(const struct ledger *ledger)
{
    return offset_of(ledger, ledger->count);
}

void ledger_put(struct buffer *out, uint64_t number, const void *entry, size_t size)
{
    uint64_t checksum = checksum_of(entry, size, number);
    buffer_put(out, (struct str){entry, size});
    buffer_put(out, (struct str){(const char *)&checksum, LEDGER_CHECKSUM});
}

uint64_t ledger_add(struct ledger *ledger, const void *entry)
{
    buffer_reset(&ledger->scratch);
    ledger_put(&ledger->scratch, ledger->count, entry, ledger->size);
    disk_append(&ledger->disk, buffer_str(&ledger->scratch));
    return ledger->count++;
}

// Entries as they stand in the file; NULL at damage. In a row they are not read one by one.
static const char *find(struct ledger *ledger, uint64_t first, size_t count, struct damage *damage)
{
    size_t stride = ledger->size + LEDGER_CHECKSUM;
    uint64_t end = ledger->window_first + ledger->window_count;
    if (first >= ledger->window_first && first < end && count <= end - first)
        return ledger->window.data + (size_t)(first - ledger->window_first) * stride;
    size_t wanted = count;
    if (first == end && count < AHEAD && first < ledger->count && ledger->count - first >= AHEAD)
        wanted = AHEAD;
    ledger->window_count = 0;
    buffer_reset(&ledger->window);
    char *room = buffer_room(&ledger->window, wanted * stride);
    if (!disk_read(&ledger->disk, offset_of(ledger, first), room, wanted * stride, damage))
        return NULL;
    bool is_kept = wanted <= AHEAD;
    ledger->window_first = is_kept ? first : first + wanted;
    ledger->window_count = is_kept ? wanted : 0;
    return room;
}

bool ledger_read(struct ledger *ledger, uint64_t first, size_t count, void *entries,
                 struct damage *damage)
{
    size_t stride = ledger->size + LEDGER_CHECKSUM;
    const char *from = find(ledger, first, count, damage);
    char *to = entries;
    if (!from)
        return false;
    for (size_t i = 0; i < count; i++, from += stride, to += ledger->size) {
        uint64_t checksum;
        memcpy(&checksum, from + ledger->size, LEDGER_CHECKSUM);
        if (checksum != checksum_of(from, ledger->size, first + i)) {
            ledger->window_count = 0;
            *damage = (struct damage){ledger->disk.path, offset_of(ledger, first + i),
                                      "the checksum of an entry is wrong"};
            return false;
        }
        memcpy(to, from, ledger->size);
    }
    return true;
}

void ledger_close(struct ledger *ledger)
{
    disk_close(&ledger->disk);
    buffer_free(&ledger->scratch);
    buffer_free(&ledger->window);
    *ledger = (struct ledger){.disk.fd = -1};
}
