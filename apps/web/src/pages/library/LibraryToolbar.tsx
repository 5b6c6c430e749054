import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { Select } from "../../controls/Select.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { FilterPanel } from "./FilterPanel.tsx";
import { FilterSheet } from "./FilterSheet.tsx";
import { filtersOn } from "./library-query.ts";
import { SearchField } from "./SearchField.tsx";
import { SORT_CHOICES } from "./sort-choices.ts";
import type { AddressedQuery } from "./use-library-query.ts";
import { useNarrow } from "./use-narrow.ts";

/** Search, filters and order. On a phone the filters come over the page, so that the music stays in reach. */
export function LibraryToolbar({
  addressed: { query, filterBy, sortBy, showAll },
  total,
}: {
  readonly addressed: AddressedQuery;
  /** How many tracks there are under the filters; undefined until it is known. */
  readonly total: number | undefined;
}) {
  const [open, setOpen] = useState(false);
  const isNarrow = useNarrow();
  const { filter, sort, descending } = query;
  const count = filtersOn(filter).length;
  return (
    <section className="library-toolbar" aria-label="Search and order">
      <div className="library-tools">
        <div className="library-search" role="search">
          <SearchField text={filter.text ?? ""} onSearch={(text) => filterBy({ text })} />
        </div>
        <Button
          icon="filter"
          aria-expanded={isNarrow ? undefined : open}
          aria-haspopup={isNarrow ? "dialog" : undefined}
          aria-controls={open && !isNarrow ? "library-filters" : undefined}
          onClick={() => setOpen(!open)}
        >
          Filter
          {count > 0 && <FilterCount count={count} />}
        </Button>
        <div className="library-sort">
          <Select
            label="Sorted by"
            value={sort}
            choices={SORT_CHOICES}
            onChange={(value) => sortBy(value, descending)}
          />
          <IconButton
            icon={descending ? "down" : "up"}
            label={descending ? "Falling; change to rising" : "Rising; change to falling"}
            onClick={() => sortBy(sort, !descending)}
          />
        </div>
      </div>
      {isNarrow ? (
        <FilterSheet
          {...{ open, total, filter }}
          onFilter={filterBy}
          onClear={showAll}
          onClose={() => setOpen(false)}
        />
      ) : (
        open && <FilterPanel filter={filter} onFilter={filterBy} />
      )}
      <FilterChips filter={filter} onRemove={(name) => filterBy({ [name]: undefined })} onShowAll={showAll} />
    </section>
  );
}

/** How many filters are on. */
function FilterCount({ count }: { readonly count: number }) {
  return (
    <span className="library-filter-count">
      {count}
      <span className="for-ears"> on</span>
    </span>
  );
}
