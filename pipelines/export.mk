# The last stages of articles.mk and sharded.mk: from WORK/dedup/records.jsonl and the shards NAMES to the products.
# SPDX-License-Identifier: MIT
PRODUCTS := articles.csv articles.jsonl refused.csv rejects.jsonl counts.jsonl
STAGES   := extract clean sign link dedup export options

# Products are copies, made only when every sum agrees.
publish: $(PRODUCTS:%=export/%)
	@for product in $(PRODUCTS); do cmp -s export/$$product $$product || $(HERE)/atomically $$product cat export/$$product; done

export/articles.csv: dedup/records.jsonl options/csv $(call binary,csv) | export
	@$(ATOMICALLY) -i $< -e export/csv.log $@ $(SHEAF)csv --counts --rejects export/csv.rejects.jsonl $(CSV_OPTIONS)
export/articles.jsonl: dedup/records.jsonl options/jsonl $(call binary,jsonl) | export
	@$(ATOMICALLY) -i $< -e export/jsonl.log $@ $(SHEAF)jsonl --counts --rejects export/jsonl.rejects.jsonl $(JSONL_OPTIONS)
export/refused.csv: $(NAMES:%=extract/%.jsonl) $(call binary,csv) | export
	@$(ATOMICALLY) -e export/refused.log $@ $(HERE)/all-shards extract/%.refused.jsonl \
	    $(SHEAF)csv --counts --columns file,url,record_type,reason

# What no program could read, from every stage; and the sums, which must agree before anything is published.
export/rejects.jsonl: export/articles.csv export/articles.jsonl
	@{ $(HERE)/all-shards -n extract/%.rejects.jsonl; $(HERE)/all-shards -n clean/%.rejects.jsonl; \
	   printf '%s\n' dedup/records.rejects.jsonl export/csv.rejects.jsonl export/jsonl.rejects.jsonl; } | \
	    $(HERE)/atomically $@ xargs cat --
export/counts.jsonl: manifest.tsv export/articles.csv export/articles.jsonl export/refused.csv export/rejects.jsonl
	@$(HERE)/atomically $@ $(HERE)/counts $(COUNTS_OPTIONS)

# A stage's options are a file that changes when they do.
options/extract: FORCE | options
	@$(call stamp,$(EXTRACT_OPTIONS))
options/profile: FORCE | options
	@cmp -s "$${PROFILE_PATH:-/dev/null}" $@ || cp -- "$${PROFILE_PATH:-/dev/null}" $@
options/clean: FORCE | options
	@$(call stamp,$(CLEAN_OPTIONS))
options/dedup: FORCE | options
	@$(call stamp,$(DEDUP_OPTIONS))
options/csv: FORCE | options
	@$(call stamp,$(CSV_OPTIONS))
options/jsonl: FORCE | options
	@$(call stamp,$(JSONL_OPTIONS))

$(STAGES):
	@mkdir -p $@
.PHONY: publish
