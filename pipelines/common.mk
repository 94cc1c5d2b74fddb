# What the pipelines share: a strict shell, where the programs are, outputs that are whole or not there.
# RUN stands before every stage's command: RUN='srun ...' sends the stages to a cluster, whose word that a stage is done
# is not taken for it (run-task).
# SPDX-License-Identifier: MIT
SHELL       := bash
.SHELLFLAGS := -euo pipefail -c
HERE        := $(patsubst %/,%,$(dir $(abspath $(firstword $(MAKEFILE_LIST)))))

# Programs built beside this folder, or installed beside it, or on the PATH.
BIN ?= $(firstword $(wildcard $(HERE)/../build/release/bin $(HERE)/../../../bin))
SHEAF := $(if $(BIN),$(abspath $(BIN))/)sheaf-

export RUN ?=
ATOMICALLY := $(if $(RUN),$(HERE)/run-task -t 0,$(HERE)/atomically)

# A run that is given a file that is none ends at once: it would go on without. $(1) says so; $(2) are the files.
check_files = for file in $(2); do \
    [ -z "$$file" ] || { [ -r "$$file" ] && [ ! -d "$$file" ]; } || { echo "$(1): cannot read a file '$$file'" >&2; exit 2; }; done

# What a stage depends on besides its data: its options (a file that changes when they do) and, with REBUILD=1, the
# program itself. Without it a new build does not redo finished work.
binary = $(if $(REBUILD),$(wildcard $(SHEAF)$(1)))

.DELETE_ON_ERROR:
.SECONDARY:
FORCE:
.PHONY: FORCE

# Rewrites the target only when its text changes.
quoted = '$(subst ','\'',$(1))'
stamp  = printf '%s\n' $(call quoted,$(1)) | cmp -s - $@ || printf '%s\n' $(call quoted,$(1)) > $@

# What products.mk makes of articles.jsonl.
MORE_PRODUCTS := articles.db articles.bib articles.ods tables load-postgres
