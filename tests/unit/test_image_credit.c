// SPDX-License-Identifier: MIT
#include "extract/image_credit.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void test_captions(struct arena *arena)
{
    static const struct {
        struct str line, name;
    } rows[] = {
        {STR_INIT("The bridge in May. Photo: Jane Doe / Wire"), STR_INIT("Jane Doe / Wire")},
        {STR_INIT("A ferry (Photo by Jane Doe) at night"), STR_INIT("Jane Doe")},
        {STR_INIT("PHOTO CREDIT: JANE DOE."), STR_INIT("JANE DOE")},
        {STR_INIT("Source: Town hall. Photo: Jane Doe"), STR_INIT("Jane Doe")},
        {STR_INIT("Der Hafen. Foto: Müller"), STR_INIT("Müller")},
        {STR_INIT("Порт. Фото: Анна Иванова"), STR_INIT("Анна Иванова")},
        {STR_INIT("© 2021 Jane Doe"), STR_INIT("2021 Jane Doe")},
        {STR_INIT("Image source, Wire Images"), STR_INIT("Wire Images")},
        // Nobody is named: no label, a word that only ends like one, a sentence, an address, nothing behind it.
        {STR_INIT("The bridge in May"), {0}},
        {STR_INIT("A telephoto: the far bank"), {0}},
        {STR_INIT("Photo: the mayor spoke for an hour. Nobody listened to him at all."), {0}},
        {STR_INIT("Photo: https://wire.example/1"), {0}},
        {STR_INIT("Photo:"), {0}},
        {STR_INIT(""), {0}},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        assert(str_equal(image_credit_of_caption(arena, rows[i].line), rows[i].name));
}

int main(void)
{
    struct arena arena = {0};
    test_captions(&arena);
    arena_free(&arena);
    puts("test_image_credit: ok");
    return 0;
}
