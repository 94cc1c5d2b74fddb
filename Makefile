# sheaf: captured publication pages -> clean, deduplicated article records. `make help` lists the targets.
VERSION := 0.1.0
VARIANT ?= release
OUT     := build/$(VARIANT)
CC      ?= cc
CFLAGS_release := -O2 -g
CFLAGS_san     := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wconversion -Wno-sign-conversion \
            -Wstrict-prototypes -Wmissing-prototypes -Wformat=2
override CPPFLAGS += -Ilib -I$(OUT) -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' -DPCRE2_CODE_UNIT_WIDTH=8 -I/usr/include/libxml2
override CFLAGS   += -std=c11 $(WARNINGS) $(CFLAGS_$(VARIANT))
LDLIBS  := -Wl,--as-needed -ljansson -lcsv -lxml2 -lpcre2-8 -lutf8proc -lxxhash -lexttextcat-2.0 -lcrypto -lm

LIB_SRC  := $(wildcard lib/*/*.c)
LIB_OBJ  := $(LIB_SRC:%.c=$(OUT)/%.o)
PROGRAMS := $(patsubst cmd/%.c,$(OUT)/bin/sheaf-%,$(wildcard cmd/*.c))
UNITS    := $(patsubst tests/unit/%.c,$(OUT)/unit/%,$(wildcard tests/unit/*.c))
LIB      := $(OUT)/libsheaf.a

all: $(PROGRAMS)
$(OUT)/bin/sheaf-%: $(OUT)/cmd/%.o $(LIB)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) -o $@
$(OUT)/unit/%: $(OUT)/tests/unit/%.o $(LIB)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) -o $@
$(LIB): $(LIB_OBJ)
	@rm -f $@
	$(AR) rcs $@ $^
$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@
units: $(UNITS)
	@for u in $(UNITS); do $$u || { echo "FAILED $$u"; exit 1; }; done
.SECONDARY:
.DELETE_ON_ERROR:
-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
