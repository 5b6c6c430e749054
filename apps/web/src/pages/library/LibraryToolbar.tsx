import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { Select } from "../../controls/Select.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { FilterPanel } from "./FilterPanel.tsx";
import { SearchField } from "./SearchField.tsx";
import { SORT_CHOICES } from "./sort-choices.ts";
import type { AddressedQuery } from "./use-library-query.ts";

/** Search, filters and order. */
export function LibraryToolbar({ query, filterBy, sortBy, showAll }: AddressedQuery) {
  const [open, setOpen] = useState(false);
  const { filter, sort, descending } = query;
  return (
    <section className="library-toolbar" aria-label="Search and order">
      <div className="library-tools">
        <div className="library-search" role="search">
          <SearchField text={filter.text ?? ""} onSearch={(text) => filterBy({ text })} />
        </div>
        <Button
          icon="filter"
          aria-expanded={open}
          aria-controls={open ? "library-filters" : undefined}
          onClick={() => setOpen(!open)}
        >
          Filter
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
      {open && <FilterPanel filter={filter} onFilter={filterBy} />}
      <FilterChips filter={filter} onRemove={(name) => filterBy({ [name]: undefined })} onShowAll={showAll} />
    </section>
  );
}
