# atomically: the old file or the new one, never half of one; the exit status is the command's.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    ATOMICALLY=$ROOT/pipelines/atomically
    cd "$BATS_TEST_TMPDIR" || return 1
}

@test "success: the output is there, and nothing else; a new file has the usual mode" {
    (umask 027; "$ATOMICALLY" 'out file' echo new)
    [ "$(cat 'out file')" = new ]
    [ "$(stat -c %a 'out file')" = 640 ]
    [ "$(ls)" = 'out file' ]
}

@test "failure: the old file stays, no half file, the command's status" {
    echo old >out
    run -7 "$ATOMICALLY" out sh -c 'echo half; exit 7'
    [ "$(cat out)" = old ]
    [ "$(ls)" = out ]
    run -127 "$ATOMICALLY" out no-such-command
    [ "$(cat out)" = old ]
}

@test "-e: messages go to the log, and are shown when the command fails" {
    run -0 "$ATOMICALLY" -e log out sh -c 'echo word >&2; echo data'
    [ -z "$output" ]
    [ "$(cat log)" = word ]
    run -3 "$ATOMICALLY" -e log out sh -c 'echo second >&2; exit 3'
    [[ $output == *second* ]]
    [ "$(cat log)" = second ]
    [ "$(cat out)" = data ]
}

@test "killed: the old file stays and the temporary one goes" {
    echo old >out
    "$ATOMICALLY" out sh -c 'echo half; touch started; exec sleep 30' &
    local pid=$! i
    for ((i = 0; i < 100; i++)); do
        [ ! -e started ] || break
        sleep 0.05
    done
    kill -TERM "$pid"
    wait "$pid" || i=$?
    [ "$i" -eq 143 ]
    rm started
    [ "$(cat out)" = old ]
    [ "$(ls)" = out ]
}

@test "standard input reaches the command" {
    echo data | "$ATOMICALLY" out cat
    [ "$(cat out)" = data ]
    echo data | "$ATOMICALLY" -e log out cat
    [ "$(cat out)" = data ]
}

@test "wrong call, folder that is not there" {
    run -2 "$ATOMICALLY" out
    run -1 "$ATOMICALLY" missing/out echo x
}

@test "-i: the input is opened by itself; -p: the token comes when the output stands, else not at all" {
    echo data >in
    run -0 "$ATOMICALLY" -i in -p token out cat
    [ "$output" = token ]
    [ "$(cat out)" = data ]
    run -1 "$ATOMICALLY" -i not-there -p token out cat
    [[ $output != *token ]]
    run -4 "$ATOMICALLY" -p token out sh -c 'exit 4'
    [[ $output != *token ]]
}
