import { Button } from "../../controls/Button.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { filterWords } from "./filter-words.ts";
import { filtersOn, type LibraryFilter } from "./library-query.ts";

/** The filters that are on, each to be taken off. */
export function FilterChips({
  filter,
  onRemove,
  onShowAll,
}: {
  readonly filter: LibraryFilter;
  readonly onRemove: (name: keyof LibraryFilter) => void;
  readonly onShowAll: () => void;
}) {
  const on = filtersOn(filter);
  if (on.length === 0) return null;
  return (
    <div className="library-chips">
      {on.map((name) => (
        <button
          key={name}
          type="button"
          className="chip"
          data-quadrant={name === "quadrant" ? filter[name] : undefined}
          onClick={() => onRemove(name)}
        >
          <span className="for-ears">Take off: </span>
          <bdi>{filterWords(name, filter[name] ?? "")}</bdi>
          <Icon name="close" />
        </button>
      ))}
      <Button tone="quiet" onClick={onShowAll}>
        Show all
      </Button>
    </div>
  );
}
