# Everything that checks. Each section prints TAP (or nothing but its exit status); tests/tools/tally runs the
# sections, keeps their output in build/VARIANT/log and closes with one line 'N passed, N failed, N skipped'.
# SPDX-License-Identifier: MIT
UNITS      := $(patsubst tests/unit/%.c,$(OUT)/unit/%,$(wildcard tests/unit/*.c))
TEST_TOOLS := $(patsubst tests/tools/%.c,$(OUT)/tools/%,$(wildcard tests/tools/*.c))
LOG        := $(OUT)/log
TALLY_RUN = MAKE='$(MAKE)' MAKE_ARGUMENTS='VARIANT=$(VARIANT) -j2' tests/tools/tally $(LOG)

# The programs under test and the test tools of this variant, for bats.
export BIN   := $(CURDIR)/$(OUT)/bin
export TOOLS := $(CURDIR)/$(OUT)/tools

$(OUT)/unit/%: $(OUT)/tests/unit/%.o $(LIB)
	$(LINK)
$(OUT)/tools/%: $(OUT)/tests/tools/%.o $(LIB)
	$(LINK)

check: ## the whole test suite, 5 minutes at most: installs what it needs first
	@tests/tools/dependencies build check
	@$(MAKE) --no-print-directory -j2 -s all unit-programs tools
	@$(TALLY_RUN) unit programs pipelines conformance

# --- sections ---

# One log per test file, made in parallel; a file that dies without TAP is one failed test.
bats_logs = $(patsubst %.bats,$(LOG)/%.tap,$(wildcard $(1)))
$(LOG)/%.tap: %.bats FORCE
	@mkdir -p $(@D)
	@bats --formatter tap $< >$@ 2>&1 || grep -q '^not ok ' $@ || echo 'not ok $<' >>$@
$(LOG)/unit/%.tap: $(OUT)/unit/% FORCE
	@mkdir -p $(@D)
	@if timeout 120 $< >$@.out 2>&1; then echo 'ok unit $*' >$@; else sed 's/^/# /; 1i not ok unit $*' $@.out >$@; fi
show = @cat /dev/null $^; ! grep -q '^not ok ' /dev/null $^

unit-programs: $(UNITS)
tools: $(TEST_TOOLS)
units: $(UNITS)
	@for unit in $(UNITS); do $$unit || { echo "FAILED $$unit"; exit 1; }; done
unit: $(UNITS:$(OUT)/unit/%=$(LOG)/unit/%.tap)
	$(show)
programs: $(call bats_logs,tests/cmd/*/*.bats)
	$(show)
pipelines: $(call bats_logs,tests/pipelines/*.bats)
	$(show)
conformance: $(call bats_logs,tests/conformance/*.bats)
	$(show)
