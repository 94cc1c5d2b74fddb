// SPDX-License-Identifier: MIT
#include "dedup/archive_options.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct archive_options made = {.folder = "s", .threshold = 0.7F, .keep = KEEP_LONGEST};

// What the check says of a manifest when it ends the program; "" when it does not.
static const char *refusal(struct archive_options options, const struct manifest *manifest)
{
    static char message[512];
    int ends[2], status;
    assert(pipe(ends) == 0);
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        archive_options_check(&options, manifest);
        _exit(0);
    }
    close(ends[1]);
    ssize_t length = read(ends[0], message, sizeof(message) - 1);
    assert(length >= 0);
    message[length] = '\0';
    close(ends[0]);
    assert(waitpid(child, &status, 0) == child && WIFEXITED(status));
    assert(WEXITSTATUS(status) == (length > 0));
    return message;
}

static void test_options(void)
{
    struct manifest manifest = {0};
    struct archive_options other = made;
    archive_options_put(&made, &manifest);
    assert(refusal(made, &manifest)[0] == '\0');
    other.threshold = 0.70001F;
    assert(strstr(refusal(other, &manifest), "was made with --near 0.7"));
    other = made;
    other.keep = KEEP_NEWEST;
    assert(strstr(refusal(other, &manifest), "was made with another --keep"));
    other.threshold = 0;
    other.is_adopting = true;
    archive_options_check(&other, &manifest);
    assert(other.keep == made.keep);
    assert(refusal(other, &manifest)[0] == '\0'); // to the last bit
    other.is_adopting = false;
    assert(refusal(other, &manifest)[0] == '\0');
    manifest_free(&manifest);
}

// A state of another version is refused, whoever opens it; one that does not say its version is the first.
static void test_version(void)
{
    for (uint64_t version = 0; version < ARCHIVE_VERSION + 2; version++) {
        struct manifest manifest = {0};
        struct archive_options adopting = made;
        char expected[64];
        adopting.is_adopting = true;
        if (version)
            manifest_put_number(&manifest, "version", version);
        manifest_put_number(&manifest, "threshold", 0x3F333333); // 0.7
        manifest_put_number(&manifest, "keep", made.keep);
        snprintf(expected, sizeof(expected), "the state in 's' is of version %d, not %d",
                 version ? (int)version : 1, ARCHIVE_VERSION);
        bool is_ours = version == ARCHIVE_VERSION;
        assert(is_ours == !strstr(refusal(made, &manifest), expected));
        assert(is_ours == !strstr(refusal(adopting, &manifest), expected));
        manifest_free(&manifest);
    }
}

int main(void)
{
    test_options();
    test_version();
    puts("ok archive_options");
    return 0;
}
