# Everything that checks. A section is a target that prints TAP, or nothing but its exit status; tests/tools/tally runs
# sections, keeps their output in build/VARIANT/log and closes with one line 'N passed, N failed, N skipped'.
# SPDX-License-Identifier: MIT
UNITS      := $(patsubst tests/unit/%.c,$(OUT)/unit/%,$(wildcard tests/unit/*.c))
TEST_TOOLS := $(patsubst tests/tools/%.c,$(OUT)/tools/%,$(wildcard tests/tools/*.c))
FUZZERS    := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
SOURCES    := $(LIB_SRC) $(wildcard cmd/*.c)
HEADERS    := $(wildcard lib/*/*.h)
C_FILES     = $(wildcard lib/*/*.[ch] cmd/*.[ch] tests/*/*.[ch])
SCRIPTS     = $(shell grep -lE '^\#!/bin/(ba)?sh' .ci/* cmd/* lib/*/* pipelines/* tests/tools/* tests/bench/* tests/quality/* tests/cluster/* tests/pipelines/incremental-splits 2>/dev/null)
LOG        := $(OUT)/log
SECONDS    ?= 60
TALLY_RUN   = MAKE='$(MAKE)' MAKE_ARGUMENTS='VARIANT=$(1) -k -j$(JOBS) -Otarget' tests/tools/tally build/$(1)/log
QUIET_MAKE  = $(MAKE) --no-print-directory -s

# What bats needs to know: the programs and test tools of this variant. A sanitizer's finding is a signal, never exit 1.
export BIN           := $(CURDIR)/$(OUT)/bin
export TOOLS         := $(CURDIR)/$(OUT)/tools
export ASAN_OPTIONS  := abort_on_error=1:detect_stack_use_after_return=1:strict_string_checks=1
export UBSAN_OPTIONS := abort_on_error=1:halt_on_error=1:print_stacktrace=1

$(OUT)/unit/%: $(OUT)/tests/unit/%.o $(LIB)
	$(LINK)
$(OUT)/tools/%: $(OUT)/tests/tools/%.o $(LIB)
	$(LINK)
$(OUT)/fuzz_%: $(OUT)/tests/fuzz/fuzz_%.o $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -fsanitize=fuzzer $^ $(LDLIBS) -o $@
$(OUT)/%.so: tests/%.c
	@mkdir -p $(@D)
	$(CC) -O2 -fPIC -shared -Wall -Wextra -D_GNU_SOURCE $< -o $@

# --- what people call ---

CHECK = check-layers check-names check-headers unit programs pipelines conformance manuals
check: ## the test suite, 5 minutes at most; installs what it needs first
	@tests/tools/dependencies build check
	+@$(QUIET_MAKE) -j$(JOBS) all unit-programs tools
	+@$(call TALLY_RUN,$(VARIANT)) $(CHECK)

check-quick: ## layers, names, units and golden cases: 20 seconds at most
	+@$(QUIET_MAKE) -j$(JOBS) all unit-programs
	+@BATS_FILTER=golden $(call TALLY_RUN,$(VARIANT)) check-layers check-names unit programs

check-all: ## the rest: sanitizers, lint, faults, fuzzing, other compilers; installs what it needs first
	@tests/tools/dependencies build check check-all
	@tests/tools/node-packages build/node
	+@$(QUIET_MAKE) -j$(JOBS) all tools
	+@total=build/total; rm -f $$total; status=0; \
	TALLY=$$total $(call TALLY_RUN,release) werror-gcc werror-clang lint faults valgrind check-install cluster cluster-faults incremental-splits || status=1; \
	TALLY=$$total $(QUIET_MAKE) check-san || status=1; \
	TALLY=$$total $(QUIET_MAKE) fuzz SECONDS=20 || status=1; \
	tests/tools/tally --total $$total && exit $$status

check-san: ## the test suite under AddressSanitizer and UndefinedBehaviorSanitizer
	+@$(QUIET_MAKE) -j$(JOBS) VARIANT=san all unit-programs tools
	+@$(call TALLY_RUN,san) unit programs pipelines conformance

fuzz: ## every fuzz harness for SECONDS each (60)
	+@$(QUIET_MAKE) -j$(JOBS) VARIANT=fuzz fuzz-programs
	+@SECONDS_EACH=$(SECONDS) $(call TALLY_RUN,fuzz) fuzzing

coverage: ## lines of lib/ and cmd/ that the tests run
	+@$(QUIET_MAKE) -j$(JOBS) VARIANT=coverage all unit-programs tools
	@find build/coverage -name '*.gcda' -delete
	+@$(call TALLY_RUN,coverage) unit programs pipelines conformance
	@tests/tools/coverage build/coverage

# Every executable of a folder, one after the other; all run even when one fails.
run_all = status=0; for each in $(wildcard $(1)/*); do [ ! -f $$each ] || [ ! -x $$each ] || $$each || status=1; done; exit $$status
bench: ## speed and memory beside other tools; prints the ratios
	@tests/tools/dependencies build bench
	+@$(QUIET_MAKE) -j$(JOBS) all tools
	@$(call run_all,tests/bench)

quality: ## how well the records agree with what editors made of the same pages
	@tests/tools/dependencies build check
	+@$(QUIET_MAKE) -j$(JOBS) all tools
	@$(call run_all,tests/quality)

sizes: ## the ten longest functions and files
	@tests/tools/sizes $(wildcard lib/*/*.c cmd/*.c)

hooks: ## a pre-commit hook: format, layers, names
	@ln -sf ../../tests/tools/pre-commit "$$(git rev-parse --git-path hooks)/pre-commit"

# --- sections ---

check-layers check-names:
	@tests/tools/$@
manuals:
	@tests/tools/check-manuals $(BIN)
check-headers: $(HEADERS:%=$(OUT)/headers/%.ok)
$(OUT)/headers/%.ok: % $(OUT)/flags
	@mkdir -p $(@D)
	@echo '#include "$(<:lib/%=%)"' | $(CC) $(CPPFLAGS) $(CFLAGS) -Werror -MMD -MP -MF $(@:.ok=.d) -MT $@ -fsyntax-only -x c -
	@touch $@

unit-programs: $(UNITS)
tools: $(TEST_TOOLS)
units: $(UNITS)
	@for unit in $(UNITS); do $$unit || { echo "FAILED $$unit"; exit 1; }; done

# One log per test file, several at a time; a file that dies without a TAP line is one failed test.
bats_logs = $(patsubst %.bats,$(LOG)/%.tap,$(wildcard $(1)))
$(LOG)/%.tap: %.bats FORCE
	@mkdir -p $(@D)
	@bats --formatter tap $(if $(BATS_FILTER),-f $(BATS_FILTER)) $< >$@ 2>&1 || grep -q '^not ok ' $@ || echo 'not ok $<' >>$@
$(LOG)/unit/%.tap: $(OUT)/unit/% FORCE
	@mkdir -p $(@D)
	@timeout 300 $< >$@.out 2>&1 && echo 'ok unit $*' >$@ || { echo 'not ok unit $*'; sed 's/^/# /' $@.out; } >$@
show = @$(if $(filter %.tap,$^),cat $(filter %.tap,$^); ! grep -hq '^not ok ' $(filter %.tap,$^),echo 'ok 1 $@ \# skip no test here')

unit: $(UNITS:$(OUT)/unit/%=$(LOG)/unit/%.tap)
	$(show)
programs: $(call bats_logs,tests/cmd/*/*.bats)
	$(show)
pipelines: $(call bats_logs,tests/pipelines/*.bats)
	$(show)
conformance: $(call bats_logs,tests/conformance/*.bats)
	$(show)
faults: $(patsubst tests/%.c,$(OUT)/%.so,$(wildcard tests/faults/*.c)) $(call bats_logs,tests/faults/*.bats)
	$(show)
valgrind: $(call bats_logs,tests/valgrind/*.bats)
	$(show)
cluster: $(call bats_logs,tests/cluster/*.bats)
	$(show)
cluster-faults:
	@tests/cluster/faults 7
incremental-splits:
	@CAPTURES_COUNT=1500 SPLITS='2 7' tests/pipelines/incremental-splits

werror-gcc:
	+@$(QUIET_MAKE) CI=true VARIANT=gcc all unit-programs tools
werror-clang:
	+@$(QUIET_MAKE) CI=true VARIANT=clang all unit-programs tools
lint: lint-tidy lint-cppcheck lint-analyzer lint-shell check-format ## clang-tidy, cppcheck, gcc -fanalyzer, shellcheck, format
lint-tidy: $(SOURCES:%=$(LOG)/tidy/%.ok)
$(LOG)/tidy/%.ok: % .clang-tidy $(OUT)/flags
	@mkdir -p $(@D)
	@clang-tidy --quiet $< -- $(CPPFLAGS) -std=c11 2>/dev/null >$@.log || { cat $@.log; exit 1; }
	@touch $@
lint-cppcheck:
	@cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	    --library=tests/tools/cppcheck.cfg --suppress=missingIncludeSystem --suppress=internalAstError --suppress=duplicateAssignExpression -j$(JOBS) -Ilib lib cmd
lint-analyzer:
	+@$(QUIET_MAKE) CI=true VARIANT=analyzer analyzed
analyzed: $(SOURCES:%.c=$(OUT)/%.o)
lint-shell:
	@shellcheck $(SCRIPTS)
	@shellcheck -s bash tests/helper.bash
	@shellcheck -s bats -e SC2030,SC2031,SC2154 $(wildcard tests/*/*.bats tests/cmd/*/*.bats)
check-format:
	@clang-format --dry-run -Werror $(C_FILES)

# make install into a folder of its own, run a program from there, and uninstall leaves nothing behind.
check-install:
	@tests/tools/check-install $(CURDIR)/$(OUT)/install

fuzz-programs: $(FUZZERS:%=$(OUT)/fuzz_%)
fuzzing: $(FUZZERS:%=fuzz-%)
fuzz-%: $(OUT)/fuzz_%
	@tests/tools/fuzz $< tests/fuzz/seeds/$* $(OUT)/$* $(SECONDS_EACH)

.PHONY: check check-quick check-all check-san fuzz coverage bench quality sizes hooks units tools unit-programs \
    check-layers check-names check-headers check-install check-format unit programs pipelines conformance \
    manuals faults valgrind cluster cluster-faults incremental-splits lint lint-tidy lint-cppcheck lint-analyzer lint-shell analyzed werror-gcc werror-clang fuzz-programs fuzzing
