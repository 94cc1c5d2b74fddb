# The programs under valgrind: no invalid access, no use of what was never set, nothing definitely lost.
# SPDX-License-Identifier: MIT
load ../helper
load ../faults/cases

setup_file() {
    export INPUTS=$BATS_FILE_TMPDIR
    make_inputs "$INPUTS"
}

@test "valgrind finds nothing" {
    need valgrind
    cd "$BATS_TEST_TMPDIR"
    local words ran=0
    while read -r -a words; do
        valgrind -q --suppressions="$ROOT/tests/valgrind/jit.supp" --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
            "$BIN/sheaf-${words[0]}" "${words[@]:2}" <"$INPUTS/${words[1]}" >out 2>err ||
            fail "sheaf-${words[0]}: exit $?" "$(head -n 40 err)"
        ran=$((ran + 1))
    done < <(all_cases)
    [ "$ran" -gt 0 ] || skip 'no program is built'
}
