# The checks check: each finds what it is there to find. And the tools of the build do what their heads say.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    cd "$BATS_TEST_TMPDIR" || return 1
}

# A tree of two sibling layers and one below.
make_tree() {
    mkdir -p lib/base lib/left lib/right cmd
    printf '%s\n' '# comment' 'base:' 'left: base' 'right: base' '@jansson.h: left' >lib/LAYERS
    printf '// SPDX-License-Identifier: MIT\n#include "base/a.h"\n#include <stdio.h>\n' >lib/left/x.c
    cp lib/left/x.c cmd/x.c
    cp lib/left/x.c lib/base/a.h
}

@test "check-layers: a good tree passes" {
    make_tree
    "$ROOT/tests/tools/check-layers"
}

@test "check-layers: siblings, upward includes, foreign and unknown headers, unknown layers" {
    local line
    for line in '#include "right/y.h"' '#include "y.h"' '#include "base/y.c"' '#include <zlib.h>' '# include "nothing/y.h"'; do
        make_tree
        echo "$line" >>lib/left/x.c
        run -1 "$ROOT/tests/tools/check-layers"
        [[ $output == *lib/left/x.c:4:* ]]
    done
    make_tree
    echo '#include <jansson.h>' >>lib/left/x.c
    "$ROOT/tests/tools/check-layers"
    echo '#include <jansson.h>' >>cmd/x.c
    run -1 "$ROOT/tests/tools/check-layers"
    make_tree
    echo '#include "left/x.h"' >>lib/base/a.h
    run -1 "$ROOT/tests/tools/check-layers"
    make_tree
    echo 'base2: left right upper' >>lib/LAYERS
    run -1 "$ROOT/tests/tools/check-layers"
}

@test "check-names: forbidden functions, the clock, the environment, a missing licence line" {
    local line
    make_tree
    "$ROOT/tests/tools/check-names"
    for line in 'strcpy(a, b);' 'x = atoi (s);' 'sprintf(a, "");' 'time(NULL);' 'getenv("HOME");' 'n = rand();'; do
        make_tree
        echo "$line" >>lib/left/x.c
        run -1 "$ROOT/tests/tools/check-names"
        [[ $output == *lib/left/x.c:4:* ]]
    done
    make_tree
    printf '%s\n' 'snprintf(a, 1, "");' 'date_time(x);' 'getenv("NO_COLOR");' '// time(NULL) is not used' >>lib/left/x.c
    "$ROOT/tests/tools/check-names"
    echo '#include "base/a.h"' >lib/left/x.c
    run -1 "$ROOT/tests/tools/check-names"
}

@test "check-names: a maximum without its row in lib/README.md, or with another value there" {
    make_tree
    printf '%s\n' 'enum { ROOM_MAX = 1 << 20 }; // bytes' 'enum { WAY_MAX =' '    7, FEW = 3 };' '#define LOAD_MAX 9' >>lib/left/x.c
    # shellcheck disable=SC2016
    printf '| `%s` | `%s` | what |\n' ROOM_MAX '1 << 20' WAY_MAX 7 LOAD_MAX 9 >lib/README.md
    "$ROOT/tests/tools/check-names"
    sed -i 's/ 7/ 8/' lib/left/x.c
    run -1 "$ROOT/tests/tools/check-names"
    [[ $output == *'WAY_MAX = 7 (only in lib/README.md)'*'WAY_MAX = 8 (not in lib/README.md)'* ]]
}

@test "embed-profiles: any bytes, any length, in the order given" {
    need cc
    printf '' >empty.profile
    printf '\\%03o' {0..255} | xargs -0 printf '%b' >'all bytes.profile'
    head -c 100000 /dev/zero | tr '\0' 'x' >long.profile
    "$ROOT/lib/site/embed-profiles" empty.profile 'all bytes.profile' long.profile >profiles.c
    cat >main.c <<'END'
#include "site/builtin.h"
#include <stdio.h>
int main(void)
{
    for (size_t i = 0; i < builtin_profiles_count; i++) {
        printf("%s %zu\n", builtin_profiles[i].name, builtin_profiles[i].length);
        fwrite(builtin_profiles[i].text, 1, builtin_profiles[i].length, stdout);
    }
    return builtin_profiles[builtin_profiles_count].name != NULL;
}
END
    cc -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Werror -I"$ROOT/lib" main.c profiles.c -o main
    ./main >actual
    {
        echo 'empty 0'
        echo 'all bytes 256'
        cat 'all bytes.profile'
        echo 'long 100000'
        cat long.profile
    } >expected
    cmp actual expected
    "$ROOT/lib/site/embed-profiles" >none.c
    cc -std=c11 -Wall -Wextra -Wpedantic -Werror -I"$ROOT/lib" -c none.c -o none.o
}

