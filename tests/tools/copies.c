// usage: copies COUNT [SEED]
// Writes COUNT records of which a third are captures of articles that came already, under other URLs: as they were, with words changed,
// cut, or wrapped in a text that many have. Always the same for the same arguments. For benches of near-duplicates.
// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "json/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { WORDS_LEAST = 120, WORDS_MORE = 200, VOCABULARY = 30000, FRAMES = 50, FRAME_WORDS = 30 };

static uint64_t next(uint64_t *state, uint64_t below)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return ((*state >> 33) ^ (*state >> 11)) % below;
}

// Short words are frequent.
static void put_word(struct buffer *out, uint64_t *state)
{
    char word[24];
    uint64_t number = next(state, next(state, VOCABULARY) + 1);
    snprintf(word, sizeof(word), "%s%x ", number % 7 ? "wor" : "the", (unsigned)number);
    buffer_put(out, str_of(word));
}

static void put_frame(struct buffer *out, uint64_t frame)
{
    for (int i = 0; i < FRAME_WORDS; i++)
        put_word(out, &frame);
}

static void put_body(struct buffer *out, uint64_t article, uint64_t *own)
{
    uint64_t text = article * 2654435761u + 1, kind = next(own, 4), frame = next(own, FRAMES);
    uint64_t count = WORDS_LEAST + next(&text, WORDS_MORE);
    if (kind == 3)
        put_frame(out, frame + 1);
    if (kind == 2)
        count -= count / 4;
    for (uint64_t i = 0; i < count; i++) {
        uint64_t *from = kind == 1 && next(own, 40) == 0 ? own : &text;
        put_word(out, from);
    }
}

static void put_record(struct buffer *out, struct buffer *body, uint64_t number, uint64_t article,
                       uint64_t *own)
{
    char text[80];
    buffer_reset(body);
    put_body(body, article, own);
    buffer_byte(out, '{');
    write_key(out, STR("id"));
    snprintf(text, sizeof(text), "%llu", (unsigned long long)number);
    write_text(out, str_of(text));
    write_key(out, STR("url"));
    snprintf(text, sizeof(text), "https://host%u.example.org/page/%llu", (unsigned)(number % 97),
             (unsigned long long)number);
    write_text(out, str_of(text));
    write_key(out, STR("headline"));
    snprintf(text, sizeof(text), "What happened in the matter of %llu",
             (unsigned long long)article);
    write_text(out, str_of(text));
    write_key(out, STR("article_body"));
    write_text(out, buffer_str(body));
    buffer_put(out, STR("}\n"));
}

int main(int argc, char **argv)
{
    struct buffer out = {0}, body = {0};
    uint64_t count = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000;
    uint64_t state = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    for (uint64_t i = 0; i < count; i++) {
        bool is_copy = i > 0 && next(&state, 3) == 0;
        put_record(&out, &body, i, is_copy ? next(&state, i) : i, &state);
        if (out.length > 1 << 20 || i + 1 == count) {
            if (write(STDOUT_FILENO, out.data, out.length) != (ssize_t)out.length)
                return EXIT_FAILURE;
            buffer_reset(&out);
        }
    }
    buffer_free(&out);
    buffer_free(&body);
    return EXIT_SUCCESS;
}
