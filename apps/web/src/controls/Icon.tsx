import "./Icon.css";
import { ICON_PATHS, type IconName } from "./icon-paths.ts";

/** A picture of lines in the colour of the text beside it; words for ears stand elsewhere. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
