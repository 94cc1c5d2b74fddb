# sheaf: captured publication pages in, clean and deduplicated article records out.
# `make help` lists the targets; tests/README.md tells the tests' side of it (tests/check.mk).
# SPDX-License-Identifier: MIT
VERSION := 0.1.0

VARIANT ?= release
OUT     := build/$(VARIANT)
JOBS    := $(shell nproc 2>/dev/null || echo 2)
PREFIX  ?= /usr/local
DATADIR := $(DESTDIR)$(PREFIX)/share

# A variant is a compiler and its flags; each has its own objects under build/. CC and CFLAGS given by the user win.
CC_clang        := clang
CC_fuzz         := clang
CFLAGS_release  := -O2 -g
CFLAGS_clang    := -O2 -g
CFLAGS_san      := -O1 -g -fno-omit-frame-pointer
CFLAGS_fuzz     := -O1 -g -fno-omit-frame-pointer
CFLAGS_coverage := -O0 -g
CFLAGS_analyzer := -O1
EXTRA_san       := -fsanitize=address,undefined -fno-sanitize-recover=all
EXTRA_fuzz      := -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
EXTRA_coverage  := --coverage
# clang-tidy follows borrowed text better: gcc takes every str for one without data.
EXTRA_analyzer  := -fanalyzer -Wno-analyzer-null-argument -Wno-analyzer-null-dereference
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wconversion -Wno-sign-conversion \
            -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 $(if $(CI),-Werror)

ifeq ($(origin CC),default)
CC := $(or $(CC_$(VARIANT)),cc)
endif
CFLAGS ?= $(CFLAGS_$(VARIANT))
PACKAGES  := jansson libxml-2.0 md4c libpcre2-8 libutf8proc libxxhash libexttextcat libcrypto uchardet zlib libdeflate libzstd libbrotlidec libbrotlienc
INCLUDES  := $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null || echo -I/usr/include/libxml2)
LIBRARIES := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null || \
               echo -ljansson -lxml2 -lpcre2-8 -lutf8proc -lxxhash -lexttextcat-2.0 -lcrypto \
               -lmd4c -luchardet -lz -ldeflate -lzstd -lbrotlidec -lbrotlienc)
override CPPFLAGS += -Ilib $(INCLUDES) -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' -DPCRE2_CODE_UNIT_WIDTH=8
override CFLAGS   += -std=c11 $(WARNINGS) $(EXTRA_$(VARIANT))
override LDLIBS   += $(if $(filter Linux,$(shell uname)),-Wl$(comma)--as-needed) $(LIBRARIES) -lcsv -lm -pthread
comma := ,

# Sources by wildcard: a new file needs no edit here.
LIB_SRC  := $(sort $(wildcard lib/*/*.c))
PROFILES := $(sort $(wildcard lib/site/profiles/*.profile))
LIB_OBJ  := $(LIB_SRC:%.c=$(OUT)/%.o) $(OUT)/profiles.o
PROGRAMS := $(patsubst cmd/%.c,$(OUT)/bin/sheaf-%,$(wildcard cmd/*.c))
LIB      := $(OUT)/libsheaf.a
LINK      = @mkdir -p $(@D) && $(CC) $(CFLAGS) $(LDFLAGS) $(filter %.o %.a,$^) $(LDLIBS) -o $@

all: $(PROGRAMS) ## build the programs into build/release/bin (VARIANT=san and others: build/VARIANT/bin)

$(OUT)/bin/sheaf-%: $(OUT)/cmd/%.o $(LIB)
	$(LINK)
$(LIB): $(LIB_OBJ) $(OUT)/sources
	@rm -f $@
	@$(AR) rcs $@ $(LIB_OBJ)
$(OUT)/%.o: %.c $(OUT)/flags
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@
$(OUT)/profiles.c: lib/site/embed-profiles $(PROFILES) $(OUT)/sources
	lib/site/embed-profiles $(PROFILES) > $@
$(OUT)/profiles.o: $(OUT)/profiles.c $(OUT)/flags
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

# Stamps: rewritten only when what they hold changes, and then what depends on them is built again.
quoted = '$(subst ','\'',$(strip $(1)))'
stamp  = @mkdir -p $(@D); printf '%s\n' $(call quoted,$(1)) | cmp -s - $@ || printf '%s\n' $(call quoted,$(1)) > $@
$(OUT)/flags: FORCE
	$(call stamp,$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) $(LDLIBS))
$(OUT)/sources: FORCE
	$(call stamp,$(LIB_SRC) $(PROFILES))

include tests/check.mk

demo: ## install what is missing, build, and run the pipeline on the sample captures
	@tests/tools/dependencies build
	@echo 'building the programs into $(OUT)/bin'
	@$(MAKE) --no-print-directory -s -j$(JOBS) all
	+@BIN=$(CURDIR)/$(OUT)/bin pipelines/demo

# Completions for bash and zsh, and the JSON Schema of a record, are what the programs say about themselves.
BASH_COMPLETIONS := $(DATADIR)/bash-completion/completions
ZSH_COMPLETIONS  := $(DATADIR)/zsh/site-functions
install: all ## install programs, manuals, completions and pipelines under $(DESTDIR)$(PREFIX)
	install -d $(DESTDIR)$(PREFIX)/bin $(DATADIR)/man/man1 $(DATADIR)/man/man7 $(DATADIR)/sheaf/pipelines
	install -d $(BASH_COMPLETIONS) $(ZSH_COMPLETIONS)
	$(if $(PROGRAMS),install -m 755 $(PROGRAMS) $(DESTDIR)$(PREFIX)/bin)
	$(if $(wildcard cmd/*.1),install -m 644 $(wildcard cmd/*.1) $(DATADIR)/man/man1)
	$(if $(wildcard cmd/*.7),install -m 644 $(wildcard cmd/*.7) $(DATADIR)/man/man7)
	cp -p $(wildcard pipelines/*) $(DATADIR)/sheaf/pipelines
	for program in $(PROGRAMS); do name=$${program##*/}; \
	    cmd/completions bash $$program > $(BASH_COMPLETIONS)/$$name && \
	    cmd/completions zsh $$program > $(ZSH_COMPLETIONS)/_$$name || exit 1; done
	$(OUT)/bin/sheaf-validate --schema > $(DATADIR)/sheaf/record.schema.json

uninstall: ## remove what install put there
	rm -f $(PROGRAMS:$(OUT)/%=$(DESTDIR)$(PREFIX)/%) $(patsubst cmd/%,$(DATADIR)/man/man1/%,$(wildcard cmd/*.1)) \
	    $(patsubst cmd/%,$(DATADIR)/man/man7/%,$(wildcard cmd/*.7))
	rm -f $(PROGRAMS:$(OUT)/bin/%=$(BASH_COMPLETIONS)/%) $(PROGRAMS:$(OUT)/bin/%=$(ZSH_COMPLETIONS)/_%)
	rm -rf $(DATADIR)/sheaf

clean: ## remove build/
	rm -rf build

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

FORCE:
.PHONY: all demo install uninstall clean help FORCE
.SECONDARY:
.DELETE_ON_ERROR:
-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
