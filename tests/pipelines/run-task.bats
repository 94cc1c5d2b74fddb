# run-task: a task is done when it has said so itself; what was lost, killed or hangs is tried again.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    TASK=$ROOT/pipelines/run-task
    cd "$BATS_TEST_TMPDIR" || return 1
}

# A scheduler that spoils the first COUNT tries in the given way, then runs what it is given.
scheduler() { # COUNT SHELL-COMMANDS
    cat >scheduler <<END
#!/bin/bash
tries=\$(cat tries 2>/dev/null || echo 0)
echo \$((tries + 1)) >tries
[ "\$tries" -ge $1 ] || { $2; }
exec "\$@"
END
    chmod +x scheduler
    export RUN=./scheduler
}

@test "success: the output is there, nothing is said, the input is opened where the command runs" {
    echo data >in
    run -0 "$TASK" -i in -e log out tr a-z A-Z
    [ -z "$output" ]
    [ "$(cat out)" = DATA ]
    [ "$(ls)" = "$(printf 'in\nlog\nout')" ]
}

@test "a scheduler that says 0 for a task it lost is not believed" {
    scheduler 1 'exit 0'
    run -0 "$TASK" -n 2 out echo whole
    [[ $output == *"try 1 of 2: it ended without having written its output"* ]]
    [ "$(cat out)" = whole ]
}

@test "a scheduler that fails after the work was done does no harm" {
    printf '#!/bin/bash\n"$@"\nexit 9\n' >scheduler
    chmod +x scheduler
    RUN=./scheduler run -0 "$TASK" -n 1 out echo whole
    [ -z "$output" ]
    [ "$(cat out)" = whole ]
}

@test "a task that hangs is ended and tried again" {
    scheduler 1 'exec sleep 60'
    run -0 "$TASK" -t 1 -n 2 out echo whole
    [[ $output == *"no answer in 1 s"* ]]
    [ "$(cat out)" = whole ]
}

@test "all tries failed: 1, one line each, the old output stays" {
    echo old >out
    run -1 "$TASK" -n 2 out sh -c 'echo half; exit 7'
    [ "$(grep -c 'run-task: .out., try [12] of 2: exit 7' <<<"$output")" -eq 2 ]
    [ "$(cat out)" = old ]
    [ "$(ls)" = "$(printf 'out\nout.failed')" ]
    [ "$(cat out.failed)" = 'try 2 of 2: exit 7' ]
    run -1 "$TASK" -n 1 -e log out sh -c 'echo "no more paper" >&2; exit 7'
    [ "$(cat out.failed)" = 'try 1 of 1: exit 7: no more paper' ]
    run -0 "$TASK" out echo new
    [ ! -e out.failed ]
}

@test "a wrong command line is not tried again" {
    scheduler 0 :
    run -2 "$TASK" -n 5 out sh -c 'exit 2'
    [ "$(cat tries)" -eq 1 ]
    run -2 "$TASK"
    run -2 "$TASK" -n 0 out true
    run -2 "$TASK" -t soon out true
    run -2 "$TASK" -z out true
}

@test "an output from an earlier run does not count as this one's" {
    echo old >out
    RUN=true run -1 "$TASK" -n 1 out echo new
    [ "$(cat out)" = old ]
}