@test "tally: adds up TAP, plain sections and sections that break; nothing run is a failure" {
    unset TALLY # set when this test itself is part of a larger run
    cat >Makefile <<'END'
good: ; @echo 'ok 1 a'; echo 'ok 2 b # skip no tool'
bad: ; @echo 'ok 1 a'; echo 'not ok 2 b'; echo '# why'
plain: ; @echo fine
broken: ; @echo 'ok 1 a'; exit 3
nothing: ; @echo 'ok 1 x # skip'
END
    run -0 "$ROOT/tests/tools/tally" logs good plain
    [ "${lines[-1]}" = '2 passed, 0 failed, 1 skipped' ]
    run -1 "$ROOT/tests/tools/tally" logs good bad broken
    [ "${lines[-1]}" = '3 passed, 2 failed, 1 skipped' ]
    [[ $output == *'# why'* ]]
    run -1 "$ROOT/tests/tools/tally" logs nothing
    TALLY=total run -0 "$ROOT/tests/tools/tally" logs good
    TALLY=total run -1 "$ROOT/tests/tools/tally" logs bad
    run -1 "$ROOT/tests/tools/tally" --total total
    [ "$output" = '2 passed, 1 failed, 1 skipped' ]
}

# Commands that look at the system are replaced by ones that play another system.
play_system() { # MANAGER USER_ID
    local tool
    rm -rf bin
    mkdir bin
    for tool in sh cat sed grep sort tr mktemp rm head find env; do
        ln -s "$(command -v "$tool")" "bin/$tool"
    done
    printf '#!/bin/sh\necho %s\n' "$2" >bin/id
    # shellcheck disable=SC2016
    printf '#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >>%s/called\n' "$PWD" >"bin/$1"
    chmod +x bin/id "bin/$1"
    rm -f called
}

@test "dependencies: root with apt-get installs, once, without questions" {
    play_system apt-get 0
    PATH=$PWD/bin run -0 "$ROOT/tests/tools/dependencies" build check
    [ "$(wc -l <called)" -eq 2 ]
    grep -q '^noninteractive .*update' called
    grep -q '^noninteractive .*install .*libjansson-dev.*' called
    grep -q ' bats ' called
    [ "$(grep -c clang called)" -eq 0 ]
}

@test "dependencies: others get one command and exit 1" {
    local manager
    for manager in apt-get dnf apk brew; do
        play_system "$manager" 1000
        PATH=$PWD/bin run -1 "$ROOT/tests/tools/dependencies" build check check-all
        [ ! -e called ]
        [ "$(grep -c 'install them with: ' <<<"$output")" -eq 1 ]
        [[ $output == *"$manager "*bats* ]]
    done
    play_system something 0
    PATH=$PWD/bin run -1 "$ROOT/tests/tools/dependencies" build
}

@test "dependencies: nothing missing, nothing said" {
    printf '#!/bin/sh\nexit 1\n' >apt-get
    chmod +x apt-get
    PATH=$PWD:$PATH run -0 "$ROOT/tests/tools/dependencies" build check
    [ -z "$output" ]
}

@test "helper: golden and conserves fail when they should" {
    # shellcheck disable=SC2034
    BATS_TEST_DIRNAME=$PWD
    echo right >case.out
    golden case echo right
    run ! golden case echo wrong
    run ! golden case sh -c 'echo right; exit 3'
    run ! golden missing echo right
    UPDATE=1 golden case echo changed
    [ "$(cat case.out)" = changed ]

    counts_of() {
        echo "{\"program\":\"x\",\"in\":$1,\"out\":$2,\"refused\":0,\"merged\":0,\"rejected\":0}" >&2
    }
    conserves counts_of 3 3
    run ! conserves counts_of 3 2
    run ! conserves true
}
