import type { ComponentType } from "react";
import type { IconName } from "../controls/icon-paths.ts";

/** A page, as the table of pages has it. */
export interface PageEntry {
  /** Its address, `#/route`. */
  readonly route: string;
  /** Its name in the navigation and in the title of the window. */
  readonly label: string;
  readonly icon: IconName;
  /** In the bar of pages (five at most), or as a picture in the head. */
  readonly place: "bar" | "head";
  /** Its component, loaded when it is first wanted. */
  readonly load: () => Promise<ComponentType>;
}
